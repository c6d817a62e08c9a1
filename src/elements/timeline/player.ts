/** How long a year stays on screen, milliseconds: longer than the nodes take to come and go. */
export const YEAR_MS = 800;

/** Takes one step after the other until there is none, or until somebody else has changed what it steps through. */
export class Player {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param step takes the next step; false where there is none left
   * @param changed hears of beginning and end
   */
  constructor(
    private readonly step: (isFirst: boolean) => boolean,
    private readonly changed: () => void,
  ) {}

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    this.stop();
    this.#next(true);
    this.changed();
  }

  stop(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.changed();
  }

  toggle(): void {
    if (this.isPlaying) this.stop();
    else this.start();
  }

  #next(isFirst: boolean): void {
    this.#timer = undefined;
    if (this.step(isFirst)) this.#timer = setTimeout(() => this.#next(false), YEAR_MS);
    else this.changed();
  }
}
