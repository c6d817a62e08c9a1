import { GrowingNumbers } from './growing-numbers.ts';

const NONE = -1;

/**
 * The edges of a pair of nodes, whichever way they go: a hash table in columns.
 * A slot has the newest edge of a pair, and every edge the one before it.
 */
export class PairTable {
  #slots = new Int32Array(64).fill(NONE);
  #taken = 0;
  readonly #low = new GrowingNumbers();
  readonly #high = new GrowingNumbers();
  readonly #before = new GrowingNumbers();

  /** Takes the next edge, counted from 0. */
  add(a: number, b: number): void {
    const [low, high] = a < b ? [a, b] : [b, a];
    const edge = this.#low.length;
    this.#low.push(low);
    this.#high.push(high);
    const slot = this.#slotOf(low, high);
    const before = this.#slots[slot]!;
    this.#before.push(before);
    this.#slots[slot] = edge;
    if (before === NONE && ++this.#taken * 3 > this.#slots.length * 2) this.#grow();
  }

  /** The newest first. */
  between(a: number, b: number): readonly number[] {
    const found: number[] = [];
    const slot = a < b ? this.#slotOf(a, b) : this.#slotOf(b, a);
    for (let edge = this.#slots[slot]!; edge !== NONE; edge = this.#before.at(edge)) found.push(edge);
    return found;
  }

  /** The slot of the pair, or the empty one in which it would be. */
  #slotOf(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    for (let edge = this.#slots[slot]!; edge !== NONE; edge = this.#slots[slot]!) {
      if (this.#low.at(edge) === low && this.#high.at(edge) === high) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2).fill(NONE);
    for (const edge of old)
      if (edge !== NONE) this.#slots[this.#slotOf(this.#low.at(edge), this.#high.at(edge))] = edge;
  }
}
