/**
 * Whether an id is a name that every JavaScript object has (`constructor`,
 * `__proto__` …). The graph library keeps neighbors in plain objects by id, so
 * such a node would answer for nodes that are not there, or write into all objects.
 */
export function isReservedId(id: string): boolean {
  // eslint-disable-next-line no-restricted-syntax -- what every object inherits is what is asked for here
  return id in Object.prototype;
}
