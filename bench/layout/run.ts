/** One layout on one case, in a process of its own: so that one that takes for ever can be ended. */
import { readability, stress, type Readability } from '../../src/layout/readability.ts';
import type { Case } from './cases.ts';
import { random } from './generated.ts';
import { LAYOUTS, type Picture } from './peers.ts';

export interface Job {
  readonly layout: string;
  readonly case: Case;
  /** Whether to run more than once. */
  readonly repeats: boolean;
}

export interface Outcome extends Readability {
  /** The first run in a fresh process, nothing compiled: what a page that lays out once pays. */
  readonly firstMs: number;
  /** Median of the runs after it; the first where there are no others. */
  readonly ms: number;
  readonly iterations: number | undefined;
  /** Stress of the layout as it was made, before it was fitted to the frame. */
  readonly rawStress: number;
}

/** Runs are repeated for about this long, milliseconds. */
const REPEAT_MS = 1500;

process.once('message', (job: Job) => process.send!(measure(job), () => process.disconnect()));

function measure({ layout, case: given, repeats }: Job): Outcome {
  const run = LAYOUTS[layout]!;
  // Peers that start at random do so from the same seed every time.
  Math.random = random(7);
  const timed = (): { picture: Picture; ms: number } => {
    const begin = performance.now();
    const picture = run(given.nodes, given.edges, given.size, given.committed);
    return { picture, ms: performance.now() - begin };
  };
  const first = timed();
  const { picture } = first;
  const times: number[] = [];
  const end = performance.now() + REPEAT_MS;
  while (repeats && (times.length < 3 || performance.now() < end)) times.push(timed().ms);
  times.sort((a, b) => a - b);
  return {
    ...readability(given.nodes, given.edges, picture.positions, picture.labels.placed, given.size),
    firstMs: first.ms,
    ms: times[times.length >> 1] ?? first.ms,
    iterations: picture.iterations,
    rawStress: stress(given.nodes, given.edges, picture.raw, 500),
  };
}
