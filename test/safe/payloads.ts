/**
 * Hostile texts in every field of a dataset, made from the schema of the format: a field that is added to the registry
 * is tried without anybody writing it down here.
 */
import { readFileSync } from 'node:fs';

import type { Dataset } from '../../src/data/dataset.ts';
import { readJson } from '../../src/data/read-json.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

/** What would run as `alert(n)`, or ask another host, where a text were taken for markup, an address or a style. */
export const PAYLOADS: Readonly<Record<string, (n: number) => string>> = {
  'breaks out of an attribute': (n) => `"'><img src=x onerror=alert(${n})>`,
  'a script': (n) => `<script>alert(${n})</script>`,
  'an element of SVG': (n) => `<svg/onload=alert(${n})><a xlink:href="javascript:alert(${n})">a</a></svg>`,
  'a handler without a tag': (n) => `" autofocus onfocus=alert(${n}) x="' onfocus='alert(${n})`,
  'ends what holds it': (n) => `</script></style></title></textarea></text>]]>--><script>alert(${n})</script>`,
  'an address that runs': (n) => `javascript:alert(${n})`,
  'an address that runs, written oddly': (n) => `\u0001java\u000dscript&#58;alert(${n})`,
  'an address with markup in it': (n) => `data:text/html,<script>alert(${n})</script>`,
  'a page in a frame': (n) => `<iframe srcdoc="<script>parent.alert(${n})</script>"></iframe>`,
  'a link in Markdown': (n) =>
    `[a](javascript:alert(${n})) ![b](https://elsewhere.invalid/${n}.png) <javascript:alert(${n})>`,
  'a style that asks elsewhere': (n) =>
    `red;background:url(https://elsewhere.invalid/${n})}*{background:url(//elsewhere.invalid/${n})`,
  'a picture from elsewhere': (n) =>
    `<img src=https://elsewhere.invalid/${n}.png><link rel=stylesheet href=//elsewhere.invalid/${n}.css>`,
  'a template': (n) => `\${alert(${n})}{{constructor.constructor('alert(${n})')()}}`,
  'a formula': (n) => `=HYPERLINK("https://elsewhere.invalid/${n}","alert(${n})")`,
};

/** The same, several in a text, for pages that are walked through: what runs by its beginning stands first. */
export const TOGETHER: readonly ((n: number) => string)[] = [
  [5, 0, 10],
  [6, 1, 11],
  [7, 2, 12],
  [13, 3, 8],
  [4, 9],
].map((at) => {
  const texts = at.map((i) => Object.values(PAYLOADS)[i]!);
  return (n: number): string => texts.map((text) => text(n)).join(' ');
});

/** What a field for addresses takes, and a careless page would not only link to. */
const ADDRESS_PAYLOADS: readonly ((n: number) => string)[] = [
  (n) => `https://elsewhere.invalid/'onmouseover='alert(${n})`,
  (n) => `https://elsewhere.invalid/);alert(${n});//&quot;onfocus=alert(${n})`,
  (n) => `http://elsewhere.invalid/\`\${alert(${n})}\`]](javascript:alert(${n}))`,
];

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly description?: string;
  readonly items?: Schema & { readonly $ref?: string };
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export interface Field {
  /** Empty for what the dataset says of itself. */
  readonly table: string;
  /** With dots for what is within: `citation.authors`, `attributes.*`. */
  readonly column: string;
  readonly isList: boolean;
  readonly isAddress: boolean;
  /** Any text may stand there: no pattern, no id of another row. */
  readonly isFree: boolean;
}

/** Every field of the schema that takes a text of one's own. */
export function textFields(schema: Schema): readonly Field[] {
  const own = Object.entries(schema.properties ?? {}).filter(([, { items }]) => items?.$ref === undefined);
  return [
    ...own.flatMap(([column, field]) => fieldsOf('', column, field)),
    ...Object.entries(schema.$defs ?? {})
      .filter(([table]) => schema.properties?.[table])
      .flatMap(([table, { properties = {} }]) =>
        Object.entries(properties).flatMap(([column, field]) => fieldsOf(table, column, field)),
      ),
  ];
}

function fieldsOf(table: string, column: string, field: Schema): Field[] {
  if (field.type === 'object') {
    const inner = Object.entries(field.properties ?? {}).flatMap(([name, one]) =>
      fieldsOf(table, `${column}.${name}`, one),
    );
    return typeof field.additionalProperties === 'object'
      ? [...inner, { table, column: `${column}.*`, isList: false, isAddress: false, isFree: true }]
      : inner;
  }
  const isList = field.type === 'array';
  const value = isList ? field.items! : field;
  if (value.type !== 'string' || value.enum || value.const !== undefined) return [];
  const isAddress = value.pattern?.includes('https?://[') === true;
  const refers = /id of a row|Id of the node/i.test(field.description ?? '');
  return [{ table, column, isList, isAddress, isFree: value.pattern === undefined && !refers }];
}

export const SCHEMA = JSON.parse(readFileSync('schema/dataset@2.json', 'utf8')) as Schema;

type Row = Record<string, unknown>;
type Data = Record<string, unknown>;

/** The made-up network with a row at least in every table, and rows of kinds of its own. */
function base(): Data {
  const number = {
    ref_area: 'JPN',
    time_period: '2006/2016',
    obs_value: 5000,
    unit_measure: 'migration events',
    source: ['made-up-a'],
    locator: 'table 1',
    confidence: 'verified',
  };
  return {
    ...structuredClone(SMALL_DATASET as unknown as Data),
    citation: { authors: ['A'], publisher: 'P', address: 'https://example.org/', licence: 'L' },
    node_kinds: [{ id: 'laboratory', label_en: 'laboratory' }],
    edge_kinds: [
      { id: 'visits', label_en: 'visits', type: 'number', directed: 'yes', unit_en: 'visits', default: 'yes' },
      { id: 'agreement', label_en: 'agreement', type: 'tie', directed: 'no', default: 'yes' },
    ],
    nodes: [
      { id: 'own-1', kind: 'laboratory', name_en: 'One', aliases: [], country: 'JPN', url: 'https://example.org/1' },
      { id: 'own-2', kind: 'laboratory', name_en: 'Two', aliases: [], country: 'POL', url: 'https://example.org/2' },
    ],
    edges: [
      { kind: 'visits', subject: 'own-1', object: 'own-2', obs_value: 7, time_period: '2016', source: ['made-up-a'] },
      { kind: 'visits', subject: 'own-2', object: 'JPN', obs_value: 3, time_period: '2016', source: ['made-up-a'] },
      { kind: 'agreement', subject: 'own-1', object: 'JPN', from: '2016', source: ['made-up-a'], locator: 'p. 1' },
      { kind: 'agreement', subject: 'own-2', object: 'POL', from: '2016', source: ['made-up-a'], locator: 'p. 2' },
    ],
    ...Object.fromEntries(
      ['mobility_totals', 'mobility_openalex_totals'].map((name) => [name, [{ ...number, direction: 'in' }]]),
    ),
    mobility_openalex: [{ ...number, counterpart_area: 'POL' }],
    coverage: [
      { measure: 'mobility', areas: ['JPN', 'POL'], locator: 'p. 3', confidence: 'verified', source: ['made-up-a'] },
    ],
  };
}

export interface Hostile {
  readonly dataset: Dataset;
  /** Fields that took the text, with the numbers by which they are found again. */
  readonly taken: ReadonlyMap<string, readonly number[]>;
  /** Fields that refused it, with the sentence. */
  readonly refused: ReadonlyMap<string, string>;
}

export const nameOf = ({ table, column }: Field): string => (table === '' ? column : `${table}.${column}`);

/** A dataset with the text in every field that takes it, in every row. */
export function hostile(payload: (n: number) => string, first: number): Hostile {
  let data = base();
  let n = first;
  const taken = new Map<string, readonly number[]>();
  const refused = new Map<string, string>();
  for (const field of textFields(SCHEMA)) {
    const accept = (text: (n: number) => string, only?: number): boolean => {
      const numbers: number[] = [];
      const changed = put(structuredClone(data), field, only, () => {
        numbers.push(++n);
        return text(n);
      });
      try {
        readJson(changed);
      } catch (error) {
        if (!(error instanceof CollabGraphError)) throw error;
        refused.set(nameOf(field), error.message);
        return false;
      }
      data = changed;
      taken.set(nameOf(field), [...(taken.get(nameOf(field)) ?? []), ...numbers]);
      return true;
    };
    for (const text of field.isAddress ? [payload, ...ADDRESS_PAYLOADS] : [payload]) {
      const all = accept(text);
      // Where not every row may have the field, those that may.
      if (!all && field.isFree) for (const i of ((data[field.table] ?? []) as Row[]).keys()) accept(text, i);
    }
  }
  for (const name of taken.keys()) refused.delete(name);
  return { dataset: readJson(data), taken, refused };
}

function put(data: Data, { table, column, isList }: Field, only: number | undefined, text: () => string): Data {
  const [head = '', ...inner] = column.split('.');
  for (const [i, row] of (table === '' ? [data] : ((data[table] ?? []) as Row[])).entries()) {
    if (only !== undefined && only !== i) continue;
    const before = row[head];
    const value = isList ? [text()] : text();
    if (inner[0] === '*') {
      const key = text();
      row[head] = { ...(before as Row), [key]: value };
    } else if (inner[0] !== undefined) row[head] = { ...(before as Row), [inner[0]]: value };
    else row[head] = value;
    // Who refers to an id follows it.
    if (head === 'id' && typeof before === 'string') follow(data, before, value as string);
  }
  return data;
}

function follow(data: Data, before: string, now: string): void {
  if (data['focus'] === before) data['focus'] = now;
  for (const rows of Object.values(data)) {
    if (!Array.isArray(rows)) continue;
    for (const row of rows as Row[])
      for (const [name, value] of Object.entries(row)) {
        if (name === 'id') continue;
        if (value === before) row[name] = now;
        else if (Array.isArray(value)) row[name] = value.map((one: unknown) => (one === before ? now : one));
      }
  }
}
