/** The short words beside the pointer: name, kind and strongest ties of a node; of an edge what it is, its value and period. */
import { html, nothing, type TemplateResult } from 'lit';

import type { Point, Size } from '../../layout/types.ts';
import { actingWords } from '../../locales/acting.ts';
import type { Dataset } from '../../data/dataset.ts';
import { isFlow } from '../../model/graph.ts';
import { kindsOf } from '../../model/kinds.ts';
import { formatFor } from '../../scene/format.ts';
import type { EdgeMark, Scene } from '../../scene/scene.ts';
import type { View } from '../../view/view.ts';
import type { Hit } from './hit-test.ts';

export interface Tip {
  /** Empty for an edge, whose text says it all. */
  readonly head: string;
  readonly text: string;
  /** Of a node, its strongest ties. */
  readonly ties: readonly string[];
  /** CSS pixels from the stage's top left. */
  readonly at: Point;
}

export function tipOf(
  hit: Hit | undefined,
  at: Point,
  scene: Scene,
  { nodes, edges, state }: View,
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
  const ties = strongestTies(node.id, scene, edges, dataset);
  return { head: node.attributes.name[lang], text: parts.join(words.parts), ties, at };
}

const MOST_TIES = 3;

/**
 * What is said of a node's strongest ties in the picture: of the measures the
 * first that it has, the largest numbers first; then what has no number, the
 * ties of the focus first and of those the oldest.
 */
export function strongestTies(id: string, scene: Scene, edges: View['edges'], dataset: Dataset): string[] {
  const kinds = kindsOf(dataset);
  const rows = new Map(edges.map((edge) => [edge.id, edge]));
  const rank = ({ kind }: EdgeMark): number => {
    const measure = kinds.numbers.findIndex((spec) => spec.id === kind);
    return measure < 0 ? kinds.numbers.length : measure;
  };
  const sizeOf = (mark: EdgeMark): number => Math.abs(rows.get(mark.id)?.value ?? 0);
  const sinceOf = (mark: EdgeMark): string => {
    const attributes = rows.get(mark.id)?.attributes;
    return (attributes && !isFlow(attributes) && attributes.row.from) || '9999';
  };
  return scene.edges
    .filter(({ source, target }) => source === id || target === id)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        sizeOf(b) - sizeOf(a) ||
        b.layer - a.layer ||
        (sinceOf(a) < sinceOf(b) ? -1 : sinceOf(a) > sinceOf(b) ? 1 : a.id < b.id ? -1 : 1),
    )
    .slice(0, MOST_TIES)
    .map(({ title }) => title);
}

export function edgeTip({ title }: EdgeMark, at: Point): Tip {
  return { head: '', text: title, ties: [], at };
}

/** Seen, not heard: the node's button says more. */
export function tooltip({ head, text, ties }: Tip, lang: string): TemplateResult {
  return html`<div class="tooltip" part="tooltip" lang=${lang} aria-hidden="true">
    ${head ? html`<strong>${head}</strong>` : nothing}${text} ${ties.map((tie) => html`<div class="tie">${tie}</div>`)}
  </div>`;
}

/** Puts the tooltip below and right of its place, or where there is room. */
export function placeTooltip(element: HTMLElement, { at }: Tip, stage: Size): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const x = Math.max(4, Math.min(at.x + 12, stage.width - width - 4));
  const y = at.y + 18 + height > stage.height ? at.y - height - 10 : at.y + 18;
  element.style.setProperty('translate', `${x}px ${Math.max(4, y)}px`);
}
