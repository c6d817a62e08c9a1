import type { LocatedRow } from './cells.ts';
import type { SourceGrade } from './dataset.ts';
import { TABLE_NAMES, type TableName } from './table-names.ts';
import { describeProblem, type Problem } from './problem.ts';

type Rows = Readonly<Record<TableName, readonly LocatedRow[]>>;

interface Graded {
  readonly grade: SourceGrade;
  readonly publisher: string | undefined;
}

/** Says who read it somewhere else, or passes on a text of others: two of these are no two witnesses. */
const SECOND_HAND: ReadonlySet<SourceGrade> = new Set(['mirror', 'blog', 'encyclopaedia']);

/**
 * Rows that are `verified` without the issuer's own page and without two
 * sources of different publishers that are no copies, blogs or encyclopaedias.
 * A row that cites a source without a grade is not judged: own data need none.
 * A warning: the row can be drawn, and claims too much.
 */
export function checkGrades(rows: Rows): Problem[] {
  const graded = new Map<string, Graded>();
  for (const { row } of rows.sources) {
    if (typeof row['id'] !== 'string' || typeof row['grade'] !== 'string') continue;
    const publisher = typeof row['publisher'] === 'string' ? row['publisher'] : undefined;
    graded.set(row['id'], { grade: row['grade'] as SourceGrade, publisher });
  }
  return TABLE_NAMES.flatMap((name) =>
    rows[name].flatMap(({ row, line }): Problem[] => {
      if (row['confidence'] !== 'verified' || !Array.isArray(row['source'])) return [];
      const ids = row['source'] as readonly string[];
      const cited = ids.flatMap((id) => graded.get(id) ?? []);
      if (cited.length < ids.length || isVerifiedBy(cited)) return [];
      const list = ids.map((id) => `${id} (${graded.get(id)!.grade})`).join(', ');
      return [
        describeProblem({
          code: 'invalid',
          level: 'warning',
          file: `${name}.csv`,
          row: line,
          column: 'confidence',
          value: 'verified',
          rule: 'weak-source',
          sentence: `"verified" rests on ${list}; it needs the issuer's own page or two independent sources: add one, or write "reported"`,
        }),
      ];
    }),
  );
}

function isVerifiedBy(cited: readonly Graded[]): boolean {
  if (cited.some(({ grade }) => grade === 'issuer')) return true;
  const witnesses = cited.filter(({ grade }) => !SECOND_HAND.has(grade));
  return new Set(witnesses.map(({ publisher }) => publisher)).size > 1;
}
