import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { PaletteName } from '../../scene/theme.ts';
import type { ThemeName } from '../../view/view-state.ts';

const QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'];

/** The palette that a theme means here; `auto` follows the reader's system. */
export function paletteOf(
  theme: ThemeName,
  matches: (query: string) => boolean = (query) => matchMedia(query).matches,
): PaletteName {
  if (theme !== 'auto') return theme;
  const [dark, contrast] = QUERIES as [string, string];
  return matches(contrast) ? 'contrast' : matches(dark) ? 'dark' : 'light';
}

let isOnPaper = false;

/** Between `beforeprint` and `afterprint`: what is drawn with `drawnPaletteOf` goes onto paper. */
export function tellPaper(is: boolean): void {
  isOnPaper = is;
}

/** The palette of what stands about a figure: on paper, which is white, dark is light. */
export function drawnPaletteOf(theme: ThemeName): PaletteName {
  const palette = paletteOf(theme);
  return isOnPaper && palette === 'dark' ? 'light' : palette;
}

/** Redraws its host when the reader's system changes between light, dark and more contrast. */
export class PaletteController implements ReactiveController {
  #lists: MediaQueryList[] = [];

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#lists = QUERIES.map((query) => matchMedia(query));
    for (const list of this.#lists) list.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    for (const list of this.#lists) list.removeEventListener('change', this.#changed);
    this.#lists = [];
  }

  readonly #changed = (): void => this.host.requestUpdate();
}
