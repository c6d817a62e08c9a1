/**
 * Mutated input through every door of the program, and what broke: a raw exception, a change of the prototype of all
 * objects, `NaN` or `undefined` in a picture, a hang. Each number is one input, always the same.
 */
import type { Dataset } from '../../src/data/dataset.ts';
import { TABLE_NAMES } from '../../src/data/table-names.ts';
import { readJson } from '../../src/data/read-json.ts';
import { TABLES } from '../../src/data/tables.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import type { CodecContext } from '../../src/view/codec.ts';
import { fromQuery } from '../../src/view/query.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { FIELDS } from '../../src/view/fields.ts';
import { SMALL_DATASET, SMALL_GRAPH } from '../query/small-graph.ts';
import { fuzz as fuzzReaders } from '../read/fuzz.ts';
import { mutate, randomOf, type Random } from '../read/mutate.ts';
import { call, CALL_DOORS, type CallDoor } from './call-doors.ts';
import { workClock } from './work-clock.ts';

/** Whoever thinks longer than this about a small input hangs. */
const LONGEST_MS = 2000;
const TODAY = '2026-06-01';
const NONSENSE = /\bNaN\b|undefined|\[object |Infinity/;

export const DOORS = ['reader', 'dataset', 'damaged JSON', 'address'] as const;
type Door = (typeof DOORS)[number] | CallDoor;

export interface Broken {
  readonly seed: number;
  readonly door: Door;
  readonly what: string;
}

export interface DoorsTried {
  readonly runs: number;
  readonly accepted: number;
  readonly refused: number;
  readonly pictures: number;
  readonly broken: readonly Broken[];
}

const JUNK: readonly unknown[] = [
  ...[null, 7, -1, 0, 1e300, -1e-300, true, '', ' x', [], [null], {}, { a: 1 }],
  ...['__proto__', 'constructor', 'toString', '2014-99', '0000', '\u0000', 'x|y', '<b>', '=1+1', 'javascript:alert(1)'],
  ...['JPN', 'FRA', '２０２０', '🇯🇵', '\u202eabc', 'a'.repeat(3000)],
];
const SMALL_TEXT = new TextEncoder().encode(JSON.stringify(SMALL_DATASET));
const CONTEXT: CodecContext = { dataset: SMALL_DATASET, graph: SMALL_GRAPH, base: defaultView(SMALL_DATASET) };
const WORDS = [
  ...['JPN', 'FRA', 'all', 'none', 'now', '2014', '1e18', '-1', 'NaN', '%', '%zz', '__proto__', 'constructor', ','],
  ...[
    'network',
    'table',
    'map',
    'matrix',
    'ja',
    '0,0,1',
    '-1e9,0,1',
    'JPN:1e18:1e18',
    '<script>',
    '\u0000',
    '2006/2016',
  ],
];

/** What became of one input. */
interface Tried {
  readonly isAccepted: boolean;
  readonly isDrawn: boolean;
  /** What broke. */
  readonly found: readonly string[];
}

/** @param first number of the first input */
export function fuzzDoors(runs: number, first = 0, onBroken?: (broken: Broken) => void): Promise<DoorsTried> {
  return fuzz({ runs, first, onBroken, doors: DOORS, tryOne: enter });
}

/** The same for what the program is called with. */
export function fuzzCalls(runs: number, first = 0, onBroken?: (broken: Broken) => void): Promise<DoorsTried> {
  return fuzz({ runs, first, onBroken, doors: CALL_DOORS, tryOne: ask });
}

interface Fuzzed<D extends Door> {
  readonly runs: number;
  readonly first: number;
  readonly onBroken: ((broken: Broken) => void) | undefined;
  /** By turns. */
  readonly doors: readonly D[];
  /** @throws CollabGraphError or NoJson where the input is refused */
  readonly tryOne: (door: D, seed: number) => Promise<Tried>;
}

async function fuzz<D extends Door>({ runs, first, onBroken, doors, tryOne }: Fuzzed<D>): Promise<DoorsTried> {
  const broken: Broken[] = [];
  let accepted = 0;
  let refused = 0;
  let pictures = 0;
  for (let seed = first; seed < first + runs; seed++) {
    const door = doors[seed % doors.length]!;
    const tell = (what: string): void => {
      broken.push({ seed, door, what });
      onBroken?.(broken.at(-1)!);
    };
    const worked = workClock();
    try {
      const { isAccepted, isDrawn, found } = await tryOne(door, seed);
      if (isAccepted) accepted++;
      else refused++;
      if (isDrawn) pictures++;
      for (const what of found) tell(what);
    } catch (error) {
      if (error instanceof CollabGraphError || error instanceof NoJson) refused++;
      else tell((error as Error).stack ?? String(error));
    }
    if (Object.keys(Object.prototype).length > 0 || ({} as Record<string, unknown>)['undirected'] !== undefined) {
      tell('the prototype of all objects was written to');
      break;
    }
    const ms = worked();
    if (ms > LONGEST_MS) tell(`${Math.round(ms)} ms of work`);
  }
  return { runs, accepted, refused, pictures, broken };
}

async function enter(door: (typeof DOORS)[number], seed: number): Promise<Tried> {
  const random = randomOf(seed);
  if (door === 'reader') {
    const { read, found } = await fuzzReaders(1, seed);
    return { isAccepted: read > 0, isDrawn: false, found: found.map(({ what, name }) => `${name}: ${what}`) };
  }
  if (door === 'address') {
    const query = queryOf(random);
    const wrong = nonsenseIn(fromQuery(query, CONTEXT).state, query);
    return { isAccepted: true, isDrawn: false, found: wrong === undefined ? [] : [`state ${wrong}`] };
  }
  const dataset = readJson(door === 'dataset' ? damagedRows(random) : damagedText(random));
  // Drawing takes ten times as long as reading: every fourth of those that are accepted.
  const isDrawn = seed % 16 < 4;
  const said = use(dataset, isDrawn);
  return { isAccepted: true, isDrawn, found: said === undefined ? [] : [said] };
}

async function ask(door: CallDoor, seed: number): Promise<Tried> {
  const isDrawn = seed % 4 === 0;
  const { isAccepted, said, input } = await call(door, randomOf(seed), isDrawn);
  const wrong = nonsenseIn(said, input);
  return {
    isAccepted,
    isDrawn: isDrawn && (door === 'options' || door === 'attributes'),
    found: wrong === undefined ? [] : [wrong.slice(0, 500)],
  };
}

/** Broken JSON is refused before the door of datasets is reached. */
class NoJson extends Error {}

function damagedText(random: Random): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(mutate(SMALL_TEXT, random)));
  } catch {
    throw new NoJson();
  }
}

function damagedRows(random: Random): unknown {
  const data = structuredClone(SMALL_DATASET) as unknown as Record<string, unknown>;
  for (let i = 0; i <= random() * 3; i++) {
    const table = one(TABLE_NAMES, random);
    const rows = data[table] as Record<string, unknown>[];
    if (!Array.isArray(rows) || rows.length === 0) continue;
    const at = Math.floor(random() * rows.length);
    const { name } = one<{ readonly name: string }>(TABLES[table].fields, random);
    const what = random() < 0.3 ? one(rows, random)?.[name] : one(JUNK, random);
    if (random() < 0.1) (rows as unknown[])[at] = what;
    else if (typeof rows[at] === 'object' && rows[at] !== null) rows[at][name] = what;
    if (random() < 0.05) data[table] = what;
  }
  if (random() < 0.1) negateNumbers(data[one(TABLE_NAMES, random)]);
  return data;
}

/** All numbers of a table below zero, together: no single value brings a sum or a largest one there. */
function negateNumbers(rows: unknown): void {
  for (const row of Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [])
    for (const [name, value] of Object.entries(row ?? {})) if (typeof value === 'number') row[name] = -value;
}

function queryOf(random: Random): string {
  const parts: string[] = [];
  for (let i = 0; i <= random() * 5; i++) {
    const value = Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(WORDS, random)).join(
      one(['', ',', ':', '/'], random),
    );
    parts.push(`${one(FIELDS, random).name}=${random() < 0.5 ? encodeURIComponent(value) : value}`);
  }
  return `?${parts.join('&')}`;
}

/** A number that is none in what was made of an input, or a word of a fault that the input did not have: words of the author's own may be any. */
function nonsenseIn(value: unknown, input: string): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  if (typeof value === 'string') {
    const found = NONSENSE.exec(value);
    return found && !input.includes(found[0]) ? value : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value)
    .map((part) => nonsenseIn(part, input))
    .find((wrong) => wrong !== undefined);
}

/** Asks and draws what was accepted; what is wrong with the answer. */
function use(dataset: Dataset, isDrawn: boolean): string | undefined {
  const graph = buildGraph(dataset);
  const input = JSON.stringify(dataset);
  const node = dataset.countries[0]?.id ?? graph.nodes()[0];
  if (node !== undefined) {
    const wrong = nonsenseIn(neighbors(graph, node, { today: TODAY }), input);
    if (wrong !== undefined) return `answer: ${wrong}`;
  }
  if (!isDrawn) return undefined;
  const { svg } = makeFigure({ dataset, graph, state: defaultView(dataset), today: TODAY });
  const found = NONSENSE.exec(svg);
  return found && !input.includes(found[0])
    ? `picture: …${svg.slice(Math.max(0, found.index - 80), found.index + 40)}…`
    : undefined;
}

function one<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}
