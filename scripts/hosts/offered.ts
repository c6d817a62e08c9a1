/** The questions that a host may ask: the commands that only read, with the arguments that a chat has of them. */
import { answerCommand } from '../../src/cli/commands/answer.ts';
import { balanceCommand } from '../../src/cli/commands/balance.ts';
import { callsCommand } from '../../src/cli/commands/calls.ts';
import { citeCommand } from '../../src/cli/commands/cite.ts';
import { compareCommand } from '../../src/cli/commands/compare.ts';
import { egoCommand } from '../../src/cli/commands/ego.ts';
import { gapsCommand } from '../../src/cli/commands/gaps.ts';
import { infoCommand } from '../../src/cli/commands/info.ts';
import { matrixCommand } from '../../src/cli/commands/matrix.ts';
import { neighborsCommand } from '../../src/cli/commands/neighbors.ts';
import { pathCommand } from '../../src/cli/commands/path.ts';
import { sourcesCommand } from '../../src/cli/commands/sources.ts';
import { toolOf, type Tool } from '../../src/cli/mcp/tools.ts';
import { COMMON_OPTIONS } from '../../src/cli/options.ts';
import { nearest, unknownValue } from '../../src/model/errors.ts';

export const TOOLS: readonly Tool[] = [
  neighborsCommand,
  egoCommand,
  gapsCommand,
  balanceCommand,
  compareCommand,
  pathCommand,
  matrixCommand,
  answerCommand,
  callsCommand,
  citeCommand,
  sourcesCommand,
  infoCommand,
].map((command) => toolOf(command, COMMON_OPTIONS));

/** @throws CollabGraphError `unknown` */
export function toolNamed(name: string): Tool {
  const found = TOOLS.find(({ command }) => command.name === name);
  if (found) return found;
  const valid = TOOLS.map(({ command }) => command.name);
  throw unknownValue('query', name, nearest(name, valid), { valid });
}
