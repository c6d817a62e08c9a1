import type { FromKind, GroupRow } from '../../data/dataset.ts';
import { isUsual } from '../../view/through.ts';
import { isHope } from '../../model/statuses.ts';
import { firstDay, lastDay, parseTimeSpan } from '../../model/validity.ts';
import { frameworkMatrix, type MatrixCell, type MatrixColumn } from '../../query/framework-matrix.ts';
import { byName } from '../../query/order.ts';
import { groupOverlap } from '../../query/overlap.ts';
import { nameIn, nameOf, shortOf, sinceText, somePlaces, whenOf, type Asking } from '../asking.ts';
import type { AnswerCell } from '../answer.ts';
import { aheadOf } from '../coverage.ts';
import { generalNotes, groupNotes, leftOutNotes, membersText } from '../notes.ts';
import { PLACES_AND_GROUPS, UNSELECTED } from '../pictures.ts';
import { askedGroups } from '../../view/choose-groups.ts';
import { chartWords } from '../../locales/chart.ts';
import type { Question, Said } from '../question.ts';
import { afterFirst, sourced } from '../sourced.ts';
import { isGroup } from '../subjects.ts';

/** So many frameworks are named in the question. */
const NAMED = 3;

/** Since when members take part: of one framework in full, of several the first and the last of each. */
export const joinedQuestion: Question = {
  id: 'joined',
  subjects: [{ kind: 'group', label: 'subjectGroup', optional: true }],
  subjectsOf: (graph, { through }) => {
    const named = askedGroups(graph.getAttribute('dataset'), through);
    return [named.length === 1 ? named[0] : undefined];
  },
  about: (graph, [group], { through }) =>
    isGroup(graph, group) ? { through: [group] } : { through: isUsual(through) || through.length > 1 ? through : [] },
  answer: answerJoined,
};

/** One member of one framework: a country, or a political region that takes part as one. */
interface Entry {
  readonly member: string;
  readonly group: string;
  readonly cell: MatrixCell;
}

function sourcesOf(entries: readonly Entry[]): (readonly string[])[] {
  return entries.map(({ cell }) => cell.sources);
}

function answerJoined(asking: Asking): Said {
  const { graph, state, words, format, ties } = asking;
  const through = groupOverlap(graph, {
    ...ties,
    through: askedGroups(graph.getAttribute('dataset'), state.through),
  }).groups.map(({ id }) => id);
  const matrix = frameworkMatrix(graph, { ...ties, through });
  const columns = through.length > 0 ? matrix.columns : [];
  const entries = columns.flatMap((column, index): Entry[] => [
    ...matrix.rows.flatMap((row) => {
      const cell = row.cells[index];
      return cell ? [{ member: row.id, group: column.id, cell }] : [];
    }),
    ...column.regions.map(({ id, cell }) => ({ member: id, group: column.id, cell })),
  ]);
  const names = byName(asking.lang);
  const named = (id: string): { id: string; name: string } => ({ id, name: nameOf(asking, id) });
  entries.sort((a, b) => byDate(a, b) || names(named(a.member), named(b.member)));
  const [only] = columns;
  const sentences =
    only === undefined
      ? [words.overlapNothing]
      : columns.length === 1
        ? sourced(sourcesOf(entries), ...ofOne(asking, only, entries))
        : [
            ...spanOf(asking, entries),
            ...sourced(sourcesOf(entries), overview(asking, withMembers(entries) || columns.length, entries)),
            ...columns.flatMap((column) => {
              const own = entries.filter(({ group }) => group === column.id);
              return sourced(sourcesOf(own), ofSeveral(asking, column, own));
            }),
          ];
  // Who may be in it stands in the table too, and in no number.
  const perhapsRows = columns.flatMap(({ id, maybe }) =>
    maybe.map(({ id: one, cell }): AnswerCell[] => [
      sinceText(asking, cell),
      words.perhaps,
      nameOf(asking, one),
      shortOf(asking, id),
      words.confidences[cell.confidence],
    ]),
  );
  const isSeen = entries.some(({ cell }) => cell.from !== undefined && cell.fromKind === 'first_seen');
  return {
    question: words.joinedQuestion(through.length > NAMED ? '' : format.list(through.map((id) => shortOf(asking, id)))),
    sentences: afterFirst(sentences, aheadOf(asking)),
    notes: [
      ...(isSeen ? [words.noteSeen] : []),
      // Of one framework its sentence says it.
      ...groupNotes(asking, columns, columns.length > 1),
      ...(columns.length > 0 ? leftOutNotes(asking, matrix.leftOut) : []),
      ...generalNotes(asking),
    ],
    tables:
      entries.length + perhapsRows.length === 0
        ? []
        : [
            {
              caption: words.questions.joined.name,
              columns: [
                { key: 'date', label: words.columns.date },
                { key: 'how', label: words.columns.how },
                { key: 'country', label: words.columns.country },
                { key: 'group', label: words.columns.group },
                { key: 'confidence', label: words.columns.confidence },
              ],
              rows: [
                ...entries.map(({ member, group, cell }): AnswerCell[] => [
                  cell.from === undefined ? words.unknown : format.date(cell.from),
                  cell.from === undefined || cell.fromKind === undefined ? null : words.kinds[cell.fromKind],
                  nameOf(asking, member),
                  shortOf(asking, group),
                  words.confidences[cell.confidence],
                ]),
                ...perhapsRows,
              ],
            },
          ],
    ...(entries.length === 0
      ? {}
      : {
          chart: {
            kind: 'dates' as const,
            rows: entries.map(({ member, group, cell }) => ({
              name: nameOf(asking, member),
              group: shortOf(asking, group),
              ...(cell.from === undefined ? {} : { from: cell.from }),
              ...(cell.from === undefined || cell.fromKind === undefined ? {} : { how: cell.fromKind }),
            })),
            words: { ...words.kinds, unknown: words.unknown, stated: chartWords(asking.lang).stated },
          },
        }),
    view: {
      ...UNSELECTED,
      view: 'table',
      edges: ['membership'],
      through: [...through].sort(),
      kinds: PLACES_AND_GROUPS,
      depth: 1,
      ...(only && columns.length === 1 ? { select: only.id } : {}),
    },
    cited: sourcesOf(entries),
  };
}

/** Earliest first, unknown dates last, then as the matrix has them. */
function byDate(a: Entry, b: Entry): number {
  const [x, y] = [a, b].map(({ cell }) => (cell.from === undefined ? '9' : firstDay(cell.from)));
  return x! < y! ? -1 : x! > y! ? 1 : 0;
}

function ofOne(asking: Asking, column: MatrixColumn, all: readonly Entry[]): string[] {
  const { words } = asking;
  const { id } = column;
  // What is only announced is told apart, in a note.
  const entries = all.filter(({ cell }) => !isHope(cell.status));
  const group = shortOf(asking, id);
  const perhaps =
    column.maybe.length === 0
      ? []
      : [
          words.joinedMaybe(
            somePlaces(
              asking,
              column.maybe.map(({ id: one }) => nameIn(asking, one)),
            ),
          ),
        ];
  if (entries.length === 0) return [words.joinedNone(group), ...beforeSeen(asking, id), ...perhaps];
  const known = (kind: FromKind | undefined): readonly Entry[] =>
    entries.filter(({ cell }) => cell.from !== undefined && cell.fromKind === kind);
  const dated = (kind: FromKind | undefined, say: (list: string) => string): string[] => {
    const own = known(kind);
    return own.length === 0 ? [] : [say(byDates(asking, own))];
  };
  const unknown = entries.filter(({ cell }) => cell.from === undefined);
  return [
    words.joinedOne(group, membersText(asking, column, true), whenOf(asking)),
    ...dated('joined', words.joinedAccessions),
    ...dated('first_seen', words.joinedSeen),
    ...dated('announced', words.joinedAnnounced),
    ...dated(undefined, words.joinedStated),
    ...(unknown.length === 0
      ? []
      : [
          words.joinedUnknown(
            unknown.length,
            somePlaces(
              asking,
              unknown.map(({ member }) => nameIn(asking, member)),
            ),
          ),
        ]),
    ...perhaps,
  ];
}

/** That the framework itself may not have existed yet, where the first page that shows it is later than the time asked about. */
function beforeSeen(asking: Asking, id: string): string[] {
  const { graph, state, today, words, format } = asking;
  const { from, from_kind: kind } = graph.getNodeAttributes(id).row as GroupRow;
  if (from === undefined || kind !== 'first_seen') return [];
  const span = parseTimeSpan(state.at, today);
  return span !== 'all' && span.end < firstDay(from)
    ? [words.joinedBefore(shortOf(asking, id), whenOf(asking), format.date(from))]
    : [];
}

/** `Hungary and Japan (2010); Poland (23 September 2014)`, with what each date means where they are mixed. */
function byDates(asking: Asking, entries: readonly Entry[], isMixed = false): string {
  const { words, format } = asking;
  const dates = new Map<string, string[]>();
  for (const { member, cell } of entries) {
    const meaning = isMixed && cell.fromKind !== undefined ? [words.kinds[cell.fromKind]] : [];
    const date = [format.date(cell.from!), ...meaning].join(words.details);
    const names = dates.get(date);
    if (names) names.push(nameIn(asking, member));
    else dates.set(date, [nameIn(asking, member)]);
  }
  return [...dates].map(([date, names]) => words.joinedAt(format.list(names), date)).join(words.clausesInList);
}

/** How many frameworks the members are of: one without any is told apart. */
function withMembers(entries: readonly Entry[]): number {
  return new Set(entries.map(({ group }) => group)).size;
}

function overview(asking: Asking, groups: number, entries: readonly Entry[]): string {
  const { words, format } = asking;
  const dated = entries.filter(({ cell }) => cell.from !== undefined).length;
  return words.joinedOverview(
    entries.length,
    format.number(entries.length),
    words.groups(groups, format.number(groups)),
    format.number(dated),
    whenOf(asking),
  );
}

/** Whose date is the first, and whose the last; nothing where there are no two dates. */
function spanOf(asking: Asking, all: readonly Entry[]): ReturnType<typeof sourced> {
  const entries = all.filter(({ cell }) => cell.from !== undefined && !isHope(cell.status));
  const [first, last] = [earliestOf(entries), latestOf(entries)];
  if (entries.length === 0 || first.some((entry) => last.includes(entry))) return [];
  return sourced(
    sourcesOf([...first, ...last]),
    asking.words.joinedSpan(atDates(asking, first), atDates(asking, last)),
  );
}

/** Who may have come first: a year alone may lie before a month of it. All have a date. */
function earliestOf(entries: readonly Entry[]): readonly Entry[] {
  const bound = entries.map(({ cell }) => lastDay(cell.from!)).sort()[0];
  return entries.filter(({ cell }) => firstDay(cell.from!) <= bound!);
}

/** Who may have come last. */
function latestOf(entries: readonly Entry[]): readonly Entry[] {
  const bound = entries
    .map(({ cell }) => firstDay(cell.from!))
    .sort()
    .at(-1);
  return entries.filter(({ cell }) => lastDay(cell.from!) >= bound!);
}

function atDates(asking: Asking, entries: readonly Entry[]): string {
  const dates = [...new Set(entries.map(({ cell }) => cell.from))];
  return asking.format.list(
    dates.map((date) =>
      atOneDate(
        asking,
        entries.filter(({ cell }) => cell.from === date),
      ),
    ),
  );
}

/** `Hungary and Japan in Alpha (2010, joined)`: what the date means where it means one thing. */
function atOneDate(asking: Asking, entries: readonly Entry[]): string {
  const { words, format } = asking;
  const [{ cell }] = entries as readonly [Entry];
  const isOne = entries.every((entry) => entry.cell.fromKind === cell.fromKind);
  const meaning = isOne && cell.fromKind !== undefined ? [words.kinds[cell.fromKind]] : [];
  const groups = [...new Set(entries.map(({ group }) => group))];
  const names = (group: string): string[] =>
    entries.filter((entry) => entry.group === group).map(({ member }) => nameIn(asking, member));
  return words.joinedAt(
    format.list(groups.map((group) => words.joinedIn(format.list(names(group)), shortOf(asking, group)))),
    [format.date(cell.from!), ...meaning].join(words.details),
  );
}

function ofSeveral(asking: Asking, column: MatrixColumn, all: readonly Entry[]): string {
  const { words } = asking;
  const { id } = column;
  const entries = all.filter(({ cell }) => !isHope(cell.status));
  const group = shortOf(asking, id);
  if (entries.length === 0) return words.joinedNone(group);
  const known = entries.filter(({ cell }) => cell.from !== undefined);
  const undated = new Set(entries.filter(({ cell }) => cell.from === undefined).map(({ member }) => member));
  const regions = column.regions.filter((one) => undated.has(one.id));
  const [first, last] = [earliestOf(known), latestOf(known)];
  const isOne = first.length === last.length && first.every((entry) => last.includes(entry));
  return words.joinedFirstLast(
    group,
    membersText(asking, column),
    byDates(asking, first, true),
    isOne ? '' : byDates(asking, last, true),
    undated.size === 0 ? '' : membersText(asking, { enumerated: undated.size - regions.length, regions }),
  );
}
