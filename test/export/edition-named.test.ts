/** Whatever leaves the page or the command line says which edition of which data it was made from. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import { toCsv } from '../../src/elements/table/files.ts';
import { citeTie, CITE_FORMATS, writeTieCitation } from '../../src/export/cite-tie.ts';
import { DATA_FORMATS, dataFile } from '../../src/export/data-file.ts';
import { EDGE_COLUMNS } from '../../src/export/edge-records.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { editionMark } from '../../src/render/edition-mark.ts';
import { renderSvg } from '../../src/render/svg.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import { runLine } from '../cli/run-line.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';

const { name, version, date } = SMALL_DATASET;
const MARK = editionMark(SMALL_DATASET);
const STATE = { ...defaultView(SMALL_DATASET), through: ['alpha'] };
/** The same tables as the command line reads them, with the version of their own descriptor. */
const ON_DISK = await readDirectory('test/fixtures/small');
const DISK_MARK = editionMark(ON_DISK);
/** Without notes: a picture whose credit line was left out must still say it. */
const BARE = { title: false, legend: false, notes: false } as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edition-named-'));
  writeFileSync(join(folder, 'collab-graph.classic.js'), 'run();');
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(format: (typeof DATA_FORMATS)[number], change: Partial<typeof STATE> = {}): Promise<string> {
  const view = selectView(SMALL_GRAPH, { ...STATE, ...change }, { today: TODAY });
  const given = { view, dataset: SMALL_DATASET, graph: SMALL_GRAPH, today: TODAY };
  return dataFile(format, { ...given, positions: async () => undefined });
}

async function written(line: string, ending: string): Promise<Buffer> {
  const out = join(folder, `out.${ending}`);
  const { code, stderr } = await runLine(`${line} --data test/fixtures/small --out ${out}`);
  expect(code, stderr).toBe(0);
  return readFileSync(out);
}

describe('the edition is named by', () => {
  it('the mark, which says name, version and date', () => expect(MARK).toBe(`${name} ${version} (${date})`));

  it.each(DATA_FORMATS)('every format of data, a new one too: %s', async (format) => {
    const text = await file(format, format === 'matrix.csv' ? { view: 'matrix' } : {});
    // Citations as text go by the title.
    expect([name, SMALL_DATASET.title_en].some((part) => text.includes(part))).toBe(true);
    expect(text).toContain(version);
  });

  it('every row of the CSV of ties, in a column of its own, the last', async () => {
    expect(EDGE_COLUMNS.at(-1)).toBe('edition');
    for (const rows of ['shown', 'all'] as const) {
      const lines = parse(await file('csv', { rows }), { columns: true, bom: true }) as Record<string, string>[];
      expect(lines.length).toBeGreaterThan(3);
      expect(new Set(lines.map(({ edition }) => edition))).toEqual(new Set([MARK]));
    }
  });

  it.each(['en', 'ja'] as const)(
    'the last line of a matrix in CSV, which has no id and no number (%s)',
    async (lang) => {
      for (const matrix of ['groups', 'mobility'] as const) {
        const lines = parse(await file('matrix.csv', { view: 'matrix', matrix, lang }), { bom: true }) as string[][];
        const [id, label, ...rest] = lines.at(-1)!;
        expect([id, ...rest].join('')).toBe('');
        expect(label).toBe(lang === 'ja' ? `データ：${MARK}` : `Data: ${MARK}`);
        expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
      }
    },
  );

  it('the CSV of a table on the page', () => {
    const columns = [{ key: 'name', label: 'Name' }];
    const row = { id: 'a', cells: [{ value: 'x', text: 'x' }] };
    expect(toCsv(columns, [row], undefined, { label: 'Edition', text: MARK })).toBe(
      `\ufeffName,Edition\r\nx,${MARK}\r\n`,
    );
  });

  it('JSON, as a dataset does', async () =>
    expect(JSON.parse(await file('json'))).toMatchObject({ name, version, date }));

  it('the description in GEXF', async () => {
    const text = await file('gexf');
    expect(/<meta [\s\S]*<description>([^<]*)<\/description>[\s\S]*<\/meta>/.exec(text)![1]).toContain(MARK);
  });

  it('an attribute of the graph in GraphML', async () => {
    const text = await file('graphml');
    expect(text).toContain('<key id="g_edition" for="graph" attr.name="edition" attr.type="string"/>');
    expect(text).toContain(`<data key="g_edition">${MARK}</data>`);
    // Once: it is the graph's, not each tie's.
    expect(text.split(MARK)).toHaveLength(2);
  });

  it('the first entry of the citations', async () => {
    expect((JSON.parse(await file('csl.json')) as unknown[])[0]).toMatchObject({ id: name, version });
    expect((await file('bib')).split('\n\n')[0]).toContain(`version = {${version}}`);
    expect((await file('txt')).split('\n')[0]).toContain(`version ${version}.`);
    expect((await file('txt', { lang: 'ja' })).split('\n')[0]).toContain(`第${version}版`);
  });

  it.each(CITE_FORMATS.filter((format) => format !== 'csl'))('the citation of one tie as %s', (format) => {
    const citation = citeTie(SMALL_GRAPH, [{ edge: SMALL_GRAPH.edges()[0]! }], 'en');
    const text = writeTieCitation(citation, format, 'en');
    for (const part of [name, version]) expect(text.replaceAll('\\', '')).toContain(part);
  });

  it.each(['network', 'matrix'] as const)('the metadata of an SVG, with and without its notes (%s)', (view) => {
    for (const parts of [{}, BARE]) {
      const state = { ...STATE, view };
      const { svg, scene } = makeFigure({ dataset: SMALL_DATASET, graph: SMALL_GRAPH, state, today: TODAY, parts });
      expect(svg.split(`<metadata>${MARK}</metadata>`)).toHaveLength(2);
      expect(renderSvg(scene, { bare: true, edition: SMALL_DATASET })).toContain(`<metadata>${MARK}</metadata>`);
    }
  });

  it('the comment of a PNG', async () => {
    const png = await written('render', 'png');
    expect(png.includes(Buffer.from(`iTXtComment\0\0\0\0\0${DISK_MARK}`))).toBe(true);
  });

  it('the keywords of a PDF', async () => {
    const pdf = (await written('render', 'pdf')).toString('latin1');
    expect(pdf).toMatch(/\/Keywords \d+ 0 R/);
    expect(pdf).toContain(`<pdf:Keywords>${DISK_MARK}</pdf:Keywords>`);
  });

  it('the head of a page in one file, and the picture in it', async () => {
    const html = (await written(`export --embed-dir ${folder}`, 'html')).toString();
    expect(html).toContain(`<meta name="dcterms.source" content="${DISK_MARK}">`);
    expect(html).toContain(`<metadata>${DISK_MARK}</metadata>`);
  });

  it.each(['element', 'iframe'])('the tag of a snippet (%s)', async (form) => {
    const own = '--data test/fixtures/small --src https://example.org/own.json';
    const integrity = form === 'element' ? '--integrity none' : '';
    const { code, stdout, stderr } = await runLine(`embed ${own} --format ${form} ${integrity}`);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`<${form === 'element' ? 'collab-graph' : 'iframe'} [^>]*data-edition="${ON_DISK.version}"`),
    );
  });
});
