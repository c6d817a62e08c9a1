/**
 * `npm run bench:layout`: how readable and how fast the layout is, beside the
 * layouts that others use, each run to its own settled state with its own
 * defaults, then fitted to the same frame and given the same label placement.
 * Time is from the network to positions with labels.
 *
 * Options: `--only TEXT` (cases whose name holds it), `--cap SECONDS` (per
 * layout and case, default 60; what takes longer is ended and noted), `--quick`
 * (default view and 100 nodes).
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { builtInCases, generatedCases, type Case } from './layout/cases.ts';
import { LAYOUTS } from './layout/peers.ts';
import type { Job, Outcome } from './layout/run.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    cap: { type: 'string', default: '60' },
    quick: { type: 'boolean', default: false },
  },
});
const capMs = Number(values.cap) * 1000;

const COLUMNS = [
  'layout',
  'node overlaps',
  'label overlaps',
  'labels shown',
  'shorter side',
  'area',
  'crossings',
  'stress',
  'stress as made',
  'iterations',
  'first ms',
  'ms',
];

/** From this many nodes on one run has to do. */
const LARGE = 2000;

function measure(layout: string, given: Case): Promise<Outcome | string> {
  const job: Job = { layout, case: given, repeats: given.nodes.length < LARGE };
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./layout/run.ts', import.meta.url)), { serialization: 'advanced' });
    const timer = setTimeout(() => {
      child.kill();
      resolve(`more than ${values.cap} s`);
    }, capMs);
    child.once('message', (outcome) => resolve(outcome as Outcome));
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(`failed with exit code ${code}`);
    });
    child.send(job);
  });
}

function row(layout: string, outcome: Outcome | string): string[] {
  if (typeof outcome === 'string') return [layout, outcome];
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
  return [
    layout,
    String(outcome.nodeOverlaps),
    String(outcome.labelOverlaps),
    percent(outcome.labelsShown),
    percent(outcome.shorterSideUsed),
    percent(outcome.areaUsed),
    outcome.crossings === undefined ? 'not counted' : String(outcome.crossings),
    outcome.stress.toFixed(4),
    outcome.rawStress.toFixed(4),
    outcome.iterations === undefined ? '' : String(outcome.iterations),
    outcome.firstMs.toFixed(1),
    outcome.ms.toFixed(1),
  ];
}

function print(rows: readonly string[][]): void {
  const widths = COLUMNS.map((column, i) =>
    Math.max(
      column.length,
      ...rows.filter((cells) => cells.length === COLUMNS.length).map((cells) => cells[i]!.length),
    ),
  );
  for (const cells of [COLUMNS, ...rows])
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '));
}

/** The sentence that the target is about: faster than every peer, at no worse stress. */
function verdict(outcomes: ReadonlyMap<string, Outcome | string>): string {
  const own = outcomes.get('collab-graph');
  if (own === undefined || typeof own === 'string') return '';
  const peers = [...outcomes].filter(([name]) => !name.startsWith('collab-graph'));
  const done = peers.filter((entry): entry is [string, Outcome] => typeof entry[1] !== 'string');
  if (done.length === 0) return '';
  const fastest = done.reduce((a, b) => (b[1].ms < a[1].ms ? b : a));
  const least = done.reduce((a, b) => (b[1].stress < a[1].stress ? b : a));
  const quickest = done.reduce((a, b) => (b[1].firstMs < a[1].firstMs ? b : a));
  const ratio = (a: number, b: number): string => (b === 0 ? '–' : (a / b).toFixed(2));
  return `time of the fastest peer (${fastest[0]}) / ours: ${ratio(fastest[1].ms, own.ms)}; first run (${quickest[0]}): ${ratio(quickest[1].firstMs, own.firstMs)}; least stress of a peer (${least[0]}) / ours: ${ratio(least[1].stress, own.stress)}`;
}

const all = [...(await builtInCases()), ...generatedCases()];
const cases = all.filter(({ name, nodes }) =>
  values.quick
    ? name.startsWith('default view, en') || (name.startsWith('generated') && nodes.length === 100)
    : name.includes(values.only),
);
for (const given of cases) {
  console.log(
    `\n${given.name}: ${given.nodes.length} nodes, ${given.edges.length} edges, ${given.size.width}×${given.size.height}`,
  );
  const outcomes = new Map<string, Outcome | string>();
  for (const layout of Object.keys(LAYOUTS)) {
    if (layout === 'collab-graph, committed' && !given.committed) continue;
    outcomes.set(layout, await measure(layout, given));
  }
  print([...outcomes].map(([layout, outcome]) => row(layout, outcome)));
  console.log(verdict(outcomes));
}
