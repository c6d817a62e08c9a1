/** JSON from outside, at every door of the command line: with a byte order mark, and with something else in its place. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { loadData } from '../../src/cli/load-data.ts';
import { markupIn, parseJsonText } from '../../src/data/json-text.ts';
import { openFiles } from '../../src/elements/load/open-files.ts';
import { readFiles } from '../../src/read/read.ts';
import { WRITTEN_FORMATS, writeRecords } from '../../src/write/formats.ts';
import { runLine } from '../cli/run-line.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

const { countries: known } = SMALL_DATASET;
const readSheets = (): Promise<never> => Promise.reject(new Error('no workbook'));
/** Formats of one file that is text. */
const TEXTS = WRITTEN_FORMATS.filter((format) => !['xlsx', 'flowmap.csv', 'vosviewer.txt'].includes(format));
const LOGIN = '\ufeff<!-- proxy -->\n<!DOCTYPE html><html><head><title>Log in</title></head><body></body></html>';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'collab-graph-json-'));
});

describe('JSON from outside', () => {
  it('is read with a byte order mark as without', () => {
    expect(parseJsonText('\ufeff{"a":1}', 'in x')).toEqual({ a: 1 });
  });

  it('that is a web page, other markup, or broken is told as what it is', () => {
    expect(() => parseJsonText(LOGIN, 'in "x.json"')).toThrow(/unsupported data in "x.json": a web page \(HTML\), not/);
    expect(() => parseJsonText('<gexf/>', 'in x')).toThrow('HTML or XML, not JSON');
    expect(() => parseJsonText('{"a":', 'in x')).toThrow('invalid JSON in x: ');
    for (const text of ['[1]', 'a < b', '"<html>"', '']) expect(markupIn(text), text).toBeUndefined();
  });
});

describe('a page for logging in, saved in place of the data', () => {
  it('is told as one, whatever its name ends in', async () => {
    for (const ending of ['csv', 'tsv', 'txt', 'json', 'gexf', 'graphml', 'gml', 'net', 'cyjs', 'cx', 'xlsx', 'zip']) {
      const file = { name: `login.${ending}`, bytes: Buffer.from(LOGIN) };
      await expect(openFiles([file], { known }), ending).rejects.toThrow('a web page (HTML)');
    }
  });

  it('by the other commands too', async () => {
    const json = join(folder, 'login.json');
    const csv = join(folder, 'login.csv');
    writeFileSync(json, LOGIN);
    writeFileSync(csv, LOGIN);
    const packed = join(folder, 'package');
    cpSync('test/fixtures/small', packed, { recursive: true });
    writeFileSync(join(packed, 'datapackage.json'), LOGIN);
    for (const line of [
      `diff ${json} ${json}`,
      `derive ${csv} --method coauthorship --out ${folder}/derived`,
      `import oecd ${csv} --out ${folder}/oecd`,
      `info --data ${packed}`,
      `validate ${packed}`,
    ]) {
      const { code, stderr, stdout } = await runLine(line);
      expect(code, line).not.toBe(0);
      expect(stderr + stdout, line).toContain('HTML');
      expect(stderr, line).not.toMatch(/Unexpected token|^\s+at /m);
    }
  });
});

describe('a byte order mark', () => {
  it('makes no difference in any format that is text', async () => {
    const table = { name: 'own.csv', bytes: Buffer.from('from,to,weight\nJapan,Hungary,3\nJapan,Poland,2\n') };
    const { records } = await readFiles([table], { known }, { readSheets });
    for (const format of TEXTS) {
      const [file] = await writeRecords(records, format);
      const text = String(file!.content).replace(/^\ufeff/, '');
      const [without, withMark] = await Promise.all(
        ['', '\ufeff'].map((mark) =>
          openFiles([{ name: `own.${format}`, bytes: Buffer.from(mark + text) }], { known }),
        ),
      );
      expect(withMark, format).toEqual(without);
      expect(JSON.stringify(without), format).toMatch(/Poland|POL/);
    }
  });

  it('nor on the command line, where JSON is looked at first', async () => {
    const table = join(folder, 'own.csv');
    writeFileSync(table, 'from,to,weight\nJapan,Hungary,3\n');
    const { records } = await readFiles([{ name: 'own.csv', bytes: readFileSync(table) }], { known }, { readSheets });
    const [file] = await writeRecords(records, 'graphology.json');
    const own = join(folder, 'own.json');
    writeFileSync(own, `\ufeff${String(file!.content)}`);
    expect((await loadData(own, '2026-11-28', 'en')).edges).toHaveLength(1);
  });
});
