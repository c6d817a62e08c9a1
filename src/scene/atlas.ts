/**
 * The atlas: where every node stands. Places belong to a dataset, a focus, a
 * depth and the shape of the frame, to nothing else: a filter, the time, the
 * language, a selection or a panel beside the picture move no node. The default
 * selection about the focus is laid out, by forces or beforehand; whatever a
 * filter may bring besides finds room about it (`atlas-growth.ts`). In a frame
 * of another size the same places are stretched.
 */
import type { Margins } from '../layout/boxes.ts';
import { committedPlaces, type PositionsFile } from '../layout/positions-file.ts';
import type { LayoutEdge, LayoutNode, Point, Positions, Size } from '../layout/types.ts';
import { layoutEdges } from '../layout/weights.ts';
import type { CollabGraph } from '../model/graph.ts';
import { defaultAbout } from '../view/crowd.ts';
import { NOMINAL_FRAME } from '../view/nominal-frame.ts';
import { selectView } from '../view/select-view.ts';
import type { View } from '../view/view.ts';
import type { ViewState } from '../view/view-state.ts';
import { boxes, isPhone } from './measure.ts';

/** Frames that places are made for, CSS pixels: a figure on a desk and one on a phone. */
export const SHAPES = {
  wide: { width: 1120, height: 560 },
  narrow: { width: 390, height: 544 },
} as const satisfies Readonly<Record<string, Size>>;
export type ShapeName = keyof typeof SHAPES;

/** Kept free about the nodes; at the bottom for the buttons in the corners. */
export const ATLAS_MARGINS: Margins = { top: 16, right: 16, bottom: 48, left: 16 };

export function shapeOf(size: Size): ShapeName {
  return isPhone(size) ? 'narrow' : 'wide';
}

/** What decides where nodes stand. */
type About = Pick<ViewState, 'focus' | 'depth' | 'layout'>;

const ATLASES = new WeakMap<CollabGraph, Map<string, Atlas>>();

/** The atlas about a state's focus for a frame of this size; one for all who ask. */
export function atlasFor(graph: CollabGraph, state: ViewState, size: Size, committed?: PositionsFile): Atlas {
  const known = ATLASES.get(graph) ?? new Map<string, Atlas>();
  ATLASES.set(graph, known);
  const { focus, depth, layout } = state;
  const shape = shapeOf(size);
  const key = JSON.stringify([focus, depth, layout, shape]);
  let atlas = known.get(key);
  if (!atlas) known.set(key, (atlas = new Atlas(graph, state, shape)));
  if (committed && !layout) atlas.takeCommitted(committed);
  return atlas;
}

export class Atlas {
  #places: Positions | undefined;

  constructor(
    readonly graph: CollabGraph,
    readonly about: About,
    readonly shape: ShapeName,
  ) {}

  /** Whether there are any places: else `lay` them, from `firstTier`. */
  get isLaid(): boolean {
    return this.#places !== undefined;
  }

  /** In the frame of the shape; nothing before it is laid. */
  get places(): Positions {
    return this.#places ?? new Map<string, Point>();
  }

  /** Places known beforehand, where there are some and none others yet. */
  takeCommitted(file: PositionsFile): void {
    const { focus, depth } = this.about;
    this.#places ??= committedPlaces(file, focus, depth, this.shape);
  }

  lay(places: Positions): void {
    this.#places = inPixels(places);
  }

  /** Whether a view has nodes without a place in `places`, default those of the atlas, that nobody has pinned. */
  lacks({ nodes, state: { pins } }: View, places = this.places): boolean {
    return nodes.some(({ id }) => !places.has(id) && !pins?.[id]);
  }

  /** The default selection about the focus: what is laid out first. */
  firstTier(): { readonly nodes: LayoutNode[]; readonly edges: LayoutEdge[] } {
    const { focus, depth, layout } = this.about;
    const state = { ...defaultAbout(this.graph, { focus, depth }), ...(layout ? { layout } : {}) };
    // The data's own day: places must not change because time passes.
    const view = selectView(this.graph, state, { today: this.graph.getAttribute('dataset').date });
    return { nodes: widestBoxes(view, SHAPES[this.shape]), edges: layoutEdges(view.edges, focus) };
  }
}

/** In whole pixels of the shape's frame: a last digit that differs between machines does no harm. */
export function inPixels(places: Positions): Positions {
  return new Map([...places].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

/** Marks and labels that have room in either language: words of another length move nothing. */
export function widestBoxes(view: Pick<View, 'state' | 'nodes' | 'crowd'>, size: Size): LayoutNode[] {
  const [english, japanese] = [boxes(view, { size, locale: 'en' }), boxes(view, { size, locale: 'ja' })];
  return english.map((node, i) => ({
    ...node,
    labelWidth: Math.max(node.labelWidth, japanese[i]!.labelWidth),
    labelHeight: Math.max(node.labelHeight, japanese[i]!.labelHeight),
  }));
}

/** Places in the frame of a shape, stretched to a frame of another size. */
export function stretch(places: Positions, shape: ShapeName, to: Size): Positions {
  const from = SHAPES[shape];
  const [fx, fy] = [to.width / from.width, to.height / from.height];
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * fx, y: y * fy }]));
}

/** Where the nodes of a view stand in a frame; what the reader has pinned stands where it was put, and moves nothing else. */
export function placesIn({ places, shape }: Atlas, { nodes, state }: View, size: Size): Positions {
  const here = new Map<string, Point>();
  const stretched = stretch(places, shape, size);
  for (const { id } of nodes) {
    const pin = state.pins?.[id];
    const place = pin
      ? { x: (pin[0] * size.width) / NOMINAL_FRAME.width, y: (pin[1] * size.height) / NOMINAL_FRAME.height }
      : stretched.get(id);
    if (place) here.set(id, place);
  }
  return here;
}
