/** What a file is that cannot be read, as a fact beside the sentence: a page says it in its own language. */
import { CollabGraphError, type ErrorCode } from '../model/errors.ts';

/** Why files could not be read. */
export const FAILURES = [
  'empty',
  'old-workbook',
  'pdf',
  'gzip',
  'picture',
  'web-page',
  'other-xml',
  'other-json',
  'own-answer',
  'own-list',
  'other-package',
  'records',
  'dot',
  'dl',
  'too-large',
  'far-cell',
  'no-text',
  'broken-workbook',
  'broken-json',
  'broken-xml',
  'no-columns',
  'no-ends',
  'not-together',
  'values-alone',
  'dataset',
  'several-series',
] as const;
export type Failure = (typeof FAILURES)[number];

/** Values that a sentence about a failure names. */
export interface FailureFacts {
  readonly file?: string;
  /** What the file is: the root of an XML file, the title of a package, the name of a program, what a list is of. */
  readonly what?: string;
  readonly line?: number;
  /** Headings that are there. */
  readonly columns?: readonly string[];
  /** The column that parts the table into series, and what it says: one is to be chosen. */
  readonly choice?: { readonly column: string; readonly values: readonly string[] };
}

export class ReadError extends CollabGraphError {
  readonly failure: Failure;
  readonly facts: FailureFacts;

  constructor(
    code: ErrorCode,
    message: string,
    { failure, suggestions, ...facts }: FailureFacts & { failure: Failure; suggestions?: readonly string[] },
  ) {
    super(code, message, suggestions === undefined ? {} : { suggestions });
    this.failure = failure;
    this.facts = facts;
  }
}
