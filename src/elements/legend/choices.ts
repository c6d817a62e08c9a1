/** What a click in the legend means for the state. Pure functions: state in, change of the state out. */
import type { Dataset } from '../../data/dataset.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { baseOf, FIRST, groupsThrough, inOrder, isUsual, NONE, WITH_KIND, WITHOUT_KIND } from '../../view/through.ts';
import { defaultView } from '../../view/defaults.ts';
import { isOwnFlows } from '../../view/flow-map.ts';
import { withGroup, withoutGroup } from '../../view/choose-groups.ts';
import type { ViewState } from '../../view/view-state.ts';
import type { HistoryMode } from '../session/session.ts';

/** What a choice does; a step of the history unless it is told otherwise. */
export type UpdateView = (patch: Partial<ViewState>, history?: HistoryMode) => void;

type GroupKind = 'framework' | 'programme';

type Patch = Partial<ViewState>;

/** Frameworks and programmes that the state lets in, in the order of their ids. */
export function chosenGroups(
  dataset: Dataset,
  { through, kinds }: Pick<ViewState, 'through' | 'kinds'>,
): readonly string[] {
  const chosen = groupsThrough(dataset, through);
  return dataset.groups
    .filter((row) => chosen.has(row.id) && kinds.includes(row.kind))
    .map((row) => row.id)
    .sort();
}

/** Lets a group in or takes it away, and says nothing of any other. */
export function toggleGroup(dataset: Dataset, { through, kinds }: ViewState, id: string): Patch {
  const { kind } = dataset.groups.find((row) => row.id === id)!;
  if (kinds.includes(kind))
    return {
      through: groupsThrough(dataset, through).has(id)
        ? withoutGroup(dataset, through, id)
        : withGroup(dataset, through, id),
    };
  // No group of its kind is shown, so none but this one is meant.
  return { through: withGroup(dataset, withoutKind(dataset, through, kind), id), kinds: withKind(kinds, kind) };
}

/** One group and no other. */
export function onlyGroup(dataset: Dataset, { kinds }: ViewState, id: string): Patch {
  return { through: [id], kinds: withKind(kinds, dataset.groups.find((row) => row.id === id)!.kind) };
}

/** All, none or the usual ones of one kind; those of the other kind stay. */
export function setGroups(
  dataset: Dataset,
  { through, kinds }: ViewState,
  kind: GroupKind,
  which: 'all' | 'none' | 'core',
): Patch {
  const own = dataset.groups.filter((row) => row.kind === kind);
  if (which === 'none') return { through: withoutKind(dataset, through, kind) };
  const base = isUsual(through) ? withUsual(dataset, through, kind) : withoutKind(dataset, through, kind);
  // After `first` one word stands for the usual ones of a kind.
  const start =
    base[0] === FIRST && own.some((row) => row.scope === 'core') ? inOrder([...base, WITH_KIND[kind]]) : base;
  const next = own
    .filter((row) => which === 'all' || row.scope !== 'extra')
    .reduce((items, row) => withGroup(dataset, items, row.id), start);
  return { through: next, ...(kinds.includes(kind) ? {} : { kinds: withKind(kinds, kind) }) };
}

/** Without any difference that concerns a kind. */
function withUsual({ groups }: Dataset, through: readonly string[], kind: GroupKind): readonly string[] {
  const own = new Set(groups.filter((row) => row.kind === kind).flatMap(({ id }) => [id, `-${id}`]));
  return inOrder([
    ...(isUsual(through) ? [baseOf(through)] : []),
    ...through.filter((item) => !own.has(item) && item !== WITHOUT_KIND[kind] && item !== WITH_KIND[kind]),
  ]);
}

function withoutKind(dataset: Dataset, through: readonly string[], kind: GroupKind): readonly string[] {
  const rest = withUsual(dataset, through, kind);
  if (isUsual(through)) {
    const base = inOrder([baseOf(through), ...rest]);
    // Where nothing of the kind is left, there is nothing to take away.
    const chosen = groupsThrough(dataset, base);
    const isLeft = dataset.groups.some((row) => row.kind === kind && chosen.has(row.id));
    return isLeft ? inOrder([baseOf(through), ...rest, WITHOUT_KIND[kind]]) : base;
  }
  return rest.length > 0 ? rest : [NONE];
}

function withKind(kinds: readonly NodeKind[], kind: NodeKind): readonly NodeKind[] {
  return kinds.includes(kind) ? kinds : [...kinds, kind];
}

/** Flows of the focus alone, or of all; what the first picture has goes without saying. */
export function setOwnFlows(dataset: Dataset, state: ViewState, isOwn: boolean): Patch {
  const usual = { ...state, flows: defaultView(dataset).flows };
  return { flows: isOwnFlows(dataset, usual) === isOwn ? usual.flows : isOwn ? 'focus' : 'all' };
}

/** Adds the item, or takes it away. */
export function toggle<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
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
