/** What was made last for an object, by key: a slider and a way back ask for the same again and again. */
export class LastFew<V> {
  readonly #made = new WeakMap<object, Map<string, V>>();

  /** @param size how many of each object are kept; the one asked for longest ago goes first */
  constructor(private readonly size: number) {}

  get(owner: object, key: string): V | undefined {
    const last = this.#made.get(owner);
    const value = last?.get(key);
    if (value === undefined) return undefined;
    last!.delete(key);
    last!.set(key, value);
    return value;
  }

  /** @returns the value */
  keep(owner: object, key: string, value: V): V {
    let last = this.#made.get(owner);
    if (!last) this.#made.set(owner, (last = new Map<string, V>()));
    last.set(key, value);
    if (last.size > this.size) last.delete(last.keys().next().value!);
    return value;
  }
}
