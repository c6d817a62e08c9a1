/**
 * A first version of a story, from the answer to a question: the answer, a
 * closer look at those that lead its table, and what is not known. Every
 * sentence with a number names the sources of that number.
 */
import type { Answer, AnswerCell, AnswerTable } from '../answer/answer.ts';
import { patched } from '../answer/answer-state.ts';
import { answer, type AskOptions } from '../answer/ask.ts';
import type { Dataset } from '../data/dataset.ts';
import { answerWords } from '../locales/answers.ts';
import { storyDraftWords } from '../locales/story-draft.ts';
import { isFlow, type CollabGraph, type Locale } from '../model/graph.ts';
import { sourceTitle } from '../query/sources.ts';
import { formatFor } from '../scene/format.ts';
import { defaultView } from '../view/defaults.ts';
import { toQuery } from '../view/print-view.ts';
import type { ViewState } from '../view/view-state.ts';
import { partsOf, type TextPart } from './story-numbers.ts';
import { named } from '../model/named.ts';

export interface DraftSentence {
  readonly parts: readonly TextPart[];
  /** Numbers of entries in the list of sources, from 1; empty where nothing is counted. */
  readonly marks: readonly number[];
}

export interface DraftStep {
  readonly heading: string;
  readonly paragraphs: readonly (readonly DraftSentence[])[];
  readonly state: ViewState;
  /** The same as `data-view` has it. */
  readonly query: string;
}

/** The first entry is the data package itself, by which everything is counted. */
export interface DraftSource {
  readonly title: string;
  readonly details: string;
  readonly url?: string | undefined;
}

export interface StoryDraft {
  readonly title: string;
  readonly lang: Locale;
  readonly lead: DraftSentence;
  readonly steps: readonly DraftStep[];
  readonly sources: readonly DraftSource[];
}

/** So many rows of the table behind the answer are looked at closer. */
const CLOSER = 3;

/** @throws CollabGraphError as `answer` does */
export function draftStory(graph: CollabGraph, ask: string, options: AskOptions = {}): StoryDraft {
  const dataset = graph.getAttribute('dataset');
  const found = answer(graph, ask, options);
  const { lang } = found;
  const [words, format] = [storyDraftWords(lang), formatFor(lang)];
  // The text says the answer; the figure need not say it again.
  const state = patched({ ...defaultView(dataset), lang }, { ...found.view, ask: undefined });
  const cite = citing(graph, found, options.subjects ?? []);
  const names = namesIn(graph, lang);
  const sentence = (text: string, kinds?: Kinds): DraftSentence => {
    const parts = partsOf(text, names);
    return { parts, marks: parts.some((part) => 'number' in part || 'date' in part) ? cite.marksOf(text, kinds) : [] };
  };
  const step = (heading: string, paragraphs: readonly (readonly DraftSentence[])[], view: ViewState): DraftStep => ({
    heading,
    paragraphs,
    state: view,
    query: toQuery({ ...view, lang: defaultView(dataset).lang }, { dataset }),
  });
  const date = format.date(dataset.date);
  const name = titleOf(dataset, lang);
  return {
    title: found.question,
    lang,
    lead: {
      parts: [{ text: words.draft(format.date(options.today ?? dataset.date), name, dataset.version) }],
      marks: [1],
    },
    steps: [
      step(
        answerWords(lang).questions[found.ask].name,
        found.sentences.map((text) => [sentence(text)]),
        state,
      ),
      ...closerLooks(graph, found).map(({ id, name: heading, text, kinds }) =>
        step(heading, [[sentence(text, kinds)]], {
          ...state,
          ...(state.view === 'network' || state.view === 'map' ? { select: id } : {}),
        }),
      ),
      ...(found.notes.length > 0
        ? [
            step(
              words.unknown,
              found.notes.map((text) => [sentence(text)]),
              state,
            ),
          ]
        : []),
    ],
    sources: [
      {
        title: words.data(name, dataset.version, date),
        details: words.counted(cite.command),
        url: dataset.citation?.address,
      },
      ...cite.sources.map((source) => ({
        title: sourceTitle(source, lang),
        details: [source.publisher, source.date, words.statements(source.statements, format.number(source.statements))]
          .filter((text) => text !== undefined)
          .join(lang === 'ja' ? '、' : ', '),
        url: source.url,
      })),
    ],
  };
}

/** Columns of the tables that hold a measured number; the others are counted. */
type Kinds = ReadonlySet<string>;

interface Citing {
  readonly command: string;
  readonly sources: Answer['sources'];
  marksOf(text: string, kinds?: Kinds): readonly number[];
}

/** Which entries of the list stand behind the numbers of a sentence: those of the measures that it names, else the data package by which it is counted. */
function citing(graph: CollabGraph, { ask, lang, sources }: Answer, subjects: readonly (string | number)[]): Citing {
  const words = answerWords(lang);
  const stem = (text: string): string => text.replaceAll(/[\d\s]/g, '').slice(-4);
  const units: readonly (readonly [kind: string, says: (text: string) => boolean])[] = [
    [
      'mobility',
      (text) =>
        ask === 'balance' ||
        text.replaceAll(/\s/g, '').includes(stem(words.events(2, '2'))) ||
        /migration event|移動/.test(text),
    ],
    ['coauthorship', (text) => /co-authored|共著/.test(text)],
    ['mobility-openalex', (text) => text.includes('OpenAlex')],
  ];
  const byKind = new Map<string, Set<string>>();
  graph.forEachEdge((_key, attributes) => {
    if (!isFlow(attributes)) return;
    const found = byKind.get(attributes.kind) ?? new Set<string>();
    byKind.set(attributes.kind, found);
    for (const { source } of Object.values(attributes.observations)) for (const id of source) found.add(id);
  });
  return {
    command: `collab-graph answer ${ask} ${subjects.join(' ')}`.trim(),
    sources,
    marksOf: (text, given) => {
      const kinds = given ?? new Set(units.filter(([, says]) => says(text)).map(([kind]) => kind));
      const marks = [...kinds].flatMap((kind) => {
        const ids = byKind.get(kind);
        return sources.flatMap(({ id }, index) => (ids?.has(id) ? [index + 2] : []));
      });
      return marks.length > 0 ? [...new Set(marks)].sort((a, b) => a - b) : [1];
    },
  };
}

interface Look {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly kinds: Kinds | undefined;
}

const MEASURED: Readonly<Record<string, string>> = named({ coauthorship: 'coauthorship', mobility: 'mobility' });

/** Rows of the first table that are about one country, region, framework or programme. */
function closerLooks(graph: CollabGraph, { ask, lang, tables }: Answer): Look[] {
  const [table] = tables;
  if (!table) return [];
  const ids = new Map<string, string>();
  graph.forEachNode((id, { kind, name, short }) => {
    if (!['country', 'region', 'framework', 'programme'].includes(kind)) return;
    for (const text of [name[lang], short[lang]]) if (!ids.has(text)) ids.set(text, id);
  });
  const subject = table.columns.findIndex(({ key }) => ['partner', 'country'].includes(key));
  if (subject < 0) return [];
  return table.rows.slice(0, CLOSER).flatMap((row): Look[] => {
    const id = ids.get(String(row[subject]));
    if (id === undefined) return [];
    const kinds = table.columns.flatMap(({ key }, i) =>
      typeof row[i] === 'number' && MEASURED[key] ? [MEASURED[key]] : [],
    );
    return [
      {
        id,
        name: String(row[subject]),
        text: rowText(table, row, subject, lang),
        kinds: ask === 'gaps' ? new Set(kinds) : undefined,
      },
    ];
  });
}

function rowText({ columns }: AnswerTable, row: readonly AnswerCell[], subject: number, lang: Locale): string {
  const format = formatFor(lang);
  const words = answerWords(lang);
  const cells = columns.flatMap(({ key, label }, i) => {
    const value = row[i];
    if (i === subject || key === 'rank' || value === null || value === undefined) return [];
    const isSigned = key === 'net' || key === 'change';
    const text =
      typeof value !== 'number'
        ? value
        : isSigned && value !== 0
          ? words.signed(format.number(Math.abs(value)), value > 0)
          : value < 0
            ? words.signed(format.number(-value), false)
            : format.number(value);
    return [[label, text] as const];
  });
  return storyDraftWords(lang).row(cells);
}

function namesIn(graph: CollabGraph, lang: Locale): string[] {
  const names: string[] = [];
  graph.forEachNode((_id, { name, short }) => names.push(name[lang], short[lang]));
  return names;
}

function titleOf({ title_en, title_ja }: Dataset, lang: Locale): string {
  return lang === 'ja' ? title_ja : title_en;
}
