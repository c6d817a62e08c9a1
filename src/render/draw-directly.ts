/** Of Cytoscape's own renderer, which its types leave out. */
interface CanvasRenderer {
  /** Each mark by itself, as for a picture to be saved. */
  drawElements?: (context: CanvasRenderingContext2D, elements: unknown) => void;
  drawCachedElements: NonNullable<CanvasRenderer['drawElements']>;
  drawLayeredElements: NonNullable<CanvasRenderer['drawElements']>;
}

/**
 * Cytoscape draws from textures of marks and of layers of marks, made for
 * thousands that stay as they are. Some hundreds, of which many change with
 * each step of a slider, are on screen sooner when each is drawn (half the
 * longest task, a third of the time: `npm run bench:views`), and letters are
 * as sharp as the screen. A version that cannot do that goes on as it does.
 */
export function drawDirectly(cy: object): void {
  const renderer = (cy as { renderer: () => CanvasRenderer }).renderer();
  const { drawElements } = renderer;
  if (!drawElements) return;
  renderer.drawCachedElements = drawElements;
  renderer.drawLayeredElements = drawElements;
}
