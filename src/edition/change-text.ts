/** A change in words that need no sentence: what it is about, and its cells. The same for command line and page. */
import type { Dataset } from '../data/dataset.ts';
import { TABLE_NAMES, type TableName } from '../data/table-names.ts';
import type { CellValue, FieldSpec, LooseRow } from '../data/table-spec.ts';
import { TABLES } from '../data/tables.ts';
import type { Locale } from '../model/graph.ts';
import { editionWords } from '../locales/editions.ts';
import { termFor } from '../locales/terms.ts';
import type { Change } from './changes.ts';

/** Names of everything that has an id. */
export type Names = (id: string) => string;

/** Names in one language: of the datasets in turn, the id itself where none has it. */
export function namesIn(lang: Locale, ...datasets: readonly Dataset[]): Names {
  const names = new Map<string, string>();
  for (const dataset of datasets) {
    for (const table of TABLE_NAMES) {
      for (const row of (dataset[table] ?? []) as unknown as readonly LooseRow[]) {
        const id = row['id'];
        if (typeof id === 'string' && !names.has(id)) names.set(id, nameOfRow(row, lang));
      }
    }
  }
  return (id) => names.get(id) ?? id;
}

/** `name_ja`, or the English one where there is none; a title does the same. */
function nameOfRow(row: LooseRow, lang: Locale): string {
  const other = lang === 'en' ? 'ja' : 'en';
  const columns = [`name_${lang}`, `title_${lang}`, `name_${other}`, `title_${other}`, 'title', 'id'];
  return String(columns.map((column) => row[column]).find((value) => value !== undefined));
}

/** What a changed row is about: the thing itself, or the things that its key names, and its period. */
export function subjectOf({ table, row }: Pick<Change, 'table' | 'row'>, names: Names, lang: Locale): string {
  const id = row['id'];
  if (typeof id === 'string') return names(id);
  const parts = keyFields(table).flatMap((field) => {
    const value = row[field.name];
    // Its first day is told beside it.
    if (value === undefined || field.name === 'from' || field.type === 'number') return [];
    return [cellText(value, field, names, lang)];
  });
  return parts.join(' · ');
}

function keyFields(table: TableName): FieldSpec[] {
  const fields = TABLES[table].fields as readonly FieldSpec[];
  return (TABLES[table].primaryKey as readonly string[]).map((key) => fields.find(({ name }) => name === key)!);
}

/** Columns in words that `terms.ts` has in Japanese. */
const TERMS: ReadonlySet<string> = new Set(['role', 'measure', 'unit_measure', 'qualifier']);

/** A cell for readers: ids by name, terms in the language. */
export function cellText(value: CellValue | undefined, field: FieldSpec, names: Names, lang: Locale): string {
  if (value === undefined) return '';
  const items: readonly string[] = Array.isArray(value)
    ? value
    : [typeof value === 'object' ? JSON.stringify(value) : String(value)];
  const read = (item: string): string => {
    if (field.references && !field.references.includes('sources')) return names(item);
    const word = editionWords(lang).values?.[item];
    if (field.enum && word !== undefined) return word;
    return field.enum || TERMS.has(field.name) ? termFor(lang, item).text : item;
  };
  return items.map(read).join(lang === 'ja' ? '、' : ', ');
}

export function fieldOf(table: TableName, name: string): FieldSpec {
  return (TABLES[table].fields as readonly FieldSpec[]).find((field) => field.name === name)!;
}

/** A table for readers. */
export function tableName(table: TableName, lang: Locale): string {
  return editionWords(lang).tables[table] ?? TABLES[table].title;
}

/** A column for readers: the registry's title, in Japanese where there is a word for it. */
export function columnName(table: TableName, field: string, lang: Locale): string {
  return editionWords(lang).columns?.[field] ?? fieldOf(table, field).title;
}

/** The ids of the sources of a changed row. */
export function sourcesOf({ row }: Pick<Change, 'row'>): readonly string[] {
  const source = row['source'];
  return Array.isArray(source) ? (source as readonly string[]) : [];
}
