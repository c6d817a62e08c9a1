import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sortTable } from '../../src/data/sort-tables.ts';
import { readDirectory, validateDirectory } from '../../src/data/read-directory.ts';
import { runLine, splitWords } from '../cli/run-line.ts';
import { GRAPH_DATA, SMALL, smallTexts } from './small.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'collab-graph-'));
});
afterEach(() => rm(root, { recursive: true }));

/** Writes the example of docs/own-data.md and returns its folder. */
async function writeExample(): Promise<string> {
  const text = await readFile('docs/own-data.md', 'utf8');
  const files = [...text.matchAll(/^`my-network\/(\w+\.csv)`\n\n```csv\n([\s\S]*?)^```/gm)];
  expect(files.map(([, name]) => name)).toEqual([
    'sources.csv',
    'regions.csv',
    'countries.csv',
    'groups.csv',
    'memberships.csv',
  ]);
  const folder = join(root, 'my-network');
  await mkdir(folder);
  for (const [, name, csv] of files) await writeFile(join(folder, name!), csv!);
  return folder;
}

async function editDescriptor(folder: string, edit: (descriptor: Record<string, unknown>) => unknown): Promise<void> {
  const path = join(folder, 'datapackage.json');
  const descriptor = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, `${JSON.stringify(edit(descriptor), null, 2)}\n`);
}

const errors = async (folder: string): Promise<string[]> =>
  (await validateDirectory(folder)).filter(({ level }) => level === 'error').map(({ message }) => message);

describe('docs/own-data.md', () => {
  it('is true: describe, validate and neighbors answer for its example', async () => {
    const folder = await writeExample();
    const text = await readFile('docs/own-data.md', 'utf8');
    const lines = text.split('\n').filter((line) => line.startsWith('npx collab-graph '));
    expect(lines).toHaveLength(3);
    const answers = [];
    for (const line of lines) {
      const words = splitWords(line.replaceAll('my-network', folder)).slice(2);
      const ran = await runLine(words);
      expect(ran.code, ran.stderr).toBe(0);
      answers.push(ran.stdout);
    }
    expect(answers[0]).toContain('datapackage.json is written');
    expect(answers[1]).toContain('no problem in 8 rows');
    expect(answers[2]).toContain('France');
    expect((await validateDirectory(folder)).map(({ message }) => message)).toEqual([]);
    expect(await readDirectory(folder)).toMatchObject({ focus: 'JPN', title_ja: 'My network', date: '2026-06-01' });
  });
});

describe('describe', () => {
  it.each([
    [[], 'missing title (give --title TEXT'],
    [['--title', 'T', '--focus', 'Jpan'], 'unknown focus "Jpan" (did you mean "JPN", "Japan"'],
    [['--title', 'T', '--focus', 'JP', '--date', 'today'], 'invalid date "today"'],
    [['--title', 'T', '--focus', 'JP', '--name', 'My Data'], 'invalid name "My Data"'],
  ])('asks for what it needs: %j', async (options, message) => {
    const ran = await runLine(['describe', await writeExample(), ...options]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });

  // A network without a focus is shown whole.
  it('needs no focus', async () => {
    const folder = await writeExample();
    expect((await runLine(['describe', folder, '--title', 'T'])).code).toBe(0);
    expect((await readDirectory(folder)).focus).toBeUndefined();
  });

  it('changes nothing the second time, and refreshes what a table changed', async () => {
    const folder = await writeExample();
    await runLine(['describe', folder, '--title', 'T', '--focus', 'JP', '--date', '2020-01-02', '--title-ja', '題']);
    const path = join(folder, 'datapackage.json');
    const first = await readFile(path, 'utf8');
    expect((await runLine(['describe', folder])).stdout).toContain('up to date');
    expect(await readFile(path, 'utf8')).toBe(first);
    expect((await runLine(['describe', folder, '--check'])).code).toBe(0);

    const table = join(folder, 'sources.csv');
    await writeFile(table, (await readFile(table, 'utf8')).replace('Annual', 'Yearly'));
    expect((await runLine(['describe', folder, '--check'])).code).toBe(1);
    expect(await readFile(path, 'utf8')).toBe(first);
    expect(await errors(folder)).toEqual([
      expect.stringContaining(`write the descriptor again with "collab-graph describe ${folder}"`),
    ]);
    expect((await runLine(['describe', folder])).code).toBe(0);
    expect(await errors(folder)).toEqual([]);
    expect(await readDirectory(folder)).toMatchObject({ title_en: 'T', title_ja: '題', date: '2026-06-01' });
  });

  it('keeps what it does not write itself', async () => {
    const folder = await writeExample();
    await runLine(['describe', folder, '--title', 'T', '--focus', 'JP']);
    await editDescriptor(folder, (descriptor) => ({
      ...descriptor,
      licenses: [{ name: 'CC0-1.0' }],
      'x-mine': { a: 1 },
      resources: (descriptor['resources'] as object[]).map((resource) => ({ ...resource, 'x-own': true })),
    }));
    await runLine(['describe', folder, '--title', 'U']);
    const descriptor = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as Record<string, unknown>;
    expect(descriptor).toMatchObject({ title: 'U', licenses: [{ name: 'CC0-1.0' }], 'x-mine': { a: 1 } });
    expect(descriptor['resources']).toContainEqual(expect.objectContaining({ name: 'sources', 'x-own': true }));
  });

  it.each([
    [
      'another resource',
      (resources: object[]) => [...resources, { name: 'weather', path: 'weather.csv' }],
      'the resource "weather" is no table',
    ],
    [
      'another path',
      (resources: object[]) =>
        resources.map((resource, i) => (i === 0 ? { ...resource, path: 'data/sources.csv' } : resource)),
      'has the path "data/sources.csv" instead of "sources.csv"',
    ],
    [
      'another column',
      (resources: object[]) =>
        resources.map((resource, i) =>
          i === 0 ? { ...resource, schema: { fields: [{ name: 'colour' }] } } : resource,
        ),
      'the schema of "sources" has the column "colour"',
    ],
  ])('refuses to lose %s', async (_, change, message) => {
    const folder = await writeExample();
    await runLine(['describe', folder, '--title', 'T', '--focus', 'JP']);
    await editDescriptor(folder, (descriptor) => ({
      ...descriptor,
      resources: change(descriptor['resources'] as object[]),
    }));
    const before = await readFile(join(folder, 'datapackage.json'), 'utf8');
    const ran = await runLine(['describe', folder]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
    expect(await readFile(join(folder, 'datapackage.json'), 'utf8')).toBe(before);
  });

  it('leaves a package with package-meta.json to that file', async () => {
    const folder = join(root, 'small');
    await cp(SMALL, folder, { recursive: true });
    expect((await runLine(['describe', folder, '--check'])).code).toBe(0);
    const ran = await runLine(['describe', folder, '--title', 'T']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('package-meta.json says title');
  });

  it('names the tables where a folder has none', async () => {
    const ran = await runLine(['describe', root]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('holds none of the tables (sources.csv,');
  });
});

describe('validate', () => {
  it('does without bytes and hash where the descriptor does not state them', async () => {
    const folder = await writeExample();
    await runLine(['describe', folder, '--title', 'T', '--focus', 'JP']);
    await editDescriptor(folder, (descriptor) => ({
      ...descriptor,
      resources: (descriptor['resources'] as { name: string; path: string }[]).map(({ name, path }) => ({
        name,
        path,
      })),
    }));
    expect(await errors(folder)).toEqual([]);
    expect((await runLine(['neighbors', 'JP', '--data', folder])).code).toBe(0);
  });

  it('names every property that --data needs, with the way out', async () => {
    const folder = await writeExample();
    await runLine(['describe', folder, '--title', 'T', '--focus', 'JP']);
    await editDescriptor(folder, ({ resources }) => ({ resources }));
    const problems = (await validateDirectory(folder)).filter(({ level }) => level === 'error');
    expect(problems.map(({ column }) => column)).toEqual(['name', 'title_en', 'title_ja', 'version', 'created']);
    expect(problems.at(-1)!.message).toBe(
      `datapackage.json, column "created": "created" is missing; add it, or run "collab-graph describe ${folder} --date DAY"`,
    );
  });

  it('says how to write a descriptor that is not there', async () => {
    const ran = await runLine(['validate', await writeExample()]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('collab-graph describe');
  });
});

describe('npm run data:check and data:build', () => {
  const script = (name: string, ...options: string[]): { status: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync('npx', ['tsx', `scripts/${name}.ts`, ...options], {
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  };

  it('check demands hashes and sorted tables; build sorts and says so', async () => {
    const folder = join(root, 'small');
    await cp(SMALL, folder, { recursive: true });
    // What the made-up network has and the built-in one must not: a row below 10 events, rows out of order, and a
    // membership without a date beside a project.
    const out = ['--data', folder, '--out', join(root, 'compiled')];
    const mobility = join(folder, 'mobility.csv');
    await writeFile(mobility, (await readFile(mobility, 'utf8')).replace(/.*,0,migration.*\n/, ''));
    const memberships = join(folder, 'memberships.csv');
    const dateless = await readFile(memberships, 'utf8');
    await writeFile(
      memberships,
      dateless.replace('THA,gamma,agency-th,partner,,,', 'THA,gamma,agency-th,partner,2021,first_seen,'),
    );
    const topics = join(folder, 'topics.csv');
    await writeFile(topics, (await readFile(topics, 'utf8')).replace(/\n(energy.*)\n(robots.*)\n/, '\n$2\n$1\n'));
    const unsorted = script('data-check', '--data', folder);
    expect(unsorted.status).toBe(1);
    expect(unsorted.output).toContain('"npm run data:build" sorts them');

    const built = script('data-build', ...out);
    expect(built.output).toMatch(/sorted by key: .*topics\.csv/);
    expect(built.status).toBe(0);
    expect(await readFile(topics, 'utf8')).toBe(smallTexts().topics);
    expect(script('data-build', ...out).output).toContain('sorted already');
    expect(script('data-check', '--data', folder)).toMatchObject({
      status: 0,
      output: expect.stringContaining('0 problems, ') as string,
    });

    await editDescriptor(folder, (descriptor) => ({
      ...descriptor,
      resources: (descriptor['resources'] as { hash?: string }[]).map(({ hash: _, ...resource }) => resource),
    }));
    const bare = script('data-check', '--data', folder);
    expect(bare.status).toBe(1);
    expect(bare.output).toContain('datapackage.json is not up to date');
    expect(bare.output).toMatch(/^1 problem, /m);
  });

  it('sorts by key alone, and leaves a table alone whose lines are not rows', () => {
    const header = 'id,category,name_en,name_ja,aliases,note';
    expect(sortTable('topics', `${header}\nb,topic,B,び,,\na,topic,A,あ,,"x, y"\n`)).toBe(
      `${header}\na,topic,A,あ,,"x, y"\nb,topic,B,び,,\n`,
    );
    const broken = `${header}\nb,topic,B,び,,"two\nlines"\na,topic,A,あ,,\n`;
    expect(sortTable('topics', broken)).toBe(broken);
  });

  it('the built-in tables are sorted and have no warning but rows that nobody has checked', async () => {
    const rules = new Set((await validateDirectory(GRAPH_DATA)).map(({ rule }) => rule));
    expect([...rules]).toEqual(['unverified']);
  });
});
