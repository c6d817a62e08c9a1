/** Which column of a table is what, by its heading and its cells. */
import { CollabGraphError, foldText, nearest } from '../model/errors.ts';
import type { Grid, GridRow } from './grid.ts';
import { readNumber } from './number.ts';
import type { ReadOptions } from './records.ts';

export interface Table {
  readonly grid: Grid;
  readonly header: readonly string[];
  /** Line of the header; 0 where there is none. */
  readonly headerLine: number;
  readonly rows: readonly GridRow[];
  /** Whether the cells of a column are numbers, missing ones aside. */
  readonly isNumeric: readonly boolean[];
}

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
const PAIRS: readonly (readonly [string, string])[] = [
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
const WEIGHT = fold([
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
const WEIGHT_WORD =
  /(^|[\s_.-])(weight|count|value|amount|number|total|strength|flows?|volume|publications?|papers|articles)([\s_.-]|$)/i;
const SHARE =
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
const START = fold([
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
const END = fold([
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
const KIND = fold([
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
const LABEL = fold(['label', 'name', 'title', 'names', '名称', '名前', '氏名', 'ラベル', '表示名', '機関名']);
const ID = fold(['id', 'node', 'nodes', 'node id', 'key', 'code', 'コード', '番号']);
const CLASS = fold([
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
const COUNTRY = fold([
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
const LAT = fold(['lat', 'latitude', '緯度']);
const LON = fold(['lon', 'lng', 'long', 'longitude', '経度']);

/** The table in a grid: titles above and notes below left out, its header found. */
export function tableOf(grid: Grid): Table | undefined {
  const filled = ({ cells }: GridRow): number => cells.filter((cell) => cell !== '').length;
  const widths = grid.rows
    .slice(0, 400)
    .map(filled)
    .sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  if (usual < 2 && !grid.rows.some((row) => filled(row) > 1)) return undefined;
  const start = grid.rows.findIndex((row) => filled(row) >= Math.max(2, Math.ceil(usual * 0.6)));
  if (start < 0) return undefined;
  let body = grid.rows.slice(start);
  // Notes below a table stand in one cell, with nothing beside it.
  let end = body.length;
  while (end > 1 && filled(body[end - 1]!) === 1 && usual > 2) end--;
  body = body.slice(0, end);
  const first = body[0]!;
  const rest = body.slice(1);
  const isHeader = isHeading(first, rest);
  const rows = isHeader ? rest : body;
  const width = Math.max(first.cells.length, ...rows.slice(0, 400).map(({ cells }) => cells.length));
  const header = Array.from({ length: width }, (_, i) => (isHeader ? (first.cells[i] ?? '') : ''));
  const isNumeric = header.map((_, i) => numericShare(rows, i) >= 0.8);
  return { grid, header, headerLine: isHeader ? first.line : 0, rows, isNumeric };
}

/** Names over a column of numbers, or names that are known; a row of numbers or codes like those below is none. */
function isHeading(first: GridRow, rest: readonly GridRow[]): boolean {
  if (rest.length === 0) return true;
  const known = first.cells.filter((cell) => isKnownHeading(cell)).length;
  if (known > 0) return true;
  const sample = rest.slice(0, 200);
  let says = 0;
  for (const [i, cell] of first.cells.entries()) {
    if (numericShare(sample, i) < 0.8) continue;
    if (readNumber(cell, 'unknown').kind === 'not-a-number') says++;
    else if (cell !== '' && !/^(19|20)\d{2}/.test(cell)) return false;
  }
  if (says > 0) return true;
  // Only text: a header is not among the values of its column.
  return first.cells.every((cell, i) => cell === '' || !sample.some(({ cells }) => cells[i] === cell));
}

function isKnownHeading(cell: string): boolean {
  const key = foldText(nameOf(cell));
  if (key === '') return false;
  return (
    ([FROM, TO, WEIGHT, TIME, KIND, LABEL, ID, CLASS, COUNTRY, LAT, LON].some((set) => set.has(key)) &&
      !/^(n|to|land|数)$/.test(key)) ||
    PAIRS.some((pair) => pair.some((name) => foldText(name) === key))
  );
}

function numericShare(rows: readonly GridRow[], column: number): number {
  let numbers = 0;
  let all = 0;
  for (const { cells } of rows.slice(0, 2000)) {
    const read = readNumber(cells[column] ?? '', 'unknown');
    if (read.kind === 'missing') continue;
    all++;
    if (read.kind !== 'not-a-number') numbers++;
  }
  return all === 0 ? 0 : numbers / all;
}

/** `REF_AREA: Reference area` and `STRUCTURE[;]` as their names alone. */
export function nameOf(heading: string): string {
  return heading.replace(/\[.\]$/, '').trim();
}

/** Positions of roles; absent where the table has no such column. */
export interface Roles {
  readonly source?: number;
  readonly target?: number;
  readonly weight?: number;
  readonly period?: number;
  readonly start?: number;
  readonly end?: number;
  readonly kind?: number;
  readonly direction?: number;
  readonly id?: number;
  readonly label?: number;
  readonly within?: number;
  readonly lat?: number;
  readonly lon?: number;
  readonly x?: number;
  readonly y?: number;
  /** Whether the names of the ends mean a direction. */
  readonly isDirected: boolean;
  readonly isShare: boolean;
  /** Columns of numbers of which none can be told to be the weight. */
  readonly doubtful: readonly number[];
}

/** Position of the column that an option names. @throws CollabGraphError `unknown` */
export function columnOf(table: Table, name: string | undefined, option: string): number | undefined {
  if (name === undefined) return undefined;
  const exact = table.header.indexOf(name);
  if (exact >= 0) return exact;
  const key = foldText(name);
  const found = table.header.findIndex((heading) => foldText(nameOf(heading)) === key);
  if (found >= 0) return found;
  if (/^\d+$/.test(name) && Number(name) >= 1 && Number(name) <= table.header.length) return Number(name) - 1;
  const names = table.header.filter((heading) => heading !== '');
  throw new CollabGraphError(
    'unknown',
    `unknown column "${name}" for --${option} (${names.length === 0 ? `the table has no header: columns 1 to ${table.header.length}` : `columns are ${names.slice(0, 30).join(', ')}`})`,
    { suggestions: nearest(name, names) },
  );
}

export function rolesOf(table: Table, options: ReadOptions): Roles {
  const keys = table.header.map((heading) => foldText(nameOf(heading)));
  const find = (set: ReadonlySet<string>, without: readonly (number | undefined)[] = []): number | undefined =>
    keys.map((_, i) => i).find((i) => set.has(keys[i]!) && !without.includes(i));
  const ends = endsOf(table, keys, options);
  const [source, target] = ends ?? [];
  const taken = [source, target];
  const period =
    columnOf(table, options.period === undefined ? undefined : periodColumn(table, options.period), 'period') ??
    find(TIME, taken);
  const kind = columnOf(table, options.kind, 'kind');
  const first = find(ends ? KIND : CLASS, taken);
  // Gephi's column Type says the direction, and another one the kind.
  const isGephi =
    first !== undefined && table.rows.every(({ cells }) => /^(un)?directed$|^$/i.test(cells[first] ?? ''));
  const typed = kind ?? (isGephi ? find(KIND, [...taken, first]) : first);
  const id = find(ID, taken);
  const label = columnOf(table, options.label, 'label') ?? find(LABEL, taken);
  const lat = find(LAT);
  const lon = find(LON);
  const start = find(START, taken);
  const end = find(END, taken);
  const others = [...taken, period, typed, first, id, lat, lon, start, end];
  const given = columnOf(table, options.weight, 'weight');
  const guessed = given === undefined && ends ? weightOf(table, keys, others) : { doubtful: [] };
  const weight = given ?? guessed.weight;
  const within = columnOf(table, options.country, 'country') ?? (ends ? undefined : find(COUNTRY, [id, label]));
  const at = (name: string): number | undefined => {
    const found = keys.indexOf(name);
    return found >= 0 && table.isNumeric[found] === true ? found : undefined;
  };
  return {
    ...defined({ source, target, weight, period, start, end, id, label, within, lat, lon, x: at('x'), y: at('y') }),
    ...(typed === undefined ? {} : { kind: typed }),
    ...(isGephi ? { direction: first } : {}),
    isDirected: ends?.[2] ?? false,
    isShare: options.share ?? (weight !== undefined && isShareColumn(table, weight)),
    doubtful: guessed.doubtful,
  };
}

function defined<T extends Record<string, number | undefined>>(values: T): Partial<Record<keyof T, number>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<
    Record<keyof T, number>
  >;
}

/** `--period` names a column, or one of its values: then the usual column. */
function periodColumn(table: Table, period: string): string | undefined {
  return table.header.some((heading) => foldText(nameOf(heading)) === foldText(period)) ? period : undefined;
}

function endsOf(
  table: Table,
  keys: readonly string[],
  options: ReadOptions,
): readonly [number, number, boolean] | undefined {
  const source = columnOf(table, options.source, 'source');
  const target = columnOf(table, options.target, 'target');
  const named = namedEnds(table, keys);
  if (source !== undefined && target !== undefined) return [source, target, options.directed ?? named?.[2] ?? false];
  if (source !== undefined || target !== undefined) {
    const other = source ?? target!;
    const rest = named?.find((column): column is number => typeof column === 'number' && column !== other);
    if (rest === undefined) return undefined;
    return source === undefined ? [rest, other, named![2]] : [other, rest, named![2]];
  }
  return named ?? firstTexts(table, keys);
}

function namedEnds(table: Table, keys: readonly string[]): readonly [number, number, boolean] | undefined {
  const from = keys.findIndex((key) => FROM.has(key));
  const to = keys.findIndex((key) => TO.has(key));
  // Words beside the known one: COUNTRY_OF_ORIGIN is found, and so is "Origin (ISO3)".
  if (from >= 0 && to >= 0 && !(table.isNumeric[from] && table.isNumeric[to] && looksLikeDates(table, from)))
    return [from, to, true];
  for (const [a, b] of PAIRS) {
    const [first, second] = [keys.indexOf(foldText(a)), keys.indexOf(foldText(b))];
    if (first >= 0 && second >= 0) return [first, second, false];
  }
  // country_a and country_b, 国1 and 国2, Universität 1 and 2: one name with two marks.
  for (const [i, key] of keys.entries()) {
    const mark = /^(.*?)(1|a|i|x|甲)$/.exec(key);
    if (!mark || (table.isNumeric[i] && mark[1] === '')) continue;
    const other = { '1': '2', a: 'b', i: 'j', x: 'y', 甲: '乙' }[mark[2]!]!;
    const found = keys.indexOf(mark[1]! + other);
    if (found > i && !(mark[2] === 'x' && table.isNumeric[i])) return [i, found, false];
  }
  return undefined;
}

function looksLikeDates(table: Table, column: number): boolean {
  return table.rows
    .slice(0, 50)
    .every(({ cells }) => /^((1[5-9]|20)\d{2}([-/.]\d{1,2}){0,2})?$/.test(cells[column] ?? ''));
}

/** The first two columns of text, where their values repeat or meet as those of ties do. */
function firstTexts(table: Table, keys: readonly string[]): readonly [number, number, boolean] | undefined {
  const texts = table.header.map((_, i) => i).filter((i) => !table.isNumeric[i] && !TIME.has(keys[i]!));
  const columns = texts.length >= 2 ? texts : table.headerLine === 0 ? [0, 1] : [];
  const [a, b] = columns;
  if (a === undefined || b === undefined || b >= table.header.length) return undefined;
  if (keys.some((key) => ID.has(key)) || (LAT.size > 0 && keys.some((key) => LAT.has(key)))) return undefined;
  const first = table.rows.map(({ cells }) => cells[a] ?? '');
  const second = new Set(table.rows.map(({ cells }) => cells[b] ?? ''));
  const isUnique = new Set(first).size === first.length;
  const meets = first.some((value) => value !== '' && second.has(value));
  const isAdjacent = b === a + 1;
  const hasNumber = table.isNumeric[b + 1] === true || table.header.length === 2;
  return isAdjacent && (meets || (hasNumber && (!isUnique || table.headerLine === 0))) ? [a, b, false] : undefined;
}

function weightOf(
  table: Table,
  keys: readonly string[],
  taken: readonly (number | undefined)[],
): { weight?: number; doubtful: readonly number[] } {
  const free = table.header.map((_, i) => i).filter((i) => table.isNumeric[i] === true && !taken.includes(i));
  const exact = free.filter((i) => WEIGHT.has(keys[i]!));
  if (exact.length === 1) return { weight: exact[0]!, doubtful: [] };
  const likely = free.filter((i) => WEIGHT_WORD.test(table.header[i]!));
  if (exact.length === 0 && likely.length === 1) return { weight: likely[0]!, doubtful: [] };
  if (free.length === 1) return { weight: free[0]!, doubtful: [] };
  return { doubtful: free };
}

function isShareColumn(table: Table, column: number): boolean {
  if (SHARE.test(nameOf(table.header[column]!))) return true;
  const cells = table.rows
    .slice(0, 500)
    .map(({ cells }) => cells[column] ?? '')
    .filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter((cell) => /[%％]$/.test(cell)).length > cells.length / 2;
}
