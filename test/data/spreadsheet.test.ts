import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { readDirectory, validateDirectory } from '../../src/data/read-directory.ts';
import { SMALL } from './small.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'collab-graph-'));
});
afterEach(() => rm(root, { recursive: true }));

it('opens tables that Excel saved as UTF-8, with a byte order mark and CRLF, as the same dataset', async () => {
  await cp(SMALL, root, { recursive: true });
  for (const file of await readdir(root)) {
    if (!file.endsWith('.csv')) continue;
    const text = await readFile(join(root, file), 'utf8');
    await writeFile(join(root, file), `\uFEFF${text.replace(/\n/g, '\r\n')}`);
  }
  expect(await readDirectory(root)).toEqual(await readDirectory(SMALL));
  const encoding = (await validateDirectory(root)).filter(({ rule }) => rule === 'encoding');
  expect(encoding.length).toBeGreaterThan(0);
  // It is read as it is, so it is no error, and asks nobody for an editor that writes no mark.
  expect(encoding.every(({ level, message }) => level === 'warning' && message.includes('byte order mark'))).toBe(true);
});

const META = {
  profile: 'tabular-data-package',
  name: 'n',
  title_en: 'N',
  title_ja: 'N',
  version: '1',
  created: '2026-01-01',
};
const TABLES = {
  countries: 'id,name_ja,lat,lon\nFRA,フランス,46.7,2.4\nJPN,日本,36.4,138.4\n',
  edge_kinds: 'id,label_ja,type\nvisits,訪問,number\n',
  edges: 'kind,subject,object,obs_value,note\nvisits,FRA,JPN,3.5,"初回, 東京"\n',
};

async function write(change: (text: string) => Uint8Array): Promise<void> {
  const resources = Object.keys(TABLES).map((name) => ({ name, path: `${name}.csv` }));
  await writeFile(join(root, 'datapackage.json'), JSON.stringify({ ...META, resources }));
  for (const [name, text] of Object.entries(TABLES)) await writeFile(join(root, `${name}.csv`), change(text));
}

/** Shift_JIS of the few characters that the tables have; what has no entry is one byte. */
const SHIFT_JIS: Readonly<Record<string, readonly number[]>> = {
  フ: [0x83, 0x74],
  ラ: [0x83, 0x89],
  ン: [0x83, 0x93],
  ス: [0x83, 0x58],
  日: [0x93, 0xfa],
  本: [0x96, 0x7b],
  訪: [0x96, 0x4b],
  問: [0x96, 0xe2],
  初: [0x8f, 0x89],
  回: [0x89, 0xf1],
  東: [0x93, 0x8c],
  京: [0x8b, 0x9e],
};
const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
const shiftJis = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((char) => SHIFT_JIS[char] ?? [char.charCodeAt(0)]));
const semicolons = (text: string): string =>
  text
    .replace(/,(?! )/g, ';')
    .replace(/(\d)\.(\d)/g, '$1,$2')
    .replace(/"/g, '');

it.each([
  ['Shift_JIS with CRLF', (text: string) => shiftJis(crlf(text))],
  [
    'UTF-16 with tabs',
    (text: string) => Buffer.from(`\ufeff${crlf(text.replace(/,(?! )/g, '\t').replace(/"/g, ''))}`, 'utf16le'),
  ],
  ['semicolons and decimal commas', (text: string) => Buffer.from(`\ufeff${crlf(semicolons(text))}`)],
  ['no end of the last line', (text: string) => Buffer.from(crlf(text).slice(0, -2))],
])('opens tables saved with %s as the same dataset, and finds no error in them', async (_name, change) => {
  await write((text) => Buffer.from(text));
  const right = await readDirectory(root);
  expect([right.countries[0]!.lat, right.edges[0]!.obs_value, right.edges[0]!.note]).toEqual([46.7, 3.5, '初回, 東京']);
  await write(change);
  expect(await readDirectory(root)).toEqual(right);
  expect((await validateDirectory(root)).filter(({ level }) => level === 'error')).toEqual([]);
});
