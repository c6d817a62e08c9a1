import { css, unsafeCSS, type CSSResult } from 'lit';

import { FONT_FAMILY, themeFor, type PaletteName } from '../../scene/theme.ts';

/** Colours of the page beside those of the figure: the figure's own, so that both always agree. */
function ground(name: PaletteName): Record<'background' | 'ink' | 'muted' | 'rule' | 'focus', CSSResult> {
  const { background, ink, muted, rule, focusText } = themeFor(name);
  return {
    background: unsafeCSS(background),
    ink: unsafeCSS(ink),
    muted: unsafeCSS(muted),
    rule: unsafeCSS(rule),
    focus: unsafeCSS(focusText),
  };
}

const light = ground('light');
const dark = ground('dark');

/**
 * Design tokens of every element. Each can be set from outside under the same
 * name with `--collab-` in front; light or dark follows `color-scheme`.
 */
export const tokens = css`
  :host {
    --background: var(--collab-background, light-dark(${light.background}, ${dark.background}));
    --surface: var(--collab-surface, light-dark(#f6f8fa, #181f27));
    --raised: var(--collab-raised, light-dark(#ffffff, #1d2630));
    --ink: var(--collab-ink, light-dark(${light.ink}, ${dark.ink}));
    --muted: var(--collab-muted, light-dark(${light.muted}, ${dark.muted}));
    --rule: var(--collab-rule, light-dark(${light.rule}, ${dark.rule}));
    --control: var(--collab-control, light-dark(#7d8895, #76838f));
    --accent: var(--collab-accent, light-dark(#0b5fa5, #7cc0ff));
    --accent-ink: var(--collab-accent-ink, light-dark(#ffffff, #0b141d));
    --accent-soft: var(--collab-accent-soft, light-dark(#e8f1fa, #1c3146));
    --focus-colour: var(--collab-focus, light-dark(${light.focus}, ${dark.focus}));
    --warn: var(--collab-warn, light-dark(#8a4b00, #ffc06b));
    --warn-soft: var(--collab-warn-soft, light-dark(#fff5e5, #33270f));
    --gain: var(--collab-gain, light-dark(#0b5fa5, #7cc0ff));
    --loss: var(--collab-loss, light-dark(#a3450a, #ffab73));
    --font: var(--collab-font, ${unsafeCSS(FONT_FAMILY)});
    --radius: 6px;
    font-family: var(--font);
    font-size: 0.875rem;
    line-height: 1.5;
    color: var(--ink);
    accent-color: var(--accent);
  }
`;

/** Put on the element that decides the palette: its `palette` attribute is `light`, `dark` or `contrast`. */
export const palettes = css`
  :host([palette='light']) {
    color-scheme: light;
  }
  :host([palette='dark']) {
    color-scheme: dark;
  }
  :host([palette='contrast']) {
    color-scheme: light;
    --collab-background: #fff;
    --collab-surface: #fff;
    --collab-raised: #fff;
    --collab-ink: #000;
    --collab-muted: #222;
    --collab-rule: #000;
    --collab-control: #000;
    --collab-accent: #00318c;
    --collab-accent-ink: #fff;
    --collab-accent-soft: #dfe9ff;
    --collab-focus: #a00020;
    --collab-warn: #5c2e00;
    --collab-warn-soft: #fff;
    --collab-gain: #00318c;
    --collab-loss: #7a2d00;
  }
  /* Paper is white, whatever the screen is. */
  @media print {
    :host([palette]) {
      color-scheme: light;
    }
  }
`;
