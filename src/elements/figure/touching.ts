/** What pointers and the wheel do to a figure; `gestures.ts` says what they mean. */
import type { Point } from '../../layout/types.ts';
import type { Camera } from './camera.ts';
import type { GestureTarget } from './gestures.ts';
import { hitTest, type Hit } from './hit-test.ts';
import type { FigureModel } from './model.ts';
import type { Resources } from './resources.ts';
import { pointAt } from '../session/pointing.ts';
import type { Selecting } from './selecting.ts';
import { tipOf } from './tip.ts';
import { toScene } from './viewport.ts';

/** How far beside a mark still counts, CSS pixels. */
const SLACK = { finger: 14, mouse: 4 };
const HINT_MS = 1600;

export interface Touched {
  readonly model: FigureModel;
  readonly camera: Camera;
  readonly selecting: Selecting;
  readonly resources: Resources;
  /** What the reader touches; its classes say what the pointer does. */
  readonly stage: HTMLElement;
  near(): void;
  wake(): void;
}

export function touching({ model, camera, selecting, resources, stage, near, wake }: Touched): GestureTarget {
  let isArmed = false;
  const isDeaf = (): boolean => model.isStatic || !model.seen.scene;
  return {
    near,
    grasp: wake,
    hit: (point, touch) =>
      isDeaf()
        ? undefined
        : hitTest(
            model.seen.scene!,
            toScene(model.transform, point),
            (touch ? SLACK.finger : SLACK.mouse) / model.transform.scale,
            model.emphasis?.edges,
          ),
    movable: () => model.seen.scene?.kind === 'network',
    hover: (hit, point) => {
      stage.classList.toggle('over', hit !== undefined);
      showTip(model, hit, point);
      pointAt(model.session, hit?.id);
    },
    tap: (hit) => selecting.toggle(hit),
    doubles: (hit) => hit?.type === 'node' && selecting.canFocus(hit.id),
    // The first of two has selected it: the way back is to what was there before.
    doubleTap: (hit) => selecting.focusOn(hit!.id, 'replace'),
    pan: (dx, dy) => {
      if (isDeaf()) return;
      stage.classList.add('dragging');
      camera.pan(dx, dy);
    },
    zoom: (factor, point) => {
      if (!isDeaf()) camera.zoom(factor, point);
    },
    rest: () => {
      stage.classList.remove('dragging');
      camera.remember();
    },
    drag: (id, point) => {
      const { x, y } = toScene(model.transform, point);
      stage.classList.add('dragging');
      model.picture?.moveNode(id, x, y);
    },
    drop: (id, point) => {
      stage.classList.remove('dragging');
      selecting.pin(id, toScene(model.transform, point));
    },
    armed: (armed) => {
      isArmed = armed;
      stage.classList.toggle('armed', armed);
      if (armed) model.see({ hint: false });
    },
    wheelLeft: () => {
      if (model.isStatic || model.seen.hint || isArmed) return;
      model.see({ hint: true });
      const timer = setTimeout(() => {
        release();
        model.see({ hint: false });
      }, HINT_MS);
      const release = resources.hold('task', () => clearTimeout(timer));
    },
  };
}

export function showTip(model: FigureModel, hit: Hit | undefined, at: Point): void {
  const { scene } = model.seen;
  const { view, dataset } = model.session ?? {};
  model.see({ tip: scene && view && dataset ? tipOf(hit, at, scene, view, dataset) : undefined });
}
