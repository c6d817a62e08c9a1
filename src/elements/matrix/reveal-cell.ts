/**
 * Brings a cell into the middle of what scrolls, unless it is seen there; the
 * page itself stays. In the next frame, before it is on screen: asked for its
 * place at once, a browser would lay out the whole table in the task that made it.
 * Resolves when it is there.
 */
export function revealCell(wrap: HTMLElement, cell: HTMLElement): Promise<void> {
  const reveal = (): void => {
    if (wrap.contains(cell)) scrollToCell(wrap, cell);
  };
  // A page that nobody sees has no frames.
  if (document.hidden) return Promise.resolve(reveal());
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      reveal();
      resolve();
    }),
  );
}

/** What the heads cover, CSS pixels. */
const HEADS = { block: 72, inline: 136 };

function scrollToCell(wrap: HTMLElement, cell: HTMLElement): void {
  const [room, at] = [wrap.getBoundingClientRect(), cell.getBoundingClientRect()];
  const isFixed = cell.closest('thead') !== null;
  if (!isFixed && (at.top < room.top + HEADS.block || at.bottom > room.bottom - HEADS.block))
    scrollToRow(wrap, at.top - (room.top + room.bottom) / 2);
  if (cell.parentElement?.firstElementChild === cell) return;
  if (at.left < room.left + HEADS.inline || at.right > room.right)
    wrap.scrollLeft += at.left - (room.left + room.right) / 2;
}

/** So that the first row below the heads is whole. */
function scrollToRow(wrap: HTMLElement, by: number): void {
  wrap.scrollTop += by;
  // The cells of the heads stay in view, not the row that they are in.
  const head = wrap.querySelector('thead th')?.getBoundingClientRect().bottom ?? wrap.getBoundingClientRect().top;
  const rows = [...wrap.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
  const cut = rows.find(({ top, bottom }) => top < head - 1 && bottom > head + 1);
  if (cut) wrap.scrollTop -= head - cut.top;
}
