/** How the values of single fields are read and written. What cannot be read is reported, and what can be read beside it is kept. */
import type { Dataset } from '../data/dataset.ts';
import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import { kindsOf } from '../model/kinds.ts';
import { lookupOf } from '../model/lookup.ts';
import { parseTimeSpan } from '../model/validity.ts';
import { mobilityPeriods } from './defaults.ts';
import { escapeItem, splitItems, unescapeItem } from './list-syntax.ts';
import { intoFrame } from './nominal-frame.ts';
import { CORE, FIRST, inOrder, isUsual, NONE, WITH_KIND, WITHOUT_KIND } from './through.ts';
import type { ViewState } from './view-state.ts';
import { named } from '../model/named.ts';

/** What a value is read against. */
export interface FieldContext {
  readonly dataset: Dataset;
  /** Edge keys of the graph, where `select` is to be checked against them. */
  readonly hasEdge?: (key: string) => boolean;
}

export type Report = (problem: CollabGraphError) => void;

/** The node in the centre: a country by any of its names first, then whatever else the text names. */
export function focusId(text: string, dataset: Dataset): string {
  const lookup = lookupOf(dataset);
  if (lookup.hasId(text)) return text;
  const found = lookup.findCountry(text) ?? lookup.findNode(text);
  // Who mistypes mostly means a country, where there are any.
  return found ?? (dataset.countries.length > 0 ? lookup.country(text) : lookup.node(text));
}

/** Words that stand for the groups of a kind. */
const KIND_WORDS: readonly string[] = [...Object.values(WITHOUT_KIND), ...Object.values(WITH_KIND)];

export function parseThrough(text: string, { dataset }: FieldContext, report: Report): readonly string[] | undefined {
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
export function printThrough(value: readonly string[], { dataset }: FieldContext): string {
  const print = (items: readonly string[]): string => items.map((item) => escapeItem(item)).join(',');
  const own = inOrder(value);
  if (own.length === 0) return CORE;
  const missing = dataset.groups.map(({ id }) => id).filter((id) => !own.includes(id));
  const fromAll = print(['all', ...missing.sort().map((id) => `-${id}`)]);
  return !isUsual(own) && fromAll.length < print(own).length ? fromAll : print(own);
}

export function parsePeriod(text: string, { dataset }: FieldContext, report: Report): string | undefined {
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

export function parseSelection(text: string, context: FieldContext, report: Report): string | undefined {
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
export function nodeId(text: string, dataset: Dataset): string {
  const lookup = lookupOf(dataset);
  return lookup.hasId(text) ? text : lookup.node(text);
}

/** Of a least number: up to here whole numbers are told apart. */
export const LARGEST_NUMBER = 1e15;

/** The number nearest to one that a reader types that an address takes. */
export function withinRange(value: number, least = -LARGEST_NUMBER): number {
  return Math.min(Math.max(least, value), LARGEST_NUMBER);
}

const LEAST_WEIGHT = 'KIND:NUMBER from -1e15 to 1e15, such as coauthorship:1000';

export function parseMinWeight(text: string, { dataset }: FieldContext, report: Report): ViewState['minWeight'] {
  const valid = kindsOf(dataset).numbers.map(({ id }) => id);
  const least: Record<string, number> = named();
  for (const item of splitItems(text)) {
    const [kind = '', number = ''] = item.split(':');
    const value = readNumber(number, report, 'min-weight', LEAST_WEIGHT, (n) => Math.abs(n) <= LARGEST_NUMBER);
    if (!valid.includes(kind)) report(unknownValue('number', kind, nearest(kind, valid), { valid }));
    else if (least[kind] !== undefined) report(invalid('min-weight', item, ONE_OF_EACH));
    else if (value !== undefined) least[kind] = value;
  }
  return Object.keys(least).length > 0 ? least : undefined;
}

/** Of two, which was meant is not known: the first counts, and the other is said. */
const ONE_OF_EACH = 'one value for each';

const LAYOUT_NAMES = ['gravity', 'scalingRatio', 'linLogMode'];

export function parseLayout(text: string, _context: FieldContext, report: Report): ViewState['layout'] | undefined {
  const given: Record<string, string> = named();
  for (const item of splitItems(text)) {
    const [name = '', value = ''] = item.split(':');
    if (!LAYOUT_NAMES.includes(name))
      report(unknownValue('layout setting', name, nearest(name, LAYOUT_NAMES), { valid: LAYOUT_NAMES }));
    else if (given[name] !== undefined) report(invalid('layout', item, ONE_OF_EACH));
    else given[name] = value;
  }
  // Nothing is within bounds that is no number.
  const gravity = toNumber(given['gravity'] ?? '1') ?? NaN;
  const scalingRatio = toNumber(given['scalingRatio'] ?? '40') ?? NaN;
  const linLogMode = given['linLogMode'] ?? 'false';
  if (Object.keys(given).length === 0) return undefined;
  if (
    !(gravity >= 0 && gravity <= 1e6 && scalingRatio >= 1e-6 && scalingRatio <= 1e6) ||
    !/^(true|false)$/.test(linLogMode)
  ) {
    report(invalid('layout', text, 'gravity 0 to 1e6, scalingRatio 1e-6 to 1e6, linLogMode true or false'));
    return undefined;
  }
  return { gravity, scalingRatio, linLogMode: linLogMode === 'true' };
}

export function parsePins(text: string, { dataset }: FieldContext, report: Report): ViewState['pins'] | undefined {
  const pins: Record<string, readonly [number, number]> = named();
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
    if (id === undefined) continue;
    if (pins[id]) report(invalid('pin', item, ONE_OF_EACH));
    else pins[id] = [place[0], place[1]];
  }
  return Object.keys(pins).length > 0 ? pins : undefined;
}

export function readNumber(
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

export function toNumber(text: string): number | undefined {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : undefined;
}

export function invalid(what: string, value: string, expected: string): CollabGraphError {
  return new CollabGraphError('invalid', `invalid ${what} "${value}" (expected ${expected})`);
}

/** Reports what is thrown as a value's fault, and lets anything else through. */
export function attempt<T>(read: () => T, report: Report): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CollabGraphError)) throw error;
    report(error);
    return undefined;
  }
}
