/** One's own numbers or ties between countries, in the built-in network as kinds of their own. */
import type { CountryRow, Dataset } from '../../data/dataset.ts';
import { kindsOf } from '../../model/kinds.ts';

/**
 * The built-in network and, beside it, the kinds and ties of another: only ties
 * between two countries, each kind under its own name and unit. Nothing of the
 * built-in tables changes. Countries that it lacks are added with their ties.
 *
 * @returns `left`: how many ties have an end that is no country
 */
export function addToBuiltIn(base: Dataset, own: Dataset): { readonly dataset: Dataset; readonly left: number } {
  const known = new Set(base.countries.map(({ id }) => id));
  const countries = new Map(own.countries.map((row) => [row.id, row]));
  const ties = own.edges.filter(({ subject, object }) => countries.has(subject) && countries.has(object));
  const taken = new Set(kindsOf(base).edges.map(({ id }) => id as string));
  const ids = new Map(
    (own.edge_kinds ?? []).map(({ id }) => {
      let free = id;
      for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
      taken.add(free);
      return [id, free];
    }),
  );
  const sources = new Map(
    own.sources.map(({ id }) => [id, base.sources.some((row) => row.id === id) ? `${id}-own` : id]),
  );
  const used = new Set(ties.flatMap(({ subject, object }) => [subject, object]));
  const added = [...countries.values()].filter(({ id }) => used.has(id) && !known.has(id));
  const regions = new Set(base.regions.map(({ id }) => id));
  const usedKinds = new Set(ties.map(({ kind }) => kind));
  const dataset: Dataset = {
    ...base,
    name: `${base.name}-and-${own.name}`,
    title_en: `${base.title_en}, with ${own.title_en}`,
    title_ja: `${base.title_ja}と${own.title_ja}`,
    sources: [...base.sources, ...own.sources.map((row) => ({ ...row, id: sources.get(row.id)! }))],
    regions: [
      ...base.regions,
      ...own.regions.filter(({ id }) => !regions.has(id) && added.some(({ region }) => region === id)),
    ],
    countries: [...base.countries.map((row) => withColumns(row, countries.get(row.id))), ...added],
    edge_kinds: [
      ...base.edge_kinds,
      ...own.edge_kinds.filter(({ id }) => usedKinds.has(id)).map((row) => ({ ...row, id: ids.get(row.id)! })),
    ],
    edges: [
      ...base.edges,
      ...ties.map((row) => ({
        ...row,
        kind: ids.get(row.kind)!,
        ...(row.source === undefined ? {} : { source: row.source.map((id) => sources.get(id) ?? id) }),
      })),
    ],
  };
  return { dataset, left: own.edges.length - ties.length };
}

/** A country of the built-in network with the columns that one's own table has of it. */
function withColumns(row: CountryRow, own: CountryRow | undefined): CountryRow {
  return own?.attributes === undefined ? row : { ...row, attributes: { ...row.attributes, ...own.attributes } };
}
