/** A view as nodes and edges with flat attributes: what both graph formats write. */
import type { Attributes } from '../data/dataset.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { editionMark } from '../render/edition-mark.ts';
import type { NodeMark, Picture } from '../scene/scene.ts';
import type { View, ViewNode } from '../view/view.ts';
import { EDGE_COLUMNS, viewEdgeRecords, type EdgeColumn } from './edge-records.ts';
import { beside, ownOfNode } from './own-columns.ts';

export interface NodeRecord {
  readonly id: string;
  readonly label: string;
  readonly attributes: Readonly<Record<'kind' | 'name_en' | 'name_ja', string>> & { readonly degree: number };
  /** Degrees, and what rows of one's own have beyond this. */
  readonly own: Attributes;
  /** Where and how the picture draws it; absent where it does not. The file's own place where the view keeps those, its own size and colour where the view asks for no others. */
  readonly mark?: { readonly x: number; readonly y: number; readonly radius: number; readonly colour: string };
}

export interface NetworkEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly label: string;
  /** The observed value of a flow; 1 for a tie, of which every one weighs the same. */
  readonly weight: number;
  readonly attributes: Readonly<Partial<Record<EdgeAttribute, string | number>>>;
  /** What rows of one's own have beyond this. */
  readonly own: Attributes;
  readonly colour?: string;
}

/** Columns of edges that are not written elsewhere in a graph file. */
const ELSEWHERE = [
  'edge_id',
  'source_id',
  'source_kind',
  'source_name',
  'target_id',
  'target_kind',
  'target_name',
  'directed',
  'edition',
] as const;
export type EdgeAttribute = Exclude<EdgeColumn, (typeof ELSEWHERE)[number]>;
export const EDGE_ATTRIBUTES = EDGE_COLUMNS.filter(
  (column) => !(ELSEWHERE as readonly string[]).includes(column),
) as EdgeAttribute[];

export interface NetworkRecords {
  readonly title: string;
  readonly description: string;
  /** Of the data, as `editionMark` says it. */
  readonly edition: string;
  /** Date of the data, `YYYY-MM-DD`. */
  readonly date: string;
  readonly lang: Locale;
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly NetworkEdge[];
}

/** @param scene picture of the same view, for words, and of a network or map for places and colours */
export function networkRecords(graph: CollabGraph, view: View, scene: Picture): NetworkRecords {
  const { lang } = view.state;
  const [drawn, lines] = scene.kind === 'matrix' ? [[], []] : [scene.nodes, scene.edges];
  const marks = new Map(drawn.map((node) => [node.id, node]));
  const strokes = new Map(lines.flatMap(({ ids, stroke }) => ids.map((id) => [id, stroke] as const)));
  const records = viewEdgeRecords(graph, view.edges, lang);
  return {
    title: scene.title,
    description: `${scene.description} ${scene.credit}`,
    edition: editionMark(graph.getAttribute('dataset')),
    date: graph.getAttribute('dataset').date,
    lang,
    nodes: view.nodes.map((node) => nodeRecord(node, view, marks.get(node.id))),
    edges: view.edges.map(({ id, source, target, value }, i) => {
      const record = records[i]!;
      const colour = strokes.get(id);
      return {
        id,
        source,
        target,
        directed: record.directed === 'true',
        label: String(record.kind),
        weight: value ?? 1,
        attributes: Object.fromEntries(
          EDGE_ATTRIBUTES.flatMap((key) => (record[key] === null ? [] : [[key, record[key]]])),
        ),
        own: record.own ?? {},
        ...(colour === undefined ? {} : { colour }),
      };
    }),
  };
}

/** Names that both graph formats have for something of their own. */
const NODE_NAMES = ['label', 'kind', 'name_en', 'name_ja', 'degree'];
const DRAWN_NAMES = ['x', 'y', 'size', 'colour'];

function nodeRecord({ id, degree, attributes }: ViewNode, { state }: View, drawn: NodeMark | undefined): NodeRecord {
  const { kind, name, row } = attributes;
  const all = ownOfNode(attributes);
  const { size, colour, ...own } = all;
  const isSized = typeof size === 'number' && size > 0 && state.sizeBy === undefined;
  const isColoured = typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) && state.colourBy === undefined;
  const hasPlace = state.places === 'file' && 'x' in row && row.x !== undefined && row.y !== undefined;
  return {
    id,
    label: name[state.lang],
    attributes: { kind, name_en: name.en, name_ja: name.ja, degree },
    own: beside(
      drawn
        ? {
            ...own,
            ...(size === undefined || isSized ? {} : { size }),
            ...(colour === undefined || isColoured ? {} : { colour }),
          }
        : all,
      drawn ? [...NODE_NAMES, ...DRAWN_NAMES] : NODE_NAMES,
    ),
    ...(drawn
      ? {
          mark: {
            x: hasPlace ? row.x : drawn.x,
            y: hasPlace ? row.y : drawn.y,
            radius: isSized ? size / 2 : drawn.radius,
            colour: isColoured ? colour : drawn.kind === 'region' ? drawn.stroke : drawn.fill,
          },
        }
      : {}),
  };
}

/** Attributes that are numbers; all others are text. */
export function isNumeric(attribute: string): boolean {
  return attribute === 'value' || attribute === 'degree';
}
