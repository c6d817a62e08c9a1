import { hasFlows } from '../../model/flows.ts';
import { gaps, type Gap, type WeakTie } from '../../query/gaps.ts';
import { neighbors } from '../../query/neighbors.ts';
import { aheadOf, countrySentences, perhapsText } from '../coverage.ts';
import { leading } from '../leading.ts';
import { nameIn, nameOf, shortOf, someOf, whenOf, type Asking } from '../asking.ts';
import { generalNotes, measureNotes } from '../notes.ts';
import { partneredGroups } from '../partner.ts';
import { PLACES_AND_GROUPS, UNSELECTED } from '../pictures.ts';
import { chartWords } from '../../locales/chart.ts';
import type { BarsSpec } from '../../scene/chart-spec.ts';
import type { Question, Said } from '../question.ts';
import { CORE, groupsThrough, inOrder } from '../../view/through.ts';
import { sourced } from '../sourced.ts';

/** So many are drawn as bars. */
const BARS = 20;

/** So many are named in the sentence; all are in the table. */
const NAMED = 5;

/** Partners with strong mobility or co-authorship and without a framework. The limits are those of the query, whatever the picture draws. */
export const gapsQuestion: Question = {
  id: 'gaps',
  subjects: [{ kind: 'country', label: 'subjectFocus' }],
  subjectsOf: (_graph, { focus }) => [focus],
  about: (_graph, [focus]) => (focus === undefined ? {} : { focus }),
  answer: answerGaps,
};

function answerGaps(asking: Asking): Said {
  const { graph, dataset, state, words, format, ties, period } = asking;
  const result = gaps(graph, state.focus, { ...ties, period });
  const { query } = result;
  const focus = nameIn(asking, state.focus);
  const window = format.period(query.period);
  const year = format.period(query.coauthorshipYear);
  const when = whenOf(asking);
  const flows = flowsOf(asking, query);
  const { coverage } = result;
  // Of a country that co-authorship does not cover, it says nothing: neither a gap nor that there is none.
  const hasAny = hasFlows(dataset, 'coauthorship');
  const isUncovered = hasAny && coverage.coauthorship === false;
  const hasCoauthorship = hasAny && !isUncovered;
  const limits = hasCoauthorship
    ? words.gapsLimits(
        focus,
        words.events(query.minMobility, format.number(query.minMobility)),
        window,
        words.publications(query.minCoauthorship, format.number(query.minCoauthorship)),
        year,
      )
    : words.gapsLimitMobility(focus, words.events(query.minMobility, format.number(query.minMobility)), window);
  const leaders = leading(result.gaps, NAMED, ({ rank }) => rank);
  const numbersOfGaps = (found: readonly Gap[]): string[][] =>
    found.flatMap((gap) => gap.flows.map(({ sources }) => [...sources]));
  const cited = [
    ...numbersOfGaps(result.gaps),
    ...result.gaps.flatMap((gap) => gap.weakTies.map(({ tie }) => [...tie.sources])),
  ];
  const sentences =
    flows.known === 0
      ? [hasCoauthorship ? words.gapsNoData(focus, window, year) : words.gapsNoDataMobility(focus, window)]
      : flows.strong === 0
        ? [(isUncovered ? words.gapsNoneReachByMobility : words.gapsNoneReach)(focus, limits)]
        : result.total === 0
          ? [(isUncovered ? words.gapsNoneByMobility : words.gapsNone)(focus, limits, when)]
          : [
              ...sourced(cited, words.gapsFound(result.total, format.number(result.total), focus, limits, when)),
              ...sourced(
                numbersOfGaps(leaders),
                words.gapsLargest(
                  result.total,
                  format.list(leaders.map((gap) => words.parenthesis(nameIn(asking, gap.id), numbersOf(asking, gap)))),
                  result.gaps.every(({ mobility }) => mobility === null),
                ),
              ),
            ];
  const weak = result.gaps.filter(({ weakTies }) => weakTies.length > 0).length;
  const found = new Set(result.gaps.flatMap(({ weakTies }) => weakTies.map(({ reason }) => reason)));
  const reasons = (Object.keys(words.gapsReason) as WeakTie['reason'][])
    .filter((reason) => found.has(reason))
    .map((reason) => words.gapsReason[reason]);
  // Those drawn by default need no word in the address: the one that links the focus to nobody is not drawn.
  const usual = groupsThrough(dataset, [CORE]);
  const isMissing = result.gaps.some(({ mobility, coauthorship }) => mobility === null || coauthorship === null);
  return {
    question: words.gapsQuestion(focus),
    sentences: [
      ...sentences,
      ...aheadOf(asking),
      ...countrySentences(graph, result, state.lang, true),
      ...perhapsText(result, graph, state.lang),
    ],
    notes: [
      ...(weak > 0 ? [words.gapsWeak(weak, format.number(weak), result.total, reasons.join(words.details))] : []),
      ...(isMissing && hasCoauthorship ? [words.gapsMissing] : []),
      ...generalNotes(asking),
      ...measureNotes(asking, cited.flat()),
    ],
    tables:
      result.total === 0
        ? []
        : [
            {
              caption: words.questions.gaps.name,
              columns: [
                { key: 'rank', label: words.columns.rank, isNumber: true },
                { key: 'partner', label: words.columns.partner },
                { key: 'mobility', label: words.columns.mobility, isNumber: true },
                ...(hasCoauthorship
                  ? [{ key: 'coauthorship', label: words.columns.coauthorship, isNumber: true } as const]
                  : []),
                { key: 'weakTies', label: words.columns.weakTies },
              ],
              rows: result.gaps.map((gap) => [
                gap.rank,
                nameOf(asking, gap.id),
                gap.mobility,
                ...(hasCoauthorship ? [gap.coauthorship] : []),
                weakText(asking, gap.weakTies),
              ]),
            },
          ],
    ...withBars(asking, result.gaps, window, year),
    ...(result.total > 0 ? { marks: result.gaps.map(({ id }) => id) } : {}),
    view: {
      ...UNSELECTED,
      focus: state.focus,
      view: 'network',
      // Whom no line in a framework's colour reaches is a partner by mobility alone.
      edges: ['membership', 'mobility'],
      // Any framework closes a gap, whether drawn by default or not. Names alone would keep out whom moves alone reach: the gaps.
      through: inOrder([CORE, ...partneredGroups(asking, [state.focus]).filter((id) => !usual.has(id))]),
      kinds: PLACES_AND_GROUPS,
      minMobility: query.minMobility,
      flows: 'focus',
      depth: 1,
    },
    cited,
  };
}

/** In the order of the list, by one measure: the two have no common unit. */
function withBars(asking: Asking, found: readonly Gap[], window: string, year: string): { chart?: BarsSpec } {
  const { words, lang } = asking;
  const isMobility = found.some(({ mobility }) => mobility !== null);
  const rows = found
    .flatMap((gap) => {
      const value = isMobility ? gap.mobility : gap.coauthorship;
      return value === null ? [] : [{ name: nameOf(asking, gap.id), value }];
    })
    .sort((a, b) => b.value - a.value);
  if (rows.length === 0) return {};
  const unit = isMobility
    ? words.parenthesis(words.columns.mobility, window)
    : words.parenthesis(words.columns.coauthorship, year);
  const shown = rows.slice(0, BARS);
  return {
    chart: { kind: 'bars', label: chartWords(lang).strength(unit), rows: shown, more: found.length - shown.length },
  };
}

/** How many partners have numbers at all, and how many reach the limits, with or without a framework. */
function flowsOf(
  { graph, state, lang, today, period }: Asking,
  { minMobility, minCoauthorship }: { readonly minMobility: number; readonly minCoauthorship: number },
): { readonly known: number; readonly strong: number } {
  const { neighbors: partners } = neighbors(graph, state.focus, {
    edges: ['mobility', 'coauthorship'],
    confidence: 'unverified',
    lang,
    today,
    period,
  });
  const strong = partners.filter(({ ties }) => {
    const sum = (kind: string): number =>
      ties.reduce((total, tie) => total + (tie.kind === kind && 'value' in tie ? tie.value : 0), 0);
    return sum('mobility') >= minMobility || sum('coauthorship') >= minCoauthorship;
  });
  return { known: partners.length, strong: strong.length };
}

function numbersOf({ words, format }: Asking, { mobility, coauthorship }: Gap): string {
  return [
    ...(mobility === null ? [] : [words.eventsBoth(mobility, format.number(mobility))]),
    ...(coauthorship === null ? [] : [words.papers(coauthorship, format.number(coauthorship))]),
  ].join(words.details);
}

function weakText(asking: Asking, weakTies: readonly WeakTie[]): string | null {
  const { words } = asking;
  const texts = weakTies.map(({ reason, tie }) => {
    const what = tie.through ?? tie.topic;
    return words.parenthesis(what ? shortOf(asking, what.id) : words.unknown, words.gapsReason[reason]);
  });
  return texts.length === 0 ? null : someOf(asking, [...new Set(texts)], 4);
}
