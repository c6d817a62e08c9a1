/** Pointer on the chart: drags a handle, moves the range, or draws a new one. */
import type { Geometry } from './geometry.ts';
import { atOf, moved, withHandle, type Choice, type Handle } from './time-choice.ts';

/** What the pointer went down on. */
export type Grasp = Handle | 'range' | 'plot';

interface Stroke {
  readonly grasp: Grasp;
  readonly pointer: number;
  readonly from: number;
  readonly choice: Choice;
  readonly geometry: Geometry;
  /** `at` before the stroke. */
  readonly before: string;
}

export interface BrushOptions {
  /** Shows a time while the pointer is down. */
  readonly show: (at: string) => void;
  /** Keeps the last one shown as one step, where it is another than before. */
  readonly keep: (at: string) => void;
  readonly changed: () => void;
}

export class Brush {
  #stroke: Stroke | undefined;
  #at: string | undefined;

  constructor(private readonly options: BrushOptions) {}

  get isDragging(): boolean {
    return this.#stroke !== undefined;
  }

  /** @param x place in the chart, CSS pixels */
  begin(grasp: Grasp, pointer: number, x: number, choice: Choice, geometry: Geometry, before: string): void {
    this.#stroke = { grasp, pointer, from: geometry.yearAt(x), choice, geometry, before };
    this.#at = before;
    if (grasp === 'plot') this.move(pointer, x);
    this.options.changed();
  }

  move(pointer: number, x: number): void {
    const stroke = this.#stroke;
    if (stroke?.pointer !== pointer) return;
    const at = atAfter(stroke, stroke.geometry.yearAt(x));
    if (at === this.#at) return;
    this.#at = at;
    this.options.show(at);
  }

  end(pointer: number): void {
    if (this.#stroke?.pointer !== pointer) return;
    const { before } = this.#stroke;
    const at = this.#at!;
    this.#stroke = undefined;
    if (at !== before) this.options.keep(at);
    this.options.changed();
  }

  /** As if the pointer had never gone down. */
  cancel(): void {
    const stroke = this.#stroke;
    if (!stroke) return;
    this.#stroke = undefined;
    if (this.#at !== stroke.before) this.options.show(stroke.before);
    this.options.changed();
  }
}

function atAfter({ grasp, from, choice, geometry: { domain }, before }: Stroke, year: number): string {
  if (grasp === 'plot') return atOf(from, year);
  if (year === from) return before;
  if (grasp === 'range') return moved(choice, year - from, domain);
  return withHandle(grasp, year, choice, domain);
}
