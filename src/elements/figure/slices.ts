import { nextTask } from './next-task.ts';

/** Longest that work may hold the thread before it lets go, milliseconds. */
const SLICE_MS = 12;

/**
 * Runs a generator to its end in tasks of `SLICE_MS`, so that the page answers in between.
 * @throws the signal's reason where it aborts
 */
export async function inSlices<T>(steps: Generator<unknown, T, void>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      signal.throwIfAborted();
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTask();
  }
}
