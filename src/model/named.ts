/**
 * A plain object of names from outside: `named()` an empty one, `named({…})` a table of words. It has no prototype, so
 * that `constructor` is no entry, and writing `__proto__` writes an entry.
 */
export function named<V>(values?: Readonly<Record<string, V>>): Record<string, V> {
  return Object.assign(Object.create(null) as Record<string, V>, values);
}
