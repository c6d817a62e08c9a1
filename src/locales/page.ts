/** Words of the explorer's page alone, by language; apart from those of the parts that a report may hold too. */
import type { Locale } from '../model/graph.ts';
import { englishCount as count } from './explorer-plural.ts';

export const pageEn = {
  // Mistakes in the address.
  urlProblems: (n: number): string =>
    `${count(n, 'part', 'parts')} of the address could not be read. Everything else is shown.`,
  urlUnknownName: (name: string): string => `“${name}” is not an option of the view.`,
  urlBadValue: (name: string, value: string): string => `“${value}” is not a value of “${name}”.`,
  urlRepeated: (name: string, last: string): string =>
    `“${name}” stands in the address more than once. The last one, “${last}”, is shown.`,
  urlMeant: (values: string): string => `Did you mean ${values}?`,
  urlValid: (values: string): string => `Valid: ${values}.`,
  urlExamples: (values: string): string => `For example: ${values}.`,

  // Help.
  helpTitle: 'Keyboard and mouse',
  helpKeys: [
    ['/', 'search'],
    ['?', 'this help'],
    ['Esc', 'close what is open; clear the selection'],
    ['Tab', 'from part to part: search, filters, figure, details'],
    ['→, ←', 'in the network: into the ties of a node and along a tie, the strongest first; back the way you came'],
    ['↑, ↓', 'in the network: to the tie or node before or after; in lists: up and down'],
    ['K, Page Up, Page Down', 'in the network: walk one kind of tie; to another part that hangs together'],
    ['Arrow keys, E', 'on the map: to the next country in that direction; into its lines'],
    ['D, T', 'in the figure: to the details of where you are; to the table'],
    ['Home', 'in the figure: to the country in the centre'],
    ['Enter', 'select; in the figure and in lists'],
    ['Alt + ←, Alt + →', 'undo and redo: every change of the view is a step of the browser’s history'],
    ['Click, double-click', 'select a node or tie; put a country in the centre'],
    ['Ctrl + wheel, pinch', 'zoom'],
  ] as readonly (readonly [string, string])[],
};

export type PageMessages = typeof pageEn;

export const pageJa: PageMessages = {
  urlProblems: (n) => `アドレスに読み取れない指定が${n}件あります。それ以外は表示しています。`,
  urlUnknownName: (name) => `「${name}」という指定項目はありません。`,
  urlBadValue: (name, value) => `「${name}」に「${value}」は指定できません。`,
  urlRepeated: (name, last) => `「${name}」が複数回指定されています。最後の「${last}」を表示しています。`,
  urlMeant: (values) => `もしかして：${values}`,
  urlValid: (values) => `使える値：${values}。`,
  urlExamples: (values) => `例：${values}。`,

  helpTitle: 'キーボードとマウスの操作',
  helpKeys: [
    ['/', '検索'],
    ['?', 'この説明'],
    ['Esc', '開いているものを閉じる・選択を解除'],
    ['Tab', '検索、絞り込み、図、詳細の順に移動'],
    ['→、←', 'ネットワークではノードのつながり（強い順）とその先へ、来た道を戻る'],
    ['↑、↓', 'ネットワークでは前後のつながりやノードへ、一覧では上下へ'],
    ['K、Page Up、Page Down', 'ネットワークで一種類のつながりだけをたどる、別のまとまりへ移る'],
    ['矢印キー、E', '地図ではその方向の国・地域へ、その線を順に'],
    ['D、T', '図で、いまいる所の詳細へ、表へ'],
    ['Home', '図で中心の国へ'],
    ['Enter', '選択（図・一覧）'],
    ['Alt + ←、Alt + →', '元に戻す・やり直す（表示の変更はすべてブラウザーの履歴に残ります）'],
    ['クリック、ダブルクリック', 'ノードやつながりを選択、国を中心に置く'],
    ['Ctrl + ホイール、ピンチ', '拡大・縮小'],
  ],
};

const MESSAGES: Readonly<Record<Locale, PageMessages>> = { en: pageEn, ja: pageJa };

export function pageMessagesFor(locale: Locale): PageMessages {
  return MESSAGES[locale];
}
