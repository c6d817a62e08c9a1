/** The words to paste below a still picture. */
import { formatFor } from '../scene/format.ts';
import { asOfToday } from '../scene/of-today.ts';
import type { Figure } from './figure.ts';

/**
 * Title, the day that it holds for, the author's own words, what is lit, sources
 * with the edition of the data and its date, address: one paragraph in the picture's language.
 * @param address where the same view can be opened; left out where there is none
 */
export function figureCaption(
  { view, scene: { title, caption, litLine, credit, lang } }: Pick<Figure, 'view' | 'scene'>,
  address?: string,
): string {
  const stop = lang === 'ja' ? '。' : '.';
  const sentence = (text: string): string => (/[.。!?！？]$/.test(text) ? text : text + stop);
  const words = [title, asOfToday(view, formatFor(lang)) ?? '', caption ?? '', litLine ?? '', credit]
    .filter(Boolean)
    .map(sentence);
  // An address stands apart from the words in both languages, or it could not be clicked.
  return [words.join(lang === 'ja' ? '' : ' '), address ?? ''].filter(Boolean).join(' ');
}
