/** What a click in the legend means for the state. Pure functions: state in, change of the state out. */
import type { Dataset } from '../../data/dataset.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import type { ViewState } from '../../view/view-state.ts';

type GroupKind = 'framework' | 'programme';

type Patch = Partial<ViewState>;

/** Frameworks and programmes that the state shows, in the order of their ids. An empty `through` means those of scope core. */
export function chosenGroups(
  { groups }: Dataset,
  { through, kinds }: Pick<ViewState, 'through' | 'kinds'>,
): readonly string[] {
  const chosen = new Set(through);
  return groups
    .filter((row) => kinds.includes(row.kind) && (chosen.size > 0 ? chosen.has(row.id) : row.scope === 'core'))
    .map((row) => row.id)
    .sort();
}

/**
 * Shows exactly these groups. None at all cannot be said with `through`, whose
 * emptiness means the usual ones: then the kinds of nodes leave instead, and
 * come back with the first group that is chosen.
 */
export function withGroups(
  dataset: Dataset,
  state: Pick<ViewState, 'kinds' | 'through'>,
  ids: readonly string[],
): Patch {
  const chosen = [...new Set(ids)].sort();
  const kindOf = new Map(dataset.groups.map((row) => [row.id, row.kind]));
  if (chosen.length === 0)
    return { through: [], kinds: state.kinds.filter((kind) => kind !== 'framework' && kind !== 'programme') };
  const needed = new Set<NodeKind>(chosen.map((id) => kindOf.get(id)!));
  const kinds = inOrder([...state.kinds.filter((kind) => kind !== 'framework' && kind !== 'programme'), ...needed]);
  const core = dataset.groups.filter((row) => row.scope === 'core').map((row) => row.id);
  const isCore = chosen.length === core.length && core.every((id) => chosen.includes(id));
  return { through: isCore ? [] : chosen, kinds };
}

export function toggleGroup(dataset: Dataset, state: ViewState, id: string): Patch {
  return withGroups(dataset, state, toggle(chosenGroups(dataset, state), id));
}

/** All, none or the usual ones of one kind; those of the other kind stay. */
export function setGroups(dataset: Dataset, state: ViewState, kind: GroupKind, which: 'all' | 'none' | 'core'): Patch {
  const others = chosenGroups(dataset, state).filter(
    (id) => dataset.groups.find((row) => row.id === id)!.kind !== kind,
  );
  const own = dataset.groups.filter(
    (row) => row.kind === kind && (which === 'all' || (which === 'core' && row.scope === 'core')),
  );
  return withGroups(dataset, state, [...others, ...own.map((row) => row.id)]);
}

/** Adds the item, or takes it away. */
export function toggle<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}

const ORDER: readonly NodeKind[] = [
  'country',
  'region',
  'framework',
  'programme',
  'agency',
  'call',
  'project',
  'topic',
];

function inOrder(kinds: readonly NodeKind[]): readonly NodeKind[] {
  return ORDER.filter((kind) => kinds.includes(kind));
}

/**
 * Stops of the slider for the least mobility: 0, then 1, 2 and 5 in every
 * decade, since flows differ by thousands. A value between stops is kept by
 * the number field; the slider then stands at the nearest stop below.
 */
export const MOBILITY_STOPS = [
  0, 10, 20, 50, 100, 200, 500, 1000, 2000, 4000, 5000, 10_000, 20_000, 50_000, 100_000,
] as const;

export function stopOf(value: number): number {
  let stop = 0;
  MOBILITY_STOPS.forEach((one, index) => {
    if (one <= value) stop = index;
  });
  return stop;
}
