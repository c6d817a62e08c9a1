/**
 * Which frameworks and programmes a `through` lets in. Nothing, or `core` with
 * differences (`core,satreps,-pire`), begins with the usual ones, `first` with
 * those of the first picture; names alone are those and no others. Differences
 * keep an address short, and let each group come and go without a word about
 * the others.
 */
import type { Dataset } from '../data/dataset.ts';

type Groups = Pick<Dataset, 'groups'>;

/** Begins a list of differences from the groups of scope `first` and `core`. */
export const CORE = 'core';
/** Begins a list of differences from the groups of scope `first`. */
export const FIRST = 'first';
/** No group at all, which an empty list does not say. */
export const NONE = 'none';

/** Takes away all groups of a kind, those that are named apart. */
export const WITHOUT_KIND = { framework: '-frameworks', programme: '-programmes' } as const;
/** After `first`, adds the usual groups of a kind. */
export const WITH_KIND = { framework: 'frameworks', programme: 'programmes' } as const;

/** Whether it begins with the usual groups, or with those of the first picture. */
export function isUsual(through: readonly string[]): boolean {
  return through.length === 0 || through[0] === CORE || through[0] === FIRST;
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
    const items = new Set(through);
    for (const { id, kind, scope } of dataset.groups)
      if (
        (scope === 'first' || (scope === 'core' && (!items.has(FIRST) || items.has(WITH_KIND[kind])))) &&
        !items.has(`-${id}`) &&
        !items.has(WITHOUT_KIND[kind])
      )
        chosen.add(id);
  }
  return chosen;
}

/** Its beginning first, then by text, each once; nothing where there is no difference from `core`. */
export function inOrder(items: readonly string[]): readonly string[] {
  const base = items.includes(FIRST) ? FIRST : items.includes(CORE) ? CORE : undefined;
  const own = [...new Set(items)].filter((item) => item !== CORE && item !== FIRST).sort();
  if (base === undefined) return own;
  return own.length > 0 || base === FIRST ? [base, ...own] : [];
}

/** What a list of differences begins with. */
export function baseOf(through: readonly string[]): typeof CORE | typeof FIRST {
  return through[0] === FIRST ? FIRST : CORE;
}
