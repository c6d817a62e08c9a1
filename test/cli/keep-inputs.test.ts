import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { runLine, SMALL } from './run-line.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'collab-graph-keep-'));
});

describe('what is read is not written over', () => {
  it('neither the data in one file, nor a table of the package, nor a file to convert', async () => {
    const own = join(folder, 'own.json');
    expect((await runLine(`export --out ${own} --rows shown ${SMALL}`)).code).toBe(0);
    const before = readFileSync(own, 'utf8');
    const over = await runLine(`export --data ${own} --through v4-japan --out ${own}`);
    expect(over.code).toBe(2);
    expect(over.stderr).toContain(`unsupported --out "${own}": it would write over "${own}", which is read`);
    expect(readFileSync(own, 'utf8')).toBe(before);

    const packed = join(folder, 'package');
    cpSync('test/fixtures/small', packed, { recursive: true });
    const table = join(packed, 'countries.csv');
    const countries = readFileSync(table, 'utf8');
    expect((await runLine(`export --data ${packed} --out ${table}`)).code).toBe(2);
    expect(readFileSync(table, 'utf8')).toBe(countries);

    const list = join(folder, 'list.csv');
    writeFileSync(list, 'Source,Target,Weight\nJapan,Poland,3\n');
    expect((await runLine(`convert ${list} --out ${list}`)).code).toBe(2);
    expect(readFileSync(list, 'utf8')).toBe('Source,Target,Weight\nJapan,Poland,3\n');
  });

  it.each([
    ['--svg', 'embed --integrity none --src x.json'],
    ['--chart', 'answer balance'],
    ['--left-out', 'derive DATA --method coauthorship'],
  ])('by %s neither', async (option, line) => {
    const own = join(folder, `own${option}.json`);
    expect((await runLine(`export --out ${own} --rows shown ${SMALL}`)).code).toBe(0);
    const before = readFileSync(own, 'utf8');
    const read = line.includes('DATA') ? line.replace('DATA', own) : `${line} --data ${own}`;
    const { code, stderr } = await runLine(`${read} ${option} ${own}`);
    expect(code).toBe(2);
    expect(stderr).toContain(`unsupported ${option} "${own}": it would write over "${own}", which is read`);
    expect(readFileSync(own, 'utf8')).toBe(before);
  });

  it('a caption that is read neither', async () => {
    const caption = join(folder, 'caption.svg');
    writeFileSync(caption, 'Kept');
    const { stderr } = await runLine(`render ${SMALL} --caption-file ${caption} --out ${caption}`);
    expect(stderr).toContain('which is read');
    expect(readFileSync(caption, 'utf8')).toBe('Kept');
  });

  it('a new name beside it is written', async () => {
    const list = join(folder, 'beside.csv');
    writeFileSync(list, 'Source,Target,Weight\nJapan,Poland,3\n');
    expect((await runLine(`convert ${list} --out ${join(folder, 'other.csv')}`)).code).toBe(0);
  });
});

describe('a fault of the disk', () => {
  it('is a message with the place and the way out, not a stack', async () => {
    const packed = join(folder, 'broken');
    cpSync('test/fixtures/small', packed, { recursive: true });
    rmSync(join(packed, 'countries.csv'));
    mkdirSync(join(packed, 'countries.csv'));
    for (const line of [`info --data ${packed}`, `describe ${packed}`, `describe /proc/nowhere`]) {
      const { code, stderr } = await runLine(line);
      expect(code, line).toBe(2);
      expect(stderr, line).not.toMatch(/^\s+at /m);
      expect(stderr, line).toMatch(/"\/[^"]+"/);
    }
  });

  it('a place where no folder can be made', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, stderr } = await runLine(`import test/fixtures/read/agreements.csv --out ${join(file, 'x')}`);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).toContain(`"${file}`);
  });
});

describe('CSV', () => {
  it('has a byte order mark in a file and none in a pipe', () => {
    const file = join(folder, 'neighbors.csv');
    const line = ['--import', 'tsx', 'src/cli/main.ts', 'neighbors', 'JP', '--format', 'csv', ...SMALL.split(' ')];
    spawnSync(process.execPath, line, { stdio: ['ignore', openSync(file, 'w'), 'inherit'] });
    const piped = spawnSync(process.execPath, line, { encoding: 'utf8' }).stdout;
    expect(piped).toMatch(/^country_id,/);
    expect(readFileSync(file, 'utf8')).toBe(`\ufeff${piped}`);
  });

  it('with formulas as names comes back as it was', async () => {
    const names = ['=1+1', '@SUM(A1)', "'=x", '-2+3', '+81-3', '-5'];
    const nodes = names.map((name, i) => ({ id: `n${i}`, label: name }));
    const edges = names.slice(1).map((_, i) => ({ source: 'n0', target: `n${i + 1}` }));
    const file = join(folder, 'formulas.json');
    writeFileSync(file, JSON.stringify({ nodes, links: edges }));
    const out = join(folder, 'formulas.csv');
    expect((await runLine(`convert ${file} --out ${out}`)).code).toBe(0);
    const text = readFileSync(join(folder, 'formulas-nodes.csv'), 'utf8');
    expect(text).not.toMatch(/(^|,)"?[=@+]/m);
    const back = await runLine(`convert ${out} ${join(folder, 'formulas-nodes.csv')} --out - --to graphology.json`);
    for (const name of names) expect(back.stdout, back.stderr).toContain(JSON.stringify(name));
  });
});
