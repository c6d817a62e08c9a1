/** What is lit in a picture, in one or two sentences; of path, comparison and selection the one that is drawn. */
import { litWords } from '../../locales/lit.ts';
import type { CollabGraph } from '../../model/graph.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { PathStep } from '../../query/shortest-paths.ts';
import type { View } from '../../view/view.ts';
import { formatFor } from '../format.ts';
import type { Picture } from '../scene.ts';
import type { Chains } from './chains.ts';

/** So many neighbors are named; the rest is a number. */
const NAMED = 6;

interface Asked {
  readonly graph: CollabGraph;
  readonly view: View;
  readonly picture: Picture;
  /** Of the state's path, where it has one that can be looked for. */
  readonly chains: Chains | undefined;
  /** Nodes that the answer below is about. */
  readonly answered: readonly string[];
}

/** @returns undefined where the state lights nothing */
export function litLine(asked: Asked): string | undefined {
  const said = [stateLine(asked), answeredLine(asked)].filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.join(litWords(asked.view.state.lang).sentenceGap);
}

/** Who of those that the answer is about is in the picture, and who is not. */
function answeredLine(asked: Asked): string | undefined {
  if (asked.answered.length === 0 || asked.picture.kind === 'matrix') return undefined;
  const { words, isShown, some, join } = namesIn(asked);
  const [there, missing] = [true, false].map((is) => asked.answered.filter((id) => isShown(id) === is));
  return join(
    there!.length > 0 ? words.answered(some(there!)) : '',
    missing!.length > 0 ? words.notDrawn(some(missing!)) : '',
  );
}

function stateLine(asked: Asked): string | undefined {
  const { state } = asked.view;
  const { select, compare, path, focus } = state;
  if ((select ?? compare ?? path) === undefined) return undefined;
  const names = namesIn(asked);
  if (asked.picture.kind === 'matrix') return framedLine(asked, names);
  const from = select ?? focus;
  if (path !== undefined && asked.chains) return pathLine(names, from, path, asked.chains);
  const { words, isShown, nameOf } = names;
  const missing = [select, compare]
    .filter((id) => id !== undefined && !isShown(id))
    .map((id) => words.missing(nameOf(id!)));
  if (compare !== undefined && isShown(compare)) {
    const other = names.neighbors(compare);
    const shared = [...names.neighbors(from)].filter((id) => other.has(id));
    return names.join(...missing, words.compared(nameOf(from), nameOf(compare), names.some(shared)), words.pale);
  }
  const own = select !== undefined && isShown(select) ? selectionLine(asked, names, select) : '';
  return names.join(...missing, own) || undefined;
}

type Names = ReturnType<typeof namesIn>;

function namesIn({ graph, view, picture }: Asked) {
  const { lang } = view.state;
  const words = litWords(lang);
  const format = formatFor(lang);
  const shown = new Map(view.nodes.map((node) => [node.id, node]));
  /** On a map only what has a place, or lines of its own. */
  const onMap =
    picture.kind === 'map'
      ? new Set([
          ...picture.nodes.map(({ id }) => id),
          ...picture.edges.flatMap(({ id, ids, group }) => [id, ...ids, ...(group === undefined ? [] : [group])]),
        ])
      : undefined;
  const isTie = (id: string): boolean => view.edges.some((edge) => edge.id === id);
  const nameOf = (id: string): string => {
    if (graph.hasNode(id)) return graph.getNodeAttributes(id).short[lang];
    const tie = view.edges.find((edge) => edge.id === id);
    return tie ? `${nameOf(tie.source)} – ${nameOf(tie.target)}` : id;
  };
  const importance = (id: string): number => shown.get(id)?.importance ?? 0;
  return {
    words,
    nameOf,
    isTie,
    isShown: (id: string): boolean => (onMap ? onMap.has(id) : shown.has(id) || isTie(id)),
    isDrawn: (id: string): boolean => shown.has(id),
    /** What a node is tied to in the picture, itself apart. */
    neighbors: (id: string): ReadonlySet<string> =>
      new Set(view.edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []))),
    /** The most important by name. */
    some: (ids: Iterable<string>): string => {
      const sorted = [...new Set(ids)].sort((a, b) => importance(b) - importance(a) || (a < b ? -1 : 1));
      const left = sorted.length - NAMED;
      // One left is named as shortly as it is counted.
      const named = left > 1 ? sorted.slice(0, NAMED) : sorted;
      return format.list([...named.map(nameOf), ...(left > 1 ? [words.more(format.number(left))] : [])]);
    },
    /** What a step runs through, one as well as the other. */
    either: (ids: readonly string[]): string => {
      const left = ids.length - NAMED;
      const named = ids.slice(0, left > 1 ? NAMED : undefined).map(nameOf);
      return [...named, ...(left > 1 ? [words.more(format.number(left))] : [])].join(words.or);
    },
    list: format.list,
    number: format.number,
    join: (...sentences: readonly string[]): string => sentences.filter(Boolean).join(words.sentenceGap),
  };
}

function selectionLine({ graph, view }: Asked, names: Names, select: string): string {
  const { words, nameOf, join } = names;
  const { lang, focus } = view.state;
  const kinds = kindsOf(graph.getAttribute('dataset'));
  if (names.isTie(select)) {
    const { source, target, attributes } = view.edges.find((edge) => edge.id === select)!;
    const spec = kinds.edge(attributes.kind);
    const isArrow = kinds.isDirectedNumber(spec.id);
    return join(words.tie(nameOf(source), nameOf(target), spec.label[lang], isArrow), words.pale);
  }
  const tied = names.neighbors(select);
  const goesOn = select !== focus && !tied.has(focus) && tied.size > 0 && names.isDrawn(focus);
  return join(words.node(nameOf(select), names.some(tied)), goesOn ? words.way(nameOf(focus)) : '', words.pale);
}

function pathLine(names: Names, from: string, to: string, { found }: Chains): string {
  const { words, nameOf, number, join } = names;
  const [path] = found.paths;
  if (!path) return words.pathNone(nameOf(from), nameOf(to));
  /** Of what a step may run through what is in the picture; all of it where none is. */
  const throughOf = ({ ties }: PathStep): string[] => {
    const all = [...new Set(ties.flatMap(({ through, topic }) => (through ?? topic)?.id ?? []))];
    const drawn = all.filter(names.isDrawn);
    return drawn.length > 0 ? drawn : all;
  };
  const inPath = [from, to, ...path.steps.flatMap((step) => [step.from.id, ...throughOf(step), step.to.id])];
  const hidden = [...new Set(inPath)].filter((id) => !names.isDrawn(id));
  const said =
    path.steps.length === 1
      ? words.pathDirect(nameOf(from), nameOf(to), names.either(throughOf(path.steps[0]!)))
      : words.path(
          nameOf(from),
          nameOf(to),
          path.steps
            .flatMap((step) => [names.either(throughOf(step)), nameOf(step.to.id)])
            .reduce((chain, name) => `${chain} – ${name}`, nameOf(from)),
          found.total > 1 ? number(found.total) : '',
        );
  return join(said, hidden.length > 0 ? words.notDrawn(names.some(hidden)) : '', words.pale);
}

function framedLine({ picture, view }: Asked, { words, nameOf, list }: Names): string | undefined {
  const { select, compare } = view.state;
  if (picture.kind !== 'matrix') return undefined;
  const asked = [select, compare].filter((id) => id !== undefined);
  const has = (id: string): boolean =>
    picture.cells.some((cell) => cell.row === id || cell.column === id || cell.ids.includes(id));
  const missing = asked.filter((id) => !has(id));
  const framed = asked.filter(has);
  return (
    [
      framed.length === 0 ? '' : words.framed(list(framed.map(nameOf))),
      ...missing.map((id) => words.missing(nameOf(id))),
    ]
      .filter(Boolean)
      .join(words.sentenceGap) || undefined
  );
}
