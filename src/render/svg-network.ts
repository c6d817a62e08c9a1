/** Nodes and edges, on a map with the ground beneath them: what both have between title and legend. */
import type { GroundShape, Label, Scene } from '../scene/scene.ts';
import { drawEdge, drawNode, drawText } from './svg-marks.ts';
import { element, group } from './xml.ts';

export function networkContent(scene: Scene, idPrefix: string): string[] {
  const { ground = [], inset, twins = [], values = [], notes = [] } = scene.map ?? {};
  const inside = inset?.edges ?? new Set();
  const part = (name: string, lines: readonly string[], attributes = {}): string =>
    group({ id: `${idPrefix}-${name}`, ...attributes }, lines);
  const edges = (isInside: boolean): string[] =>
    scene.edges.filter((edge) => inside.has(edge.id) === isInside).map(drawEdge);
  const words = [...notes, ...values, ...(scene.notes ?? []), ...scene.labels];
  return [
    part('ground', ground.map(drawGround)),
    part('edges', edges(false), { fill: 'none' }),
    part('nodes', scene.nodes.map(drawNode)),
    part('inset', (inset?.ground ?? []).map(drawGround)),
    part('inset-edges', [...edges(true), ...(inset?.again ?? []).map(drawEdge)], { fill: 'none' }),
    part('inset-nodes', twins.map(drawNode)),
    // The halo is text of its own beneath: LibreOffice and PowerPoint have no paint-order.
    part('halos', words.map(drawHalo), {
      'aria-hidden': 'true',
      fill: scene.background,
      stroke: scene.background,
      'stroke-linejoin': 'round',
    }),
    part('labels', words.map(drawWord)),
  ];
}

/** What keeps a label apart from what is beneath it. */
export function drawHalo(label: Label): string {
  return drawGroundOf(label) + drawText(label, { 'stroke-width': label.size * 0.26 });
}

export function drawWord(label: Label): string {
  return drawText(label, { fill: label.fill, 'data-id': label.id });
}

/** Hides the lines beneath a text; faded with its words. */
function drawGroundOf({ id, ground }: Label): string {
  return ground ? element('rect', { 'data-id': id, ...ground, stroke: 'none' }) : '';
}

function drawGround({ id, d, fill, stroke, strokeWidth }: GroundShape): string {
  return element('path', {
    'data-country': id,
    d,
    fill,
    stroke,
    'stroke-width': strokeWidth,
    'stroke-linejoin': stroke && 'round',
  });
}
