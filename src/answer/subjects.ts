/** What kinds of thing the ids of a state are. */
import { isPoliticalRegion } from '../query/places.ts';
import type { CollabGraph } from '../model/graph.ts';

export function isCountry(graph: CollabGraph, id: string | undefined): id is string {
  return id !== undefined && graph.hasNode(id) && graph.getNodeAttributes(id).kind === 'country';
}

/** A country, or a political region, which takes part as one. */
export function isPlace(graph: CollabGraph, id: string | undefined): id is string {
  return isCountry(graph, id) || (id !== undefined && graph.hasNode(id) && isPoliticalRegion(graph, id));
}

export function isGroup(graph: CollabGraph, id: string | undefined): id is string {
  if (id === undefined || !graph.hasNode(id)) return false;
  const { kind } = graph.getNodeAttributes(id);
  return kind === 'framework' || kind === 'programme';
}
