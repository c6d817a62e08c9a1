import type { Command } from './command.ts';

/** Where a command is: it is loaded when it is named. */
export interface CommandEntry {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Whether it speaks of all commands. */
  readonly isAboutAll?: true;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of the help. A new one is one file and one line here. */
export const COMMAND_INDEX: readonly CommandEntry[] = [
  {
    name: 'neighbors',
    aliases: ['neighbours'],
    load: async () => (await import('./commands/neighbors.ts')).neighborsCommand,
  },
  { name: 'ego', load: async () => (await import('./commands/ego.ts')).egoCommand },
  { name: 'matrix', load: async () => (await import('./commands/matrix.ts')).matrixCommand },
  { name: 'balance', load: async () => (await import('./commands/balance.ts')).balanceCommand },
  { name: 'gaps', load: async () => (await import('./commands/gaps.ts')).gapsCommand },
  { name: 'path', load: async () => (await import('./commands/path.ts')).pathCommand },
  { name: 'compare', load: async () => (await import('./commands/compare.ts')).compareCommand },
  { name: 'calls', load: async () => (await import('./commands/calls.ts')).callsCommand },
  { name: 'metrics', load: async () => (await import('./commands/metrics.ts')).metricsCommand },
  { name: 'answer', load: async () => (await import('./commands/answer.ts')).answerCommand },
  { name: 'story', load: async () => (await import('./commands/story.ts')).storyCommand },
  { name: 'render', load: async () => (await import('./commands/render.ts')).renderCommand },
  { name: 'export', load: async () => (await import('./commands/export.ts')).exportCommand },
  { name: 'embed', load: async () => (await import('./commands/embed.ts')).embedCommand },
  { name: 'sources', load: async () => (await import('./commands/sources.ts')).sourcesCommand },
  { name: 'cite', load: async () => (await import('./commands/cite.ts')).citeCommand },
  { name: 'diff', aliases: ['news'], load: async () => (await import('./commands/diff.ts')).diffCommand },
  { name: 'info', load: async () => (await import('./commands/info.ts')).infoCommand },
  { name: 'validate', load: async () => (await import('./commands/validate.ts')).validateCommand },
  { name: 'describe', load: async () => (await import('./commands/describe.ts')).describeCommand },
  { name: 'import', load: async () => (await import('./commands/import.ts')).importCommand },
  { name: 'convert', load: async () => (await import('./commands/convert.ts')).convertCommand },
  { name: 'derive', load: async () => (await import('./commands/derive.ts')).deriveCommand },
  { name: 'mcp', isAboutAll: true, load: async () => (await import('./commands/mcp.ts')).mcpCommand },
  {
    name: 'completion',
    isAboutAll: true,
    load: async () => (await import('./commands/completion.ts')).completionCommand,
  },
  { name: 'help', isAboutAll: true, load: async () => (await import('./commands/help.ts')).helpCommand },
];

/** All of them, loaded. */
export function allCommands(): Promise<readonly Command[]> {
  return Promise.all(COMMAND_INDEX.map(({ load }) => load()));
}

/** The commands that a line needs: the one that its first word names; all where it names none, or one that speaks of all. */
export async function commandsFor([first, ...others]: readonly string[]): Promise<readonly Command[]> {
  if ((first === '--version' || first === '-V') && others.length === 0) return [];
  const entry = COMMAND_INDEX.find(({ name, aliases }) => name === first || aliases?.includes(first ?? ''));
  return entry === undefined || entry.isAboutAll ? allCommands() : [await entry.load()];
}
