/** What is lit because somebody points at it: a node or tie of the picture, a row of the legend. */
import type { Scene } from '../../scene/scene.ts';
import { emphasisOf, type Emphasis } from '../../scene/emphasis/emphasis.ts';

/** `lit`: id of a node, an edge or a group, or a kind of edges or nodes. Nothing where the picture shows none of it. */
export function litIn(scene: Scene, lit: string): Emphasis | undefined {
  const own = emphasisOf(scene, lit);
  if (own) return { ...own, selected: undefined };
  const edges = scene.edges.filter(({ kind, group }) => kind === lit || group === lit);
  const nodes = scene.nodes.filter(({ kind }) => kind === lit);
  if (edges.length + nodes.length === 0) return undefined;
  return {
    selected: undefined,
    marked: new Map(),
    nodes: new Set([...nodes.map(({ id }) => id), ...edges.flatMap(({ source, target }) => [source, target])]),
    edges: new Set(edges.map(({ id }) => id)),
  };
}

/** What is pointed at is lit beside what stands out already, and changes nothing of that. */
export function withLit(present: Emphasis | undefined, lit: Emphasis | undefined): Emphasis | undefined {
  if (!present || !lit) return present ?? lit;
  return {
    ...present,
    nodes: new Set([...present.nodes, ...lit.nodes]),
    edges: new Set([...present.edges, ...lit.edges]),
  };
}
