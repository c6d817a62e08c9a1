/** The view grammar as attributes, for the types of frameworks: names and values follow from `ViewState`. */
import type { ViewState } from '../../view/view-state.ts';

/** `minMobility` is written `min-mobility`. */
type Dashed<S extends string> = S extends `${infer First}${infer Rest}`
  ? Rest extends Uncapitalize<Rest>
    ? `${Lowercase<First>}${Dashed<Rest>}`
    : `${Lowercase<First>}-${Dashed<Rest>}`
  : S;

/** One of a few words where those are all; a number may be written as one; lists and pairs are text. */
type Written<V> = V extends number ? number | string : V extends string ? V : string;

/** Every field of the view grammar, as it is written in HTML. */
export type ViewAttributes = {
  readonly [K in keyof ViewState as Dashed<K>]?: Written<NonNullable<ViewState[K]>> | undefined;
};

/** The attributes of `<collab-graph>`. */
export interface CollabGraphAttributes extends ViewAttributes {
  /** Address of a dataset in JSON (format `collab-graph/dataset@2` or `@1`). Without it, the built-in network. */
  readonly src?: string | undefined;
  /** Only the picture: nothing to click, drag or zoom. Default: false. */
  readonly static?: boolean | undefined;
  /** Without the legend. Default: false. */
  readonly 'no-legend'?: boolean | undefined;
  /** Without the details of what a reader selects. Default: false. */
  readonly 'no-panel'?: boolean | undefined;
  /** What the author says below the picture. */
  readonly caption?: string | undefined;
}

/** The attributes of `<collab-story>`: fields of the view hold for all of its steps. */
export interface CollabStoryAttributes extends Omit<CollabGraphAttributes, 'caption' | 'no-legend'> {
  /** The legend below the figure. Default: false. */
  readonly legend?: boolean | undefined;
  /** Without the buttons for the table and the data. Default: false. */
  readonly 'no-tools'?: boolean | undefined;
}
