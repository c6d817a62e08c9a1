import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { run } from '../../src/cli/run.ts';

const ROOT = new URL('../../', import.meta.url);

async function blocks(file: string, language: string): Promise<string[]> {
  const text = await readFile(new URL(file, ROOT), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1]!);
}

const commands = (await blocks('README.md', 'sh'))
  .flatMap((block) => block.split('\n'))
  .filter((line) => line.startsWith('npx collab-graph '));

describe('README, command line', () => {
  it('has examples', () => expect(commands.length).toBeGreaterThan(5));

  it.each(commands)('%s', async (command) => {
    const folder = await mkdtemp(join(tmpdir(), 'readme-'));
    const words = command
      .replace(/\s+#.*$/, '')
      .split(/\s+/)
      .slice(2)
      .map((word, index, all) => (all[index - 1] === '--out' ? join(folder, word) : word));
    let out = '';
    let err = '';
    const code = await run(words, {
      stdout: { write: (text: string) => (out += text) },
      stderr: { write: (text: string) => (err += text) },
      env: {},
      today: '2026-11-22',
    });
    expect(err).not.toMatch(/unknown|invalid/);
    expect(code).toBe(0);
    if (!words.includes('--out')) expect(out.length).toBeGreaterThan(50);
    else expect(await readdir(folder)).toHaveLength(1);
  });
});

describe('README, picture', () => {
  it.each([
    ['japan.svg', []],
    ['japan-dark.svg', ['--theme', 'dark']],
  ])(
    'docs/images/%s is what render makes today (else: npx collab-graph render --out docs/images/NAME)',
    async (name, options) => {
      let out = '';
      const quiet = { write: () => true };
      const { created } = JSON.parse(await readFile(new URL('graph-data/datapackage.json', ROOT), 'utf8')) as {
        created: string;
      };
      await run(['render', '--out', '-', '--format', 'svg', ...options], {
        stdout: { write: (text: string) => (out += text) },
        stderr: quiet,
        env: {},
        today: created.slice(0, 10),
      });
      expect(out.trim()).toBe((await readFile(new URL(`docs/images/${name}`, ROOT), 'utf8')).trim());
    },
  );
});

/** Runs a TypeScript example from the documentation and returns what it prints. */
async function runExample(source: string, name: string): Promise<unknown[][]> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const cache = new URL('.cache/', ROOT);
  await mkdir(cache, { recursive: true });
  const file = new URL(`${name}.ts`, cache);
  await writeFile(
    file,
    source.replace("'collab-graph/node'", JSON.stringify(fileURLToPath(new URL('src/node.ts', ROOT)))),
  );
  await import(/* @vite-ignore */ fileURLToPath(file));
  return log.mock.calls;
}

describe('code in the documentation', () => {
  afterEach(() => vi.restoreAllMocks());

  it('of README.md prints what its comments say', async () => {
    const [example] = await blocks('README.md', 'ts');
    const printed = await runExample(example!, 'readme-example');
    expect(printed[0]).toEqual([['Czechia', 'Hungary', 'Poland', 'Slovakia']]);
    expect(printed[1]?.[0]).toHaveLength(5);
  });

  it('of docs/queries.md prints what its comments say', async () => {
    const [example, answers] = await blocks('docs/queries.md', 'ts');
    const [sentences, japanese, [view]] = (await runExample(answers!, 'answers-example')) as [
      [string[]],
      [string],
      [Record<string, unknown>],
    ];
    for (const text of [...sentences[0], japanese[0]]) expect(answers).toContain(text);
    expect(view).toMatchObject({ view: 'table', through: ['v4-japan'], ask: 'joined' });
    vi.restoreAllMocks();
    expect(await runExample(example!, 'queries-example')).toEqual([
      [
        [
          ['CHN', 5470, 3463],
          ['USA', 11791, 11622],
        ],
      ],
    ]);
  });

  it('of docs/queries.md on pictures and files too', async () => {
    const example = (await blocks('docs/queries.md', 'ts')).at(-1)!;
    const said = [...example.matchAll(/^\/\/ (.*)$/gm)].map((match) => match[1]);
    const printed = await runExample(example, 'figure-example');
    expect(printed.map((words) => words.join(' '))).toEqual(said);
  });
});
