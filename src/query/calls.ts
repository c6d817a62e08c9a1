import type { CallRow, Confidence, Dataset } from '../data/dataset.ts';
import { CONFIDENCES, isAtLeast } from '../model/confidence.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { BEGINNING, earlier, END, later, type Term } from '../model/holds.ts';
import { lookupOf } from '../model/lookup.ts';
import { addDays, firstDay, lastDay } from '../model/validity.ts';
import { named, type Named } from './naming.ts';
import { LOCALES, oneOf } from './options.ts';
import { byText } from './order.ts';
import { citedSources, type CitedSource } from './sources.ts';
import { withParts } from './through.ts';

/**
 * Where a call stands on a day: `closing-soon` is open and closes within so many
 * days; `announced` opens later; `unknown` is whatever its dates do not decide.
 */
export const CALL_STATES = ['closing-soon', 'open', 'announced', 'unknown', 'closed'] as const;
export type CallState = (typeof CALL_STATES)[number];

export interface CallOptions {
  /** The day asked about, `YYYY-MM-DD`. Default: `today`. */
  readonly at?: string | undefined;
  /** Only calls in which this country or region takes part, itself or as part of a region. */
  readonly country?: string | undefined;
  /** Only calls of these frameworks and programmes, their types included. */
  readonly through?: readonly string[] | undefined;
  /** Only calls that stand so. Default: all. */
  readonly states?: readonly string[] | undefined;
  /** Days before its deadline in which a call is closing soon. Default: 30. */
  readonly soon?: number | undefined;
  /** Least confidence. Default: `reported`. */
  readonly confidence?: string | undefined;
  readonly lang?: string | undefined;
  /** `YYYY-MM-DD`. Default: today's date, UTC. */
  readonly today?: string | undefined;
}

export interface CallEntry extends Named {
  readonly state: CallState;
  readonly group: Named;
  /** First day for applications, as precise as known; absent where it is not known. */
  readonly opens?: string;
  /** Deadline, likewise. */
  readonly closes?: string;
  readonly year?: number;
  /** Days from the day asked about to the deadline, both inclusive ends apart; only for an open call with a whole date. */
  readonly daysLeft?: number;
  /** Countries and regions that take part. */
  readonly countries: readonly Named[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly locator: string;
}

export interface CallsResult {
  readonly schema: 'collab-graph/calls@1';
  readonly query: {
    readonly at: string;
    readonly country: string | null;
    readonly through: readonly string[];
    readonly states: readonly CallState[];
    readonly soon: number;
    readonly confidence: Confidence;
    readonly lang: Locale;
  };
  /** The day up to which the data know of calls. */
  readonly knownTo: string;
  /** Of all calls that the other filters leave, how many stand so. */
  readonly counts: Readonly<Record<CallState, number>>;
  /** Nearest deadline first where it lies ahead, latest first where it has passed; unknown dates last. */
  readonly calls: readonly CallEntry[];
  readonly sources: readonly CitedSource[];
}

const DEFAULT_SOON = 30;

/**
 * Calls by where they stand on a day, and by deadline.
 *
 * @throws CollabGraphError `unknown` for a country, framework or state, `invalid` for a date or number of days
 */
export function calls(graph: CollabGraph, options: CallOptions = {}): CallsResult {
  const dataset = graph.getAttribute('dataset');
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const at = dayOf(options.at ?? today);
  const lang = oneOf('language', options.lang, LOCALES, 'en');
  const confidence = oneOf('confidence', options.confidence, CONFIDENCES, 'reported');
  const soon = options.soon ?? DEFAULT_SOON;
  if (!Number.isInteger(soon) || soon < 0)
    throw new CollabGraphError('invalid', `invalid soon ${soon} (expected a whole number of days of at least 0)`);
  const states = (options.states ?? CALL_STATES).map((text) => oneOf('state of a call', text, CALL_STATES, 'open'));
  const lookup = lookupOf(dataset);
  const country = options.country === undefined ? null : placeNamed(graph, options.country);
  const through = (options.through ?? []).map((text) => lookup.group(text));
  const groups = withParts(graph, through);
  const places = country === null ? null : placesOf(graph, country);

  const counts: Record<CallState, number> = { 'closing-soon': 0, open: 0, announced: 0, unknown: 0, closed: 0 };
  const found: CallEntry[] = [];
  for (const row of dataset.calls) {
    if (!isAtLeast(row.confidence, confidence)) continue;
    if (groups && !groups.has(row.group) && !groups.has(row.id)) continue;
    const countries = participantsOf(graph, row.id);
    if (places && !countries.some((id) => places.has(id))) continue;
    const state = stateOf(row, at, dataset.date, soon);
    counts[state] += 1;
    if (states.includes(state)) found.push(entryOf(graph, row, countries, state, at, lang));
  }
  found.sort(byDeadline);
  return {
    schema: 'collab-graph/calls@1',
    query: { at, country, through, states, soon, confidence, lang },
    knownTo: dataset.date,
    counts,
    calls: found,
    sources: citedSources(
      dataset,
      found.flatMap((call) => call.sources),
    ),
  };
}

/** A whole day; of a month or a year its last. */
function dayOf(text: string): string {
  if (/^\d{4}(-\d{2}){0,2}$/.test(text) && !Number.isNaN(Date.parse(text))) return lastDay(text);
  throw new CollabGraphError('invalid', `invalid day "${text}" (expected YYYY-MM-DD, such as 2026-12-01)`);
}

function placeNamed(graph: CollabGraph, text: string): string {
  const lookup = lookupOf(graph.getAttribute('dataset'));
  const id = lookup.findNode(text) ?? lookup.country(text);
  const { kind } = graph.getNodeAttributes(id);
  if (kind === 'country' || kind === 'region') return id;
  throw new CollabGraphError(
    'invalid',
    `invalid country "${text}" (a ${kind}; expected a country or region, such as JP or eu)`,
  );
}

/** The place and the regions that it is part of. */
function placesOf(graph: CollabGraph, id: string): ReadonlySet<string> {
  const places = new Set([id]);
  graph.forEachOutEdge(id, (_edge, { kind }, _source, target) => {
    if (kind === 'part_of') places.add(target);
  });
  return places;
}

function participantsOf(graph: CollabGraph, call: string): string[] {
  const places = new Set<string>();
  graph.forEachEdge(call, (edge, { kind }) => {
    if (kind === 'participation') places.add(graph.opposite(call, edge));
  });
  return [...places].sort(byText);
}

/**
 * When applications are taken, as far as it is known: surely from `from` to
 * `to`, perhaps from `maybeFrom` to `maybeTo`. What the tables call ended had
 * closed on their day, what they call active had opened, what they announce had
 * not; a year without dates is that of the call or, later, of the adoption.
 *
 * @param known the day of the tables
 */
export function callWindow(row: CallRow, known: string): Term {
  const [opens, closes] = [row.opens, row.closes];
  const isClosed = row.status === 'ended';
  const isOpen = row.status === 'active';
  const dayBefore = addDays(known, -1);
  const year = row.year === undefined ? undefined : { first: `${row.year - 1}-01-01`, last: `${row.year}-12-31` };
  const isComing = !isClosed && !isOpen;
  // What was announced for a year that is over may have opened since.
  const isNotYet = isComing && (year === undefined || year.last >= known);
  const maybeFrom = opens !== undefined ? firstDay(opens) : isNotYet ? addDays(known, 1) : (year?.first ?? BEGINNING);
  const from = opens !== undefined ? lastDay(opens) : isOpen ? known : END;
  let maybeTo = closes !== undefined ? lastDay(closes) : isComing ? END : (year?.last ?? END);
  let to = closes !== undefined ? firstDay(closes) : isOpen ? known : BEGINNING;
  if (isClosed) [maybeTo, to] = [earlier(maybeTo, dayBefore), earlier(to, dayBefore)];
  if (isOpen) maybeTo = later(maybeTo, known);
  return { maybeFrom: earlier(maybeFrom, maybeTo), from, to, maybeTo };
}

function stateOf(row: CallRow, at: string, known: string, soon: number): CallState {
  const { maybeFrom, from, to, maybeTo } = callWindow(row, known);
  if (at > maybeTo) return 'closed';
  if (from <= at && at <= to) {
    // Until the first day on which it may be over.
    return row.closes !== undefined && to <= addDays(at, soon) ? 'closing-soon' : 'open';
  }
  if (at < maybeFrom) return 'announced';
  return 'unknown';
}

function entryOf(
  graph: CollabGraph,
  row: CallRow,
  countries: readonly string[],
  state: CallState,
  at: string,
  lang: Locale,
): CallEntry {
  const [opens, closes] = [row.opens, row.closes];
  const isAhead = (state === 'open' || state === 'closing-soon') && closes !== undefined && closes.length === 10;
  return {
    ...named(graph, row.id, lang),
    state,
    group: named(graph, row.group, lang),
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
    ...(row.year === undefined ? {} : { year: row.year }),
    ...(isAhead ? { daysLeft: (Date.parse(closes) - Date.parse(at)) / 86_400_000 } : {}),
    countries: countries.map((id) => named(graph, id, lang)),
    confidence: row.confidence,
    sources: [...row.source].sort(byText),
    locator: row.locator,
  };
}

function byDeadline(a: CallEntry, b: CallEntry): number {
  const state = CALL_STATES.indexOf(a.state) - CALL_STATES.indexOf(b.state);
  if (state !== 0) return state;
  const key = ({ state: own, opens, closes, year }: CallEntry): string =>
    (own === 'announced' ? (opens ?? closes) : closes) ??
    (own === 'closed' ? (opens ?? (year === undefined ? '' : String(year))) : '~');
  const [x, y] = [key(a), key(b)];
  if (x !== y) return (x < y ? -1 : 1) * (a.state === 'closed' ? -1 : 1);
  return byText(a.id, b.id);
}

/** Whether a day lies beyond what the data can know. */
export function isBeyond(at: string, dataset: Pick<Dataset, 'date'>): boolean {
  return at > lastDay(dataset.date);
}
