import { groupOverlap, type OverlapCountry, type OverlapPair, type OverlapResult } from '../../query/overlap.ts';
import { nameIn, nameOf, shortOf, somePlaces, someOf, whenOf, type Asking } from '../asking.ts';
import type { AnswerTable } from '../answer.ts';
import { aheadOf } from '../coverage.ts';
import { generalNotes, groupNotes, leftOutNotes } from '../notes.ts';
import { PLACES_AND_GROUPS, UNSELECTED } from '../pictures.ts';
import { chartWords } from '../../locales/chart.ts';
import type { SharedSpec } from '../../scene/chart-spec.ts';
import { askedGroups } from '../../view/choose-groups.ts';
import type { Question, Said } from '../question.ts';
import { afterFirst, sourced } from '../sourced.ts';

/**
 * Which of the frameworks in the view share members, and who is in several. The
 * focus, which most frameworks of a dataset are about, is told apart: that it is
 * in all of them is no overlap that anybody asks for.
 */
export const overlapQuestion: Question = {
  id: 'overlap',
  subjects: [{ kind: 'country', label: 'subjectFocus', optional: true }],
  subjectsOf: (_graph, { focus }) => [focus],
  about: (_graph, [focus]) => (focus === undefined ? {} : { focus }),
  answer: answerOverlap,
};

function answerOverlap(asking: Asking): Said {
  const { graph, state, words, format, ties } = asking;
  const result = groupOverlap(graph, { ...ties, through: askedGroups(graph.getAttribute('dataset'), state.through) });
  const { groups: all } = result;
  // One of which nobody is a member now is named in a note; the picture does not have it either.
  const groups = all.filter(({ members }) => members > 0);
  const single = all.filter(({ members }) => members < 2).map(({ id }) => shortOf(asking, id));
  const focusIn = result.countries.find(({ id }) => id === state.focus)?.groups.length ?? 0;
  const others = result.countries.filter(({ id }) => id !== state.focus);
  const several = others.filter((country) => country.groups.length > 1);
  const pairs = result.pairs
    .map((pair): OverlapPair => ({ ...pair, shared: pair.shared.filter(({ id }) => id !== state.focus) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((x, y) => y.shared.length - x.shared.length);
  const used = all.length > 0;
  const { leftOut } = result.matrix;
  const cited = used
    ? result.matrix.rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [cell.sources] : [])))
    : [];
  return {
    question: words.overlapQuestion,
    sentences: !used
      ? [words.overlapNothing]
      : groups.length === 0
        ? [words.overlapNoMembers, ...aheadOf(asking)]
        : afterFirst(
            sourced(cited, ...sentencesOf(asking, groups, { focusIn, others, several, pairs })),
            aheadOf(asking),
          ),
    notes: [
      ...(single.length > 0 ? [words.noteFewMembers(single.length, format.list(single))] : []),
      ...(used ? groupNotes(asking, result.matrix.columns) : []),
      ...(used ? leftOutNotes(asking, leftOut) : []),
      ...generalNotes(asking),
    ],
    tables: [pairTable(asking, pairs), severalTable(asking, several)].filter(({ rows }) => rows.length > 0),
    ...withShared(asking, groups, pairs, focusIn > 0 ? nameIn(asking, state.focus) : ''),
    view: {
      ...UNSELECTED,
      focus: state.focus,
      // Those who are in most of them come first.
      view: 'matrix',
      matrix: 'groups',
      sort: 'degree',
      edges: ['membership'],
      through: all.map(({ id }) => id).sort(),
      kinds: PLACES_AND_GROUPS,
      depth: 1,
    },
    cited,
  };
}

interface Found {
  readonly focusIn: number;
  readonly others: readonly OverlapCountry[];
  readonly several: readonly OverlapCountry[];
  readonly pairs: readonly OverlapPair[];
}

function sentencesOf(
  asking: Asking,
  groups: OverlapResult['groups'],
  { focusIn, others, several, pairs }: Found,
): string[] {
  const { state, words, format } = asking;
  const focus = nameIn(asking, state.focus);
  const beside = focusIn > 0 ? focus : '';
  const count = (n: number): string => format.number(n);
  const label = ({ id, members }: OverlapResult['groups'][number]): string =>
    words.parenthesis(shortOf(asking, id), count(members));
  const [most] = pairs;
  const severalText = words.overlapSeveral(
    several.length,
    count(several.length),
    others.length,
    count(others.length),
    beside,
    groups.length < 2 ? '' : words.overlapOf(groups.length, count(groups.length), whenOf(asking)),
  );
  const all = (groups.length * (groups.length - 1)) / 2;
  const compared = someOf(asking, groups.map(label));
  const inSeveral =
    several.length === 0
      ? severalText + words.stop
      : severalText +
        words.list(
          somePlaces(
            asking,
            several.map(({ id, groups: own }) => words.parenthesis(nameIn(asking, id), count(own.length))),
          ),
        );
  const isFinding = others.length > 0 && groups.length > 1;
  return [
    // Who is in several is what was asked; what was compared follows.
    ...(isFinding
      ? [inSeveral, words.overlapList(compared)]
      : [words.overlapCompared(groups.length, count(groups.length), compared, whenOf(asking))]),
    words.overlapFocusIn(focus, focusIn, count(focusIn), groups.length, count(groups.length)),
    ...(others.length > 0 && !isFinding ? [inSeveral] : []),
    ...(groups.length < 2
      ? []
      : [
          most
            ? words.overlapPairs(pairs.length, count(pairs.length), all, count(all), beside) +
              words.overlapPair(
                shortOf(asking, most.a),
                shortOf(asking, most.b),
                most.shared.length,
                count(most.shared.length),
                somePlaces(
                  asking,
                  most.shared.map(({ id }) => nameIn(asking, id)),
                ),
              )
            : words.overlapPairsNone(beside),
        ]),
  ];
}

/** How many each two share, beside the focus. */
function withShared(
  asking: Asking,
  groups: OverlapResult['groups'],
  pairs: readonly OverlapPair[],
  beside: string,
): { chart?: SharedSpec } {
  if (groups.length < 2) return {};
  const shared = (a: string, b: string): number =>
    pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))?.shared.length ?? 0;
  return {
    chart: {
      kind: 'shared',
      label: chartWords(asking.lang).shared(beside),
      names: groups.map(({ id }) => shortOf(asking, id)),
      cells: groups.map((a) => groups.map((b) => (a.id === b.id ? a.members : shared(a.id, b.id)))),
    },
  };
}

function pairTable(asking: Asking, pairs: readonly OverlapPair[]): AnswerTable {
  const { words, format } = asking;
  const { columns } = words;
  return {
    caption: words.tablePairs,
    columns: [
      { key: 'a', label: columns.a },
      { key: 'b', label: columns.b },
      { key: 'shared', label: columns.shared, isNumber: true },
      { key: 'names', label: columns.names },
    ],
    rows: pairs.map(({ a, b, shared }) => [
      shortOf(asking, a),
      shortOf(asking, b),
      shared.length,
      format.list(shared.map(({ name }) => name)),
    ]),
  };
}

function severalTable(asking: Asking, several: readonly OverlapCountry[]): AnswerTable {
  const { words, format } = asking;
  const { columns } = words;
  return {
    caption: words.tableSeveral,
    columns: [
      { key: 'country', label: columns.country },
      { key: 'count', label: columns.count, isNumber: true },
      { key: 'groups', label: columns.groups },
    ],
    rows: several.map(({ id, groups }) => [
      nameOf(asking, id),
      groups.length,
      format.list(groups.map((group) => shortOf(asking, group))),
    ]),
  };
}
