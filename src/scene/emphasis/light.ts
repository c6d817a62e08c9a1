/** What stands out, put into a picture of nodes and edges itself: for pictures that no style sheet reaches. */
import { BASELINE_BELOW_MIDDLE, LINE_HEIGHT } from '../measure.ts';
import type { EdgeMark, Label, NodeMark, Ring, Scene } from '../scene.ts';
import { textWidth } from '../text-metrics.ts';
import { shifted } from './beside-rings.ts';
import type { Emphasis } from './emphasis.ts';
import { FADED } from './faded.ts';

/** Rings as on screen: one of the ground's colour next to the mark, then one of ink, thinner about what is shared. */
const RING = { ground: 2, ink: 2, shared: 1 };

/** Nothing smaller is read. */
const SMALLEST_NAME = 11;

/**
 * The scene with all that does not stand out faded and what is selected or
 * marked ringed, each with its name.
 * @param nameOf name of a node that has no label
 */
export function light(scene: Scene, emphasis: Emphasis, nameOf: (id: string) => string): Scene {
  const { nodes, edges, selected, marked, shifts, names = [], hushed } = emphasis;
  const fadedNode = <T extends NodeMark>(mark: T): T => (nodes.has(mark.id) ? mark : { ...mark, opacity: FADED.node });
  const fadedLabel = (label: Label): Label =>
    nodes.has(label.id) || edges.has(label.id) ? label : withoutGround({ ...label, opacity: FADED.node });
  const ownLabel = (label: Label): Label => fadedLabel(shifted(label, shifts?.get(label.id)));
  const fadedEdge = (edge: EdgeMark): EdgeMark =>
    edges.has(edge.id) ? loud(edge) : { ...edge, opacity: Math.min(edge.opacity, FADED.edge) };
  const { map } = scene;
  const ringed = new Map<string, number>([
    ...[...marked].map(([id, reason]) => [id, reason === 'shared' ? RING.shared : RING.ink] as const),
    ...(selected === undefined ? [] : [[selected, RING.ink] as const]),
  ]);
  const marks = [...scene.nodes, ...(map?.twins ?? [])].filter(({ id }) => ringed.has(id));
  const named = new Set([...scene.labels, ...names].map(({ id }) => id));
  const unnamed = scene.nodes.filter(({ id }) => ringed.has(id) && !named.has(id));
  return {
    ...scene,
    nodes: scene.nodes.map(fadedNode),
    edges: scene.edges.map(fadedEdge),
    labels: [
      ...scene.labels.filter(({ id }) => !hushed?.has(id)).map(ownLabel),
      ...names,
      ...unnamed.map((mark) => nameBelow(mark, nameOf(mark.id), scene)),
    ],
    rings: marks.flatMap((mark) => ringsAbout(mark, ringed.get(mark.id)!, scene)),
    ...(scene.notes ? { notes: scene.notes.filter(({ id }) => !hushed?.has(id)).map(ownLabel) } : {}),
    ...(map
      ? {
          map: {
            ...map,
            ...(map.inset ? { inset: { ...map.inset, again: map.inset.again.map(fadedEdge) } } : {}),
            twins: map.twins.map(fadedNode),
            values: map.values.map(fadedLabel),
            notes: map.notes.map(fadedLabel),
          },
        }
      : {}),
  };
}

function loud({ quiet: _quiet, ...edge }: EdgeMark): EdgeMark {
  return edge;
}

/** A ground that is not faded would cut holes into what is lit. */
function withoutGround({ ground: _ground, ...label }: Label): Label {
  return label;
}

function ringsAbout({ x, y, radius }: NodeMark, width: number, { ink, background }: Scene): Ring[] {
  return [
    { x, y, radius: radius + RING.ground / 2, stroke: background, width: RING.ground },
    { x, y, radius: radius + RING.ground + width / 2, stroke: ink, width },
  ];
}

/** Below its mark, or above where the picture ends; inside of the picture. */
function nameBelow({ id, x, y, radius }: NodeMark, text: string, { width, height, ink }: Scene): Label {
  const size = SMALLEST_NAME;
  const [half, line] = [textWidth(text, size, 600) / 2 + 2, size * LINE_HEIGHT];
  const away = radius + RING.ground + RING.ink + 2 + line / 2;
  const middle = y + away + line / 2 > height ? y - away : y + away;
  const centre = Math.max(half, Math.min(width - half, x));
  return {
    id,
    text,
    x: centre,
    y: middle + size * BASELINE_BELOW_MIDDLE,
    anchor: 'middle',
    size,
    weight: 600,
    fill: ink,
    ground: { x: centre - half, y: middle - line / 2, width: 2 * half, height: line },
  };
}
