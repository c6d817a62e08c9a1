/** What the data cover of a question: what they do not is unknown, which is neither none nor zero. */
import { collectedAround, coverageOf, isCovered, mostUnlisted, periodsCovered } from '../model/coverage.ts';
import type { EdgeKind, FlowKind } from '../model/edge-kinds.ts';
import type { CollabGraph } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { named, type Named } from './naming.ts';
import { windowsIn, type TieQuery } from './options.ts';
import { byId, byText } from './order.ts';

/** Of one country. */
export interface CountryCoverage {
  /** Countries around which frameworks, calls and projects were collected, where the country asked about is none of them. */
  readonly around: readonly Named[];
  /** Whether migration events of the country are counted in the window; null where the data do not say. */
  readonly mobility: boolean | null;
  /** Whether its co-authorship is counted in the year; null where the data do not say. */
  readonly coauthorship: boolean | null;
  /** Between how many countries co-authorship is counted in the year; null where the data do not say. */
  readonly economies: number | null;
  /** Other years in which the co-authorship of the country is counted. */
  readonly otherYears: readonly string[];
  /** With whom co-authorship was observed, but not in the year asked for: the last year up to then, or the next. By id; empty where it is not asked for. */
  readonly otherPairs: readonly OtherPair[];
}

/** A pair of which a number of another year is known. */
export interface OtherPair extends Named {
  readonly period: string;
  readonly value: number;
}

/** Of one measure between two countries, in one window or year. */
export interface MeasureCoverage {
  readonly kind: FlowKind;
  readonly period: string;
  /** Of the two, those that it does not count; null where the data do not say what it counts. */
  readonly uncovered: readonly Named[] | null;
  /** Directions of which the data have no number, whatever was asked for: seen from the first of the two, `both` for a measure without direction. */
  readonly missing: readonly ('out' | 'in' | 'both')[];
  /** The most that a direction without a number can be; null where nothing bounds it. */
  readonly most: number | null;
  /** Other windows or years in which it counts both. */
  readonly otherPeriods: readonly string[];
}

/** Of two countries. */
export interface PairCoverage {
  /** Countries around which frameworks, calls and projects were collected, where neither of the two is one of them. */
  readonly around: readonly Named[];
  /** Of every measure asked for. */
  readonly measures: readonly MeasureCoverage[];
}

type Asked = Pick<TieQuery, 'edges' | 'period' | 'coauthorshipYear' | 'lang'>;

const MEASURES: readonly EdgeKind[] = ['mobility', 'coauthorship'];

/** @param asked of its `edges`, the ties say around whom they were collected */
export function countryCoverage(graph: CollabGraph, id: string, asked: Asked): CountryCoverage {
  const dataset = graph.getAttribute('dataset');
  const { edges, period, coauthorshipYear: year } = asked;
  return {
    around: aroundOf(graph, edges, [id], asked),
    mobility: isCovered(dataset, 'mobility', period, id) ?? null,
    coauthorship: isCovered(dataset, 'coauthorship', year, id) ?? null,
    economies: coverageOf(dataset, 'coauthorship', year)?.areas.length ?? null,
    otherYears: periodsCovered(dataset, 'coauthorship', id).filter((other) => other !== year),
    otherPairs: edges.includes('coauthorship') && year !== 'all' ? otherPairsOf(graph, id, asked) : [],
  };
}

function otherPairsOf(graph: CollabGraph, id: string, { coauthorshipYear: year, lang }: Asked): readonly OtherPair[] {
  const found: OtherPair[] = [];
  graph.forEachUndirectedEdge(id, (_edge, { kind, observations }, source, target) => {
    if (kind !== 'coauthorship' || observations === undefined || observations[year] !== undefined) return;
    const years = Object.keys(observations).sort(byText);
    const period = years.filter((one) => one < year).at(-1) ?? years[0];
    if (period === undefined) return;
    const other = source === id ? target : source;
    found.push({ ...named(graph, other, lang), period, value: observations[period]!.obs_value });
  });
  return found.sort(byId);
}

export function pairCoverage(graph: CollabGraph, a: string, b: string, asked: Asked): PairCoverage {
  const dataset = graph.getAttribute('dataset');
  const { isDirectedNumber } = kindsOf(dataset);
  const measures = MEASURES.filter((kind) => asked.edges.includes(kind)).flatMap((kind) => {
    const periods = isDirectedNumber(kind) ? windowsIn(dataset, kind, asked) : [asked.coauthorshipYear];
    const both = periodsCovered(dataset, kind, a).filter((one) => periodsCovered(dataset, kind, b).includes(one));
    return periods.map((period): MeasureCoverage => {
      const areas = coverageOf(dataset, kind, period)?.areas;
      return {
        kind: kind as FlowKind,
        period,
        uncovered: areas ? [a, b].filter((id) => !areas.includes(id)).map((id) => named(graph, id, asked.lang)) : null,
        missing: missingOf(graph, kind, period, a, b),
        most: mostUnlisted(dataset, kind, period, a, b),
        otherPeriods: both.filter((one) => one !== period),
      };
    });
  });
  return { around: aroundOf(graph, asked.edges, [a, b], asked), measures };
}

function missingOf(
  graph: CollabGraph,
  kind: EdgeKind,
  period: string,
  a: string,
  b: string,
): readonly ('out' | 'in' | 'both')[] {
  const { isDirectedNumber } = kindsOf(graph.getAttribute('dataset'));
  const has = (source: string, target: string): boolean =>
    graph.edges(source, target).some((edge) => {
      const { kind: own, observations } = graph.getEdgeAttributes(edge);
      return own === kind && observations?.[period] !== undefined && graph.source(edge) === source;
    });
  if (!isDirectedNumber(kind)) return has(a, b) || has(b, a) ? [] : ['both'];
  return [...(has(a, b) ? [] : (['out'] as const)), ...(has(b, a) ? [] : (['in'] as const))];
}

/** Empty where one of the countries is among those around which the ties were collected. */
function aroundOf(
  graph: CollabGraph,
  edges: readonly EdgeKind[],
  countries: readonly string[],
  { lang }: Pick<Asked, 'lang'>,
): readonly Named[] {
  const dataset = graph.getAttribute('dataset');
  const { isNumber } = kindsOf(dataset);
  const ties = edges.filter((kind) => !isNumber(kind));
  const around = countries.map((id) => collectedAround(dataset, ties, id));
  if (around.some((areas) => areas.length === 0)) return [];
  return around[0]!.filter((area) => graph.hasNode(area)).map((area) => named(graph, area, lang));
}
