/** What is too large is refused in a sentence, or read: docs/reliability.md states the bounds. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { TOOLS } from '../../src/cli/network-files.ts';
import { readTableFile } from '../../src/cli/table-file.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { areaReader } from '../../src/data/oecd/areas.ts';
import { readJson } from '../../src/data/read-json.ts';
import { openFiles } from '../../src/elements/load/open-files.ts';
import { arrangeSteps, MAX_NODES } from '../../src/layout/arrange.ts';
import type { LayoutNode } from '../../src/layout/types.ts';
import { CollabGraphError, nearest } from '../../src/model/errors.ts';
import { nearNames } from '../../src/model/near-names.ts';
import { readFiles, type ReadResult } from '../../src/read/read.ts';

const builtIn = await loadBuiltIn();
const { countries } = builtIn;
const folder = mkdtempSync(join(tmpdir(), 'collab-graph-bounds-'));
const read = (name: string, bytes: Uint8Array): Promise<ReadResult> =>
  readFiles([{ name, bytes }], { known: countries }, TOOLS);
const readText = (name: string, text: string): Promise<ReadResult> => read(name, strToU8(text));

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OPC = 'http://schemas.openxmlformats.org/package/2006';
const ROWS = `<row r="1"><c r="A1" t="inlineStr"><is><t>source</t></is></c><c r="B1" t="inlineStr"><is><t>target</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>Japan</t></is></c><c r="B2" t="inlineStr"><is><t>France</t></is></c></row>`;

/** A workbook of one sheet with these rows, and other parts. */
function workbook(rows: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${OPC}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${OPC}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${OPC}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`),
    ...more,
  });
}

describe('a workbook', () => {
  it('is read as it was before it is unpacked within bounds', async () => {
    const { records } = await read('own.xlsx', workbook(ROWS));
    expect(records.edges.map(({ source, target }) => [source, target])).toEqual([['Japan', 'France']]);
    const path = join(folder, 'own.xlsx');
    writeFileSync(path, workbook(ROWS));
    expect((await readTableFile(path))[0]!.rows[1]!.cells).toEqual(['Japan', 'France']);
  });

  it.each([
    ['at the last row and column of a sheet', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'XFD1048576'],
    ['beyond any sheet', '<row r="999999999"><c r="ZZZZZZ999999999"><v>1</v></c></row>', 'ZZZZZZ999999999'],
  ])('with a cell %s is refused, naming the cell and the way out', async (_, row, cell) => {
    const bytes = workbook(ROWS + row);
    const message = new RegExp(`reaches to ${cell}.*delete the empty rows and columns`);
    await expect(read('far.xlsx', bytes)).rejects.toThrow(message);
    const path = join(folder, 'far.xlsx');
    writeFileSync(path, bytes);
    await expect(readTableFile(path)).rejects.toThrow(message);
  });

  it.each([
    // 169 million columns to the reader, which ended the process; found by 1,000,000 mutated files.
    ['<row r="3"><c r="Dg/spreadsheetml/21"><v>1</v></c></row>', '"Dg/spreadsheetml/21" is no place of a cell'],
    ['<row r="3"><c r="Aata><row 4"><v>1</v></c></row>', '"Aata><row 4" is no place of a cell'],
    ['<row r="3"><c t="a<b" r="Dg/99"><v>1</v></c></row>', '"Dg/99" is no place of a cell'],
    ['<row r="3"><c t r=\'Dg/99\'><v>1</v></c></row>', '"Dg/99" is no place of a cell'],
    ['<row r="3"><c t="n" r="a3"><v>1</v></c></row>', '"a3" is no place of a cell'],
    ['<row spans="1:2" r="3x"><c r="A3"><v>1</v></c></row>', '"3x" is no place of a row'],
  ])('with a place that is none is refused, naming it: %s', async (row, message) => {
    await expect(read('odd.xlsx', workbook(ROWS + row))).rejects.toThrow(`invalid workbook "odd.xlsx": ${message}`);
  });

  it('whose words look like the place of a cell is read', async () => {
    const row =
      '<row r="3"><c r="A3" t="inlineStr"><is><t>say r="Dg/99" to it</t></is></c><c r="B3"><v>1</v></c></row>';
    expect((await read('words.xlsx', workbook(ROWS + row))).records.edges).toHaveLength(2);
  });

  it('that unpacks to more than 256 MB is refused before it is unpacked', async () => {
    // What an archive says of the size of a part is all that is read of it.
    const bytes = workbook(ROWS, { 'xl/huge.xml': new Uint8Array(1024) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const name = strToU8('xl/huge.xml');
    for (let i = 0; i < bytes.length - name.length; i++)
      if (view.getUint32(i, true) === 0x02014b50 && name.every((byte, k) => bytes[i + 46 + k] === byte))
        view.setUint32(i + 24, 2_200_000_000, true);
    await expect(read('bomb.xlsx', bytes)).rejects.toThrow(/unsupported size of "bomb\.xlsx": unpacked it is larger/);
    await expect(openFiles([{ name: 'bomb.zip', bytes }], { known: countries })).rejects.toThrow(/missing datapackage/);
  });

  it('whose part is larger than it says, or broken, is refused as damaged', async () => {
    const bytes = workbook(ROWS);
    await expect(read('cut.xlsx', bytes.subarray(0, bytes.length - 30))).rejects.toThrow(CollabGraphError);
    const lying = workbook(`${ROWS}${' '.repeat(100_000)}`);
    const view = new DataView(lying.buffer, lying.byteOffset);
    for (let i = 0; i < lying.length - 46; i++)
      if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) > 50_000)
        view.setUint32(i + 24, 10, true);
    await expect(read('lying.xlsx', lying)).rejects.toThrow(CollabGraphError);
  });
});

describe('a package in a ZIP file', () => {
  it('whose descriptor is no JSON is refused in a sentence', async () => {
    const bytes = zipSync({ 'datapackage.json': strToU8('{"name":') });
    await expect(openFiles([{ name: 'own.zip', bytes }], { known: countries })).rejects.toThrow(CollabGraphError);
  });
});

describe('nesting', () => {
  it('of a hundred thousand lists, elements or objects is refused or read', async () => {
    const deep = 100_000;
    await expect(readText('deep.gml', `graph [${' a ['.repeat(deep)}${' ]'.repeat(deep)}]`)).rejects.toThrow(
      /nested more than 100 deep/,
    );
    await expect(
      readText('deep.graphml', `<graphml>${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}</graphml>`),
    ).rejects.toThrow(/nested more than 200 deep/);
    const list = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const { records } = await readText(
      'deep.json',
      `{"nodes":[{"id":"a","x":${list}},{"id":"b"}],"links":[{"source":"a","target":"b"}]}`,
    );
    expect(records.edges).toHaveLength(1);
  });

  it('of entities does not expand: none but those of XML itself is known', async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    await expect(
      readText(
        'laughs.graphml',
        `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY e0 "ha">${entities}]><graphml><graph><node id="&e9;"/></graph></graphml>`,
      ),
    ).rejects.toThrow(/undefined entity/);
  });
});

describe('a text', () => {
  it('of ten million characters is a name as any other to the readers, and none of a dataset', async () => {
    const { records } = await readText('long.csv', `source,target\nJapan,${'x'.repeat(10_000_000)}\nJapan,France\n`);
    expect(records.nodes).toHaveLength(3);
  });

  it('is compared with names up to its 500th character', () => {
    expect(nearest(`Japn${'x'.repeat(1_000_000)}`, ['Japan'])).toEqual([]);
    expect(nearest('Japn', ['Japan', 'a'.repeat(1_000_000)])).toEqual(['Japan']);
  });
});

describe('unknown codes', () => {
  it('are looked for once each, and no more after some thousands', () => {
    let folded = 0;
    const near = nearNames(() => {
      folded++;
      return Array.from({ length: 100_000 }, (_, i) => `name ${i}`);
    });
    expect(near('name 5')).toContain('name 5');
    expect(near('name 5')).toBe(near('name 5'));
    for (let i = 0; i < 300_000; i++) near(`naem ${i}`);
    expect(near('name 99')).toEqual([]);
    expect(near('name 5')).toContain('name 5');
    expect(folded).toBe(1);
  });

  it('by the ten thousand are refused in one sentence that counts them', async () => {
    const edges = Array.from({ length: 60_000 }, (_, i) => ({ kind: 'k', subject: 'a', object: `X${i}` }));
    const data = {
      format: 'collab-graph/dataset@2',
      name: 'x',
      version: '1',
      date: '2026-01-01',
      node_kinds: [{ id: 'n', label_en: 'N' }],
      edge_kinds: [{ id: 'k', label_en: 'K', type: 'tie', directed: 'no' }],
      nodes: Array.from({ length: 1000 }, (_, i) => ({ id: i === 0 ? 'a' : `node-${i}`, kind: 'n', name_en: 'A' })),
      edges,
    };
    expect(() => readJson(data)).toThrow(/edges\[0\]\.object: unknown node "X0".*and 59999 more/);
  });

  it('in a table of the OECD are looked for within the same bounds', () => {
    const area = areaReader(builtIn);
    for (let i = 0; i < 100_000; i++) area(`QQ${i}`);
    expect(area('QQ7').kind).toBe('unknown');
  });
});

describe('a network', () => {
  const nodes = (count: number): LayoutNode[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `n${i}`,
      radius: 3,
      labelWidth: 0,
      labelHeight: 0,
      importance: 0,
    }));

  it('of 50,000 nodes is read; of 200,000 it is refused as a picture before any work', async () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `n${i},n${(i * 7 + 1) % 50_000},1`);
    const { records } = await readText('large.csv', `source,target,weight\n${lines.join('\n')}\n`);
    expect(records.nodes).toHaveLength(50_000);
    const steps = arrangeSteps(nodes(200_000), [], { width: 1280, height: 800 });
    expect(() => steps.next()).toThrow(
      /unsupported size of a picture: 200000 nodes and 0 ties \(expected at most 20000 and 200000; narrow the view/,
    );
    expect(arrangeSteps(nodes(MAX_NODES), [], { width: 1280, height: 800 }).next().done).toBe(false);
  });
});
