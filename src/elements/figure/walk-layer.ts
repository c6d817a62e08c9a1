import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { along } from '../../scene/curves.ts';
import type { MarkReason } from '../../scene/emphasis/emphasis.ts';
import type { EdgeMark, NodeMark, Scene } from '../../scene/scene.ts';
import { toScreen, type Transform } from './viewport.ts';

/** Above this many nodes only some can be walked to at once; the others as neighbors come within reach. */
export const MOST_STOPS = 300;

export interface WalkModel {
  readonly label: string;
  readonly help: string;
  readonly stops: readonly NodeMark[];
  /** The one stop that Tab reaches. */
  readonly active: string | undefined;
  readonly edge: EdgeMark | undefined;
  readonly edgeLabel: string;
  readonly selected: string | undefined;
  /** Nodes that stand out for another reason than being selected, and what is said of it. */
  readonly marked: ReadonlyMap<string, { readonly says: string; readonly reason: MarkReason }>;
  /** Names of nodes that stand out and have no label in the picture. */
  readonly names: ReadonlyMap<string, string>;
  readonly pins: Readonly<Record<string, unknown>>;
  describe(node: NodeMark): string;
}

export interface WalkActions {
  press(): void;
  keydown(event: KeyboardEvent): void;
  focused(id: string): void;
  left(): void;
}

/** Real buttons over the marks, for the keyboard and for screen readers: one is in the tab order, the arrow keys go to the others. */
export function walkLayer(model: WalkModel, actions: WalkActions): TemplateResult {
  const { active, edge, selected, marked, names, pins } = model;
  return html`<div
    class="walk"
    part="nodes"
    role="group"
    aria-label=${model.label}
    aria-describedby="walk-help"
    @keydown=${actions.keydown}
  >
    <p id="walk-help" class="visually-hidden">${model.help}</p>
    ${repeat(
      model.stops,
      (node) => node.id,
      (node) =>
        html`<button
          type="button"
          data-node=${node.id}
          class=${`${Object.hasOwn(pins, node.id) ? 'pinned' : ''} ${marked.has(node.id) ? `marked ${marked.get(node.id)!.reason}` : ''}`}
          tabindex=${node.id === active ? 0 : -1}
          aria-pressed=${node.id === selected ? 'true' : 'false'}
          aria-label=${model.describe(node) + (marked.get(node.id)?.says ?? '')}
          @click=${actions.press}
          @focus=${() => actions.focused(node.id)}
          @blur=${actions.left}
        >
          ${names.has(node.id) ? html`<span class="name" aria-hidden="true">${names.get(node.id)}</span>` : ''}
        </button>`,
    )}
    ${
      edge
        ? html`<button
            type="button"
            data-edge=${edge.id}
            tabindex="-1"
            aria-pressed=${edge.id === selected ? 'true' : 'false'}
            aria-label=${model.edgeLabel}
            @click=${actions.press}
            @blur=${actions.left}
          ></button>`
        : ''
    }
  </div>`;
}

/** Smallest target, CSS pixels (WCAG 2.2, 2.5.8). */
const LEAST_TARGET = 24;

/** Puts the buttons over their marks. Through the CSSOM: a strict style-src forbids style attributes. */
export function placeStops(layer: Element, scene: Scene, transform: Transform): void {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const put = (button: HTMLElement, x: number, y: number, mark: number): void => {
    const size = Math.max(LEAST_TARGET, mark);
    button.style.setProperty('--mark', `${mark}px`);
    button.style.setProperty('translate', `${x - size / 2}px ${y - size / 2}px`);
    button.style.setProperty('inline-size', `${size}px`);
    button.style.setProperty('block-size', `${size}px`);
  };
  for (const button of layer.querySelectorAll<HTMLElement>('[data-node]')) {
    const node = nodes.get(button.dataset['node']!);
    if (!node) continue;
    const { x, y } = toScreen(transform, node);
    put(button, x, y, 2 * (node.radius * transform.scale + 2));
  }
  for (const button of layer.querySelectorAll<HTMLElement>('[data-edge]')) {
    const edge = scene.edges.find((mark) => mark.id === button.dataset['edge']);
    if (!edge) continue;
    const [sx, sy] = along(edge, 0.5).point;
    const { x, y } = toScreen(transform, { x: sx, y: sy });
    put(button, x, y, LEAST_TARGET / 2);
  }
}

/** The stops in reading order: the most important first; of a large network those, and what is next to the active one. */
export function stopsOf(scene: Scene, importance: ReadonlyMap<string, number>, near: Iterable<string>): NodeMark[] {
  const ordered = [...scene.nodes].sort(
    (a, b) => (importance.get(b.id) ?? 0) - (importance.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  if (ordered.length <= MOST_STOPS) return ordered;
  const wanted = new Set(near);
  return ordered.filter((node, i) => i < MOST_STOPS || wanted.has(node.id));
}
