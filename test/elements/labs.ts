/** A network of one's own: labs that visit each other. */
import type { Dataset, NodeRow } from '../../src/data/dataset.ts';
import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';

/** @param visits from, to, people */
export function labs(
  nodes: readonly (Pick<NodeRow, 'id'> & Partial<NodeRow>)[],
  visits: readonly (readonly [from: string, to: string, people: number])[],
): Dataset {
  return upgradeDataset({
    format: 'collab-graph/dataset@2',
    name: 'labs',
    title_en: 'Labs',
    version: '1.0.0',
    date: '2026-01-01',
    node_kinds: [{ id: 'lab', label_en: 'lab', label_ja: '研究室' }],
    edge_kinds: [
      {
        id: 'visits',
        label_en: 'visits',
        label_ja: '訪問',
        type: 'number',
        unit_en: 'people',
        thinned: 'no',
        source: [],
      },
    ],
    nodes: nodes.map((node) => ({ kind: 'lab', aliases: [], ...node })),
    edges: visits.map(([subject, object, obs_value]) => ({ kind: 'visits', subject, object, obs_value, source: [] })),
  });
}
