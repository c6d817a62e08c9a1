import type { Dataset, FromKind } from '../data/dataset.ts';
import { answerWords } from '../locales/answers.ts';
import type { AnswerWords } from '../locales/answer-en.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { periodsOf, type TieOptions } from '../query/options.ts';
import { isNow } from '../model/validity.ts';
import { formatFor, type Format } from '../scene/format.ts';
import { STATUSES, type ViewState } from '../view/view-state.ts';

/** What every question draws from: the data, what is asked about, and the words for it. */
export interface Asking {
  readonly graph: CollabGraph;
  readonly dataset: Dataset;
  readonly state: ViewState;
  readonly today: string;
  readonly lang: Locale;
  readonly words: AnswerWords;
  readonly format: Format;
  /** The state's filters as options of the queries. */
  readonly ties: Pick<TieOptions, 'at' | 'confidence' | 'status' | 'lang' | 'today'>;
  /** Window of mobility; undefined where the data do not have the state's, for the default of the queries. */
  readonly period: string | undefined;
}

export function askingOf(graph: CollabGraph, state: ViewState, today: string): Asking {
  const dataset = graph.getAttribute('dataset');
  const { lang, at, confidence, status } = state;
  // A view shows by default what is only planned, marked as such. An answer has no marks: it counts what the queries count.
  const isChosen = status.length > 0 && status.length < STATUSES.length;
  return {
    graph,
    dataset,
    state,
    today,
    lang,
    words: answerWords(lang),
    format: formatFor(lang),
    ties: { at, confidence, ...(isChosen ? { status } : {}), lang, today },
    period: periodsOf(dataset).mobility.includes(state.period) ? state.period : undefined,
  };
}

/** A list in a sentence names at most so many; the table has the rest. */
const NAMED = 8;

/** The name as it stands in a sentence; the id where the data do not have it. */
export function nameIn({ graph, lang, words }: Asking, id: string): string {
  return words.inSentence(graph.hasNode(id) ? graph.getNodeAttributes(id).name[lang] : id);
}

/** The name as it stands in a table. */
export function nameOf({ graph, lang }: Asking, id: string): string {
  return graph.hasNode(id) ? graph.getNodeAttributes(id).name[lang] : id;
}

/** The short name of a framework or programme. */
export function shortOf({ graph, lang }: Asking, id: string): string {
  return graph.hasNode(id) ? graph.getNodeAttributes(id).short[lang] : id;
}

/** `a, b and 4 more` */
export function someOf(asking: Asking, items: readonly string[], most = NAMED): string {
  return firstOf(asking, items, most, false);
}

/** The same of countries and regions, which Japanese counts with a word of their own. */
export function somePlaces(asking: Asking, items: readonly string[]): string {
  return firstOf(asking, items, NAMED, true);
}

function firstOf({ format, words }: Asking, items: readonly string[], most: number, arePlaces: boolean): string {
  // "and 1 more" is no shorter than the name.
  if (items.length <= most + 1) return format.list(items);
  return format.list([...items.slice(0, most), words.others(format.number(items.length - most), arePlaces)]);
}

/** When ties hold, in words. */
export function whenOf({ state, today, words, format }: Asking): string {
  // The year that is running is told as it stands today.
  if (isNow(state.at, today)) return words.whenNow(format.date(today));
  return state.at === 'all' ? words.whenEver : words.whenIn(format.period(state.at));
}

/** Since when, with what the date means where it is no beginning: `November 2016 (first seen)`. */
export function sinceText(
  { words, format }: Asking,
  { from, fromKind }: { readonly from?: string | undefined; readonly fromKind?: FromKind | undefined },
): string {
  if (from === undefined) return words.unknown;
  const date = format.date(from);
  return fromKind === 'first_seen' || fromKind === 'announced' ? words.parenthesis(date, words.kinds[fromKind]) : date;
}

/** `+1,000`, `−20`, `0` */
export function signed({ words, format }: Asking, value: number): string {
  return value === 0 ? format.number(0) : words.signed(format.number(Math.abs(value)), value > 0);
}
