import { describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import { matrixTable, writeMatrixCsv } from '../../src/export/matrix-csv.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { editionMark } from '../../src/render/edition-mark.ts';
import { frameworkMatrix } from '../../src/query/framework-matrix.ts';
import { sourcesShown } from '../../src/scene/credit.ts';
import { buildMatrix } from '../../src/scene/matrix/build.ts';
import { composeMatrix } from '../../src/scene/matrix/compose.ts';
import { citedView } from '../../src/scene/matrix/extent.ts';
import { CELL_TEXT, fitMatrix, naturalHeight } from '../../src/scene/matrix/fit.ts';
import type { Matrix } from '../../src/scene/matrix/model.ts';
import { colourScale, stepColours } from '../../src/scene/matrix/scale.ts';
import { cellSentence, headSentence, statedSentence } from '../../src/scene/matrix/sentence.ts';
import { contrast, luminance } from '../../src/scene/contrast.ts';
import { wordsOfMatrix } from '../../src/scene/matrix/words.ts';
import { textWidth } from '../../src/scene/text-metrics.ts';
import { themeFor } from '../../src/scene/theme.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { GRAPH_DATA } from '../data/small.ts';
import { SMALL_DATASET, SMALL_GRAPH } from '../query/small-graph.ts';
import { smallView } from './small-scene.ts';

const small = (change: Partial<ViewState> = {}): Matrix =>
  buildMatrix(smallView({ view: 'matrix', ...change }), SMALL_GRAPH);

const rows = (matrix: Matrix): string[] => matrix.rows.map(({ id }) => id);
const columns = (matrix: Matrix): string[] => matrix.columns.map(({ id }) => id);

function sentence(matrix: Matrix, row: string, column: string): string {
  return cellSentence(matrix, rows(matrix).indexOf(row), columns(matrix).indexOf(column), SMALL_DATASET);
}

/** Cells as one would write them on paper. */
function onPaper(matrix: Matrix): Record<string, string> {
  return Object.fromEntries(
    matrix.rows.map(({ id }, r) => [
      id,
      matrix.cells[r]!.map((cell) =>
        cell.state === 'number'
          ? cell.value
          : ({ member: 'x', none: '.', missing: '?', self: '\\' } as const)[cell.state],
      ).join(' '),
    ]),
  );
}

describe('countries by frameworks and programmes', () => {
  it('has the memberships of the view, the hub included', () => {
    const matrix = small();
    expect(columns(matrix)).toEqual(['alpha', 'beta', 'gamma']);
    expect(onPaper(matrix)).toEqual({
      JPN: 'x x x',
      HUN: 'x . .',
      POL: 'x . x',
      USA: '. x .',
      THA: '. x x',
      lowlands: 'x . .',
    });
    expect(matrix.rows.map(({ total }) => total)).toEqual([3, 1, 2, 1, 2, 1]);
  });

  it('says role, beginning, agency and source of a cell', () => {
    const matrix = small();
    expect(sentence(matrix, 'JPN', 'beta')).toBe(
      'Japan – Beta Framework: member since June 2012, agency MAJ; source: Made-up report A.',
    );
    expect(sentence(matrix, 'POL', 'gamma')).toBe(
      'Poland – Gamma: partner, first seen 2011; source: Made-up report A.',
    );
    expect(sentence(matrix, 'THA', 'gamma')).toContain('partner, beginning not known, agency MAT');
    expect(sentence(matrix, 'POL', 'beta')).toBe('Poland – Beta Framework: does not take part as far as the data say.');
    expect(sentence(small({ lang: 'ja' }), 'JPN', 'beta')).toBe(
      '日本－ベータ枠組み：参加国、2012年6月から、機関 MAJ；出典：Made-up report A。',
    );
  });

  it('states numbers of members beside those listed, and does not correct either', () => {
    const [alpha] = small().columns;
    expect(alpha).toMatchObject({ enumerated: 3, total: 4 });
    expect(alpha!.stated!.map(({ value, listed }) => [value, listed])).toEqual([
      [3, 3],
      [4, 3],
    ]);
    expect(statedSentence(small(), alpha!)).toBe(
      'Alpha Framework: sources state 3 (2017; the data list 3 then); 4 (2017; the data list 3 then).',
    );
  });

  it('follows the filters of the view: what nobody verified, and when', () => {
    const matrix = small({ confidence: 'unverified' });
    expect(onPaper(matrix)['HUN']).toBe('x x .');
    expect(sentence(matrix, 'HUN', 'beta')).toContain('; not verified; source');
    expect(onPaper(small({ at: '2011' }))['JPN']).toBe('x x');
    expect(columns(small({ through: ['gamma'] }))).toEqual(['gamma']);
  });

  it('has a row for the hub of a programme whose table does not name it', () => {
    const graph = buildGraph({
      ...SMALL_DATASET,
      memberships: SMALL_DATASET.memberships.filter((row) => !(row.member === 'JPN' && row.group === 'gamma')),
    });
    const dataset = graph.getAttribute('dataset');
    const view = selectView(
      graph,
      { ...defaultView(dataset), view: 'matrix', focus: 'THA', through: ['beta', 'gamma'] },
      { today: '2026-01-01' },
    );
    const matrix = buildMatrix(view, graph);
    const hub = matrix.cells[rows(matrix).indexOf('JPN')]?.[columns(matrix).indexOf('gamma')];
    expect(hub).toMatchObject({ state: 'member', isHub: true, ids: [], roles: ['hub'], from: '2008' });
  });
});

describe('countries by countries', () => {
  it('keeps zero and missing apart, and shows what the network leaves out', () => {
    const matrix = small({ matrix: 'mobility' });
    expect(rows(matrix)).toEqual(['CHN', 'JPN', 'HUN', 'USA', 'THA']);
    expect(onPaper(matrix)).toEqual({
      CHN: '\\ 2500 ? 9000 40',
      JPN: '1500 \\ 20 3999 ?',
      HUN: '? 30 \\ ? ?',
      USA: '8000 0 ? \\ ?',
      THA: '? ? ? ? \\',
    });
    expect(smallView().edges.some(({ id }) => id === 'mobility:HUN:JPN')).toBe(false);
    expect(matrix.rows.map(({ total, isUnobserved = false }) => [total, isUnobserved])).toEqual([
      [11540, false],
      [5519, false],
      [30, false],
      [8000, false],
      [0, true],
    ]);
    expect(sentence(matrix, 'USA', 'JPN')).toContain('0 migration events of researchers, 2006–2016; zero was observed');
    expect(sentence(matrix, 'JPN', 'THA')).toBe('Japan → Thailand: no number in the data, which is not zero.');
    expect(headSentence(matrix, matrix.rows.at(-1)!, 'row')).toContain('no number in the data');
  });

  it('is symmetric for papers, of one year, the last not after the time of the view', () => {
    const matrix = small({ matrix: 'coauthorship' });
    expect(matrix.period).toBe('2018');
    expect(onPaper(matrix)).toEqual({
      CHN: '\\ 1200 ? ?',
      JPN: '1200 \\ 45 1500',
      HUN: '? 45 \\ ?',
      USA: '? 1500 ? \\',
    });
    const before = small({ matrix: 'coauthorship', at: '2010' });
    expect(before.period).toBe('2003');
    expect(onPaper(before)['HUN']).toContain('0');
    // Either half selects the same edge of the graph.
    const id = 'coauthorship:JPN:USA';
    expect(matrix.cells[1]![3]!.ids).toEqual([id]);
    expect(matrix.cells[3]![1]!.ids).toEqual([id]);
    expect(SMALL_GRAPH.hasEdge(id)).toBe(true);
  });

  it('credits the source of its numbers, not of the ties it does not show', () => {
    const view = smallView({ view: 'matrix', matrix: 'coauthorship' });
    expect(sourcesShown(citedView(view, SMALL_DATASET), SMALL_DATASET).map(({ source }) => source.id)).toEqual([
      'made-up-b',
    ]);
    expect(wordsOfMatrix(view, SMALL_DATASET, 'en')).toMatchObject({
      title: 'Papers written together among Japan and its partners, 2018',
      count: '4 × 4 countries and regions, 6 of 12 cells have a number',
    });
  });
});

describe('order', () => {
  it('by region, by total, by name', () => {
    expect(rows(small())).toEqual(['JPN', 'HUN', 'POL', 'USA', 'THA', 'lowlands']);
    expect(rows(small({ sort: 'degree' }))).toEqual(['JPN', 'POL', 'THA', 'HUN', 'lowlands', 'USA']);
    expect(rows(small({ sort: 'name' }))).toEqual(['HUN', 'JPN', 'lowlands', 'POL', 'THA', 'USA']);
    expect(rows(small({ sort: 'degree', matrix: 'mobility' }))).toEqual(['CHN', 'USA', 'JPN', 'HUN', 'THA']);
  });

  it('by similarity puts equal rows beside each other', () => {
    const order = rows(small({ sort: 'similarity' }));
    // Hungary and the Lowlands take part in Alpha alone.
    expect(Math.abs(order.indexOf('HUN') - order.indexOf('lowlands'))).toBe(1);
    const matrix = small({ sort: 'similarity', matrix: 'mobility' });
    expect([...rows(matrix)].sort()).toEqual(['CHN', 'HUN', 'JPN', 'THA', 'USA']);
    expect(columns(matrix)).toEqual(rows(matrix));
  });
});

describe('colours of numbers', () => {
  it('change at round numbers', () => {
    const scale = colourScale([10, 24_866, 0]);
    expect(scale.bounds).toEqual([10, 30, 100, 300, 1000, 3000, 10_000]);
    expect([10, 29, 30, 99, 100, 24_866].map((value) => scale.step(value))).toEqual([0, 0, 1, 1, 2, 6]);
    expect(colourScale([1, 5_000_000]).bounds).toEqual([1, 10, 100, 1000, 10_000, 100_000, 1_000_000]);
    expect(colourScale([7]).bounds).toEqual([3]);
    expect(colourScale([0]).bounds).toEqual([]);
  });

  it.each(['light', 'dark', 'contrast'] as const)('go one way from the ground and can be read on, in %s', (name) => {
    const theme = themeFor(name);
    for (const kind of ['mobility', 'coauthorship'] as const) {
      const colours = stepColours(kind, 7, theme);
      const light = colours.map(({ fill }) => luminance(fill));
      const sorted = [...light].sort((a, b) => (name === 'dark' ? a - b : b - a));
      expect(light).toEqual(sorted);
      for (const { fill, ink } of colours) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('the still picture', () => {
  const compose = (change: Partial<ViewState>, size?: { width: number; height: number }) => {
    const view = smallView({ view: 'matrix', ...change });
    const matrix = buildMatrix(view, SMALL_GRAPH);
    const frame = size ?? { width: 800, height: naturalHeight(matrix, 800) };
    return composeMatrix(matrix, view, { graph: SMALL_GRAPH, size: frame, theme: 'light' });
  };

  it.each(['groups', 'mobility', 'coauthorship'] as const)('keeps every mark of %s in its frame', (matrix) => {
    for (const width of [320, 800, 1280]) {
      const view = smallView({ view: 'matrix', matrix });
      const built = buildMatrix(view, SMALL_GRAPH);
      const scene = compose({ matrix }, { width, height: naturalHeight(built, width) });
      for (const { x, y, width: w, height: h } of scene.cells) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(width);
        expect(y + h).toBeLessThanOrEqual(scene.height + 0.5);
      }
      for (const { size } of scene.heads) expect(size).toBeGreaterThanOrEqual(8);
    }
  });

  it('explains what is in it, and only that', () => {
    expect(compose({}).legend.map(({ label }) => label)).toEqual(['takes part', 'hub of the programme']);
    expect(compose({ matrix: 'mobility' }).legend.map(({ label }) => label)).toEqual([
      'no number',
      'zero',
      '10 +',
      '30 +',
      '100 +',
      '300 +',
      '1,000 +',
      '3,000 +',
    ]);
    expect(compose({ matrix: 'coauthorship' }).legend.map(({ label }) => label)).not.toContain('zero');
  });

  it('says how many rows it leaves out where they have no room', () => {
    const scene = compose({ matrix: 'mobility' }, { width: 300, height: 130 });
    const shown = new Set(scene.cells.map(({ row }) => row));
    expect(shown.size).toBeLessThan(5);
    expect(shown).toContain('JPN');
    expect(scene.readingKey).toContain(`For want of room ${5 - shown.size} row`);
    expect(compose({ matrix: 'mobility' }).readingKey).not.toContain('For want of room');
  });

  it('says so where there is nothing', () => {
    const scene = compose({ edges: ['mobility'] });
    expect(scene.cells).toEqual([]);
    expect(scene.heads[0]!.text).toContain('No framework or programme');
  });

  it.each(['en', 'ja'] as const)('is the same as before, as text, in %s', async (lang) => {
    const { cells, heads, rules, ...page } = compose({ lang });
    const text = [
      page.title,
      page.count,
      page.description,
      page.readingKey,
      ...cells.map(
        ({ row, column, x, y, text: word = '' }) => `${row} ${column} ${Math.round(x)},${Math.round(y)} ${word}`,
      ),
      ...heads.map(({ text: word, x, y, anchor }) => `"${word}" ${Math.round(x)},${Math.round(y)} ${anchor}`),
      `${rules.length} rules`,
    ].join('\n');
    expect(text).not.toMatch(/undefined|NaN/);
    await expect(`${text}\n`).toMatchFileSnapshot(`snapshots/matrix-${lang}.txt`);
  });
});

describe('as a file', () => {
  it('has the rows and columns as sorted, with the margin', () => {
    const text = writeMatrixCsv(small({ matrix: 'mobility', sort: 'name' }), SMALL_DATASET);
    expect(text.split('\r\n')).toEqual([
      '\ufeffid,name,region,China,Hungary,Japan,Thailand,United States,Total',
      'CHN,China,Eastern Asia,,,2500,40,9000,11540',
      'HUN,Hungary,Eastern Europe,,,30,,,30',
      'JPN,Japan,Eastern Asia,1500,20,,,3999,5519',
      'THA,Thailand,South-eastern Asia,,,,,,',
      'USA,United States,Northern America,8000,,0,,,8000',
      ',Total,,9500,20,2530,40,12999,',
      `,Data: ${editionMark(SMALL_DATASET)},,,,,,,`,
      '',
    ]);
  });

  it('says beginning, role and agency of members', () => {
    const { columns: heads, rows: lines } = matrixTable(small({ confidence: 'unverified' }), SMALL_DATASET);
    expect([...heads].sort()).toEqual(['Alpha', 'Beta Framework', 'Count', 'Gamma', 'id', 'name', 'region']);
    const line = (id: string): Record<string, unknown> =>
      Object.fromEntries(heads.map((head, i) => [head, lines.find(([own]) => own === id)![i]]));
    expect(line('HUN')).toMatchObject({
      Alpha: '2010; member',
      'Beta Framework': '~2015; member; not verified',
      Gamma: null,
    });
    expect(line('JPN')['Gamma']).toBe('2008; hub; MAJ');
    expect(lines.find(([, name]) => name === 'Stated by sources')).toContain('3 / 4');
  });
});

describe('the built-in network', async () => {
  const dataset = await readDirectory(GRAPH_DATA);
  const graph = buildGraph(dataset);
  const today = '2026-11-28';
  const real = (change: Partial<ViewState>): Matrix =>
    buildMatrix(
      selectView(graph, { ...defaultView(dataset), through: [], flows: 'all', view: 'matrix', ...change }, { today }),
      graph,
    );

  it('lists the members that the query lists', () => {
    const matrix = real({});
    const asked = frameworkMatrix(graph, {
      through: columns(matrix),
      confidence: 'reported',
      status: defaultView(dataset).status,
      today,
    });
    for (const [c, { id, enumerated }] of matrix.columns.entries()) {
      const column = asked.columns.findIndex((one) => one.id === id);
      expect(enumerated, id).toBe(asked.columns[column]!.enumerated);
      const listed = asked.rows.filter((row) => row.cells[column] !== null).map((row) => row.id);
      const shown = matrix.rows.filter(({ kind }, r) => kind === 'country' && matrix.cells[r]![c]!.state === 'member');
      expect(shown.map((row) => row.id).sort(), id).toEqual(listed.sort());
    }
  });

  it('has the sums of the mobility table', () => {
    const matrix = real({ matrix: 'mobility' });
    const shown = new Set(rows(matrix));
    const sum = dataset.mobility
      .filter((row) => row.time_period === '2006/2016' && row.ref_area === 'JPN' && shown.has(row.counterpart_area))
      .reduce((total, row) => total + row.obs_value, 0);
    expect(matrix.rows.find(({ id }) => id === 'JPN')!.total).toBe(sum);
    const [r, c] = [rows(matrix).indexOf('JPN'), columns(matrix).indexOf('USA')];
    expect(matrix.cells[r]![c]).toMatchObject({ value: 11791 });
    expect(matrix.cells[c]![r]).toMatchObject({ value: 11622 });
  });

  it('brings the Nordic countries, and those of South America, together by similarity', () => {
    const order = rows(real({ matrix: 'coauthorship', sort: 'similarity' }));
    for (const group of [
      ['FIN', 'NOR', 'SWE'],
      ['BRA', 'CHL', 'COL', 'MEX'],
    ]) {
      const places = group.map((id) => order.indexOf(id)).sort((a, b) => a - b);
      expect(places.at(-1)! - places[0]!, order.join(' ')).toBeLessThanOrEqual(group.length);
    }
  });
});

describe('the built-in matrix on a page', async () => {
  const dataset = await readDirectory(GRAPH_DATA);
  const graph = buildGraph(dataset);
  const view = (change: Partial<ViewState>): ReturnType<typeof selectView> =>
    selectView(
      graph,
      { ...defaultView(dataset), through: [], flows: 'all', view: 'matrix', ...change },
      { today: '2026-11-22' },
    );

  it('leaves no empty room below rows that are too many for the width', () => {
    const width = 643;
    const matrix = buildMatrix(view({ matrix: 'mobility' }), graph);
    const fit = fitMatrix(matrix, { width, height: naturalHeight(matrix, width) });
    expect(fit.leftOut).toBeGreaterThan(0);
    const used = fit.headHeight + fit.panels[0]!.length * fit.lineHeight + fit.footHeight;
    expect(naturalHeight(matrix, width) - used).toBeLessThan(2 * fit.lineHeight);
  });

  it('has the head of the totals beside that of the last column, not on it', () => {
    const matrix = buildMatrix(view({}), graph);
    const fit = fitMatrix(matrix, { width: 1280, height: 500 });
    expect(fit.turned).toBe(true);
    expect(fit.sideWidth).toBeGreaterThan(textWidth('Count', fit.text * CELL_TEXT));
  });
});
