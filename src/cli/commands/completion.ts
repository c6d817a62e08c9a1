import type { Command } from '../command.ts';
import { oneOf } from '../../query/options.ts';
import { COMMON_OPTIONS } from '../options.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export const completionCommand: Command = {
  name: 'completion',
  summary: { en: 'completion script for a shell', ja: 'シェルの補完スクリプト' },
  details: {
    en: 'bash: source <(collab-graph completion bash)  zsh: source <(collab-graph completion zsh)  fish: collab-graph completion fish | source',
    ja: 'bash: source <(collab-graph completion bash)  zsh: source <(collab-graph completion zsh)  fish: collab-graph completion fish | source',
  },
  arguments: [{ name: 'SHELL', summary: { en: 'bash, zsh or fish', ja: 'bash、zsh、fish' }, values: SHELLS }],
  options: [],
  examples: ['completion bash'],
  async run({ args, commands, dataset }) {
    const shell = oneOf('shell', args.positionals[0], SHELLS, 'bash');
    const { writeCompletion } = await import('../completion.ts');
    return { text: writeCompletion(shell, commands, COMMON_OPTIONS, await dataset()) };
  },
};
