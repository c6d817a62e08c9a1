/**
 * The part of the picture that is on screen before the reader moves it. Of a
 * view that needs a part of the frame it is that part, as on paper; a filter
 * moves nothing after that, unless it brings what would be out of sight.
 */
import { fillingOf } from '../../layout/fill-frame.ts';
import type { Box } from '../../layout/boxes.ts';
import type { Positions, Size } from '../../layout/types.ts';
import { ATLAS_MARGINS, shapeOf } from '../../scene/atlas.ts';
import { boxes } from '../../scene/measure.ts';
import { NOMINAL_FRAME } from '../../view/nominal-frame.ts';
import type { View } from '../../view/view.ts';
import type { Viewport } from '../../view/view-state.ts';
import { toNominal, transformOf } from './viewport.ts';

/** Room of the buttons in the lower corners, px, in the language that has the longer words; those at the right have half the width. */
const BUTTONS = { height: 42, layout: 90 };

export class HomeView {
  #about = '';
  #viewport: Viewport | undefined;

  /** Undefined where all of the frame is shown. */
  get viewport(): Viewport | undefined {
    return this.#viewport;
  }

  /** A view is about to be shown. `isWhole`: all that it shows has its place. */
  show(view: View, positions: Positions, size: Size, isWhole: boolean): void {
    const { focus, depth, layout } = view.state;
    const about = JSON.stringify([focus, depth, layout, shapeOf(size)]);
    if (about !== this.#about) {
      this.#about = isWhole ? about : '';
      this.#viewport = isWhole ? fitting(view, positions, size) : undefined;
    } else if (this.#viewport && !holds(this.#viewport, positions, size)) this.#viewport = undefined;
  }

  /** What is shown fills the frame again. */
  fit(view: View, positions: Positions, size: Size): void {
    this.#viewport = fitting(view, positions, size);
  }

  /** Where the buttons lie over the lower corners, px on screen from the corner of the scene. */
  buttons(size: Size): Box[] {
    const { x, y } = transformOf(size, size, this.#viewport);
    const bottom = size.height - y;
    const top = bottom - BUTTONS.height;
    const right = size.width - x;
    return [
      { left: -x, right: BUTTONS.layout - x, top, bottom },
      { left: right - size.width / 2, right, top, bottom },
    ];
  }

  /** Another network. */
  forget(): void {
    this.#about = '';
    this.#viewport = undefined;
  }
}

function fitting(view: View, positions: Positions, size: Size): Viewport | undefined {
  // What the reader has put somewhere was put there in the whole frame.
  if (view.state.pins) return undefined;
  const filling = fillingOf(boxes(view, { size, locale: view.state.lang }), positions, size, ATLAS_MARGINS);
  if (!filling) return undefined;
  const { factor, dx, dy } = filling;
  const { x, y } = toNominal({ x: (size.width / 2 - dx) / factor, y: (size.height / 2 - dy) / factor }, size);
  return { x: Math.round(x), y: Math.round(y), zoom: Math.round(factor * 100) / 100 };
}

/** Whether every place is on screen. */
function holds({ x, y, zoom }: Viewport, positions: Positions, size: Size): boolean {
  const [halfWidth, halfHeight] = [NOMINAL_FRAME.width / zoom / 2, NOMINAL_FRAME.height / zoom / 2];
  return [...positions.values()].every((place) => {
    const at = toNominal(place, size);
    return Math.abs(at.x - x) <= halfWidth && Math.abs(at.y - y) <= halfHeight;
  });
}
