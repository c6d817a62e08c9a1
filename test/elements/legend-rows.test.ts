import { beforeAll, describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { brings, filterRows, type FilterRow } from '../../src/elements/legend/rows.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { fromQuery } from '../../src/view/query.ts';
import { toQuery } from '../../src/view/print-view.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { View } from '../../src/view/view.ts';
import type { ViewState } from '../../src/view/view-state.ts';

/** Numbers that look random and are the same on every run (mulberry32). */
function generator(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

let dataset: Dataset;
let graph: CollabGraph;
beforeAll(async () => {
  dataset = await loadBuiltIn();
  graph = buildGraph(dataset);
});

const show = (state: ViewState): View => selectView(graph, state, { today: dataset.date });
const marks = ({ nodes, edges }: View): Set<string> =>
  new Set([...nodes.map(({ id }) => id), ...edges.map(({ id }) => id)]);
const address = (state: ViewState): string => toQuery(state, { dataset });
const missing = (some: Set<string>, others: Set<string>): string[] => [...some].filter((id) => !others.has(id));
const row = (view: View, section: FilterRow['section'], id: string): FilterRow =>
  filterRows(dataset, view).find((one) => one.section === section && one.id === id)!;

describe('a row of the legend', () => {
  it('takes PIRE away, and with it nothing but PIRE', () => {
    const before = show(fromQuery('through=core', { dataset }).state);
    const state = { ...before.state, ...row(before, 'framework', 'pire').toggled };
    const after = show(state);
    // PIRE has two members, Japan and the United States, which other frameworks show too.
    expect(missing(marks(before), marks(after)).sort()).toEqual(['membership:JPN:pire', 'membership:USA:pire', 'pire']);
    expect(missing(marks(after), marks(before))).toEqual([]);
    expect(address(state)).toBe('through=core,-pire');
    expect(filterRows(dataset, after).map(({ section, id }) => `${section} ${id}`)).toEqual(
      filterRows(dataset, before).map(({ section, id }) => `${section} ${id}`),
    );
    expect({ ...state, ...row(after, 'framework', 'pire').toggled }).toEqual(before.state);
  });

  it('that adds nothing is not ticked, and stays so whatever else is chosen', () => {
    // CREST links Japan to nobody.
    const view = show(fromQuery('through=core', { dataset }).state);
    expect(row(view, 'programme', 'crest')).toMatchObject({ checked: false, fixed: 'nothing' });
    for (const other of ['satreps', 'sicorp', 'nexus'])
      expect(row(show({ ...view.state, ...row(view, 'programme', other).toggled }), 'programme', 'crest').checked).toBe(
        false,
      );
  });

  it('brings SATREPS into the first picture, and takes it out of it again', () => {
    const first = show(defaultView(dataset));
    const state = { ...first.state, ...row(first, 'programme', 'satreps').toggled };
    expect(address(state)).toBe('through=first,satreps');
    const after = show(state);
    expect(missing(marks(first), marks(after))).toEqual([]);
    expect(after.nodes.length).toBeGreaterThan(first.nodes.length + 30);
    expect({ ...state, ...row(after, 'programme', 'satreps').toggled }).toEqual(first.state);
  });

  it('of ties that come with their nodes cannot be chosen apart from them', () => {
    const plain = show(defaultView(dataset));
    const agencies = show({ ...plain.state, ...row(plain, 'nodes', 'agency').toggled });
    expect(row(plain, 'ties', 'funds')).toMatchObject({ checked: false, fixed: undefined });
    expect(row(agencies, 'ties', 'funds')).toMatchObject({ checked: true, fixed: 'companion' });
  });

  it('leaves the countries of a framework where flows would bring others', () => {
    const state: ViewState = { ...defaultView(dataset), through: ['v4-japan'] };
    const view = show(state);
    const without = show({ ...state, ...row(view, 'ties', 'membership').toggled });
    expect(missing(marks(without), marks(view))).toEqual([]);
  });
});

describe('a thousand random clicks', () => {
  /** Views from which a reader may begin; old addresses among them. */
  const STARTS = [
    '',
    'through=first,programmes,-satreps',
    'focus=DEU',
    'focus=THA&depth=2',
    'through=all&at=all',
    'through=aj-core,e-asia-jrp,satreps&flows=focus',
    'through=core,-satreps&edges=membership,coauthorship&confidence=unverified',
    'edges=membership,operates&kinds=country,framework,programme,agency',
    'at=2015&edges=all',
    'min-mobility=20000&focus=USA',
    'view=table&period=2001/2005&status=active',
  ];

  it.each(STARTS)('only filter, from "%s"', (start) => {
    const random = generator(12 + STARTS.indexOf(start));
    let view = show(fromQuery(start, { dataset }).state);
    const order = filterRows(dataset, view).map(({ section, id }) => `${section} ${id}`);
    let rows = filterRows(dataset, view);
    for (let click = 0; click < 100; click++) {
      expect(rows.map(({ section, id }) => `${section} ${id}`)).toEqual(order);
      const open = rows.filter(({ fixed }) => fixed === undefined);
      const chosen = open[Math.floor(random() * open.length)]!;
      const where = `${address(view.state)}: ${chosen.section} ${chosen.id} ${chosen.checked ? 'off' : 'on'}`;
      const after = show({ ...view.state, ...chosen.toggled });
      const [old, now] = [marks(view), marks(after)];
      if (chosen.checked) expect(missing(now, old), `${where} adds`).toEqual([]);
      else expect(missing(old, now), `${where} takes away`).toEqual([]);
      // What adds nothing is not ticked: the legend leaves the state as it is.
      if (!chosen.checked && !brings(dataset, view, after, chosen)) continue;
      if (chosen.checked) expect(now.size, `${where} takes nothing away`).toBeLessThan(old.size);
      const rowsAfter = filterRows(dataset, after);
      const switched = rowsAfter[rows.indexOf(chosen)]!;
      expect(switched.checked, `${where} stays as it was`).toBe(!chosen.checked);
      if (switched.fixed === undefined) {
        // One address is one picture.
        const back = { ...after.state, ...switched.toggled };
        expect(address(back), `${where}, and back`).toBe(address(view.state));
        expect(back, `${where}, and back`).toEqual(view.state);
      }
      expect(fromQuery(address(after.state), { dataset }).state, where).toEqual(after.state);
      [view, rows] = [after, rowsAfter];
    }
  });
});
