/**
 * The frame in whose units viewports and pins of a `ViewState` are written, so
 * that a link made on a wide screen shows the same part of the picture on a
 * phone; the default size of a still picture too. CSS pixels.
 */
export const NOMINAL_FRAME = { width: 1280, height: 800 } as const;
