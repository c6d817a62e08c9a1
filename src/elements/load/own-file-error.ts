import type { OwnFileFault } from '../../locales/own-file-ja.ts';
import { CollabGraphError, type ErrorCode, type ErrorPlace } from '../../model/errors.ts';

/** What the author of a page names cannot be had, or has nothing in it. */
export class OwnFileError extends CollabGraphError {
  constructor(
    code: ErrorCode,
    message: string,
    readonly fault: OwnFileFault,
    details: { readonly place?: ErrorPlace } = {},
  ) {
    super(code, message, details);
  }
}
