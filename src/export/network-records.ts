/** A view as nodes and edges with flat attributes: what both graph formats write. */
import type { CollabGraph, Locale } from '../model/graph.ts';
import { editionMark } from '../render/edition-mark.ts';
import type { Picture } from '../scene/scene.ts';
import type { View } from '../view/view.ts';
import { EDGE_COLUMNS, viewEdgeRecords, type EdgeRecord } from './edge-records.ts';

export interface NodeRecord {
  readonly id: string;
  readonly label: string;
  readonly attributes: Readonly<Record<'kind' | 'name_en' | 'name_ja', string>> & { readonly degree: number };
  /** Where and how the picture draws it; absent where it does not. */
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
export type EdgeAttribute = Exclude<keyof EdgeRecord, (typeof ELSEWHERE)[number]>;
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
    nodes: view.nodes.map(({ id, degree, attributes: { kind, name } }) => {
      const mark = marks.get(id);
      return {
        id,
        label: name[lang],
        attributes: { kind, name_en: name.en, name_ja: name.ja, degree },
        ...(mark
          ? {
              mark: {
                x: mark.x,
                y: mark.y,
                radius: mark.radius,
                colour: mark.kind === 'region' ? mark.stroke : mark.fill,
              },
            }
          : {}),
      };
    }),
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
        ...(colour === undefined ? {} : { colour }),
      };
    }),
  };
}

/** Attributes that are numbers; all others are text. */
export function isNumeric(attribute: string): boolean {
  return attribute === 'value' || attribute === 'degree';
}
