/** The figure laid over the picture that was found in its tag. */
const CSS_TEXT = `
:host([picture]) { position: relative }
:host([picture]) .fallback { display: block }
:host([picture]) .figure {
  position: absolute; inset: 0; display: block; inline-size: auto; block-size: auto;
  background: none; pointer-events: none;
}
:host([picture]) .body { display: contents }
:host([picture]) .view {
  position: absolute; inset: var(--found-y) auto auto var(--found-x);
  inline-size: var(--found-width); block-size: var(--found-height);
  min-block-size: 0; max-block-size: none; aspect-ratio: auto; pointer-events: auto;
}
:host([picture]) .panel {
  position: absolute; inset: var(--found-y) 0 auto auto; z-index: 1;
  inline-size: 20rem; block-size: var(--found-height); min-block-size: 0; max-block-size: none; pointer-events: auto;
}
:host([picture]) .tools { position: absolute; inset: auto auto 4px 0; pointer-events: auto }
:host([picture]) :is(.head, .legend, .notes) {
  position: absolute; inline-size: 1px; block-size: 1px; min-block-size: 0; overflow: hidden; clip-path: inset(50%);
}
/* On paper the picture has its own words. */
@media print { :host([picture]) :is(.figure.waiting, .head, .legend, .notes) { display: none } }
`;

let sheet: CSSStyleSheet | undefined;

/** One for all figures of the page; a constructed sheet, which a strict Content-Security-Policy allows. */
export function foundStyles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
  }
  return sheet;
}
