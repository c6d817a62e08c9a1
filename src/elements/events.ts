/** Events of the elements, typed for whoever listens. All bubble and leave shadow roots. */
import type { CollabGraphError } from '../model/errors.ts';
import type { ViewState } from '../view/view-state.ts';

export interface NodeSelectDetail {
  /** Id of the selected node or edge; undefined where the selection was cleared. */
  readonly id: string | undefined;
  readonly type: 'node' | 'edge' | undefined;
}

export interface ViewChangeDetail {
  readonly state: ViewState;
}

export interface GraphLoadDetail {
  /** Whether every detail is there, or only what the picture needs. */
  readonly complete: boolean;
}

export interface GraphErrorDetail {
  readonly error: CollabGraphError;
}

export interface StepChangeDetail {
  /** Of the step that is shown, from 0. */
  readonly index: number;
  readonly count: number;
  /** Its first heading, or how its text begins. */
  readonly heading: string;
  /** Its `data-view`. */
  readonly view: string;
}

/** Where a key or a button leads from the part of the figure that has the focus. */
export interface GoToDetail {
  readonly part: 'figure' | 'details' | 'table';
}

export interface ElementEvents {
  'graph-load': CustomEvent<GraphLoadDetail>;
  'graph-error': CustomEvent<GraphErrorDetail>;
  'node-select': CustomEvent<NodeSelectDetail>;
  'view-change': CustomEvent<ViewChangeDetail>;
  'graph-retry': CustomEvent<void>;
  'step-change': CustomEvent<StepChangeDetail>;
  'go-to': CustomEvent<GoToDetail>;
}

export function emit<K extends keyof ElementEvents>(
  target: EventTarget,
  type: K,
  detail: ElementEvents[K]['detail'],
): void {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is what it is for
  interface HTMLElementEventMap extends ElementEvents {}
}
