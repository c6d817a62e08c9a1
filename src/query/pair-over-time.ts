import { kindsOf } from '../model/kinds.ts';
import type { CollabGraph, FlowEdge, FlowKind, Locale } from '../model/graph.ts';
import { isFlow } from '../model/graph.ts';
import { checkOptions, keysOf } from './check.ts';
import { comparableWindows } from './comparable-windows.ts';
import { named, type Named } from './naming.ts';
import { measurementsBeside, ratioOf } from './second-measurement.ts';
import { periodsOf, resolveCountry, resolveLang } from './options.ts';
import { byText } from './order.ts';
import { citedSources, type CitedSource } from './sources.ts';

export interface PairOptions {
  /** Language of names and units. Default: `en`. */
  readonly lang?: Locale | (string & {}) | undefined;
}

/** What was observed in one window. A direction that the data do not have is null, not zero. */
export interface PairWindow {
  readonly period: string;
  readonly forth: number | null;
  readonly back: number | null;
  /**
   * Whether its values may be set beside those of the window before it in the
   * list: both are of the commonest length, and they do not overlap.
   */
  readonly isComparable: boolean;
}

/** Another measurement of the same moves: never added to the first. */
export interface PairBeside {
  readonly measure: FlowKind;
  readonly label: string;
  readonly unit: string;
  /** Those of its own windows; none where it has no value for the pair. */
  readonly windows: readonly PairWindow[];
  /** How many times as many it counts, by windows that both have: over the directions that both have a number of. */
  readonly ratios: readonly { readonly period: string; readonly ratio: number | null }[];
  readonly sources: readonly string[];
}

export interface PairYear {
  readonly period: string;
  /** Null where there is no value for the pair in a year that other pairs have. */
  readonly value: number | null;
}

export interface PairOverTimeResult {
  readonly schema: 'collab-graph/pair-over-time@1';
  readonly a: Named;
  readonly b: Named;
  /** Moves from `a` to `b` are `forth`, from `b` to `a` `back`; every window of the data, or none where the pair has no value. */
  readonly mobility: {
    readonly unit: string;
    readonly windows: readonly PairWindow[];
    readonly sources: readonly string[];
  };
  /** The same moves by other measurements, where the data have one. */
  readonly beside: readonly PairBeside[];
  readonly coauthorship: {
    readonly unit: string;
    readonly years: readonly PairYear[];
    readonly sources: readonly string[];
  };
  readonly sources: readonly CitedSource[];
}

const KEYS = keysOf<PairOptions>({ lang: true });

/**
 * Researcher mobility of two countries in both directions by window, and their
 * co-authorship by year. Two measures, each with its unit: they are not compared. A
 * second measurement of the moves stands beside the first with their ratio (`beside`).
 * @throws CollabGraphError `unknown`, `invalid`
 */
export function pairOverTime(
  graph: CollabGraph,
  a: string | number,
  b: string | number,
  options: PairOptions = {},
): PairOverTimeResult {
  checkOptions(options, KEYS);
  const [first, second] = [resolveCountry(graph, a), resolveCountry(graph, b)];
  const lang = resolveLang(options.lang);
  const kinds = kindsOf(graph.getAttribute('dataset'));
  const known = periodsOf(graph.getAttribute('dataset'));
  const [forth, back] = [flow(graph, 'mobility', first, second), flow(graph, 'mobility', second, first)];
  const written = flow(graph, 'coauthorship', first, second) ?? flow(graph, 'coauthorship', second, first);
  const windowsBy = (periods: readonly string[], one: FlowEdge | undefined, other: FlowEdge | undefined) =>
    periods.map((period) => ({ period, forth: valueOf(one, period), back: valueOf(other, period) }));
  const windows = windowsBy(known.mobility, forth, back);
  const years = known.coauthorship.map((period) => ({ period, value: valueOf(written, period) }));
  const mobility = cited([forth, back]);
  const beside = measurementsBeside(graph.getAttribute('dataset'), 'mobility').map((spec): PairBeside => {
    const [again, againBack] = [flow(graph, spec.id, first, second), flow(graph, spec.id, second, first)];
    const own = again || againBack ? windowsBy(known[spec.id] ?? [], again, againBack) : [];
    return {
      measure: spec.id,
      label: spec.label[lang],
      unit: spec.unit?.[lang] ?? '',
      windows: withComparable(own),
      ratios: windows.flatMap(({ period, forth: one, back: other }) => {
        const same = own.find((window) => window.period === period);
        return same
          ? [
              {
                period,
                ratio: ratioOf([
                  [one, same.forth],
                  [other, same.back],
                ]),
              },
            ]
          : [];
      }),
      sources: cited([again, againBack]),
    };
  });
  const coauthorship = cited([written]);
  return {
    schema: 'collab-graph/pair-over-time@1',
    a: named(graph, first, lang),
    b: named(graph, second, lang),
    mobility: {
      unit: kinds.edge('mobility').unit![lang],
      windows: forth || back ? withComparable(windows) : [],
      sources: mobility,
    },
    beside,
    coauthorship: { unit: kinds.edge('coauthorship').unit![lang], years: written ? years : [], sources: coauthorship },
    sources: citedSources(graph.getAttribute('dataset'), [
      ...mobility,
      ...beside.flatMap(({ sources }) => sources),
      ...coauthorship,
    ]),
  };
}

/** Windows of the commonest length, as long as each begins after the one before it has ended. */
function withComparable(windows: readonly Omit<PairWindow, 'isComparable'>[]): readonly PairWindow[] {
  const comparable = new Set<string>();
  let end = '';
  for (const { period } of comparableWindows(windows)) {
    const [from = period, to = from] = period.split('/');
    if (from <= end) continue;
    comparable.add(period);
    end = to;
  }
  return windows.map((one) => ({ ...one, isComparable: comparable.has(one.period) }));
}

function flow(graph: CollabGraph, kind: FlowKind, from: string, to: string): FlowEdge | undefined {
  for (const id of graph.edges(from, to)) {
    const edge = graph.getEdgeAttributes(id);
    if (edge.kind === kind && isFlow(edge) && (kind === 'coauthorship' || graph.source(id) === from)) return edge;
  }
  return undefined;
}

function valueOf(edge: FlowEdge | undefined, period: string): number | null {
  return edge?.observations[period]?.obs_value ?? null;
}

function cited(edges: readonly (FlowEdge | undefined)[]): readonly string[] {
  const ids = edges.flatMap((edge) => Object.values(edge?.observations ?? {}).flatMap((row) => row.source));
  return [...new Set(ids)].sort(byText);
}
