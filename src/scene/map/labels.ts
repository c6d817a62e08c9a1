/** Names beside marks and numbers beside flows: what matters most first, each where nothing else stands. */
import { BoxIndex } from '../../layout/box-index.ts';
import { isWithin, labelBox, markBox, type Box } from '../../layout/boxes.ts';
import { LABEL_SIDES, type LabelSide } from '../../layout/label-sides.ts';
import type { PlacedLabel } from '../../layout/labels.ts';
import type { LayoutNode, Point } from '../../layout/types.ts';
import { along, type Curve } from '../curves.ts';

/** A mark with its name; two may be of one node. */
export interface Named {
  readonly node: LayoutNode;
  readonly place: Point;
  /** No part of the name leaves it. */
  readonly frame: Box;
  /** Stands below its mark even where it covers something. */
  readonly isForced: boolean;
}

/** Where a name stands; `y` is its vertical middle. */
export type LabelPlace = Pick<PlacedLabel, 'id' | 'anchor' | 'x' | 'y'>;

/** A number to stand on a flow. */
export interface Valued {
  readonly id: string;
  readonly curve: Curve;
  readonly width: number;
  readonly height: number;
  readonly frame: Box;
  /** Whether in a box there is no line but its own that the number could be of. */
  readonly isOwn: (box: Box) => boolean;
}

/** Where along a flow its number may stand: not in the middle, where that of the other direction is near. */
const SHARES = [0.56, 0.64, 0.48, 0.72, 0.4, 0.32, 0.8, 0.6, 0.52, 0.68, 0.44, 0.76, 0.36, 0.28, 0.84];

/** How far from its mark a name may stand, px: a place cannot move as the node of a network can. */
const DISTANCES = [0, 5];

/** A flow shorter than this many times its number has no room for it. */
const LEAST_LENGTH = 1.5;

export class LabelPlacer {
  readonly #taken = new BoxIndex();
  readonly #marks = new BoxIndex();

  /** Keeps a box free of all labels whose frame is not the box itself. */
  block(box: Box): void {
    this.#taken.add('', box);
  }

  marks(all: readonly Named[]): void {
    all.forEach(({ node, place }, i) => this.#marks.add(String(i), markBox(node, place)));
  }

  /** Places of the names, by index; undefined for those that fit nowhere. */
  names(all: readonly Named[]): (LabelPlace | undefined)[] {
    const places = new Array<LabelPlace | undefined>(all.length);
    const order = all
      .map((named, i) => ({ named, i }))
      .filter(({ named }) => named.node.labelWidth > 0)
      .sort(
        (a, b) =>
          b.named.node.importance - a.named.node.importance ||
          (a.named.node.id < b.named.node.id ? -1 : 1) ||
          a.i - b.i,
      );
    for (const { named, i } of order) {
      const { node, place, isForced } = named;
      const spot =
        this.#freeSpot(named, String(i)) ??
        (isForced ? { side: 'below', box: labelBox(node, place, 'below') } : undefined);
      if (!spot) continue;
      const { side, box } = spot;
      this.#taken.add(node.id, box);
      const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
      const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
      places[i] = { id: node.id, anchor, x, y: (box.top + box.bottom) / 2 };
    }
    return places;
  }

  #freeSpot({ node, place, frame }: Named, own: string): { side: LabelSide; box: Box } | undefined {
    for (const away of DISTANCES) {
      for (const side of LABEL_SIDES) {
        const box = labelBox({ ...node, radius: node.radius + away }, place, side);
        if (isWithin(box, frame) && !this.#marks.hits(box, own) && !this.#taken.hits(box)) return { side, box };
      }
    }
    return undefined;
  }

  /** Middles of the numbers, in the order given. */
  values(all: readonly Valued[]): (Point | undefined)[] {
    return all.map(({ id, curve, width, height, frame, isOwn }) => {
      const length = Math.hypot(curve.to[0] - curve.from[0], curve.to[1] - curve.from[1]);
      if (length < width * LEAST_LENGTH) return undefined;
      for (const share of SHARES) {
        const [x, y] = along(curve, share).point;
        const box = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
        if (!isWithin(box, frame) || this.#marks.hits(box) || this.#taken.hits(box) || !isOwn(box)) continue;
        this.#taken.add(id, box);
        return { x, y };
      }
      return undefined;
    });
  }
}
