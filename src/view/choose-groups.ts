/** A `through` with one group more or less, and what a question takes it for. */
import type { Dataset } from '../data/dataset.ts';
import { baseOf, FIRST, groupsThrough, inOrder, isUsual, NONE } from './through.ts';

type Groups = Pick<Dataset, 'groups'>;

/** Lets one more group in. */
export function withGroup(dataset: Groups, through: readonly string[], id: string): readonly string[] {
  if (groupsThrough(dataset, through).has(id)) return through;
  const others = through.filter((item) => item !== `-${id}` && item !== NONE);
  if (!isUsual(through)) return inOrder([...others, id]);
  const base = inOrder([baseOf(through), ...others]);
  return groupsThrough(dataset, base).has(id) ? base : inOrder([baseOf(through), ...others, id]);
}

/** Takes one group away. */
export function withoutGroup(dataset: Groups, through: readonly string[], id: string): readonly string[] {
  const others = through.filter((item) => item !== id);
  if (!isUsual(through)) return others.length > 0 ? others : [NONE];
  return inOrder(groupsThrough(dataset, others).has(id) ? [baseOf(through), ...others, `-${id}`] : others);
}

/** The groups that a question is asked about: none where the usual ones are meant. */
export function askedGroups(dataset: Groups, through: readonly string[]): readonly string[] {
  if (through.length === 0 || (through.length === 1 && through[0] === FIRST)) return [];
  const chosen = groupsThrough(dataset, through);
  return dataset.groups
    .filter(({ id, kind }) => chosen.has(id) && (!isUsual(through) || kind === 'framework'))
    .map(({ id }) => id);
}
