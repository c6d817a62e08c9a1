/** A tie that rests on two rows: what it takes of each. */
import type { Dated } from '../data/dataset.ts';
import type { TieRow } from '../model/graph.ts';
import type { Term } from '../model/holds.ts';
import type { Since } from './since.ts';

/** What is known of a tie beside the neighbor's row. */
export interface Part {
  /** What both share. */
  readonly through?: string | undefined;
  readonly whole?: Dated | undefined;
  readonly topic?: string | undefined;
  /** When the row holds, where it stands for another. */
  readonly term?: Term;
  /** The country's own row, found to hold on the same day. */
  readonly own?: TieRow;
  /** Whether two take part, who are together since the later of them came. */
  readonly isPaired?: boolean;
  readonly isMaybe?: boolean;
  readonly since?: Since | undefined;
  /** Of a tie of the dataset's own kinds, seen from the country. */
  readonly direction?: 'in' | 'out' | undefined;
}

/** Since when a row says that something holds. */
export function sinceOf({ from, from_kind, source }: TieRow): Since | undefined {
  if (from === undefined) return undefined;
  return from_kind === undefined ? { from, sources: source } : { from, fromKind: from_kind, sources: source };
}

/** The row without role and agency, which are those of the country that it names. */
export function withoutPart(row: TieRow): TieRow {
  const rest: { role?: string; agency?: string } & TieRow = { ...row };
  delete rest.role;
  delete rest.agency;
  return rest;
}
