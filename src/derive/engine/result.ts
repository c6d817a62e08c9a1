import type { DerivedTie, EngineResult, RowLeftOut, RowReason } from './engine.ts';

/** A row as either engine gives it. */
export type ResultRow = Readonly<Record<string, unknown>>;

/** What the queries of a job gave. */
export interface ResultRows {
  readonly ties: readonly ResultRow[];
  readonly reasons: readonly ResultRow[];
  readonly leftOut: readonly ResultRow[];
  readonly account: readonly ResultRow[];
  readonly institutions: readonly ResultRow[];
}

/** The result of an engine, alike whichever it was. */
export function resultOf(engine: string, rows: ResultRows): EngineResult {
  const account = rows.account[0] ?? {};
  const first = account['first_year'];
  return {
    engine,
    ties: rows.ties.map(tieOf),
    rows: Number(account['n'] ?? 0),
    used: Number(account['used'] ?? 0),
    withoutAuthor: Number(account['without_author'] ?? 0),
    works: Number(account['works'] ?? 0),
    window: first === null || first === undefined ? undefined : [Number(first), Number(account['last_year'])],
    reasons: new Map(rows.reasons.map(({ reason, n }) => [String(reason) as RowReason, Number(n)])),
    leftOut: rows.leftOut.map(({ reason, work, author, position, value }): RowLeftOut => ({
      reason: String(reason) as RowReason,
      work: textOf(work),
      author: textOf(author),
      position: textOf(position),
      value: textOf(value),
    })),
    institutions: new Map(rows.institutions.map(({ institution, code }) => [String(institution), String(code)])),
  };
}

/** Fractions keep nine decimals: engines add in different orders, and what follows is rounding. */
function tieOf({ measure, subject, object, period, value }: ResultRow): DerivedTie {
  return {
    measure: String(measure),
    subject: String(subject),
    object: String(object),
    period: String(period),
    value: Math.round(Number(value) * 1e9) / 1e9,
  };
}

/** Spark's JSON leaves empty cells out. */
const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
