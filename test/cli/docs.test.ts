import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { allCommands } from '../../src/cli/registry.ts';
import { COMMON_OPTIONS } from '../../src/cli/options.ts';
import { TIE_CSV_COLUMNS } from '../../src/cli/tie-cells.ts';
import { runLine } from './run-line.ts';

const COMMANDS = await allCommands();

const DOCS = readFileSync('docs/cli.md', 'utf8');

/** Lines of the `sh` blocks; `# exit 1` at the end of a line says what to expect, a pipe ends the line. */
const EXAMPLES = [...DOCS.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block!.split('\n'))
  .filter((line) => line.startsWith('npx collab-graph'))
  .map((line) => ({
    line: line.replace(/^npx collab-graph ?/, '').replace(/ *[#|>].*$/, ''),
    code: Number(/# exit (\d)/.exec(line)?.[1] ?? 0),
  }));

const README = readFileSync('README.md', 'utf8');

describe('README.md', () => {
  it('shows what its headline command prints', async () => {
    const [, command, sample] = /```sh\nnpx collab-graph (neighbors .*)\n```[\s\S]*?```text\n([\s\S]*?)```/.exec(
      README,
    )!;
    const { stdout } = await runLine(command!);
    const shown = sample!.split('\n…\n');
    // What stands before the first … is the beginning of the answer, with all of its columns.
    expect(stdout.startsWith(`${shown[0]}\n`)).toBe(true);
    expect(shown[0]!.split('\n').find((line) => line.startsWith('Partner'))).toMatch(/Confidence +Source$/);
    expect(shown.length).toBeGreaterThan(1);
  });
});

describe('docs/cli.md', () => {
  it.each(EXAMPLES)('$line', async ({ line, code }) => {
    const ran = await runLine(line);
    expect(ran.code, ran.stderr).toBe(code);
  });

  it('has examples, every command, option and column', () => {
    expect(EXAMPLES.length).toBeGreaterThan(15);
    for (const command of COMMANDS) {
      expect(DOCS).toContain(`### ${command.name}`);
      for (const { name } of [...command.options, ...COMMON_OPTIONS]) expect(DOCS).toContain(`\`--${name}`);
    }
    for (const column of TIE_CSV_COLUMNS) expect(DOCS).toContain(`\`${column}\``);
  });
});
