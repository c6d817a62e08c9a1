/**
 * The grammar of the view: one entry per field, from which the codec, the
 * command line's help and the documentation are made. A field has one name in
 * URLs, attributes and flags; its key in JavaScript is that of `ViewState`.
 */
import type { Dataset } from '../data/dataset.ts';
import { CONFIDENCES } from '../model/confidence.ts';
import { EDGE_KINDS, isEdgeKind } from '../model/edge-kinds.ts';
import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import type { LocalText } from '../model/graph.ts';
import { lookupOf } from '../model/lookup.ts';
import { NODE_KINDS } from '../model/node-kinds.ts';
import { parseTimeSpan } from '../model/validity.ts';
import { mobilityPeriods } from './defaults.ts';
import { escapeItem, joinItems, splitItems, unescapeItem } from './list-syntax.ts';
import type { ViewState } from './view-state.ts';
import { ASKS, FLOWS, LABELS, MATRICES, SORTS, STATUSES, TABLE_ROWS, THEMES, VIEWS } from './view-state.ts';

/** What a value is read against. */
export interface FieldContext {
  readonly dataset: Dataset;
  /** Edge keys of the graph, where `select` is to be checked against them. */
  readonly hasEdge?: (key: string) => boolean;
}

export type Report = (problem: CollabGraphError) => void;

export interface Field<K extends keyof ViewState = keyof ViewState> {
  readonly key: K;
  /** Name in URL query, attribute and flag. */
  readonly name: string;
  readonly description: LocalText;
  /** How a value is written, for help: `COUNTRY`, `YEAR|now|all`, … */
  readonly placeholder: string;
  /** Values that are understood, for messages; where `valid` can list them all there are none. */
  readonly examples?: readonly string[];
  /** The valid values, where they can be listed. */
  readonly valid?: (context: FieldContext) => readonly string[];
  /**
   * The value that `text` means. What cannot be read is reported; what can be
   * read beside it is kept; `undefined` where nothing is left.
   */
  readonly parse: (text: string, context: FieldContext, report: Report) => ViewState[K] | undefined;
  /** The text that `parse` reads back to the same value. */
  readonly print: (value: NonNullable<ViewState[K]>) => string;
}

/** Some field; the key decides the type of its value. */
export type AnyField = { [K in keyof ViewState]-?: Field<K> }[keyof ViewState];

type ListKey = 'edges' | 'kinds' | 'status';
type ChoiceKey = 'ask' | 'flows' | 'view' | 'rows' | 'matrix' | 'sort' | 'confidence' | 'labels' | 'lang' | 'theme';

const LANGS = ['en', 'ja'] as const;

/** The fields in canonical order: the order of a printed view. */
export const FIELDS: readonly AnyField[] = [
  {
    key: 'focus',
    name: 'focus',
    placeholder: 'COUNTRY',
    examples: ['JPN', 'DE', 'Viet Nam'],
    description: { en: 'country in the centre: a code or a name', ja: '中心に置く国（コードまたは名称）' },
    parse: (text, context, report) => attempt(() => lookupOf(context.dataset).country(text), report),
    print: (value) => value,
  },
  choice('view', VIEWS, { en: 'way of showing it', ja: '表示方法' }),
  choice('matrix', MATRICES, {
    en: 'what the matrix shows: who takes part in what, moves of researchers, papers together',
    ja: '行列の内容（参加、研究者の移動、共著論文）',
  }),
  choice('sort', SORTS, { en: 'order of the rows and columns of the matrix', ja: '行列の並び順' }),
  choice('rows', TABLE_ROWS, {
    en: 'rows of the table: ties shown, partners of the focus, countries and regions shown, all ties of the data',
    ja: '表の行：表示中のつながり、中心国の相手国、表示中の国・地域、データ中の全つながり',
  }),
  list(
    'edges',
    EDGE_KINDS.map((spec) => spec.id),
    'edge kind',
    { en: 'kinds of edges shown', ja: '表示するつながりの種類' },
  ),
  {
    key: 'through',
    name: 'through',
    placeholder: 'GROUP,…',
    description: {
      en: 'frameworks and programmes shown, by id, name or alias; "core" for those of the built-in selection, "all" for every one',
      ja: '表示する枠組み・事業（ID・名称・略称）。core は標準の範囲、all はすべて',
    },
    valid: (context) => ['core', 'all', ...context.dataset.groups.map((row) => row.id)],
    parse: parseThrough,
    print: (value) => (value.length === 0 ? 'core' : joinItems([...new Set(value)].sort())),
  },
  list(
    'kinds',
    NODE_KINDS.map((spec) => spec.id),
    'node kind',
    { en: 'kinds of nodes shown', ja: '表示する点の種類' },
  ),
  {
    key: 'minMobility',
    name: 'min-mobility',
    placeholder: 'NUMBER',
    examples: ['4000', '0'],
    description: {
      en: 'least two-way total in the period (migration events, or authors where edges has author-flow) for a pair to be drawn',
      ja: '表示する研究者移動の下限（期間中・双方向の合計。件数、author-flow では著者の人数）',
    },
    parse: (text, _context, report) =>
      readNumber(text, report, 'min-mobility', 'a number of at least 0, such as 4000', (n) => n >= 0),
    print: String,
  },
  choice('flows', FLOWS, {
    en: 'of which pairs mobility and co-authorship are drawn: all that are shown, or those of the focus alone',
    ja: '移動・共著を描く組：表示中のすべての組、または中心国との組のみ',
  }),
  {
    key: 'period',
    name: 'period',
    placeholder: 'YEAR/YEAR',
    description: { en: 'window of the mobility figures', ja: '研究者移動の集計期間' },
    valid: (context) => mobilityPeriods(context.dataset),
    parse: parsePeriod,
    print: (value) => value,
  },
  {
    key: 'at',
    name: 'at',
    placeholder: 'YEAR|YEAR/YEAR|now|all',
    examples: ['2018', '2015/2020', 'now', 'all'],
    description: { en: 'when ties must hold', ja: 'つながりが有効である時点または期間' },
    parse: (text, _context, report) =>
      attempt(() => {
        parseTimeSpan(text, '2000-01-01');
        return text;
      }, report),
    print: (value) => value,
  },
  choice('confidence', CONFIDENCES, { en: 'least confidence shown', ja: '表示する確からしさの下限' }),
  list('status', STATUSES, 'status', { en: 'statuses shown', ja: '表示する状態' }),
  {
    key: 'depth',
    name: 'depth',
    placeholder: 'NUMBER',
    examples: ['1', '2'],
    description: { en: 'partner steps from the focus', ja: '中心国からの段数' },
    parse: (text, _context, report) =>
      readNumber(text, report, 'depth', 'a whole number from 1 to 9', (n) => Number.isInteger(n) && n >= 1 && n <= 9),
    print: String,
  },
  choice('labels', LABELS, { en: 'how many labels', ja: 'ラベルの量' }),
  choice('lang', LANGS, { en: 'language', ja: '言語' }),
  choice('theme', THEMES, { en: 'colours', ja: '配色' }),
  {
    key: 'select',
    name: 'select',
    placeholder: 'NODE|EDGE',
    examples: ['POL', 'e-asia-jrp'],
    description: { en: 'selected node or edge', ja: '選択中の点またはつながり' },
    parse: parseSelection,
    print: (value) => value,
  },
  nodeField('compare', { en: 'node that the focus or selection is compared with', ja: '比較の相手' }),
  nodeField('path', { en: 'node to which paths are shown', ja: '経路を示す相手' }),
  choice('ask', ASKS, { en: 'question answered in words beside the picture', ja: '図に添えて文章で答える質問' }),
  {
    key: 'viewport',
    name: 'viewport',
    placeholder: 'X,Y,ZOOM',
    examples: ['640,400,1.5'],
    description: { en: 'part on screen: centre and zoom', ja: '表示範囲（中心と倍率）' },
    parse: (text, _context, report) => {
      const [x, y, zoom, ...rest] = splitItems(text).map(toNumber);
      if (x !== undefined && y !== undefined && zoom !== undefined && zoom > 0 && rest.length === 0)
        return { x, y, zoom };
      report(invalid('viewport', text, 'x,y,zoom, such as 640,400,1.5'));
      return undefined;
    },
    print: ({ x, y, zoom }) => [x, y, zoom].join(','),
  },
  {
    key: 'layout',
    name: 'layout',
    placeholder: 'gravity:N,scalingRatio:N,linLogMode:true|false',
    examples: ['gravity:1,scalingRatio:40,linLogMode:false'],
    description: { en: 'ForceAtlas2 settings', ja: 'ForceAtlas2 の設定' },
    parse: parseLayout,
    print: (value) => `gravity:${value.gravity},scalingRatio:${value.scalingRatio},linLogMode:${value.linLogMode}`,
  },
  {
    key: 'pins',
    name: 'pins',
    placeholder: 'NODE:X:Y,…',
    examples: ['POL:320:180'],
    description: { en: 'nodes put somewhere by hand', ja: '手で置いた点' },
    parse: parsePins,
    print: (value) =>
      Object.keys(value)
        .sort()
        .map((id) => `${escapeItem(id)}:${value[id]!.join(':')}`)
        .join(','),
  },
];

const BY_NAME = new Map<string, AnyField>(FIELDS.map((field) => [field.name, field]));

export function fieldNamed(name: string): AnyField | undefined {
  return BY_NAME.get(name);
}

function choice<K extends ChoiceKey>(
  key: K,
  valid: readonly NonNullable<ViewState[K]>[],
  description: LocalText,
): Field<K> {
  return {
    key,
    name: key,
    description,
    placeholder: valid.join('|'),
    valid: () => valid,
    parse: (text, _context, report) => {
      const found = valid.find((value) => value === text.trim().toLowerCase());
      if (found === undefined) report(unknownValue(key, text, nearest(text, valid), { valid }));
      return found;
    },
    print: (value) => value,
  };
}

/** A list out of a fixed set, kept in the set's order. `all` and `none` say what they say. */
function list<K extends ListKey>(
  key: K,
  valid: readonly ViewState[K][number][],
  what: string,
  description: LocalText,
): Field<K> {
  type Item = ViewState[K][number];
  return {
    key,
    name: key,
    description,
    placeholder: `${what.split(' ').at(-1)!.toUpperCase()},…`,
    valid: () => [...valid, 'all', 'none'],
    parse: (text, _context, report) => {
      if (text.trim() === 'all') return valid as ViewState[K];
      if (text.trim() === 'none') return [] as unknown as ViewState[K];
      const chosen = new Set<Item>();
      for (const word of splitItems(text)) {
        const found = valid.find((item) => item === word.toLowerCase());
        if (found === undefined)
          report(unknownValue(what, word, nearest(word, valid), { valid: [...valid, 'all', 'none'] }));
        else chosen.add(found);
      }
      return chosen.size > 0 ? (valid.filter((item) => chosen.has(item)) as unknown as ViewState[K]) : undefined;
    },
    print: (value) => {
      const chosen = valid.filter((item) => (value as readonly Item[]).includes(item));
      return chosen.length === 0 ? 'none' : chosen.length === valid.length ? 'all' : chosen.join(',');
    },
  };
}

function nodeField<K extends 'compare' | 'path'>(key: K, description: LocalText): Field<K> {
  return {
    key,
    name: key,
    description,
    placeholder: 'NODE',
    examples: ['POL', 'e-asia-jrp'],
    parse: (text, context, report) => attempt(() => nodeId(text, context.dataset), report),
    print: (value) => value,
  };
}

function parseThrough(text: string, { dataset }: FieldContext, report: Report): readonly string[] | undefined {
  if (text.trim() === 'core' || text.trim() === '') return [];
  if (text.trim() === 'all') return dataset.groups.map((row) => row.id).sort();
  const ids = new Set(dataset.groups.map((row) => row.id));
  const chosen = new Set<string>();
  for (const word of splitItems(text)) {
    // An exact id first: a name of another group may fold to the same word.
    const id = ids.has(word) ? word : attempt(() => lookupOf(dataset).group(word), report);
    if (id !== undefined) chosen.add(id);
  }
  return chosen.size > 0 ? [...chosen].sort() : undefined;
}

function parsePeriod(text: string, { dataset }: FieldContext, report: Report): string | undefined {
  const valid = mobilityPeriods(dataset);
  // People write 2006-2016 and 2006–2016 as well.
  const period = text.trim().replace(/^(\d{4})[-–—](\d{4})$/, '$1/$2');
  if (valid.includes(period)) return period;
  if (valid.length === 0) return attempt(() => (parseTimeSpan(period, '2000-01-01'), period), report);
  report(
    new CollabGraphError('unknown', `unknown period "${text}" (expected one of ${valid.join(', ')})`, {
      suggestions: valid,
    }),
  );
  return undefined;
}

function parseSelection(text: string, context: FieldContext, report: Report): string | undefined {
  if (isEdgeKind(text.slice(0, Math.max(0, text.indexOf(':'))))) {
    if (!context.hasEdge || context.hasEdge(text)) return text;
    report(
      new CollabGraphError(
        'unknown',
        `unknown edge "${text}" (expected kind:source:target, such as membership:JPN:e-asia)`,
      ),
    );
    return undefined;
  }
  return attempt(() => nodeId(text, context.dataset), report);
}

const NODE_IDS = new WeakMap<Dataset, ReadonlySet<string>>();

/** The node of exactly this id, or else the one of this name. */
function nodeId(text: string, dataset: Dataset): string {
  let ids = NODE_IDS.get(dataset);
  if (!ids) {
    const { countries, regions, groups, agencies, topics, calls, projects } = dataset;
    ids = new Set(
      [countries, regions, groups, agencies, topics, calls, projects].flatMap((rows) => rows.map((row) => row.id)),
    );
    NODE_IDS.set(dataset, ids);
  }
  return ids.has(text) ? text : lookupOf(dataset).node(text);
}

const LAYOUT_NAMES = ['gravity', 'scalingRatio', 'linLogMode'];

function parseLayout(text: string, _context: FieldContext, report: Report): ViewState['layout'] | undefined {
  const given: Record<string, string> = {};
  for (const item of splitItems(text)) {
    const [name = '', value = ''] = item.split(':');
    if (LAYOUT_NAMES.includes(name)) given[name] = value;
    else report(unknownValue('layout setting', name, nearest(name, LAYOUT_NAMES), { valid: LAYOUT_NAMES }));
  }
  const gravity = toNumber(given['gravity'] ?? '1');
  const scalingRatio = toNumber(given['scalingRatio'] ?? '40');
  const linLogMode = given['linLogMode'] ?? 'false';
  if (Object.keys(given).length === 0) return undefined;
  if (
    gravity === undefined ||
    gravity < 0 ||
    scalingRatio === undefined ||
    scalingRatio <= 0 ||
    !['true', 'false'].includes(linLogMode)
  ) {
    report(invalid('layout', text, 'gravity of at least 0, scalingRatio above 0, linLogMode true or false'));
    return undefined;
  }
  return { gravity, scalingRatio, linLogMode: linLogMode === 'true' };
}

function parsePins(text: string, { dataset }: FieldContext, report: Report): ViewState['pins'] | undefined {
  const pins: Record<string, readonly [number, number]> = {};
  for (const item of text.split(',').filter(Boolean)) {
    const [name, x, y, ...rest] = item.split(':');
    const place = [toNumber(x ?? ''), toNumber(y ?? '')] as const;
    if (!name || place[0] === undefined || place[1] === undefined || rest.length > 0) {
      report(invalid('pin', item, 'node:x:y, such as JPN:640:400'));
      continue;
    }
    const id = attempt(() => nodeId(unescapeItem(name), dataset), report);
    if (id !== undefined) pins[id] = [place[0], place[1]];
  }
  return Object.keys(pins).length > 0 ? pins : undefined;
}

function readNumber(
  text: string,
  report: Report,
  what: string,
  expected: string,
  holds: (n: number) => boolean,
): number | undefined {
  // People write 4,000 as well as 4000.
  const number = toNumber(text.replace(/,(?=\d{3}(\D|$))/g, ''));
  if (number !== undefined && holds(number)) return number;
  report(invalid(what, text, expected));
  return undefined;
}

function toNumber(text: string): number | undefined {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : undefined;
}

function invalid(what: string, value: string, expected: string): CollabGraphError {
  return new CollabGraphError('invalid', `invalid ${what} "${value}" (expected ${expected})`);
}

/** Reports what is thrown as a value's fault, and lets anything else through. */
function attempt<T>(read: () => T, report: Report): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CollabGraphError)) throw error;
    report(error);
    return undefined;
  }
}
