/** What several answers have to say about what they do not count. */
import { lastDay } from '../model/validity.ts';
import type { MatrixColumn } from '../query/framework-matrix.ts';
import type { LeftOut } from '../query/tie.ts';
import { nameIn, shortOf, type Asking } from './asking.ts';

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

/** Hub-and-spoke programmes, and numbers of members that sources state where they are other than those listed. */
export function groupNotes(asking: Asking, columns: readonly MatrixColumn[]): string[] {
  const { words, format } = asking;
  const hubs = columns.flatMap(({ id, hub }) =>
    hub === undefined ? [] : [words.noteHub(shortOf(asking, id), nameIn(asking, hub))],
  );
  const stated = columns.flatMap((column) => {
    const latest = column.stated
      .filter(({ measure, listed, value }) => measure === 'member_count' && (listed ?? column.enumerated) !== value)
      .sort((a, b) => (a.period && b.period ? (lastOf(a.period) < lastOf(b.period) ? 1 : -1) : a.period ? -1 : 1))[0];
    if (!latest) return [];
    const { value, max, period, listed = column.enumerated } = latest;
    const number = `${format.number(value)}${max === undefined ? '' : `–${format.number(max)}`}`;
    const when = period === undefined ? '' : format.period(period);
    return [words.noteStated(shortOf(asking, column.id), number, when, format.number(listed))];
  });
  return [...hubs, ...stated];
}

function lastOf(period: string): string {
  return lastDay(period.split('/').at(-1)!);
}
