/** The shortest ways between two nodes along the ties of a picture. */
import type { EdgeMark } from '../scene.ts';

export interface Way {
  readonly nodes: ReadonlySet<string>;
  /** Ids of edge marks. */
  readonly edges: ReadonlySet<string>;
}

/** A node, as reached from another by an edge; several such steps may lead to the same one. */
interface Step {
  readonly node: string;
  readonly before: string;
  readonly edge: string;
  readonly parents: Step[];
}

/**
 * All shortest ways from one node to another. A way goes through a group that
 * has a hub only by way of the hub: two countries that each deal with Japan are
 * not tied to each other by that. Nothing where there is no way.
 */
export function wayBetween(
  ties: readonly Pick<EdgeMark, 'id' | 'source' | 'target'>[],
  from: string,
  to: string,
  hubOf: (id: string) => string | undefined,
): Way {
  const around = new Map<string, { readonly other: string; readonly edge: string }[]>();
  const add = (id: string, other: string, edge: string): void => {
    const list = around.get(id);
    if (list) list.push({ other, edge });
    else around.set(id, [{ other, edge }]);
  };
  for (const { id, source, target } of ties) {
    add(source, target, id);
    add(target, source, id);
  }
  const seen = new Set<string>();
  let rim: Step[] = [{ node: from, before: '', edge: '', parents: [] }];
  while (rim.length > 0 && !rim.some(({ node }) => node === to)) {
    const next = new Map<string, Step>();
    for (const step of rim) {
      const hub = hubOf(step.node);
      for (const { other, edge } of around.get(step.node) ?? []) {
        if (other === step.before || (hub !== undefined && step.before !== '' && hub !== step.before && hub !== other))
          continue;
        const key = JSON.stringify([edge, other]);
        if (seen.has(key)) continue;
        const known = next.get(key);
        if (known) known.parents.push(step);
        else next.set(key, { node: other, before: step.node, edge, parents: [step] });
      }
    }
    for (const key of next.keys()) seen.add(key);
    rim = [...next.values()];
  }
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const back = (step: Step): void => {
    nodes.add(step.node);
    if (step.edge === '' || edges.has(step.edge)) return;
    edges.add(step.edge);
    step.parents.forEach(back);
  };
  rim.filter(({ node }) => node === to).forEach(back);
  return { nodes, edges };
}
