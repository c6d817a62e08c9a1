/** The marks and lines of legend items, as small pictures. */
import { nothing, svg } from 'lit';

import type { LegendItem } from '../../scene/scene.ts';
import { SHAPES } from '../look/swatch.ts';

export function lineSwatch(item: LegendItem | undefined): unknown {
  if (item?.swatch.type !== 'line') return nothing;
  const { stroke, width, dash, arrow } = item.swatch;
  const dashes = { solid: 'none', dashed: '5 3', dotted: '1.5 3', faint: '2 5' }[dash];
  return svg`<svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" focusable="false">
    <path d=${`M2 8H${arrow ? 19 : 24}`} fill="none" stroke=${stroke} stroke-width=${Math.min(9, Math.max(1.2, width))} stroke-dasharray=${dashes} />
    ${arrow ? svg`<path d="M18 3.5 25 8 18 12.5z" fill=${stroke} />` : nothing}
  </svg>`;
}

export function shapeSwatch({ swatch }: LegendItem): unknown {
  if (swatch.type !== 'node') return nothing;
  const { shape, fill, stroke, share } = swatch;
  return svg`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${SHAPES[shape]} fill=${shape === 'ring' ? stroke : fill} fill-rule="evenodd" transform=${share === undefined ? nothing : `translate(8 8) scale(${share}) translate(-8 -8)`} />
  </svg>`;
}
