/**
 * The frame in whose units viewports and pins of a `ViewState` are written, so
 * that a link made on a wide screen shows the same part of the picture on a
 * phone; the default size of a still picture too. CSS pixels.
 */
export const NOMINAL_FRAME = { width: 1280, height: 800 } as const;

/** Whether a place is in the frame or no more than its size beside it, where a view's middle may be. */
export function isNearFrame(x: number, y: number): boolean {
  const { width, height } = NOMINAL_FRAME;
  return x >= -width && x <= 2 * width && y >= -height && y <= 2 * height;
}

/** The nearest place in the frame, or a tenth of it beside: a node further out would lie over the legend, or nowhere. */
export function intoFrame(x: number, y: number): readonly [x: number, y: number] {
  const within = (value: number, size: number): number => Math.min(1.1 * size, Math.max(-0.1 * size, value));
  return [within(x, NOMINAL_FRAME.width), within(y, NOMINAL_FRAME.height)];
}
