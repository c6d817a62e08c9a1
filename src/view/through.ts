/**
 * Which frameworks and programmes a `through` lets in. Nothing, or `core` with
 * differences (`core,satreps,-pire`), begins with the usual ones; names alone
 * are those and no others. Differences keep an address short, and let each
 * group come and go without a word about the others.
 */
import type { Dataset } from '../data/dataset.ts';

type Groups = Pick<Dataset, 'groups'>;

/** Begins a list of differences from the groups of scope `core`. */
export const CORE = 'core';
/** No group at all, which an empty list does not say. */
export const NONE = 'none';

/** Takes away all groups of a kind, those that are named apart. */
export const WITHOUT_KIND = { framework: '-frameworks', programme: '-programmes' } as const;

/** Whether it begins with the usual groups. */
export function isUsual(through: readonly string[]): boolean {
  return through.length === 0 || through[0] === CORE;
}

/** Groups that are let in by their own name: they are shown even where they link the focus to nobody. */
export function namedGroups({ groups }: Groups, through: readonly string[]): Set<string> {
  const named = new Set(through);
  return new Set(groups.map(({ id }) => id).filter((id) => named.has(id)));
}

/** Ids of all groups that are let in. */
export function groupsThrough(dataset: Groups, through: readonly string[]): Set<string> {
  const chosen = namedGroups(dataset, through);
  if (isUsual(through)) {
    const without = new Set(through);
    for (const { id, kind, scope } of dataset.groups)
      if (scope === 'core' && !without.has(`-${id}`) && !without.has(WITHOUT_KIND[kind])) chosen.add(id);
  }
  return chosen;
}

/** `core` first, then by text, each once; nothing where there is no difference. */
export function inOrder(items: readonly string[]): readonly string[] {
  const own = [...new Set(items)].filter((item) => item !== CORE).sort();
  if (!items.includes(CORE)) return own;
  return own.length > 0 ? [CORE, ...own] : [];
}
