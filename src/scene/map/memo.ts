/** As many as the figures of a page need at once. */
const KEPT = 4;

/**
 * What a function made for the last few keys, so that a slider or a brush finds
 * the same map again: the same object, on which others remember what follows from it.
 */
export function memo<Args extends readonly unknown[], T>(
  keyOf: (...args: Args) => string,
  make: (...args: Args) => T,
): (...args: Args) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = keyOf(...args);
    const known = made.get(key);
    const value = known ?? make(...args);
    // The last one used is the last to go.
    made.delete(key);
    made.set(key, value);
    if (made.size > KEPT) made.delete(made.keys().next().value!);
    return value;
  };
}
