/** The sentence that leads the page, and the questions to begin with. */
import { the } from '../model/english.ts';
import type { Locale } from '../model/graph.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const spelt = (n: number): string => SMALL[n] ?? String(n);
const several = (n: number, one: string, many: string): string => `${spelt(n)} ${n === 1 ? one : many}`;

const en = {
  /** `regions`: names beside the number. */
  finding: (focus: string, countries: number, regions: readonly string[], through: string): string =>
    `${upper(the(focus))} works with ${countries} ${countries === 1 ? 'country or region' : 'countries and regions'}${regions.length > 0 ? `, and ${regions.map(the).join(' and ')},` : ''} through ${through}`,
  groups: (frameworks: number, programmes: number): string =>
    [
      frameworks > 0 ? several(frameworks, 'framework', 'frameworks') : '',
      programmes > 0 ? several(programmes, 'programme', 'programmes') : '',
    ]
      .filter(Boolean)
      .join(' and '),
  more: (n: number, hasProgrammes: boolean): string =>
    `; ${hasProgrammes ? 'other programmes' : 'programmes'} reach ${n} more`,
  madeOf: (focus: string, centre: string): string =>
    `These data were collected around ${the(centre)}. The picture of ${the(focus)} is made of what it shares with ${the(centre)}; its other partnerships are mostly missing.`,
  begin: 'Begin with a question',
  dismiss: 'Put the questions away',
};

/** 5つの, 12の */
const ofThings = (n: number): string => (n < 10 ? `${n}つの` : `${n}の`);

const ja: typeof en = {
  finding: (focus, countries, regions, through) =>
    `${focus}は${through}を通じて${countries}か国・地域${regions.length > 0 ? `と${regions.join('・')}` : ''}と協力している`,
  groups: (frameworks, programmes) =>
    [frameworks > 0 ? `${ofThings(frameworks)}枠組み` : '', programmes > 0 ? `${ofThings(programmes)}事業` : '']
      .filter(Boolean)
      .join('と'),
  more: (n, hasProgrammes) => `。${hasProgrammes ? 'ほかの事業' : '事業'}を加えるとさらに${n}か国・地域に広がる`,
  madeOf: (focus, centre) =>
    `このデータは${centre}を中心に集めたものです。${focus}の図は${centre}と共有する枠組みなどから成り、それ以外の協力はほとんど含みません。`,
  begin: '質問から始める',
  dismiss: '質問をしまう',
};

export function findingWords(lang: Locale): typeof en {
  return lang === 'ja' ? ja : en;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
