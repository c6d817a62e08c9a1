import { describe, expect, it } from 'vitest';

import { nextTask } from '../../src/elements/figure/next-task.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { PageSession } from '../../src/explorer/page-session.ts';
import { readJson } from '../../src/data/read-json.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { graphSteps } from '../../src/model/graph-steps.ts';
import { countDrawn, countShown } from '../../src/count/shown.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';

const TODAY = '2026-11-28';

/** Three nodes; visits 1, 5 and 9; and a tie that two rows state. */
const NETWORK: Dataset = readJson({
  format: 'collab-graph/dataset@2',
  name: 'visits',
  title_en: 'Visits',
  version: '1.0.0',
  date: '2026-01-01',
  countries: [
    { id: 'JPN', name_en: 'Japan' },
    { id: 'FRA', name_en: 'France' },
    { id: 'DEU', name_en: 'Germany' },
  ],
  edge_kinds: [
    { id: 'visit', label_en: 'visit', type: 'number', additive: 'no' },
    { id: 'pact', label_en: 'pact', type: 'tie' },
  ],
  edges: [
    { kind: 'visit', subject: 'JPN', object: 'FRA', obs_value: 1 },
    { kind: 'pact', subject: 'JPN', object: 'FRA', role: 'first' },
    { kind: 'visit', subject: 'JPN', object: 'DEU', obs_value: 5 },
    { kind: 'visit', subject: 'FRA', object: 'DEU', obs_value: 9 },
    { kind: 'pact', subject: 'JPN', object: 'FRA', role: 'second' },
  ],
});

async function opened(): Promise<PageSession> {
  const session = new PageSession(1);
  session.today = TODAY;
  expect(await session.adoptReady(NETWORK, defaultView, () => undefined)).toBe(true);
  return session;
}

/** Of a list, how often somebody goes through it. */
function counting<T>(list: readonly T[]): { readonly list: readonly T[]; passes: () => number } {
  let passes = 0;
  const whole = new Set(['map', 'filter', 'forEach', 'reduce', 'some', 'every', 'flatMap', 'find']);
  const watched = new Proxy(list, {
    get(target, key) {
      if (key === Symbol.iterator || whole.has(key as string)) passes++;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
  return { list: watched, passes: () => passes };
}

describe('the graph of a large dataset, made with stops', () => {
  it('is that which is made at once, edges in the same order', () => {
    // A second number of one pair, which may not be added to the first, and another pair after it.
    const edges = [
      ...NETWORK.edges,
      { kind: 'visit', subject: 'DEU', object: 'FRA', obs_value: 2 },
      { kind: 'visit', subject: 'FRA', object: 'JPN', obs_value: 3, time_period: '2020' },
    ] as Dataset['edges'];
    const dataset = { ...NETWORK, edges };
    const steps = graphSteps(dataset);
    let step = steps.next();
    let stops = 0;
    for (; !step.done; step = steps.next()) stops++;
    expect(stops).toBeGreaterThan(0);
    const [made, whole] = [step.value, buildGraph(dataset)];
    expect(made.nodes()).toEqual(whole.nodes());
    expect(made.edges()).toEqual(whole.edges());
    for (const edge of whole.edges()) expect(made.getEdgeAttributes(edge)).toEqual(whole.getEdgeAttributes(edge));
    expect(made.getAttribute('dataset')).toBe(dataset);
  });
});

describe('ties', () => {
  it('are counted in one pass over all edges: two rows that state one are one', () => {
    const graph = buildGraph(NETWORK);
    const view = selectView(graph, defaultView(NETWORK), { today: TODAY });
    const watched = counting(view.edges);
    const drawn = countDrawn(view.nodes, watched.list);
    expect(drawn).toMatchObject({ ties: 4, rows: 5 });
    expect(watched.passes()).toBe(1);
    const again = counting(view.edges);
    // The second: those that are counted, for who takes part in what.
    const filter = { span: 'all', confidence: 'unverified', status: ['active'] } as const;
    const shown = countShown(graph, view.nodes, again.list, filter);
    expect([...shown.byEdgeKind]).toEqual(expect.arrayContaining([['pact', 1]]));
    expect(again.passes()).toBeLessThanOrEqual(2);
  });
});

describe('a large network', () => {
  it('has the view before until the new one is ready, each step in a task of its own', async () => {
    const session = await opened();
    const before = session.view!;
    const changes: unknown[] = [];
    session.addEventListener('change', () => changes.push(session.view));
    session.update({ minWeight: { visit: 5 } });
    expect(session.state!.minWeight).toEqual({ visit: 5 });
    expect(session.view).toBe(before);
    expect(session.isPreparing).toBe(true);
    let tasks = 0;
    while (session.isPreparing) {
      // As the steps wait themselves: a timer may come once for all of them.
      await nextTask();
      tasks++;
    }
    expect(tasks).toBeGreaterThan(1);
    const whole = selectView(buildGraph(NETWORK), session.state!, { today: TODAY });
    expect(session.view!.edges.map(({ id }) => id)).toEqual(whole.edges.map(({ id }) => id));
    expect(session.view!.counts).toEqual(whole.counts);
    expect(changes.at(-1)).toBe(session.view);
  });

  it('never shows what is overtaken, and adds what is asked next to what was asked before', async () => {
    const session = await opened();
    const seen: number[] = [];
    session.addEventListener('change', () => seen.push(session.view!.edges.length));
    session.update({ minWeight: { visit: 9 } });
    session.update({ edges: ['visit'] });
    await ready(session);
    expect(session.state).toMatchObject({ minWeight: { visit: 9 }, edges: ['visit'] });
    expect(session.view!.edges).toHaveLength(1);
    expect(new Set(seen)).toEqual(new Set([5, 1]));
  });

  it('is as it was after Cancel, and can be changed again', async () => {
    const session = await opened();
    const before = { state: session.state, view: session.view };
    session.update({ minWeight: { visit: 9 } });
    void session.view;
    session.cancel();
    expect(session.isPreparing).toBe(false);
    expect(session.state).toEqual(before.state);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(session.view!.edges).toEqual(before.view!.edges);
    session.update({ minWeight: { visit: 9 } });
    await ready(session);
    expect(session.view!.edges.filter(({ attributes }) => attributes.kind === 'visit')).toHaveLength(1);
  });

  it('is not opened after Cancel: what was shown before stays', async () => {
    const session = await opened();
    const { dataset, view } = session;
    const adopting: unknown[] = [];
    const other = session.adoptReady({ ...NETWORK, name: 'other' }, defaultView, () => adopting.push(1));
    expect(session.isPreparing).toBe(true);
    session.cancel();
    expect(await other).toBe(false);
    expect(adopting).toEqual([]);
    expect(session.dataset).toBe(dataset);
    expect(session.view).toBe(view);
  });

  it('shows a selection, another view and another language at once: the same ties', async () => {
    const session = await opened();
    const { edges } = session.view!;
    session.update({ select: 'JPN', view: 'table', lang: 'ja' });
    expect(session.isPreparing).toBe(false);
    expect(session.view!.edges).toBe(edges);
    expect(session.view!.state).toBe(session.state);
  });
});

async function ready(session: PageSession): Promise<void> {
  void session.view;
  while (session.isPreparing) await new Promise((resolve) => setTimeout(resolve));
}
