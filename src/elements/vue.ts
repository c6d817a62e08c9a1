/**
 * Types of the tag in Vue's templates: `import 'collab-graph/vue'` once, in any
 * module. There is nothing in it at run time.
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

import type { CollabGraphAttributes } from './attributes.ts';
import type { CollabGraphElement } from './collab-graph.ts';
import type { ElementEvents } from './events.ts';

type Events = { readonly [K in Exclude<keyof ElementEvents, 'graph-retry'>]: (event: ElementEvents[K]) => void };

/** As Vue's documentation types elements that are not its own. */
export type CollabGraphTag = new () => CollabGraphElement & {
  /** @deprecated for the types of templates only */
  $props: CollabGraphAttributes & Omit<HTMLAttributes, keyof CollabGraphAttributes> & PublicProps;
  /** @deprecated for the types of templates only */
  $emit: EmitFn<Events>;
};

declare module 'vue' {
  interface GlobalComponents {
    'collab-graph': CollabGraphTag;
  }
}
