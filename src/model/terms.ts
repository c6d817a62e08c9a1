/**
 * When the rows of a dataset hold. The rules are those of graph-data/README.md,
 * "Dates": an unknown end does not mean "still", and the first page that shows a
 * membership is not its beginning.
 */
import type {
  CallRow,
  Dataset,
  Dated,
  FromKind,
  ObservationRow,
  ParticipationRow,
  ProjectRow,
  RelationRow,
} from '../data/dataset.ts';
import { BEGINNING, earlier, END, later, type Term } from './holds.ts';
import { addDays, firstDay, lastDay } from './validity.ts';
import { windowOf } from './window.ts';

/** Years before and after the year of a call, and after the longest support of a project, in which it may hold. */
const MARGIN = 1;

/** The terms of the rows of one dataset. */
export interface Terms {
  /** When a row holds. A row that is in no table of the dataset is read by its own dates. */
  of(row: StatedRow): Term;
}

/** What a term is read from, where no rule of its table says more. */
type StatedRow = Dated & { readonly from_kind?: FromKind };
type Activity = CallRow | ProjectRow;

const TERMS = new WeakMap<Dataset, Terms>();

/** The terms of a dataset's rows, resolved when they are first asked for and kept with the dataset. */
export function termsOf(dataset: Dataset): Terms {
  let terms = TERMS.get(dataset);
  if (!terms) TERMS.set(dataset, (terms = resolve(dataset)));
  return terms;
}

function resolve(dataset: Dataset): Terms {
  const known = new WeakMap<StatedRow, Term>();
  const read = new Reader(dataset.date);
  const groups = new Map<string, Term>();
  const activities = new Map<string, { readonly row: Activity; readonly term: Term }>();
  const keep = (row: StatedRow, term: Term): Term => {
    known.set(row, term);
    return term;
  };
  for (const row of dataset.groups) groups.set(row.id, keep(row, read.stated(row)));
  for (const row of dataset.calls) activities.set(row.id, { row, term: keep(row, read.call(row)) });
  const longest = longestSupports(dataset.observations);
  for (const row of dataset.projects) {
    const notBefore = [groups.get(row.group), row.call === undefined ? undefined : activities.get(row.call)?.term]
      .map((term) => term?.maybeFrom ?? BEGINNING)
      .reduce(later);
    activities.set(row.id, { row, term: keep(row, read.project(row, longest.get(row.group), notBefore)) });
  }
  for (const row of [...dataset.memberships, ...dataset.eligibility])
    keep(row, read.within(row, [groups.get(row.group)]));
  for (const row of dataset.participation) {
    const activity = activities.get(row.activity);
    if (activity) keep(row, read.part(row, activity.row, activity.term));
  }
  for (const row of dataset.relations) {
    const activity = activities.get(row.subject) ?? activities.get(row.object);
    if (activity) keep(row, read.part(row, activity.row, activity.term));
    else
      keep(
        row,
        read.within(
          row,
          [row.subject, row.object, row.via].map((id) => groups.get(id ?? '')),
        ),
      );
  }
  return {
    of: (row) => known.get(row) ?? keep(row, read.stated(row)),
  };
}

/** Upper end of the longest support, in years, that a source states for a programme. */
function longestSupports(observations: readonly ObservationRow[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const { subject, measure, unit_measure, obs_value, obs_value_max = obs_value } of observations) {
    if (measure === 'duration' && unit_measure === 'years')
      longest.set(subject, Math.max(longest.get(subject) ?? 0, obs_value_max));
  }
  return longest;
}

class Reader {
  /** The last day on which what the tables call ended may have held. */
  private readonly lastOfEnded: string;

  /** @param date the day of the tables: what they call active holds on it, what they call ended no more */
  constructor(private readonly date: string) {
    this.lastOfEnded = addDays(firstDay(date), -1);
  }

  /** By the dates of the row alone. */
  stated(row: StatedRow): Term {
    const { from, to, status } = row;
    const isEnded = status === 'ended';
    const maybeFrom = from === undefined || row.from_kind === 'first_seen' ? BEGINNING : firstDay(from);
    const maybeTo = to !== undefined ? lastDay(to) : isEnded ? this.lastOfEnded : END;
    // Without an end it is sure only of the time in which it began, or was seen.
    if (from !== undefined) {
      const term = { maybeFrom, from: firstDay(from), to: maybeTo, maybeTo };
      if (to !== undefined) return term;
      return isEnded
        ? { ...term, to: earlier(lastDay(from), this.lastOfEnded) }
        : { ...term, openFrom: firstDay(from) };
    }
    if (to !== undefined) return { maybeFrom, from: firstDay(to), to: maybeTo, maybeTo };
    const known = firstDay(this.date);
    return isEnded ? unsure(maybeFrom, maybeTo) : { maybeFrom, from: known, to: END, maybeTo, openFrom: known };
  }

  /** What takes part in groups, or joins them, holds only while they do. */
  within(row: StatedRow, lives: readonly (Term | undefined)[]): Term {
    let term = this.stated(row);
    for (const life of lives) {
      if (!life) continue;
      let { from, to } = term;
      if (to > life.maybeTo) {
        // A group that ended on an unknown day was there at least when the row began.
        to = life.to === life.maybeTo || row.from === undefined ? life.to : earlier(lastDay(row.from), life.maybeTo);
      }
      from = later(from, life.maybeFrom);
      term = cut({
        ...term,
        from,
        to,
        maybeFrom: later(term.maybeFrom, life.maybeFrom),
        maybeTo: earlier(term.maybeTo, life.maybeTo),
      });
    }
    return term;
  }

  /** A call holds in its window, or in its year where a side of that is unknown. */
  call(row: CallRow): Term {
    const { opens: from, closes: to, year } = row;
    if (year === undefined || (from !== undefined && to !== undefined))
      return this.notPast(row, this.stated({ ...windowOf(row), status: row.status }));
    const begins = from === undefined ? year : Math.max(year, yearOf(from));
    const ends = to === undefined ? year : Math.min(year, yearOf(to));
    return this.notPast(row, {
      maybeFrom: from === undefined ? firstDayOf(ends - MARGIN) : firstDay(from),
      from: from === undefined ? firstDayOf(ends) : firstDay(from),
      to: to === undefined ? lastDayOf(begins) : lastDay(to),
      maybeTo: to === undefined ? lastDayOf(begins + MARGIN) : lastDay(to),
    });
  }

  /**
   * A project holds from its start to its end, or for the longest support of its programme.
   * @param longest years; undefined where no source states any
   * @param notBefore a day before which it cannot have begun
   */
  project(row: ProjectRow, longest: number | undefined, notBefore: string): Term {
    const { from, fy_start } = row;
    const to = row.to ?? (row.fy_end === undefined ? undefined : lastOfFiscalYear(row.fy_end));
    const maybeTo = row.status === 'ended' ? this.lastOfEnded : END;
    if (from === undefined && fy_start === undefined) {
      if (to === undefined) return unsure(notBefore, maybeTo);
      const earliest = longest === undefined ? BEGINNING : addYears(firstDay(to), -longest - MARGIN);
      return { maybeFrom: later(earliest, notBefore), from: firstDay(to), to: lastDay(to), maybeTo: lastDay(to) };
    }
    const [first, last] =
      from !== undefined ? [firstDay(from), lastDay(from)] : [`${fy_start}-04-01`, lastOfFiscalYear(fy_start!)];
    if (to !== undefined) return { maybeFrom: first, from: first, to: lastDay(to), maybeTo: lastDay(to) };
    if (longest === undefined) return this.notPast(row, { maybeFrom: first, from: first, to: last, maybeTo });
    const begun = from === undefined ? first : last;
    return this.notPast(row, {
      maybeFrom: first,
      from: first,
      to: addDays(addYears(first, longest), -1),
      maybeTo: addDays(addYears(begun, longest + MARGIN), -1),
    });
  }

  /** A part in a call or project has its term, unless the row says when it came or left. */
  part(row: ParticipationRow | RelationRow, activity: Activity, whole: Term): Term {
    let { maybeFrom, from, to, maybeTo } = whole;
    const open = whole.openFrom === undefined || row.to !== undefined ? {} : { openFrom: whole.openFrom };
    if (row.from !== undefined && !isStartOf(row.from, activity)) {
      maybeFrom = later(maybeFrom, firstDay(row.from));
      from = later(from, firstDay(row.from));
    }
    if (row.to !== undefined && row.to !== windowOf(activity).to) {
      maybeTo = earlier(maybeTo, lastDay(row.to));
      to = earlier(to, lastDay(row.to));
    }
    // Where the two contradict each other, the row knows best when somebody took part.
    return maybeFrom > maybeTo ? this.stated(row) : cut({ ...open, maybeFrom, from, to, maybeTo });
  }

  /** What the tables call ended had ended on their day. */
  private notPast(row: Pick<Dated, 'status'>, term: Term): Term {
    if (row.status !== 'ended') return term;
    return cut({ ...term, to: earlier(term.to, this.lastOfEnded), maybeTo: earlier(term.maybeTo, this.lastOfEnded) });
  }
}

/** Rows of a call or project without a date carry its year as `from`. */
function isStartOf(date: string, activity: Activity): boolean {
  const year = 'fy_start' in activity ? activity.fy_start : (activity as CallRow).year;
  return date === windowOf(activity).from || date === String(year);
}

function unsure(maybeFrom: string, maybeTo: string): Term {
  return { maybeFrom, from: END, to: BEGINNING, maybeTo };
}

function cut(term: Term): Term {
  return term.from <= term.to ? term : unsure(term.maybeFrom, term.maybeTo);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function firstDayOf(year: number): string {
  return `${pad(year)}-01-01`;
}

function lastDayOf(year: number): string {
  return `${pad(year)}-12-31`;
}

/** The Japanese fiscal year ends on 31 March of the year after. */
function lastOfFiscalYear(year: number): string {
  return `${pad(year + 1)}-03-31`;
}

function addYears(day: string, years: number): string {
  return pad(Math.max(0, yearOf(day) + years)) + day.slice(4);
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}
