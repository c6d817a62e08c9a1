/** Which rows of a table are drawn, and how one is brought on screen. */
import { rowWindow, scrollToRow, type RowWindow, type Scrolled } from './row-window.ts';

/** With more rows than this, only those on screen are drawn. */
export const LONG = 200;

/** Rows of a shorter table that are drawn at a time: as many as fill a screen. */
const STEP = 40;

/** Before anything is measured. */
const UNMEASURED: Scrolled = { top: 0, height: 600, head: 28, row: 25 };

/** Rows between the edge of the screen and the edge of what is drawn at which more are drawn. */
const MARGIN = 4;

/** The table that is looked at. */
export interface RowViewHost {
  /** What scrolls; null before it is drawn. */
  readonly wrap: HTMLElement | null;
  /** How many rows there are. */
  readonly count: number;
  /** Only the rows on screen are drawn. */
  readonly isWindowed: boolean;
  readonly requestUpdate: () => void;
}

export class RowView {
  /** Of a windowed table: the rows drawn. */
  drawn: RowWindow = { from: 0, to: 0 };
  /** Of another: how many are drawn so far. */
  grown = STEP;
  scrolled = UNMEASURED;
  /** Whether the heights are those of what is drawn. */
  isMeasured = false;

  constructor(private readonly look: () => RowViewHost) {}

  private get host(): RowViewHost {
    return this.look();
  }

  /** Other rows: seen from the beginning. */
  restart(): void {
    const { wrap, count } = this.host;
    if (wrap) wrap.scrollTop = 0;
    this.scrolled = { ...this.scrolled, top: 0 };
    this.drawn = rowWindow(this.scrolled, count);
  }

  /** Takes the sizes from what is drawn, and draws what is missing. */
  measure(): void {
    const { wrap, isWindowed } = this.host;
    if (!wrap) return;
    const drawn = wrap.querySelectorAll('tbody tr');
    const head = wrap.querySelector('thead')?.getBoundingClientRect().height ?? UNMEASURED.head;
    const [first, last] = [drawn[0], drawn[drawn.length - 1]];
    const height =
      first && last && isWindowed
        ? (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) / drawn.length
        : this.scrolled.row;
    this.scrolled = {
      top: wrap.scrollTop,
      height: wrap.clientHeight,
      head,
      row: height > 0 ? height : UNMEASURED.row,
    };
    this.isMeasured = drawn.length > 0;
    this.#draw();
    this.place();
  }

  readonly scroll = (): void => {
    const { wrap, isWindowed } = this.host;
    if (!wrap || !isWindowed) return;
    this.scrolled = { ...this.scrolled, top: wrap.scrollTop, height: wrap.clientHeight };
    this.#draw();
  };

  /** Draws other rows where those on screen come near the edge of what is drawn. */
  #draw(): void {
    const { top, height, row } = this.scrolled;
    const { count } = this.host;
    const { from, to } = this.drawn;
    const first = Math.floor(top / row);
    const last = Math.min(count, Math.ceil((top + height) / row));
    const isEnough = (from === 0 || first - from >= MARGIN) && (to >= count || to - last >= MARGIN) && to <= count;
    if (isEnough) return;
    this.drawn = rowWindow(this.scrolled, count);
    this.host.requestUpdate();
  }

  /** Makes the list as high as all of its rows, and puts those drawn where they belong. */
  place(): void {
    const tall = this.host.wrap?.querySelector<HTMLElement>('.tall');
    if (!tall) return;
    const { head, row } = this.scrolled;
    const { isWindowed, count } = this.host;
    tall.style.blockSize = isWindowed ? `${head + count * row}px` : '';
    tall.style.paddingBlockStart = isWindowed ? `${this.drawn.from * row}px` : '';
  }

  /** The next rows of a shorter table. */
  grow(): void {
    this.grown += STEP;
    this.host.requestUpdate();
  }

  restartGrowing(): void {
    this.grown = STEP;
  }

  /** Whether a row of a windowed table is wholly on screen. */
  isVisible(index: number): boolean {
    const { top, height, head, row } = this.scrolled;
    return index >= Math.ceil(top / row) && index < Math.floor((top + height - head) / row);
  }

  scrollTo(index: number): void {
    const { wrap, isWindowed } = this.host;
    if (!wrap) return;
    if (isWindowed) {
      const top = scrollToRow(this.scrolled, index);
      if (top !== undefined) wrap.scrollTop = top;
      this.scroll();
      return;
    }
    const row = wrap.querySelector(`tr[data-index="${index}"]`)?.getBoundingClientRect();
    if (!row) return;
    const box = wrap.getBoundingClientRect();
    const above = box.top + (wrap.querySelector('thead')?.getBoundingClientRect().height ?? 0);
    // Not scrollIntoView: it would scroll the page around as well.
    if (row.top < above) wrap.scrollTop -= above - row.top;
    else if (row.bottom > box.bottom) wrap.scrollTop += row.bottom - box.bottom;
  }
}
