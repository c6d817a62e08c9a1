import { csvFile, writeCsv } from '../export/csv.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { Dataset } from '../data/dataset.ts';
import { buildGraph } from '../model/build-graph.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { LOCALES, oneOf } from '../query/options.ts';
import { parseLine, type ParsedLine } from './arguments.ts';
import { coloured, COLOURS, plain, wantsColour, type Colour } from './colour.ts';
import { PROGRAM, type Answer, type Command, type Context } from './command.ts';
import { writeCommandHelp, writeProgramHelp, type HelpFormat } from './help.ts';
import { terminalColumns, type Io } from './io.ts';
import { keepInputs } from './keep-inputs.ts';
import { loadData } from './load-data.ts';
import { writeMarkdown } from './markdown-report.ts';
import { nameEdition } from './name-edition.ts';
import { COMMON_OPTIONS, FORMATS, type Format } from './options.ts';
import { commandsFor } from './registry.ts';
import type { Report } from './report.ts';
import { systemMessage } from './system-error.ts';
import { writeText } from './text-report.ts';
import { programVersion } from './version.ts';
import { visible, visibleAll } from './visible.ts';
import type { Words } from './words.ts';
import { WORDS } from './words/by-language.ts';

/** 0: done. 1: a finding. 2: wrong usage or unreadable data. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs one command line and returns its exit code. Answers go to stdout, notes
 * and errors to stderr. Mistakes of the user are messages; only a fault of the
 * program throws.
 * @param argv what follows the program's name
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let line: ParsedLine | undefined;
  try {
    const commands = await commandsFor(argv);
    line = parseLine(argv, commands, COMMON_OPTIONS);
    return await answerLine(line, commands, io);
  } catch (error) {
    if (error instanceof CollabGraphError) {
      io.stderr.write(`${PROGRAM}: ${visible(error.message)}\n${hintOf(error, line?.command)}`);
      return 2;
    }
    const message = systemMessage(
      error,
      line?.args.text('data') ?? line?.args.positionals[0] ?? line?.args.text('out'),
    );
    if (message === undefined) throw error;
    io.stderr.write(`${PROGRAM}: ${visible(message)}\n`);
    return 2;
  }
}

async function answerLine(
  { command, args, check }: ParsedLine,
  commands: readonly Command[],
  io: Io,
): Promise<ExitCode> {
  // A wrong language must not hide the help that names the right ones.
  const asksHelp = args.has('help');
  const wanted = LOCALES.find((locale) => locale === args.text('lang'));
  const lang: Locale = asksHelp ? (wanted ?? 'en') : oneOf('language', args.text('lang'), LOCALES, 'en');
  const words = WORDS[lang];
  const help: HelpFormat = { lang, words, columns: terminalColumns(io.stdout) };
  if (asksHelp) {
    io.stdout.write(command ? writeCommandHelp(command, help) : writeProgramHelp(commands, help));
    return 0;
  }
  check();
  if (args.has('version')) {
    io.stdout.write(`${programVersion()}\n`);
    return 0;
  }
  if (!command) {
    io.stderr.write(writeProgramHelp(commands, { ...help, columns: terminalColumns(io.stderr) }));
    return 2;
  }
  // A command whose answers are files of their own has formats of its own.
  const isReport = !command.options.some(({ name }) => name === 'format');
  const format = isReport ? oneOf('format', args.text('format'), FORMATS, 'table') : 'table';
  const colour = oneOf('color', args.text('color'), COLOURS, 'auto');
  const data = readOnce(args.text('data'), io.today, lang);
  await keepInputs(args);
  const { dataset, graph } = data;
  const answer = await command.run({ args, lang, words, io, commands, dataset, graph });
  return writeAnswer(await namingEdition(answer, data.wasRead(), lang), format, colour, words, io);
}

/** What was made from data says which; of a command that read none there is nothing to say. */
async function namingEdition(answer: Answer, read: Promise<Dataset> | undefined, lang: Locale): Promise<Answer> {
  if (!('report' in answer) || read === undefined) return answer;
  return { ...answer, report: nameEdition(answer.report, await read, lang) };
}

/** The dataset and its graph, made when first asked for. */
function readOnce(
  path: string | undefined,
  today: string,
  lang: Locale,
): Pick<Context, 'dataset' | 'graph'> & { readonly wasRead: () => Promise<Dataset> | undefined } {
  let reading: Promise<Dataset> | undefined;
  let building: Promise<CollabGraph> | undefined;
  const dataset = (): Promise<Dataset> => (reading ??= loadData(path, today, lang));
  const build = async (): Promise<CollabGraph> => {
    return buildGraph(await dataset());
  };
  return { dataset, graph: () => (building ??= build()), wasRead: () => reading };
}

function writeAnswer(answer: Answer, format: Format, colour: Colour, words: Words, io: Io): ExitCode {
  if ('text' in answer) {
    if (answer.text.length > 0) io.stdout.write(forTerminal(answer.text, io));
    for (const note of answer.notes ?? []) io.stderr.write(`${visible(note)}\n`);
    return 0;
  }
  const { text, notes } = writeReport(answer.report, format, colour, words, io);
  if (text !== '') io.stdout.write(text);
  for (const note of [...(answer.notes ?? []), ...notes]) io.stderr.write(`${visible(note)}\n`);
  return answer.exitCode ?? 0;
}

function writeReport(
  report: Report,
  format: Format,
  colour: Colour,
  words: Words,
  io: Io,
): { text: string; notes: string[] } {
  switch (format) {
    case 'json':
      return { text: `${JSON.stringify(report.json, null, 2)}\n`, notes: [] };
    case 'csv':
      return { text: forTerminal((io.stdout.isFile ? csvFile : writeCsv)(report.csv), io), notes: [] };
    case 'markdown':
      return { text: writeMarkdown(visibleAll(report.blocks), words), notes: [] };
    case 'table': {
      const columns = terminalColumns(io.stdout);
      const paint = wantsColour(colour, io) ? coloured : plain;
      const { text, isCut } = writeText(visibleAll(report.blocks), { columns, paint, words });
      return { text, notes: isCut && columns !== undefined ? [words.cut(columns)] : [] };
    }
  }
}

/** Files and pipes get the data as they are. */
function forTerminal<T extends string | Uint8Array>(text: T, { stdout }: Io): T | string {
  return stdout.isTTY && typeof text === 'string' ? visible(text) : text;
}

/** Where to read more. Damaged data are not helped by the usage of a command. */
function hintOf(error: CollabGraphError, command: Command | undefined): string {
  if (error.place?.file !== undefined) return '';
  return `Try "${PROGRAM} ${command ? `${command.name} ` : ''}--help".\n`;
}
