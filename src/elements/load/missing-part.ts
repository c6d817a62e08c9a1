import type { MissingPart } from '../../locales/missing-parts.ts';

/** What meets a part that could not be loaded: the figure says so. The words for it load then. */
export const missing =
  (host: HTMLElement, part: MissingPart) =>
  (error: unknown): void =>
    void import('./tell-missing.ts').then(({ tellMissing }) => tellMissing(host, part, error), console.warn);
