/** Headings as tables have them, in English and Japanese. Case, spaces and punctuation make no difference. */
import { foldText } from '../model/errors.ts';

const fold = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldText));

/** First and second end of a tie that has a direction. */
export const FROM = fold([
  ...[
    'origin',
    'origin country',
    'country of origin',
    'origin code',
    'from',
    'from country',
    'sender',
    'sending country',
    'donor',
  ],
  ...[
    'exporter',
    'source country',
    'home',
    'home country',
    'country of first affiliation',
    'first affiliation',
    'citing',
  ],
  ...['移動元', '出身国', '送出国', '出発国', '出発', '発地', '起点', '輸出国'],
]);
export const TO = fold([
  ...[
    'destination',
    'dest',
    'destination country',
    'country of destination',
    'destination code',
    'to',
    'to country',
    'receiver',
  ],
  ...[
    'receiving country',
    'recipient',
    'importer',
    'target country',
    'host',
    'host country',
    'country of school',
    'cited',
  ],
  ...[
    'country of study',
    'country of last affiliation',
    'last affiliation',
    '移動先',
    '受入国',
    '留学先',
    '到着国',
    '着地',
    '終点',
    '輸入国',
  ],
]);
/** Ends that say nothing of a direction, in pairs. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ...([
    ['source', 'target'],
    ['source id', 'target id'],
    ['source name', 'target name'],
    ['subject', 'object'],
    ['ego', 'alter'],
  ] as const),
  ...([
    ['reporter', 'partner'],
    ['country', 'partner'],
    ['country', 'partner country'],
    ['country', 'counterpart'],
    ['ref area', 'counterpart area'],
  ] as const),
  ...([
    ['国', '相手国'],
    ['国名', '相手国名'],
    ['国・地域', '相手国・地域'],
    ['自国', '相手国'],
    ['left', 'right'],
    ['head', 'tail'],
  ] as const),
];
export const WEIGHT = fold([
  ...[
    'weight',
    'value',
    'count',
    'counts',
    'n',
    'number',
    'strength',
    'amount',
    'edge weight',
    'obs value',
    'flow',
    'flows',
    'total',
  ],
  ...[
    'papers',
    'publications',
    'articles',
    'copublications',
    'co-publications',
    'collaborations',
    'links',
    'volume',
    'frequency',
    'freq',
  ],
  ...['重み', '件数', '数', '値', '人数', '論文数', '共著論文数', '共著数', '回数', '合計', '金額'],
]);
export const WEIGHT_WORD =
  /(^|[\s_.-])(weight|count|value|amount|number|total|strength|flows?|volume|publications?|papers|articles)([\s_.-]|$)/i;
export const SHARE =
  /(^|[\s_.(-])(percent(age)?|pct|share|prop(ortion)?|ratio|rate)([\s_.)-]|$)|[%％]|割合|比率|構成比|シェア/i;
export const TIME = fold([
  ...[
    'year',
    'time',
    'date',
    'period',
    'time period',
    'years',
    'pub year',
    'publication year',
    'academic year',
    'fiscal year',
  ],
  ...['年', '年度', '年次', '発行年', '期間', '時点', '西暦'],
]);
export const START = fold([
  'start',
  'start date',
  'since',
  'begin',
  'signed',
  'date from',
  'from date',
  'start year',
  '開始',
  '開始日',
  '開始年',
  '締結',
  '締結日',
  '締結年',
]);
export const END = fold([
  'end',
  'end date',
  'until',
  'expires',
  'date to',
  'to date',
  'end year',
  '終了',
  '終了日',
  '終了年',
  '失効',
]);
export const KIND = fold([
  'type',
  'kind',
  'relation',
  'relationship',
  'category',
  'link type',
  'edge type',
  '種類',
  '種別',
  '区分',
  '分類',
]);
/** What a number counts, row by row. */
export const UNIT = fold(['unit', 'units', 'unit measure', 'unit of measure', '単位']);
export const LABEL = fold(['label', 'name', 'title', 'names', '名称', '名前', '氏名', 'ラベル', '表示名', '機関名']);
export const ID = fold(['id', 'node', 'nodes', 'node id', 'key', 'code', 'コード', '番号']);
export const CLASS = fold([
  'class',
  'node class',
  'group',
  'kind',
  'type',
  'category',
  'node type',
  '種類',
  '種別',
  '区分',
  '分類',
]);
export const COUNTRY = fold([
  'country',
  'country code',
  'country name',
  'nation',
  'pays',
  'land',
  'país',
  '国',
  '国名',
  '国・地域',
  '国コード',
]);
export const LAT = fold(['lat', 'latitude', '緯度']);
export const LON = fold(['lon', 'lng', 'long', 'longitude', '経度']);
