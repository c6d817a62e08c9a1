import { defaultView } from '../../view/defaults.ts';
import { callWords } from '../../locales/calls.ts';
import { isNow, lastDay } from '../../model/validity.ts';
import { CALL_STATES, calls, isBeyond, type CallEntry } from '../../query/calls.ts';
import { nameIn, shortOf, type Asking } from '../asking.ts';
import { UNSELECTED } from '../pictures.ts';
import type { Question, Said } from '../question.ts';
import { sourced } from '../sourced.ts';
import { isCountry, isGroup } from '../subjects.ts';

/** Joint calls by deadline: of one country where one is selected, of one framework where the view has one. */
export const callsQuestion: Question = {
  id: 'calls',
  subjects: [
    { kind: 'country', label: 'subjectFocus', optional: true, none: 'all' },
    { kind: 'group', label: 'subjectGroup', optional: true, none: 'all' },
  ],
  subjectsOf: (graph, { select, through }) => [
    isCountry(graph, select) ? select : undefined,
    through.length === 1 && isGroup(graph, through[0]) ? through[0] : undefined,
  ],
  about: (graph, [country, group]) => ({
    select: isCountry(graph, country) ? country : undefined,
    through: isGroup(graph, group) ? [group] : defaultView(graph.getAttribute('dataset')).through,
  }),
  answer: answerCalls,
};

function answerCalls(asking: Asking): Said {
  const { graph, dataset, state, lang, format, today, words } = asking;
  const say = callWords(lang);
  const [country, group] = callsQuestion.subjectsOf(graph, state);
  const at = dayOf(state.at, today);
  const result = calls(graph, {
    at,
    country,
    ...(group === undefined ? {} : { through: [group] }),
    confidence: state.confidence,
    lang,
    today,
  });
  const { counts, query } = result;
  const day = format.date(at);
  const count = Object.fromEntries(CALL_STATES.map((one) => [one, format.number(counts[one])])) as Record<
    CallEntry['state'],
    string
  >;
  const isOpen = ({ state: own }: CallEntry): boolean => own === 'open' || own === 'closing-soon';
  const next = result.calls.find((call) => isOpen(call) && call.closes !== undefined);
  const of = [
    ...(country === undefined ? [] : [nameIn(asking, country)]),
    ...(group === undefined ? [] : [shortOf(asking, group)]),
  ];
  const known = format.date(result.knownTo);
  return {
    question: say.question(day, of.length === 0 ? '' : format.list(of)),
    sentences:
      result.calls.length === 0
        ? [say.none, say.known(known)]
        : [
            ...(result.calls.some(isOpen) ? [] : [say.noneOpen(day)]),
            ...sourced(
              result.calls.map(({ sources }) => sources),
              say.counts(count, format.number(query.soon)),
            ),
            ...(next ? sourced([next.sources], say.nearest(next.name, format.date(next.closes!))) : []),
            say.known(known),
            ...(isBeyond(at, dataset) ? [say.beyond(day, known)] : []),
          ],
    notes: [say.aboutStates(format.number(query.soon)), say.aboutUnknown, words.noteConfidence[state.confidence]],
    tables:
      result.calls.length === 0
        ? []
        : [
            {
              caption: words.questions.calls.name,
              columns: [
                { key: 'state', label: say.state },
                { key: 'closes', label: say.closes },
                { key: 'daysLeft', label: say.daysLeft, isNumber: true },
                { key: 'opens', label: say.opens },
                { key: 'call', label: say.call },
                { key: 'group', label: say.framework },
                { key: 'countries', label: say.countries },
                { key: 'confidence', label: say.confidence },
              ],
              rows: result.calls.map((call) => [
                say.states[call.state],
                call.closes ?? null,
                call.daysLeft ?? null,
                call.opens ?? null,
                call.name,
                call.group.name,
                call.countries.map(({ name }) => name).join(lang === 'ja' ? '、' : ', '),
                words.confidences[call.confidence],
              ]),
            },
          ],
    view: { ...UNSELECTED, ...callsQuestion.about(graph, [country, group], state) },
    cited: result.calls.map(({ sources }) => sources),
  };
}

/** The day that a state means: of a year or window its last. */
function dayOf(at: string, today: string): string {
  if (at === 'all' || isNow(at, today)) return today;
  return lastDay(at.split('/').at(-1)!);
}
