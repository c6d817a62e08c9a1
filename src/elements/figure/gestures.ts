/**
 * What pointers and the wheel mean over the stage. The page keeps its scroll:
 * the wheel zooms, and one finger drags, only once the reader has clicked the
 * figure, until a click elsewhere or until the mouse leaves; two fingers and
 * Ctrl or ⌘ with the wheel zoom at any time.
 */
import type { Point } from '../../layout/types.ts';
import type { Hit } from './hit-test.ts';
import type { Resources } from './resources.ts';

/** What the figure does about it. Points are CSS pixels from the stage's top left. */
export interface GestureTarget {
  /** The first sign of somebody who may act on the figure. */
  near(): void;
  /** The picture begins to move under the pointer. */
  grasp(): void;
  hit(point: Point, touch: boolean): Hit | undefined;
  /** Whether nodes can be dragged. */
  movable(): boolean;
  hover(hit: Hit | undefined, point: Point): void;
  tap(hit: Hit | undefined): void;
  /** Whether a second click is one of two, which do something together. */
  doubles(hit: Hit | undefined): boolean;
  doubleTap(hit: Hit | undefined): void;
  pan(dx: number, dy: number): void;
  zoom(factor: number, point: Point): void;
  /** The viewport has come to rest. */
  rest(): void;
  drag(id: string, point: Point): void;
  drop(id: string, point: Point): void;
  /** Whether the wheel zooms and a finger drags. */
  armed(armed: boolean): void;
  /** The wheel turned while the figure leaves it to the page. */
  wheelLeft(): void;
}

/** Less movement than this is a click, CSS pixels. */
const CLICK_REACH = { mouse: 4, touch: 10 };
const DOUBLE_TAP_MS = 350;

type Mode =
  | { readonly type: 'idle' }
  | { readonly type: 'down'; readonly start: Point; readonly hit: Hit | undefined }
  | { readonly type: 'pan' }
  | { readonly type: 'drag'; readonly id: string }
  | { readonly type: 'pinch' };

export function listenToGestures(stage: HTMLElement, target: GestureTarget, resources: Resources): void {
  const pointers = new Map<number, Point>();
  let mode: Mode = { type: 'idle' };
  let isArmed = false;
  let lastTap: { readonly time: number; readonly key: string } | undefined;
  /** What was under a mouse when it was first pressed: what the first click does may bring something else there. */
  let firstPress: { readonly hit: Hit | undefined; readonly doubles: boolean } | undefined;
  /** What is pressed is the second click of two: what lies under it now was not meant. */
  let isSecondPress = false;
  let isMouse = false;
  const on = <E extends Event>(
    type: string,
    listener: (event: E) => void,
    options?: AddEventListenerOptions,
    on: EventTarget = stage,
  ): void => void resources.listen(on, type, listener as (event: Event) => void, options);
  const placeOf = (event: MouseEvent): Point => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const arm = (armed: boolean): void => {
    if (armed === isArmed) return;
    isArmed = armed;
    target.armed(armed);
  };
  on<PointerEvent>('pointerenter', () => target.near());
  on<PointerEvent>('pointerdown', (event) => {
    target.near();
    if (event.button !== 0) return;
    const point = placeOf(event);
    pointers.set(event.pointerId, point);
    if (pointers.size === 2) {
      mode = { type: 'pinch' };
      target.grasp();
    } else if (pointers.size === 1)
      mode = { type: 'down', start: point, hit: target.hit(point, event.pointerType === 'touch') };
  });
  on<PointerEvent>('pointermove', (event) => {
    const point = placeOf(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') target.hover(target.hit(point, false), point);
      return;
    }
    if (mode.type === 'down') {
      const touch = event.pointerType === 'touch';
      if (Math.hypot(point.x - mode.start.x, point.y - mode.start.y) < (touch ? CLICK_REACH.touch : CLICK_REACH.mouse))
        return;
      // An unarmed figure leaves one finger to the page.
      if (touch && !isArmed) return;
      mode = mode.hit?.type === 'node' && target.movable() ? { type: 'drag', id: mode.hit.id } : { type: 'pan' };
      stage.setPointerCapture(event.pointerId);
      target.grasp();
      target.hover(undefined, point);
    }
    if (mode.type === 'pan') target.pan(point.x - before.x, point.y - before.y);
    else if (mode.type === 'drag') target.drag(mode.id, point);
    else if (mode.type === 'pinch') {
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const spread = (p: Point): number => Math.hypot(p.x - other.x, p.y - other.y) || 1;
        const middle = { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 };
        target.pan((point.x - before.x) / 2, (point.y - before.y) / 2);
        target.zoom(spread(point) / spread(before), middle);
      }
    }
    pointers.set(event.pointerId, point);
  });
  const end = (event: PointerEvent, cancelled: boolean): void => {
    if (!pointers.delete(event.pointerId)) return;
    const ended = mode;
    if (pointers.size > 0) {
      mode = { type: 'pan' };
      return;
    }
    mode = { type: 'idle' };
    if (ended.type === 'down' && !cancelled) {
      arm(true);
      if (event.pointerType === 'mouse') {
        if (!isSecondPress) target.tap(ended.hit);
        return;
      }
      // Browsers make no double click of two taps.
      const key = JSON.stringify(ended.hit ?? null);
      const isSecond = lastTap !== undefined && lastTap.key === key && event.timeStamp - lastTap.time < DOUBLE_TAP_MS;
      lastTap = isSecond ? undefined : { time: event.timeStamp, key };
      if (isSecond && target.doubles(ended.hit)) target.doubleTap(ended.hit);
      else target.tap(ended.hit);
    } else if (ended.type === 'drag') target.drop(ended.id, placeOf(event));
    else if (ended.type !== 'down') target.rest();
  };
  on<PointerEvent>('pointerup', (event) => end(event, false));
  on<PointerEvent>('pointercancel', (event) => end(event, true));
  // Of the document: what the first click opened may lie over the figure. How soon a second click is one of two is
  // the reader's setting, and the browser counts by it.
  on<MouseEvent>(
    'mousedown',
    (event) => {
      isSecondPress = event.detail > 1 && firstPress?.doubles === true;
      if (event.detail > 1) return;
      const isHere = isMouse && event.button === 0 && event.composedPath().includes(stage);
      const hit = isHere ? target.hit(placeOf(event), false) : undefined;
      firstPress = isHere ? { hit, doubles: target.doubles(hit) } : undefined;
    },
    { capture: true },
    stage.ownerDocument,
  );
  on<MouseEvent>(
    'dblclick',
    () => {
      if (firstPress?.doubles) target.doubleTap(firstPress.hit);
      firstPress = undefined;
    },
    { capture: true },
    stage.ownerDocument,
  );
  on<PointerEvent>('pointerleave', (event) => {
    if (event.pointerType !== 'mouse' || pointers.size > 0) return;
    target.hover(undefined, placeOf(event));
    arm(false);
  });
  on<PointerEvent>(
    'pointerdown',
    (event) => {
      isMouse = event.pointerType === 'mouse';
      if (!event.composedPath().includes(stage)) arm(false);
    },
    { capture: true },
    stage.ownerDocument,
  );

  let resting: ReturnType<typeof setTimeout> | undefined;
  on<WheelEvent>(
    'wheel',
    (event) => {
      if (!isArmed && !event.ctrlKey && !event.metaKey) {
        target.wheelLeft();
        return;
      }
      event.preventDefault();
      target.grasp();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      // A pinch on a trackpad arrives as small turns with Ctrl.
      const speed = event.ctrlKey && Math.abs(event.deltaY) < 30 ? 0.01 : 0.002;
      target.zoom(Math.exp(-event.deltaY * lines * speed), placeOf(event));
      clearTimeout(resting);
      resting = setTimeout(() => target.rest(), 250);
    },
    { passive: false },
  );
  resources.hold('task', () => clearTimeout(resting));
}
