import type { CollabGraph } from '../model/graph.ts';
import { citedSources } from '../query/sources.ts';
import type { Ask, ViewState } from '../view/view-state.ts';
import type { Answer, AnswerSource, ViewPatch } from './answer.ts';
import { askingOf } from './asking.ts';
import type { Said, Subjects } from './question.ts';
import { numbersOf, textOf } from './sourced.ts';
import { questionOf } from './questions.ts';
import { isCountry, isPlace } from './subjects.ts';
import { named } from '../model/named.ts';

/**
 * The answer to a question about a state: its focus, filters, period and
 * language.
 * @param today the day that `at: 'now'` means, `YYYY-MM-DD`
 * @throws CollabGraphError `unknown` for a question that is none
 */
export function answerState(graph: CollabGraph, state: ViewState, ask: Ask, today: string): Answer {
  const question = questionOf(ask);
  const asking = askingOf(graph, state, today);
  const { words, lang } = asking;
  // A state may hold a focus that other data had.
  const takesRegions = question.subjects.some(({ kind }) => kind === 'place' || kind === 'either');
  const said: Said = (takesRegions ? isPlace : isCountry)(graph, state.focus)
    ? question.answer(asking)
    : {
        question: words.questions[ask].name,
        sentences: [
          isPlace(graph, state.focus)
            ? words.focusIsRegion(words.inSentence(graph.getNodeAttributes(state.focus).name[lang]))
            : words.unknownFocus(state.focus),
        ],
        notes: [],
        tables: [],
        view: {},
        cited: [],
      };
  const sources = countSources(graph, said.cited);
  return {
    schema: 'collab-graph/answer@1',
    ask,
    lang,
    question: words.sentence(said.question),
    sentences: said.sentences.map((one) => words.sentence(textOf(one))),
    sentenceSources: said.sentences.map((one) => numbersOf(one, sources)),
    notes: said.notes.map(words.sentence),
    tables: said.tables,
    ...(said.chart ? { chart: said.chart } : {}),
    ...(said.marks ? { marks: said.marks } : {}),
    view: said.view,
    sources,
  };
}

/**
 * The change of a state that asks a question: what it is about, the picture
 * that shows the answer, and the question itself.
 */
export function askAbout(graph: CollabGraph, state: ViewState, ask: Ask, subjects: Subjects, today: string): ViewPatch {
  const about = questionOf(ask).about(graph, subjects, state);
  const { view } = answerState(graph, patched(state, about), ask, today);
  return { ...about, ...view, ask };
}

/** A state with a change made; `undefined` clears an optional field. */
export function patched(state: ViewState, patch: ViewPatch): ViewState {
  const next: Record<string, unknown> = named({ ...state });
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) delete next[key];
    else next[key] = value;
  }
  return next as unknown as ViewState;
}

function countSources(graph: CollabGraph, cited: Said['cited']): AnswerSource[] {
  const counts = new Map<string, number>();
  for (const ids of cited) for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return citedSources(graph.getAttribute('dataset'), counts.keys())
    .map((source) => ({ ...source, statements: counts.get(source.id)! }))
    .sort((a, b) => b.statements - a.statements);
}
