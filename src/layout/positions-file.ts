/**
 * Positions computed at build time and committed with the data: a picture that
 * is there at once, and the same for everybody. What is kept is where the
 * forces settled, so that one set serves every frame, theme and language;
 * `arrange` with `base` fits it to a frame and places the labels.
 */
import { CollabGraphError } from '../model/errors.ts';
import { indexNetwork } from './indexed-network.ts';
import type { LayoutEdge, LayoutNode, Point, Positions } from './types.ts';

export interface PositionsFile {
  readonly format: 'collab-graph/positions@1';
  /** sha256 of `positionsInput`: what went in, settings included. */
  readonly sha256: string;
  /** By fingerprint of the network laid out. */
  readonly views: Readonly<Record<string, PositionsOfView | CompiledPositions>>;
}

/** As committed, for people too. */
export interface CommittedPositions extends PositionsFile {
  readonly views: Readonly<Record<string, PositionsOfView>>;
}

export interface PositionsOfView {
  /** For people who read the file: `default`, `through:satreps` … */
  readonly name: string;
  /** By node id, in thousandths of the longer side, about the middle. */
  readonly places: Readonly<Record<string, readonly [x: number, y: number]>>;
}

/** As a first picture loads them. */
export interface CompiledPositions {
  /** x and y of all nodes, in the order of their ids. */
  readonly places: readonly number[];
}

/** Longer side of committed positions. */
const EXTENT = 1000;

/** The network as the layout sees it, in one line per node and edge, whatever the order of the input. */
export function canonicalNetwork(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): string {
  const { ids, sources, targets, weights } = indexNetwork(nodes, edges);
  const lines = [...ids];
  for (let e = 0; e < weights.length; e++)
    lines.push(`${ids[sources[e]!]} ${ids[targets[e]!]} ${Number(weights[e]!.toPrecision(9))}`);
  return lines.join('\n');
}

/**
 * A short name of a network, for finding it again: cyrb53 (public domain,
 * github.com/bryc/code) of the canonical network. Unlike sha256 it needs no
 * secure context and no waiting, and nobody forges a layout.
 */
export function fingerprint(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): string {
  const text = canonicalNetwork(nodes, edges);
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2_654_435_761);
    h2 = Math.imul(h2 ^ code, 1_597_334_677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2_246_822_507) ^ Math.imul(h2 ^ (h2 >>> 13), 3_266_489_909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2_246_822_507) ^ Math.imul(h1 ^ (h1 >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & h2) + (h1 >>> 0)).toString(36);
}

/** Rounds to whole thousandths of the longer side: less than a pixel on a screen. */
export function packPositions(positions: Positions): PositionsOfView['places'] {
  const points = [...positions.values()];
  const middle = (values: readonly number[]): [number, number] => {
    const low = values.reduce((a, b) => Math.min(a, b), Infinity);
    const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
    return [(low + high) / 2, high - low];
  };
  const [x, width] = middle(points.map((point) => point.x));
  const [y, height] = middle(points.map((point) => point.y));
  const scale = EXTENT / (Math.max(width, height) || 1);
  // Adding 0 turns −0 into 0, which JSON would not keep apart anyway.
  const round = (value: number): number => Math.round(value * scale) + 0;
  return Object.fromEntries(
    [...positions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, point]) => [id, [round(point.x - x), round(point.y - y)] as const]),
  );
}

/** The committed positions of exactly this network, for `arrange`'s `base`; `undefined` where there are none. */
export function findPositions(
  file: PositionsFile,
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): Positions | undefined {
  const found = file.views[fingerprint(nodes, edges)];
  if (!found) return undefined;
  const { places } = found;
  // The network is exactly this one, so its ids are the file's.
  return isCompiled(places)
    ? new Map(idsOf(nodes).map((id, i): [string, Point] => [id, { x: places[2 * i]!, y: places[2 * i + 1]! }]))
    : new Map(Object.entries(places).map(([id, [x, y]]): [string, Point] => [id, { x, y }]));
}

function isCompiled(places: (PositionsOfView | CompiledPositions)['places']): places is readonly number[] {
  return Array.isArray(places);
}

function idsOf(nodes: readonly LayoutNode[]): string[] {
  return nodes.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Checks what JSON.parse gave.
 * @throws CollabGraphError `invalid`
 */
export function checkPositionsFile(data: unknown): PositionsFile {
  const file = data as Partial<PositionsFile> | null;
  if (
    file?.format !== 'collab-graph/positions@1' ||
    typeof file.sha256 !== 'string' ||
    typeof file.views !== 'object'
  ) {
    throw new CollabGraphError(
      'invalid',
      'invalid positions (expected an object with "format": "collab-graph/positions@1", "sha256" and "views")',
    );
  }
  return file as PositionsFile;
}

/**
 * Where a committed view differs from the same view computed now: ids with
 * their distance, farthest first. `Math` functions may differ in their last
 * digits from one engine to the next, so whoever compares allows for a few units.
 */
export function comparePositions(
  committed: PositionsOfView['places'],
  computed: PositionsOfView['places'],
): { readonly id: string; readonly distance: number }[] {
  const ids = new Set([...Object.keys(committed), ...Object.keys(computed)]);
  return [...ids]
    .map((id) => {
      const a = committed[id];
      const b = computed[id];
      return { id, distance: a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : Infinity };
    })
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => b.distance - a.distance || (a.id < b.id ? -1 : 1));
}
