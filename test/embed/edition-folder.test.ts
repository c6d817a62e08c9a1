import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { clearButEditions, keepAsEdition } from '../../scripts/embed/edition-folder.ts';
import { compileTexts } from '../../src/data/compile-to.ts';
import { decodeDataset } from '../../src/data/decode-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { runLine } from '../cli/run-line.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

let folder: string;

/** What a build does in the folder: the newest files, and the same under the edition's name. */
function build(version: string, files: Readonly<Record<string, string>>): void {
  clearButEditions(folder);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  keepAsEdition(folder, version);
}

const digest = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'editions-'));
  build('1.0.0', { 'collab-graph.js': 'first();', 'core.json': '{"v":1}', 'old.js': 'old();' });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a page that is pinned to an edition', () => {
  it('loads the same bytes after the next release', async () => {
    const command = `embed --through v4 --base /cg/ --edition 1.0.0 --embed-dir ${folder}`;
    const before = await runLine(command);
    expect(before.code, before.stderr).toBe(0);
    const [, src, integrity] = /<script type="module" src="\/cg\/([^"]+)" integrity="([^"]+)"/.exec(before.stdout)!;
    expect(src).toBe('1.0.0/collab-graph.js');
    expect(integrity).toBe(digest('first();'));
    expect(before.stdout).toContain('data-edition="1.0.0"');
    // The picture inside is of that edition too.
    expect(before.stdout).toContain('1.0.0, 22 November 2026');

    build('1.1.0', { 'collab-graph.js': 'second();', 'core.json': '{"v":2}' });
    expect(readFileSync(join(folder, 'collab-graph.js'), 'utf8')).toBe('second();');
    expect(existsSync(join(folder, 'old.js'))).toBe(false);
    expect(readFileSync(join(folder, src!), 'utf8')).toBe('first();');
    expect(readFileSync(join(folder, '1.0.0/core.json'), 'utf8')).toBe('{"v":1}');
    expect(readFileSync(join(folder, '1.1.0/core.json'), 'utf8')).toBe('{"v":2}');
    expect((await runLine(command)).stdout).toBe(before.stdout);
  });

  it('reads the rows of its edition where the next release has changed one', async () => {
    const release = (dataset: Dataset): void => {
      const { core, rest } = compileTexts(dataset);
      build(dataset.version, { 'collab-graph.js': `/* ${dataset.version} */`, 'core.json': core, 'rest.json': rest });
    };
    const rows = (under: string): Dataset => {
      const [core, rest] = ['core.json', 'rest.json'].map((name) =>
        JSON.parse(readFileSync(join(folder, under, name), 'utf8')),
      );
      return decodeDataset(core, rest);
    };
    const [first, ...others] = SMALL_DATASET.memberships;
    const changed = { ...first!, from: '1999' };
    expect(first!.from).not.toBe('1999');
    release({ ...SMALL_DATASET, version: '1.0.0' });
    const { code, stdout, stderr } = await runLine(`embed --through v4 --edition 1.0.0 --embed-dir ${folder}`);
    expect(code, stderr).toBe(0);
    const pinned = dirname(/<script type="module" src="([^"]+)"/.exec(stdout)![1]!);
    const before = readFileSync(join(folder, pinned, 'core.json'));
    release({ ...SMALL_DATASET, version: '1.2.0', memberships: [changed, ...others] });

    const begun = (data: Dataset): (string | undefined)[] => data.memberships.map(({ from }) => from);
    expect(rows('').version).toBe('1.2.0');
    expect(begun(rows(''))).toContain('1999');
    expect(rows(pinned).version).toBe('1.0.0');
    expect(begun(rows(pinned))).not.toContain('1999');
    expect(begun(rows(pinned))).toContain(first!.from);
    expect(readFileSync(join(folder, pinned, 'core.json')).equals(before)).toBe(true);
  });

  it('as a frame has its edition in the address', async () => {
    const { stdout } = await runLine(
      `embed --through v4 --format iframe --base https://example.org/cg --edition 1.0.0 --embed-dir ${folder}`,
    );
    expect(stdout).toContain('src="https://example.org/cg/1.0.0/frame.html?');
  });

  it('of an edition that is not there is refused, with those that are', async () => {
    const { code, stderr } = await runLine(`embed --through v4 --edition 1.0.7 --embed-dir ${folder}`);
    expect(code).toBe(2);
    expect(stderr).toContain('unknown edition "1.0.7"');
    expect(stderr).toContain('1.0.0');
    const own = await runLine('embed --data test/fixtures/small --src x.json --edition 1.0.0');
    expect(own.stderr).toContain('unsupported --edition with --data');
  });
});
