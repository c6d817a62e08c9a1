/**
 * Whether an id is a name that every JavaScript object has (`constructor`,
 * `__proto__` …). The graph library keeps neighbors in plain objects by id, so
 * such a node would answer for nodes that are not there, or write into all objects.
 */
export function isReservedId(id: string): boolean {
  return id in Object.prototype;
}
