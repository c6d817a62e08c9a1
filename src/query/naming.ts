import type { CollabGraph, Locale } from '../model/graph.ts';
import type { NodeKind } from '../model/node-kinds.ts';

/** A node as results mention it: its id and its name in the language of the result. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A node as results mention it where its kind is not clear from the place. */
export interface NamedNode extends Named {
  readonly kind: NodeKind;
}

export function named(graph: CollabGraph, id: string, lang: Locale): Named {
  return { id, name: graph.getNodeAttributes(id).name[lang] };
}

export function namedNode(graph: CollabGraph, id: string, lang: Locale): NamedNode {
  const { kind, name } = graph.getNodeAttributes(id);
  return { id, kind, name: name[lang] };
}

/** Names each node once; an id that is no node is its own name. */
export function namesIn(graph: CollabGraph, lang: Locale): (id: string) => Named {
  const names = new Map<string, Named>();
  return (id) => {
    let name = names.get(id);
    if (!name) names.set(id, (name = graph.hasNode(id) ? named(graph, id, lang) : { id, name: id }));
    return name;
  };
}
