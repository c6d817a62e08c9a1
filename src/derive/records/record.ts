/** What every reader of records gives, whichever database they come from. */

export interface AffiliationRecord {
  /** As the record has it: a code, a name, or the last part of an address. */
  readonly country: string | undefined;
  /** An identifier where the record has one, else the name. */
  readonly institution?: string | undefined;
  /** What to call the institution, where `institution` is an identifier. */
  readonly name?: string | undefined;
}

export interface AuthorRecord {
  /** A persistent identifier of the database or ORCID. A name is none. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** In the order of the record: the first is the main one. */
  readonly affiliations: readonly AffiliationRecord[];
}

export interface WorkRecord {
  readonly id: string | undefined;
  readonly year: string | undefined;
  readonly authors: readonly AuthorRecord[];
  /** Addresses that the record does not give to an author. */
  readonly unassigned?: readonly AffiliationRecord[];
  /** The database cut the list of authors. */
  readonly isCut?: boolean;
}

/** Why a record, a line or a file gave nothing, or less than it has. */
export const RECORD_REASONS = [
  'broken-file',
  'bad-json',
  'bad-line',
  'not-a-work',
  'no-authors',
  'duplicate-work',
  'authors-cut',
] as const;
export type RecordReason = (typeof RECORD_REASONS)[number];

export interface RecordFault {
  readonly reason: RecordReason;
  readonly file: string;
  /** Line of the file, where it has lines. */
  readonly line: number | undefined;
  readonly value: string;
}

/** A cell, or nothing where it is empty. */
export function filled(cell: string | undefined): string | undefined {
  const text = cell?.trim();
  return text === undefined || text === '' ? undefined : text;
}
