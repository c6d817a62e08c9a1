/**
 * The rules that hold for every format: what becomes of missing and dangling
 * ends, loops, both directions of a pair, parallel ties, and rows that
 * contradict each other. docs/formats.md states them.
 */
import { assembleNodes } from './assemble-nodes.ts';
import { isSymmetric } from './symmetry.ts';
import { kindsOfTies, MOST_KINDS } from './kinds.ts';
import { round } from './round.ts';
import type { Ledger } from './ledger.ts';
import type { RawEdge, RawGraph, ReadName, RecordEdge, RecordNode, Records, ReadOptions } from './records.ts';

/** A tie that passed the first rules: both ends are there, and its number is one. */
interface SoundEdge extends RawEdge {
  readonly isDirected: boolean;
  /** Rows that were added up in it; absent for one. */
  readonly rows?: number;
}

export interface Assembled {
  readonly records: Records;
  /** What each name was taken for, where names are countries. */
  readonly names: readonly ReadName[];
}

/** @param ledger receives every row of the file, drawn or listed */
export function assemble(raw: RawGraph, options: ReadOptions, ledger: Ledger): Assembled {
  ledger.assume(...raw.assumed);
  const edgesOfFile = withFewKinds(raw.edges);
  const { nodes, idOf, isAggregate, names } = assembleNodes(raw, options, ledger);
  const nameOf = (id: string): string => nodes.get(id)?.label ?? id;
  const sound: RawEdge[] = [];
  for (const edge of edgesOfFile) {
    // Said of those alone that are listed: most of a large file are not.
    const text = (): string => pairText(edge);
    if (edge.fault) ledger.list(edge.fault.reason, edge.line, edge.fault.value);
    else if (edge.source === '' || edge.target === '') ledger.list('missing-end', edge.line, text());
    else if (isAggregate(edge.source) || isAggregate(edge.target)) ledger.list('aggregate', edge.line, text());
    else {
      const source = idOf(edge.source);
      const target = idOf(edge.target);
      if (source === undefined || target === undefined) ledger.list('dangling-end', edge.line, text());
      else sound.push({ ...edge, source, target });
    }
  }
  const { directed, once } = directionOf(raw, sound, options, ledger);
  const ties = sound.map((edge): SoundEdge => ({ ...edge, isDirected: edge.directed ?? directed }));
  const { edges, loops } = mergeTies(ties, raw, { options, once, nameOf }, ledger);
  const { kinds, kindOf } = kindsOfTies(raw, options, edges.length > 0 ? edges : loops);
  const toRecord = (edge: SoundEdge & { weight?: number }): RecordEdge => ({
    ...(edge.id === undefined ? {} : { id: edge.id }),
    source: edge.source,
    target: edge.target,
    kind: kindOf(edge),
    directed: edge.isDirected,
    weight: edge.weight ?? 1,
    ...(edge.label === undefined ? {} : { label: edge.label }),
    ...(edge.period === undefined ? {} : { period: edge.period }),
    ...(edge.from === undefined ? {} : { from: edge.from }),
    ...(edge.to === undefined ? {} : { to: edge.to }),
    attributes: edge.attributes,
    line: edge.line,
  });
  const negative = edges.filter(({ weight }) => weight !== undefined && weight < 0);
  if (negative.length > 0)
    ledger.assume({
      en: `${negative.length} ${negative.length === 1 ? 'weight is' : 'weights are'} negative and kept as written (line ${negative[0]!.line}: ${negative[0]!.weight}).`,
      ja: `負の重みが${negative.length}件あり、そのまま残した（${negative[0]!.line}行目：${negative[0]!.weight}）。`,
    });
  const records: Records = {
    ...(raw.title === undefined ? {} : { title: raw.title }),
    ...(raw.description === undefined ? {} : { description: raw.description }),
    nodes: [...nodes.values()] as RecordNode[],
    edges: edges.map(toRecord),
    loops: loops.map(toRecord),
    kinds,
  };
  return { records, names };
}

export function pairText(
  edge: Pick<RawEdge, 'source' | 'target' | 'weight' | 'period'>,
  nameOf = (id: string): string => id,
): string {
  const number = edge.weight === undefined ? '' : `: ${edge.weight}`;
  const period = edge.period === undefined ? '' : ` (${edge.period})`;
  return `${nameOf(edge.source)} – ${nameOf(edge.target)}${number}${period}`;
}

/** Where every tie has a kind of its own it is a name: kept as an attribute. */
function withFewKinds(edges: readonly RawEdge[]): readonly RawEdge[] {
  const kinds = new Set(edges.map(({ kind }) => kind));
  if (kinds.size <= MOST_KINDS) return edges;
  return edges.map(({ kind, ...edge }) =>
    kind === undefined ? edge : { ...edge, attributes: { ...edge.attributes, kind } },
  );
}

/** Whether ties have a direction, and whether both directions of a pair say one thing twice. */
function directionOf(
  raw: RawGraph,
  edges: readonly RawEdge[],
  options: ReadOptions,
  ledger: Ledger,
): { directed: boolean; once: boolean } {
  const isFree = raw.directed === undefined;
  const symmetry = isSymmetric(edges.filter((edge) => edge.directed === undefined));
  if (options.directed !== undefined)
    return { directed: options.directed, once: !options.directed && symmetry === 'all' };
  if (!isFree || edges.every((edge) => edge.directed !== undefined))
    return { directed: raw.directed === true, once: raw.directed === false && symmetry === 'all' };
  if (symmetry === 'all') {
    ledger.assume({
      en: 'Every tie is written in both directions with one number: read as undirected, each pair once. --directed keeps both.',
      ja: 'すべてのつながりが両方向に同じ値で書かれているため、向きなしとして一組を一度だけ数えた。--directed で両方向を残す。',
    });
    return { directed: false, once: true };
  }
  const directed = symmetry === 'some' || raw.leansDirected === true;
  ledger.assume(
    directed
      ? {
          en: 'Ties are read as directed, from the first end to the second: the two directions of a pair differ or the format says arcs. --undirected reads them without direction.',
          ja: 'つながりは一つめから二つめへの向きがあるものとして読んだ（両方向の値が異なる、または形式が有向）。--undirected で向きなしにする。',
        }
      : {
          en: 'Nothing says that ties have a direction: read as undirected. --directed reads them from the first end to the second.',
          ja: '向きを示すものがないため、向きなしとして読んだ。--directed で一つめから二つめへの向きとする。',
        },
  );
  return { directed, once: false };
}

/** Loops apart, both directions of an undirected pair together, parallel rows added up. */
function mergeTies(
  ties: readonly SoundEdge[],
  raw: RawGraph,
  { options, once, nameOf }: { options: ReadOptions; once: boolean; nameOf: (id: string) => string },
  ledger: Ledger,
): { edges: SoundEdge[]; loops: SoundEdge[] } {
  const isShare = options.share ?? raw.isShare ?? false;
  const adds = options.parallel === undefined ? raw.grain !== 'edges' : options.parallel === 'add';
  const loops: SoundEdge[] = [];
  const edges: SoundEdge[] = [];
  const places = new Map<string, { at: number; source: string }>();
  const contradicted = new Set<number>();
  const follow: { at: number; line: number; text: string }[] = [];
  const hasWeights = ties.some(({ weight }) => weight !== undefined);
  let parallelKept = 0;
  let loopTotal = 0;
  for (const tie of ties) {
    const text = (): string => pairText(tie, nameOf);
    const isLoop = tie.source === tie.target;
    if (isLoop) {
      ledger.list('self-loop', tie.line, text());
      loopTotal += tie.weight ?? 1;
      // Flows of a place to itself are flows; a thing's own works are no tie between two.
      if (!tie.isDirected) {
        loops.push(tie);
        continue;
      }
    }
    const turned = !tie.isDirected && tie.source > tie.target;
    const ends = turned ? [tie.target, tie.source] : [tie.source, tie.target];
    const key = keyOf([
      ...ends,
      String(tie.isDirected),
      tie.kind ?? '',
      tie.unit ?? '',
      tie.period ?? '',
      tie.from ?? '',
      tie.to ?? '',
    ]);
    const found = places.get(key);
    if (!found) {
      places.set(key, { at: edges.length, source: tie.source });
      edges.push(tie);
      if (!isLoop) ledger.drawn++;
      continue;
    }
    const isBack = found.source !== tie.source;
    if (!isBack && !adds) {
      parallelKept++;
      edges.push(tie);
      if (!isLoop) ledger.drawn++;
      continue;
    }
    const first = edges[found.at]!;
    const isEqual = (first.weight ?? 1) === (tie.weight ?? 1);
    if (isShare && !isEqual) {
      contradicted.add(found.at);
      if (!isLoop) follow.push({ at: found.at, line: tie.line, text: text() });
      continue;
    }
    // A loop is listed already, as what it is.
    if (!isLoop) ledger.list(isShare ? 'duplicate' : isBack ? 'written-both-ways' : 'parallel', tie.line, text());
    if (!isShare && !(isBack && (once || !hasWeights))) edges[found.at] = withWeight(first, tie);
  }
  for (const { line, text } of follow) ledger.list('conflict', line, text);
  for (const at of contradicted) {
    const first = edges[at]!;
    if (first.source === first.target) continue;
    ledger.list('conflict', first.line, pairText(first, nameOf));
    ledger.drawn--;
  }
  if (parallelKept > 0)
    ledger.assume({
      en: `${parallelKept} ${parallelKept === 1 ? 'tie is' : 'ties are'} parallel to another one of the same pair and kept; --parallel add adds them up.`,
      ja: `同じ組に並行するつながりが${parallelKept}本あり、それぞれ残した。--parallel add で合算する。`,
    });
  const directedLoops = edges.filter(({ source, target }) => source === target).length;
  if (directedLoops > 0)
    ledger.assume({
      en: `${directedLoops} ${directedLoops === 1 ? 'flow is' : 'flows are'} of a place to itself (${round(loopTotal)} together): in the total, kept with the place, not drawn as a line.`,
      ja: `自分自身への流れが${directedLoops}件（計${round(loopTotal)}）ある。合計に含め、その場所の値として残し、線には描かない。`,
    });
  if (loops.length > 0)
    ledger.assume({
      en: `${loops.length} ${loops.length === 1 ? 'tie' : 'ties'} of a thing with itself (${round(loopTotal)} together): no tie between two, kept as a number of the thing, outside the total.`,
      ja: `自分自身とのつながりが${loops.length}件（計${round(loopTotal)}）ある。二者間のつながりではないため、その点の値として残し、合計に含めない。`,
    });
  return { edges: edges.filter((_, i) => !contradicted.has(i)), loops };
}

/** One text of several, which none of them can hold. */
function keyOf(parts: readonly string[]): string {
  return parts.join('\u0000');
}

function withWeight(first: SoundEdge, more: SoundEdge): SoundEdge {
  return { ...first, weight: (first.weight ?? 1) + (more.weight ?? 1), rows: (first.rows ?? 1) + 1 };
}
