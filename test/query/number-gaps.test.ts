/** Strong numbers of one's own without a tie of one's own, by hand. */
import { describe, expect, it } from 'vitest';

import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { numberGaps } from '../../src/query/number-gaps.ts';
import { SMALL_GRAPH } from './small-graph.ts';

const today = '2026-06-01';

function graphOf(edges: readonly object[]): CollabGraph {
  return buildGraph(
    upgradeDataset({
      format: 'collab-graph/dataset@2',
      name: 'n',
      version: '1',
      date: '2026-01-01',
      sources: [{ id: 's', title: 'S' }],
      node_kinds: [{ id: 'lab', label_en: 'laboratory' }],
      edge_kinds: [
        {
          id: 'papers',
          label_en: 'joint papers',
          label_ja: '共著論文',
          type: 'number',
          unit_en: 'papers',
          unit_ja: '本',
        },
        { id: 'visits', label_en: 'visits', type: 'number', directed: 'yes' },
        { id: 'agreement', label_en: 'agreement', label_ja: '協定', type: 'tie' },
      ],
      countries: [{ id: 'JPN', alpha2: 'JP', name_en: 'Japan', name_ja: '日本' }],
      nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'lab', name_en: id.toUpperCase() })),
      edges,
    }),
  );
}

const graph = graphOf([
  { kind: 'papers', subject: 'JPN', object: 'a', obs_value: 9, source: ['s'] },
  { kind: 'papers', subject: 'JPN', object: 'b', obs_value: 4 },
  { kind: 'papers', subject: 'c', object: 'JPN', obs_value: 4 },
  { kind: 'papers', subject: 'JPN', object: 'd', obs_value: 0 },
  { kind: 'papers', subject: 'a', object: 'b', obs_value: 50 },
  { kind: 'visits', subject: 'JPN', object: 'a', obs_value: 3 },
  { kind: 'visits', subject: 'a', object: 'JPN', obs_value: 4 },
  { kind: 'agreement', subject: 'JPN', object: 'a', from: '2001' },
  { kind: 'agreement', subject: 'b', object: 'JPN', from: '2001', to: '2009' },
]);

const listed = (options: Parameters<typeof numberGaps>[2] = {}, subject = 'Japan'): unknown =>
  numberGaps(graph, subject, { today, ...options }).gaps.map(({ rank, id, value }) => [rank, id, value]);

describe('numberGaps', () => {
  it('are partners with a number and without a tie that holds; zero is no number to speak of', () => {
    expect(listed()).toEqual([
      [1, 'b', 4],
      [1, 'c', 4],
    ]);
    const { gaps, total, measure, closedBy, sources } = numberGaps(graph, 'JP', { today });
    expect([total, measure.id, measure.unit, closedBy.map(({ id }) => id), sources]).toEqual([
      2,
      'papers',
      'papers',
      ['agreement'],
      [],
    ]);
    expect(gaps[0]!.weakTies.map(({ reason, tie }) => [reason, tie.kind])).toEqual([['ended', 'agreement']]);
    expect(gaps[1]!.weakTies).toEqual([]);
  });

  it('goes by time and by the least number asked for', () => {
    expect(listed({ at: '2005' })).toEqual([[1, 'c', 4]]);
    expect(listed({ least: 5 })).toEqual([]);
    expect(listed({ at: '1999', least: 5 })).toEqual([[1, 'a', 9]]);
  });

  it('of numbers with a direction is both ways together, and of any node', () => {
    expect(listed({ measure: 'visits', at: '1999' })).toEqual([[1, 'a', 7]]);
    expect(listed({}, 'B')).toEqual([
      [1, 'a', 50],
      [2, 'JPN', 4],
    ]);
  });

  it('says what a gap is, with its label, unit and limits, in both languages', () => {
    const { definition } = numberGaps(graph, 'JP', { today, least: 3 });
    expect(definition.en).toContain('at least 3 papers (joint papers)');
    expect(definition.en).toContain('no agreement');
    expect(definition.ja).toContain('共著論文');
    expect(definition.ja).toContain('協定');
  });

  it('says what is missing where it cannot be asked', () => {
    const numbers = graphOf([{ kind: 'papers', subject: 'JPN', object: 'a', obs_value: 9 }]);
    expect(() => numberGaps(numbers, 'JP', { today })).toThrow(/unsupported gaps.*no kind of tie/);
    const ties = graphOf([{ kind: 'agreement', subject: 'JPN', object: 'a' }]);
    expect(() => numberGaps(ties, 'JP', { today })).toThrow(/unsupported gaps.*no numbers/);
    expect(() => numberGaps(graph, 'JP', { measure: 'agreement', today })).toThrow(/expected .*papers/);
    expect(() => numberGaps(graph, 'JP', { closedBy: ['papers'], today })).toThrow(/expected .*agreement/);
  });

  it('takes the built-in measures and frameworks one by one', () => {
    const { measure, gaps } = numberGaps(SMALL_GRAPH, 'JP', { measure: 'coauthorship', today });
    expect(measure.id).toBe('coauthorship');
    for (const { value } of gaps) expect(value).toBeGreaterThan(0);
  });
});
