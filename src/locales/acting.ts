/**
 * What a figure says to who acts on it, by language: apart from the words of
 * `elements.ts`, since no picture needs them before somebody acts.
 */
import type { Locale } from '../model/graph.ts';

const en = {
  picture: 'Network picture',
  nodes: 'Nodes of the network',
  /** How to go about in the picture by keyboard; read out once on entering it. */
  walkHelp:
    'Arrow right goes into the ties of a node, the strongest first, and along a tie; arrow left goes back; arrows up and down go to the one before or after. Home goes to the focus country, Page Down to the next part of the network, K walks one kind of tie, Enter selects, D goes to the details, T to the table, F focuses on a country, P fixes a node in place or frees it, Escape clears, Tab leaves.',
  toDetails: 'To the details',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  fullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  layout: 'Layout',
  gravity: 'Gravity',
  scaling: 'Scaling',
  linLog: 'LinLog (tighter clusters)',
  pause: 'Pause',
  goOn: 'Go on',
  resetLayout: 'Default settings',
  unpin: (name: string): string => `Free ${name}`,
  pin: (name: string): string => `Fix ${name} in place`,
  resetPlaces: 'Reset places',
  wheelHint: 'Click the figure, or hold Ctrl, to zoom with the wheel',
  wheelHintMac: 'Click the figure, or hold ⌘, to zoom with the wheel',
  selected: (name: string): string => `Selected: ${name}`,
  cleared: 'Selection cleared.',
  pinned: (name: string): string => `${name} is fixed in place.`,
  freed: (name: string): string => `${name} is free.`,
  focused: (name: string): string => `${name} is now in the centre.`,
  noEdges: (name: string): string => `${name} has no ties in this view.`,
  ties: (n: number, number: string): string => `${number} ${n === 1 ? 'tie' : 'ties'}`,
  tiesWith: (n: number, number: string, focus: string): string => `${number} ${n === 1 ? 'tie' : 'ties'} with ${focus}`,
  /** Behind who takes part: those who are not in the number. */
  announcedMembers: (number: string): string => `; besides ${number} only announced or planned`,
  maybeMembers: (number: string): string => `; perhaps ${number} more: dates do not say`,
  since: (date: string): string => ` since ${date}`,
  /** Instead of `since`, where the date is that of the first page that shows it. */
  firstSeen: (date: string): string => ` (first seen ${date})`,
  flowIn: (focus: string, value: string, period: string): string => `${value} researchers to ${focus}, ${period}`,
  flowOut: (focus: string, value: string, period: string): string => `${value} researchers from ${focus}, ${period}`,
  flowTotal: (value: string, unit: string, period: string): string => `${value} ${unit}, ${period}`,
  more: (_n: number, number: string): string => `${number} more`,
  isPinned: 'fixed in place',
  compared: 'compared',
  shared: 'shared by both',
  isNew: 'new or changed',
  answered: 'in the answer',
  pathEnd: 'end of the paths shown',
  /** Joins name, kind and the rest of what is said of a node. */
  parts: ', ',
  list: ', ',
  colon: ': ',
};

export type ActingWords = typeof en;

const ja: ActingWords = {
  picture: 'ネットワーク図',
  nodes: 'ネットワークのノード',
  walkHelp:
    '右矢印キーでノードのつながりへ（強い順）、もう一度でつながりの先へ、左矢印キーで来た道を戻り、上下の矢印キーで前後へ移ります。Homeで図の中心へ、Page Downで次のまとまりへ、Kで一種類のつながりだけをたどり、Enterで選択、Dで詳細へ、Tで表へ、Fでその国を中心に、Pで位置の固定と解除、Escで選択解除、Tabで図の外へ移動します。',
  toDetails: '詳細へ',
  zoomIn: '拡大',
  zoomOut: '縮小',
  fit: '全体を表示',
  fullscreen: '全画面表示',
  leaveFullscreen: '全画面表示を終了',
  layout: '配置',
  gravity: '重力',
  scaling: '広がり',
  linLog: 'LinLog（まとまりを強める）',
  pause: '一時停止',
  goOn: '再開',
  resetLayout: '標準の設定',
  unpin: (name) => `${name}の固定を解除`,
  pin: (name) => `${name}を固定`,
  resetPlaces: '位置を元に戻す',
  wheelHint: '図をクリックするか、Ctrlキーを押しながらホイールで拡大・縮小できます',
  wheelHintMac: '図をクリックするか、⌘キーを押しながらホイールで拡大・縮小できます',
  selected: (name) => `選択中：${name}`,
  cleared: '選択を解除しました。',
  pinned: (name) => `${name}を固定しました。`,
  freed: (name) => `${name}の固定を解除しました。`,
  focused: (name) => `${name}を中心にしました。`,
  noEdges: (name) => `${name}のつながりは表示されていません。`,
  ties: (_n, number) => `つながり${number}件`,
  tiesWith: (_n, number, focus) => `${focus}とのつながり${number}件`,
  announcedMembers: (number) => `（ほかに発表・計画段階${number}件）`,
  maybeMembers: (number) => `（ほかに時期が不確かなもの${number}件）`,
  since: (date) => `（${date}から）`,
  firstSeen: (date) => `（${date}初出）`,
  flowIn: (focus, value, period) => `${focus}への研究者の移動${value}件（${period}）`,
  flowOut: (focus, value, period) => `${focus}からの研究者の移動${value}件（${period}）`,
  flowTotal: (value, unit, period) => `${unit}${value}件（${period}）`,
  more: (_n, number) => `ほか${number}件`,
  isPinned: '固定中',
  compared: '比較中',
  shared: '両者に共通',
  isNew: '新規または変更',
  answered: '答えにある国・地域',
  pathEnd: '表示中の経路の端',
  parts: '、',
  list: '、',
  colon: '：',
};

const WORDS: Readonly<Record<Locale, ActingWords>> = { en, ja };

export function actingWords(locale: Locale): ActingWords {
  return WORDS[locale];
}
