import type { OwnFileFault } from '../../locales/own-file-ja.ts';
import { FaultError } from '../../model/fault-error.ts';

/** What the author of a page names cannot be had, or has nothing in it. */
export class OwnFileError extends FaultError<OwnFileFault> {}
