/** Words that mean a list of the page rather than a node. */
import { foldText } from '../model/errors.ts';
import type { Ask } from '../view/view-state.ts';

const WORDS: Readonly<Partial<Record<Ask, readonly string[]>>> = {
  calls: [
    'open calls',
    'calls',
    'closing soon',
    'deadlines',
    'call deadlines',
    '公募中',
    '公募',
    '公募一覧',
    '締切',
    '募集中',
  ],
};

/** The question whose list the text asks for: one of its words, or the beginning of one. */
export function listFor(text: string): Ask | undefined {
  const typed = foldText(text);
  // Kanji say in two signs what letters say in four.
  if (typed.length < (/^[\x20-\x7e]+$/.test(typed) ? 4 : 2)) return undefined;
  const asks = Object.keys(WORDS) as Ask[];
  return asks.find((ask) => WORDS[ask]!.some((word) => foldText(word).startsWith(typed)));
}
