import { describe, expect, it } from 'vitest';

import { pagesOf } from '../../src/elements/matrix/pages.ts';
import { buildMatrix } from '../../src/scene/matrix/build.ts';
import { naturalHeight } from '../../src/scene/matrix/fit.ts';
import { SMALL_GRAPH } from '../query/small-graph.ts';
import { smallView } from '../scene/small-scene.ts';

const matrix = buildMatrix(smallView({ view: 'matrix' }), SMALL_GRAPH);

describe('a matrix on paper', () => {
  it('is one page where it fits', () => {
    expect(pagesOf(matrix, 700, 2000)).toEqual([matrix]);
  });

  it('is cut into pages that fit, each row once and in order, with its own cells', () => {
    const height = naturalHeight(matrix, 700) * 0.75;
    const pages = pagesOf(matrix, 700, height);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(matrix.rows);
    expect(pages.flatMap(({ cells }) => cells)).toEqual(matrix.cells);
    for (const page of pages) {
      expect(page.columns).toEqual(matrix.columns);
      expect(naturalHeight(page, 700)).toBeLessThanOrEqual(height);
    }
  });

  it('stays whole as a square: half of one has no diagonal', () => {
    const square = buildMatrix(smallView({ view: 'matrix', matrix: 'mobility' }), SMALL_GRAPH);
    expect(pagesOf(square, 700, 50)).toEqual([square]);
  });

  it('stays whole where not even a row fits', () => {
    expect(pagesOf(matrix, 700, 10)).toEqual([matrix]);
  });
});
