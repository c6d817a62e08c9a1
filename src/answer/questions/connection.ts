import { windowFor } from '../../model/flows.ts';
import type { EdgeKind } from '../../model/edge-kinds.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import { shortestPaths, type Path, type PathStep, type ShortestPathsResult } from '../../query/shortest-paths.ts';
import type { RowTie } from '../../query/tie.ts';
import { nameIn, nameOf, shortOf, sinceText, someOf, whenOf, type Asking } from '../asking.ts';
import type { AnswerTable } from '../answer.ts';
import { pairBesides } from '../beside.ts';
import { aheadOf, numbersBetween, pairSentences } from '../coverage.ts';
import { generalNotes, measureNotes } from '../notes.ts';
import { PLACES_AND_GROUPS, UNSELECTED } from '../pictures.ts';
import type { Question, Said } from '../question.ts';
import { sourced, type SaidSentence } from '../sourced.ts';
import { isPlace } from '../subjects.ts';
import { partnerOf } from '../partner.ts';

/** Calls and projects are many and their titles long: so many are named. */
const ACTIVITIES = 3;

/** Where there are more chains than this, the table and the picture show those with most ties. */
const CHAINS = 50;

/** Through what two countries are connected: directly, or by the shortest chains of partners. */
export const connectionQuestion: Question = {
  id: 'connection',
  subjects: [
    { kind: 'place', label: 'subjectFocus' },
    { kind: 'place', label: 'subjectOther' },
  ],
  // Paths run from the selection where a country is selected: as the panel and the picture have it.
  subjectsOf: (graph, { focus, select, path }) => [
    isPlace(graph, select) && path !== undefined ? select : focus,
    isPlace(graph, path) ? path : undefined,
  ],
  about: (graph, [from, to], state) => {
    const start = from ?? state.focus;
    return { focus: start, select: undefined, compare: undefined, path: to ?? partnerOf(graph, start, state) };
  },
  answer: answerConnection,
};

function answerConnection(asking: Asking): Said {
  const { graph, state, words } = asking;
  const [from = state.focus, to] = connectionQuestion.subjectsOf(graph, state);
  if (to === undefined || to === from) {
    const a = nameIn(asking, from);
    return {
      question: words.questions.connection.name,
      sentences: [to === undefined ? words.notChosenCountry : words.sameTwice(a)],
      notes: [],
      tables: [],
      view: { focus: from },
      cited: [],
    };
  }
  const result = shortestPaths(graph, from, to, { ...asking.ties, period: asking.period, limit: CHAINS });
  const steps = stepsOf(result.paths);
  const ties = steps.flatMap((step) => step.ties);
  const lines = steps.flatMap((step) => linesOf(asking, step));
  const reported = lines.filter(({ tie }) => tie.confidence !== 'verified').length;
  const { format } = asking;
  const beside = pairBesides(asking, from, to, periodOf(asking));
  const cited = [...[...ties, ...result.flows].map(({ sources }) => sources), ...beside.cited];
  return {
    question: words.connectionQuestion(nameIn(asking, from), nameIn(asking, to)),
    sentences: [
      ...chainSentences(asking, result, from, to),
      ...maybeSentences(asking, result),
      ...aheadOf(asking),
      ...pairSentences(graph, result, asking.lang),
      ...sourced(
        result.flows.map(({ sources }) => sources),
        ...flowSentences(asking, result),
      ),
      ...sourced(beside.cited, ...beside.sentences),
    ],
    notes: [
      ...(reported > 0
        ? [words.noteReported(reported, format.number(reported), lines.length, format.number(lines.length))]
        : []),
      ...generalNotes(asking),
      ...measureNotes(
        asking,
        result.flows.flatMap(({ sources }) => sources),
      ),
      ...beside.notes,
    ],
    tables: lines.length === 0 ? [] : [tieTable(asking, lines)],
    view: viewOf(result, steps, from, to),
    cited,
  };
}

/** Every step of every chain once. */
function stepsOf(paths: readonly Path[]): PathStep[] {
  const steps = paths.flatMap((path) => path.steps);
  return [...new Map(steps.map((step) => [`${step.from.id}\n${step.to.id}`, step])).values()];
}

function sourcesOf(ties: readonly RowTie[]): (readonly string[])[] {
  return ties.map(({ sources }) => sources);
}

function chainSentences(asking: Asking, result: ShortestPathsResult, from: string, to: string): SaidSentence[] {
  const { words, format } = asking;
  const a = nameIn(asking, from);
  const b = nameIn(asking, to);
  const when = whenOf(asking);
  const [path] = result.paths;
  if (result.steps === null || !path) return [words.connectionNone(a, b, format.number(result.query.maxSteps), when)];
  const [first] = path.steps;
  if (result.steps === 1)
    return [...sourced(sourcesOf(first!.ties), words.connectionDirect(a, b, when, throughOf(asking, first!.ties)))];
  return [
    ...sourced(
      stepsOf(result.paths).flatMap((step) => sourcesOf(step.ties)),
      words.connectionSteps(a, b, format.number(result.steps), result.total, format.number(result.total), when),
    ),
    ...sourced(
      path.steps.flatMap((step) => sourcesOf(step.ties)),
      words.connectionChain(path.countries.map(({ id }) => nameIn(asking, id)).join(words.chain), result.total),
    ),
    ...path.steps.flatMap((step) =>
      sourced(
        sourcesOf(step.ties),
        words.connectionStep(nameIn(asking, step.from.id), nameIn(asking, step.to.id), throughOf(asking, step.ties)),
      ),
    ),
  ];
}

/** What may join the two, and is needed for nothing that is said above. */
function maybeSentences(asking: Asking, { maybe, steps }: ShortestPathsResult): string[] {
  return maybe.length === 0
    ? []
    : [asking.words.connectionMaybe(throughOf(asking, maybe), whenOf(asking), steps === 1)];
}

/** What a step runs through, by kind; each framework once, however many rows state it. */
function throughOf(asking: Asking, ties: readonly RowTie[]): string {
  const { words } = asking;
  const labels = (kinds: readonly EdgeKind[]): string[] => [
    ...new Set(ties.filter(({ kind }) => kinds.includes(kind)).map((tie) => labelOf(asking, tie))),
  ];
  const memberships = labels(['membership']);
  const activities = labels(['participation']);
  const fields = labels(['cooperation']);
  const others = [
    ...new Set(
      ties
        .filter(({ kind }) => !['membership', 'participation', 'cooperation'].includes(kind))
        .map((tie) => labelOf(asking, tie)),
    ),
  ];
  return [
    ...(memberships.length > 0 ? [words.throughMembership(someOf(asking, memberships))] : []),
    ...(activities.length > 0 ? [words.throughParticipation(someOf(asking, activities, ACTIVITIES))] : []),
    ...(fields.length > 0 ? [words.throughCooperation(someOf(asking, fields))] : []),
    ...(others.length > 0 ? [words.throughOther(someOf(asking, others))] : []),
  ].join(words.clauses);
}

function labelOf(asking: Asking, { through, topic }: RowTie): string {
  if (topic) return through ? asking.words.parenthesis(topic.name, shortOf(asking, through.id)) : topic.name;
  return through ? shortOf(asking, through.id) : asking.words.unknown;
}

/** The window of the moves that the answer tells. */
function periodOf({ dataset, period }: Asking): string {
  return period ?? windowFor(dataset, 'mobility', '');
}

/** What is known of the numbers between the two; what is not stands before it. */
function flowSentences({ graph, words, lang }: Asking, result: ShortestPathsResult): string[] {
  const known = numbersBetween(graph, result, lang);
  if (known !== undefined) return [known];
  return result.coverage.measures.some(({ uncovered }) => (uncovered?.length ?? 0) > 0) ? [] : [words.flowsNone];
}

/** A line of the table: what one step runs through. */
interface Line {
  readonly step: PathStep;
  readonly tie: RowTie;
}

/** Each thing that a step runs through once, however many agencies state it: by the row known best, of those the first. */
function linesOf(asking: Asking, step: PathStep): Line[] {
  const best = new Map<string, RowTie>();
  for (const tie of step.ties) {
    const label = labelOf(asking, tie);
    const known = best.get(label);
    if (known === undefined || isBetter(tie, known)) best.set(label, tie);
  }
  return [...best.values()].map((tie) => ({ step, tie }));
}

function isBetter(a: RowTie, b: RowTie): boolean {
  const [known, other] = [a, b].map(({ confidence }) => confidence === 'verified');
  return known === other ? (a.from ?? '9') < (b.from ?? '9') : known === true;
}

function tieTable(asking: Asking, lines: readonly Line[]): AnswerTable {
  const { words } = asking;
  const { columns } = words;
  return {
    caption: words.questions.connection.name,
    columns: [
      { key: 'from', label: columns.from },
      { key: 'to', label: columns.to },
      { key: 'through', label: columns.tie },
      { key: 'since', label: columns.since },
      { key: 'confidence', label: columns.confidence },
    ],
    rows: lines.map(({ step, tie }) => [
      nameOf(asking, step.from.id),
      nameOf(asking, step.to.id),
      labelOf(asking, tie),
      sinceText(asking, tie),
      tie.confidence === undefined ? words.unknown : words.confidences[tie.confidence],
    ]),
  };
}

/** What the chains run through, and no more: memberships alone where they are enough for every step. */
function viewOf(result: ShortestPathsResult, steps: readonly PathStep[], from: string, to: string): Said['view'] {
  const isEnough = steps.every((step) => step.ties.some(({ kind }) => kind === 'membership'));
  const ties = steps.flatMap((step) => step.ties).filter(({ kind }) => !isEnough || kind === 'membership');
  const edges = [...new Set<EdgeKind>(ties.map(({ kind }) => kind))];
  const through = [...new Set(ties.filter(({ kind }) => kind === 'membership').map((tie) => tie.through!.id))].sort();
  const extra: NodeKind[] = [
    ...(edges.includes('participation') ? (['call', 'project'] as const) : []),
    ...(edges.includes('cooperation') ? (['topic'] as const) : []),
  ];
  return {
    ...UNSELECTED,
    focus: from,
    path: to,
    view: 'network',
    edges: edges.length > 0 ? edges : ['membership', 'mobility'],
    through: isEnough ? through : [],
    kinds: [...PLACES_AND_GROUPS, ...extra],
    flows: 'focus',
    depth: Math.max(1, result.steps ?? 1),
  };
}
