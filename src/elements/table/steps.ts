/** Rows between two looks at the clock. */
export const STEP = 250;

/** Runs all steps at once. */
export function drain<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
