/** What kinds of thing the ids of a state are. */
import type { CollabGraph } from '../model/graph.ts';

export function isCountry(graph: CollabGraph, id: string | undefined): id is string {
  return id !== undefined && graph.hasNode(id) && graph.getNodeAttributes(id).kind === 'country';
}

export function isGroup(graph: CollabGraph, id: string | undefined): id is string {
  if (id === undefined || !graph.hasNode(id)) return false;
  const { kind } = graph.getNodeAttributes(id);
  return kind === 'framework' || kind === 'programme';
}
