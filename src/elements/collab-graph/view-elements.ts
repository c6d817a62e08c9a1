/** The element that shows a selection in one of its ways, loaded when a view first needs it. */
import { html, type TemplateResult } from 'lit';

import type { CollabGraphError } from '../../model/errors.ts';
import type { Page } from '../../scene/scene.ts';
import type { PageWords } from '../../scene/words.ts';
import type { ViewName } from '../../view/view-state.ts';
import { missing } from '../load/missing-part.ts';
import type { Session } from '../session/session.ts';
import type { FoundPicture } from '../figure/found-picture.ts';

/** What an element that shows a whole selection has; it dispatches `picture-change` when another picture is on its way. */
export interface ViewElement extends HTMLElement {
  readonly session: Session | undefined;
  /** The picture on screen; undefined until there is one, and in a table. */
  readonly scene?: Page | undefined;
  /** The words about what is on screen, where they need no picture. */
  readonly page?: PageWords | undefined;
  /** Why there is none. */
  readonly failure?: CollabGraphError | undefined;
  /** Resolves when what is on screen shows the state. */
  readonly settled?: Promise<void>;
  /** Likewise, without waiting for what answers the reader. */
  readonly drawn?: Promise<void>;
}

interface ViewOptions {
  /** What shows the view. */
  readonly host: HTMLElement;
  readonly session: Session;
  /** Only a picture: nothing to click, drag or zoom. */
  readonly isStatic?: boolean;
  /** Details of what is selected are shown beside it. */
  readonly hasDetails?: boolean;
  /** A picture of the page that the network goes on with. */
  readonly found?: FoundPicture | undefined;
  readonly retry: (event: Event) => void;
  readonly changed: () => void;
}

interface ViewSpec {
  /** Registers the element; absent where every page has it. */
  readonly load?: () => Promise<unknown>;
  readonly template: (options: ViewOptions) => TemplateResult;
}

const NETWORK: ViewSpec = {
  template: ({ session, isStatic = false, hasDetails = false, found, retry, changed }) =>
    html`<collab-network
      class="view"
      part="picture"
      exportparts="toolbar, button, layout, tooltip, message, nodes"
      .session=${session}
      .found=${found}
      ?static=${isStatic}
      ?details=${hasDetails}
      @graph-retry=${retry}
      @picture-change=${changed}
    ></collab-network>`,
};

/** A new way of showing is one entry here. */
const SPECS: Readonly<Partial<Record<ViewName, ViewSpec>>> = {
  network: NETWORK,
  // The same element: what it loads for a map, it loads itself.
  map: NETWORK,
  matrix: {
    load: () => import('../define-matrix.ts'),
    template: ({ session, isStatic = false, changed }) =>
      html`<collab-matrix
        class="view"
        part="picture"
        exportparts="toolbar, said, grid"
        .session=${session}
        ?static=${isStatic}
        @picture-change=${changed}
      ></collab-matrix>`,
  },
  table: {
    load: () => import('../define-table-view.ts'),
    template: ({ session }) => html`<collab-table-view class="view" .session=${session}></collab-table-view>`,
  },
};

/** The views that there are. */
export const SHOWN_VIEWS = Object.keys(SPECS) as readonly ViewName[];

/** Under way, or done. */
const loads = new Map<ViewSpec, Promise<unknown>>();
/** What each figure waits for: of several each says what it lacks. */
const waiting = new WeakMap<HTMLElement, Promise<unknown>>();

/** The element of a view, with `class="view"`; the network for one that there is not. */
export function viewElement(name: ViewName, options: ViewOptions): TemplateResult {
  const spec = SPECS[name] ?? NETWORK;
  if (spec.load) {
    const load = loads.get(spec) ?? spec.load();
    loads.set(spec, load);
    if (waiting.get(options.host) !== load) {
      waiting.set(options.host, load);
      load.catch((error: unknown) => {
        // Asked for again when the view is shown again.
        if (loads.get(spec) === load) loads.delete(spec);
        missing(options.host, name as 'matrix' | 'table')(error);
      });
    }
  }
  return spec.template(options);
}
