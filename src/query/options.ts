/**
 * Options of the queries, resolved and checked once. Every query takes what
 * people type (names, aliases, codes) and works on what this module returns.
 */
import type { Confidence, Dataset, Status } from '../data/dataset.ts';
import { CONFIDENCES } from '../model/confidence.ts';
import { EDGE_KINDS, type EdgeKind, type FlowKind } from '../model/edge-kinds.ts';
import { CollabGraphError, foldText, nearest, unknownValue } from '../model/errors.ts';
import {
  flowPeriods,
  REFERENCE_WINDOW,
  usualWindow,
  WHOLE,
  windowedKinds,
  windowFor,
  windowsOf,
} from '../model/flows.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { lookupOf } from '../model/lookup.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { DONE, STATUSES } from '../model/statuses.ts';
import { isPartialDate, parseTimeSpan, type TimeSpan } from '../model/validity.ts';
import { checkText, filledList, keysOf, nodeText, textList } from './check.ts';
import { byText } from './order.ts';

/** Known values complete in an editor; any text may be given and is checked. */
type Text<T extends string> = T | (string & {});

export const DIRECTIONS = ['both', 'in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * Orders of neighbors. `ties`: most ties first, equal ones by id, so that the
 * order is the same in every language; in all others equal ones go by name.
 * `name`: by name in the language. `mobility`, `coauthorship` or another kind of
 * numbers: largest sum of its values shown first. `since`: earliest known
 * beginning first, those without one last.
 */
export const ORDERS = ['ties', 'name', 'since'] as const;
/** One of them, or the id of a kind of numbers. */
export type Order = (typeof ORDERS)[number] | FlowKind;

/** The orders that every dataset knows, for help and completion. */
export const BUILT_IN_ORDERS: readonly string[] = [
  'ties',
  'name',
  ...EDGE_KINDS.filter((spec) => spec.type === 'number').map((spec) => spec.id),
  'since',
];

/** Every order that a dataset knows. */
export function ordersOf(dataset: Dataset): readonly Order[] {
  const [ties, name, since] = ORDERS;
  return [ties, name, ...kindsOf(dataset).numbers.map((spec) => spec.id), since];
}

export const LOCALES: readonly Locale[] = ['en', 'ja'];

/** Mobility window when nobody says which; the last window of a dataset that does not have it. */
export const REFERENCE_PERIOD = REFERENCE_WINDOW;

/** Which ties count. The same for every query that walks ties. */
export interface TieOptions {
  /** Edge kinds. Default: all that are shown by default (of the built-in ones all but `eligibility` and `mobility-openalex`); with `through`, also without the flows. */
  readonly edges?: readonly Text<EdgeKind>[] | undefined;
  /**
   * Only ties through these frameworks or programmes (ids, names or aliases),
   * their types, and their calls and projects. A call or project may be named
   * too. Flows do not run through anything: they are left out unless `edges`
   * names them. Default: any.
   */
  readonly through?: readonly string[] | undefined;
  /** Direction of mobility as seen from the country. Default: `both`. */
  readonly direction?: Text<Direction> | undefined;
  /**
   * Least two-way total of a pair in a window, of mobility and of the dataset's own numbers that it is for
   * (`thinned`); the ties of pairs below are left out. Default: 0, with which an observed total of zero
   * is a tie of its own, with the value 0.
   */
  readonly minMobility?: number | undefined;
  /**
   * Window of the directed flows and of the dataset's own numbers, such as
   * `2016/2020`, or `all` for a tie per window. `whole`: of own numbers the sum
   * of all periods of a pair where the kind may be summed, else the newest.
   * Default: `2006/2016`, of own numbers `whole`. Of two kinds asked for, one
   * without this window comes in its own usual one: every tie says its period.
   */
  readonly period?: string | undefined;
  /** Year of co-authorship, or `all` for a tie per year. Default: the latest year that the dataset has. */
  readonly coauthorshipYear?: string | number | undefined;
  /** When ties must hold: a year, a window, `now` or `all`. Default: `now`. Flows have their own periods. */
  readonly at?: string | number | undefined;
  /** Least confidence. Default: `reported`. */
  readonly confidence?: Text<Confidence> | undefined;
  /**
   * Statuses of every row that a tie rests on; `all` for any. Default: `active`,
   * `conditional` and `ended`: what is only announced, planned or envisaged is no
   * taking part.
   */
  readonly status?: readonly Text<Status | 'all'>[] | undefined;
  /** Language of names and units. Default: `en`. */
  readonly lang?: Text<Locale> | undefined;
  /** The day that `now` means, `YYYY-MM-DD`. Default: today's date, UTC. */
  readonly today?: string | undefined;
}

/** What `TieOptions` come to; written into results, so that a reader sees what was asked. */
export interface TieQuery {
  readonly edges: readonly EdgeKind[];
  /** Ids as asked for, without what they include; empty for any. */
  readonly through: readonly string[];
  readonly direction: Direction;
  readonly minMobility: number;
  readonly period: string;
  readonly coauthorshipYear: string;
  readonly at: string;
  readonly today: string;
  readonly confidence: Confidence;
  readonly status: readonly Status[];
  readonly lang: Locale;
}

/** The names of `TieOptions`. */
export const TIE_KEYS = keysOf<TieOptions>({
  edges: true,
  through: true,
  direction: true,
  minMobility: true,
  period: true,
  coauthorshipYear: true,
  at: true,
  confidence: true,
  status: true,
  lang: true,
  today: true,
});

/**
 * Options checked and completed.
 * @throws CollabGraphError `unknown` for a value that is none of the valid ones, naming the nearest; `invalid` for a malformed one.
 */
export function resolveTieOptions(graph: CollabGraph, options: TieOptions = {}): TieQuery {
  const dataset = graph.getAttribute('dataset');
  const through = resolveThrough(graph, options.through);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  if (today.length !== 10 || !isPartialDate(today)) {
    throw new CollabGraphError('invalid', `invalid day "${today}" for today (expected YYYY-MM-DD)`);
  }
  const edges = resolveEdges(dataset, options.edges, through.length > 0);
  const query: TieQuery = {
    edges,
    through,
    direction: oneOf('direction', options.direction, DIRECTIONS, 'both'),
    minMobility: nonNegative('minimum mobility', options.minMobility, 0),
    period: resolveFlowPeriod(dataset, edges, options.period),
    coauthorshipYear: resolveCoauthorshipYear(dataset, options.coauthorshipYear),
    at: options.at === undefined ? 'now' : String(options.at),
    today,
    confidence: oneOf('confidence', options.confidence, CONFIDENCES, 'reported'),
    status: resolveStatus(options.status),
    lang: resolveLang(options.lang),
  };
  timeSpan(query);
  return query;
}

/** The days that `at` means. @throws CollabGraphError `invalid` */
export function timeSpan(query: Pick<TieQuery, 'at' | 'today'>): TimeSpan {
  return parseTimeSpan(query.at, query.today);
}

/**
 * The country of a code, name or alias; an M49 code may be a number.
 * @throws CollabGraphError `unknown`, with the nearest; `missing`; `invalid`
 */
export function resolveCountry(graph: CollabGraph, given: string | number): string {
  const text = nodeText('country', given, 'a code such as JPN, JP or 392, or a name');
  // The id of a node needs no index over all names.
  if (graph.hasNode(text) && graph.getNodeAttributes(text).kind === 'country') return text;
  return countryNamed(graph, text);
}

export function resolveLang(lang: string | undefined): Locale {
  return oneOf('language', lang, LOCALES, 'en');
}

/**
 * Who a query is about: a country by code, name or alias, else a node of the dataset's own kinds by id or name.
 * @throws CollabGraphError as `resolveCountry`
 */
export function resolveSubject(graph: CollabGraph, given: string | number): string {
  const dataset = graph.getAttribute('dataset');
  const { ownNodes } = kindsOf(dataset);
  if (ownNodes.length === 0) return resolveCountry(graph, given);
  const text = nodeText('node', given, 'an id or a name');
  const isOwn = (id: string): boolean => ownNodes.includes(graph.getNodeAttributes(id).kind);
  if (graph.hasNode(text) && isOwn(text)) return text;
  const lookup = lookupOf(dataset);
  const country = lookup.findCountry(text);
  if (country !== undefined) return country;
  const found = lookup.node(text);
  return isOwn(found) ? found : countryNamed(graph, text);
}

function countryNamed(graph: CollabGraph, text: string): string {
  const region = regionNamed(graph, text);
  if (region === undefined) return lookupOf(graph.getAttribute('dataset')).country(text);
  throw new CollabGraphError(
    'unsupported',
    `unsupported region "${text}" (${graph.getNodeAttributes(region).name.en} takes part as one, and no number is counted for it here; expected a country, such as one of its members; neighbors, ego, path, compare and the questions connection and compare take the region)`,
  );
}

/** The political region of an id, name or alias, where it is a node: it takes part as one. */
export function regionNamed(graph: CollabGraph, given: string): string | undefined {
  const text = foldText(given);
  const region = graph
    .getAttribute('dataset')
    .regions.find(
      ({ id, scheme, name_en, name_ja, aliases }) =>
        scheme === 'political' &&
        [id, name_en, name_ja, ...aliases].some((name) => name !== undefined && foldText(name) === text),
    );
  return region && graph.hasNode(region.id) ? region.id : undefined;
}

/** Kinds of nodes that stand for themselves: countries, and those of the dataset's own. */
export function placeKinds(graph: CollabGraph): readonly NodeKind[] {
  return ['country', ...kindsOf(graph.getAttribute('dataset')).ownNodes];
}

/** Node kinds, in the order of the registry. @throws CollabGraphError `unknown` */
export function resolveKinds(
  dataset: Dataset,
  given: readonly string[] | undefined,
  fallback: readonly NodeKind[],
): NodeKind[] {
  const valid = kindsOf(dataset).nodes.map((spec) => spec.id);
  const kinds = filledList('kinds', given);
  for (const kind of kinds ?? []) {
    if (!kindsOf(dataset).isNode(kind)) throw unknownValue('node kind', kind, nearest(kind, valid), { valid });
  }
  const wanted = new Set<string>(kinds ?? fallback);
  return valid.filter((kind) => wanted.has(kind));
}

function resolveEdges(dataset: Dataset, given: readonly string[] | undefined, throughGiven: boolean): EdgeKind[] {
  const kinds = kindsOf(dataset);
  const valid = kinds.edges.map((spec) => spec.id);
  const edges = filledList('edges', given);
  for (const kind of edges ?? []) {
    if (!kinds.isEdge(kind)) throw unknownValue('edge kind', kind, nearest(kind, valid), { valid });
  }
  if (edges) return valid.filter((kind) => edges.includes(kind));
  return kinds.edges
    .filter((spec) => spec.byDefault && !(throughGiven && (spec.type === 'number' || spec.isGeneric)))
    .map((spec) => spec.id);
}

/** In the order of the registry. */
function resolveStatus(given: readonly string[] | undefined): readonly Status[] {
  const asked = filledList('status', given);
  if (asked === undefined) return DONE;
  const valid = [...STATUSES, 'all'];
  for (const status of asked) {
    if (!valid.includes(status)) throw unknownValue('status', status, nearest(status, valid), { valid });
  }
  return asked.includes('all') ? STATUSES : STATUSES.filter((status) => asked.includes(status));
}

function resolveThrough(graph: CollabGraph, given: readonly string[] | undefined): string[] {
  const texts = textList('through', given);
  if (!texts || texts.length === 0) return [];
  const lookup = lookupOf(graph.getAttribute('dataset'));
  const ids = texts.map((text) => {
    const found = lookup.findGroup(text) ?? lookup.findNode(text);
    if (found === undefined) return lookup.group(text);
    const { kind } = graph.getNodeAttributes(found);
    if (kind === 'framework' || kind === 'programme' || kind === 'call' || kind === 'project') return found;
    throw new CollabGraphError(
      'invalid',
      `invalid through "${text}" (a ${kind}; expected a framework, programme, call or project)`,
    );
  });
  return [...new Set(ids)].sort(byText);
}

/** One of the valid values, or the fallback where none is given. @throws CollabGraphError `unknown` */
export function oneOf<T extends string>(what: string, value: string | undefined, valid: readonly T[], fallback: T): T {
  if (value === undefined) return fallback;
  checkText(what, value);
  const found = valid.find((one) => one === value);
  if (found === undefined) throw unknownValue(what, value, nearest(value, valid), { valid });
  return found;
}

/** A finite number of at least zero. @throws CollabGraphError `invalid` */
export function nonNegative(what: string, value: number | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  if (!Number.isFinite(value) || value < 0) {
    throw new CollabGraphError('invalid', `invalid ${what} "${value}" (expected a number of at least 0)`);
  }
  return value;
}

/** A whole number of at least `least`. @throws CollabGraphError `invalid` */
export function wholeNumber(what: string, value: number | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  if (!Number.isInteger(value) || value < least) {
    throw new CollabGraphError('invalid', `invalid ${what} "${value}" (expected a whole number of at least ${least})`);
  }
  return value;
}

/** The periods of which the dataset has observations, earliest first, by kind of numbers. */
export function periodsOf(
  dataset: Dataset,
): Readonly<Record<'mobility' | 'coauthorship' | (string & {}), readonly string[]>> {
  return Object.fromEntries(
    kindsOf(dataset).numbers.map(({ id }) => [id, flowPeriods(dataset, id)]),
  ) as unknown as Readonly<Record<'mobility' | 'coauthorship', readonly string[]>>;
}

/** A mobility window of the dataset, or `all`. @throws CollabGraphError `unknown`, naming the windows there are. */
export function resolveMobilityPeriod(dataset: Dataset, period: string | undefined): string {
  return resolveFlowPeriod(dataset, ['mobility'], period);
}

/**
 * A window of the numbers among the kinds that have windows (of mobility where there is none), or `all`.
 * @throws CollabGraphError `unknown`, naming the windows there are.
 */
export function resolveFlowPeriod(dataset: Dataset, kinds: readonly EdgeKind[], period: string | undefined): string {
  const asked = windowedAmong(dataset, kinds);
  const windows = windowsOf(dataset, asked);
  if (period === undefined) return windows.includes(REFERENCE_WINDOW) ? REFERENCE_WINDOW : usualWindow(windows);
  const isMobilityAlone = asked.every((kind) => kind === 'mobility');
  return knownPeriod(isMobilityAlone ? 'mobility window' : 'window', period, windows);
}

/**
 * The period of a view as an option of the queries, which refuse a window that
 * none of the kinds asked for has: without it they take the usual one, as the view does.
 */
export function periodOption(
  dataset: Dataset,
  { edges, period }: { readonly edges: readonly EdgeKind[]; readonly period: string },
): Pick<TieOptions, 'period'> {
  // What every pair comes to over its periods is the usual one wherever it may be asked for.
  return period !== WHOLE && windowsOf(dataset, windowedAmong(dataset, edges)).includes(period) ? { period } : {};
}

/** Those of the kinds that have windows; mobility where there is none. */
function windowedAmong(dataset: Dataset, kinds: readonly EdgeKind[]): readonly FlowKind[] {
  const found = windowedKinds(dataset).filter((kind) => kinds.includes(kind));
  return found.length > 0 ? found : ['mobility'];
}

/** The windows in which a kind of numbers counts under a query. */
export function windowsIn(dataset: Dataset, kind: FlowKind, { period }: Pick<TieQuery, 'period'>): readonly string[] {
  return period === 'all' ? flowPeriods(dataset, kind) : [windowFor(dataset, kind, period)];
}

/** A year of co-authorship of the dataset, or `all`. Default: the latest. @throws CollabGraphError `unknown`, naming the years there are. */
export function resolveCoauthorshipYear(dataset: Dataset, year: string | number | undefined): string {
  const years = flowPeriods(dataset, 'coauthorship');
  if (year === undefined) return years.at(-1) ?? 'all';
  return knownPeriod('co-authorship year', String(year), years);
}

function knownPeriod(what: string, period: string, known: readonly string[]): string {
  if (period === 'all' || known.includes(period)) return period;
  // Every period is named: two windows differ by a few digits, and the nearest by spelling may be the wrong one.
  throw new CollabGraphError(
    'unknown',
    `unknown ${what} "${period}" (${known.length > 0 ? `expected one of ${known.join(', ')}, all` : 'the dataset has none'})`,
    { suggestions: known },
  );
}
