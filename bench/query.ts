/**
 * How long a question takes, against the same question put to others in the
 * same run. Run with `npm run bench:query`; the numbers decide no test.
 *
 * The question: the partners of a country, each with its ties, through shared
 * frameworks, calls, projects and flows. What each side does:
 * - neighbors: the library, with everything in the result (names, validity,
 *   confidence, sources, order).
 * - raw walk: the floor. The same network in graphology's own graph, every tie
 *   collected by partner as an object of its kind, value or row, and what it
 *   runs through; nothing checked, named, cited or ordered.
 *   The floor of an ego network is the same with all edges among what was found.
 * - cytoscape: the same collected with a headless cytoscape.
 * - SQLite: sql.js (WebAssembly) in memory, with indexes; prepare and run, because
 *   a question that is asked once has to be prepared. "start" opens the database
 *   from its bytes first, which a question from a page or a script has to do.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import cytoscape from 'cytoscape';
import initSqlJs from 'sql.js';

import type { Dataset, FlowRow } from '../src/data/dataset.ts';
import { readDirectory } from '../src/data/read-directory.ts';
import { buildGraph } from '../src/model/build-graph.ts';
import { isFlow, type CollabGraph, type EdgeAttributes } from '../src/model/graph.ts';
import { egoNetwork } from '../src/query/ego-network.ts';
import { neighbors } from '../src/query/neighbors.ts';
import { generatedNetwork, starNetwork } from './generated-network.ts';
import { inGraphology } from './in-graphology.ts';

const TODAY = '2026-01-01';
/** Everything passes, so that all sides find the same ties. */
const OPTIONS = { today: TODAY, at: 'all', period: 'all', coauthorshipYear: 'all', confidence: 'unverified' } as const;
/** Cytoscape needs minutes and gigabytes to load more. */
const CYTOSCAPE_LIMIT = 10_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

interface RawTie {
  readonly kind: string;
  readonly about: EdgeAttributes | FlowRow;
  readonly through: string | undefined;
}

/** The floor. */
function rawWalk(graph: CollabGraph, country: string): Map<string, RawTie[]> {
  const found = new Map<string, RawTie[]>();
  const add = (partner: string, tie: RawTie): void => {
    const ties = found.get(partner);
    if (ties) ties.push(tie);
    else found.set(partner, [tie]);
  };
  graph.forEachEdge(country, (_edge, attributes, source, target) => {
    const other = source === country ? target : source;
    if (isFlow(attributes)) {
      for (const period in attributes.observations)
        add(other, { kind: attributes.kind, about: attributes.observations[period]! as FlowRow, through: undefined });
    } else if (attributes.kind === 'membership' || attributes.kind === 'participation') {
      graph.forEachEdge(other, (_inner, inner, member, group) => {
        if (inner.kind === attributes.kind && group === other && member !== country)
          add(member, { kind: inner.kind, about: inner, through: other });
      });
    }
  });
  return found;
}

interface RawEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly tie: RawTie;
}

/** The floor of an ego network: the partners and what they share, with every edge among them as an object. */
function rawEgo(graph: CollabGraph, country: string): RawEdge[] {
  const nodes = new Set([country]);
  for (const [partner, ties] of rawWalk(graph, country)) {
    nodes.add(partner);
    for (const { through } of ties) if (through !== undefined) nodes.add(through);
  }
  const found: RawEdge[] = [];
  for (const node of nodes) {
    graph.forEachEdge(node, (id, attributes, source, target) => {
      if (source !== node || !nodes.has(target)) return;
      const { kind } = attributes;
      const add = (about: RawTie['about']): unknown =>
        found.push({ id, source, target, tie: { kind, about, through: undefined } });
      if (!isFlow(attributes)) add(attributes);
      else for (const period in attributes.observations) add(attributes.observations[period]! as FlowRow);
    });
  }
  return found;
}

function cytoscapeWalk(cy: cytoscape.Core, country: string): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  const add = (partner: string, tie: unknown): void => {
    const ties = found.get(partner);
    if (ties) ties.push(tie);
    else found.set(partner, [tie]);
  };
  cy.getElementById(country)
    .connectedEdges()
    .forEach((edge) => {
      const kind = edge.data('kind') as string;
      const other = edge.source().id() === country ? edge.target() : edge.source();
      if (kind === 'mobility' || kind === 'coauthorship')
        add(other.id(), { kind, about: edge.data('about') as unknown });
      else if (kind === 'membership' || kind === 'participation') {
        other.connectedEdges().forEach((inner) => {
          const member = inner.source().id();
          if (inner.data('kind') === kind && member !== country)
            add(member, { kind, about: inner.data('about') as unknown, through: other.id() });
        });
      }
    });
  return found;
}

const PARTNERS = `
  SELECT target AS partner, kind, value, NULL AS through FROM edge WHERE source = $c AND value IS NOT NULL
  UNION ALL SELECT source, kind, value, NULL FROM edge WHERE target = $c AND value IS NOT NULL
  UNION ALL SELECT theirs.source, theirs.kind, NULL, theirs.target FROM edge AS own
    JOIN edge AS theirs ON theirs.target = own.target AND theirs.kind = own.kind
    WHERE own.source = $c AND own.kind IN ('membership', 'participation') AND theirs.source <> $c
  ORDER BY 1`;

interface SqliteTimes {
  /** Microseconds to prepare and run the question on an open database. */
  readonly query: number;
  /** Microseconds to open the database from its bytes in memory, then to prepare and run. */
  readonly start: number;
}

async function sqlite(graph: CollabGraph, countries: readonly string[]): Promise<SqliteTimes> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run('CREATE TABLE edge (source TEXT, target TEXT, kind TEXT, value REAL, row TEXT)');
  database.run('BEGIN');
  const insert = database.prepare('INSERT INTO edge VALUES (?, ?, ?, ?, ?)');
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (!isFlow(attributes)) insert.run([source, target, attributes.kind, null, JSON.stringify(attributes.row)]);
    else
      for (const row of Object.values(attributes.observations))
        insert.run([source, target, attributes.kind, row.obs_value, JSON.stringify(row)]);
  });
  insert.free();
  database.run('COMMIT');
  database.run('CREATE INDEX by_source ON edge (source, kind); CREATE INDEX by_target ON edge (target, kind); ANALYZE');
  const query = microseconds(countries, (country) => database.exec(PARTNERS, { $c: country }));
  const bytes = database.export();
  database.close();
  const start = microseconds(countries.slice(0, 1), (country) => {
    const fresh = new Database(bytes);
    fresh.exec(PARTNERS, { $c: country });
    fresh.close();
  });
  return { query, start };
}

function toCytoscape(graph: CollabGraph): cytoscape.Core {
  const elements: cytoscape.ElementDefinition[] = graph.nodes().map((id) => ({ data: { id } }));
  graph.forEachEdge((id, attributes, source, target) => {
    elements.push({ data: { id, source, target, kind: attributes.kind, about: attributes } });
  });
  return cytoscape({ headless: true, styleEnabled: false, elements });
}

/** Microseconds per call: the best of five rounds of about 60 ms, over the countries in turn. */
function microseconds(countries: readonly string[], ask: (country: string) => unknown): number {
  let best = Infinity;
  for (const country of countries) ask(country);
  for (let round = 0; round < 5; round += 1) {
    let calls = 0;
    const start = performance.now();
    let elapsed = 0;
    do {
      ask(countries[calls % countries.length]!);
      calls += 1;
      elapsed = performance.now() - start;
    } while (elapsed < 60 || calls < countries.length);
    best = Math.min(best, (elapsed / calls) * 1000);
  }
  return best;
}

/** Bytes of objects and of columns. */
function memoryUsed(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function tieCount(found: ReadonlyMap<string, readonly unknown[]>): number {
  let count = 0;
  for (const ties of found.values()) count += ties.length;
  return count;
}

const number = (value: number | null, digits = 1): string =>
  value === null
    ? '—'
    : value.toLocaleString('en', { maximumFractionDigits: value < 0.01 ? 5 : value < 10 ? 2 : digits });

async function measure(dataset: Dataset, countries: readonly string[]): Promise<Record<string, string>> {
  const before = memoryUsed();
  const graph = buildGraph(dataset);
  const bytes = (memoryUsed() - before) / graph.size;
  const start = performance.now();
  neighbors(graph, countries[0]!, OPTIONS);
  const first = performance.now() - start;
  const query = microseconds(countries, (country) => neighbors(graph, country, OPTIONS));
  const usual = microseconds(countries, (country) => neighbors(graph, country, { today: TODAY }));
  const plain = inGraphology(graph);
  const raw = microseconds(countries, (country) => rawWalk(plain, country));
  const ego = microseconds(countries.slice(0, 8), (country) => egoNetwork(graph, country, OPTIONS));
  const rawEgoTime = microseconds(countries.slice(0, 8), (country) => rawEgo(plain, country));
  const cy = graph.order <= CYTOSCAPE_LIMIT ? toCytoscape(graph) : null;
  const cytoscapeTime = cy ? microseconds(countries, (country) => cytoscapeWalk(cy, country)) : null;
  cy?.destroy();
  const database = await sqlite(graph, countries);
  let ties = 0;
  let rawTies = 0;
  for (const country of countries) {
    for (const neighbor of neighbors(graph, country, OPTIONS).neighbors) ties += neighbor.ties.length;
    rawTies += tieCount(rawWalk(plain, country));
  }
  return {
    network: dataset.name,
    order: number(graph.order),
    size: number(graph.size),
    'ties/call': number(ties / countries.length),
    'raw ties/call': number(rawTies / countries.length),
    'first call ms': number(first),
    'neighbors µs': number(query),
    'defaults µs': number(usual),
    'raw walk µs': number(raw),
    '× raw': number(query / raw),
    '× raw, target': '≤ 2',
    'µs/tie': number((query * countries.length) / ties, 3),
    'ego µs': number(ego),
    'raw ego µs': number(rawEgoTime),
    '× raw ego': number(ego / rawEgoTime),
    '× raw ego, target': '≤ 3',
    'cytoscape µs': cytoscapeTime === null ? 'skipped' : number(cytoscapeTime),
    '× cytoscape': number(cytoscapeTime === null ? null : query / cytoscapeTime),
    'SQLite µs': number(database.query),
    '× SQLite': number(query / database.query),
    'SQLite start µs': number(database.start),
    '× start': number(query / database.start),
    'bytes/edge': number(bytes, 0),
    'bytes/edge, target': '≤ 234',
  };
}

function print(rows: readonly Record<string, string>[]): void {
  // One column a network: the rows of figures are many, the networks few.
  for (const key of Object.keys(rows[0] ?? {})) {
    console.log(key.padEnd(20) + rows.map((row) => (row[key] ?? '').padStart(18)).join(''));
  }
}

/** Countries spread over the network. */
function sample(dataset: Dataset, count: number): string[] {
  const step = Math.max(1, Math.floor(dataset.countries.length / count));
  return dataset.countries
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map(({ id }) => id);
}

const rows: Record<string, string>[] = [];
const builtIn = await readDirectory('graph-data').catch((error: unknown) => {
  console.error(`built-in network left out: ${error instanceof Error ? error.message : String(error)}`);
  return null;
});
if (builtIn) {
  rows.push({ ...(await measure(builtIn, [builtIn.focus!])), network: `built-in, ${builtIn.focus!}` });
  rows.push({ ...(await measure(builtIn, sample(builtIn, 64))), network: 'built-in, any' });
}
for (const order of [1_000, 10_000, 100_000]) {
  const dataset = generatedNetwork(order);
  rows.push(await measure(dataset, sample(dataset, 64)));
}
console.log(
  `Node ${process.version}; times are the best of five rounds; × is neighbors divided by the other (below 1 is faster)\n`,
);
print(rows);

console.log('\nThe same question at growing degree: a country in so many frameworks of ten\n');
console.log('degree'.padStart(10) + 'µs'.padStart(14) + 'µs/tie'.padStart(10) + '× raw'.padStart(10));
for (const degree of [10, 100, 1_000, 10_000]) {
  const dataset = starNetwork(degree);
  const graph = buildGraph(dataset);
  const time = microseconds([dataset.focus!], (country) => neighbors(graph, country, OPTIONS));
  const raw = microseconds([dataset.focus!], (country) => rawWalk(graph, country));
  console.log(
    number(degree).padStart(10) +
      number(time).padStart(14) +
      number(time / (degree * 9)).padStart(10) +
      number(time / raw).padStart(10),
  );
}
