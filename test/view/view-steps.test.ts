import { describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { graphSteps } from '../../src/model/graph-steps.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { inState } from '../../src/view/in-state.ts';
import { candidates } from '../../src/view/reach.ts';
import { selectView } from '../../src/view/select-view.ts';
import { tieFilter } from '../../src/view/tie-filter.ts';
import { viewSteps } from '../../src/view/view-steps.ts';

const TODAY = '2026-11-28';
const dataset = await readDirectory('graph-data');

/** The end of steps, and how often they let go. */
function run<T>(steps: Generator<unknown, T, void>): { readonly end: T; readonly stops: number } {
  for (let stops = 0; ; stops++) {
    const step = steps.next();
    if (step.done) return { end: step.value, stops };
  }
}

describe('the built-in network in steps', () => {
  it('is the same graph, edge by edge in order, with a stop for every five hundred pairs at least', () => {
    const { end: graph, stops } = run(graphSteps(dataset));
    const whole = buildGraph(dataset);
    expect(graph.nodes()).toEqual(whole.nodes());
    expect(graph.edges()).toEqual(whole.edges());
    for (const edge of whole.edges()) expect(graph.getEdgeAttributes(edge)).toEqual(whole.getEdgeAttributes(edge));
    expect(graph.getAttribute('dataset')).toBe(dataset);
    const kinds = whole.edges().map((edge) => whole.getEdgeAttributes(edge).kind);
    const pairs = kinds.filter((kind) => kind === 'mobility' || kind === 'coauthorship').length;
    expect(stops).toBeGreaterThan(pairs / 500);
  });

  it('gives the view that is chosen at once, with the same counts, each selection a step', () => {
    const state = defaultView(dataset);
    const { end: view, stops } = run(viewSteps(buildGraph(dataset), state, { today: TODAY }));
    const whole = selectView(buildGraph(dataset), state, { today: TODAY });
    expect(view.nodes).toEqual(whole.nodes);
    expect(view.edges).toEqual(whole.edges);
    expect(view.counts).toEqual(whole.counts);
    expect(view.crowd).toBe(whole.crowd);
    // In order, chosen, two selections of what can be reached and their counts, all counts.
    expect(stops).toBeGreaterThanOrEqual(7);
  });
});

describe('a view in another state', () => {
  it('is the same but for the state, and has counted nothing that nobody asked for', () => {
    const view = selectView(buildGraph(dataset), defaultView(dataset), { today: TODAY });
    let asked = 0;
    const watched = Object.defineProperties(
      {},
      {
        ...Object.getOwnPropertyDescriptors(view),
        counts: { enumerable: true, get: () => (asked++, view.counts) },
      },
    ) as typeof view;
    const state = { ...view.state, select: 'DEU' };
    const other = inState(watched, state);
    expect(asked).toBe(0);
    expect(other.state).toBe(state);
    expect(other.nodes).toBe(view.nodes);
    expect(other.counts).toBe(view.counts);
    expect(asked).toBe(1);
    expect(Object.keys(other)).toEqual(expect.arrayContaining(Object.keys(view)));
  });
});

describe('candidates', () => {
  it('are looked for once where a slider changes nothing of them, and again where anything else does', () => {
    const graph = buildGraph(dataset);
    const state = defaultView(dataset);
    const of = (change: Partial<typeof state>, today = TODAY): unknown =>
      candidates(graph, tieFilter(dataset, { ...state, ...change }, today));
    const first = of({});
    expect(of({ minMobility: 0 })).toBe(first);
    expect(of({ minWeight: { mobility: 3 }, depth: 2 })).toBe(first);
    const changes: readonly Partial<typeof state>[] = [
      { at: '2012' },
      { edges: ['membership'] },
      { kinds: ['country', 'framework'] },
      { through: ['v4'] },
      { status: ['ended'] },
      { confidence: 'unverified' },
      { focus: 'DEU' },
      { period: '2006/2010' },
    ];
    for (const change of changes) expect(of(change), JSON.stringify(change)).not.toBe(of({}));
    expect(of({}, '2010-01-01')).not.toBe(of({}));
  });
});
