/** How the page offers the list of what is new; the words of the list itself come with it. */
import type { Locale } from '../model/graph.ts';

interface NewsMenu {
  readonly name: string;
  readonly about: string;
  readonly show: string;
}

const MENU: Readonly<Record<Locale, NewsMenu>> = {
  en: {
    name: 'What is new',
    about: 'What was added to the data, ended, corrected or removed since the last edition, with its source.',
    show: 'Show the list',
  },
  ja: {
    name: '新着・変更',
    about: '前の版より後にデータに追加、終了、訂正、削除されたものと、その出典。',
    show: '一覧を見る',
  },
};

export function newsMenu(lang: Locale): NewsMenu {
  return MENU[lang];
}
