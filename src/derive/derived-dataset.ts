import {
  DATASET_FORMAT,
  type CountryRow,
  type Dataset,
  type EdgeRow,
  type NodeRow,
  type SourceRow,
} from '../data/dataset.ts';
import { TABLE_NAMES, type TableName } from '../data/table-names.ts';
import type { EdgeKindRow, NodeKindRow } from '../data/own-kinds.ts';
import { ISO_3166 } from '../data/iso-3166.ts';
import type { Derived } from './derive.ts';
import { kindId, measureOf, MEASURES, methodText } from './measures.ts';
import type { Places } from './methods.ts';

/** What the user says of the records and of the dataset. */
export interface DerivedFrom {
  /** Names of the files, without folders. */
  readonly files: readonly string[];
  readonly today: string;
  readonly between: Places;
  readonly minimum: number;
  /** Title of the dataset. */
  readonly title?: string | undefined;
  readonly focus?: string | undefined;
  readonly sourceTitle?: string | undefined;
  readonly url?: string | undefined;
  /** Which edition of the records: a snapshot's date, an export's day. */
  readonly edition?: string | undefined;
  readonly licence?: string | undefined;
}

/** Id of the source that derived ties cite. */
export const SOURCE_ID = 'derived-from-records';

/**
 * The ties as a dataset: a kind of edge for each measure, with unit, method,
 * window, threshold, source and the hash of the SQL. Alone, with the countries
 * that it needs; or onto another dataset, whose ties of an earlier derivation
 * of the same kinds are replaced. The same whichever engine counted.
 */
export function derivedDataset(
  derived: Derived,
  from: DerivedFrom,
  builtIn: Dataset,
  onto: Dataset | undefined,
): Dataset {
  const source = sourceRow(derived, from);
  const edges = edgeRows(derived, from);
  const kinds = kindRows(derived, from);
  const ends = [...new Set(edges.flatMap(({ subject, object }) => [subject, object]))].sort(byCode);
  const isBetweenCountries = from.between === 'countries';
  const nodes = isBetweenCountries ? [] : ends.map((id) => institutionRow(id, derived));
  const needed = isBetweenCountries ? ends : [...new Set(nodes.flatMap(({ country }) => country ?? []))];
  const title = from.title ?? titleOf(derived, from);
  const base = onto ?? emptyDataset(from, title);
  const isNew = new Set(kinds.map(({ id }) => id));
  const known = new Set(nodes.map(({ id }) => id));
  return {
    ...base,
    ...(onto && { name: base.name.endsWith(SUFFIX) ? base.name : `${base.name}${SUFFIX}` }),
    ...(onto && from.title !== undefined && { title_en: title, title_ja: title }),
    ...(from.focus === undefined ? {} : { focus: from.focus }),
    date: from.today,
    sources: sorted([...base.sources.filter(({ id }) => id !== SOURCE_ID), source], ({ id }) => id),
    ...withCountries(base, builtIn, needed),
    node_kinds: isBetweenCountries
      ? base.node_kinds
      : [...base.node_kinds.filter(({ id }) => id !== INSTITUTION.id), INSTITUTION],
    nodes: sorted([...base.nodes.filter(({ id }) => !known.has(id)), ...nodes], ({ id }) => id),
    edge_kinds: [...base.edge_kinds.filter(({ id }) => !isNew.has(id)), ...kinds],
    edges: [...base.edges.filter(({ kind }) => !isNew.has(kind)), ...edges],
  };
}

const SUFFIX = '-derived';

const INSTITUTION: NodeKindRow = {
  id: 'institution',
  label_en: 'institution',
  label_ja: '機関',
  plural_en: 'institutions',
  shape: 'square',
};

function titleOf({ read }: Derived, { files }: DerivedFrom): string {
  const names = files.length > 2 ? `${files[0]} … ${files.at(-1)}` : files.join(', ');
  return `Ties derived from ${names} (${read.formats.join(', ')})`;
}

function emptyDataset(from: DerivedFrom, title: string): Dataset {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Pick<Dataset, TableName>;
  return {
    ...tables,
    format: DATASET_FORMAT,
    name: 'derived-ties',
    title_en: title,
    title_ja: title,
    version: '1.0.0',
    date: from.today,
  };
}

function sourceRow({ read, result }: Derived, from: DerivedFrom): SourceRow {
  const { files, edition, url, licence } = from;
  const title = from.sourceTitle ?? `Records of ${read.formats.join(', ')}`;
  return {
    id: SOURCE_ID,
    title,
    ...(edition !== undefined && /^\d{4}(-\d\d(-\d\d)?)?$/.test(edition) ? { date: edition } : {}),
    ...(url === undefined ? {} : { url }),
    ...(licence === undefined ? {} : { licence }),
    note: `${edition === undefined ? 'edition not stated' : `edition ${edition}`}; ${files.length > 3 ? `${files.length} files, ${files[0]} to ${files.at(-1)}` : files.join(', ')}; ${result.works} works, ${result.used} of ${result.rows} author–place rows used`,
  };
}

function kindRows({ methods, result }: Derived, { between, minimum }: DerivedFrom): EdgeKindRow[] {
  return MEASURES.flatMap((measure): EdgeKindRow[] => {
    const method = methods.find(({ name }) => name === measure.method);
    if (!method) return [];
    const text = methodText(measure, method, result.window);
    return [
      {
        id: kindId(measure, between),
        label_en: measure.label.en,
        label_ja: measure.label.ja,
        type: 'number',
        directed: measure.directed ? 'yes' : 'no',
        unit_en: measure.unit.en,
        unit_ja: measure.unit.ja,
        additive: measure.additive ? 'yes' : 'no',
        // A minimum made for another measure hides none of these.
        thinned: 'no',
        colour: measure.colour,
        method_en: text.en,
        method_ja: text.ja,
        ...(minimum > 0 && {
          threshold_en: `pairs with fewer than ${minimum} in a period are left out`,
          threshold_ja: `一つの期間で${minimum}未満の組は除く`,
        }),
        source: [SOURCE_ID],
      },
    ];
  });
}

function edgeRows({ result }: Derived, { between }: DerivedFrom): EdgeRow[] {
  const rows = result.ties.map(({ measure, subject, object, period, value }): EdgeRow => ({
    kind: kindId(measureOf(measure), between),
    subject,
    object,
    obs_value: value,
    time_period: period,
    confidence: 'reported',
    source: [SOURCE_ID],
    locator: `${measureOf(measure).method}.sql`,
  }));
  return sorted(rows, ({ kind, subject, object, time_period }) => [kind, subject, object, time_period].join('\u0000'));
}

function institutionRow(id: string, { read, result }: Derived): NodeRow {
  const name = read.institutionNames.get(id);
  const country = result.institutions.get(id);
  return {
    id,
    kind: INSTITUTION.id,
    ...(name === undefined ? {} : { name_en: name }),
    ...(country === undefined ? {} : { country }),
  };
}

/** The countries that are needed, from the built-in rows with their subregions; others by ISO's codes and their names. */
function withCountries(
  base: Dataset,
  builtIn: Dataset,
  needed: readonly string[],
): Pick<Dataset, 'countries' | 'regions'> {
  const has = new Set(base.countries.map(({ id }) => id));
  const added = needed
    .filter((id) => !has.has(id))
    .map((id) => builtIn.countries.find((row) => row.id === id) ?? namedCountry(id));
  const regionIds = new Set(base.regions.map(({ id }) => id));
  const wanted = new Set(added.map(({ region }) => region));
  const regions = builtIn.regions.filter(({ id }) => wanted.has(id) && !regionIds.has(id));
  return {
    countries: sorted([...base.countries, ...added], ({ id }) => id),
    regions: sorted([...base.regions, ...regions], ({ id }) => id),
  };
}

function namedCountry(id: string): CountryRow {
  const codes = ISO_3166.get(id);
  // Kosovo, which ISO does not have.
  if (!codes) return { id, name_en: id, aliases: [] };
  const name = (lang: string): string =>
    new Intl.DisplayNames([lang], { type: 'region' }).of(codes.alpha2) ?? codes.alpha2;
  return {
    id,
    alpha2: codes.alpha2,
    m49: codes.m49,
    name_en: name('en'),
    name_ja: name('ja'),
    aliases: [],
  };
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sorted<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return [...rows].sort((a, b) => byCode(key(a), key(b)));
}
