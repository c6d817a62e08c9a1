import { describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { EDGE_KINDS } from '../../src/model/edge-kinds.ts';
import { NODE_KINDS } from '../../src/model/node-kinds.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectStage, selectView } from '../../src/view/select-view.ts';
import { laidOut } from '../../src/view/stage.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import type { View } from '../../src/view/view.ts';
import { graphWith, SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';

const usual = defaultView(SMALL_DATASET);
const small = (patch: Partial<ViewState> = {}, graph = SMALL_GRAPH): View =>
  selectView(graph, { ...usual, ...patch }, { today: TODAY });
const ids = ({ nodes }: Pick<View, 'nodes'>): string[] => nodes.map(({ id }) => id);

describe('a view at the usual time', () => {
  it('is laid out for itself', () => {
    const view = small();
    expect(view.stage).toBeUndefined();
    expect(laidOut(view)).toBe(view);
  });
});

describe('a view at another time', () => {
  it('takes its places from the usual time, whatever the year or window', () => {
    const now = small();
    for (const patch of [{ at: '2012' }, { at: '2008/2011' }, { at: 'all' }, { period: '2003/2007' }]) {
      const view = small(patch);
      expect(ids(view.stage!.laid), JSON.stringify(patch)).toEqual(ids(now));
      expect(laidOut(view).state).toBe(view.state);
    }
  });

  it('is one stage for all times, found once', () => {
    expect(small({ at: '2012' }).stage).toBe(small({ at: '2015', period: '2003/2007' }).stage);
    expect(small({ at: '2012' }).stage).not.toBe(small({ at: '2012', minMobility: 10 }).stage);
  });

  it('takes its places from all times where the usual one has too little', () => {
    // All have ended but one.
    const ended = SMALL_DATASET.memberships.map((row) =>
      row.group === 'alpha' ? row : ({ ...row, to: '2015', status: 'ended' } as const),
    );
    const graph = graphWith({ memberships: ended.filter(({ group }) => group !== 'alpha'), mobility: [] });
    const view = small({ at: '2012' }, graph);
    expect(small({}, graph).nodes.length).toBeLessThan(2);
    expect(view.stage!.laid).toBe(view.stage!.ever);
    expect(ids(view.stage!.ever)).toEqual(expect.arrayContaining(ids(view)));
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
      const { ever } = selectStage(graph, state, { today: '2026-11-22' });
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
