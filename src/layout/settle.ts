/**
 * Arranges without holding up the page: large networks in a worker of our own,
 * small ones, and all where a worker is refused, in slices on the same thread.
 */
import { arrangeSteps, type ArrangeOptions } from './arrange.ts';
import type { ArrangeProgress, Arrangement } from './frame-network.ts';
import { errorOf, unpackPlaces, type FromWorker, type ToWorker } from './settle-messages.ts';
import { Stepper } from './stepper.ts';
import type { LayoutEdge, LayoutNode, Positions, Size } from './types.ts';

export interface SettleOptions extends ArrangeOptions {
  /** Stops the work for good; the result is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The picture while it forms, fitted but with overlaps; about 20 to 60 times a second. */
  readonly onProgress?: (positions: Positions, iterations: number) => void;
  /** A worker is used above this many nodes: starting one takes longer than arranging fewer. Default 500. */
  readonly workerAbove?: number;
  /** Makes the worker; for tests, and for hosts that must serve it from elsewhere. */
  readonly createWorker?: () => Worker;
}

/** A layout under way. */
export interface Settling {
  readonly result: Promise<Arrangement>;
  pause(): void;
  resume(): void;
  /** Ends the forces where they are; overlaps and labels are still seen to, then `result` follows. */
  stop(): void;
}

const WORKER_ABOVE = 500;
/** With the longest step at 5,000 nodes (about 20 ms) still well below the 50 ms that a reader feels. */
const SLICE_MS = 12;

/** Starts arranging. The result is the same on either thread. */
export function settle(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  size: Size,
  options: SettleOptions = {},
): Settling {
  const { signal, onProgress, workerAbove = WORKER_ABOVE, createWorker = defaultWorker, ...arrangeOptions } = options;
  if (signal?.aborted) return { result: Promise.reject(signal.reason as Error), pause() {}, resume() {}, stop() {} };
  const here = (): Run => runHere(nodes, edges, size, arrangeOptions, onProgress);
  const run =
    nodes.length > workerAbove
      ? runInWorker(nodes, edges, size, arrangeOptions, onProgress, createWorker, here)
      : here();
  const abort = (): void => run.abort(signal!.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const forget = (): void => signal?.removeEventListener('abort', abort);
  run.result.then(forget, forget);
  return { result: run.result, pause: () => run.pause(), resume: () => run.resume(), stop: () => run.stop() };
}

interface Run extends Settling {
  abort(reason: unknown): void;
}

type OnProgress = SettleOptions['onProgress'];

function runHere(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  size: Size,
  options: ArrangeOptions,
  onProgress: OnProgress,
): Run {
  const report = ({ iterations, preview }: ArrangeProgress): void => {
    if (preview) onProgress?.(preview(), iterations);
  };
  return new Stepper(arrangeSteps(nodes, edges, size, options), {
    sliceMs: SLICE_MS,
    ...(onProgress ? { onProgress: report } : {}),
  });
}

function defaultWorker(): Worker {
  // Bundlers look for exactly this expression and give the worker a file of its own.
  return new Worker(new URL('./settle-worker.ts', import.meta.url), { type: 'module' });
}

/** Where the worker cannot be had (no such thing, a policy, a missing file), `fallback` takes over unnoticed. */
function runInWorker(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  size: Size,
  options: ArrangeOptions,
  onProgress: OnProgress,
  createWorker: () => Worker,
  fallback: () => Run,
): Run {
  let worker: Worker;
  try {
    worker = createWorker();
  } catch {
    return fallback();
  }
  const { promise: result, resolve, reject } = deferred<Arrangement>();
  let instead: Run | undefined;
  let isPaused = false;
  let isStopped = false;
  const refuse = (): void => {
    worker.terminate();
    if (instead) return;
    instead = fallback();
    if (isPaused) instead.pause();
    if (isStopped) instead.stop();
    instead.result.then(resolve, reject);
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    refuse();
  });
  worker.addEventListener('messageerror', refuse);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    // One of another build speaks otherwise.
    if (data.type !== 'failed' && data.places?.length !== 2 * nodes.length) {
      refuse();
      return;
    }
    if (data.type === 'progress') {
      onProgress?.(unpackPlaces(nodes, data.places), data.iterations);
      return;
    }
    worker.terminate();
    if (data.type === 'failed') reject(errorOf(data));
    else
      resolve({
        positions: unpackPlaces(nodes, data.places),
        labels: data.labels,
        iterations: data.iterations,
        settled: data.settled,
      });
  });
  const say = (message: ToWorker): void => worker.postMessage(message);
  say({ type: 'start', nodes, edges, size, options });
  return {
    result,
    pause() {
      isPaused = true;
      if (instead) instead.pause();
      else say({ type: 'pause' });
    },
    resume() {
      isPaused = false;
      if (instead) instead.resume();
      else say({ type: 'resume' });
    },
    stop() {
      isStopped = true;
      if (instead) instead.stop();
      else say({ type: 'stop' });
    },
    abort(reason) {
      worker.terminate();
      if (instead) instead.abort(reason);
      else reject(reason);
    },
  };
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
