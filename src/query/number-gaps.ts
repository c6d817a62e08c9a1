import type { Confidence, Status } from '../data/dataset.ts';
import type { EdgeKind, FlowKind } from '../model/edge-kinds.ts';
import { the } from '../model/english.ts';
import { CollabGraphError, nearest } from '../model/errors.ts';
import { hasFlows, WHOLE, windowedKinds } from '../model/flows.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { checkOptions, checkText, filledList, keysOf } from './check.ts';
import { namedNode, type NamedNode } from './naming.ts';
import {
  nonNegative,
  placeKinds,
  resolveSubject,
  resolveTieOptions,
  wholeNumber,
  type TieOptions,
  type TieQuery,
} from './options.ts';
import { byName } from './order.ts';
import { citedSources, type CitedSource } from './sources.ts';
import { isFlowTie, type FlowTie } from './tie.ts';
import { tiesOf } from './ties.ts';
import { CLOSING_KINDS, weakTiesOf, type WeakTie } from './weak-ties.ts';
import { named } from '../model/named.ts';

export interface NumberGapOptions extends Pick<
  TieOptions,
  'period' | 'coauthorshipYear' | 'at' | 'confidence' | 'status' | 'lang' | 'today'
> {
  /** Kind of numbers that says who is close. Default: the first of the dataset's own that has rows. */
  readonly measure?: FlowKind | (string & {}) | undefined;
  /** Least total of a pair, both ways together, that counts. Default: anything above 0. */
  readonly least?: number | undefined;
  /** Kinds of ties that close a gap. Default: the dataset's own, with membership, participation and cooperation where it has any. */
  readonly closedBy?: readonly (EdgeKind | (string & {}))[] | undefined;
  readonly limit?: number | undefined;
}

export interface NumberGapQuery extends Pick<TieQuery, 'at' | 'today' | 'lang'> {
  readonly measure: FlowKind;
  /** Null for anything above 0. */
  readonly least: number | null;
  readonly closedBy: readonly EdgeKind[];
  readonly period: string;
  readonly confidence: Confidence;
  readonly status: readonly Status[];
  readonly limit: number | null;
}

export interface NumberGap extends NamedNode {
  /** 1 is the largest; equal numbers share a rank. */
  readonly rank: number;
  /** Both ways together. */
  readonly value: number;
  readonly flows: readonly FlowTie[];
  readonly weakTies: readonly WeakTie[];
}

interface Labelled<Id> {
  readonly id: Id;
  readonly label: string;
}

export interface NumberGapsResult {
  readonly schema: 'collab-graph/number-gaps@1';
  readonly subject: NamedNode;
  readonly query: NumberGapQuery;
  readonly measure: Labelled<FlowKind> & { readonly unit: string };
  readonly closedBy: readonly Labelled<EdgeKind>[];
  /** What a gap is, with the limits used, in both languages. */
  readonly definition: Readonly<Record<Locale, string>>;
  readonly gaps: readonly NumberGap[];
  readonly total: number;
  /** Of the gaps shown. */
  readonly sources: readonly CitedSource[];
}

const KEYS = keysOf<NumberGapOptions>({
  measure: true,
  least: true,
  closedBy: true,
  period: true,
  coauthorshipYear: true,
  at: true,
  confidence: true,
  status: true,
  limit: true,
  lang: true,
  today: true,
});

/**
 * Who is close by one kind of numbers and tied by no kind of ties: partners of
 * any node with at least so much and no agreement, membership or other tie that
 * holds. `gaps` is the same question of mobility and co-authorship.
 *
 * @throws CollabGraphError `unsupported` where the data have no numbers or no ties to compare; `unknown`, `invalid`
 * @example numberGaps(graph, 'JP', { measure: 'joint-papers', least: 10 })
 */
export function numberGaps(
  graph: CollabGraph,
  subject: string | number,
  options: NumberGapOptions = {},
): NumberGapsResult {
  checkOptions(options, KEYS);
  const dataset = graph.getAttribute('dataset');
  const id = resolveSubject(graph, subject);
  const { measure: given, least, closedBy: closing, limit, ...shared } = options;
  const measure = resolveMeasure(graph, given);
  const closedBy = resolveClosing(graph, closing);
  const base = resolveTieOptions(graph, { ...shared, edges: [measure] });
  const { at, today, confidence, status, lang } = base;
  const isWindowed = windowedKinds(dataset).includes(measure);
  const period = isWindowed ? base.period : base.coauthorshipYear;
  if (period === 'all')
    throw new CollabGraphError(
      'unsupported',
      'unsupported period "all" for gaps (name one, or whole for all of one’s own)',
    );
  const query: NumberGapQuery = {
    measure,
    least: least === undefined ? null : nonNegative('least number', least, 0),
    closedBy,
    period,
    at,
    today,
    confidence,
    status,
    limit: wholeNumber('limit', limit, 1) ?? null,
    lang,
  };
  const kinds = placeKinds(graph);
  const closingQuery: TieQuery = { ...base, edges: closedBy };
  const closed = tiesOf(graph, id, closingQuery, kinds).ties;
  const numbers = tiesOf(graph, id, { ...base, confidence: 'unverified' }, kinds).ties;
  const weakTiesTo = weakTiesOf(graph, id, closingQuery, kinds);
  const found: Omit<NumberGap, 'rank'>[] = [];
  for (const [partner, ties] of numbers) {
    const flows = ties.filter(isFlowTie);
    const value = Number(flows.reduce((sum, tie) => sum + tie.value, 0).toPrecision(15));
    if (closed.has(partner) || !(query.least === null ? value > 0 : value >= query.least)) continue;
    found.push({ ...namedNode(graph, partner, lang), value, flows, weakTies: weakTiesTo(partner) });
  }
  const names = byName(lang);
  found.sort((a, b) => b.value - a.value || names(a, b));
  const ranked: NumberGap[] = [];
  for (const [index, gap] of found.entries()) {
    const last = ranked.at(-1);
    ranked.push({ rank: last?.value === gap.value ? last.rank : index + 1, ...gap });
  }
  const shown = query.limit === null ? ranked : ranked.slice(0, query.limit);
  const cited = shown
    .flatMap((gap) => [...gap.flows, ...gap.weakTies.map(({ tie }) => tie)])
    .flatMap((tie) => tie.sources);
  const spec = kindsOf(dataset);
  const labelled = <Id extends EdgeKind>(kind: Id): Labelled<Id> => ({ id: kind, label: spec.edge(kind).label[lang] });
  return {
    schema: 'collab-graph/number-gaps@1',
    subject: namedNode(graph, id, lang),
    query,
    measure: { ...labelled(measure), unit: spec.edge(measure).unit?.[lang] ?? '' },
    closedBy: closedBy.map(labelled),
    definition: definitionOf(graph, id, query),
    gaps: shown,
    total: ranked.length,
    sources: citedSources(dataset, cited),
  };
}

/** Kinds of numbers that have rows, the dataset's own first. */
function measuresOf(graph: CollabGraph): readonly FlowKind[] {
  const dataset = graph.getAttribute('dataset');
  const own = new Set<string>(dataset.edge_kinds.map(({ id }) => id));
  return kindsOf(dataset)
    .numbers.map(({ id }) => id)
    .filter((id) => hasFlows(dataset, id))
    .sort((a, b) => Number(own.has(b)) - Number(own.has(a)));
}

/** Kinds of ties between two that have rows. */
function closingKinds(graph: CollabGraph): readonly EdgeKind[] {
  const dataset = graph.getAttribute('dataset');
  const own = kindsOf(dataset).edges.filter(
    ({ id, type, isGeneric }) => isGeneric && type === 'tie' && dataset.edges.some((row) => row.kind === id),
  );
  const { memberships, participation, relations } = dataset;
  const hasRows: Readonly<Record<string, boolean>> = named({
    membership: memberships.length > 0,
    participation: participation.length > 0,
    cooperation: relations.some(({ kind }) => kind === 'cooperation'),
  });
  return [...CLOSING_KINDS.filter((kind) => hasRows[kind]), ...own.map(({ id }) => id)];
}

function resolveMeasure(graph: CollabGraph, given: string | undefined): FlowKind {
  const valid = measuresOf(graph);
  if (valid.length === 0)
    throw new CollabGraphError(
      'unsupported',
      `unsupported gaps: a gap is a strong number without a tie, and the data have no numbers (they have ${closingKinds(graph).join(', ') || 'no ties either'})`,
    );
  if (given === undefined) return valid[0]!;
  checkText('measure', given);
  const found = valid.find((id) => id === given);
  if (found !== undefined) return found;
  throw new CollabGraphError('unknown', `unknown measure "${given}" (expected one of ${valid.join(', ')})`, {
    suggestions: nearest(given, valid),
  });
}

function resolveClosing(graph: CollabGraph, given: readonly string[] | undefined): readonly EdgeKind[] {
  const valid = closingKinds(graph);
  if (valid.length === 0)
    throw new CollabGraphError(
      'unsupported',
      `unsupported gaps: a gap is a strong number without a tie, and the data have no kind of tie that could close one (only the numbers ${measuresOf(graph).join(', ')})`,
    );
  const asked = filledList('closedBy', given);
  for (const kind of asked ?? [])
    if (!valid.includes(kind))
      throw new CollabGraphError(
        'unknown',
        `unknown kind "${kind}" to close a gap (expected one of ${valid.join(', ')})`,
        {
          suggestions: nearest(kind, valid),
        },
      );
  return asked ? valid.filter((kind) => asked.includes(kind)) : valid;
}

function definitionOf(graph: CollabGraph, id: string, query: NumberGapQuery): NumberGapsResult['definition'] {
  const { name } = graph.getNodeAttributes(id);
  const kinds = kindsOf(graph.getAttribute('dataset'));
  const { measure, least, closedBy, period, at, confidence, status } = query;
  const { label, unit } = kinds.edge(measure);
  const closing = (lang: Locale, separator: string): string =>
    closedBy.map((kind) => kinds.edge(kind).label[lang]).join(separator);
  const window = { en: period.replace('/', '–'), ja: period.replace('/', '～') };
  const isStated = period !== WHOLE && period !== '';
  const amount = least === null ? 'any number above 0 of' : `at least ${least}`;
  const of = unit ? `${unit.en} (${label.en})` : label.en;
  return {
    en:
      `A gap is a partner with ${amount} ${of} between it and ${the(name.en)}${isStated ? ` in ${window.en}` : ''}, both ways together, ` +
      `and no ${closing('en', ', no ')} that holds (time: ${at}; status: ${status.join(', ')}) and is known at confidence "${confidence}" or better, or is of no stated confidence.`,
    ja:
      `「空白」とは、${name.ja}との${label.ja}が${isStated ? `${window.ja}年に` : ''}双方向の合計で${least === null ? '0 を超え' : `${least}${unit?.ja ?? ''}以上で`}、` +
      `有効な${closing('ja', '・')}がない相手です（時点 ${at}、状態 ${status.join('・')}、確度 ${confidence} 以上または確度の記載なし）。`,
  };
}
