/**
 * The grammar of the view: one entry per field, from which the codec, the
 * command line's help and the documentation are made. A field has one name in
 * URLs, attributes and flags; its key in JavaScript is that of `ViewState`.
 */
import { CONFIDENCES } from '../model/confidence.ts';
import type { Dataset } from '../data/dataset.ts';
import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import { kindsOf } from '../model/kinds.ts';
import { parseTimeSpan } from '../model/validity.ts';
import { mobilityPeriods } from './defaults.ts';
import {
  LARGEST_NUMBER,
  attempt,
  focusId,
  invalid,
  nodeId,
  parseLayout,
  parseMinWeight,
  parsePeriod,
  parsePins,
  parseSelection,
  parseThrough,
  printThrough,
  readNumber,
  toNumber,
  type FieldContext,
  type Report,
} from './field-values.ts';
import { coloursOf, hasPlaces, sizesOf } from './look-fields.ts';
import { matricesOf } from './matrices.ts';
import { isNearFrame } from './nominal-frame.ts';
import { escapeItem, splitItems } from './list-syntax.ts';
import { CORE, FIRST, NONE } from './through.ts';
import type { ViewState } from './view-state.ts';
import { ASKS, FLOWS, LABELS, PLACES, SORTS, STATUSES, TABLE_ROWS, THEMES, VIEWS } from './view-state.ts';

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
type ChoiceKey =
  | 'ask'
  | 'flows'
  | 'view'
  | 'rows'
  | 'sort'
  | 'confidence'
  | 'places'
  | 'labels'
  | 'lang'
  | 'theme'
  | 'matrix'
  | 'colourBy'
  | 'sizeBy';

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
  choice('matrix', matricesOf),
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
      readNumber(
        text,
        report,
        'min-mobility',
        'a number from 0 to 1e15, such as 4000',
        (n) => n >= 0 && n <= LARGEST_NUMBER,
      ),
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
  {
    key: 'minWeight',
    name: 'min-weight',
    parse: parseMinWeight,
    print: (value) =>
      Object.keys(value)
        .sort()
        .map((kind) => `${kind}:${value[kind]!}`)
        .join(','),
  },
  choice('colourBy', coloursOf, 'colour-by'),
  choice('sizeBy', sizesOf, 'size-by'),
  placesField(),
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

/** One of a few words: always the same ones, or what a dataset makes of them. */
function choice<K extends ChoiceKey>(
  key: K,
  given: readonly NonNullable<ViewState[K]>[] | ((dataset: Dataset) => readonly NonNullable<ViewState[K]>[]),
  name: string = key,
): Field<K> {
  const isFixed = typeof given !== 'function';
  const validIn = isFixed ? () => given : given;
  return {
    key,
    name,
    valid: ({ dataset }) => validIn(dataset),
    ...(isFixed ? { choices: given } : {}),
    parse: (text, { dataset }, report) => {
      const valid = validIn(dataset);
      const word = text.trim().toLowerCase();
      const found = valid.find((value) => value === text) ?? valid.find((value) => value.toLowerCase() === word);
      if (found === undefined) report(unknownValue(name, text, nearest(text, valid), { valid }));
      return found;
    },
    print: (value) => value,
  };
}

/** Places of the file only where its nodes have some: else the picture would be another than was asked for. */
function placesField(): Field<'places'> {
  const field = choice('places', PLACES);
  return {
    ...field,
    parse: (text, context, report) => {
      const places = field.parse(text, context, report);
      if (places !== 'file' || hasPlaces(context.dataset)) return places;
      report(
        new CollabGraphError(
          'unsupported',
          'unsupported places "file" (no node of the data has x and y; expected computed)',
        ),
      );
      return undefined;
    },
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

function nodeField<K extends 'compare' | 'path'>(key: K): Field<K> {
  return {
    key,
    name: key,
    parse: (text, context, report) => attempt(() => nodeId(text, context.dataset), report),
    print: (value) => value,
  };
}
