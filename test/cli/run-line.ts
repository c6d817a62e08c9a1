import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Record<string, string>;
  readonly today?: string;
}

/** Runs a command line in this process, on a day that does not move. */
export async function runLine(
  argv: string | readonly string[],
  { isTTY = false, columns, env = {}, today = '2026-06-01' }: Surroundings = {},
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await run(typeof argv === 'string' ? splitWords(argv) : argv, {
    stdout: { write: (text) => (stdout += text), isTTY, columns },
    stderr: { write: (text) => (stderr += text) },
    env,
    today,
  });
  return { code, stdout, stderr };
}

/** Words as a shell splits them; double quotes hold words together. */
export function splitWords(line: string): string[] {
  return (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
}

/** The made-up network of test/fixtures/small. */
export const SMALL = '--data test/fixtures/small';
