/**
 * Types of the tags for JSX in React 19 and newer: `import 'collab-graph/jsx'`
 * once, in any module, or name it in `compilerOptions.types`. There is nothing
 * in it at run time. React listens to `onnode-select` for `node-select`.
 */
import type { ClassAttributes, HTMLAttributes } from 'react';

import type { CollabGraphAttributes, CollabStoryAttributes } from './collab-graph/attributes.ts';
import type { CollabGraphElement } from './collab-graph.ts';
import type { CollabStoryElement } from './collab-story.ts';
import type { ElementEvents } from './events.ts';

type Listeners = {
  readonly [K in Exclude<keyof ElementEvents, 'graph-retry'> as `on${K}`]?:
    ((event: ElementEvents[K]) => void) | undefined;
};

type Tag<E extends HTMLElement, Attributes = unknown> = Omit<HTMLAttributes<E>, keyof Attributes> &
  ClassAttributes<E> &
  Listeners &
  Attributes;

export type CollabGraphProps = Tag<CollabGraphElement, CollabGraphAttributes & { readonly class?: string | undefined }>;

export type CollabStoryProps = Tag<CollabStoryElement, CollabStoryAttributes & { readonly class?: string | undefined }>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own way to be told of tags
  namespace JSX {
    interface IntrinsicElements {
      'collab-graph': CollabGraphProps;
      'collab-story': CollabStoryProps;
    }
  }
}
