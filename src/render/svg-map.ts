/** Sea, land, lines, marks and words: what a map has between its title and its legend. */
import type { GroundShape, Label, Scene } from '../scene/scene.ts';
import { drawEdge, drawNode, drawText } from './svg-marks.ts';
import { element, group } from './xml.ts';

export function mapContent(scene: Scene, idPrefix: string): string[] {
  const { ground = [], inset, twins = [], values = [], notes = [] } = scene.map ?? {};
  const isInside = (id: string): boolean => inset?.edges.has(id) ?? false;
  const edges = (id: string, wanted: boolean): string =>
    group(
      { id: `${idPrefix}-${id}`, fill: 'none' },
      scene.edges.filter((edge) => isInside(edge.id) === wanted).map(drawEdge),
    );
  const words = [...notes, ...values, ...scene.labels];
  return [
    group({ id: `${idPrefix}-ground` }, ground.map(drawGround)),
    edges('edges', false),
    group({ id: `${idPrefix}-nodes` }, scene.nodes.map(drawNode)),
    ...(inset
      ? [
          group({ id: `${idPrefix}-inset` }, inset.ground.map(drawGround)),
          edges('inset-edges', true),
          group({ id: `${idPrefix}-inset-nodes` }, twins.map(drawNode)),
        ]
      : []),
    group(
      {
        id: `${idPrefix}-halos`,
        'aria-hidden': 'true',
        fill: scene.background,
        stroke: scene.background,
        'stroke-linejoin': 'round',
      },
      words.map((label) => drawText(label, { 'stroke-width': label.size * 0.26 })),
    ),
    group({ id: `${idPrefix}-labels` }, words.map(drawWord)),
  ];
}

function drawWord(label: Label): string {
  return drawText(label, { fill: label.fill, 'data-id': label.id });
}

function drawGround({ id, d, fill, stroke, strokeWidth }: GroundShape): string {
  return element('path', {
    'data-country': id,
    d,
    fill,
    stroke,
    'stroke-width': strokeWidth,
    'stroke-linejoin': stroke === undefined ? undefined : 'round',
  });
}
