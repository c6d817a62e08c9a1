/**
 * What is called with rather than read: options of a script, attributes of an element, arguments of a chat, words of a
 * command line, tables of a package. Each from a number, always the same.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';

import type { Dataset } from '../../src/data/dataset.ts';
import { readTables, type TableTexts } from '../../src/data/read-tables.ts';
import { tableTexts } from '../../src/data/table-texts.ts';
import { callTool, type Served } from '../../src/cli/mcp/call.ts';
import { toolsOf } from '../../src/cli/mcp/tools.ts';
import { COMMON_OPTIONS } from '../../src/cli/options.ts';
import { allCommands } from '../../src/cli/registry.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { fromAttributes, fromOptions, type CodecContext, type ViewOptions } from '../../src/view/codec.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { FIELDS } from '../../src/view/fields.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { runLine } from '../cli/run-line.ts';
import { SMALL_DATASET, SMALL_GRAPH } from '../query/small-graph.ts';
import { mutate, type Random } from '../read/mutate.ts';

export const CALL_DOORS = ['options', 'attributes', 'chat', 'command line', 'package'] as const;
export type CallDoor = (typeof CALL_DOORS)[number];

/** What came of it: `said` is all that a reader may be shown, `input` what was put in. */
export interface Called {
  readonly isAccepted: boolean;
  readonly said: unknown;
  readonly input: string;
}

const TODAY = '2026-06-01';
const COMMANDS = await allCommands();
const CONTEXT: CodecContext = { dataset: SMALL_DATASET, graph: SMALL_GRAPH, base: defaultView(SMALL_DATASET) };
const SERVED: Served = {
  dataset: SMALL_DATASET,
  graph: SMALL_GRAPH,
  commands: COMMANDS,
  io: { stdout: { write: () => true }, stderr: { write: () => true }, env: {}, today: TODAY },
};
const TOOLS = toolsOf(COMMANDS, COMMON_OPTIONS);
const TEXTS: TableTexts = tableTexts(SMALL_DATASET);

/** The data of the command lines, in one file: 20 tables for each would be most of the work. */
const FOLDER = mkdtempSync(join(tmpdir(), 'collab-graph-'));
const DATA = join(FOLDER, 'small.json');
writeFileSync(DATA, JSON.stringify(SMALL_DATASET));
process.once('exit', () => rmSync(FOLDER, { recursive: true, force: true }));

const VALUES: readonly unknown[] = [
  ...[null, 7, -1, 0, 0.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY, true, false, [], [null], [[1]], {}, { a: 1 }],
  ...[{ JPN: 7 }, { JPN: [1] }, { JPN: ['x', {}] }, { x: 1 }, { x: Number.NaN, y: 0, zoom: 0 }, ['JPN', 7]],
  ...['', ' ', 'JPN', 'Hungary', 'FRA', 'all', 'none', 'alpha', 'now', '2014', '2006/2016', '0000', '9999', '-5'],
  ...['1e9', '0,0,1', '-1e9,0,1', 'JPN:1:1', 'JPN:1e18:1e18', '__proto__', 'constructor', '%', '\u0000', '<b>', '=1+1'],
  ...['network', 'map', 'matrix', 'table', 'ja', 'dark', 'degree', 'balance', 'membership', 'x'.repeat(2000)],
];

/** What fits: a call of nonsense alone is refused before it comes far. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  ...{ focus: ['JPN', 'HUN'], country: ['JP', 'HUN'], from: ['JPN'], to: ['HUN', 'POL'], a: ['JPN'], b: ['HUN'] },
  ...{
    view: ['network', 'map', 'matrix', 'table'],
    edges: ['membership', 'all', 'mobility'],
    through: ['alpha', 'all'],
  },
  ...{
    at: ['now', '2014', 'all'],
    lang: ['en', 'ja'],
    theme: ['dark', 'light'],
    depth: ['1', '2'],
    labels: ['5', '0'],
  },
  ...{ select: ['HUN', 'alpha'], path: ['HUN'], compare: ['HUN'], limit: ['1', '5'], question: ['gaps', 'balance'] },
  ...{ ask: ['gaps', 'joined', 'overlap'], confidence: ['reported', 'unverified'], status: ['all'], sort: ['name'] },
};

function valueFor(name: string, random: Random): unknown {
  const fitting = FITTING[name.toLowerCase()];
  return fitting && random() < 0.75 ? one(fitting, random) : one(VALUES, random);
}

export async function call(door: CallDoor, random: Random, isDrawn: boolean): Promise<Called> {
  switch (door) {
    case 'options': {
      const options = given(random, 'key');
      return shown(fromOptions(options as ViewOptions, CONTEXT), inspect(options), isDrawn);
    }
    case 'attributes': {
      const texts = Object.fromEntries(
        Object.entries(given(random, 'name')).map(([name, value]) => [name, text(value)]),
      );
      return shown(fromAttributes(texts, CONTEXT), JSON.stringify(texts), isDrawn);
    }
    case 'chat': {
      const tool = one(TOOLS, random);
      const names = [...Object.keys(tool.schema.properties), 'other'];
      const input = Object.fromEntries(
        Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
          const name = one(names, random);
          return [name, valueFor(name, random)];
        }),
      );
      const { isError = false, ...said } = await callTool(tool, input, SERVED);
      return { isAccepted: !isError, said, input: inspect(input) };
    }
    case 'command line': {
      const command = one(
        COMMANDS.filter(({ name }) => !NOT_RUN.has(name)),
        random,
      );
      const words = [command.name, ...command.arguments.map(({ name }) => text(valueFor(name, random)))];
      for (let i = 0; i < random() * 3; i++) {
        const option = one(
          command.options.filter(({ values }) => values !== 'path'),
          random,
        );
        if (option)
          words.push(`--${option.name}${option.type === 'flag' ? '' : `=${text(valueFor(option.name, random))}`}`);
      }
      const { code, stdout, stderr } = await runLine([...words, '--data', DATA], { today: TODAY });
      // 70 and a stack are for faults of ours.
      if (code > 2 || /^\s+at /m.test(stderr)) throw new Error(`${words.join(' ')}: ${code} ${stderr}`);
      return { isAccepted: code !== 2, said: stdout, input: words.join(' ') };
    }
    case 'package': {
      const names = Object.keys(TEXTS) as (keyof TableTexts)[];
      const name = one(names, random);
      const bytes = mutate(new TextEncoder().encode(TEXTS[name]), random);
      const { title_en, title_ja, version, date } = SMALL_DATASET;
      const meta = { name: 'small', title_en, title_ja, version, date, focus: 'JPN' };
      const dataset: Dataset = readTables({ ...TEXTS, [name]: new TextDecoder().decode(bytes) }, meta);
      return { isAccepted: true, said: [], input: JSON.stringify(dataset) };
    }
  }
}

/** Commands that write, serve or read what is not the data. */
const NOT_RUN: ReadonlySet<string> = new Set([
  'mcp',
  'derive',
  'import',
  'convert',
  'describe',
  'embed',
  'export',
  'render',
  'story',
]);

function given(random: Random, by: 'key' | 'name'): Record<string, unknown> {
  const fields = Array.from(
    { length: 1 + Math.floor(random() * 4) },
    () => one<{ readonly key: string; readonly name: string }>(FIELDS, random)[by],
  );
  if (random() < 0.05) fields.push('other');
  return Object.fromEntries(fields.map((name) => [name, valueFor(name, random)]));
}

/** The state with its picture: whatever is left of what was given is drawn. */
function shown(
  { state, problems }: { readonly state: ViewState; readonly problems: readonly Error[] },
  input: string,
  isDrawn: boolean,
): Called {
  const svg =
    isDrawn && state.view !== 'table'
      ? makeFigure({ dataset: SMALL_DATASET, graph: SMALL_GRAPH, state, today: TODAY }).svg
      : '';
  return { isAccepted: problems.length === 0, said: [state, svg], input };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function one<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}
