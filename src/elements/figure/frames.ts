import type { Resources } from './resources.ts';

/** Does the latest of many things once an animation frame. */
export class Frames {
  #latest: (() => void) | undefined;
  #release: (() => void) | undefined;

  constructor(private readonly resources: Resources) {}

  next(action: () => void): void {
    this.#latest = action;
    if (this.#release) return;
    const frame = requestAnimationFrame(() => {
      const latest = this.#latest;
      this.cancel();
      latest?.();
    });
    this.#release = this.resources.hold('task', () => cancelAnimationFrame(frame));
  }

  cancel(): void {
    this.#latest = undefined;
    this.#release?.();
    this.#release = undefined;
  }
}
