/** Takes an arrangement's steps in slices of time, on whatever thread it is on. */
import type { ArrangeProgress, Arrangement } from './frame-network.ts';
import type { Command } from './force-atlas2.ts';

export interface StepperOptions {
  /** A slice ends with the step in which this many milliseconds are over. */
  readonly sliceMs: number;
  /** Called at most once a slice. */
  readonly onProgress?: (progress: ArrangeProgress) => void;
}

export class Stepper {
  readonly result: Promise<Arrangement>;
  readonly #steps: Generator<ArrangeProgress, Arrangement, Command>;
  readonly #options: StepperOptions;
  #resolve!: (arrangement: Arrangement) => void;
  #reject!: (reason: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #command: Command;
  #isOver = false;

  constructor(steps: Generator<ArrangeProgress, Arrangement, Command>, options: StepperOptions) {
    this.#steps = steps;
    this.#options = options;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.resume();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  resume(): void {
    if (!this.#isOver) this.#timer ??= setTimeout(() => this.#slice(), 0);
  }

  /** Ends the forces where they are; overlaps and labels are still seen to. */
  stop(): void {
    this.#command = 'finish';
    this.resume();
  }

  /** Gives up; `result` is rejected with `reason`. */
  abort(reason: unknown): void {
    this.pause();
    this.#isOver = true;
    this.#reject(reason);
  }

  #slice(): void {
    this.#timer = undefined;
    const end = performance.now() + this.#options.sliceMs;
    try {
      let last: ArrangeProgress;
      do {
        const step = this.#steps.next(this.#command);
        if (step.done) {
          this.#isOver = true;
          this.#resolve(step.value);
          return;
        }
        last = step.value;
      } while (performance.now() < end);
      this.resume();
      this.#options.onProgress?.(last);
    } catch (error) {
      this.abort(error);
    }
  }
}
