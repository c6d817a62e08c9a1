import type { Locale } from '../model/graph.ts';
import { usage } from './arguments.ts';
import { PROGRAM, type Command, type OptionSpec } from './command.ts';
import { COMMON_OPTIONS, commonOptionsOf } from './options.ts';
import { pad, textWidth, wrap } from './text-width.ts';
import type { Words } from './words.ts';

export interface HelpFormat {
  readonly lang: Locale;
  readonly words: Words;
  /** Columns to fit into; 80 where there is no terminal. */
  readonly columns: number | undefined;
}

type Entry = readonly [term: string, text: string];

/** `collab-graph --help` */
export function writeProgramHelp(commands: readonly Command[], format: HelpFormat): string {
  const { lang, words } = format;
  return join([
    [...wrap(words.program, widthOf(format))],
    [`${words.usage}: ${PROGRAM} COMMAND [options]`],
    section(
      words.commands,
      commands.map((command) => [
        [command.name, ...command.arguments.map(({ name }) => name)].join(' '),
        command.summary[lang],
      ]),
      format,
    ),
    section(
      words.commonOptions,
      COMMON_OPTIONS.map((option) => optionEntry(option, format)),
      format,
    ),
    section(words.exitCodes, exitCodes(words), format),
    examples(
      commands.slice(0, 3).flatMap((command) => command.examples.slice(0, 1)),
      words,
    ),
    [words.moreHelp],
  ]);
}

/** `collab-graph COMMAND --help` */
export function writeCommandHelp(command: Command, format: HelpFormat): string {
  const { lang, words } = format;
  const also = command.aliases ? words.parenthesis(`${words.alias}: ${command.aliases.join(', ')}`) : '';
  return join([
    [`${words.usage}: ${usage(command)}${also}`],
    wrap(command.summary[lang], widthOf(format)),
    ...(command.details ? [wrap(command.details[lang], widthOf(format))] : []),
    section(
      words.arguments,
      command.arguments.map(({ name, summary }) => [name, summary[lang]]),
      format,
    ),
    section(
      words.options,
      command.options.map((option) => optionEntry(option, format)),
      format,
    ),
    section(
      words.commonOptions,
      commonOptionsOf(command).map((option) => optionEntry(option, format)),
      format,
    ),
    wrap(words.lists, widthOf(format)),
    section(words.exitCodes, exitCodes(words), format),
    examples(command.examples, words),
  ]);
}

function join(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

function exitCodes(words: Words): Entry[] {
  return words.exitCode.map((text, code) => [String(code), text]);
}

function examples(lines: readonly string[], words: Words): string[] {
  return [words.examples, ...lines.map((line) => `  ${PROGRAM} ${line}`)];
}

function optionEntry(
  { name, placeholder, summary, values, default: byDefault }: OptionSpec,
  { lang, words }: HelpFormat,
): Entry {
  const parts = [
    summary[lang],
    ...(Array.isArray(values) ? [`${words.oneOf}: ${values.join(', ')}`] : []),
    ...(byDefault === undefined ? [] : [`${words.byDefault}: ${byDefault}`]),
  ];
  return [`--${name}${placeholder ? ` ${placeholder}` : ''}`, parts.join('; ')];
}

/** Terms in one column, texts wrapped in another. */
function section(title: string, entries: readonly Entry[], format: HelpFormat): string[] {
  if (entries.length === 0) return [];
  const termWidth = Math.min(28, Math.max(...entries.map(([term]) => textWidth(term))));
  const indent = termWidth + 4;
  const lines = entries.flatMap(([term, text]) => {
    const wrapped = wrap(text, Math.max(20, widthOf(format) - indent));
    const isLong = textWidth(term) > termWidth;
    const first = isLong ? [`  ${term}`] : [];
    return [...first, ...wrapped.map((line, i) => `  ${pad(i === 0 && !isLong ? term : '', termWidth)}  ${line}`)];
  });
  return [title, ...lines];
}

/** Long lines are hard to read even where there is room. */
function widthOf({ columns }: HelpFormat): number {
  return Math.min(columns ?? 80, 100);
}
