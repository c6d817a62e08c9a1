/**
 * Records as a dataset: countries where nodes are countries, the generic tables
 * for the rest, kinds of ties with direction and unit. What a dataset cannot
 * hold (a tie of a thing with itself) becomes a number of its node.
 */
import { DATASET_FORMAT, type CountryRow, type Dataset, type EdgeRow, type NodeRow } from '../data/dataset.ts';
import { TABLE_NAMES, type TableName } from '../data/table-names.ts';
import type { EdgeKindRow } from '../data/own-kinds.ts';
import { isReservedId } from '../model/reserved-ids.ts';
import { countryBook } from './countries.ts';
import { textOf } from './graph-file.ts';
import { slug } from './kinds.ts';
import { round } from './round.ts';
import type { ReadResult } from './read.ts';
import type { Attributes, RecordEdge, RecordKind, RecordNode, Records } from './records.ts';

export interface DatasetOrigin {
  /** Names of the files, without folders. */
  readonly files: readonly string[];
  /** The day of the import: the date of the dataset. */
  readonly today: string;
  readonly title?: string | undefined;
  /** Countries, regions and their names come from here. */
  readonly base: Pick<Dataset, 'countries' | 'regions'>;
  readonly source?: {
    readonly title?: string | undefined;
    readonly url?: string | undefined;
    readonly retrieved?: string | undefined;
    readonly licence?: string | undefined;
  };
}

const SOURCE = 'import';
const BUILT_IN = new Set([
  ...['country', 'region', 'framework', 'programme', 'agency', 'call', 'project', 'topic'],
  ...['membership', 'participation', 'mobility', 'coauthorship', 'cooperation', 'eligibility', 'operates', 'funds'],
  ...['part_of', 'about', 'related', 'all', 'none', 'groups'],
]);
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

export function toDataset({ records }: ReadResult, origin: DatasetOrigin): Dataset {
  const { files, today, base, source } = origin;
  const title = origin.title ?? records.title ?? files[0]!.replace(/\.\w+$/, '');
  const ids = nodeIds(records);
  const own = ownNumbers(records);
  const rows = countryRows(records, ids, own, base);
  const kindIds = kindsById(
    records.nodes.map(({ kind }) => kind ?? ''),
    'node',
  );
  const isCountry = (node: RecordNode): boolean => rows.has(ids.get(node.id)!) && node.country === ids.get(node.id);
  const nodes = records.nodes.filter((node) => !isCountry(node));
  const usedKinds = new Set(nodes.map((node) => kindIds.get(node.kind ?? '')!));
  const edgeIds = kindsById(
    records.kinds.map(({ id }) => id),
    'tie',
  );
  const kinds = new Map(records.kinds.map((kind) => [kind.id, kind]));
  return {
    ...(Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Pick<Dataset, TableName>),
    format: DATASET_FORMAT,
    name: slug(files[0]!.replace(/\.\w+$/, '')) || 'own-network',
    title_en: title,
    title_ja: title,
    version: '1.0.0',
    date: today,
    sources: [
      {
        id: SOURCE,
        title: source?.title ?? title,
        ...(source?.url === undefined ? {} : { url: source.url }),
        ...(source?.licence === undefined ? {} : { licence: source.licence }),
        note: `read from ${files.join(', ')}${source?.retrieved === undefined ? '' : `; retrieved ${source.retrieved}`}`,
      },
    ],
    regions: base.regions.filter(({ id }) => [...rows.values()].some(({ region }) => region === id)),
    countries: [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    node_kinds: [...kindIds]
      .filter(([, id]) => usedKinds.has(id))
      .map(([text, id]) => ({
        id,
        ...(text === '' ? { label_en: 'node', label_ja: 'ノード', plural_en: 'nodes' } : inLanguage('label', text)),
      })),
    edge_kinds: records.kinds.map((kind) => edgeKind(kind, edgeIds.get(kind.id)!)),
    nodes: nodes.map((node) => nodeRow(node, ids, kindIds, own)),
    edges: edgeRows(records.edges, ids, edgeIds, kinds),
  };
}

function inLanguage(field: string, text: string): Record<string, string> {
  return { [`${field}_${JAPANESE.test(text) ? 'ja' : 'en'}`]: text };
}

/** Ids as a dataset has them: alpha-3 for countries, no bar, no control characters, none twice. */
function nodeIds({ nodes }: Records): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, country } of nodes)
    if (country !== undefined && !taken.has(country)) {
      taken.add(country);
      ids.set(id, country);
    }
  for (const { id } of nodes) {
    if (ids.has(id)) continue;
    const plain =
      id
        .replace(/\|/g, '/')
        .replace(/[\u0000-\u001f\u007f]+/g, ' ')
        .trim() || 'node';
    let free = plain;
    for (let n = 2; taken.has(free) || isReservedId(free); n++) free = `${plain} (${n})`;
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}

function countryRows(
  { nodes }: Records,
  ids: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, Readonly<Record<string, number>>>,
  base: DatasetOrigin['base'],
): Map<string, CountryRow> {
  const book = countryBook(base.countries);
  const regions = new Set(base.regions.map(({ id }) => id));
  const rows = new Map<string, CountryRow>();
  for (const node of nodes) {
    if (node.country === undefined || ids.get(node.id) !== node.country) continue;
    const known = book.row(node.country);
    if (!known) continue;
    const { alpha2, m49, region, aliases, ...rest } = known;
    const { names, attributes } = ofNode(node, own);
    const said = new Set([node.country, alpha2, rest.name_en, rest.name_ja, ...aliases]);
    const further = [node.label.trim(), names.name_en, names.name_ja].filter(
      (name): name is string => name !== undefined && name !== '' && !name.includes('|'),
    );
    // A row of a country has no time: a reader still sees what the file says.
    const kept: Attributes = {
      ...attributes,
      ...(node.kind === undefined || slug(node.kind) === 'country' ? {} : { kind: node.kind }),
      ...(node.from === undefined ? {} : { from: node.from }),
      ...(node.to === undefined ? {} : { to: node.to }),
    };
    rows.set(node.country, {
      ...rest,
      aliases: [...aliases, ...new Set(further.filter((name) => !said.has(name)))],
      ...(alpha2 === '' ? {} : { alpha2 }),
      ...(m49 === '' ? {} : { m49 }),
      ...(region !== undefined && regions.has(region) ? { region } : {}),
      // Coordinates of the file are what its author meant.
      ...(node.lat === undefined ? {} : { lat: node.lat, lon: node.lon }),
      ...placeIn(node),
      ...(Object.keys(kept).length === 0 ? {} : { attributes: kept }),
    } as CountryRow);
  }
  return rows;
}

/** Ids of kinds by the text that the file has for them. */
function kindsById(texts: readonly string[], byDefault: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>(BUILT_IN);
  for (const text of new Set(texts)) {
    const plain = slug(text) || byDefault;
    let id = taken.has(plain) ? `own-${plain}` : plain;
    for (let n = 2; taken.has(id) || isReservedId(id); n++) id = `${plain}-${n}`;
    taken.add(id);
    ids.set(text, id);
  }
  return ids;
}

function edgeKind(kind: RecordKind, id: string): EdgeKindRow {
  return {
    id,
    ...inLanguage('label', kind.label),
    type: kind.weighted ? 'number' : 'tie',
    directed: kind.directed ? 'yes' : 'no',
    ...(kind.weighted && kind.unit !== undefined ? inLanguage('unit', kind.unit) : {}),
    ...(kind.weighted ? { additive: kind.additive ? 'yes' : 'no', thinned: 'no' } : {}),
    source: [SOURCE],
  };
}

/** What things have with themselves, summed, by node and name of the attribute. */
function ownNumbers({ edges, loops, kinds }: Records): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const own = new Map<string, Record<string, number>>();
  for (const { source, target, kind, weight, period } of [...edges, ...loops]) {
    if (source !== target) continue;
    const label = kinds.find(({ id }) => id === kind)?.label ?? kind;
    const name = `${label} with itself${period === undefined ? '' : ` (${period})`}`;
    const numbers = own.get(source) ?? {};
    numbers[name] = round((numbers[name] ?? 0) + weight);
    own.set(source, numbers);
  }
  return own;
}

/** Columns of a node's row that a file may have under these very names, as our own exports do. */
const NAMED = ['name_en', 'name_ja', 'short_en', 'short_ja', 'note', 'url'] as const;

type Named = Readonly<Partial<Record<(typeof NAMED)[number], string>>>;

/** What the row of a node has a column for, and what stays an attribute. */
function ofNode(
  node: RecordNode,
  own: ReadonlyMap<string, Readonly<Record<string, number>>>,
): { readonly names: Named; readonly attributes: Readonly<Record<string, string | number>> } {
  const all = flat(node.attributes);
  const names: Partial<Record<(typeof NAMED)[number], string>> = {};
  for (const name of NAMED) {
    const value = all[name];
    if (typeof value !== 'string' || value.trim() === '' || (name === 'url' && !isAddress(value))) continue;
    names[name] = value;
    delete all[name];
  }
  // One name under both languages is that of its script.
  if (names.name_en !== undefined && names.name_en === names.name_ja)
    delete names[JAPANESE.test(names.name_en) ? 'name_en' : 'name_ja'];
  return {
    names,
    attributes: {
      ...all,
      ...own.get(node.id),
      ...(node.size === undefined ? {} : { size: node.size }),
      ...(node.colour === undefined ? {} : { colour: node.colour }),
    },
  };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/.test(text);
}

/** A page's y grows downwards. */
function placeIn({ place }: RecordNode): { x: number; y: number } | Record<string, never> {
  return place === undefined ? {} : { x: place.x, y: -place.y };
}

/** A label that is none of the names stands as the short one. */
function namesOf(label: string, names: Named): Named {
  if (names.name_en === undefined && names.name_ja === undefined)
    return { ...(label === '' ? {} : inLanguage('name', label)), ...names };
  const isSaid = label === '' || Object.values(names).includes(label);
  return { ...(isSaid ? {} : inLanguage('short', label)), ...names };
}

function nodeRow(
  node: RecordNode,
  ids: ReadonlyMap<string, string>,
  kindIds: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, Readonly<Record<string, number>>>,
): NodeRow {
  const { names, attributes } = ofNode(node, own);
  const country = node.country ?? node.within;
  const [from, to] = [dateOf(node.from), dateOf(node.to)];
  return {
    id: ids.get(node.id)!,
    kind: kindIds.get(node.kind ?? '')!,
    ...namesOf(node.label.trim(), names),
    ...(node.lat === undefined ? {} : { lat: node.lat, lon: node.lon }),
    ...placeIn(node),
    ...(country === undefined ? {} : { country }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined || (from !== undefined && to < from) ? {} : { to }),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

function flat(attributes: Attributes): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'number' ? value : textOf(value)]),
  );
}

function edgeRows(
  edges: readonly RecordEdge[],
  ids: ReadonlyMap<string, string>,
  kindIds: ReadonlyMap<string, string>,
  kinds: ReadonlyMap<string, RecordKind>,
): EdgeRow[] {
  const seen = new Set<string>();
  const given = new Set<string>();
  return edges.flatMap((edge): EdgeRow[] => {
    if (edge.source === edge.target) return [];
    const kind = kinds.get(edge.kind)!;
    const [subject, object] = [ids.get(edge.source)!, ids.get(edge.target)!];
    const period = kind.weighted ? periodOf(edge.period) : undefined;
    const [from, to] = kind.weighted ? [] : [dateOf(edge.from ?? edge.period), dateOf(edge.to)];
    const ends = kind.directed || subject < object ? [subject, object] : [object, subject];
    const key = [edge.kind, ...ends, period, from].join('\u0000');
    const isParallel = seen.has(key);
    seen.add(key);
    const id =
      isParallel && (edge.id === undefined || given.has(edge.id)) ? `line ${edge.line}, ${given.size}` : edge.id;
    const isNew = id !== undefined && !given.has(id);
    if (isNew) given.add(id);
    const { role, note, url, ...others } = flat(edge.attributes);
    const said = { role, note, url: typeof url === 'string' && isAddress(url) ? url : undefined };
    const columns = Object.fromEntries(
      Object.entries(said).filter(([, value]) => typeof value === 'string' && value !== ''),
    );
    const attributes = {
      ...others,
      ...Object.fromEntries(
        Object.entries({ role, note, url }).filter(
          ([name, value]) => value !== undefined && !Object.hasOwn(columns, name),
        ),
      ),
      ...(edge.label === undefined ? {} : { label: edge.label }),
      ...(edge.period !== undefined && period === undefined && from === undefined ? { period: edge.period } : {}),
      ...(kind.weighted && edge.from !== undefined ? { from: edge.from } : {}),
      ...(kind.weighted && edge.to !== undefined ? { to: edge.to } : {}),
    };
    return [
      {
        kind: kindIds.get(edge.kind)!,
        subject,
        object,
        ...(isNew ? { id } : {}),
        ...(kind.weighted ? { obs_value: round(edge.weight) } : {}),
        ...(period === undefined ? {} : { time_period: period }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined || (from !== undefined && to < from) ? {} : { to }),
        ...columns,
        source: [SOURCE],
        ...(edge.line > 0 ? { locator: `line ${edge.line}` } : {}),
        ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
      },
    ];
  });
}

/** A date to the precision written; the day of a moment. */
function dateOf(text: string | undefined): string | undefined {
  const date = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?:T.*)?$/.exec(text ?? '');
  if (!date) return undefined;
  const [, year, month, day] = date;
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return year;
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return `${year}-${month.padStart(2, '0')}`;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A year or window of years; `2024/25` at length. */
function periodOf(text: string | undefined): string | undefined {
  const window = /^(\d{4})\s*[-/–]\s*(\d{2}|\d{4})$/.exec(text ?? '');
  if (window) {
    const [, from, short] = window as unknown as [string, string, string];
    const to = short.length === 4 ? short : from.slice(0, 2) + short;
    return to > from ? `${from}/${to}` : undefined;
  }
  return dateOf(text);
}
