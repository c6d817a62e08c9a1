import { svg, type SVGTemplateResult } from 'lit';

import type { Dataset } from '../../data/dataset.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { NodeKind, NodeShape } from '../../model/node-kinds.ts';
import type { Theme } from '../../scene/theme.ts';

/** Small pictures for legends: presentation attributes only, since a strict policy refuses style attributes. */

export const SHAPES: Readonly<Record<NodeShape, string>> = {
  circle: 'M8 3a5 5 0 1 0 .01 0z',
  ring: 'M8 2.5a5.5 5.5 0 1 0 .01 0zM8 5.5a2.5 2.5 0 1 1-.01 0z',
  diamond: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  square: 'M3 3h10v10H3z',
  hexagon: 'M8 2l5.2 3v6L8 14l-5.2-3V5z',
  triangle: 'M8 2.5 14 13H2z',
  pentagon: 'M8 2l6 4.4-2.3 7H4.3L2 6.4z',
  tag: 'M2 4h8l4 4-4 4H2z',
};

export function nodeSwatch(dataset: Dataset, kind: NodeKind, fill: string): SVGTemplateResult {
  return svg`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${SHAPES[kindsOf(dataset).node(kind).shape]} fill=${fill} fill-rule="evenodd" /></svg>`;
}

export function nodeColour(kind: NodeKind, id: string, theme: Theme, focus: string): string {
  if (kind === 'framework' || kind === 'programme') return theme.group(id);
  return id === focus ? theme.focus : theme.node;
}
