import { findCommand } from '../arguments.ts';
import type { Command } from '../command.ts';
import { writeCommandHelp, writeProgramHelp } from '../help.ts';
import { terminalColumns } from '../io.ts';

export const helpCommand: Command = {
  name: 'help',
  summary: { en: 'help on the program or on a command', ja: 'プログラムまたはコマンドの説明' },
  arguments: [
    { name: 'COMMAND', summary: { en: 'name of a command', ja: 'コマンド名' }, values: 'command', optional: true },
  ],
  options: [],
  examples: ['help', 'help neighbors'],
  run({ args, commands, lang, words, io }) {
    const format = { lang, words, columns: terminalColumns(io.stdout) };
    const name = args.positionals[0];
    return {
      text:
        name === undefined ? writeProgramHelp(commands, format) : writeCommandHelp(findCommand(commands, name), format),
    };
  },
};
