import { compare, type CountryComparison, type GroupComparison, type Shared } from '../../query/compare.ts';
import { frameworkMatrix } from '../../query/framework-matrix.ts';
import { mobilityBalance } from '../../query/mobility-balance.ts';
import { neighbors } from '../../query/neighbors.ts';
import { nameIn, nameOf, shortOf, someOf, somePlaces, whenOf, type Asking } from '../asking.ts';
import type { AnswerTable } from '../answer.ts';
import { aheadOf, comparisonSentences } from '../coverage.ts';
import { generalNotes, groupNotes, leftOutNotes, measureNotes } from '../notes.ts';
import { partneredGroups, partnerOf } from '../partner.ts';
import { PLACES_AND_GROUPS, UNSELECTED } from '../pictures.ts';
import type { Question, Said } from '../question.ts';
import { sourced, type Sourced } from '../sourced.ts';
import { isCountry, isGroup, isPlace } from '../subjects.ts';

/** Two countries, or two frameworks or programmes, side by side. */
export const compareQuestion: Question = {
  id: 'compare',
  subjects: [
    { kind: 'either', label: 'subjectA' },
    { kind: 'either', label: 'subjectB' },
  ],
  // With the selection, where one is selected: as the panel has it.
  subjectsOf: (graph, { focus, select, compare: other }) => [
    isGroup(graph, select) || (isPlace(graph, select) && other !== undefined) ? select : focus,
    isPlace(graph, other) || isGroup(graph, other) ? other : undefined,
  ],
  about: (graph, [a, b], state) => {
    const first = a ?? state.focus;
    const isOfGroups = isGroup(graph, first);
    const fits = isOfGroups ? isGroup(graph, b) : isPlace(graph, b);
    const second = fits ? b : isOfGroups ? otherGroup(graph, first) : partnerOf(graph, first, state);
    return isOfGroups
      ? { select: first, compare: second, path: undefined }
      : { focus: first, select: undefined, compare: second, path: undefined };
  },
  answer: answerComparison,
};

/** The framework or programme of the built-in selection that is first by id. */
function otherGroup(graph: Asking['graph'], group: string): string | undefined {
  return graph
    .getAttribute('dataset')
    .groups.filter(({ id, scope, kind }) => id !== group && scope !== 'extra' && kind === 'framework')
    .map(({ id }) => id)
    .sort()[0];
}

function answerComparison(asking: Asking): Said {
  const { graph, state, words } = asking;
  const [a = state.focus, b] = compareQuestion.subjectsOf(graph, state);
  const refuse = (sentence: string): Said => ({
    question: words.questions.compare.name,
    sentences: [sentence],
    notes: [],
    tables: [],
    view: {},
    cited: [],
  });
  if (b === undefined) return refuse(words.notChosenEither);
  const [nameA, nameB] = [labelOf(asking, a), labelOf(asking, b)];
  if (a === b) return refuse(words.sameTwice(nameA));
  if (isGroup(graph, a) !== isGroup(graph, b)) return refuse(words.cannotCompare(nameA, nameB));
  const result = compare(graph, a, b, { ...asking.ties, period: asking.period });
  return {
    question: words.compareQuestion(nameA, nameB),
    ...(result.kind === 'countries' ? ofCountries(asking, result) : ofGroups(asking, result)),
  };
}

function labelOf(asking: Asking, id: string): string {
  return isGroup(asking.graph, id) ? shortOf(asking, id) : nameIn(asking, id);
}

function ofCountries(asking: Asking, result: CountryComparison): Omit<Said, 'question'> {
  const { graph, words, format, ties, period, lang } = asking;
  const { a, b, groups, partners } = result;
  const [nameA, nameB] = [nameIn(asking, a.id), nameIn(asking, b.id)];
  // Movement is counted by country.
  const balances = [a.id, b.id]
    .filter((id) => isCountry(graph, id))
    .map((id) => mobilityBalance(graph, id, { period, lang }));
  const events = (value: number | null): string | null => (value === null ? null : words.amount(format.number(value)));
  const unknown = [a, b]
    .filter(({ id }) => !isCountry(graph, id))
    .map(({ id }) => words.compareMobilityNone(nameIn(asking, id)));
  const mobility = balances.map(({ country, totals }) => {
    const { in: into, out } = totals;
    const name = nameIn(asking, country.id);
    if (totals.partners === 0) return words.compareMobilityNone(name);
    return words.compareMobility(name, events(into), events(out));
  });
  const together = words.compareGroups(
    nameA,
    nameB,
    groups.both.length,
    format.number(groups.both.length),
    whenOf(asking),
  );
  const tied = [a.id, b.id].flatMap((id) =>
    neighbors(graph, id, {
      ...ties,
      edges: ['membership', 'participation', 'cooperation'],
      kinds: ['country', 'framework', 'programme', 'call', 'project'],
    }).neighbors.flatMap(({ id: other, ties: own }) => own.map(({ sources }) => ({ other, sources }))),
  );
  const restingOn = (nodes: readonly { readonly id: string }[], ...texts: readonly string[]): readonly Sourced[] => {
    const ids = new Set(nodes.map(({ id }) => id));
    return sourced(
      tied.flatMap(({ other, sources }) => (ids.has(other) ? [sources] : [])),
      ...texts,
    );
  };
  const moved = balances.flatMap(({ rows }) => rows.map(({ sources }) => sources));
  return {
    sentences: [
      ...restingOn(
        groups.both,
        groups.both.length > 0 ? together + words.list(shortsOf(asking, groups.both)) : together + words.stop,
      ),
      ...aheadOf(asking),
      ...comparisonSentences(graph, result, lang).ties,
      ...(result.alongside.length > 0
        ? restingOn(result.alongside, words.compareAlongside(shortsOf(asking, result.alongside)))
        : []),
      ...onlySentences(asking, groups, [nameA, nameB], words.compareOnlyGroups, shortsOf).flatMap((text, side) =>
        restingOn(side === 0 ? groups.onlyA : groups.onlyB, text),
      ),
      ...restingOn(
        [...partners.both, ...partners.onlyA, ...partners.onlyB],
        words.comparePartners(
          partners.both.length,
          format.number(partners.both.length),
          [nameA, partners.onlyA.length, format.number(partners.onlyA.length)],
          [nameB, partners.onlyB.length, format.number(partners.onlyB.length)],
        ),
      ),
      ...(period === undefined
        ? []
        : sourced(
            moved,
            words.compareMobilityIn(format.period(period), [...mobility, ...unknown].join(words.clausesInList)),
          )),
    ],
    notes: [
      ...generalNotes(asking),
      ...balances.slice(0, 1).flatMap(({ note, totals }) => (totals.partners > 0 ? [note] : [])),
      ...measureNotes(asking, moved.flat()),
    ],
    ...inColumns(asking, nameOf(asking, a.id), nameOf(asking, b.id), [
      ['groups', groups],
      ['calls', result.calls],
      ['alongside', { both: result.alongside, onlyA: [], onlyB: [] }],
      ['projects', result.projects],
      ['partners', partners],
    ]),
    view: {
      ...UNSELECTED,
      focus: a.id,
      compare: b.id,
      view: 'network',
      edges: ['membership'],
      through: partneredGroups(asking, [a.id, b.id]),
      kinds: PLACES_AND_GROUPS,
      depth: 1,
    },
    cited: [...tied.map(({ sources }) => sources), ...moved],
  };
}

function ofGroups(asking: Asking, result: GroupComparison): Omit<Said, 'question'> {
  const { graph, words, format, ties } = asking;
  const { a, b, members, agencies } = result;
  const [nameA, nameB] = [shortOf(asking, a.id), shortOf(asking, b.id)];
  const places = countriesOnly(members);
  const matrix = frameworkMatrix(graph, { ...ties, through: [a.id, b.id] });
  const counted = (own: number): string =>
    words.countries(places.both.length + own, format.number(places.both.length + own));
  const both = words.compareBoth(
    places.both.length,
    words.countries(places.both.length, format.number(places.both.length)),
  );
  const cited = matrix.rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [cell.sources] : [])));
  const restingOn = (nodes: readonly { readonly id: string }[], text: string): readonly Sourced[] => {
    const ids = new Set(nodes.map(({ id }) => id));
    const rows = matrix.rows.filter(({ id }) => ids.has(id));
    return sourced(
      rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [cell.sources] : []))),
      text,
    );
  };
  return {
    sentences: [
      ...sourced(
        cited,
        words.compareMembers(nameA, counted(places.onlyA.length), nameB, counted(places.onlyB.length), whenOf(asking)),
      ),
      ...aheadOf(asking),
      ...restingOn(
        places.both,
        places.both.length > 0 ? both + words.list(placesOf(asking, places.both)) : both + words.stop,
      ),
      ...onlySentences(asking, places, [nameA, nameB], words.compareOnlyPlaces, placesOf).flatMap((text, side) =>
        restingOn(side === 0 ? places.onlyA : places.onlyB, text),
      ),
      ...(agencies.both.length > 0 ? [words.compareAgencies(namesOf(asking, agencies.both))] : []),
    ],
    notes: [...groupNotes(asking, matrix.columns), ...leftOutNotes(asking, matrix.leftOut), ...generalNotes(asking)],
    ...inColumns(asking, nameA, nameB, [
      ['members', members],
      ['agencies', agencies],
      ['topics', result.topics],
    ]),
    view: {
      ...UNSELECTED,
      select: a.id,
      compare: b.id,
      view: 'matrix',
      matrix: 'groups',
      sort: 'degree',
      edges: ['membership'],
      through: [a.id, b.id].sort(),
      kinds: PLACES_AND_GROUPS,
      depth: 1,
    },
    cited,
  };
}

/** Regions such as the EU take part too; they are in the table, and no countries to be counted. */
function countriesOnly({ both, onlyA, onlyB }: Shared): Shared {
  const places = (list: Shared['both']): Shared['both'] => list.filter(({ kind }) => kind === 'country');
  return { both: places(both), onlyA: places(onlyA), onlyB: places(onlyB) };
}

function onlySentences(
  asking: Asking,
  { onlyA, onlyB }: Shared,
  [nameA, nameB]: readonly [string, string],
  say: Asking['words']['compareOnlyGroups'],
  listed: (asking: Asking, nodes: Shared['both']) => string,
): string[] {
  return [[nameA, onlyA] as const, [nameB, onlyB] as const].map(([name, nodes]) =>
    say(name, nodes.length, asking.format.number(nodes.length), listed(asking, nodes)),
  );
}

function shortsOf(asking: Asking, nodes: Shared['both']): string {
  return someOf(
    asking,
    nodes.map(({ id }) => shortOf(asking, id)),
  );
}

function placesOf(asking: Asking, nodes: Shared['both']): string {
  return somePlaces(
    asking,
    nodes.map(({ id }) => nameIn(asking, id)),
  );
}

function namesOf(asking: Asking, nodes: Shared['both']): string {
  return someOf(
    asking,
    nodes.map(({ id }) => nameIn(asking, id)),
  );
}

type Parts = readonly (readonly [keyof Asking['words']['aspects'], Shared])[];

/** What both have and what only one has, as a table and as columns that line up. */
function inColumns(asking: Asking, a: string, b: string, parts: Parts): Pick<Said, 'tables' | 'chart'> {
  const { words } = asking;
  const there = parts.filter(([, { both, onlyA, onlyB }]) => both.length + onlyA.length + onlyB.length > 0);
  const tables = [sharedTable(asking, a, b, there)];
  if (there.length === 0) return { tables };
  const names = (nodes: Shared['both']): string[] => nodes.map(({ id }) => shortOf(asking, id));
  return {
    tables,
    chart: {
      kind: 'beside',
      heads: [words.columns.only(a), words.columns.both, words.columns.only(b)],
      rows: there.map(([aspect, { both, onlyA, onlyB }]) => ({
        aspect: words.aspects[aspect],
        cells: [names(onlyA), names(both), names(onlyB)] as const,
      })),
    },
  };
}

function sharedTable(asking: Asking, a: string, b: string, parts: Parts): AnswerTable {
  const { words, format } = asking;
  const { columns } = words;
  const list = (nodes: Shared['both']): string | null =>
    nodes.length === 0
      ? null
      : `${format.number(nodes.length)}: ${format.list(nodes.map(({ id }) => shortOf(asking, id)))}`;
  return {
    caption: words.questions.compare.name,
    columns: [
      { key: 'aspect', label: columns.aspect },
      { key: 'both', label: columns.both },
      { key: 'onlyA', label: columns.only(a) },
      { key: 'onlyB', label: columns.only(b) },
    ],
    rows: parts.map(([aspect, { both, onlyA, onlyB }]) => [
      words.aspects[aspect],
      list(both),
      list(onlyA),
      list(onlyB),
    ]),
  };
}
