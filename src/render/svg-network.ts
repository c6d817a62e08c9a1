/** Nodes and edges: what a network has between its title and its legend. */
import type { Scene } from '../scene/scene.ts';
import { drawEdge, drawNode, drawText } from './svg-marks.ts';
import { group } from './xml.ts';

export function networkContent(scene: Scene, idPrefix: string): string[] {
  return [
    group({ id: `${idPrefix}-edges`, fill: 'none' }, scene.edges.map(drawEdge)),
    group({ id: `${idPrefix}-nodes` }, scene.nodes.map(drawNode)),
    // The halo is text of its own beneath: LibreOffice and PowerPoint have no paint-order.
    group(
      {
        id: `${idPrefix}-halos`,
        'aria-hidden': 'true',
        fill: scene.background,
        stroke: scene.background,
        'stroke-linejoin': 'round',
      },
      scene.labels.map((label) => drawText(label, { 'stroke-width': label.size * 0.26 })),
    ),
    group(
      { id: `${idPrefix}-labels` },
      scene.labels.map((label) => drawText(label, { fill: label.fill, 'data-id': label.id })),
    ),
  ];
}
