import type { CollabGraph } from '../model/graph.ts';
import { mobilityBalance } from '../query/mobility-balance.ts';
import { periodsOf } from '../query/options.ts';
import type { Asking } from './asking.ts';
import { neighbors } from '../query/neighbors.ts';
import type { ViewState } from '../view/view-state.ts';

/** A second country where none is chosen: the one with the largest two-way mobility; undefined where the data have none. */
export function partnerOf(graph: CollabGraph, country: string, { period }: ViewState): string | undefined {
  const { mobility } = periodsOf(graph.getAttribute('dataset'));
  return mobilityBalance(graph, country, { ...(mobility.includes(period) ? { period } : {}), limit: 1 }).rows[0]?.id;
}

/** Frameworks and programmes through which any of the countries has a partner; a programme of one country links nobody. */
export function partneredGroups({ graph, ties }: Asking, countries: readonly string[]): string[] {
  const found = countries.flatMap((id) =>
    neighbors(graph, id, { ...ties, edges: ['membership'] }).neighbors.flatMap((one) =>
      one.ties.flatMap((tie) => ('through' in tie && tie.through ? [tie.through.id] : [])),
    ),
  );
  return [...new Set(found)].sort();
}
