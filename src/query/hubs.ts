import type { Dataset, GroupRow, RelationRow } from '../data/dataset.ts';
import type { CollabGraph } from '../model/graph.ts';
import { byText } from './order.ts';

/**
 * Hub-and-spoke programmes as the queries need them. A call of such a programme
 * has its hub too: the source that lists Thailand and Malaysia under a Japanese
 * call says that each may work with Japan, not with the other. A project is one
 * team: all who take part in it work together, whatever programme pays.
 */
export interface Hubs {
  /** Hub of a group or call, where it has one. */
  hubOf(id: string): string | undefined;
  /** Groups and calls whose hub is this node. The hub takes part in them even where no row says so. */
  heldBy(hub: string): readonly string[];
  /** Cooperation under programmes whose hub is this node. */
  cooperationWith(hub: string): readonly RelationRow[];
  readonly groups: ReadonlyMap<string, GroupRow>;
}

const HUBS = new WeakMap<Dataset, Hubs>();

/** The hubs of a dataset; found once, in one pass over the tables. */
export function hubsOf(graph: CollabGraph): Hubs {
  const dataset = graph.getAttribute('dataset');
  let hubs = HUBS.get(dataset);
  if (!hubs) HUBS.set(dataset, (hubs = findHubs(dataset)));
  return hubs;
}

function findHubs(dataset: Dataset): Hubs {
  const groups = new Map(dataset.groups.map((row) => [row.id, row]));
  const hubOf = new Map<string, string>();
  const heldBy = new Map<string, string[]>();
  const cooperation = new Map<string, RelationRow[]>();
  const put = (id: string, hub: string | undefined): void => {
    if (hub === undefined) return;
    hubOf.set(id, hub);
    listIn(heldBy, hub).push(id);
  };
  for (const row of dataset.groups) put(row.id, row.hub);
  for (const row of dataset.calls) put(row.id, groups.get(row.group)?.hub);
  for (const row of dataset.relations) {
    const hub = row.kind === 'cooperation' && row.via !== undefined ? groups.get(row.via)?.hub : undefined;
    if (hub !== undefined) listIn(cooperation, hub).push(row);
  }
  for (const rows of cooperation.values()) {
    rows.sort(
      (a, b) => byText(a.via ?? '', b.via ?? '') || byText(a.object, b.object) || byText(a.from ?? '', b.from ?? ''),
    );
  }
  return {
    groups,
    hubOf: (id) => hubOf.get(id),
    heldBy: (hub) => heldBy.get(hub) ?? [],
    cooperationWith: (hub) => cooperation.get(hub) ?? [],
  };
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}
