/** What several answers have to say about what they do not count. */
import { lastDay } from '../model/validity.ts';
import type { MatrixColumn } from '../query/framework-matrix.ts';
import { termFor } from '../locales/terms.ts';
import type { StatedCount } from '../query/stated-counts.ts';
import type { LeftOut } from '../query/tie.ts';
import { nameIn, shortOf, somePlaces, type Asking } from './asking.ts';

/** How well ties must be known to count, and that absence proves nothing. */
export function generalNotes({ state, words }: Asking): string[] {
  return [words.noteConfidence[state.confidence], words.noteAbsence];
}

/** What migration events are, where the database is one whose measure we know. */
export function measureNotes({ dataset, words }: Asking, sources: Iterable<string>): string[] {
  const cited = new Set(sources);
  const database = 'Scholarly Migration Database';
  const isIt = dataset.sources.some(({ id, title }) => cited.has(id) && title.includes(database));
  return isIt ? [words.noteMeasure(database)] : [];
}

/** What the filters left out, by reason; nothing where they left out nothing. */
export function leftOutNotes({ words, format }: Asking, leftOut: LeftOut): string[] {
  const parts = (Object.keys(words.leftOut) as (keyof LeftOut)[])
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => words.leftOut[reason](format.number(leftOut[reason])));
  return parts.length > 0 ? [words.noteLeftOut(format.list(parts))] : [];
}

/**
 * Hub-and-spoke programmes, and numbers of members that sources state where they are other than those listed.
 * @param withMaybe whether it names who may take part; not where a sentence of the answer does
 */
export function groupNotes(asking: Asking, columns: readonly MatrixColumn[], withMaybe = true): string[] {
  const { words, format, lang } = asking;
  const hubs = columns.flatMap(({ id, hub }) =>
    hub === undefined ? [] : [words.noteHub(shortOf(asking, id), nameIn(asking, hub))],
  );
  const stated = columns.flatMap((column) =>
    latestOf(column).flatMap(({ measure, qualifier, value, max, period, listed }) => {
      if ((listed ?? column.enumerated) === value && max === undefined) return [];
      const number = `${format.number(value)}${max === undefined ? '' : `–${format.number(max)}`}`;
      const when = period === undefined ? '' : format.period(period);
      const what = [...(measure === 'member_count' ? [] : [measure]), ...(qualifier === undefined ? [] : [qualifier])];
      return [
        words.noteStated(
          shortOf(asking, column.id),
          number,
          [...what.map((word) => termFor(lang, word).text), ...(when === '' ? [] : [when])].join(words.details),
          format.number(listed ?? column.enumerated),
          period !== undefined,
        ),
      ];
    }),
  );
  const apart = columns.flatMap(({ id, announced, maybe, enumerated }) => [
    ...(announced > 0 ? [words.noteAnnounced(shortOf(asking, id), announced, format.number(announced))] : []),
    ...(withMaybe && maybe.length > 0
      ? [
          words.noteMaybe(
            shortOf(asking, id),
            maybe.length,
            format.number(maybe.length),
            enumerated > 0,
            somePlaces(
              asking,
              maybe.map(({ id: one }) => nameIn(asking, one)),
            ),
          ),
        ]
      : []),
  ]);
  return [...hubs, ...apart, ...stated];
}

/** What sources state last of each thing that they count. */
function latestOf({ stated }: MatrixColumn): readonly StatedCount[] {
  // Sources that disagree about one day are both told.
  return stated.filter((one) =>
    stated.every(
      ({ measure, qualifier, period }) =>
        measure !== one.measure || qualifier !== one.qualifier || lastOf(period) <= lastOf(one.period),
    ),
  );
}

/** "11 countries and regions, and the European Union": who takes part, as docs/counting.md counts. @param isInside whether the sentence goes on */
export function membersText(
  { words, format }: Asking,
  { enumerated, regions }: Pick<MatrixColumn, 'enumerated' | 'regions'>,
  isInside = false,
): string {
  const countries = words.countries(enumerated, format.number(enumerated));
  if (regions.length === 0) return countries;
  const names = format.list(regions.map(({ name }) => words.inSentence(name)));
  return enumerated === 0 ? names : words.besideCountries(countries, names, isInside);
}

function lastOf(period: string | undefined): string {
  return period === undefined ? '' : lastDay(period.split('/').at(-1)!);
}
