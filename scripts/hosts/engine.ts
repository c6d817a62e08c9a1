/**
 * The library for programs that are no JavaScript: one script that runs in a
 * bare V8 inside Python or R, or in Node. Questions and answers are JSON texts.
 * Queries go through the command line's own commands, so that an answer is the
 * command line's to the byte.
 *
 * `start` begins a question; when the microtasks are done, `take` has its answer.
 */
import { COMPILED_FILES } from '../compiled-files.ts';
import { definePolyfills } from './polyfills.ts';

import { argumentsOf, type ToolInput } from '../../src/cli/mcp/tools.ts';
import { inWordsOf, type AnswerHost } from '../../src/cli/host-words.ts';
import { writeMarkdown } from '../../src/cli/markdown-report.ts';
import { nameEdition } from '../../src/cli/name-edition.ts';
import { reportOf } from '../../src/cli/import-report.ts';
import { WORDS } from '../../src/cli/words/by-language.ts';
import { readJson } from '../../src/data/read-json.ts';
import { altText } from '../../src/export/fallback-figure.ts';
import { elementAttributes } from '../../src/export/element-attributes.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { parseFigureSize } from '../../src/export/figure-size.ts';
import { PICTURES } from '../../src/export/pictures.ts';
import { writeCsv } from '../../src/export/csv.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import { LOCALES, oneOf } from '../../src/query/options.ts';
import { readFiles } from '../../src/read/read.ts';
import type { ReadOptions } from '../../src/read/records.ts';
import { toDataset } from '../../src/read/to-dataset.ts';
import { fromOptions, type ViewOptions } from '../../src/view/codec.ts';
import { toOptions } from '../../src/view/print-view.ts';
import { describe } from './describe.ts';
import { own, put, served, type Served } from './served.ts';
import { toolNamed } from './offered.ts';

interface Question {
  readonly op: 'query' | 'view' | 'figure' | 'read' | 'adopt' | 'describe';
  /** Which data: none for the built-in network, otherwise what `read` or `adopt` was given as `id`. */
  readonly data?: string;
  /** The day that `now` means, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whose words notes and mistakes are said in; those of the command line where it is not given. */
  readonly host?: AnswerHost;
  readonly tool?: string;
  readonly input?: ToolInput;
  readonly view?: ViewOptions;
  readonly title?: string;
  readonly caption?: string;
  readonly size?: string;
  readonly id?: string;
  readonly files?: readonly { readonly name: string; readonly text: string; readonly asIs?: boolean }[];
  readonly mapping?: Partial<ReadOptions>;
  readonly text?: string;
}

type Answered = Readonly<Record<string, unknown>>;

const OPERATIONS: Readonly<Record<Question['op'], (question: Question) => Answered | Promise<Answered>>> = {
  query,
  view: ({ view, ...question }) => {
    const data = served(question.data);
    const state = stateOf(view, data);
    return { view: state, changed: toOptions(state, data), attributes: elementAttributes(state, data.dataset) };
  },
  figure,
  read,
  adopt: ({ id, text }) => {
    own(id!, readJson(JSON.parse(text!), id!));
    return { text: JSON.stringify(served(id).dataset) };
  },
  describe: () => describe(served(undefined)),
};

async function query({ tool: name, input = {}, data: id, today, host }: Question): Promise<Answered> {
  const data = served(id);
  const tool = toolNamed(name!);
  const args = argumentsOf(tool, input);
  const lang = oneOf('language', args.text('lang'), LOCALES, 'en');
  const words = WORDS[lang];
  const answer = await tool.command.run({
    args,
    lang,
    words,
    io: { stdout: { write: () => undefined }, stderr: { write: () => undefined }, env: {}, today },
    commands: [],
    dataset: async () => data.dataset,
    graph: async () => data.graph,
  });
  const notes = (answer.notes ?? []).map((note) => inWords(host, note));
  const { name: network, version, date } = data.dataset;
  const edition = { name: network, version, date };
  if (!('report' in answer)) return { text: answer.text, notes, edition };
  const report = nameEdition(answer.report, edition, lang);
  const csv = writeCsv(report.csv);
  // A data frame is no spreadsheet: its texts are those of the data.
  const table = writeCsv(report.csv, { asIs: true });
  return {
    // As the command line writes it.
    json: `${JSON.stringify(report.json, null, 2)}\n`,
    csv,
    ...(table === csv ? {} : { table }),
    markdown: writeMarkdown(report.blocks, words),
    notes,
    edition,
  };
}

function figure({ view, data: id, today, title, caption, size }: Question): Answered {
  const data = served(id);
  const { dataset, graph } = data;
  const asked = stateOf(view, data);
  // A table is no picture: the same selection as a network stands in for it.
  const state = PICTURES[asked.view] ? asked : { ...asked, view: 'network' as const };
  const made = makeFigure({
    dataset,
    graph,
    state,
    today,
    positions: data.positions,
    world: data.world,
    size: size === undefined ? { width: 960, unit: 'px' } : parseFigureSize(size),
    title,
    caption,
  });
  return {
    svg: made.svg,
    alt: altText(made.scene),
    title: made.scene.title,
    credit: made.scene.credit,
    lang: made.scene.lang,
    width: made.size.width,
    height: made.size.height,
    attributes: elementAttributes(asked, dataset, { title, caption }),
    view: asked,
  };
}

async function read({ id, files = [], mapping = {}, title, today }: Question): Promise<Answered> {
  const { countries } = served(undefined).dataset;
  const encoder = new TextEncoder();
  const result = await readFiles(
    files.map(({ name, text, asIs = false }) => ({ name, bytes: encoder.encode(text), asIs })),
    { ...mapping, known: countries },
    {
      readSheets: () => Promise.reject(new CollabGraphError('unsupported', 'unsupported workbook (expected a table)')),
    },
  );
  const names = files.map(({ name }) => name);
  const { json } = reportOf(result, names.join(', '), 'en');
  const { nodes, edges } = result.records;
  if (nodes.length === 0 && edges.length === 0) return { report: json, isEmpty: true };
  const dataset = toDataset(result, { files: names, today, title, base: served(undefined).dataset });
  own(id!, dataset);
  return { report: json, isEmpty: false, text: JSON.stringify(dataset) };
}

/** @throws CollabGraphError of the first value that is not understood */
function stateOf(view: ViewOptions | undefined, { dataset, graph }: Served): ReturnType<typeof fromOptions>['state'] {
  const { state, problems } = fromOptions(view ?? {}, { dataset, graph });
  if (problems[0]) throw problems[0];
  return state;
}

function inWords(host: AnswerHost | undefined, sentence: string): string {
  return host === undefined ? sentence : inWordsOf(host, sentence);
}

let answer: string | undefined;

const engine = {
  /** What `put` wants before the first question, by the name of each file; separated by spaces, which every host can read. */
  data: COMPILED_FILES.join(' '),

  /** A file of the compiled data. */
  put: (name: string, text: string): void => put(name, text),

  start(text: string): void {
    answer = undefined;
    const question = JSON.parse(text) as Question;
    void Promise.resolve()
      .then(() => OPERATIONS[question.op](question))
      .then(
        (result) => (answer = JSON.stringify(result)),
        (error: unknown) => {
          const isMistake = error instanceof CollabGraphError;
          const { message, stack } = error as Error;
          answer = JSON.stringify({
            error: {
              message: isMistake ? inWords(question.host, message) : message,
              code: isMistake ? error.code : 'fault',
              suggestions: isMistake ? error.suggestions : [],
              ...(isMistake ? {} : { stack }),
            },
          });
        },
      );
  },

  take: (): string | undefined => answer,
};

definePolyfills();
(globalThis as { collabGraph?: typeof engine }).collabGraph = engine;

export type Engine = typeof engine;
