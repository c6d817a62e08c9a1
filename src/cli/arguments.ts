/** Reads the words of a command line against the descriptions of the commands. */
import { parseArgs } from 'node:util';

import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';
import type { Arguments } from './given.ts';
import { PROGRAM, type Command, type OptionSpec } from './command.ts';
import { named } from '../model/named.ts';

export interface ParsedLine {
  /** Undefined where no command was named. */
  readonly command: Command | undefined;
  readonly args: Arguments;
  /**
   * Checks options and number of arguments. Apart from parsing, because
   * `--help` answers whatever else is on the line.
   * @throws CollabGraphError `unknown`, `missing`, `invalid`
   */
  readonly check: () => void;
}

/** The command of a name or alias. @throws CollabGraphError `unknown`, with the nearest */
export function findCommand(commands: readonly Command[], name: string): Command {
  const found = commands.find((command) => command.name === name || command.aliases?.includes(name));
  if (found) return found;
  const names = commands.flatMap((command) => [command.name, ...(command.aliases ?? [])]);
  throw unknownValue('command', name, nearest(name, names), { valid: commands.map((command) => command.name) });
}

/**
 * The command and what it is given. Options may stand before or after it.
 * @throws CollabGraphError `unknown` for a command that is none
 */
export function parseLine(
  argv: readonly string[],
  commands: readonly Command[],
  common: readonly OptionSpec[],
): ParsedLine {
  const all = [...common, ...commands.flatMap((command) => command.options)];
  // Not strict: Node's own errors name neither the nearest option nor what the command takes.
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      all.map(({ name, type }) => [name, { type: type === 'flag' ? ('boolean' as const) : ('string' as const) }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const given: Given[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') given.push({ ...token, name: SHORT[token.rawName] ?? token.name });
  }
  const name = positionals.shift();
  const command = name === undefined ? undefined : findCommand(commands, name);
  const options = [...(command?.options ?? []), ...common];
  const check = (): void => {
    for (const option of given) checkOption(option, options);
    checkRepeated(given, options);
    if (command) checkPositionals(positionals, command);
  };
  return { command, args: readArguments(positionals, given), check };
}

const SHORT: Readonly<Record<string, string>> = named({ '-h': 'help', '-V': 'version' });

interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: Given, options: readonly OptionSpec[]): void {
  const spec = options.find((option) => option.name === name);
  if (!spec) {
    const valid = options.map((option) => `--${option.name}`);
    throw unknownValue('option', rawName, nearest(rawName, valid), { valid });
  }
  if (spec.type === 'flag') {
    if (value !== undefined)
      throw new CollabGraphError('invalid', `invalid value "${value}" for --${name} (it takes none)`);
    return;
  }
  // A word with a dash is the next option, unless it is joined by "=" or is a negative number, which gets a better message later.
  if (value === undefined || value === '' || (!inlineValue && /^-[^\d]/.test(value))) {
    throw new CollabGraphError(
      'missing',
      `missing value for --${name} (expected --${name} ${spec.placeholder ?? 'VALUE'})`,
    );
  }
}

/** Of one value two are none: which was meant is not known. Lists given twice add up. */
function checkRepeated(given: readonly Given[], options: readonly OptionSpec[]): void {
  for (const [i, { name, rawName, value }] of given.entries()) {
    const type = options.find((option) => option.name === name)?.type;
    const first = given.findIndex((other) => other.name === name);
    if (first === i || type === 'list' || type === 'flag' || given[first]!.value === value) continue;
    throw new CollabGraphError(
      'duplicate',
      `duplicate ${rawName}: it is given as "${given[first]!.value ?? ''}" and as "${value ?? ''}" (give it once)`,
    );
  }
}

function checkPositionals(positionals: readonly string[], command: Command): void {
  const missing = command.arguments.filter((argument) => !argument.optional)[positionals.length];
  if (missing) throw new CollabGraphError('missing', `missing ${missing.name} (usage: ${usage(command)})`);
  const extra = positionals[command.arguments.length];
  if (extra === undefined || command.arguments.at(-1)?.repeat) return;
  const before = positionals[command.arguments.length - 1];
  const hint =
    before === undefined ? `usage: ${usage(command)}` : `quote a name of several words: "${before} ${extra}"`;
  throw new CollabGraphError('invalid', `invalid extra argument "${extra}" (${hint})`);
}

/** `collab-graph path FROM TO [options]` */
export function usage(command: Command): string {
  const words = command.arguments.map(({ name, optional, repeat }) =>
    optional ? `[${name}]` : repeat ? `${name}…` : name,
  );
  return [PROGRAM, command.name, ...words, '[options]'].join(' ');
}

function readArguments(positionals: readonly string[], given: readonly Given[]): Arguments {
  // `check` refuses two values of one; lists given twice add up.
  const text = (option: string): string | undefined => given.findLast(({ name }) => name === option)?.value;
  const has = (option: string): boolean => given.some(({ name }) => name === option);
  return {
    positionals,
    has,
    text,
    list: (option) => {
      if (!has(option)) return undefined;
      const values = given.filter(({ name }) => name === option).flatMap(({ value }) => value?.split(',') ?? []);
      return values.map((value) => value.trim()).filter((value) => value !== '');
    },
    number: (option) => {
      const value = text(option);
      if (value === undefined) return undefined;
      if (!/^-?\d+(\.\d+)?$/.test(value)) {
        throw new CollabGraphError('invalid', `invalid --${option} "${value}" (expected a number)`);
      }
      return Number(value);
    },
  };
}
