/** Which of a pair's periods stand for it, checked by hand. */
import { describe, expect, it } from 'vitest';

import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { mobilityBalance } from '../../src/query/mobility-balance.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';

const ROWS = [
  ['FRA', 'JPN', '2019', 1],
  ['FRA', 'JPN', '2021', 10],
  ['JPN', 'FRA', '2020', 100],
  ['DEU', 'JPN', '2018', 1000],
  ['DEU', 'FRA', '2022', 7],
] as const;

function graphOf(additive: 'yes' | 'no', directed: 'yes' | 'no' = 'yes'): CollabGraph {
  return buildGraph(
    upgradeDataset({
      format: 'collab-graph/dataset@2',
      name: 'visits',
      title_en: 'Visits',
      version: '1',
      date: '2026-01-01',
      sources: [{ id: 's', title: 'S' }],
      countries: ['DEU', 'FRA', 'JPN'].map((id) => ({ id, name_en: id })),
      edge_kinds: [{ id: 'visits', label_en: 'visits', type: 'number', directed, additive }],
      edges: ROWS.map(([subject, object, time_period, obs_value]) => ({
        kind: 'visits',
        subject,
        object,
        time_period,
        obs_value,
        source: ['s'],
      })),
    }),
  );
}

function shown(graph: CollabGraph, state: object = {}): string[] {
  const view = selectView(graph, { ...defaultView(graph.getAttribute('dataset')), ...state }, { today: '2026-06-01' });
  return view.edges.map(({ source, target, value, period }) => `${source} ${target} ${value} ${period}`);
}

describe('a number of one’s own in a picture', () => {
  it('is the sum of its periods where they may be added up', () => {
    expect(shown(graphOf('yes'))).toEqual([
      'DEU FRA 7 2022',
      'DEU JPN 1000 2018',
      'FRA JPN 11 2019/2021',
      'JPN FRA 100 2020',
    ]);
  });

  it('is the newest of each pair where they may not', () => {
    expect(shown(graphOf('no'))).toEqual([
      'DEU FRA 7 2022',
      'DEU JPN 1000 2018',
      'FRA JPN 10 2021',
      'JPN FRA 100 2020',
    ]);
  });

  it('without a direction counts both orders of a pair', () => {
    expect(shown(graphOf('yes', 'no'))).toEqual(['DEU FRA 7 2022', 'DEU JPN 1000 2018', 'FRA JPN 111 2019/2021']);
    expect(shown(graphOf('no', 'no'))).toEqual(['DEU FRA 7 2022', 'DEU JPN 1000 2018', 'FRA JPN 10 2021']);
  });

  it('is that of one period where it is asked for, and knows nothing of what had not begun', () => {
    expect(shown(graphOf('yes'), { period: '2020' })).toEqual(['JPN FRA 100 2020']);
    expect(shown(graphOf('yes'), { at: '2019' })).toEqual(['DEU JPN 1000 2018', 'FRA JPN 1 2019']);
  });

  it('adds up both directions of a pair for a minimum, whatever their periods', () => {
    const graph = graphOf('yes');
    const dataset = graph.getAttribute('dataset');
    expect(defaultView(dataset).minMobility).toBe(0);
    expect(shown(graph, { minMobility: 111 })).toEqual([
      'DEU JPN 1000 2018',
      'FRA JPN 11 2019/2021',
      'JPN FRA 100 2020',
    ]);
  });

  it('has the same number in the queries', () => {
    const tiesOf = (period?: string): unknown[] =>
      neighbors(graphOf('yes'), 'FRA', { period, today: '2026-06-01' }).neighbors.flatMap(({ id, ties }) =>
        ties.map((tie) => ('value' in tie ? [id, tie.direction, tie.value, tie.period] : [])),
      );
    expect(tiesOf()).toEqual([
      ['JPN', 'out', 11, '2019/2021'],
      ['JPN', 'in', 100, '2020'],
      ['DEU', 'in', 7, '2022'],
    ]);
    expect(tiesOf('all')).toHaveLength(4);
  });

  it('is balanced over all periods where they may be added up, else in one', () => {
    const { query, rows } = mobilityBalance(graphOf('yes'), 'FRA');
    expect([query.period, ...rows.map(({ id, net }) => [id, net])]).toEqual(['whole', ['JPN', 89], ['DEU', null]]);
    expect(mobilityBalance(graphOf('no'), 'FRA').query.period).toBe('2022');
    expect(() => mobilityBalance(graphOf('no'), 'FRA', { period: 'whole' })).toThrow('may not be added up');
  });
});
