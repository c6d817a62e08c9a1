import { describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { EDGE_KINDS } from '../../src/model/edge-kinds.ts';
import { NODE_KINDS } from '../../src/model/node-kinds.ts';
import { crowdOf } from '../../src/view/crowd.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectEver, selectView } from '../../src/view/select-view.ts';

import type { ViewState } from '../../src/view/view-state.ts';
import type { View } from '../../src/view/view.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';

const usual = defaultView(SMALL_DATASET);
const small = (patch: Partial<ViewState> = {}, graph = SMALL_GRAPH): View =>
  selectView(graph, { ...usual, ...patch }, { today: TODAY });
const ids = ({ nodes }: Pick<View, 'nodes'>): string[] => nodes.map(({ id }) => id);

describe('the number of nodes that sizes are made for', () => {
  it('is that of the default selection, where a filter leaves fewer', () => {
    const usually = small().nodes.length;
    const few = small({ through: ['alpha'] });
    expect(few.nodes.length).toBeLessThan(usually);
    expect(crowdOf(few)).toBe(usually);
    expect(crowdOf(small())).toBe(usually);
  });

  it('grows with a selection that shows more', () => {
    const all = small({ edges: EDGE_KINDS.map(({ id }) => id), kinds: NODE_KINDS.map(({ id }) => id) });
    expect(all.nodes.length).toBeGreaterThan(small().nodes.length);
    expect(crowdOf(all)).toBe(all.nodes.length);
  });

  it('is the same at all times and in all windows', () => {
    for (const patch of [{ at: '2012' }, { at: '2008/2011' }, { at: 'all' }, { period: '2003/2007' }])
      expect(crowdOf(small(patch)), JSON.stringify(patch)).toBe(crowdOf(small()));
  });
});

describe('all times together', () => {
  const everything: Partial<ViewState> = {
    edges: EDGE_KINDS.map(({ id }) => id),
    kinds: NODE_KINDS.map(({ id }) => id),
  };
  const TIMES = ['now', 'all', '1995', '2003', '2012', '2016/2019', '2022'];

  it.each([{}, { depth: 2 }, { minMobility: 0 }, everything, { ...everything, depth: 2 }])(
    'hold every node and tie of every time on the built-in network, %j',
    async (patch) => {
      const dataset = await loadBuiltIn();
      const graph = buildGraph(dataset);
      const state = { ...defaultView(dataset), ...patch };
      const ever = selectEver(graph, state, { today: '2026-11-22' });
      const nodes = new Set(ids(ever));
      const edges = new Set(ever.edges.map(({ id }) => id));
      expect(edges.size).toBe(ever.edges.length);
      for (const at of TIMES) {
        for (const period of ['2001/2005', '2006/2016', '2016/2020']) {
          const view = selectView(graph, { ...state, at, period }, { today: '2026-11-22' });
          expect(
            ids(view).filter((id) => !nodes.has(id)),
            `${at} ${period}`,
          ).toEqual([]);
          expect(
            view.edges.filter(({ id }) => !edges.has(id)).map(({ id }) => id),
            `${at} ${period}`,
          ).toEqual([]);
        }
      }
    },
  );
});
