import { CollabGraphError, type ErrorCode } from '../model/errors.ts';

/** Name of the check that failed. Tests and callers may rely on it. */
export type RuleName =
  | 'encoding'
  | 'quotes'
  | 'line-break'
  | 'blank-line'
  | 'ragged-row'
  | 'column-missing'
  | 'column-extra'
  | 'column-near'
  | 'column-duplicate'
  | 'required'
  | 'type'
  | 'enum'
  | 'pattern'
  | 'range'
  | 'white-space'
  | 'list-item'
  | 'date'
  | 'date-order'
  | 'time-period'
  | 'unique'
  | 'primary-key'
  | 'node-id'
  | 'alias'
  | 'reference'
  | 'subregion'
  | 'relation-ends'
  | 'kind-id'
  | 'kind-column'
  | 'self-reference'
  | 'area-order'
  | 'unverified'
  | 'weak-source'
  | 'unchecked-source'
  | 'iso-3166'
  | 'ror'
  | 'status-date'
  | 'from-kind'
  | 'upper-end'
  | 'adopted'
  | 'cycle'
  | 'small-flow'
  | 'unsorted'
  | 'first-date'
  | 'no-membership'
  | 'empty'
  | 'table-missing'
  | 'file-missing'
  | 'file-extra'
  | 'bytes'
  | 'hash'
  | 'descriptor';

/** One thing that is wrong with a table or package. */
export interface Problem {
  /** Kind of mistake, the same codes that CollabGraphError has. */
  readonly code: ErrorCode;
  /** A warning does not make the data invalid: it is something to know. */
  readonly level: 'error' | 'warning';
  readonly file: string;
  /** Line of the file, the header being line 1; absent where the whole file is meant. */
  readonly row?: number;
  readonly column?: string;
  /** The value as given. */
  readonly value?: string;
  readonly rule: RuleName;
  /** Place, value, rule and way out, in one sentence. */
  readonly message: string;
}

/** `memberships.csv, line 12, column "group"` */
export function formatPlace(file: string, row?: number, column?: string): string {
  return [
    file,
    ...(row === undefined ? [] : [`line ${row}`]),
    ...(column === undefined ? [] : [`column "${column}"`]),
  ].join(', ');
}

/** A problem whose message begins with its place. */
export function describeProblem(
  problem: Omit<Problem, 'level' | 'message'> & { level?: Problem['level']; sentence: string },
): Problem {
  const { sentence, level = 'error', ...rest } = problem;
  return { ...rest, level, message: `${formatPlace(rest.file, rest.row, rest.column)}: ${sentence}` };
}

/**
 * Throws a CollabGraphError for the first problem that is not a warning,
 * saying how many more there are. Does nothing without one.
 */
export function throwProblems(problems: readonly Problem[]): void {
  const errors = problems.filter((problem) => problem.level === 'error');
  const first = errors[0];
  if (!first) return;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more; "collab-graph validate" lists them all)` : '';
  throw new CollabGraphError(first.code, first.message + more, {
    place: {
      file: first.file,
      ...(first.row === undefined ? {} : { row: first.row }),
      ...(first.column === undefined ? {} : { column: first.column }),
    },
  });
}
