import type { TableName } from '../data/table-names.ts';
import type { CellValue, FieldSpec, LooseRow } from '../data/table-spec.ts';
import { TABLES } from '../data/tables.ts';

/** Old id to new id, per table. */
export type Renames = Partial<Record<TableName, ReadonlyMap<string, string>>>;

/** Columns by which a reader knows the thing again, whatever its id. */
const NAMES = ['name_en', 'name_ja', 'title', 'title_en', 'title_ja'];
const ADDRESS = 'url';

/**
 * Ids that a table lost for ids that it gained, the thing being the same: it
 * has the same address, or the same names in every language that both give. A
 * name or address that two candidates share decides nothing.
 */
export function findRenames(
  table: TableName,
  lost: readonly LooseRow[],
  gained: readonly LooseRow[],
): Map<string, string> {
  const fields = TABLES[table].fields as readonly FieldSpec[];
  const names = NAMES.filter((name) => fields.some((field) => field.name === name));
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const before of lost) {
    const alike = gained.filter((after) => isSame(before, after, names));
    if (alike.length !== 1 || lost.filter((other) => isSame(other, alike[0]!, names)).length !== 1) continue;
    const id = String(alike[0]!['id']);
    if (taken.has(id)) continue;
    taken.add(id);
    found.set(String(before['id']), id);
  }
  return found;
}

function isSame(before: LooseRow, after: LooseRow, names: readonly string[]): boolean {
  if (before[ADDRESS] !== undefined && before[ADDRESS] === after[ADDRESS]) return true;
  const both = names.filter((name) => before[name] !== undefined && after[name] !== undefined);
  return both.length > 0 && both.every((name) => before[name] === after[name]);
}

/** The row with its id and what it refers to under their new ids. */
export function renamed(table: TableName, row: LooseRow, renames: Renames): LooseRow {
  let changed: Record<string, CellValue | undefined> | undefined;
  const put = (name: string, value: CellValue): void => {
    (changed ??= { ...row })[name] = value;
  };
  const own = renames[table]?.get(String(row['id']));
  if (own !== undefined) put('id', own);
  for (const { name, references, list } of TABLES[table].fields as readonly FieldSpec[]) {
    if (!references) continue;
    const value = row[name];
    if (value === undefined) continue;
    const to = (id: string): string => references.map((other) => renames[other]?.get(id)).find(Boolean) ?? id;
    if (list) {
      const items = value as readonly string[];
      if (items.some((item) => to(item) !== item)) put(name, items.map(to));
    } else if (to(String(value)) !== value) put(name, to(String(value)));
  }
  return changed ?? row;
}
