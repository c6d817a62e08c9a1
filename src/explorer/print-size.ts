/** Width of A4 between margins of 12 mm (page.css), CSS pixels. */
const PAGE_WIDTH = ((210 - 2 * 12) / 25.4) * 96;

/** Tells the print styles how large the figure is on the screen, so that they can make it as wide as the page. */
export function tellPrintSize(page: HTMLElement, figure: Element | null): void {
  const { width, height } = figure?.getBoundingClientRect() ?? { width: 0, height: 0 };
  if (width === 0) return;
  page.style.setProperty('--figure-width', `${width}px`);
  page.style.setProperty('--figure-height', `${height}px`);
  page.style.setProperty('--figure-scale', String(PAGE_WIDTH / width));
}
