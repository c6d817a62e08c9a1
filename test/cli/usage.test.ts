import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { allCommands } from '../../src/cli/registry.ts';
import { loadDataset } from '../../src/data/load-dataset.ts';
import { runLine, SMALL } from './run-line.ts';

const COMMANDS = await allCommands();

describe('wrong usage exits 2 and names the way out', () => {
  it.each([
    ['neighbors Japn', 'unknown country "Japn" (did you mean "JPN"'],
    ['neigbors JP', 'unknown command "neigbors" (did you mean "neighbors"'],
    ['neighbors JP --edgs mobility', 'unknown option "--edgs" (did you mean "--edges"'],
    ['neighbors JP --edges mobilty', 'unknown edge kind "mobilty" (did you mean "mobility"'],
    ['neighbors JP --kinds contry', 'unknown node kind "contry" (did you mean "country"'],
    ['neighbors JP --through alpa', 'unknown framework or programme "alpa" (did you mean "Alpha"'],
    ['neighbors JP --direction inn', 'unknown direction "inn" (did you mean "in"'],
    ['neighbors JP --confidence verifed', 'unknown confidence "verifed" (did you mean "verified"'],
    ['neighbors JP --order tie', 'unknown order "tie" (did you mean "ties"'],
    ['neighbors JP --period 2006/2015', 'expected one of 2003/2007, 2006/2016, all'],
    ['neighbors JP --at soon', 'invalid time "soon"'],
    ['neighbors JP --format jsn', 'unknown format "jsn" (did you mean "json"'],
    ['neighbors JP --lang jp', 'unknown language "jp" (did you mean "ja"'],
    ['neighbors JP --color on', 'unknown color "on"'],
    ['neighbors JP --min-mobility many', 'invalid --min-mobility "many" (expected a number)'],
    ['neighbors JP --limit -3', 'expected a whole number of at least 1'],
    ['neighbors JP --edges', 'missing value for --edges (expected --edges KINDS)'],
    ['neighbors JP --edges --format csv', 'missing value for --edges'],
    ['neighbors JP --help=yes', ''],
    ['neighbors', 'missing COUNTRY (usage: collab-graph neighbors COUNTRY [options])'],
    ['neighbors South Korea', 'quote a name of several words: "South Korea"'],
    ['balance JP --depth 2', 'unknown option "--depth" (expected one of --period'],
    ['compare JP alpha', 'unsupported'],
    ['sources --of membership:HUN:alfa', 'unknown edge "membership:HUN:alfa" (did you mean "membership:HUN:alpha"'],
    ['completion bsh', 'unknown shell "bsh" (did you mean "bash"'],
    ['help neigbors', 'unknown command "neigbors"'],
    ['', 'Usage: collab-graph COMMAND'],
  ])('%s', async (line, message) => {
    const { code, stdout, stderr } = await runLine(`${line} ${SMALL}`);
    // `--help` answers whatever stands beside it.
    if (line.includes('--help')) return expect(code).toBe(0);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  it('data that are not there, or not data', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'collab-graph-'));
    writeFileSync(join(directory, 'broken.json'), '{');
    writeFileSync(join(directory, 'other.json'), '{"format":"other@1"}');
    for (const [path, message] of [
      ['no/such/place', 'there is no file or directory "no/such/place"'],
      [join(directory, 'broken.json'), 'invalid JSON'],
      [join(directory, 'other.json'), 'other@1 (expected "collab-graph/dataset@1"'],
      [directory, 'datapackage.json'],
    ] as const) {
      const { code, stderr } = await runLine(['info', '--data', path]);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    }
  });
});

describe('data', () => {
  it('may be a plain dataset in JSON', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'collab-graph-')), 'small.json');
    writeFileSync(path, JSON.stringify(await loadDataset('test/fixtures/small')));
    expect(await runLine(['neighbors', 'JP', '--data', path])).toEqual(await runLine(`neighbors JP ${SMALL}`));
  });

  it('may be a compiled dataset, by either of its files', async () => {
    const { encodeDataset } = await import('../../src/data/compile-dataset.ts');
    const directory = mkdtempSync(join(tmpdir(), 'collab-graph-'));
    const { core, rest, sources } = encodeDataset(await loadDataset('test/fixtures/small'));
    writeFileSync(join(directory, 'core.json'), JSON.stringify(core));
    writeFileSync(join(directory, 'rest.json'), JSON.stringify(rest));
    writeFileSync(join(directory, 'sources.json'), JSON.stringify(sources));
    for (const file of ['core.json', 'rest.json']) {
      expect(await runLine(['info', '--data', join(directory, file)])).toEqual(await runLine(`info ${SMALL}`));
    }
  });
});

describe('exit codes of findings', () => {
  it('path: 1 where there is none, 0 where there is one', async () => {
    expect((await runLine(`path HU TH ${SMALL}`)).code).toBe(0);
    const none = await runLine(`path HU CN ${SMALL}`);
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('no path from Hungary to China');
  });

  it('validate: 0 with counts, 1 with problems, 2 without a directory', async () => {
    const good = await runLine('validate test/fixtures/small');
    expect(good.code).toBe(0);
    expect(good.stdout).toMatch(/no problem in \d+ rows/);
    expect(good.stdout).toMatch(/memberships +12/);
    expect((await runLine('validate no/such/directory')).code).toBe(2);
    expect((await runLine('validate package.json')).code).toBe(2);
  });

  it('validate: names file, row, column, value and rule in every format', async () => {
    const { cpSync, readFileSync } = await import('node:fs');
    const directory = mkdtempSync(join(tmpdir(), 'collab-graph-'));
    cpSync('test/fixtures/small', directory, { recursive: true });
    const file = join(directory, 'memberships.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('POL,alpha', 'POL,alhpa'));
    for (const format of ['table', 'json', 'csv', 'markdown']) {
      const { code, stdout } = await runLine(['validate', directory, '--format', format]);
      expect(code).toBe(1);
      for (const part of ['memberships.csv', 'group', 'alhpa', 'reference']) expect(stdout).toContain(part);
    }
    const csv = (await runLine(['validate', directory, '--format', 'csv'])).stdout;
    expect(csv).toContain('error,memberships.csv,7,group,alhpa,reference,');
  });
});

describe('help', () => {
  it.each(COMMANDS.map(({ name }) => name))('of %s in both languages, by option and by command', async (name) => {
    for (const lang of ['en', 'ja']) {
      const { code, stdout } = await runLine(`${name} --help --lang ${lang}`);
      expect(code).toBe(0);
      expect(stdout).toContain(`collab-graph ${name}`);
      expect(stdout).toMatch(lang === 'ja' ? /終了コード/ : /Exit codes/);
      expect(await runLine(`help ${name} --lang ${lang}`)).toMatchObject({ code, stdout });
      expect(stdout).not.toContain('undefined');
    }
  });

  it('lists every command', async () => {
    const { code, stdout } = await runLine('--help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toContain(`\n  ${name}`);
  });

  it.each(COMMANDS.flatMap(({ examples }) => examples))('example: %s', async (example) => {
    const { code, stdout, stderr } = await runLine(example);
    expect(code, stderr).toBe(0);
    expect(stdout).not.toBe('');
  });

  it('shows the defaults that the queries have', async () => {
    const queryOf = async (line: string): Promise<Record<string, unknown>> =>
      (JSON.parse((await runLine(`${line} --format json`)).stdout) as { query: Record<string, unknown> }).query;
    for (const [line, ...others] of [
      ['neighbors JP'],
      ['ego JP'],
      ['balance JP'],
      // Of a number the question has options of its own.
      ['gaps JP', 'gaps JP --measure mobility'],
      ['path JP ZA'],
      ['matrix', 'matrix --edges mobility'],
    ] as const) {
      const command = COMMANDS.find(({ name }) => name === line.split(' ')[0])!;
      let query = await queryOf(line);
      for (const other of others) query = { ...(await queryOf(other)), ...query };
      for (const option of command.options) {
        const named = option.name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
        // A matrix has one kind, and the year of co-authorship is the period of that.
        const called: Record<string, string> = { edges: 'kind', coauthorshipYear: 'period' };
        const key = (command.name === 'matrix' && called[named]) || named;
        expect(key in query, `${command.name} --${option.name}`).toBe(true);
        if (option.default !== undefined) expect(String(query[key]), `--${option.name}`).toBe(option.default);
      }
    }
  });

  it('prints the version of the package', async () => {
    const {
      default: { version },
    } = await import('../../package.json', { with: { type: 'json' } });
    expect((await runLine('--version')).stdout).toBe(`${version}\n`);
    expect((await runLine('-V')).stdout).toBe(`${version}\n`);
  });
});
