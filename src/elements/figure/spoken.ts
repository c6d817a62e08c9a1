/** What is said of a node: its name and kind, and through what it is tied to the focus country, since when. */
import type { Dataset } from '../../data/dataset.ts';
import { elementWords } from '../../locales/elements.ts';
import { edgeKind } from '../../model/edge-kinds.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { nodeKind } from '../../model/node-kinds.ts';
import { neighbors, type Neighbor } from '../../query/neighbors.ts';
import { isFlowTie, type Tie } from '../../query/tie.ts';
import { formatFor, type Format } from '../../scene/format.ts';
import type { View, ViewNode } from '../../view/view.ts';

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
  const { lang, focus, pins } = context.view.state;
  const words = elementWords(lang);
  const format = formatFor(lang);
  const { kind, name } = node.attributes;
  const parts = [name[lang], nodeKind(kind).label[lang]];
  const found = kind === 'country' && node.id !== focus ? tiesWithFocus(context).get(node.id) : undefined;
  if (found) {
    const ties = found.ties.map((tie) => describeTie(tie, context, format));
    parts.push(
      words.tiesWith(ties.length, format.number(ties.length), context.graph.getNodeAttributes(focus).name[lang]) +
        words.colon +
        listed(ties, MOST_TIES, context, format),
    );
  } else if (kind === 'framework' || kind === 'programme') {
    const members = membersIn(context.view, node.id).map((member) => member.attributes.name[lang]);
    parts.push(
      words.members(members.length, format.number(members.length)) +
        (members.length > 0 ? words.colon + listed(members, MOST_MEMBERS, context, format) : ''),
    );
  } else parts.push(words.ties(node.degree, format.number(node.degree)));
  if (pins?.[node.id]) parts.push(words.isPinned);
  return parts.join(words.parts);
}

function listed(items: readonly string[], most: number, { view }: SpokenContext, format: Format): string {
  const words = elementWords(view.state.lang);
  const rest = items.length - most;
  return [...items.slice(0, most), ...(rest > 0 ? [words.more(rest, format.number(rest))] : [])].join(words.list);
}

function describeTie(tie: Tie, { graph, view: { state } }: SpokenContext, format: Format): string {
  const words = elementWords(state.lang);
  const { label } = edgeKind(tie.kind);
  if (!isFlowTie(tie)) {
    const what =
      tie.through && graph.hasNode(tie.through.id)
        ? graph.getNodeAttributes(tie.through.id).short[state.lang]
        : (tie.topic?.name ?? label[state.lang]);
    return what + (tie.from === undefined ? '' : words.since(format.date(tie.from)));
  }
  const [value, period] = [format.number(tie.value), format.period(tie.period)];
  const focus = graph.getNodeAttributes(state.focus).name[state.lang];
  if (tie.direction === 'in') return words.flowIn(focus, value, period);
  if (tie.direction === 'out') return words.flowOut(focus, value, period);
  return words.flowTotal(value, tie.unit, period);
}

const TIES = new WeakMap<View, ReadonlyMap<string, Neighbor>>();

/** The focus's neighbors under the filters of the view, asked for once a view. */
function tiesWithFocus({ graph, view, today }: SpokenContext): ReadonlyMap<string, Neighbor> {
  let found = TIES.get(view);
  if (!found) {
    const { state } = view;
    const result = neighbors(graph, state.focus, {
      edges: state.edges,
      through: state.through.length > 0 ? state.through : coreGroups(graph.getAttribute('dataset')),
      minMobility: state.minMobility,
      period: state.period,
      at: state.at,
      confidence: state.confidence,
      lang: state.lang,
      today,
    });
    found = new Map(result.neighbors.map((neighbor) => [neighbor.id, neighbor]));
    TIES.set(view, found);
  }
  return found;
}

function coreGroups(dataset: Dataset): string[] {
  return dataset.groups.filter((row) => row.scope === 'core').map((row) => row.id);
}

function membersIn(view: View, group: string): ViewNode[] {
  const ids = new Set<string>();
  for (const edge of view.edges) {
    if (edge.attributes.kind !== 'membership') continue;
    if (edge.target === group) ids.add(edge.source);
    else if (edge.source === group) ids.add(edge.target);
  }
  return view.nodes.filter((node) => ids.has(node.id));
}
