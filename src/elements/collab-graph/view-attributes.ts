import type { Locale } from '../../model/graph.ts';
import { named } from '../../model/named.ts';
import { FIELDS } from '../../view/fields.ts';

/** Every field of the view is an attribute. */
export const FIELD_NAMES: ReadonlySet<string> = new Set(FIELDS.map((field) => field.name));

/** Where the view says nothing, the language of the page around it. */
export function inheritedLanguage(element: Element): Locale {
  const around =
    element.closest('[lang]') ??
    (element.getRootNode() as ShadowRoot).host?.closest('[lang]') ??
    document.documentElement;
  return /^ja\b/i.test(around.getAttribute('lang') ?? '') ? 'ja' : 'en';
}

/** The fields of the view that the author wrote as attributes. */
export function viewAttributes(element: Element): Record<string, string> {
  const found: Record<string, string> = named();
  for (const name of FIELD_NAMES) {
    const value = element.getAttribute(name);
    // A page in a third language has its lang here too; that is no mistake in the view.
    if (value !== null && !(name === 'lang' && !/^(en|ja)$/.test(value))) found[name] = value;
  }
  return found;
}
