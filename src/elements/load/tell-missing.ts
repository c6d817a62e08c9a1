/** Says in a figure which part of it could not be loaded, and what for. */
import { CollabGraphError } from '../../model/errors.ts';
import { missingPartWords, type MissingPart } from '../../locales/missing-parts.ts';
import type { Locale } from '../../model/graph.ts';
import { inheritedLanguage } from '../collab-graph/view-attributes.ts';
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
  // What has none yet is seen as it stands in the page.
  const inside = root ?? figure;
  if (inside.querySelector(`[data-missing="${part}"]`)) return;
  const lang = session?.lang ?? inheritedLanguage(figure);
  const words = missingPartWords(lang);
  const said = document.createElement('p');
  said.className = 'problems';
  said.setAttribute('part', 'problems');
  said.dataset['missing'] = part;
  said.lang = lang;
  said.textContent =
    error instanceof CollabGraphError && !isOfFile(error) && part !== 'rest'
      ? error.message
      : words.missing(words.part(part), why(error, lang));
  // What stands in for a figure is shown in its place.
  const place = inside.querySelector('.figure:not(.waiting)');
  if (place) place.prepend(said);
  else inside.append(said);
  // Whoever cannot see it hears it.
  const announcer = host.shadowRoot?.querySelector('.announcer');
  if (announcer) announcer.textContent = said.textContent;
  else said.setAttribute('role', 'status');
  // Another view does not bring the data.
  session?.addEventListener(part === 'rest' ? 'load' : 'change', () => said.remove(), { once: true });
}

/** Why there is no picture: a file of the figure that is missing or damaged is said to be, whatever the browser says of it. */
export function failureOf(error: unknown, lang: Locale, isData: boolean): CollabGraphError {
  if (isData || isOfFile(error))
    return new CollabGraphError('missing', missingPartWords(lang).noPicture(why(error, lang)));
  return error instanceof CollabGraphError
    ? error
    : new CollabGraphError('invalid', error instanceof Error ? error.message : String(error));
}

/** Data that come with the script; where others cannot be had, the error says what their author can do. */
const OWN_DATA = /\b(core|rest|sources|openalex|positions|world|news)\.json$/;

/** Whether the fault is a file of the figure itself. */
function isOfFile(error: unknown): boolean {
  if (error instanceof CollabGraphError) return OWN_DATA.test(error.place?.file ?? '');
  return error instanceof SyntaxError || /module/i.test(String(error));
}

function why(error: unknown, lang: Locale): string {
  const text = error instanceof Error ? error.message : String(error);
  return missingPartWords(lang).why(fileIn(error), / answers (\d+)/.exec(text)?.[1]);
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

/** The build names the file (scripts/embed/one-build.ts), as most browsers do; the reader of JSON says where it was. */
function fileIn(error: unknown): string | undefined {
  const place = error instanceof CollabGraphError ? error.place?.file : undefined;
  return /([\w.-]+\.(?:js|json))\b/.exec(place ?? (error instanceof Error ? error.message : String(error)))?.[1];
}
