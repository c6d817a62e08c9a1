import type { Locale } from '../model/graph.ts';

const LABELS: Readonly<Record<Locale, string>> = { en: 'Cite this tie', ja: '引用' };

/** The label of the button alone: what the dialog says is loaded with it. */
export function citeButton(lang: Locale): string {
  return LABELS[lang];
}
