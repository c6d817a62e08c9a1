/** Options that say how a file is to be read: for `import` and `convert`. */
import { CollabGraphError } from '../model/errors.ts';
import { oneOf } from '../query/options.ts';
import { FORMAT_IDS, type ReadOptions } from '../read/records.ts';
import type { Arguments } from './given.ts';
import type { OptionSpec } from './command.ts';

const PARALLEL = ['add', 'keep'] as const;
const DECIMALS = ['.', ','] as const;

const column = (name: string, en: string, ja: string): OptionSpec => ({
  name,
  type: 'text',
  placeholder: 'COLUMN',
  summary: { en: `${en}; found by name without it`, ja: `${ja}。指定がなければ名称で探す` },
});
const flag = (name: string, en: string, ja: string): OptionSpec => ({ name, type: 'flag', summary: { en, ja } });
const text = (name: string, placeholder: string, en: string, ja: string): OptionSpec => ({
  name,
  type: 'text',
  placeholder,
  summary: { en, ja },
});

export const MAPPING_OPTIONS: readonly OptionSpec[] = [
  {
    ...text(
      'from',
      'FORMAT',
      'what the file is; told by its content without it',
      'ファイルの形式。指定がなければ内容で判別する',
    ),
    values: FORMAT_IDS,
  },
  column('source', 'column of the first end', '一つめの端の列'),
  column('target', 'column of the second end', '二つめの端の列'),
  column('weight', 'column or attribute with the weight', '重みの列または属性'),
  column('kind', 'column or attribute that parts ties into kinds', 'つながりの種類を分ける列または属性'),
  column('label', 'column or attribute with the names of nodes', 'ノードの名称の列または属性'),
  column('country', 'column or attribute with the country that a node is in', 'ノードの国の列または属性'),
  {
    name: 'name',
    type: 'list',
    placeholder: 'NAME=CODE',
    summary: {
      en: 'what a name means: Korea=PRK; Georgia= for what is no country',
      ja: '名称の意味：Korea=PRK。国でなければ Georgia= とする',
    },
  },
  flag('no-countries', 'no name is taken for a country', 'どの名称も国とみなさない'),
  flag('directed', 'ties go from the first end to the second', 'つながりを一つめから二つめへの向きとする'),
  flag('undirected', 'ties have no direction', 'つながりに向きがないものとする'),
  {
    ...text(
      'parallel',
      'HOW',
      'several ties of one pair: rows of tables are added up, ties of graph files kept, without it',
      '同じ組の複数のつながり。指定がなければ表は合算、グラフファイルは保持',
    ),
    values: PARALLEL,
  },
  text(
    'other-end',
    'NAME',
    'the other end of every row, where a table writes only one',
    '一方の端しかない表の、もう一方の端',
  ),
  flag('share', 'the weight is a share or percentage: never added up', '重みは割合（合算しない）'),
  flag('counts', 'the weight is a count, whatever its heading says', '重みは件数（見出しによらない）'),
  text('unit', 'TEXT', 'what the weight counts', '重みの単位'),
  text(
    'kind-name',
    'TEXT',
    'what the ties are called, where the file has one kind',
    'つながりの呼び名（種類が一つの場合）',
  ),
  {
    ...text(
      'decimal',
      'MARK',
      'decimal mark; told by the cells without it',
      '小数点の記号。指定がなければセルから判断する',
    ),
    values: DECIMALS,
  },
  text(
    'delimiter',
    'MARK',
    'what parts columns: a character, or tab; told by the lines without it',
    '列の区切り（一文字または tab）。指定がなければ行から判断する',
  ),
  text(
    'encoding',
    'NAME',
    'encoding of the text, such as shift_jis; told by its bytes without it',
    '文字コード（shift_jis など）。指定がなければ内容から判断する',
  ),
];

/** Their values as the readers take them. @throws CollabGraphError for two that exclude each other */
export function mappingOptions(args: Arguments): Omit<ReadOptions, 'known'> {
  for (const [one, other] of [
    ['directed', 'undirected'],
    ['share', 'counts'],
  ] as const)
    if (args.has(one) && args.has(other))
      throw new CollabGraphError('invalid', `invalid --${one} beside --${other} (give one of them)`);
  const decimal = args.text('decimal');
  const parallel = args.text('parallel');
  const from = args.text('from');
  const delimiter = args.text('delimiter');
  return {
    format: from === undefined ? undefined : oneOf('format', from, FORMAT_IDS, 'edge-list'),
    encoding: args.text('encoding'),
    delimiter: delimiter === undefined ? undefined : /^(tab|\\t)$/i.test(delimiter) ? '\t' : delimiter,
    sheet: args.text('sheet'),
    source: args.text('source') ?? args.text('origin'),
    target: args.text('target') ?? args.text('destination'),
    weight: args.text('weight') ?? args.text('value'),
    period: args.text('period'),
    kind: args.text('kind'),
    label: args.text('label'),
    country: args.text('country'),
    where: args.list('where'),
    directed: args.has('directed') ? true : args.has('undirected') ? false : undefined,
    parallel: parallel === undefined ? undefined : oneOf('parallel', parallel, PARALLEL, 'add'),
    otherEnd: args.text('other-end'),
    names: joinNames(args.list('name')),
    countries: args.has('no-countries') ? false : undefined,
    share: args.has('share') ? true : args.has('counts') ? false : undefined,
    unit: args.text('unit'),
    kindLabel: args.text('kind-name'),
    decimal: decimal === undefined ? undefined : oneOf('decimal', decimal, DECIMALS, '.'),
  };
}

/** A name may have a comma in it (`Korea, Rep.=KOR`), where lists are parted. */
function joinNames(parts: readonly string[] | undefined): readonly string[] | undefined {
  if (parts === undefined) return undefined;
  const names: string[] = [];
  let open = '';
  for (const part of parts) {
    open = open === '' ? part : `${open}, ${part}`;
    if (!part.includes('=')) continue;
    names.push(open);
    open = '';
  }
  if (open !== '') throw new CollabGraphError('invalid', `invalid "${open}" in --name (expected NAME=CODE)`);
  return names;
}
