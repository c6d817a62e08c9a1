/** What an element holds of the page's, and gives back when it leaves. */
export type ResourceKind = 'listener' | 'observer' | 'canvas' | 'task';

const held: Record<ResourceKind, number> = { listener: 0, observer: 0, canvas: 0, task: 0 };

/** How many of each are held on the whole page; all zero when every figure has gone. */
export function resourcesHeld(): Readonly<Record<ResourceKind, number>> {
  return { ...held };
}

/** One owner's resources; `release` gives all back, and more may be held afterwards. */
export class Resources {
  readonly #releases = new Set<() => void>();

  /** @returns releases this one now; again does nothing */
  hold(kind: ResourceKind, release: () => void): () => void {
    held[kind]++;
    const once = (): void => {
      if (!this.#releases.delete(once)) return;
      held[kind]--;
      release();
    };
    this.#releases.add(once);
    return once;
  }

  listen(
    target: EventTarget,
    type: string,
    listener: (event: Event) => void,
    options?: AddEventListenerOptions,
  ): () => void {
    target.addEventListener(type, listener, options);
    return this.hold('listener', () => target.removeEventListener(type, listener, options));
  }

  release(): void {
    for (const release of [...this.#releases]) release();
  }
}
