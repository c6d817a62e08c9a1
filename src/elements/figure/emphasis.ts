/** What stays in full colour while something is selected: it, its neighbors, and the edges between it and them. */
import type { Scene } from '../../scene/scene.ts';

export interface Emphasis {
  readonly selected: string;
  readonly nodes: ReadonlySet<string>;
  /** Ids of edge marks. */
  readonly edges: ReadonlySet<string>;
}

/** Undefined where nothing is selected, or nothing that this scene shows. */
export function emphasisOf(scene: Scene, selected: string | undefined): Emphasis | undefined {
  if (selected === undefined) return undefined;
  if (scene.nodes.some((node) => node.id === selected)) {
    const own = scene.edges.filter((edge) => edge.source === selected || edge.target === selected);
    return {
      selected,
      nodes: new Set([selected, ...own.flatMap((edge) => [edge.source, edge.target])]),
      edges: new Set(own.map((edge) => edge.id)),
    };
  }
  const edge = scene.edges.find((mark) => mark.id === selected || mark.ids.includes(selected));
  return edge && { selected: edge.id, nodes: new Set([edge.source, edge.target]), edges: new Set([edge.id]) };
}
