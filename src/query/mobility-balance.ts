import type { Dataset } from '../data/dataset.ts';
import { coverageOf, mostUnlisted } from '../model/coverage.ts';
import type { DirectedFlowKind } from '../model/edge-kinds.ts';
import { directedFlows, firstDirectedFlow, flowPeriods, observedOf, usualWindow, WHOLE } from '../model/flows.ts';
import { methodOf } from '../model/methods.ts';
import { kindsOf } from '../model/kinds.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph, FlowEdge, Locale } from '../model/graph.ts';
import { checkOptions, keysOf } from './check.ts';
import { movementOf, sureNet, type Movement } from '../model/movement.ts';
import { named, type Named } from './naming.ts';
import { nonNegative, oneOf, resolveSubject, resolveLang, resolveFlowPeriod, wholeNumber } from './options.ts';
import { byName, byText } from './order.ts';
import { citedSources, type CitedSource } from './sources.ts';

export interface BalanceOptions {
  /** What is counted: `mobility` (migration events), or a directed number of the dataset's own. Default: the first that has numbers. */
  readonly measure?: DirectedFlowKind | (string & {}) | undefined;
  /** Window that the ranking uses. Default: `2006/2016`; of own numbers all that may be summed (`whole`), else the last. `all` is no window here. */
  readonly period?: string | undefined;
  /** Least two-way total in the window. Default: 0. Totals and shares do not change with it. */
  readonly minMobility?: number | undefined;
  /** Default: `total`. */
  readonly order?: BalanceOrder | (string & {}) | undefined;
  readonly limit?: number | undefined;
  readonly lang?: Locale | (string & {}) | undefined;
}

export const BALANCE_ORDERS = ['total', 'net', 'out', 'in', 'name'] as const;
export type BalanceOrder = (typeof BALANCE_ORDERS)[number];

export interface BalanceQuery {
  readonly measure: DirectedFlowKind;
  readonly period: string;
  readonly minMobility: number;
  readonly order: BalanceOrder;
  readonly limit: number | null;
  readonly lang: Locale;
}

/** What is known of a country in all. */
export interface CountryMovement extends Movement {
  /** Countries with which a number is listed. */
  readonly partners: number;
  /** True where in and out are all that the source counts; false where they are the sum of the listed pairs. */
  readonly isWhole: boolean;
  /** Net over the listed pairs of which both directions are known, and how many those are; null where there is none. */
  readonly known: { readonly partners: number; readonly net: number | null };
  /** Ids of the sources of the totals, where they are whole. */
  readonly sources: readonly string[];
}

export interface BalanceRow extends Named, Movement {
  /** Share of the country's arrivals, 0 to 1: of all of them where the totals are whole, else of the listed ones. Null where not known. */
  readonly shareIn: number | null;
  readonly shareOut: number | null;
  /** 1 is the largest two-way total; equal values share a rank. */
  readonly rankTotal: number;
  /** 1 is the largest sure net gain (see `sureNet`); null where nothing is known of the net. */
  readonly rankNet: number | null;
  /** Every window of the pair, earliest first. Windows overlap: do not add them up. */
  readonly series: readonly Movement[];
  readonly sources: readonly string[];
}

export interface MobilityBalanceResult {
  readonly schema: 'collab-graph/balance@1';
  readonly country: Named;
  readonly query: BalanceQuery;
  readonly unit: string;
  /** All arrivals and departures of the country in the window, whatever minimum and limit hide. */
  readonly totals: CountryMovement;
  /** The same for every window, earliest first. */
  readonly totalsSeries: readonly CountryMovement[];
  readonly rows: readonly BalanceRow[];
  /** Partners left out by the minimum. */
  readonly belowMinimum: number;
  /** What the totals and shares are of, in the language of the result. */
  readonly note: string;
  readonly sources: readonly CitedSource[];
}

/**
 * Researcher mobility of a country by partner: arrivals, departures, net,
 * total, shares and ranks in one window, and every window beside it.
 * @throws CollabGraphError `unknown`, `invalid`
 */
export function mobilityBalance(
  graph: CollabGraph,
  country: string | number,
  options: BalanceOptions = {},
): MobilityBalanceResult {
  checkOptions(options, BALANCE_KEYS);
  const dataset = graph.getAttribute('dataset');
  const id = resolveSubject(graph, country);
  const query = resolveBalanceOptions(graph, options);
  const windows = flowPeriods(dataset, query.measure);
  const pairs = pairsOf(graph, id, query.measure);

  const all: Omit<BalanceRow, 'rankTotal' | 'rankNet' | 'shareIn' | 'shareOut'>[] = [];
  for (const [partner, pair] of pairs) {
    const bound = (window: string): number | null => mostUnlisted(dataset, query.measure, window, id, partner);
    const series = windows.map((window) => movement(pair, window, bound(window))).filter((one) => one !== null);
    const now = movement(pair, query.period, bound(query.period));
    if (!now) continue;
    const cited = [pair.out, pair.in].flatMap((edge) =>
      Object.values(edge?.observations ?? {}).flatMap((row) => row.source),
    );
    all.push({ ...named(graph, partner, query.lang), ...now, series, sources: [...new Set(cited)].sort(byText) });
  }
  const stated = statedTotals(dataset, query.measure, id);
  const listed = [...pairs.values()];
  const totalsSeries = windows.map((window) => totalsOf(listed, window, stated.get(window)));
  const totals = totalsOf(listed, query.period, stated.get(query.period));
  const kept = all.filter(({ total }) => total >= query.minMobility);
  const rankTotal = ranks(kept.map(({ total }) => total));
  const rankNet = ranks(kept.map(sureNet).filter((net) => net !== null));
  const rows = kept.map((row): BalanceRow => {
    const sure = sureNet(row);
    return {
      ...row,
      shareIn: share(row.in, totals.in),
      shareOut: share(row.out, totals.out),
      rankTotal: rankTotal.get(row.total)!,
      rankNet: sure === null ? null : rankNet.get(sure)!,
    };
  });
  const names = byName(query.lang);
  const { order } = query;
  rows.sort((a, b) => (order === 'name' ? 0 : descending(orderedBy(a, order), orderedBy(b, order))) || names(a, b));
  const shown = query.limit === null ? rows : rows.slice(0, query.limit);
  return {
    schema: 'collab-graph/balance@1',
    country: named(graph, id, query.lang),
    query,
    unit: kindsOf(dataset).edge(query.measure).unit?.[query.lang] ?? '',
    totals,
    totalsSeries,
    rows: shown,
    belowMinimum: all.length - kept.length,
    note: noteOn(dataset, query, totals.isWhole),
    sources: citedSources(dataset, [...shown.flatMap((row) => row.sources), ...totals.sources]),
  };
}

const ALONE = {
  en: 'No other measure may be compared with this one or added to it.',
  ja: '他の指標とは比較も合算もできません。',
};
const OVERLAP = {
  en: 'Windows overlap and must not be added up.',
  ja: '期間は重なるため足し合わせられません。',
};

/** How it was counted, as the data say it, and what must not be done with it. */
function caution(dataset: Dataset, measure: DirectedFlowKind): { readonly en: string; readonly ja: string } {
  if (!kindsOf(dataset).edge(measure).isGeneric) return OVERLAP;
  const method = methodOf(dataset, measure);
  return { en: [method.en, ALONE.en].filter(Boolean).join(' '), ja: `${method.ja}${ALONE.ja}` };
}

/** What totals and shares are of, and what a pair without a number may have. */
function noteOn(dataset: Dataset, { measure, period, lang }: BalanceQuery, isWhole: boolean): string {
  const least = coverageOf(dataset, measure, period)?.least_value;
  const parts = {
    en: [
      isWhole
        ? 'Totals, net and shares count all events of the country, also those of pairs too small to be listed.'
        : 'Totals and shares count the listed pairs alone; what the table leaves out is missing from them, not zero.',
      ...(least ? [`A direction without a number has fewer than ${least}: 0 to ${least - 1}, not zero.`] : []),
      caution(dataset, measure).en,
    ],
    ja: [
      isWhole
        ? '合計、差引き、割合は、件数が少なく一覧にない組も含むすべての移動を数えたものです。'
        : '合計と割合は一覧にある組だけを数えたものです。表にない組はゼロではなく不明です。',
      ...(least ? [`数値のない方向は${least}件未満（0～${least - 1}件）であり、ゼロとは限りません。`] : []),
      caution(dataset, measure).ja,
    ],
  };
  return lang === 'en' ? parts.en.join(' ') : parts.ja.join('');
}

const BALANCE_KEYS = keysOf<BalanceOptions>({
  measure: true,
  period: true,
  minMobility: true,
  order: true,
  limit: true,
  lang: true,
});

interface Pair {
  out?: FlowEdge;
  in?: FlowEdge;
}

function resolveBalanceOptions(graph: CollabGraph, options: BalanceOptions): BalanceQuery {
  if (options.period === 'all') {
    throw new CollabGraphError(
      'unsupported',
      'unsupported period "all" for a balance (windows overlap; name one: every row has the series of all windows)',
    );
  }
  const dataset = graph.getAttribute('dataset');
  const measure = oneOf('measure', options.measure, directedFlows(dataset), firstDirectedFlow(dataset));
  return {
    measure,
    period: balancePeriod(dataset, measure, options.period),
    minMobility: nonNegative('minimum mobility', options.minMobility, 0),
    order: oneOf('order', options.order, BALANCE_ORDERS, 'total'),
    limit: wholeNumber('limit', options.limit, 1) ?? null,
    lang: resolveLang(options.lang),
  };
}

/** One window for both directions, or their difference would be of two times: all windows only where they may be summed. */
function balancePeriod(dataset: Dataset, measure: DirectedFlowKind, asked: string | undefined): string {
  const period = resolveFlowPeriod(dataset, [measure], asked);
  if (period !== WHOLE || kindsOf(dataset).edge(measure).additive) return period;
  const windows = flowPeriods(dataset, measure);
  if (asked === undefined) return usualWindow(windows);
  throw new CollabGraphError(
    'unsupported',
    `unsupported period "${WHOLE}" for a balance of ${measure} (its periods may not be added up; expected one of ${windows.join(', ')})`,
    { suggestions: windows },
  );
}

function pairsOf(graph: CollabGraph, country: string, measure: DirectedFlowKind): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  const pairWith = (partner: string): Pair => {
    let pair = pairs.get(partner);
    if (!pair) pairs.set(partner, (pair = {}));
    return pair;
  };
  graph.forEachOutEdge(country, (_edge, attributes, _source, target) => {
    if (attributes.kind === measure && target !== country) pairWith(target).out = attributes as FlowEdge;
  });
  graph.forEachInEdge(country, (_edge, attributes, source) => {
    if (attributes.kind === measure && source !== country) pairWith(source).in = attributes as FlowEdge;
  });
  return pairs;
}

/** Null where the data have nothing of the pair in the window. */
function movement(pair: Pair, period: string, unknownMost: number | null): Movement | null {
  // Only what may be added up is asked for as a whole.
  const at = (edge: FlowEdge | undefined): number | null =>
    (edge && observedOf(edge.observations, period, true)?.obs_value) ?? null;
  const [out, into] = [at(pair.out), at(pair.in)];
  return out === null && into === null ? null : movementOf(period, into, out, unknownMost);
}

interface Stated {
  in?: number;
  out?: number;
  readonly sources: Set<string>;
}

/** What the source counts of a country in all, by window; empty for a measure without such a table. */
function statedTotals(dataset: Dataset, measure: DirectedFlowKind, country: string): ReadonlyMap<string, Stated> {
  const { totals } = kindsOf(dataset).edge(measure);
  const found = new Map<string, Stated>();
  for (const row of (totals === undefined ? undefined : (dataset as Partial<Dataset>)[totals]) ?? []) {
    if (row.ref_area !== country) continue;
    let stated = found.get(row.time_period);
    if (!stated) found.set(row.time_period, (stated = { sources: new Set() }));
    stated[row.direction] = row.obs_value;
    for (const id of row.source) stated.sources.add(id);
  }
  return found;
}

/** The stated totals where there are both; else the sums over the listed pairs, which bound nothing. */
function totalsOf(pairs: readonly Pair[], period: string, stated: Stated | undefined): CountryMovement {
  const movements = pairs.map((pair) => movement(pair, period, null)).filter((one) => one !== null);
  const known = movements.map(({ net }) => net).filter((net) => net !== null);
  const rest = {
    partners: movements.length,
    known: { partners: known.length, net: known.length > 0 ? known.reduce((a, b) => a + b, 0) : null },
  };
  if (stated?.in !== undefined && stated.out !== undefined)
    return {
      ...movementOf(period, stated.in, stated.out, null),
      isWhole: true,
      ...rest,
      sources: [...stated.sources].sort(byText),
    };
  const sum = (direction: 'in' | 'out'): number | null => {
    const values = movements.map((one) => one[direction]).filter((value) => value !== null);
    return values.length > 0 ? values.reduce((a, b) => a + b, 0) : null;
  };
  const [into, out] = [sum('in'), sum('out')];
  // With a side missing somewhere, the difference of the sums is nobody's balance.
  const isKnown = known.length === movements.length && movements.length > 0;
  const summed = movementOf(period, into, out, null);
  return { ...summed, ...(isKnown ? {} : { net: null, netRange: null }), isWhole: false, ...rest, sources: [] };
}

function orderedBy(row: BalanceRow, order: Exclude<BalanceOrder, 'name'>): number | null {
  return order === 'net' ? sureNet(row) : row[order];
}

/** What is not known comes last. */
function descending(a: number | null, b: number | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : b - a;
}

function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** The rank of each value: 1 is the largest, and equal values share one. */
function ranks(values: readonly number[]): Map<number, number> {
  const rank = new Map<number, number>();
  [...values]
    .sort((a, b) => b - a)
    .forEach((value, index) => {
      if (!rank.has(value)) rank.set(value, index + 1);
    });
  return rank;
}
