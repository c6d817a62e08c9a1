import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { visible } from '../../src/cli/visible.ts';
import { runLine } from './run-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'collab-graph-terminal-'));
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('what a terminal gets', () => {
  const file = join(folder, 'own.csv');
  writeFileSync(
    file,
    'source,target\nA\u001b[31mred\u0007,B\u001b]0;title\u0007\nA\u001b[31mred\u0007,C\u202e\u009b2J\n',
  );

  it.each(['info', 'metrics', 'matrix', 'import', 'neighbors C', 'neighbors "A\u001b[31m"', 'info --format markdown'])(
    'of %s has no control characters of the data',
    async (command) => {
      const line = command === 'import' ? `import ${file}` : `${command} --data ${file}`;
      const { stdout, stderr } = await runLine(line);
      expect(stdout + stderr).not.toMatch(OBEYED);
      expect((stdout + stderr).length).toBeGreaterThan(20);
    },
  );

  it('shows them as pictures of themselves', () => {
    expect(visible('A\u001b[31mred\u0007\n\tB\u202e')).toBe('A␛[31mred␇\n\tB');
  });
});

describe('embed --base', () => {
  it.each([
    'javascript:alert(1)//',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/javascript,1',
    'file:///x/',
  ])('refuses %s', async (base) => {
    const { code, stdout, stderr } = await runLine(['embed', '--through', 'v4', '--base', base]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/unsupported --base .*https:\/\//s);
  });
});

describe('a package whose table is a folder', () => {
  it('is refused, naming the table', async () => {
    const own = join(folder, 'package');
    cpSync('graph-data', own, { recursive: true, filter: (path) => !path.endsWith('groups.csv') });
    mkdirSync(join(own, 'groups.csv'));
    const { code, stderr } = await runLine(`info --data ${own}`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/invalid path ".*groups\.csv": it cannot be opened \(it is a folder; name a file\)/);
  });
});
