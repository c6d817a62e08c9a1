import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { run } from '../../src/cli/run.ts';

const ROOT = new URL('../../', import.meta.url);
const readme = await readFile(new URL('README.md', ROOT), 'utf8');

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1]!);
}

const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .filter((line) => line.startsWith('npx collab-graph '));

describe('README, command line', () => {
  it('has examples', () => expect(commands.length).toBeGreaterThan(5));

  it.each(commands)('%s', async (command) => {
    const words = command.replace(/\s+#.*$/, '').split(/\s+/).slice(2);
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
    expect(out.length).toBeGreaterThan(50);
  });
});

describe('README, code', () => {
  afterEach(() => vi.restoreAllMocks());

  it('prints what its comments say', async () => {
    const [example] = blocks('ts');
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const entry = fileURLToPath(new URL('src/node.ts', ROOT));
    const cache = new URL('.cache/', ROOT);
    await mkdir(cache, { recursive: true });
    const file = new URL('readme-example.ts', cache);
    await writeFile(file, example!.replace("'collab-graph/node'", JSON.stringify(entry)));
    await import(/* @vite-ignore */ fileURLToPath(file));
    expect(log.mock.calls[0]).toEqual([['Czechia', 'Hungary', 'Poland', 'Slovakia']]);
    expect(log.mock.calls[1]?.[0]).toHaveLength(5);
  });
});
