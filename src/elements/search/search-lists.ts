/** Words that mean a list of the page rather than a node. */
import { foldText } from '../../model/errors.ts';
import type { Ask } from '../../view/view-state.ts';

/** A list of the page: a question, or what is new in the data. */
export type ListName = Ask | 'news';

const WORDS: Readonly<Partial<Record<ListName, readonly string[]>>> = {
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
  news: ['what is new', 'news', 'what changed', 'changes', '新着', '更新', '変更点'],
};

/** The question whose list the text asks for: one of its words, or the beginning of one. */
export function listFor(text: string): ListName | undefined {
  const typed = foldText(text);
  // Kanji say in two signs what letters say in four.
  if (typed.length < (/^[\x20-\x7e]+$/.test(typed) ? 4 : 2)) return undefined;
  const asks = Object.keys(WORDS) as ListName[];
  return asks.find((ask) => WORDS[ask]!.some((word) => foldText(word).startsWith(typed)));
}
