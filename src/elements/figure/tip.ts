/** The short words beside the pointer: name, kind and ties of a node; of an edge what it is, its value and period. */
import { html, nothing, type TemplateResult } from 'lit';

import type { Point, Size } from '../../layout/types.ts';
import { actingWords } from '../../locales/acting.ts';
import type { Dataset } from '../../data/dataset.ts';
import { kindsOf } from '../../model/kinds.ts';
import { formatFor } from '../../scene/format.ts';
import type { EdgeMark, Scene } from '../../scene/scene.ts';
import type { View } from '../../view/view.ts';
import type { Hit } from './hit-test.ts';

export interface Tip {
  /** Empty for an edge, whose text says it all. */
  readonly head: string;
  readonly text: string;
  /** CSS pixels from the stage's top left. */
  readonly at: Point;
}

export function tipOf(
  hit: Hit | undefined,
  at: Point,
  scene: Scene,
  { nodes, state }: View,
  dataset: Dataset,
): Tip | undefined {
  if (hit?.type === 'edge') {
    const edge = scene.edges.find((mark) => mark.id === hit.id);
    return edge && edgeTip(edge, at);
  }
  const node = hit && nodes.find(({ id }) => id === hit.id);
  if (!node) return undefined;
  const { lang, pins, view } = state;
  const words = actingWords(lang);
  const parts = [
    kindsOf(dataset).node(node.attributes.kind).label[lang],
    words.ties(node.degree, formatFor(lang).number(node.degree)),
    ...(view === 'network' && pins?.[node.id] ? [words.isPinned] : []),
  ];
  return { head: node.attributes.name[lang], text: parts.join(words.parts), at };
}

export function edgeTip({ title }: EdgeMark, at: Point): Tip {
  return { head: '', text: title, at };
}

/** Seen, not heard: the node's button says more. */
export function tooltip({ head, text }: Tip, lang: string): TemplateResult {
  return html`<div class="tooltip" part="tooltip" lang=${lang} aria-hidden="true">
    ${head ? html`<strong>${head}</strong>` : nothing}${text}
  </div>`;
}

/** Puts the tooltip below and right of its place, or where there is room. */
export function placeTooltip(element: HTMLElement, { at }: Tip, stage: Size): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const x = Math.max(4, Math.min(at.x + 12, stage.width - width - 4));
  const y = at.y + 18 + height > stage.height ? at.y - height - 10 : at.y + 18;
  element.style.setProperty('translate', `${x}px ${Math.max(4, y)}px`);
}
