/** Places that cannot be written or read: a message with the place and the way out, and nothing half-written. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { describe, expect, it } from 'vitest';

import { meaningOf, systemMessage } from '../../src/cli/system-error.ts';
import { writeWhole } from '../../src/data/write-whole.ts';
import { runLine, SMALL } from './run-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'collab-graph-disk-'));
const TABLE = 'test/fixtures/read/agreements.csv';

/** The program as a process of its own, whose files may be of so many kilobytes at most. */
function withLimit(kilobytes: number, line: string): SpawnSyncReturns<string> {
  const program = `${process.execPath} --import tsx src/cli/main.ts ${line}`;
  return spawnSync('bash', ['-c', `ulimit -f ${kilobytes}; exec ${program}`], { encoding: 'utf8' });
}

describe('a full disk', () => {
  it.each([
    `export --out /dev/full --format csv ${SMALL}`,
    `render --out /dev/full --format svg ${SMALL}`,
    `convert ${TABLE} --out /dev/full --to gexf`,
    `embed --svg /dev/full --integrity none ${SMALL} --src x.json`,
  ])('is told as that by %s', async (line) => {
    const { code, stderr } = await runLine(line);
    expect(code).toBe(2);
    expect(stderr).toContain(
      '"/dev/full": it cannot be written (the disk is full; make room, or choose another place)',
    );
  });

  it('where a folder of tables is to be, is told as no folder', async () => {
    const { code, stderr } = await runLine(`import ${TABLE} --out /dev/full`);
    expect(code).toBe(2);
    expect(stderr).toContain('unsupported --out "/dev/full": it is there and no folder');
    expect(stderr).not.toContain('exists already');
  });

  it('leaves a file as it was, and none where there was none', () => {
    const own = mkdtempSync(join(folder, 'full-'));
    const old = join(own, 'old.json');
    writeFileSync(old, 'old');
    for (const out of [old, join(own, 'new.json')]) {
      const { status, stderr } = withLimit(8, `export --rows all --out ${out} --format csv`);
      expect(status, stderr).toBe(2);
      expect(stderr).toContain(`"${out}": it cannot be written`);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
    expect(readdirSync(own)).toEqual(['old.json']);
    expect(readFileSync(old, 'utf8')).toBe('old');
  });

  it('leaves no half of a package', () => {
    const own = mkdtempSync(join(folder, 'package-'));
    const { status, stderr } = withLimit(1, `import ${TABLE} --out ${join(own, 'tables')}`);
    expect(status, stderr).toBe(2);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(own)).toEqual([]);
  });
});

describe('a place that cannot be', () => {
  it.each([`import ${TABLE} --out`, `export ${SMALL} --format json --out`, `render ${SMALL} --format svg --out`])(
    'below a file: %s',
    async (line) => {
      const file = join(folder, 'a-file');
      writeFileSync(file, '');
      const { code, stderr } = await runLine(`${line} ${join(file, 'x')}`);
      expect(code).toBe(2);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(stderr).toContain(file);
    },
  );

  it('a folder where a file is to be', async () => {
    const { code, stderr } = await runLine(`export ${SMALL} --format json --out ${folder}`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot be written \(it is a folder; name a file\)/);
  });

  it('a package over a folder that holds something, or a file', async () => {
    const file = join(folder, 'no-folder');
    writeFileSync(file, 'kept');
    for (const out of [folder, file]) {
      const { code, stderr } = await runLine(`import ${TABLE} --out ${out}`);
      expect(code, stderr).toBe(2);
      expect(stderr).toContain(`"${out}"`);
    }
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  // Who is root may read and write everything: the program is run as nobody then.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const asNobody = (line: string): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...line.split(' ')], {
      ...nobody,
      encoding: 'utf8',
      env: { ...process.env, HOME: tmpdir(), TMPDIR: tmpdir() },
    });

  it('one that may not be written, and one that may not be read', () => {
    const own = mkdtempSync(join(tmpdir(), 'collab-graph-locked-'));
    cpSync('test/fixtures/small', join(own, 'data'), {
      recursive: true,
      filter: (path) => !path.endsWith('package-meta.json'),
    });
    mkdirSync(join(own, 'closed'));
    chmodSync(own, 0o755);
    chmodSync(join(own, 'data'), 0o555);
    chmodSync(join(own, 'closed'), 0o000);
    for (const [line, place] of [
      [`import ${TABLE} --out ${join(own, 'data', 'x')}`, 'data'],
      [`export --out ${join(own, 'data', 'x.csv')} ${SMALL}`, 'data'],
      [`describe ${join(own, 'data')} --title Other`, 'data'],
      [`info --data ${join(own, 'closed')}`, 'closed'],
      [`describe ${join(own, 'closed')}`, 'closed'],
      [`validate ${join(own, 'closed')}`, 'closed'],
    ] as const) {
      const { status, stderr } = asNobody(line);
      expect(status, `${line}\n${stderr}`).toBe(2);
      expect(stderr, line).toContain('permission denied');
      expect(stderr, line).not.toContain('.collab-graph-');
      expect(stderr, line).toContain(join(own, place));
      expect(stderr, line).not.toMatch(/^\s+at /m);
    }
    expect(existsSync(join(own, 'data', 'x'))).toBe(false);
  });
});

describe('what is written whole', () => {
  it('keeps the permissions of the file that it replaces, and goes through a link', async () => {
    const { symlinkSync, statSync, lstatSync } = await import('node:fs');
    const file = join(folder, 'kept.csv');
    writeFileSync(file, 'old', { mode: 0o640 });
    chmodSync(file, 0o640);
    const link = join(folder, 'link.csv');
    symlinkSync(file, link);
    await writeWhole(link, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('says what an error of the system means, and of others what they say', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    expect(meaningOf(full)).toBe('the disk is full; make room, or choose another place');
    expect(systemMessage(full, 'x.csv')).toBe(
      'invalid path "x.csv": it cannot be written (the disk is full; make room, or choose another place)',
    );
    expect(meaningOf(new Error('other'))).toBe('other');
    expect(meaningOf(Object.assign(new Error('odd'), { code: 'constructor' }))).toBe('odd');
  });
});
