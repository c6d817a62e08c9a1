/**
 * A figure alone on a page of its own size in the browser's print window: what
 * comes out as PDF is vectors and text in the reader's fonts. A PDF made in the
 * page itself would need the font files, which a page cannot read.
 */
import type { Size } from '../../scene/scene.ts';

/** @param name of the file that the browser suggests */
export function printFigure(svg: string, size: Size, name: string): void {
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Set one by one, since a strict policy has no style attributes; display: none would print nothing.
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0', visibility: 'hidden' });
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) throw new Error('no print window');
  fillPrintPage(view, svg, size, name);
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()), { once: true });
  view.focus();
  view.print();
}

/** One page as large as the figure, with nothing else on it. */
export function fillPrintPage(view: Window & typeof globalThis, svg: string, size: Size, name: string): void {
  const { document: page } = view;
  page.title = name;
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  page.body.replaceChildren(page.importNode(parsed, true));
  const sheet = new view.CSSStyleSheet();
  const [width, height] = [size.width, size.height].map((px) => `${Math.ceil((px / 96) * 25.4 * 100) / 100}mm`);
  // Hidden with its frame on the screen; what is printed is to be seen.
  sheet.replaceSync(
    `@page{size:${width} ${height};margin:0}html,body{margin:0;visibility:visible}svg{display:block;inline-size:${width};block-size:auto;break-inside:avoid}`,
  );
  page.adoptedStyleSheets = [sheet];
}
