/** What the writers share: columns of attributes, ids, kinds. */
import type { Attributes, RecordEdge, RecordNode, Records, Value } from '../read/records.ts';

/** One file of a network; formats of two files give each an ending of its own. */
export interface WrittenFile {
  /** Put behind the name that was asked for: empty, or `-nodes`, before the ending. */
  readonly suffix: string;
  readonly content: string | Uint8Array;
}

/** Labels of a kind that a reader gives where a file names none. */
const UNNAMED = new Set(['tie', 'flow']);

/** Attributes of a tie with what formats have no field for: its kind and time. */
export function edgeAttributes(edge: RecordEdge, { kinds }: Records): Attributes {
  const { label: kind, unit, weighted } = kinds.find(({ id }) => id === edge.kind) ?? {};
  return {
    ...edge.attributes,
    ...(kind === undefined || UNNAMED.has(kind) ? {} : { kind }),
    ...(unit === undefined || !weighted ? {} : { unit }),
    ...(edge.period === undefined ? {} : { time_period: edge.period }),
  };
}

/** Attributes of a node with what formats have no field for. */
export function nodeAttributes(node: RecordNode): Attributes {
  return {
    ...node.attributes,
    ...(node.kind === undefined ? {} : { kind: node.kind }),
    ...(node.lat === undefined ? {} : { lat: node.lat, lon: node.lon! }),
  };
}

/** Whether ties of this kind have a weight at all. */
export function isWeighted(edge: RecordEdge, { kinds }: Records): boolean {
  return kinds.find(({ id }) => id === edge.kind)?.weighted ?? false;
}

/** Every tie, those of things with themselves too. */
export function allEdges({ edges, loops }: Records): readonly RecordEdge[] {
  return [...edges, ...loops];
}

/** Names of all attributes in the order in which they first appear, with the type that all their values have. */
export function columnsOf(
  items: readonly Attributes[],
): readonly { readonly name: string; readonly type: 'double' | 'boolean' | 'string' }[] {
  const types = new Map<string, Set<string>>();
  for (const attributes of items)
    for (const [name, value] of Object.entries(attributes)) {
      const set = types.get(name) ?? new Set();
      set.add(typeof value);
      types.set(name, set);
    }
  return [...types].map(([name, set]) => ({
    name,
    type: set.size > 1 ? 'string' : set.has('number') ? 'double' : set.has('boolean') ? 'boolean' : 'string',
  }));
}

export function valueText(value: Value): string {
  return typeof value === 'object' ? value.join('; ') : String(value);
}

/** Red, green and blue of `#rrggbb`. */
export function rgbOf(hex: string): readonly [number, number, number] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}
