import { CollabGraphError, type ErrorCode, type ErrorPlace } from './errors.ts';

/** An error whose reason is a fact beside the sentence: a page says it in its own language. */
export class FaultError<Fault> extends CollabGraphError {
  constructor(
    code: ErrorCode,
    message: string,
    readonly fault: Fault,
    details: { readonly place?: ErrorPlace } = {},
  ) {
    super(code, message, details);
  }
}
