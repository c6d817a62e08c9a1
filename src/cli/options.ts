/** Every option once; commands list those that they take. */
import { CONFIDENCES } from '../model/confidence.ts';
import { EDGE_KINDS } from '../model/edge-kinds.ts';
import { NODE_KINDS } from '../model/node-kinds.ts';
import { STATUSES } from '../model/statuses.ts';
import { DIRECTIONS, LOCALES, REFERENCE_PERIOD, type TieOptions } from '../query/options.ts';
import type { Arguments } from './given.ts';
import { COLOURS } from './colour.ts';
import type { Command, OptionSpec } from './command.ts';
import { tieDefaults } from './defaults.ts';

export const FORMATS = ['table', 'json', 'csv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

const defaults = tieDefaults();

export const COMMON_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'format',
    type: 'text',
    placeholder: 'FORMAT',
    values: FORMATS,
    default: 'table',
    summary: { en: 'form of the answer', ja: '出力の形式' },
  },
  {
    name: 'lang',
    type: 'text',
    placeholder: 'LANG',
    values: LOCALES,
    default: defaults.lang,
    summary: { en: 'language of names, headings and notes', ja: '名称、見出し、注記の言語' },
  },
  {
    name: 'data',
    type: 'text',
    placeholder: 'PATH',
    values: 'path',
    summary: {
      en: 'directory with datapackage.json and its tables, a dataset in JSON, or a table or graph file that import reads; the built-in network without it',
      ja: 'datapackage.json と表のあるディレクトリ、JSON のデータセット、または import で読める表・グラフファイル。指定がなければ内蔵のネットワーク',
    },
  },
  {
    name: 'color',
    type: 'text',
    placeholder: 'WHEN',
    values: COLOURS,
    default: 'auto',
    summary: {
      en: 'colours: auto is on a terminal only, and not with NO_COLOR set',
      ja: '色。auto は端末のみで、NO_COLOR があれば使わない',
    },
  },
  { name: 'help', type: 'flag', summary: { en: 'this help (-h)', ja: 'この説明（-h）' } },
  { name: 'version', type: 'flag', summary: { en: 'version of the program (-V)', ja: 'プログラムの版（-V）' } },
];

/** The common options that a command has not put its own in the place of. */
export function commonOptionsOf(command: Pick<Command, 'options'>): readonly OptionSpec[] {
  return COMMON_OPTIONS.filter(({ name }) => !command.options.some((own) => own.name === name));
}

export const EDGES: OptionSpec = {
  name: 'edges',
  type: 'list',
  placeholder: 'KINDS',
  values: EDGE_KINDS.map(({ id }) => id),
  summary: {
    en: 'kinds of tie; without it all that are shown by default (not eligibility), and with --through no mobility or co-authorship either',
    ja: 'つながりの種類。指定がなければ 既定で表示されるものすべて（eligibility は含まない）。--through があれば移動と共著も除く',
  },
};
export const THROUGH: OptionSpec = {
  name: 'through',
  type: 'list',
  placeholder: 'IDS',
  values: 'group',
  summary: {
    en: 'only ties through these frameworks, programmes, calls or projects; any without it',
    ja: 'この枠組み、事業、公募、課題を通じたつながりのみ。指定がなければすべて',
  },
};
export const DIRECTION: OptionSpec = {
  name: 'direction',
  type: 'text',
  placeholder: 'DIRECTION',
  values: DIRECTIONS,
  default: defaults.direction,
  summary: { en: 'direction of mobility, seen from the country', ja: '移動の向き（その国から見て）' },
};
export const MIN_MOBILITY: OptionSpec = {
  name: 'min-mobility',
  type: 'number',
  placeholder: 'N',
  default: String(defaults.minMobility),
  summary: { en: 'least two-way total of mobility events', ja: '双方向の移動件数の下限' },
};
export const PERIOD: OptionSpec = {
  name: 'period',
  type: 'text',
  placeholder: 'WINDOW',
  default: REFERENCE_PERIOD,
  summary: { en: 'mobility window such as 2016/2020, or all', ja: '移動の期間（2016/2020 など）、または all' },
};
export const COAUTHORSHIP_YEAR: OptionSpec = {
  name: 'coauthorship-year',
  type: 'text',
  placeholder: 'YEAR',
  summary: {
    en: 'year of co-authorship, or all; the latest without it',
    ja: '共著の年、または all。指定がなければ最新の年',
  },
};
export const AT: OptionSpec = {
  name: 'at',
  type: 'text',
  placeholder: 'TIME',
  default: defaults.at,
  summary: {
    en: 'when ties must hold: 2015, 2010/2015, now or all',
    ja: 'つながりが有効な時：2015、2010/2015、now、all',
  },
};
export const CONFIDENCE: OptionSpec = {
  name: 'confidence',
  type: 'text',
  placeholder: 'LEAST',
  values: CONFIDENCES,
  default: defaults.confidence,
  summary: { en: 'least confidence of a tie', ja: 'つながりの確度の下限' },
};
export const STATUS: OptionSpec = {
  name: 'status',
  type: 'list',
  placeholder: 'STATUSES',
  values: [...STATUSES, 'all'],
  default: defaults.status.join(','),
  summary: {
    en: 'statuses of ties; what is only announced, planned or envisaged counts when it is named',
    ja: 'つながりの状態。発表・計画・構想の段階のもの（announced、planned、envisaged）は指定したときのみ',
  },
};
export const KINDS: OptionSpec = {
  name: 'kinds',
  type: 'list',
  placeholder: 'KINDS',
  values: NODE_KINDS.map(({ id }) => id),
  default: 'country',
  summary: { en: 'kinds of neighbour', ja: '相手の種別' },
};
export const DEPTH: OptionSpec = {
  name: 'depth',
  type: 'number',
  placeholder: 'N',
  default: '1',
  summary: { en: "partner steps: 2 takes the partners' partners too", ja: '段数。2 は相手の相手も含む' },
};
export const COUNTRIES: OptionSpec = {
  name: 'countries',
  type: 'list',
  placeholder: 'COUNTRIES',
  values: 'country',
  summary: {
    en: 'only these countries; all that take part without it',
    ja: 'この国・地域のみ。指定がなければ参加するすべて',
  },
};

/** `--order` with the orders of a command. */
export function orderOption(values: readonly string[], byDefault: string): OptionSpec {
  return {
    name: 'order',
    type: 'text',
    placeholder: 'ORDER',
    values,
    default: byDefault,
    summary: { en: 'order of the answer', ja: '並び順' },
  };
}

/** `--limit`; without a default there is no limit. */
export function limitOption(byDefault?: string): OptionSpec {
  return {
    name: 'limit',
    type: 'number',
    placeholder: 'N',
    ...(byDefault === undefined ? {} : { default: byDefault }),
    summary: { en: 'at most so many', ja: '件数の上限' },
  };
}

/** The options of every query that walks ties. */
export const TIE_OPTIONS: readonly OptionSpec[] = [
  EDGES,
  THROUGH,
  DIRECTION,
  MIN_MOBILITY,
  PERIOD,
  COAUTHORSHIP_YEAR,
  AT,
  CONFIDENCE,
  STATUS,
];

/** Their values as the queries take them; the queries check them. */
export function tieOptions(args: Arguments, today: string): TieOptions {
  return {
    edges: args.list('edges'),
    through: args.list('through'),
    direction: args.text('direction'),
    minMobility: args.number('min-mobility'),
    period: args.text('period'),
    coauthorshipYear: args.text('coauthorship-year'),
    at: args.text('at'),
    confidence: args.text('confidence'),
    status: args.list('status'),
    lang: args.text('lang'),
    today,
  };
}
