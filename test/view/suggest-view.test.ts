import { describe, expect, it } from 'vitest';

import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { suggestView, type SuggestedView } from '../../src/view/suggest-view.ts';

function suggested(options: {
  nodes: number;
  everyOther: number;
  directed?: boolean;
  placed?: number;
  type?: string;
}): SuggestedView {
  const { nodes, everyOther, directed = false, placed = 0, type = 'number' } = options;
  const edges: object[] = [];
  for (let a = 0; a < nodes; a++)
    for (let b = a + 1; b < nodes; b++)
      if ((a + b) % everyOther === 0)
        edges.push({ kind: 'k', subject: `n${a}`, object: `n${b}`, ...(type === 'number' ? { obs_value: 1 } : {}) });
  return suggestView(
    buildGraph(
      upgradeDataset({
        format: 'collab-graph/dataset@2',
        name: 'n',
        version: '1',
        date: '2026-01-01',
        node_kinds: [{ id: 'place', label_en: 'place' }],
        edge_kinds: [{ id: 'k', label_en: 'k', type, directed: directed ? 'yes' : 'no' }],
        nodes: Array.from({ length: nodes }, (_, i) => ({
          id: `n${i}`,
          kind: 'place',
          ...(i < placed ? { lat: i, lon: i } : {}),
        })),
        edges,
      }),
    ),
  );
}

describe('the view that is suggested', () => {
  it('is a matrix for many nodes with many ties, and says how many', () => {
    const { view, reason } = suggested({ nodes: 30, everyOther: 1 });
    expect([view, reason.en, reason.ja]).toEqual([
      'matrix',
      '30 nodes with 435 tied pairs: as lines they would cover each other, in a matrix each pair has a cell.',
      '30ノード、435組と多く、線では重なり合うため。行列では組ごとに一つのセルがある。',
    ]);
    expect(suggested({ nodes: 30, everyOther: 1, type: 'tie' }).view).toBe('matrix');
  });

  it('is a network for few nodes, few ties, or more nodes than a matrix has room for', () => {
    expect(suggested({ nodes: 20, everyOther: 1 }).view).toBe('network');
    expect(suggested({ nodes: 60, everyOther: 30 }).view).toBe('network');
    expect(suggested({ nodes: 151, everyOther: 1 }).view).toBe('network');
    expect(suggested({ nodes: 0, everyOther: 1 }).view).toBe('network');
  });

  it('is a map for flows between places', () => {
    expect(suggested({ nodes: 30, everyOther: 1, directed: true, placed: 24 })).toMatchObject({
      view: 'map',
      reason: { en: 'Flows between places: 24 of 30 nodes have a place on the map.' },
    });
    expect(suggested({ nodes: 30, everyOther: 1, directed: true, placed: 23 }).view).toBe('matrix');
    expect(suggested({ nodes: 30, everyOther: 1, placed: 30 }).view).toBe('matrix');
  });
});
