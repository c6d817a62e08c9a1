import { DIRECTED_FLOWS, edgeKind, type DirectedFlowKind } from '../model/edge-kinds.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph, FlowEdge, Locale } from '../model/graph.ts';
import { checkOptions, keysOf } from './check.ts';
import { named, type Named } from './naming.ts';
import {
  nonNegative,
  oneOf,
  periodsOf,
  resolveCountry,
  resolveLang,
  resolveFlowPeriod,
  wholeNumber,
} from './options.ts';
import { byName, byText } from './order.ts';
import { citedSources, type CitedSource } from './sources.ts';

export interface BalanceOptions {
  /** What is counted: `mobility` (migration events), or `author-flow` (the OECD's scientific authors, where imported). Default: `mobility`. */
  readonly measure?: DirectedFlowKind | (string & {}) | undefined;
  /** Window that the ranking uses. Default: `2006/2016`. `all` is no window here. */
  readonly period?: string | undefined;
  /** Least two-way total in the window. Default: 0. Totals and shares still count all kept pairs. */
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

/**
 * Movements of one window, in the unit of the measure. A direction that the data do
 * not have is null, not zero: pairs with fewer events than the data keep are
 * missing from them. Net and total then count what is known.
 */
export interface Movement {
  readonly period: string;
  readonly in: number | null;
  readonly out: number | null;
  /** In minus out: above zero the country gains. */
  readonly net: number;
  readonly total: number;
}

export interface BalanceRow extends Named, Movement {
  /** Share of the country's arrivals, 0 to 1, among the pairs that the data keep; null where there are none. */
  readonly shareIn: number | null;
  readonly shareOut: number | null;
  /** 1 is the largest two-way total; equal values share a rank. */
  readonly rankTotal: number;
  /** 1 is the largest net gain. */
  readonly rankNet: number;
  /** Every window of the pair, earliest first. Windows overlap: do not add them up. */
  readonly series: readonly Movement[];
  readonly sources: readonly string[];
}

export interface MobilityBalanceResult {
  readonly schema: 'collab-graph/balance@1';
  readonly country: Named;
  readonly query: BalanceQuery;
  readonly unit: string;
  /** Sum over all partners in the window, before minimum and limit. */
  readonly totals: Movement & { readonly partners: number };
  /** The same sum for every window, earliest first. */
  readonly totalsSeries: readonly (Movement & { readonly partners: number })[];
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
  const id = resolveCountry(graph, country);
  const query = resolveBalanceOptions(graph, options);
  const windows = periodsOf(dataset)[query.measure];
  const pairs = pairsOf(graph, id, query.measure);

  const all: Omit<BalanceRow, 'rankTotal' | 'rankNet' | 'shareIn' | 'shareOut'>[] = [];
  for (const [partner, pair] of pairs) {
    const series = windows.map((window) => movement(pair, window)).filter((one) => one !== null);
    const now = series.find(({ period }) => period === query.period);
    if (!now) continue;
    const cited = [pair.out, pair.in].flatMap((edge) =>
      Object.values(edge?.observations ?? {}).flatMap((row) => row.source),
    );
    all.push({ ...named(graph, partner, query.lang), ...now, series, sources: [...new Set(cited)].sort(byText) });
  }
  const totalsSeries = windows.map((window) => totalsOf([...pairs.values()], window));
  const totals = totalsSeries.find(({ period }) => period === query.period) ?? totalsOf([], query.period);
  const kept = all.filter(({ total }) => total >= query.minMobility);
  const rankTotal = ranks(kept.map(({ total }) => total));
  const rankNet = ranks(kept.map(({ net }) => net));
  const rows = kept.map((row): BalanceRow => ({
    ...row,
    shareIn: share(row.in, totals.in),
    shareOut: share(row.out, totals.out),
    rankTotal: rankTotal.get(row.total)!,
    rankNet: rankNet.get(row.net)!,
  }));
  const names = byName(query.lang);
  const { order } = query;
  rows.sort((a, b) => (order === 'name' ? 0 : (b[order] ?? -1) - (a[order] ?? -1)) || names(a, b));
  const shown = query.limit === null ? rows : rows.slice(0, query.limit);
  return {
    schema: 'collab-graph/balance@1',
    country: named(graph, id, query.lang),
    query,
    unit: edgeKind(query.measure).unit![query.lang],
    totals,
    totalsSeries,
    rows: shown,
    belowMinimum: all.length - kept.length,
    note: NOTES[query.measure][query.lang],
    sources: citedSources(
      dataset,
      shown.flatMap((row) => row.sources),
    ),
  };
}

const NOTES = {
  mobility: {
    en: 'Totals and shares count the pairs of countries that the data keep; pairs with few events are missing from it, so true totals are higher. Windows overlap and must not be added up.',
    ja: '合計と割合はデータに収録された国の組だけを数えたものです。件数の少ない組は収録されていないため、実際の合計はこれより大きくなります。期間は重なるため足し合わせられません。',
  },
  'author-flow': {
    en: 'Totals and shares count the pairs of countries that the imported table has; what it leaves out is missing from them, not zero. Scientific authors are another measure than migration events: the two must not be compared or added up.',
    ja: '合計と割合は取り込んだ表にある国の組だけを数えたものです。表にない組はゼロではなく欠測です。科学論文著者の人数は移動件数とは別の指標であり、比較も合算もできません。',
  },
} as const;

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
  const measure = oneOf('measure', options.measure, DIRECTED_FLOWS, 'mobility');
  return {
    measure,
    period: resolveFlowPeriod(graph.getAttribute('dataset'), [measure], options.period),
    minMobility: nonNegative('minimum mobility', options.minMobility, 0),
    order: oneOf('order', options.order, BALANCE_ORDERS, 'total'),
    limit: wholeNumber('limit', options.limit, 1) ?? null,
    lang: resolveLang(options.lang),
  };
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
function movement(pair: Pair, period: string): Movement | null {
  const out = pair.out?.observations[period]?.obs_value ?? null;
  const into = pair.in?.observations[period]?.obs_value ?? null;
  if (out === null && into === null) return null;
  return { period, in: into, out, net: (into ?? 0) - (out ?? 0), total: (into ?? 0) + (out ?? 0) };
}

function totalsOf(pairs: readonly Pair[], period: string): Movement & { readonly partners: number } {
  const movements = pairs.map((pair) => movement(pair, period)).filter((one) => one !== null);
  const sum = (direction: 'in' | 'out'): number | null => {
    const known = movements.map((one) => one[direction]).filter((value) => value !== null);
    return known.length > 0 ? known.reduce((a, b) => a + b, 0) : null;
  };
  const into = sum('in');
  const out = sum('out');
  return {
    period,
    in: into,
    out,
    net: (into ?? 0) - (out ?? 0),
    total: (into ?? 0) + (out ?? 0),
    partners: movements.length,
  };
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
