/** Says in a figure which part of it could not be loaded, and what for. */
import { CollabGraphError } from '../../model/errors.ts';
import { missingPartWords, type MissingPart } from '../../locales/missing-parts.ts';
import type { Locale } from '../../model/graph.ts';
import type { Session } from '../session/session.ts';

type Figure = HTMLElement & { readonly session?: Session | undefined };

/**
 * One line for each part, in the language of the figure, in its place among
 * what the figure says; gone when the reader goes on to another view.
 */
export function tellMissing(host: HTMLElement, part: MissingPart, error: unknown): void {
  console.warn(`collab-graph: a part of the figure could not be loaded (${part})`, error);
  const figure = wholeOf(host);
  const { shadowRoot: root, session } = figure;
  if (!root || root.querySelector(`[data-missing="${part}"]`)) return;
  const lang = languageOf(figure);
  const words = missingPartWords(lang);
  const said = document.createElement('p');
  said.className = 'problems';
  said.setAttribute('part', 'problems');
  said.dataset['missing'] = part;
  said.lang = lang;
  said.textContent =
    error instanceof CollabGraphError && part !== 'rest'
      ? error.message
      : words.missing(words.part(part), fileIn(error));
  // What stands in for a figure is shown in its place.
  const place = root.querySelector('.figure:not(.waiting)');
  if (place) place.prepend(said);
  else root.append(said);
  // Whoever cannot see it hears it.
  const announcer = host.shadowRoot?.querySelector('.announcer');
  if (announcer) announcer.textContent = said.textContent;
  else said.setAttribute('role', 'status');
  // Another view does not bring the data.
  session?.addEventListener(part === 'rest' ? 'load' : 'change', () => said.remove(), { once: true });
}

/** Why there is no picture: a file that is missing or damaged is said to be, whatever the browser says of it. */
export function failureOf(error: unknown, lang: Locale): CollabGraphError {
  const isFile = error instanceof SyntaxError || /module/i.test(String(error));
  return isFile
    ? new CollabGraphError('missing', missingPartWords(lang).noPicture(fileIn(error)))
    : new CollabGraphError('invalid', error instanceof Error ? error.message : String(error));
}

/** The element that a reader sees as one: it has the parts around the picture. */
function wholeOf(host: HTMLElement): Figure {
  let found: Figure = host;
  for (
    let above: Node | undefined = host.getRootNode();
    above instanceof ShadowRoot && above.host.localName.startsWith('collab-');
    above = above.host.getRootNode()
  ) {
    if (above.host.localName === 'collab-story') break;
    found = above.host as Figure;
  }
  return found;
}

function languageOf({ session, ownerDocument }: Figure): Locale {
  return session?.state?.lang ?? (/^ja\b/i.test(ownerDocument.documentElement.lang) ? 'ja' : 'en');
}

/** Browsers name the file that cannot be had or does not fit; of one that is cut they say what they did not understand. */
function fileIn(error: unknown): string | undefined {
  return /([\w.-]+\.(?:js|json))\b/.exec(error instanceof Error ? error.message : String(error))?.[1];
}
