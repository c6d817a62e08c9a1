/** A column of whole numbers that grows, four bytes each. */
export class GrowingNumbers {
  length = 0;
  #numbers = new Int32Array(16);

  at(index: number): number {
    return this.#numbers[index]!;
  }

  set(index: number, value: number): void {
    this.#numbers[index] = value;
  }

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(Math.ceil(this.length * 1.5));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = value;
    this.length += 1;
  }
}
