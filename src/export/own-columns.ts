/** What rows of one's own have beyond the columns that every export writes. */
import type { Attributes, CountryRow, NodeRow } from '../data/dataset.ts';
import { isFlow, type EdgeAttributes, type NodeAttributes } from '../model/graph.ts';
import { isBuiltInNodeKind } from '../model/node-kinds.ts';

/** Degrees of a place; of a country or a node of one's own also dates, short names and further columns, by the names that the readers know. */
export function ownOfNode({ kind, row }: NodeAttributes): Attributes {
  if (kind !== 'country' && isBuiltInNodeKind(kind)) return {};
  const { lat, lon, country, from, to, short_en, short_ja, url, note, attributes } = row as Partial<
    NodeRow & CountryRow
  >;
  return filled({ lat, lon, country, from, to, short_en, short_ja, url, note, ...attributes });
}

/** The further columns of a tie or number; of a number that is the sum of several rows, none. */
export function ownOfEdge(attributes: EdgeAttributes, period: string | undefined): Attributes {
  const row = isFlow(attributes) ? attributes.observations[period ?? '']?.own : attributes.row.own;
  return row ? filled({ url: row.url, note: row.note, ...row.attributes }) : {};
}

function filled(values: Readonly<Record<string, string | number | undefined>>): Attributes {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as Attributes;
}

/** Under names that no column of the file has already: `weight` beside a weight is `weight (own)`. */
export function beside(own: Attributes, taken: readonly string[]): Attributes {
  return Object.fromEntries(
    Object.entries(own).map(([name, value]) => [taken.includes(name) ? `${name} (own)` : name, value]),
  );
}

/** Every name in the order in which they first appear, and whether all its values are numbers. */
export function columnsOf(rows: readonly Attributes[]): ReadonlyMap<string, 'number' | 'string'> {
  const found = new Map<string, 'number' | 'string'>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row))
      found.set(name, typeof value === 'number' && found.get(name) !== 'string' ? 'number' : 'string');
  return found;
}
