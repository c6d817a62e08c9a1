/**
 * Types of the tag in Vue's templates: `import 'collab-graph/vue'` once, in any
 * module. There is nothing in it at run time.
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

import type { CollabGraphAttributes, CollabStoryAttributes } from './collab-graph/attributes.ts';
import type { CollabGraphElement } from './collab-graph.ts';
import type { CollabStoryElement } from './collab-story.ts';
import type { ElementEvents } from './events.ts';

type Events = { readonly [K in Exclude<keyof ElementEvents, 'graph-retry'>]: (event: ElementEvents[K]) => void };

/** As Vue's documentation types elements that are not its own. */
type Tag<E extends HTMLElement, Attributes> = new () => E & {
  /** @deprecated for the types of templates only */
  $props: Attributes & Omit<HTMLAttributes, keyof Attributes> & PublicProps;
  /** @deprecated for the types of templates only */
  $emit: EmitFn<Events>;
};

export type CollabGraphTag = Tag<CollabGraphElement, CollabGraphAttributes>;
export type CollabStoryTag = Tag<CollabStoryElement, CollabStoryAttributes>;

declare module 'vue' {
  interface GlobalComponents {
    'collab-graph': CollabGraphTag;
    'collab-story': CollabStoryTag;
  }
}
