import { describe, expect, it } from 'vitest';

import { readJson } from '../../src/data/read-json.ts';
import { writeMatrixCsv } from '../../src/export/matrix-csv.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { buildMatrix } from '../../src/scene/matrix/build.ts';
import { wordsOfMatrix } from '../../src/scene/matrix/words.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';

const COUNT = 160;
const id = (i: number): string => `n${String(i).padStart(3, '0')}`;

/** A ring of 160 laboratories: the i-th writes i papers with the next one, so that the first have the smallest totals but the first of all, who also writes with the last. */
const RING = readJson({
  format: 'collab-graph/dataset@2',
  name: 'ring',
  title_en: 'Ring',
  version: '1.0.0',
  date: '2026-01-01',
  node_kinds: [{ id: 'lab', label_en: 'laboratory' }],
  edge_kinds: [{ id: 'papers', label_en: 'papers', type: 'number' }],
  nodes: Array.from({ length: COUNT }, (_, i) => ({ id: id(i), kind: 'lab', name_en: `Lab ${i}` })),
  edges: Array.from({ length: COUNT }, (_, i) => ({
    kind: 'papers',
    subject: id(Math.min(i, (i + 1) % COUNT)),
    object: id(Math.max(i, (i + 1) % COUNT)),
    obs_value: i + 1,
  })),
});
const graph = buildGraph(RING);
const state = { ...defaultView(RING), view: 'matrix', matrix: 'papers', sort: 'name' } as const;
const view = selectView(graph, state, { today: '2026-11-28' });

describe('a matrix of more nodes of one\u2019s own than it has room for', () => {
  const matrix = buildMatrix(view, graph);

  it('has rows for the 150 with the largest totals', () => {
    const left = new Set(Array.from({ length: COUNT }, (_, i) => id(i)));
    for (const row of matrix.rows) left.delete(row.id);
    // n000 has 1 + 160, n001 has 1 + 2 …
    expect([...left]).toEqual(Array.from({ length: 10 }, (_, i) => id(i + 1)));
    expect(matrix.cells).toHaveLength(150);
    expect(matrix.cells.every((row) => row.length === 150)).toBe(true);
  });

  it.each([
    ['en', 'Of 160 places, the 150 with the largest totals have a row; the CSV file of the matrix has all.'],
    ['ja', '全160件のうち、合計の大きい150件を行に示す（行列のCSVファイルにはすべて含まれる）。'],
  ] as const)('says so (%s)', (lang, sentence) => {
    expect(wordsOfMatrix(view, RING, lang).readingKey).toContain(sentence);
  });

  it('has all of them in a file', () => {
    const whole = buildMatrix(view, graph, true);
    expect(whole.rows).toHaveLength(COUNT);
    const lines = writeMatrixCsv(whole, RING).split('\n');
    expect(lines.filter((line) => /Lab \d/.test(line)).length).toBeGreaterThanOrEqual(COUNT);
  });
});
