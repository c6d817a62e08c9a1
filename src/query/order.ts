/**
 * Order of results. Ids are compared by code point: the same on every machine.
 * Names are compared as readers of the language expect, with the collator of
 * that language fixed, so that the machine's own language makes no difference.
 */
import type { Locale } from '../model/graph.ts';

/** By code point. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byText(a.id, b.id);
}

/** By code point. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Made when a language is first asked for: it takes longer than many a question. */
const COLLATORS: Partial<Record<Locale, Intl.Collator>> = {};

/** Compares by name in the order of the language, then by id. */
export function byName(lang: Locale): (a: Named, b: Named) => number {
  const { compare } = (COLLATORS[lang] ??= new Intl.Collator(lang));
  return (a, b) => compare(a.name, b.name) || byText(a.id, b.id);
}

interface Named {
  readonly id: string;
  readonly name: string;
}
