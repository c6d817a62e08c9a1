import { answerCommand } from './commands/answer.ts';
import { balanceCommand } from './commands/balance.ts';
import { callsCommand } from './commands/calls.ts';
import { citeCommand } from './commands/cite.ts';
import { compareCommand } from './commands/compare.ts';
import { completionCommand } from './commands/completion.ts';
import { diffCommand } from './commands/diff.ts';
import { convertCommand } from './commands/convert.ts';
import { deriveCommand } from './commands/derive.ts';
import { describeCommand } from './commands/describe.ts';
import { egoCommand } from './commands/ego.ts';
import { embedCommand } from './commands/embed.ts';
import { exportCommand } from './commands/export.ts';
import { gapsCommand } from './commands/gaps.ts';
import { helpCommand } from './commands/help.ts';
import { importCommand } from './commands/import.ts';
import { infoCommand } from './commands/info.ts';
import { matrixCommand } from './commands/matrix.ts';
import { mcpCommand } from './commands/mcp.ts';
import { metricsCommand } from './commands/metrics.ts';
import { neighborsCommand } from './commands/neighbors.ts';
import { pathCommand } from './commands/path.ts';
import { renderCommand } from './commands/render.ts';
import { sourcesCommand } from './commands/sources.ts';
import { storyCommand } from './commands/story.ts';
import { validateCommand } from './commands/validate.ts';
import type { Command } from './command.ts';

/** Every command, in the order of the help. A new one is one file and one line here. */
export const COMMANDS: readonly Command[] = [
  neighborsCommand,
  egoCommand,
  matrixCommand,
  balanceCommand,
  gapsCommand,
  pathCommand,
  compareCommand,
  callsCommand,
  metricsCommand,
  answerCommand,
  storyCommand,
  renderCommand,
  exportCommand,
  embedCommand,
  sourcesCommand,
  citeCommand,
  diffCommand,
  infoCommand,
  validateCommand,
  describeCommand,
  importCommand,
  convertCommand,
  deriveCommand,
  mcpCommand,
  completionCommand,
  helpCommand,
];
