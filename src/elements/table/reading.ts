/** How somebody reads a table, as the address says it: `-value`, `from,to`, `kind:membership,text:fund`. */
import { escapeItem, splitItems, unescapeItem } from '../../view/list-syntax.ts';
import type { TableFilter, TableModel, TableSort } from './model.ts';
import { named } from '../../model/named.ts';

/** Fields of the view; absent ones mean the table's own. */
export interface TableReading {
  /** Key of a column; with a minus the other way round. */
  readonly tableSort?: string | undefined;
  /** `text:` what is looked for, and of each choice of rows `key:value`. */
  readonly tableFilter?: string | undefined;
  /** Keys of the columns shown. */
  readonly tableColumns?: string | undefined;
}

export interface ReadTable {
  readonly sort: TableSort | undefined;
  readonly filter: TableFilter;
  /** Keys of the columns that the reader has chosen; undefined for the usual ones. */
  readonly columns: readonly string[] | undefined;
  /** What the table does not have, with what it has. */
  readonly problems: readonly { readonly text: string; readonly valid: readonly string[] }[];
}

/** Key under which a filter says its words. */
const TEXT = 'text';

/** What is not understood is named, and the rest still holds. */
export function readTable({ tableSort, tableFilter, tableColumns }: TableReading, model: TableModel): ReadTable {
  const keys = model.columns.map(({ key }) => key);
  const problems: { text: string; valid: readonly string[] }[] = [];
  const known = (key: string): boolean => {
    if (keys.includes(key)) return true;
    problems.push({ text: key, valid: keys });
    return false;
  };
  const descending = tableSort?.startsWith('-') ?? false;
  const key = tableSort?.slice(descending ? 1 : 0);
  const columns = tableColumns === undefined ? [] : splitItems(tableColumns).filter(known);
  return {
    sort: key !== undefined && known(key) ? { key, descending } : model.sort,
    filter: readFilter(tableFilter, model, problems),
    // In the order of the table, each once.
    columns: columns.length > 0 ? keys.filter((one) => columns.includes(one)) : undefined,
    problems,
  };
}

function readFilter(
  filter: string | undefined,
  model: TableModel,
  problems: { text: string; valid: readonly string[] }[],
): TableFilter {
  const facets: Record<string, string[]> = named();
  let text = '';
  for (const item of (filter ?? '').split(',').filter(Boolean)) {
    const colon = item.indexOf(':');
    const key = unescapeItem(item.slice(0, Math.max(0, colon)));
    const value = unescapeItem(item.slice(colon + 1));
    if (key === TEXT) {
      text = value;
      continue;
    }
    const facet = model.facets?.find((one) => one.key === key);
    if (!facet) problems.push({ text: item, valid: [TEXT, ...(model.facets ?? []).map((one) => one.key)] });
    else if (!facet.options.some((option) => option.value === value))
      problems.push({ text: item, valid: facet.options.map((option) => option.value) });
    else facets[key] = [...(facets[key] ?? []), value];
  }
  return { text, facets };
}

/** The text that `readTable` reads back to the same; what is the table's own is absent. */
export function printReading(
  { sort, filter, columns }: Pick<ReadTable, 'sort' | 'filter' | 'columns'>,
  model: TableModel,
): TableReading {
  const isOwn = sort?.key === model.sort?.key && sort?.descending === model.sort?.descending;
  const chosen = Object.entries(filter.facets).flatMap(([key, values]) =>
    values.map((value) => `${key}:${escapeItem(value)}`),
  );
  const items = [...(filter.text.trim() === '' ? [] : [`${TEXT}:${escapeItem(filter.text.trim())}`]), ...chosen];
  return {
    tableSort: isOwn || !sort ? undefined : `${sort.descending ? '-' : ''}${sort.key}`,
    tableFilter: items.length > 0 ? items.join(',') : undefined,
    tableColumns: columns?.map(escapeItem).join(','),
  };
}
