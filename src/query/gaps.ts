import type { Confidence, Status } from '../data/dataset.ts';
import { mostUnlisted } from '../model/coverage.ts';
import { the } from '../model/english.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { checkOptions, keysOf } from './check.ts';
import { countryCoverage, type CountryCoverage } from './coverage.ts';
import { named, type Named } from './naming.ts';
import { nonNegative, resolveCountry, resolveTieOptions, wholeNumber, type TieQuery } from './options.ts';
import { byName } from './order.ts';
import { citedSources, type CitedSource } from './sources.ts';
import { isFlowTie, type FlowTie } from './tie.ts';
import { tiesOf } from './ties.ts';
import { CLOSING_KINDS, weakTiesOf, type WeakTie } from './weak-ties.ts';

export type { WeakTie } from './weak-ties.ts';

export interface GapOptions {
  /** Least two-way total of mobility events in the period that counts as strong. Default: 100. */
  readonly minMobility?: number | undefined;
  /** Least number of co-authored publications in the year that counts as strong. Default: 1000. */
  readonly minCoauthorship?: number | undefined;
  readonly period?: string | undefined;
  readonly coauthorshipYear?: string | number | undefined;
  readonly at?: string | number | undefined;
  /** Least confidence of a tie that closes a gap. Default: `reported`. */
  readonly confidence?: Confidence | (string & {}) | undefined;
  /** Statuses of a tie that closes a gap. Default: `active`, `conditional` and `ended`. */
  readonly status?: readonly (Status | 'all' | (string & {}))[] | undefined;
  readonly limit?: number | undefined;
  readonly lang?: Locale | (string & {}) | undefined;
  readonly today?: string | undefined;
}

export interface GapQuery {
  readonly minMobility: number;
  readonly minCoauthorship: number;
  readonly period: string;
  readonly coauthorshipYear: string;
  readonly at: string;
  readonly today: string;
  readonly confidence: Confidence;
  readonly status: readonly Status[];
  readonly limit: number | null;
  readonly lang: Locale;
}

/** A pair that may be a gap: a direction without a number is only known to be small, and with it the pair may reach the least. */
export interface PerhapsGap extends Named {
  /** Least and most of the two-way total of mobility events. */
  readonly mobility: readonly [number, number];
  readonly coauthorship: number | null;
  readonly flows: readonly FlowTie[];
}

export interface Gap extends Named {
  /** 1 is the largest. */
  readonly rank: number;
  /** Two-way total of mobility events; null where the data have none. */
  readonly mobility: number | null;
  /** Co-authored publications; null where the data have none. */
  readonly coauthorship: number | null;
  readonly flows: readonly FlowTie[];
  readonly weakTies: readonly WeakTie[];
}

export interface GapsResult {
  readonly schema: 'collab-graph/gaps@1';
  readonly country: Named;
  readonly query: GapQuery;
  /** What a gap is, with the limits used, in both languages. */
  readonly definition: { readonly en: string; readonly ja: string };
  readonly coverage: CountryCoverage;
  readonly gaps: readonly Gap[];
  readonly total: number;
  /** Pairs without a tie that may reach the least mobility, by the most that they can have, then name; in no count. */
  readonly perhaps: readonly PerhapsGap[];
  readonly sources: readonly CitedSource[];
}

/**
 * Countries with strong mobility or co-authorship with the country but no
 * framework, programme, joint call, project or cooperation between them: where
 * researchers already work together and policy does not. Ranked by two-way
 * mobility, then co-authorship. The result carries its own definition.
 *
 * @throws CollabGraphError `unknown`, `invalid`; `unsupported` for `all` as period
 * @example gaps(graph, 'JP', { minMobility: 500, limit: 10 })
 */
export function gaps(graph: CollabGraph, country: string | number, options: GapOptions = {}): GapsResult {
  checkOptions(options, GAP_KEYS);
  const id = resolveCountry(graph, country);
  const query = resolveGapOptions(graph, options);
  const base: TieQuery = { ...query, edges: CLOSING_KINDS, through: [], direction: 'both' };

  const closing = tiesOf(graph, id, base, COUNTRIES).ties;
  const flows = tiesOf(
    graph,
    id,
    { ...base, edges: ['mobility', 'coauthorship'], minMobility: 0, confidence: 'unverified' },
    COUNTRIES,
  ).ties;
  const weakTiesTo = weakTiesOf(graph, id, { ...base, edges: [...CLOSING_KINDS, 'eligibility'] }, COUNTRIES);

  const found: Omit<Gap, 'rank'>[] = [];
  const perhaps: PerhapsGap[] = [];
  for (const [partner, ties] of flows) {
    const numbers = ties.filter(isFlowTie);
    const mobility = sum(numbers, 'mobility');
    const coauthorship = sum(numbers, 'coauthorship');
    const isStrong = (mobility ?? -1) >= query.minMobility || (coauthorship ?? -1) >= query.minCoauthorship;
    if (closing.has(partner)) continue;
    if (!isStrong) {
      const most = (mobility ?? 0) + unlistedOf(graph, id, partner, numbers, query);
      if (most >= query.minMobility)
        perhaps.push({
          ...named(graph, partner, query.lang),
          mobility: [mobility ?? 0, most],
          coauthorship,
          flows: numbers,
        });
      continue;
    }
    const weakTies = weakTiesTo(partner);
    found.push({ ...named(graph, partner, query.lang), mobility, coauthorship, flows: numbers, weakTies });
  }
  const names = byName(query.lang);
  found.sort(
    (a, b) => (b.mobility ?? -1) - (a.mobility ?? -1) || (b.coauthorship ?? -1) - (a.coauthorship ?? -1) || names(a, b),
  );
  perhaps.sort((a, b) => b.mobility[1] - a.mobility[1] || names(a, b));
  // Equal in both numbers is equal in rank.
  const ranked: Gap[] = [];
  for (const [index, gap] of found.entries()) {
    const last = ranked.at(-1);
    const isEqual = last?.mobility === gap.mobility && last.coauthorship === gap.coauthorship;
    ranked.push({ rank: isEqual ? last.rank : index + 1, ...gap });
  }
  const shown = query.limit === null ? ranked : ranked.slice(0, query.limit);
  const cited = [
    ...shown.flatMap((gap) => [...gap.flows, ...gap.weakTies.map(({ tie }) => tie)]),
    ...perhaps.flatMap((one) => one.flows),
  ].flatMap((tie) => tie.sources);
  return {
    schema: 'collab-graph/gaps@1',
    country: named(graph, id, query.lang),
    query,
    definition: definitionOf(graph, id, query),
    coverage: countryCoverage(graph, id, { ...base, edges: [...CLOSING_KINDS, 'coauthorship'] }),
    gaps: shown,
    total: ranked.length,
    perhaps,
    sources: citedSources(graph.getAttribute('dataset'), cited),
  };
}

/** Nine movements a year over the eleven years of the reference window, both ways together: enough not to be chance. */
const MIN_MOBILITY = 100;
const MIN_COAUTHORSHIP = 1000;

const COUNTRIES: readonly NodeKind[] = ['country'];

const GAP_KEYS = keysOf<GapOptions>({
  minMobility: true,
  minCoauthorship: true,
  period: true,
  coauthorshipYear: true,
  at: true,
  confidence: true,
  status: true,
  limit: true,
  lang: true,
  today: true,
});

function resolveGapOptions(graph: CollabGraph, options: GapOptions): GapQuery {
  const { period, coauthorshipYear, at, today, confidence, status, lang } = resolveTieOptions(graph, {
    ...options,
    minMobility: undefined,
  });
  for (const [what, value] of [
    ['period', period],
    ['co-authorship year', coauthorshipYear],
  ] as const) {
    if (value === 'all' && options[what === 'period' ? 'period' : 'coauthorshipYear'] !== undefined) {
      throw new CollabGraphError(
        'unsupported',
        `unsupported ${what} "all" for gaps (periods overlap and cannot be added up; name one)`,
      );
    }
  }
  return {
    minMobility: nonNegative('minimum mobility', options.minMobility, MIN_MOBILITY),
    minCoauthorship: nonNegative('minimum co-authorship', options.minCoauthorship, MIN_COAUTHORSHIP),
    period,
    coauthorshipYear,
    at,
    today,
    confidence,
    status,
    limit: wholeNumber('limit', options.limit, 1) ?? null,
    lang,
  };
}

function definitionOf(graph: CollabGraph, id: string, query: GapQuery): GapsResult['definition'] {
  const { name } = graph.getNodeAttributes(id);
  const { minMobility, minCoauthorship, period, coauthorshipYear, at, confidence, status } = query;
  return {
    en:
      `A gap is a country with at least ${minMobility} migration events to and from ${the(name.en)} in ${period.replace('/', '–')}, or at least ` +
      `${minCoauthorship} publications co-authored with it in ${coauthorshipYear}, and no shared framework, programme, joint call, ` +
      `project or cooperation under a programme that holds (time: ${at}; status: ${status.join(', ')}) and is known at confidence "${confidence}" or better. ` +
      'Ties that are ended, not yet begun, perhaps of another time, of another status such as planned, less well known or eligibility only do not close a gap; they are listed beside it.',
    ja:
      `「空白」とは、${name.ja}との研究者の移動が${period.replace('/', '～')}年に往復合計${minMobility}件以上、または${coauthorshipYear}年の国際共著論文が` +
      `${minCoauthorship}本以上あり、共通の枠組み・事業・共同公募・課題・協力分野がない国・地域です（時点 ${at}、状態 ${status.join('・')}、確度 ${confidence} 以上のつながりで判定）。` +
      '終了、未開始、時期が不確か、計画段階など他の状態、確度不足、参加資格のみのつながりは、あっても空白とし、参考として併記します。',
  };
}

/** How many movements the directions without a number may add to those that have one. */
function unlistedOf(
  graph: CollabGraph,
  id: string,
  partner: string,
  flows: readonly FlowTie[],
  { period }: GapQuery,
): number {
  const most = mostUnlisted(graph.getAttribute('dataset'), 'mobility', period, id, partner) ?? 0;
  return most * (2 - flows.filter(({ kind }) => kind === 'mobility').length);
}

/** Null, not zero, where the data have nothing. */
function sum(flows: readonly FlowTie[], kind: FlowTie['kind']): number | null {
  const values = flows.filter((tie) => tie.kind === kind).map((tie) => tie.value);
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) : null;
}
