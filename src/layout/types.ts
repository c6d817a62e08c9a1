import type { LabelSide } from './label-sides.ts';

/** What the layout needs to know of a node: how much room it and its label take. */
export interface LayoutNode {
  readonly id: string;
  /** Radius of the mark, scene units (CSS pixels at zoom 1). */
  readonly radius: number;
  /** Width and height of the label, 0 where there is none. */
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** Higher is placed first and moved least. */
  readonly importance: number;
  /** Where its label stands by preference. Default: below. */
  readonly side?: LabelSide;
  /** A place that the reader has fixed. */
  readonly pin?: readonly [x: number, y: number];
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  /** Pull; see `weights.ts` for the weights by kind. */
  readonly weight: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Node id to place, in scene units with the origin at the top left. */
export type Positions = ReadonlyMap<string, Point>;
