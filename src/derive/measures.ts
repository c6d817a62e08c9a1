/** What the methods count, as kinds of edges of a dataset: labels, units and how it was counted, in both languages. */
import type { Method, MethodName, Places } from './methods.ts';

interface Text {
  readonly en: string;
  readonly ja: string;
}

export interface Measure {
  /** As the SQL names it. */
  readonly id: string;
  readonly method: MethodName;
  readonly label: Text;
  readonly unit: Text;
  readonly counted: Text;
  readonly directed: boolean;
  /** Whether the numbers of several periods may be added up. */
  readonly additive: boolean;
  readonly colour: 'flow' | 'authors' | 'coauthorship';
}

const WORKS = { en: 'co-authored works', ja: '件（共著論文）' };
const FRACTIONAL = { en: 'co-authored works (fractional)', ja: '件（共著論文、分数計数）' };
const AUTHORS = { en: 'authors', ja: '人（著者）' };

export const MEASURES: readonly Measure[] = [
  {
    id: 'coauthorship',
    method: 'coauthorship',
    label: { en: 'co-authorship (derived)', ja: '共著（算出）' },
    unit: WORKS,
    counted: {
      en: 'full counting: each work counts 1 for each pair of places of its authors',
      ja: '整数計数：論文ごとに、著者の所在地の組それぞれを1と数える',
    },
    directed: false,
    additive: true,
    colour: 'coauthorship',
  },
  {
    id: 'coauthorship-fractional',
    method: 'coauthorship-fractional',
    label: { en: 'co-authorship, fractional (derived)', ja: '共著・分数計数（算出）' },
    unit: FRACTIONAL,
    counted: {
      en: 'fractional counting by place: in a work of n places each pair weighs 1/(n−1) (doi 10.1016/j.joi.2016.10.006)',
      ja: '所在地による分数計数：所在地が n の論文では、組それぞれを 1/(n−1) と数える（doi 10.1016/j.joi.2016.10.006）',
    },
    directed: false,
    additive: true,
    colour: 'coauthorship',
  },
  {
    id: 'coauthorship-fractional-by-author',
    method: 'coauthorship-fractional-by-author',
    label: { en: 'co-authorship, fractional by author (derived)', ja: '共著・著者による分数計数（算出）' },
    unit: FRACTIONAL,
    counted: {
      en: 'fractional counting by author: in a work of n authors each pair of authors weighs 1/(n−1), shared among their places (doi 10.1016/j.joi.2016.10.006)',
      ja: '著者による分数計数：著者が n 人の論文では、著者の組それぞれを 1/(n−1) とし、所在地に分ける（doi 10.1016/j.joi.2016.10.006）',
    },
    directed: false,
    additive: true,
    colour: 'coauthorship',
  },
  {
    id: 'mobility-first-last',
    method: 'mobility-first-last',
    label: { en: 'mobility by first and last affiliation (derived)', ja: '最初と最後の所属による移動（算出）' },
    unit: AUTHORS,
    counted: {
      en: 'authors by main affiliation in the first and the last year with a work in the window',
      ja: '期間内で論文のある最初の年と最後の年の主な所属による著者数',
    },
    directed: true,
    additive: false,
    colour: 'authors',
  },
  {
    id: 'mobility-yearly',
    method: 'mobility-yearly',
    label: { en: 'mobility by yearly residence (derived)', ja: '年ごとの所在地による移動（算出）' },
    unit: { en: 'migration events', ja: '件（移動）' },
    counted: {
      en: 'changes of the modal place from one year with a work to the next (doi 10.1038/s41597-024-03655-9)',
      ja: '論文のある年から次の年への、最も多い所在地の変化（doi 10.1038/s41597-024-03655-9）',
    },
    directed: true,
    additive: true,
    colour: 'flow',
  },
  {
    id: 'migrants',
    method: 'mobility-migrants-travellers',
    label: { en: 'migrants (derived)', ja: '移住した著者（算出）' },
    unit: AUTHORS,
    counted: {
      en: 'authors who in some year name no place of their first year (doi 10.1016/j.joi.2018.11.002)',
      ja: '最初の年の所在地がない年のある著者（doi 10.1016/j.joi.2018.11.002）',
    },
    directed: true,
    additive: false,
    colour: 'flow',
  },
  {
    id: 'travellers',
    method: 'mobility-migrants-travellers',
    label: { en: 'travellers (derived)', ja: '往来する著者（算出）' },
    unit: AUTHORS,
    counted: {
      en: 'authors who keep the one place of their first year and gain another (doi 10.1016/j.joi.2018.11.002)',
      ja: '最初の年の唯一の所在地を保ち、別の所在地を得た著者（doi 10.1016/j.joi.2018.11.002）',
    },
    directed: true,
    additive: false,
    colour: 'authors',
  },
  {
    id: 'travellers-non-directional',
    method: 'mobility-migrants-travellers',
    label: { en: 'travellers without direction (derived)', ja: '方向のない往来者（算出）' },
    unit: AUTHORS,
    counted: {
      en: 'authors who begin with several places and never leave them all (doi 10.1016/j.joi.2018.11.002)',
      ja: '最初の年に複数の所在地があり、そのすべてを離れた年のない著者（doi 10.1016/j.joi.2018.11.002）',
    },
    directed: false,
    additive: false,
    colour: 'authors',
  },
];

export function measureOf(id: string): Measure {
  return MEASURES.find((measure) => measure.id === id)!;
}

/** Id of a measure's kind of edge: never that of a built-in measure, which is another count. */
export function kindId(measure: Measure, between: Places): string {
  return `derived-${measure.id}${between === 'institutions' ? '-institutions' : ''}`;
}

/** How the numbers came about, so that somebody else can make them again. */
export function methodText(
  { counted }: Measure,
  { name, sha256 }: Method,
  window: readonly [number, number] | undefined,
): Text {
  const years = window ? `${window[0]}/${window[1]}` : undefined;
  return {
    en: `${counted.en}; ${years === undefined ? '' : `window ${years}; `}method ${name}, SQL with SHA-256 ${sha256}`,
    ja: `${counted.ja}。${years === undefined ? '' : `期間 ${years}。`}方法 ${name}、SQL の SHA-256 は ${sha256}`,
  };
}
