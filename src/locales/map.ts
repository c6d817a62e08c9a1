/** Words of the map, each in both languages; loaded with the map. */
import type { Locale } from '../model/graph.ts';
import { the } from '../model/english.ts';

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

const en = {
  /** Title where the map shows flows of the whole world and nothing else. */
  titleFlows: (period: string): string => `Moves of researchers between countries and regions, ${period}`,
  titleFlowsOf: (focus: string, period: string): string =>
    `Moves of researchers between ${the(focus)} and other countries and regions, ${period}`,
  description: (focus: string, places: string, lines: string): string =>
    `World map with ${places} and ${lines}; ${the(focus)} stands out.`,
  lines: (n: number, number: string): string => `${number} ${plural(n, 'line or arrow', 'lines and arrows')}`,
  places: 'Circles: countries and regions.',
  /** `unit` and `sources` are the data's own words. */
  flows: (unit: string, period: string, sources: string): string =>
    `Arrows: ${unit} of researchers, ${period} (${sources}), width by the number in that direction.`,
  notOecd: 'Events, not persons; the OECD’s count of authors is another measure.',
  ruleAll: (n: number, pairs: string, minimum: string): string =>
    `Drawn ${plural(n, 'is the one pair', `are all ${pairs} pairs`)} in the world with at least ${minimum} both ways together.`,
  ruleEvery: (n: number, pairs: string): string =>
    `Drawn ${plural(n, 'is the one pair', `are all ${pairs} pairs`)} in the world that the source has a number for.`,
  ruleOf: (n: number, pairs: string, focus: string, minimum: string): string =>
    `Drawn ${plural(n, 'is the one pair', `are all ${pairs} pairs`)} of ${the(focus)} with at least ${minimum} both ways together.`,
  ruleEveryOf: (n: number, pairs: string, focus: string): string =>
    `Drawn ${plural(n, 'is the one pair', `are all ${pairs} pairs`)} of ${the(focus)} that the source has a number for.`,
  ruleShown: (minimum: string): string => `Of the countries shown, pairs with at least ${minimum} both ways together.`,
  own: (focus: string): string => `In red: those of ${the(focus)}.`,
  missing: (n: number, pairs: string): string =>
    `${pairs} ${plural(n, 'pair has', 'pairs have')} an arrow in one direction only: for the other one the source has no number, which is not the same as none.`,
  members: (hub: string): string =>
    `Coloured lines: from each member of a framework or programme to ${the(hub)}, or to the country that it is run from. Coloured land takes part in that one alone; land in a stronger grey takes part in several, whose colours its mark has.`,
  membersLand: (hub: string): string =>
    `Coloured land and marks take part in the framework or programme of that colour alone; land in a stronger grey takes part in several, whose colours its mark has. The lines to ${the(hub)}, or to the country that it is run from, are drawn of what is selected.`,
  paler: 'Paler land: a member only perhaps, or only announced or planned.',
  rim: 'Lines that leave at one side come back at the other.',
  inset: 'What runs within Europe is drawn in the enlarged frame alone.',
  ports:
    'Arrows over the Atlantic, which the map cuts, are drawn whole in that frame once more, from marks at its side.',
  /** `list`: how many of what have no place on a map. */
  without: (list: string): string => `Without a place on the map: ${list}.`,
  /** Countries for whose names there is no room in a picture of this size. */
  unnamed: (list: string): string => `Shown without room for the name: ${list}.`,
  europe: 'Europe',
  /** Names of the buttons' group and of the places, and how to go about among them by keyboard. */
  picture: 'Map picture',
  nodes: 'Countries and regions on the map',
  walkHelp:
    'Arrow keys go to the next country in that direction, Home to the focus country, Enter selects, E walks the lines of a country, D goes to the details, T to the table, F focuses on it, plus and minus zoom, Escape clears, Tab leaves.',
  credit: 'Map: Natural Earth (public domain), Equal Earth projection.',
};

export type MapWords = typeof en;

const ja: MapWords = {
  titleFlows: (period) => `国・地域間の研究者の移動（${period}）`,
  titleFlowsOf: (focus, period) => `${focus}と他の国・地域の間の研究者の移動（${period}）`,
  description: (focus, places, lines) => `世界地図。${places}と${lines}。${focus}を強調。`,
  lines: (_n, number) => `線・矢印${number}本`,
  places: '丸は国・地域。',
  flows: (unit, period, sources) =>
    `矢印は研究者の${unit}（${period}、${sources}による）。太さはその向きの件数に比例。`,
  notOecd: '延べ件数で人数ではなく、OECDの著者数とは異なる指標。',
  ruleAll: (_n, pairs, minimum) => `世界全体で双方向計${minimum}件以上の${pairs}組をすべて表示。`,
  ruleEvery: (_n, pairs) => `出典に数値がある世界の${pairs}組をすべて表示。`,
  ruleOf: (_n, pairs, focus, minimum) => `${focus}との間で双方向計${minimum}件以上の${pairs}組をすべて表示。`,
  ruleEveryOf: (_n, pairs, focus) => `出典に数値がある${focus}との${pairs}組をすべて表示。`,
  ruleShown: (minimum) => `表示中の国・地域のうち双方向計${minimum}件以上の組。`,
  own: (focus) => `赤は${focus}のもの。`,
  missing: (_n, pairs) => `${pairs}組は片方向のみ表示。逆方向は出典に数値がないためで、0件という意味ではない。`,
  members: (hub) =>
    `色の線は枠組み・事業の参加国・地域と${hub}（または事業の中心国）を結ぶ。色のついた陸地はその枠組み・事業のみに参加。ほかより目立つ灰色の陸地は複数に参加し、丸の色分けがその枠組み・事業を示す。`,
  membersLand: (hub) =>
    `色のついた陸地と丸はその色の枠組み・事業のみに参加。ほかより目立つ灰色の陸地は複数に参加し、丸の色分けがその枠組み・事業を示す。${hub}（または事業の中心国）と結ぶ線は、選択したものだけを描く。`,
  paler: '淡い色の国・地域は、参加しているか不明、または発表・計画の段階。',
  rim: '地図の端で切れる線は反対側の端に続く。',
  inset: '欧州域内のものは拡大図の枠内にのみ表示。',
  ports: '大西洋をまたぐ矢印は地図の端で切れるため、拡大図にも、枠の横の丸と結んで切れ目なく描く。',
  without: (list) => `地図上に位置を持たないもの：${list}。`,
  unnamed: (list) => `図中に名称を記せなかった国・地域：${list}。`,
  europe: '欧州',
  picture: '地図',
  nodes: '地図上の国・地域',
  walkHelp:
    '矢印キーでその方向の国・地域へ、Homeで図の中心へ、Enterで選択、Eで線を順に、Dで詳細へ、Tで表へ、Fでその国を中心に、プラス・マイナスで拡大・縮小、Escで選択解除、Tabで図の外へ移動します。',
  credit: '地図：Natural Earth（パブリックドメイン）、イコールアース図法。',
};

const WORDS: Readonly<Record<Locale, MapWords>> = { en, ja };

export function mapWords(locale: Locale): MapWords {
  return WORDS[locale];
}
