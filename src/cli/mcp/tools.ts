/**
 * The commands that only read, as tools of a chat. Names, types and values of
 * the arguments come from the descriptions of the commands, so that a tool and
 * its command cannot disagree.
 */
import { CollabGraphError } from '../../model/errors.ts';
import type { Arguments } from '../given.ts';
import type { Command, OptionSpec } from '../command.ts';
import { named } from '../../model/named.ts';

/** JSON Schema of one argument. */
export interface ArgumentSchema {
  readonly type: 'string' | 'number' | 'boolean' | 'array';
  readonly description: string;
  readonly enum?: readonly string[];
  readonly items?: { readonly type: 'string'; readonly enum?: readonly string[] };
}

/** Strict: what is not named is refused. */
export interface ArgumentsSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ArgumentSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

export interface Tool {
  readonly command: Command;
  readonly schema: ArgumentsSchema;
}

/** What a chat may ask for: questions, not files on the disk, and nothing that writes. */
const OFFERED = [
  'neighbors',
  'ego',
  'gaps',
  'balance',
  'compare',
  'path',
  'matrix',
  'answer',
  'calls',
  'cite',
  'sources',
  'info',
] as const;

/** Options of a terminal or a file: a chat has neither. */
const NOT_OFFERED: ReadonlySet<string> = new Set([
  'format',
  'color',
  'help',
  'version',
  'data',
  'out',
  'font',
  'address',
]);

/** The tools that the commands make, in the order above. */
export function toolsOf(commands: readonly Command[], common: readonly OptionSpec[]): readonly Tool[] {
  return OFFERED.flatMap((name) => commands.find((command) => command.name === name) ?? []).map((command) =>
    toolOf(command, common),
  );
}

/** @param common options that every command takes; those of the command go before them */
export function toolOf(command: Command, common: readonly OptionSpec[]): Tool {
  const properties: Record<string, ArgumentSchema> = named();
  for (const { name, summary, values } of command.arguments) {
    properties[argumentName(name)] = {
      type: 'string',
      description: summary.en,
      ...(Array.isArray(values) ? { enum: values } : {}),
    };
  }
  const own = new Set(command.options.map(({ name }) => name));
  for (const option of [...command.options, ...common.filter(({ name }) => !own.has(name))]) {
    // An option that names a file reads or writes the disk of whoever runs the server.
    const isOffered = option.values !== 'path' && !NOT_OFFERED.has(option.name);
    if (isOffered) properties[optionKey(option.name)] = optionSchema(option);
  }
  return {
    command,
    schema: {
      type: 'object',
      properties,
      required: command.arguments.filter(({ optional }) => !optional).map(({ name }) => argumentName(name)),
      additionalProperties: false,
    },
  };
}

/** `COUNTRY` is `country` in the library too. */
const argumentName = (name: string): string => name.toLowerCase();

/** `min-mobility` is `minMobility`, as in the library. */
export function optionKey(name: string): string {
  return name.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
}

function optionSchema({ type, values, summary, default: fallback }: OptionSpec): ArgumentSchema {
  const description = fallback === undefined ? summary.en : `${summary.en} (default: ${fallback})`;
  const allowed = Array.isArray(values) ? { enum: values as readonly string[] } : {};
  if (type === 'flag') return { type: 'boolean', description };
  if (type === 'number') return { type: 'number', description };
  if (type === 'list') return { type: 'array', items: { type: 'string', ...allowed }, description };
  return { type: 'string', description, ...allowed };
}

/** What a tool was called with, by the names of its schema. */
export type ToolInput = Readonly<Record<string, unknown>>;

/**
 * The input as the arguments of the command. Nothing goes through the words of
 * a command line, where a name that begins with a dash would be an option.
 * @throws CollabGraphError `unknown` for an argument that the tool has not, `missing`, `invalid`
 */
export function argumentsOf({ command, schema }: Tool, input: ToolInput): Arguments {
  const given = new Map(Object.entries(input).filter(([, value]) => value !== undefined && value !== null));
  for (const name of given.keys()) {
    if (!Object.hasOwn(schema.properties, name)) {
      throw new CollabGraphError(
        'unknown',
        `unknown argument "${name}" of ${command.name} (expected ${Object.keys(schema.properties).join(', ')})`,
      );
    }
  }
  for (const name of schema.required) {
    if (!given.has(name)) throw new CollabGraphError('missing', `missing argument "${name}" of ${command.name}`);
  }
  const positionals: string[] = [];
  for (const { name } of command.arguments) {
    const value = given.get(argumentName(name));
    if (value === undefined) break;
    positionals.push(textOf(argumentName(name), value));
  }
  const valueOf = (option: string): unknown => given.get(optionKey(option));
  return {
    positionals,
    has: (option) => valueOf(option) !== undefined && valueOf(option) !== false,
    text: (option) => {
      const value = valueOf(option);
      if (value === undefined) return undefined;
      return Array.isArray(value) ? value.map((each) => textOf(option, each)).join(',') : textOf(option, value);
    },
    list: (option) => {
      const value = valueOf(option);
      if (value === undefined) return undefined;
      const items = Array.isArray(value) ? value : textOf(option, value).split(',');
      return items.map((each) => textOf(option, each).trim()).filter((each) => each !== '');
    },
    number: (option) => {
      const value = valueOf(option);
      if (value === undefined) return undefined;
      if (typeof value !== 'number') {
        throw new CollabGraphError(
          'invalid',
          `invalid ${optionKey(option)} ${JSON.stringify(value)} (expected a number)`,
        );
      }
      return value;
    },
  };
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new CollabGraphError('invalid', `invalid ${optionKey(name)} (expected a text)`);
}
