/**
 * The grammar of the view: one entry per field, from which the codec, the
 * command line's help and the documentation are made. A field has one name in
 * URLs, attributes and flags; its key in JavaScript is that of `ViewState`.
 */
import type { Dataset } from '../data/dataset.ts';
import { CONFIDENCES } from '../model/confidence.ts';
import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import { kindsOf } from '../model/kinds.ts';
import { lookupOf } from '../model/lookup.ts';
import { parseTimeSpan } from '../model/validity.ts';
import { mobilityPeriods } from './defaults.ts';
import { matricesOf } from './matrices.ts';
import { intoFrame, isNearFrame } from './nominal-frame.ts';
import { escapeItem, splitItems, unescapeItem } from './list-syntax.ts';
import { CORE, FIRST, inOrder, isUsual, NONE, WITH_KIND, WITHOUT_KIND } from './through.ts';
import type { ViewState } from './view-state.ts';
import { ASKS, FLOWS, LABELS, SORTS, STATUSES, TABLE_ROWS, THEMES, VIEWS } from './view-state.ts';

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
  /** The valid values, where they can be listed. */
  readonly valid?: (context: FieldContext) => readonly string[];
  /** The same, where no dataset has a say in it. */
  readonly choices?: readonly string[];
  /**
   * The value that `text` means. What cannot be read is reported; what can be
   * read beside it is kept; `undefined` where nothing is left.
   */
  readonly parse: (text: string, context: FieldContext, report: Report) => ViewState[K] | undefined;
  /** The text that `parse` reads back to the same value. */
  readonly print: (value: NonNullable<ViewState[K]>, context: FieldContext) => string;
}

/** Some field; the key decides the type of its value. */
export type AnyField = { [K in keyof ViewState]-?: Field<K> }[keyof ViewState];

type ListKey = 'edges' | 'kinds' | 'status';
type ChoiceKey = 'ask' | 'flows' | 'view' | 'rows' | 'sort' | 'confidence' | 'labels' | 'lang' | 'theme';

const LANGS = ['en', 'ja'] as const;

/** The fields in canonical order: the order of a printed view. */
export const FIELDS: readonly AnyField[] = [
  {
    key: 'focus',
    name: 'focus',
    parse: (text, { dataset }, report) => {
      const word = text.trim();
      if (word === 'none' || word === '') return '';
      return attempt(() => focusId(word, dataset), report);
    },
    print: (value) => value || 'none',
  },
  choice('view', VIEWS),
  {
    key: 'matrix',
    name: 'matrix',
    valid: ({ dataset }) => matricesOf(dataset),
    parse: (text, context, report) => {
      const valid = matricesOf(context.dataset);
      const found = valid.find((value) => value === text.trim().toLowerCase());
      if (found === undefined) report(unknownValue('matrix', text, nearest(text, valid), { valid }));
      return found;
    },
    print: (value) => value,
  },
  choice('sort', SORTS),
  choice('rows', TABLE_ROWS),
  ofTable('tableSort', 'table-sort'),
  ofTable('tableFilter', 'table-filter'),
  ofTable('tableColumns', 'table-columns'),
  list(
    'edges',
    ({ dataset }) => kindsOf(dataset).edges.map((spec) => spec.id),
    'edge kind',
    // A second measurement is asked for by its name: all kinds of ties are not all ways to count one.
    ({ dataset }) => kindsOf(dataset).edges.flatMap((spec) => (spec.measuresAgain ? [] : spec.id)),
  ),
  {
    key: 'through',
    name: 'through',
    valid: (context) => [FIRST, CORE, 'all', NONE, ...context.dataset.groups.map((row) => row.id)],
    parse: parseThrough,
    print: printThrough,
  },
  list('kinds', ({ dataset }) => kindsOf(dataset).nodes.map((spec) => spec.id), 'node kind'),
  {
    key: 'minMobility',
    name: 'min-mobility',
    parse: (text, _context, report) =>
      readNumber(text, report, 'min-mobility', 'a number of at least 0, such as 4000', (n) => n >= 0),
    print: String,
  },
  choice('flows', FLOWS),
  {
    key: 'period',
    name: 'period',
    valid: (context) => mobilityPeriods(context.dataset),
    parse: parsePeriod,
    print: (value) => value,
  },
  {
    key: 'at',
    name: 'at',
    parse: (text, _context, report) =>
      attempt(() => {
        parseTimeSpan(text, '2000-01-01');
        return text;
      }, report),
    print: (value) => value,
  },
  choice('confidence', CONFIDENCES),
  list('status', () => STATUSES, 'status'),
  {
    key: 'depth',
    name: 'depth',
    parse: (text, _context, report) =>
      readNumber(text, report, 'depth', 'a whole number from 1 to 9', (n) => Number.isInteger(n) && n >= 1 && n <= 9),
    print: String,
  },
  choice('labels', LABELS),
  choice('lang', LANGS),
  choice('theme', THEMES),
  {
    key: 'select',
    name: 'select',
    parse: parseSelection,
    print: (value) => value,
  },
  nodeField('compare'),
  nodeField('path'),
  choice('ask', ASKS),
  {
    key: 'since',
    name: 'since',
    // Which editions there are is known to who compares them.
    parse: (text, _context, report) => {
      if (/^(last|v?\d+\.\d+\.\d+|\d{4}(-\d\d){0,2})$/.test(text.trim())) return text.trim();
      report(invalid('since', text, 'an edition such as 1.0.0, a date, or last'));
      return undefined;
    },
    print: (value) => value,
  },
  {
    key: 'viewport',
    name: 'viewport',
    parse: (text, _context, report) => {
      const [x, y, zoom, ...rest] = splitItems(text).map(toNumber);
      const isPlace = x !== undefined && y !== undefined && zoom !== undefined && rest.length === 0;
      if (isPlace && isNearFrame(x, y) && zoom >= 0.1 && zoom <= 100) return { x, y, zoom };
      report(
        invalid(
          'viewport',
          text,
          isPlace ? 'a place at most a picture away, zoom 0.1 to 100' : 'x,y,zoom, such as 640,400,1.5',
        ),
      );
      return undefined;
    },
    print: ({ x, y, zoom }) => [x, y, zoom].join(','),
  },
  {
    key: 'layout',
    name: 'layout',
    parse: parseLayout,
    print: (value) => `gravity:${value.gravity},scalingRatio:${value.scalingRatio},linLogMode:${value.linLogMode}`,
  },
  {
    key: 'pins',
    name: 'pins',
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

function choice<K extends ChoiceKey>(key: K, valid: readonly NonNullable<ViewState[K]>[]): Field<K> {
  return {
    key,
    name: key,
    valid: () => valid,
    choices: valid,
    parse: (text, _context, report) => {
      const found = valid.find((value) => value === text.trim().toLowerCase());
      if (found === undefined) report(unknownValue(key, text, nearest(text, valid), { valid }));
      return found;
    },
    print: (value) => value,
  };
}

/** How a table is read: which keys there are is known to the table, which names those that it does not have. */
function ofTable<K extends 'tableSort' | 'tableFilter' | 'tableColumns'>(key: K, name: string): Field<K> {
  return { key, name, parse: (text) => text.trim() || undefined, print: (value) => value };
}

/** A list out of what a dataset has, kept in that order. `all` (of `allFor`, where that is not everything) and `none` say what they say. */
function list<K extends ListKey>(
  key: K,
  validFor: (context: FieldContext) => readonly ViewState[K][number][],
  what: string,
  allFor = validFor,
): Field<K> {
  type Item = ViewState[K][number];
  return {
    key,
    name: key,
    valid: (context) => [...validFor(context), 'all', 'none'],
    parse: (text, context, report) => {
      const valid = validFor(context);
      if (text.trim() === 'all') return allFor(context) as ViewState[K];
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
    print: (value, context) => {
      const valid = validFor(context);
      const chosen = valid.filter((item) => (value as readonly Item[]).includes(item));
      const text = chosen.join(',');
      return text === '' ? 'none' : text === allFor(context).join(',') ? 'all' : text;
    },
  };
}

/** The node in the centre: a country by any of its names first, then whatever else the text names. */
function focusId(text: string, dataset: Dataset): string {
  const lookup = lookupOf(dataset);
  if (lookup.hasId(text)) return text;
  const found = lookup.findCountry(text) ?? lookup.findNode(text);
  // Who mistypes mostly means a country, where there are any.
  return found ?? (dataset.countries.length > 0 ? lookup.country(text) : lookup.node(text));
}

function nodeField<K extends 'compare' | 'path'>(key: K): Field<K> {
  return {
    key,
    name: key,
    parse: (text, context, report) => attempt(() => nodeId(text, context.dataset), report),
    print: (value) => value,
  };
}

/** Words that stand for the groups of a kind. */
const KIND_WORDS: readonly string[] = [...Object.values(WITHOUT_KIND), ...Object.values(WITH_KIND)];

function parseThrough(text: string, { dataset }: FieldContext, report: Report): readonly string[] | undefined {
  const words = splitItems(text);
  const ids = new Set(dataset.groups.map((row) => row.id));
  // An exact id first: a name of another group may fold to the same word.
  const idOf = (word: string): string | undefined =>
    ids.has(word) ? word : attempt(() => lookupOf(dataset).group(word), report);
  const items: string[] = [];
  const gone = new Set<string>();
  let base: typeof CORE | typeof FIRST | 'all' | undefined;
  for (const word of words) {
    const sign = !ids.has(word) && /^[-−]/.test(word);
    if (!ids.has(word) && (word === CORE || word === FIRST || word === 'all')) base = word;
    else if (!ids.has(word) && word === NONE) continue;
    else if (!ids.has(word) && KIND_WORDS.includes(word)) items.push(word);
    else {
      const id = idOf(sign ? word.slice(1) : word);
      if (id === undefined) continue;
      if (sign) gone.add(id);
      else items.push(id);
    }
  }
  const kept = items.filter((id) => !gone.has(id));
  if (base === 'all') return inOrder([...ids].filter((id) => !gone.has(id)));
  const takesAway = gone.size > 0 || kept.some((item) => !ids.has(item));
  if (words.length === 0 || base !== undefined || takesAway)
    return inOrder([base ?? CORE, ...kept, ...[...gone].map((id) => `-${id}`)]);
  if (kept.length > 0) return inOrder(kept);
  return words.every((word) => word === NONE) ? [NONE] : undefined;
}

/** Names, or what is missing of all where that is shorter. */
function printThrough(value: readonly string[], { dataset }: FieldContext): string {
  const print = (items: readonly string[]): string => items.map((item) => escapeItem(item)).join(',');
  const own = inOrder(value);
  if (own.length === 0) return CORE;
  const missing = dataset.groups.map(({ id }) => id).filter((id) => !own.includes(id));
  const fromAll = print(['all', ...missing.sort().map((id) => `-${id}`)]);
  return !isUsual(own) && fromAll.length < print(own).length ? fromAll : print(own);
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
  const { dataset } = context;
  // An id of one's own may have a colon too.
  if (!lookupOf(dataset).hasId(text) && kindsOf(dataset).isEdge(text.slice(0, Math.max(0, text.indexOf(':'))))) {
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

/** The node of exactly this id, or else the one of this name. */
function nodeId(text: string, dataset: Dataset): string {
  const lookup = lookupOf(dataset);
  return lookup.hasId(text) ? text : lookup.node(text);
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
    const inside = intoFrame(place[0], place[1]);
    if (inside[0] !== place[0] || inside[1] !== place[1]) {
      report(invalid('pin', item, 'a place in the picture: x -128 to 1408, y -80 to 880'));
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
