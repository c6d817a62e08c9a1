/** What readers of graph files share: weights, labels, countries and kinds among attributes. */
import { CollabGraphError, foldText, nearest } from '../model/errors.ts';
import { plainNumber } from './number.ts';
import { isOwnExport, ofOwnExport } from './own-export.ts';
import type { Attributes, Fault, RawEdge, RawNode, ReadOptions, Value } from './records.ts';

/** Attributes that say which country a node is in. */
const COUNTRY = new Set(
  [
    'country',
    'country code',
    'country name',
    'countries',
    'nation',
    'pays',
    'land',
    'país',
    'iso3',
    'iso2',
    '国',
    '国名',
    '国・地域',
    '国コード',
  ].map(foldText),
);

/** The value of the first attribute whose folded name is in a set. */
function pick(attributes: Attributes, names: ReadonlySet<string>): string | undefined {
  for (const [name, value] of Object.entries(attributes))
    if (names.has(foldText(name)) && typeof value === 'string' && value.trim() !== '') return value;
  return undefined;
}

/** The attribute that an option names, whatever the case. */
function chosen(attributes: Attributes, name: string | undefined): Value | undefined {
  if (name === undefined) return undefined;
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const key = foldText(name);
  return Object.entries(attributes).find(([other]) => foldText(other) === key)?.[1];
}

/**
 * A node with its label and country taken from attributes, where options or
 * names say so; and what this package's own writers put there because the
 * format has no field for it: kind, coordinates, from and to.
 */
export function withRoles(node: RawNode, options: ReadOptions): RawNode {
  const label = chosen(node.attributes, options.label);
  const within =
    options.country === undefined ? pick(node.attributes, COUNTRY) : chosen(node.attributes, options.country);
  const { kind, lat, lon } = node.attributes;
  const hasKind = node.kind === undefined && options.kind === undefined && typeof kind === 'string';
  const hasPlace = node.lat === undefined && isDegree(lat, 90) && isDegree(lon, 180);
  const { term, names } = termIn(node);
  return {
    ...node,
    ...term,
    ...(hasKind ? { kind } : {}),
    ...(hasPlace ? { lat, lon } : {}),
    ...(label === undefined ? {} : { label: textOf(label) }),
    ...(within === undefined ? {} : { within: textOf(within) }),
    attributes: omit(node.attributes, [...names, ...(hasKind ? ['kind'] : []), ...(hasPlace ? ['lat', 'lon'] : [])]),
  };
}

/**
 * A tie with weight, kind and time taken from attributes. A weight that is no
 * number is a fault of the row; an absent one is 1.
 * @param weight as the format's own field has it
 */
export function withWeight(edge: Omit<RawEdge, 'weight' | 'fault'>, weight: unknown, options: ReadOptions): RawEdge {
  if (isOwnExport(edge.attributes) && options.weight === undefined && options.kind === undefined)
    return withOwnRoles(edge);
  const from = options.weight === undefined ? weight : chosen(edge.attributes, options.weight);
  const own = edge.attributes['kind'];
  const hasKind = options.kind === undefined && edge.kind === undefined && typeof own === 'string' && own !== '';
  const given = options.kind === undefined ? undefined : chosen(edge.attributes, options.kind);
  const kind = given === undefined ? (hasKind ? own : edge.kind) : textOf(given);
  const period = edge.attributes['time_period'];
  const hasPeriod = edge.period === undefined && (typeof period === 'string' || typeof period === 'number');
  const { unit } = edge.attributes;
  const hasUnit = typeof unit === 'string' && options.unit === undefined && from !== undefined;
  const { term, names } = termIn(edge);
  return {
    ...edge,
    ...term,
    ...(kind === undefined ? {} : { kind }),
    ...(hasPeriod ? { period: String(period) } : {}),
    ...(hasUnit ? { unit } : {}),
    ...readWeight(from),
    attributes: omit(edge.attributes, [
      ...names,
      ...(hasKind ? ['kind'] : []),
      ...(hasPeriod ? ['time_period'] : []),
      ...(hasUnit ? ['unit'] : []),
    ]),
  };
}

/** A tie of our own export: its number is `value`, and 1 stands for none. */
function withOwnRoles(edge: Omit<RawEdge, 'weight' | 'fault'>): RawEdge {
  const { value, ...own } = ofOwnExport(edge);
  const { term, names } = termIn(own);
  return { ...own, ...term, ...readWeight(value), attributes: omit(own.attributes, names) };
}

/** Attributes `from` and `to` that hold a year or date. */
function termIn({ attributes, from, to }: Pick<RawEdge, 'attributes' | 'from' | 'to'>): {
  term: { from?: string; to?: string };
  names: readonly string[];
} {
  const isTime = (value: Value | undefined): value is string | number => /^\d{4}(-\d\d){0,2}$/.test(String(value));
  if (from !== undefined || to !== undefined) return { term: {}, names: [] };
  const own = (['from', 'to'] as const).filter((name) => isTime(attributes[name]));
  return { term: Object.fromEntries(own.map((name) => [name, String(attributes[name])])), names: own };
}

function isDegree(value: Value | undefined, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}

/** Attributes without those of these names. */
export function omit(attributes: Attributes, names: readonly string[]): Attributes {
  if (names.length === 0) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

/** `--weight`, `--kind`, `--label` and `--country` name attributes that are there. */
export function checkNames(
  nodes: readonly { readonly attributes: Attributes }[],
  edges: readonly { readonly attributes: Attributes }[],
  options: ReadOptions,
): void {
  const check = (
    option: string,
    name: string | undefined,
    of: readonly { readonly attributes: Attributes }[],
  ): void => {
    if (name === undefined || of.some(({ attributes }) => chosen(attributes, name) !== undefined)) return;
    const names = [...new Set(of.flatMap(({ attributes }) => Object.keys(attributes)))];
    throw new CollabGraphError(
      'unknown',
      `unknown attribute "${name}" for --${option} (${names.length === 0 ? 'the file has none' : `the file has ${names.slice(0, 20).join(', ')}`})`,
      { suggestions: nearest(name, names) },
    );
  };
  check('weight', options.weight, edges);
  check('kind', options.kind, edges);
  check('label', options.label, nodes);
  check('country', options.country, nodes);
}

export function readWeight(value: unknown): { weight?: number; fault?: Fault } {
  if (value === undefined || value === null || value === '') return {};
  const number = plainNumber(value);
  const text = String(value);
  if (number === undefined)
    return {
      fault: { reason: /^[-+]?(nan|inf(inity)?)$/i.test(text.trim()) ? 'not-finite' : 'not-a-number', value: text },
    };
  return Number.isFinite(number) ? { weight: number } : { fault: { reason: 'not-finite', value: text } };
}

export function textOf(value: Value): string {
  return typeof value === 'object' ? value.join('; ') : String(value);
}

/** `#rrggbb` of three numbers, or undefined. */
export function hexOf(r: unknown, g: unknown, b: unknown): string | undefined {
  const parts = [r, g, b].map(plainNumber);
  if (parts.some((part) => part === undefined || !(part >= 0 && part <= 255))) return undefined;
  return `#${parts.map((part) => Math.round(part!).toString(16).padStart(2, '0')).join('')}`;
}

export function hexColour(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const rgb = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text);
  if (rgb) return hexOf(rgb[1], rgb[2], rgb[3]);
  const hex = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(text.trim());
  if (hex) return `#${hex[1]!.toLowerCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text.trim());
  return short
    ? `#${short
        .slice(1)
        .map((c) => c + c)
        .join('')
        .toLowerCase()}`
    : undefined;
}

/** A position of two finite numbers, or nothing. `down` is for formats whose y grows downwards. */
export function placeOf(x: unknown, y: unknown, direction: 'up' | 'down'): { place?: { x: number; y: number } } {
  const [a, b] = [plainNumber(x), plainNumber(y)];
  if (a === undefined || b === undefined || !Number.isFinite(a) || !Number.isFinite(b)) return {};
  return { place: { x: a, y: direction === 'down' ? -b : b } };
}

/** Any JSON value as an attribute; nested objects as their JSON text. */
export function valueOf(value: unknown): Value | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((item) => ['string', 'number', 'boolean'].includes(typeof item)))
    return value as Value;
  return JSON.stringify(value);
}

export function attributesOf(record: Readonly<Record<string, unknown>>, without: readonly string[] = []): Attributes {
  const all: Record<string, Value> = Object.create(null) as Record<string, Value>;
  for (const [name, raw] of Object.entries(record)) {
    if (without.includes(name)) continue;
    const value = valueOf(raw);
    if (value !== undefined) all[name] = value;
  }
  return { ...all };
}
