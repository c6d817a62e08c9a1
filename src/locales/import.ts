import type { Locale } from '../model/graph.ts';
import type { FormatId, Reason } from '../read/records.ts';

/** Words of the report of an import. */
export interface ImportWords {
  readonly title: (files: string) => string;
  readonly read: (read: number, drawn: number, listed: number) => string;
  readonly property: string;
  readonly value: string;
  readonly format: string;
  readonly encoding: string;
  readonly nodes: string;
  readonly edges: string;
  readonly isolated: string;
  readonly countries: string;
  readonly formats: Readonly<Record<FormatId, string>>;
  readonly kind: string;
  readonly direction: string;
  readonly directed: string;
  readonly undirected: string;
  readonly ties: string;
  readonly pairs: string;
  readonly total: string;
  readonly unit: string;
  readonly period: string;
  readonly reason: string;
  readonly rows: string;
  readonly lines: string;
  readonly example: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly noneListed: string;
  readonly assumed: string;
  readonly dryRun: string;
  /** Which view fits, and why. */
  readonly suggested: (view: string, reason: string) => string;
  readonly refused: string;
  readonly noTies: string;
  readonly nothing: string;
  readonly written: (nodes: number, edges: number) => string;
  readonly more: (n: number) => string;
  readonly seeReport: (listed: number) => string;
}

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const en: ImportWords = {
  title: (files) => `What was read of ${files}`,
  read: (read, drawn, listed) =>
    `${count(read, 'row', 'rows')} read = ${drawn.toLocaleString('en')} drawn + ${listed.toLocaleString('en')} listed below.`,
  property: 'property',
  value: 'value',
  format: 'format',
  encoding: 'encoding',
  nodes: 'nodes',
  edges: 'ties',
  isolated: 'nodes without a tie',
  countries: 'countries and regions',
  formats: {
    'edge-list': 'table of ties',
    'node-list': 'table of nodes, without ties',
    matrix: 'matrix',
    series: 'places by years',
    flowmap: 'flows with locations (FlowmapBlue)',
    'sdmx-csv': 'SDMX-CSV',
    gexf: 'GEXF',
    graphml: 'GraphML',
    graphology: 'JSON of graphology',
    'node-link': 'node-link JSON',
    'vosviewer-json': 'JSON of VOSviewer',
    vosviewer: 'map and network of VOSviewer',
    cytoscape: 'JSON of Cytoscape',
    cx: 'CX',
    cx2: 'CX2',
    pajek: 'Pajek',
    gml: 'GML',
  },
  kind: 'kind',
  direction: 'direction',
  directed: 'directed',
  undirected: 'undirected',
  ties: 'ties',
  pairs: 'pairs',
  total: 'total',
  unit: 'unit',
  period: 'time',
  reason: 'listed because',
  rows: 'rows',
  lines: 'lines',
  example: 'first value',
  reasons: {
    'missing-end': 'an end is empty',
    'dangling-end': 'an end is no node of the file',
    aggregate: 'an end is a total or region, no place',
    'missing-value': 'no number (missing is not zero)',
    'not-a-number': 'not a number',
    'not-finite': 'infinite or not a number (NaN)',
    'ambiguous-number': 'thousand or decimal cannot be told',
    'one-end': 'only one end is written',
    'not-chosen': 'not among the rows asked for',
    'self-loop': 'a thing with itself',
    'written-both-ways': 'the same pair written the other way round',
    parallel: 'one more row of a pair, added to it',
    duplicate: 'the same statement again',
    conflict: 'one pair, two different shares',
    'repeated-id': 'an id again',
    unreadable: 'not a tie of two',
  },
  noneListed: 'Every row is drawn.',
  assumed: 'Assumed, and the option that changes it',
  dryRun: 'Checked only: nothing is written without --out.',
  suggested: (view, reason) => `Fits best: --view ${view}. ${reason}`,
  refused: 'Rows are listed and --strict was given: nothing is written.',
  noTies:
    'There are nodes and no ties: what is missing is a second end for each row (a column, a second file, or --other-end).',
  nothing: 'Nothing of a network was found: nothing is written.',
  written: (nodes, edges) => `network with ${count(nodes, 'node', 'nodes')} and ${count(edges, 'tie', 'ties')}`,
  more: (n) => `and ${n} more`,
  seeReport: (listed) =>
    `${count(listed, 'row is', 'rows are')} not a tie of ${listed === 1 ? 'its' : 'their'} own; "collab-graph import FILE" lists why.`,
};

const ja: ImportWords = {
  title: (files) => `${files} の読み込み結果`,
  read: (read, drawn, listed) =>
    `${read.toLocaleString('en')}行を読み、${drawn.toLocaleString('en')}行を描き、${listed.toLocaleString('en')}行を下に列挙した。`,
  property: '項目',
  value: '値',
  format: '形式',
  encoding: '文字コード',
  nodes: 'ノード',
  edges: 'つながり',
  isolated: 'つながりのないノード',
  countries: '国・地域',
  formats: {
    'edge-list': 'つながりの表',
    'node-list': 'ノードの表（つながりなし）',
    matrix: '行列',
    series: '国・地域×年の表',
    flowmap: '位置つきの流れの表（FlowmapBlue）',
    'sdmx-csv': 'SDMX-CSV',
    gexf: 'GEXF',
    graphml: 'GraphML',
    graphology: 'graphology の JSON',
    'node-link': 'node-link 形式の JSON',
    'vosviewer-json': 'VOSviewer の JSON',
    vosviewer: 'VOSviewer のマップとネットワーク',
    cytoscape: 'Cytoscape の JSON',
    cx: 'CX',
    cx2: 'CX2',
    pajek: 'Pajek',
    gml: 'GML',
  },
  kind: '種類',
  direction: '向き',
  directed: 'あり',
  undirected: 'なし',
  ties: 'つながり',
  pairs: '組',
  total: '合計',
  unit: '単位',
  period: '時点',
  reason: '列挙した理由',
  rows: '行数',
  lines: '行',
  example: '最初の値',
  reasons: {
    'missing-end': '端が空欄',
    'dangling-end': '端のノードがファイルにない',
    aggregate: '端が合計または地域で、国・地域ではない',
    'missing-value': '数値がない（欠測は 0 ではない）',
    'not-a-number': '数値ではない',
    'not-finite': '無限大または非数（NaN）',
    'ambiguous-number': '桁区切りか小数点か区別できない',
    'one-end': '一方の端しか書かれていない',
    'not-chosen': '指定した行ではない',
    'self-loop': '自分自身とのつながり',
    'written-both-ways': '同じ組の逆向きの記載',
    parallel: '同じ組の次の行（合算した）',
    duplicate: '同じ内容の繰り返し',
    conflict: '同じ組で割合が食い違う',
    'repeated-id': 'ID の重複',
    unreadable: '二者間のつながりではない',
  },
  noneListed: 'すべての行を描いた。',
  assumed: '仮定したこと（変更するオプション）',
  dryRun: '検査のみ。--out がなければ書き込まない。',
  suggested: (view, reason) => `適した表示：--view ${view}。${reason}`,
  refused: '列挙した行があり --strict が指定されているため、書き込まなかった。',
  noTies: 'ノードだけでつながりがない。各行のもう一方の端（列、二つめのファイル、または --other-end）が必要。',
  nothing: 'ネットワークが見つからなかったため、書き込まなかった。',
  written: (nodes, edges) => `ノード${nodes.toLocaleString('en')}、つながり${edges.toLocaleString('en')}のネットワーク`,
  more: (n) => `ほか${n}件`,
  seeReport: (listed) => `${listed}行は独立したつながりにならなかった。理由は「collab-graph import FILE」で示す。`,
};

export function importWords(lang: Locale): ImportWords {
  return lang === 'ja' ? ja : en;
}
