import type { FlowKind } from '../model/edge-kinds.ts';
import { kindsOf } from '../model/kinds.ts';
import type { CollabGraph, NodeAttributes, TieRow } from '../model/graph.ts';
import { isFlow } from '../model/graph.ts';
import { holds } from '../model/holds.ts';
import { isHope } from '../model/statuses.ts';
import { termsOf, type Terms } from '../model/terms.ts';
import { firstDay, parseTimeSpan, type TimeSpan } from '../model/validity.ts';
import { checkOptions, keysOf, textList } from './check.ts';
import { byText } from './order.ts';

/** What ties are told apart by: taking part in a framework, in a programme, in calls and projects, and all else. */
export const TIMELINE_SERIES = ['framework', 'programme', 'activity', 'other'] as const;
export type TimelineSeries = (typeof TIMELINE_SERIES)[number];

export interface TimelineOptions {
  /** Keys of the edges to count. Default: every edge of the graph. Keys that the graph does not have are left out. */
  readonly among?: readonly string[] | undefined;
  /** The day that `now` means, `YYYY-MM-DD`. Default: today's date, UTC. */
  readonly today?: string | undefined;
}

/** Ties at a time. A tie that several rows state (two agencies, two roles) counts once. */
export interface TiesInTime {
  /** Known to hold. */
  readonly known: Readonly<Record<TimelineSeries, number>>;
  /**
   * May hold: the start is unknown, or later only because nobody has seen it
   * earlier; or it ended on an unknown day; or it is only announced, planned or
   * envisaged.
   */
  readonly maybe: number;
  /** Of `maybe`, those of which no start is known. */
  readonly unknownStart: number;
}

export interface TimelineYear extends TiesInTime {
  readonly year: number;
  /** Ties of which a source says that they began in this year: an accession, a call, a start. */
  readonly begins: number;
  /** Ties of which the first page that shows them is of this year. They are first evidence, not growth. */
  readonly firstSeen: number;
}

export interface TimelineResult {
  readonly schema: 'collab-graph/timeline@1';
  readonly today: string;
  /** Every year from the first to the last that has a date; empty where no date is known. */
  readonly years: readonly TimelineYear[];
  /** Ties counted, whenever they hold. */
  readonly total: number;
  /** Ties of which no row has a start. */
  readonly unknownStart: number;
  /** Ties that ended, nobody knows when. */
  readonly unknownEnd: number;
  /** Ties whose first known start is the first page that shows them: they may be older. */
  readonly firstSeen: number;
  /** Windows of directed flows in which the edges have values, earliest first. They overlap. */
  readonly periods: readonly string[];
  /** Years in which co-authorship was observed, earliest first. */
  readonly coauthorshipYears: readonly string[];
}

const KEYS = keysOf<TimelineOptions>({ among: true, today: true });

/**
 * How many ties hold, and begin, in each year, and of how many no date is
 * known; with the windows and years in which flows were observed. An unknown
 * date is never guessed: such ties are counted apart.
 * @throws CollabGraphError `unknown` for an option that there is not, `invalid` for a malformed one
 */
export function timeline(graph: CollabGraph, options: TimelineOptions = {}): TimelineResult {
  checkOptions(options, KEYS);
  const { today = new Date().toISOString().slice(0, 10) } = options;
  const among = textList('among', options.among);
  const { isDirectedNumber } = kindsOf(graph.getAttribute('dataset'));
  const periods = { window: new Set<string>(), year: new Set<string>() };
  const ties = tiesOf(graph, among, (kind, time) => periods[isDirectedNumber(kind) ? 'window' : 'year'].add(time));
  const dates = [...ties.flatMap(({ rows }) => rows.flatMap(({ from, to }) => [from, to])), ...periods.window]
    .concat(...periods.year)
    .filter((date) => date !== undefined)
    .flatMap((date) => date.split('/').map(yearOf));
  const starts = ties.map(({ rows }) => startOf(rows));
  const begins = new Map<number, number>();
  const seen = new Map<number, number>();
  // What is only announced has begun in no year.
  for (const row of starts)
    if (row?.from && !isHope(row.status)) add(row.from_kind === 'first_seen' ? seen : begins, yearOf(row.from));
  const terms = termsOf(graph.getAttribute('dataset'));
  // What is to end in some years' time says nothing of the years until then that is not known today.
  const last = Math.max(yearOf(today), ...starts.map((row) => (row?.from ? yearOf(row.from) : 0)));
  const first = Math.min(last, ...dates);
  const years: TimelineYear[] = [];
  for (let year = first; dates.length > 0 && year <= last; year++) {
    const span = parseTimeSpan(String(year), today);
    years.push({ year, ...countIn(ties, terms, span), begins: begins.get(year) ?? 0, firstSeen: seen.get(year) ?? 0 });
  }
  return {
    schema: 'collab-graph/timeline@1',
    today,
    years,
    total: ties.length,
    unknownStart: starts.filter((row) => row === undefined).length,
    unknownEnd: ties.filter(({ rows }) => rows.every((row) => row.status === 'ended' && row.to === undefined)).length,
    firstSeen: starts.filter((row) => row?.from_kind === 'first_seen').length,
    periods: [...periods.window].sort(byText),
    coauthorshipYears: [...periods.year].sort(byText),
  };
}

/**
 * The same count for one time: a year, a window, `now` or `all`.
 * @throws CollabGraphError `invalid` for a time that is none
 */
export function tiesInTime(
  graph: CollabGraph,
  at: string,
  options: TimelineOptions = {},
): TiesInTime & { readonly total: number } {
  checkOptions(options, KEYS);
  const { today = new Date().toISOString().slice(0, 10) } = options;
  const terms = termsOf(graph.getAttribute('dataset'));
  const counts = countIn(tiesOf(graph, textList('among', options.among)), terms, parseTimeSpan(at, today));
  return { ...counts, total: TIMELINE_SERIES.reduce((sum, series) => sum + counts.known[series], counts.maybe) };
}

interface DatedTie {
  readonly series: TimelineSeries;
  readonly rows: readonly TieRow[];
}

/** The ties of edges, rows that state one tie of one pair together; flows are reported by the time they were observed. */
function tiesOf(
  graph: CollabGraph,
  among: readonly string[] | undefined,
  observed: (kind: FlowKind, time: string) => void = () => undefined,
): readonly DatedTie[] {
  const wanted = among && new Set(among);
  const ties = new Map<string, { series: TimelineSeries; rows: TieRow[] }>();
  graph.forEachEdge((id, edge, source, target, from, to) => {
    if (wanted && !wanted.has(id)) return;
    if (isFlow(edge)) {
      // A number of which no period is stated has no place in time.
      for (const time of Object.keys(edge.observations)) if (time !== '') observed(edge.kind, time);
      return;
    }
    const key = JSON.stringify([edge.kind, source, target]);
    const tie = ties.get(key);
    if (tie) tie.rows.push(edge.row);
    else ties.set(key, { series: seriesOf(edge.kind, from, to), rows: [edge.row] });
  });
  return [...ties.values()];
}

function seriesOf(kind: string, from: NodeAttributes, to: NodeAttributes): TimelineSeries {
  if (kind === 'participation') return 'activity';
  if (kind === 'cooperation') return 'programme';
  if (kind !== 'membership') return 'other';
  return [from.kind, to.kind].includes('framework') ? 'framework' : 'programme';
}

function countIn(ties: readonly DatedTie[], terms: Terms, span: TimeSpan): TiesInTime {
  const known = { framework: 0, programme: 0, activity: 0, other: 0 };
  let maybe = 0;
  let unknownStart = 0;
  for (const { series, rows } of ties) {
    const answers = rows.map((row) => {
      const answer = holds(terms.of(row), span);
      return answer === 'yes' && isHope(row.status) ? 'maybe' : answer;
    });
    if (answers.includes('yes')) known[series]++;
    else if (answers.includes('maybe')) {
      maybe++;
      if (rows.every((row) => row.from === undefined)) unknownStart++;
    }
  }
  return { known, maybe, unknownStart };
}

/** The row with the first known start. */
function startOf(rows: readonly TieRow[]): TieRow | undefined {
  let first: TieRow | undefined;
  for (const row of rows) {
    if (row.from !== undefined && (first?.from === undefined || firstDay(row.from) < firstDay(first.from))) first = row;
  }
  return first;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function add<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
