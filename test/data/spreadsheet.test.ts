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
  expect((await validateDirectory(root)).some(({ message }) => message.includes('byte order mark'))).toBe(true);
});
