/** What is said of a node: its name and kind, and through what it is tied to the focus country, since when. */
import { actingWords } from '../../locales/acting.ts';
import { isCounted } from '../../count/shown.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { neighbors, type Neighbor } from '../../query/neighbors.ts';
import { periodOption } from '../../query/options.ts';
import { isFlowTie, type Tie } from '../../query/tie.ts';
import { formatFor, type Format } from '../../scene/format.ts';
import { placeParts } from '../../scene/words.ts';
import { groupsThrough } from '../../view/through.ts';
import type { View, ViewNode } from '../../view/view.ts';
import { measureOf } from '../../locales/measure.ts';
import { measureWords } from '../../locales/measure-more.ts';
import { kindsOf } from '../../model/kinds.ts';
import { isBuiltInNodeKind } from '../../model/node-kinds.ts';

export interface SpokenContext {
  readonly graph: CollabGraph;
  readonly view: View;
  /** The day that `now` means. */
  readonly today: string;
}

/** More than this nobody remembers; the panel has them all. */
const MOST_TIES = 6;
const MOST_MEMBERS = 8;

/** "Czechia, country or region, 3 ties with Japan: V4–Japan since 2014, …" */
export function describeNode(node: ViewNode, context: SpokenContext): string {
  const { lang, focus, pins, view } = context.view.state;
  const words = actingWords(lang);
  const format = formatFor(lang);
  const { kind, name } = node.attributes;
  const parts = [name[lang], kindsOf(context.graph.getAttribute('dataset')).node(kind).label[lang]];
  const found =
    focus !== '' && (kind === 'country' || isOwnNode(node)) && node.id !== focus
      ? tiesWithFocus(context).get(node.id)
      : undefined;
  if (found) {
    const ties = found.ties.map((tie) => describeTie(tie, context, format));
    parts.push(
      words.tiesWith(ties.length, format.number(ties.length), context.graph.getNodeAttributes(focus).name[lang]) +
        words.colon +
        listed(ties, MOST_TIES, context, format),
    );
  } else if (kind === 'framework' || kind === 'programme') {
    parts.push(describeMembers(node, context, format));
  } else parts.push(words.ties(node.degree, format.number(node.degree)));
  if (view === 'network' && pins?.[node.id]) parts.push(words.isPinned);
  return parts.join(words.parts);
}

/** Who takes part, counted as in the legend; political regions and what is only announced or may hold beside the number. */
function describeMembers({ id }: ViewNode, context: SpokenContext, format: Format): string {
  const { view } = context;
  const words = actingWords(view.state.lang);
  const { taking, announced, maybe } = membersIn(view, id);
  const names = taking.filter(isCountry).map(({ attributes }) => attributes.name[view.state.lang]);
  return (
    format.list(placeParts(taking, format)) +
    (names.length > 0 ? words.colon + listed(names, MOST_MEMBERS, context, format) : '') +
    (announced > 0 ? words.announcedMembers(format.number(announced)) : '') +
    (maybe > 0 ? words.maybeMembers(format.number(maybe)) : '')
  );
}

function listed(items: readonly string[], most: number, { view }: SpokenContext, format: Format): string {
  const words = actingWords(view.state.lang);
  const rest = items.length - most;
  return [...items.slice(0, most), ...(rest > 0 ? [words.more(rest, format.number(rest))] : [])].join(words.list);
}

function describeTie(tie: Tie, { graph, view: { state } }: SpokenContext, format: Format): string {
  const words = actingWords(state.lang);
  const dataset = graph.getAttribute('dataset');
  const { label } = kindsOf(dataset).edge(tie.kind);
  if (!isFlowTie(tie)) {
    const what =
      tie.through && graph.hasNode(tie.through.id)
        ? graph.getNodeAttributes(tie.through.id).short[state.lang]
        : (tie.topic?.name ?? label[state.lang]);
    if (tie.from === undefined) return what;
    const since = tie.fromKind === 'first_seen' ? words.firstSeen : words.since;
    return what + since(format.date(tie.from));
  }
  const [value, period] = [format.number(tie.value), tie.period && format.period(tie.period)];
  const focus = graph.getNodeAttributes(state.focus).name[state.lang];
  if (tie.direction && tie.kind !== 'mobility') {
    const [say, measure] = [measureWords(state.lang), measureOf(dataset, tie.kind, state.lang)];
    return tie.direction === 'in'
      ? say.flowIn(measure, focus, value, period)
      : say.flowOut(measure, focus, value, period);
  }
  if (tie.direction === 'in') return words.flowIn(focus, value, period);
  if (tie.direction === 'out') return words.flowOut(focus, value, period);
  return period ? words.flowTotal(value, tie.unit, period) : `${label[state.lang]}: ${value} ${tie.unit}`.trim();
}

/** By the nodes of a view, which stay the same while only the selection changes, and language. */
const TIES = new WeakMap<View['nodes'], Map<string, ReadonlyMap<string, Neighbor>>>();

const NO_TIES: ReadonlyMap<string, Neighbor> = new Map();

/** The focus's neighbors under the filters of the view, asked for once a view. */
function tiesWithFocus({ graph, view, today }: SpokenContext): ReadonlyMap<string, Neighbor> {
  let byLanguage = TIES.get(view.nodes);
  if (!byLanguage) TIES.set(view.nodes, (byLanguage = new Map()));
  let found = byLanguage.get(view.state.lang);
  if (!found) {
    const { state } = view;
    const dataset = graph.getAttribute('dataset');
    const through = [...groupsThrough(dataset, state.through)];
    // Without any framework or programme, numbers are left.
    const edges = through.length > 0 ? state.edges : state.edges.filter((kind) => kindsOf(dataset).isNumber(kind));
    // Nothing is drawn then, and the query wants at least one of each.
    if (edges.length === 0 || state.status.length === 0) return NO_TIES;
    const result = neighbors(graph, state.focus, {
      edges,
      through,
      minMobility: state.minMobility,
      ...periodOption(dataset, state),
      at: state.at,
      confidence: state.confidence,
      status: state.status,
      lang: state.lang,
      today,
    });
    found = new Map(result.neighbors.map((neighbor) => [neighbor.id, neighbor]));
    byLanguage.set(state.lang, found);
  }
  return found;
}

function isOwnNode({ attributes }: ViewNode): boolean {
  return !isBuiltInNodeKind(attributes.kind);
}

function isCountry({ attributes }: ViewNode): boolean {
  return attributes.kind === 'country';
}

type Standing = 'taking' | 'announced' | 'maybe';

/** Of each end of a membership the other ends, and how surely they take part. */
const MEMBERS = new WeakMap<View['edges'], ReadonlyMap<string, ReadonlyMap<string, Standing>>>();

interface Members {
  readonly taking: readonly ViewNode[];
  readonly announced: number;
  readonly maybe: number;
}

function membersIn(view: View, group: string): Members {
  const { nodes, edges, counts } = view;
  let members = MEMBERS.get(edges);
  if (!members) MEMBERS.set(edges, (members = membersByEnd(edges)));
  const own = members.get(group) ?? new Map<string, Standing>();
  const standing = (one: Standing): ViewNode[] => nodes.filter(({ id }) => own.get(id) === one);
  const listed = standing('taking');
  // The hub takes part without a row that says so, as long as its programme does.
  const hubId = hubOf(nodes.find(({ id }) => id === group));
  const hub = nodes.find(({ id }) => id === hubId && own.get(id) !== 'taking');
  const hasHub = hub !== undefined && (counts.byGroup[group]?.shown ?? 0) > listed.filter(isCountry).length;
  const isBeside = (node: ViewNode): boolean => !(hasHub && node === hub);
  return {
    taking: hasHub ? [...listed, hub] : listed,
    announced: standing('announced').filter(isBeside).length,
    maybe: standing('maybe').filter(isBeside).length,
  };
}

function hubOf(node: ViewNode | undefined): string | undefined {
  const attributes = node?.attributes;
  return attributes?.kind === 'framework' || attributes?.kind === 'programme' ? attributes.row.hub : undefined;
}

/** Both ways: of a membership one end is the group. */
function membersByEnd(edges: View['edges']): ReadonlyMap<string, ReadonlyMap<string, Standing>> {
  const members = new Map<string, Map<string, Standing>>();
  for (const edge of edges) {
    const { attributes, source, target } = edge;
    if (attributes.kind !== 'membership') continue;
    const standing = isCounted(edge) ? 'taking' : edge.maybe === undefined ? 'announced' : 'maybe';
    for (const [end, other] of [
      [source, target],
      [target, source],
    ] as const) {
      let own = members.get(end);
      if (!own) members.set(end, (own = new Map<string, Standing>()));
      // Of several rows one that surely holds will do.
      if (own.get(other) !== 'taking') own.set(other, standing);
    }
  }
  return members;
}
