import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph } from '../model/graph.ts';
import { lookupOf } from '../model/lookup.ts';
import { fromOptions, type ViewOptions } from '../view/codec.ts';
import { toOptions } from '../view/print-view.ts';
import type { Answer } from './answer.ts';
import { answerState, patched } from './answer-state.ts';
import type { Question, Subjects, SubjectSpec } from './question.ts';
import { regionNamed, resolveCountry } from '../query/options.ts';
import { isPlace } from './subjects.ts';
import { questionOf } from './questions.ts';

export interface AskOptions extends Omit<ViewOptions, 'ask'> {
  /** What the question is about, in its order: countries, frameworks or programmes by code, name or alias. Default: what the view says. */
  readonly subjects?: readonly (string | number)[] | undefined;
  /** The day that `now` means, `YYYY-MM-DD`. Default: today's date, UTC. */
  readonly today?: string | undefined;
}

/**
 * The written answer to a question: sentences with numbers and units, what is
 * not counted or not known, the rows and sources behind them, and the change of
 * the default view that shows it, filters included. Filters (`at`, `confidence`, `period`, `lang` …) are
 * those of the view.
 *
 * @param ask `gaps`, `balance`, `overlap`, `connection`, `compare`, `joined` or `calls`
 * @throws CollabGraphError `unknown`, `invalid`; `missing` for a country that the question cannot do without
 * @example answer(graph, 'gaps', { subjects: ['JP'], lang: 'ja' }).sentences
 */
export function answer(graph: CollabGraph, ask: string, { subjects = [], today, ...view }: AskOptions = {}): Answer {
  const question = questionOf(ask);
  const dataset = graph.getAttribute('dataset');
  const { state, problems } = fromOptions(view, { dataset, graph });
  if (problems[0]) throw problems[0];
  if (subjects.length > question.subjects.length) {
    const expected = question.subjects.map(({ kind }) => KINDS[kind]).join(' and ');
    throw new CollabGraphError(
      'invalid',
      `invalid extra "${subjects[question.subjects.length]}" for the question "${ask}" (expected ${expected})`,
    );
  }
  const given = subjects.map((text, index) => subjectId(graph, String(text), question.subjects[index]!));
  if (given.length > 1 && given[0] === given[1]) {
    throw new CollabGraphError(
      'invalid',
      `invalid subjects "${subjects[0]}" and "${subjects[1]}" for the question "${ask}" (both are ${given[0]}; expected two different ones)`,
    );
  }
  if (given.length > 0) checkSubjects(question, given);
  const asked = given.length > 0 ? patched(state, question.about(graph, given, state)) : state;
  checkSubjects(question, question.subjectsOf(graph, asked));
  const found = answerState(graph, asked, question.id, today ?? new Date().toISOString().slice(0, 10));
  return { ...found, view: { ...toOptions(asked, { dataset }), ...found.view, ask: question.id } };
}

const KINDS: Readonly<Record<SubjectSpec['kind'], string>> = {
  country: 'a country',
  place: 'a country or political region',
  group: 'a framework or programme',
  either: 'a country, political region, framework or programme',
};

/** @throws CollabGraphError `unknown` */
function subjectId(graph: CollabGraph, text: string, { kind }: SubjectSpec): string {
  const lookup = lookupOf(graph.getAttribute('dataset'));
  if (kind === 'country') return resolveCountry(graph, text);
  if (kind === 'place') return regionNamed(graph, text) ?? lookup.country(text);
  if (kind === 'group') return lookup.group(text);
  const found = regionNamed(graph, text) ?? lookup.findCountry(text) ?? lookup.findGroup(text) ?? lookup.node(text);
  const node = graph.getNodeAttributes(found).kind;
  if (node === 'country' || isPlace(graph, found) || node === 'framework' || node === 'programme') return found;
  throw new CollabGraphError('invalid', `invalid subject "${text}" (a ${node}; expected ${KINDS[kind]})`);
}

/** Who names one of two means that one: no second is made up. @throws CollabGraphError `missing` */
function checkSubjects(question: Question, subjects: Subjects): void {
  const index = question.subjects.findIndex(({ optional }, at) => !optional && subjects[at] === undefined);
  if (index < 0) return;
  const given = subjects.slice(0, index).join(' ');
  throw new CollabGraphError(
    'missing',
    `missing ${KINDS[question.subjects[index]!.kind]} for the question "${question.id}" (expected ${question.subjects.length}, as in ${[question.id, given].filter(Boolean).join(' ')} …)`,
  );
}
