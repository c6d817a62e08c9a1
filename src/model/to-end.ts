/** What steps come to that stop now and then, for who need not stop. */
export function toEnd<T>(steps: { next(): IteratorResult<unknown, T> }): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
