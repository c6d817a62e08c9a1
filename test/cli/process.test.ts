import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { allCommands } from '../../src/cli/registry.ts';
import { runLine, SMALL } from './run-line.ts';

const COMMANDS = await allCommands();

const NODE = ['--import', 'tsx', 'src/cli/main.ts'];

describe('the program as a process', () => {
  it('answers on stdout, notes on stderr', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...NODE, 'neighbors', 'JP', ...SMALL.split(' '), '--format', 'json'],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(0);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    expect(stderr).toContain('left out');
  });

  it('exits 2 for wrong usage', () => {
    expect(spawnSync(process.execPath, [...NODE, 'neighbors', 'Japn', ...SMALL.split(' ')]).status).toBe(2);
  });

  it('ends quietly when the reader has gone', async () => {
    const child = spawn(process.execPath, [...NODE, 'neighbors', 'JP', '--at', 'all', '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    // Gone before the first byte: every write fails.
    child.stdout.destroy();
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
    expect(stderr).not.toContain('EPIPE');
  });

  // A device of Linux on which every write fails as on a full disk.
  it.runIf(existsSync('/dev/full'))('says in one line that an answer cannot be written', () => {
    for (const line of [
      ['matrix', ...SMALL.split(' '), '--confidence', 'unverified', '--at', 'all'],
      ['neighbors', '--help'],
      ['export', ...SMALL.split(' '), '--out', '-', '--format', 'json'],
    ]) {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [...NODE, ...line], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect(status).toBe(2);
      const about = stderr.split('\n').filter((text) => text.includes('cannot be written'));
      expect(about, stderr).toEqual([expect.stringMatching(/^collab-graph: the answer cannot be written \(ENOSPC/)]);
      expect(stderr).not.toMatch(/^ +at /m);
    }
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('%s has commands, options, codes and ids', async (shell) => {
    const { code, stdout } = await runLine(`completion ${shell} ${SMALL}`);
    expect(code).toBe(0);
    for (const { name, options } of COMMANDS) {
      expect(stdout).toContain(name);
      for (const option of options)
        expect(stdout).toContain(shell === 'fish' ? `-l ${option.name} ` : `--${option.name}`);
    }
    for (const word of ['HUN', 'alpha', 'gamma-joint', 'unverified', 'coauthorship', 'markdown'])
      expect(stdout).toContain(word);
  });

  it('bash accepts the script', async () => {
    const { stdout } = await runLine(`completion bash ${SMALL}`);
    execFileSync('bash', ['-n'], { input: stdout });
  });

  it.each([
    [['ne'], ['neighbors', 'neighbours', 'news']],
    [['neighbors', 'HU'], ['HUN']],
    [['neighbors', 'JPN', '--ord'], ['--order']],
    [
      ['neighbors', 'JPN', '--order', 'm'],
      ['mobility', 'mobility-openalex'],
    ],
    [['neighbors', 'JPN', '--format', '=', 'c'], ['csv']],
    [['neighbors', 'JPN', '--edges', 'mobility,mem'], ['mobility,membership']],
    [['ego', 'JPN', '--through', 'alpha,gamma-'], ['alpha,gamma-joint']],
    [['--lang', 'ja', 'path', 'JPN', 'TH'], ['THA']],
    [['balance', 'JPN', '--order', 'ne'], ['net']],
    [['completion', 'z'], ['zsh']],
    [['help', 'bal'], ['balance']],
  ])('bash completes %j', async (words, expected) => {
    const { stdout } = await runLine(`completion bash ${SMALL}`);
    const script = `${stdout}
COMP_WORDS=(collab-graph "$@"); COMP_CWORD=$#
_collab_graph
printf '%s\\n' "\${COMPREPLY[@]}"`;
    const completed = execFileSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' });
    expect(completed.trim().split('\n')).toEqual(expected);
  });
});
