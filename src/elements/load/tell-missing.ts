/** Says in a figure which part of it could not be loaded, and what for. */
import { CollabGraphError } from '../../model/errors.ts';
import { missingPartWords, type MissingPart } from '../../locales/missing-parts.ts';
import type { Locale } from '../../model/graph.ts';
import { inheritedLanguage } from '../collab-graph/view-attributes.ts';
import { sayInFigure, wholeOf } from './say-in-figure.ts';

/**
 * One line for each part, in the language of the figure, in its place among
 * what the figure says; gone when the reader goes on to another view.
 */
export function tellMissing(host: HTMLElement, part: MissingPart, error: unknown): void {
  console.warn(`collab-graph: a part of the figure could not be loaded (${part})`, error);
  const figure = wholeOf(host);
  const lang = figure.session?.lang ?? inheritedLanguage(figure);
  const words = missingPartWords(lang);
  const text =
    error instanceof CollabGraphError && !isOfFile(error) && part !== 'rest'
      ? error.message
      : words.missing(words.part(part), why(error, lang));
  // Another view does not bring the data.
  sayInFigure(host, { id: part, lang, text, until: part === 'rest' ? 'load' : 'change' });
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

/** The build names the file (scripts/embed/one-build.ts), as most browsers do; the reader of JSON says where it was. */
function fileIn(error: unknown): string | undefined {
  const place = error instanceof CollabGraphError ? error.place?.file : undefined;
  return /([\w.-]+\.(?:js|json))\b/.exec(place ?? (error instanceof Error ? error.message : String(error)))?.[1];
}
