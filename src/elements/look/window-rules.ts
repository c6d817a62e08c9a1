import type { ReactiveController, ReactiveControllerHost } from 'lit';

let editions = 0;
/** Changes nothing; no two have the same text. */
let sheet: CSSStyleSheet | undefined;

globalThis.addEventListener?.('resize', () => (sheet = undefined));

/**
 * An element that comes onto the page goes by the window as it is now.
 * WebKit keeps what the rules of a list of style sheets come to for the next
 * element with the same list, and does not look at the window again where no
 * such element was there to see it change: a matrix left on a wide screen and
 * opened again on a narrow one had the rules of the wide one. With every new
 * size of the window the list is another.
 */
export class WindowRules implements ReactiveController {
  #adopted: CSSStyleSheet | undefined;

  constructor(private readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(`x{--window:${++editions}}`);
    }
    const root = this.host.renderRoot as ShadowRoot;
    if (this.#adopted === sheet) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== this.#adopted), sheet];
    this.#adopted = sheet;
  }
}
