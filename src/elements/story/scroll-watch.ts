import { Resources } from '../figure/resources.ts';

/** Where on the screen a text is being read, from the top: that of the step which has passed it last is shown. */
const READING_LINE = { beside: 0.55, below: 0.6 };

/**
 * Says which step a reader has scrolled to: the last one whose text begins
 * above the reading line. Nothing of the scrolling is changed.
 */
export class ScrollWatch {
  readonly #resources = new Resources();
  #steps: readonly HTMLElement[] = [];
  #figure: HTMLElement | undefined;
  #release: (() => void) | undefined;
  #line = -1;
  #isConnected = false;
  /** Where a step was put by `goTo`: as long as it is there it counts, also where the page is too short for it to reach the line. */
  #put: { readonly index: number; readonly top: number } | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly reached: (index: number) => void,
  ) {}

  connect(): void {
    this.#isConnected = true;
    this.#resources.listen(window, 'resize', () => this.#watch());
  }

  disconnect(): void {
    this.#isConnected = false;
    this.#resources.release();
    this.#release = undefined;
    this.#steps = [];
    this.#line = -1;
  }

  observe(steps: readonly HTMLElement[], figure: HTMLElement): void {
    // A story may leave the page before it is first drawn: an observer of it would be given back by nobody.
    if (!this.#isConnected) return;
    const isSame = steps.length === this.#steps.length && steps.every((step, i) => step === this.#steps[i]);
    this.#figure = figure;
    if (isSame && this.#line >= 0) return;
    this.#steps = steps;
    this.#line = -1;
    this.#watch();
  }

  /** Without motion: the figure moves, and the text is there. */
  goTo(index: number): void {
    const step = this.#steps[index];
    if (!step) return;
    this.#putThere(index, step);
    // WebKit takes the page back in the next frames where it has not yet painted how far the page goes.
    const stay = (frames: number): void =>
      void requestAnimationFrame(() => {
        if (this.#put?.index !== index || !step.isConnected) return;
        if (!isAt(step, this.#put.top)) this.#putThere(index, step);
        if (frames > 1) stay(frames - 1);
      });
    stay(3);
  }

  #putThere(index: number, step: HTMLElement): void {
    step.scrollIntoView({ block: 'start', behavior: 'instant' });
    this.#put = { index, top: step.getBoundingClientRect().top };
  }

  #watch(): void {
    const line = Math.round(this.#readingLine());
    if (line === this.#line) return;
    this.#release?.();
    this.#release = undefined;
    this.#line = line;
    if (this.#steps.length === 0) return;
    // From far above the screen down to the line: a step is told of when its beginning crosses the line.
    const observer = new IntersectionObserver(() => this.#look(), {
      root: this.host.ownerDocument,
      rootMargin: `1000000px 0px -${Math.max(0, innerHeight - line)}px 0px`,
    });
    for (const step of this.#steps) observer.observe(step);
    this.#release = this.#resources.hold('observer', () => observer.disconnect());
  }

  #readingLine(): number {
    const figure = this.#figure?.getBoundingClientRect();
    if (!figure || figure.width < this.host.getBoundingClientRect().width * 0.9)
      return innerHeight * READING_LINE.beside;
    return figure.height + (innerHeight - figure.height) * READING_LINE.below;
  }

  #look(): void {
    if (this.#put && isAt(this.#steps[this.#put.index]!, this.#put.top)) return;
    this.#put = undefined;
    const tops = this.#steps.map((step) => step.getBoundingClientRect().top);
    this.reached(
      Math.max(
        0,
        tops.findLastIndex((top) => top <= this.#line),
      ),
    );
  }
}

function isAt(step: HTMLElement, top: number): boolean {
  return Math.abs(step.getBoundingClientRect().top - top) < 2;
}
