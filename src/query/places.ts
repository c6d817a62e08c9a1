/** Who can be asked about: countries, the dataset's own nodes, and political regions, which take part as one. */
import type { CollabGraph } from '../model/graph.ts';
import { regionNamed, resolveSubject } from './options.ts';
import type { Tie } from './tie.ts';

/**
 * A country or node of the dataset's own, or a political region such as the EU by id, name or alias.
 * @throws CollabGraphError as `resolveCountry`
 */
export function resolvePlace(graph: CollabGraph, given: string | number): string {
  return regionNamed(graph, String(given)) ?? resolveSubject(graph, given);
}

/** Whether it is a region that takes part as one. */
export function isPoliticalRegion(graph: CollabGraph, id: string): boolean {
  const node = graph.getNodeAttributes(id);
  return node.kind === 'region' && node.row.scheme === 'political';
}

/** The ties with a region that are a partnership: that a country lies in it is none. */
export function partnerTies(ties: readonly Tie[]): readonly Tie[] {
  return ties.filter((tie) => tie.kind !== 'part_of');
}
