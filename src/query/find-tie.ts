import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { kindsOf } from '../model/kinds.ts';
import { lookupOf } from '../model/lookup.ts';

/** An edge of the graph; of a number that the reader named by its period, that observation alone. */
export interface FoundTie {
  readonly edge: string;
  readonly period?: string;
}

/**
 * The edges that words name as people do: an edge by its key
 * (`membership:POL:v4-japan`, with `@2006/2016` for one window of a number), its
 * two ends (`JP v4`), or two countries and what they meet in (`JP PL v4`, or a kind of
 * edge: `JP PL mobility`).
 *
 * @throws CollabGraphError `missing` for one end alone, `unknown` with the
 * nearest names, or with what there is between the two
 */
export function findTie(graph: CollabGraph, words: readonly string[], lang: Locale = 'en'): readonly FoundTie[] {
  const [first = '', second, third] = words.length === 1 ? splitEnds(graph, words[0]!) : words;
  if (second === undefined) return [oneEdge(graph, first)];
  const { node } = lookupOf(graph.getAttribute('dataset'));
  const [a, b] = [node(first), node(second)];
  const direct = between(graph, a, b);
  if (third === undefined) {
    const meetings = isPlace(graph, a) && isPlace(graph, b) ? shared(graph, a, b) : [];
    const found = [...direct, ...meetings.flatMap((id) => [...joins(graph, a, id), ...joins(graph, b, id)])];
    if (found.length > 0) return found.map((edge) => ({ edge }));
    throw noTie(graph, [a, b], lang);
  }
  const kind = kindsOf(graph.getAttribute('dataset')).edges.find(({ id }) => id === third.toLowerCase());
  if (kind) {
    const found = direct.filter((edge) => graph.getEdgeAttributes(edge).kind === kind.id);
    if (found.length > 0) return found.map((edge) => ({ edge }));
    throw noTie(graph, [a, b], lang, kind.label[lang]);
  }
  const through = node(third);
  const [one, other] = [joins(graph, a, through), joins(graph, b, through)];
  if (one.length > 0 && other.length > 0) return [...one, ...other].map((edge) => ({ edge }));
  throw noTie(graph, [a, b], lang, graph.getNodeAttributes(through).name[lang]);
}

/** `"JP PL v4"` in one word, where the whole is no name. */
function splitEnds(graph: CollabGraph, text: string): string[] {
  const known = text.includes(':') || lookupOf(graph.getAttribute('dataset')).findNode(text) !== undefined;
  return known ? [text] : text.trim().split(/\s+/);
}

function oneEdge(graph: CollabGraph, text: string): FoundTie {
  const [edge = '', period] = text.split('@');
  if (graph.hasEdge(edge)) {
    if (period === undefined) return { edge };
    const attributes = graph.getEdgeAttributes(edge);
    const periods = 'observations' in attributes ? Object.keys(attributes.observations) : [];
    if (periods.includes(period)) return { edge, period };
    throw unknownValue(`period of ${edge}`, period, nearest(period, periods), { valid: periods });
  }
  if (text.includes(':')) throw unknownValue('edge', edge, nearest(edge, graph.edges()));
  const id = lookupOf(graph.getAttribute('dataset')).node(text);
  throw new CollabGraphError(
    'missing',
    `missing other end of a tie of "${id}" (expected two ends, such as JP v4; three words, such as JP PL v4; or an edge, such as membership:POL:v4-japan)`,
  );
}

function between(graph: CollabGraph, a: string, b: string): string[] {
  return [...new Set([...graph.edges(a, b), ...graph.edges(b, a)])].sort((one, other) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
}

/** Edges by which one takes part in the other: whoever only may take part does not. */
function joins(graph: CollabGraph, place: string, activity: string): string[] {
  return between(graph, place, activity).filter((edge) => graph.getEdgeAttributes(edge).kind !== 'eligibility');
}

/** Frameworks and programmes that both take part in. */
function shared(graph: CollabGraph, a: string, b: string): string[] {
  const others = new Set(graph.neighbors(b));
  return graph
    .neighbors(a)
    .filter(
      (id) => others.has(id) && isGroup(graph, id) && joins(graph, a, id).length > 0 && joins(graph, b, id).length > 0,
    );
}

function isGroup(graph: CollabGraph, id: string): boolean {
  const { kind } = graph.getNodeAttributes(id);
  return kind === 'framework' || kind === 'programme';
}

function isPlace(graph: CollabGraph, id: string): boolean {
  const { kind } = graph.getNodeAttributes(id);
  return kind === 'country' || kind === 'region';
}

function noTie(
  graph: CollabGraph,
  [a, b]: readonly [string, string],
  lang: Locale,
  through?: string,
): CollabGraphError {
  const name = (id: string): string => graph.getNodeAttributes(id).name[lang];
  const there = [
    ...new Set([...between(graph, a, b).map((edge) => graph.getEdgeAttributes(edge).kind), ...shared(graph, a, b)]),
  ];
  const what = through === undefined ? '' : ` through "${through}"`;
  const hint =
    there.length > 0
      ? ` (expected ${a} ${b} with one of ${there.join(', ')})`
      : ` (the data have none between the two; collab-graph path ${a} ${b} shows what connects them)`;
  return new CollabGraphError('unknown', `unknown tie: "${name(a)}" and "${name(b)}" have none${what}${hint}`, {
    suggestions: there,
  });
}
