import { whoTakesPart } from '../count/who-takes-part.ts';
import type { Confidence, Dataset, ObservationRow } from '../data/dataset.ts';
import { isAtLeast } from '../model/confidence.ts';
import type { CollabGraph } from '../model/graph.ts';
import { firstDay, isPartialDate, lastDay, type TimeSpan } from '../model/validity.ts';
import type { RowFilter } from './standing.ts';

/** A number that a source states about the members of a group, beside what the tables list. */
export interface StatedCount {
  /** `member_count`, `countries_active` or `countries_ever`. */
  readonly measure: string;
  readonly value: number;
  readonly max?: number;
  readonly unit: string;
  readonly period?: string;
  readonly qualifier?: string;
  /**
   * Members that the tables list on the last day of `period`, under the filters
   * of the query; for `countries_ever` those listed until that day. Absent where
   * the statement has no date.
   */
  readonly listed?: number;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly locator: string;
}

/** Measures that count who takes part; others count who may (`eligible_countries`) or something else in countries. */
const MEMBER_MEASURES: readonly string[] = ['member_count', 'countries_active', 'countries_ever'];

/** What sources state about the number of members: of the whole, where a source counts its parts as well. */
export function statedCounts(graph: CollabGraph, group: string, filter: RowFilter): StatedCount[] {
  const rows = (memberCounts(graph.getAttribute('dataset')).get(group) ?? []).filter((row) =>
    isAtLeast(row.confidence, filter.confidence),
  );
  return rows
    .filter((row) => !isPart(row, rows))
    .map((row) => {
      const listed = listedThen(graph, row, filter);
      return {
        measure: row.measure,
        value: row.obs_value,
        ...(row.obs_value_max === undefined ? {} : { max: row.obs_value_max }),
        unit: row.unit_measure,
        ...(row.time_period === undefined ? {} : { period: row.time_period }),
        ...(row.qualifier === undefined ? {} : { qualifier: row.qualifier }),
        ...(listed === undefined ? {} : { listed }),
        confidence: row.confidence,
        sources: row.source,
        locator: row.locator,
      };
    });
}

/** Whether the number is of a part, such as Africa, and the number of all stands beside it. */
function isPart({ qualifier, measure, time_period }: ObservationRow, rows: readonly ObservationRow[]): boolean {
  return (
    qualifier !== 'all' &&
    rows.some((one) => one.qualifier === 'all' && one.measure === measure && one.time_period === time_period)
  );
}

function listedThen(
  graph: CollabGraph,
  { subject, measure, time_period: period }: ObservationRow,
  filter: RowFilter,
): number | undefined {
  const last = period?.split('/').at(-1);
  if (last === undefined || !isPartialDate(last)) return undefined;
  const end = lastDay(last);
  const span: TimeSpan = { start: measure === 'countries_ever' ? firstDay('0000') : end, end };
  return whoTakesPart(graph, subject, { ...filter, span }).countries.length;
}

const COUNTS = new WeakMap<Dataset, ReadonlyMap<string, readonly ObservationRow[]>>();

/** Observations of member counts, by group; found once per dataset. */
function memberCounts(dataset: Dataset): ReadonlyMap<string, readonly ObservationRow[]> {
  let counts = COUNTS.get(dataset);
  if (counts) return counts;
  const found = new Map<string, ObservationRow[]>();
  for (const row of dataset.observations) {
    if (!MEMBER_MEASURES.includes(row.measure)) continue;
    const list = found.get(row.subject);
    if (list) list.push(row);
    else found.set(row.subject, [row]);
  }
  COUNTS.set(dataset, (counts = found));
  return counts;
}
