const NONE = -1;

/**
 * The edges of a pair of nodes, whichever way they go: a hash table in columns.
 * A slot has the newest edge of a pair, and every edge the one before it.
 */
export class PairTable {
  #slots = new Int32Array(1024).fill(NONE);
  #taken = 0;
  readonly #before: number[] = [];

  /** @param sources of each edge, @param targets of each edge: they grow as edges come */
  constructor(
    private readonly sources: readonly number[],
    private readonly targets: readonly number[],
  ) {}

  /** Takes the next edge, counted from 0, whose ends are there. */
  add(edge: number): void {
    const slot = this.#slotOf(this.sources[edge]!, this.targets[edge]!);
    const before = this.#slots[slot]!;
    this.#before.push(before);
    this.#slots[slot] = edge;
    if (before === NONE && ++this.#taken * 2 > this.#slots.length) this.#grow();
  }

  newest(a: number, b: number): number | undefined {
    const edge = this.#slots[this.#slotOf(a, b)]!;
    return edge === NONE ? undefined : edge;
  }

  /** The newest first. */
  between(a: number, b: number): readonly number[] {
    const found: number[] = [];
    for (let edge = this.newest(a, b) ?? NONE; edge !== NONE; edge = this.#before[edge]!) found.push(edge);
    return found;
  }

  /** The slot of the pair, or the empty one in which it would be. */
  #slotOf(a: number, b: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // The same from both sides.
    let hash = Math.imul(a < b ? a : b, 0x9e3779b1) ^ Math.imul(a < b ? b : a, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    for (let edge = slots[slot]!; edge !== NONE; edge = slots[slot]!) {
      const [source, target] = [this.sources[edge], this.targets[edge]];
      if ((source === a && target === b) || (source === b && target === a)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2).fill(NONE);
    for (const edge of old)
      if (edge !== NONE) this.#slots[this.#slotOf(this.sources[edge]!, this.targets[edge]!)] = edge;
  }
}
