/** Tables of numbers between pairs in the compiled format. */
import { packNumbers, type FlowTable } from './compiled.ts';
import type { FlowRow } from './dataset.ts';
import { encodeCells, encodeColumn, toGaps } from './encode-columns.ts';
import { FlowWalk, foldSign, type FlowPairs } from './flow-steps.ts';
import { LIST_SEPARATOR, type FieldSpec, type LooseRow, type TableSpec } from './table-spec.ts';
import { TABLES } from './tables.ts';

/** Pair by pair, period by period. */
export function encodeFlows(rows: readonly FlowRow[]): FlowTable {
  const areas = [...new Set(rows.flatMap((row) => [row.ref_area, row.counterpart_area]))].sort();
  const position = new Map(areas.map((area, i) => [area, i]));
  const pairs = new Map<string, FlowRow[]>();
  for (const row of rows) {
    const key = `${row.ref_area} ${row.counterpart_area}`;
    const pair = pairs.get(key);
    if (pair) pair.push(row);
    else pairs.set(key, [row]);
  }
  const grouped = [...pairs.values()];
  const destinations = areas.map((area) =>
    grouped.filter((pair) => pair[0]!.ref_area === area).map((pair) => position.get(pair[0]!.counterpart_area)!),
  );
  const combinations = encodeCells(grouped.map((pair) => pair.map((row) => row.time_period).join(LIST_SEPARATOR)));
  const patterns =
    'dictionary' in combinations
      ? combinations.dictionary
      : [...new Set(grouped.map((pair) => pair.map((row) => row.time_period).join(LIST_SEPARATOR)))];
  const index = new Map(patterns.map((pattern, i) => [pattern, i]));
  const fields = (TABLES.mobility as unknown as TableSpec).fields as readonly FieldSpec[];
  const steps = stepsOf(grouped, position);
  const keys = ['ref_area', 'counterpart_area', 'time_period', ...(steps === undefined ? [] : ['obs_value'])];
  return {
    areas,
    origins: packNumbers(destinations.map((list) => list.length)),
    destinations: packNumbers(destinations.flatMap(toGaps)),
    patterns: patterns.map((pattern) => String(pattern).split(LIST_SEPARATOR)),
    periods: packNumbers(grouped.map((pair) => index.get(pair.map((row) => row.time_period).join(LIST_SEPARATOR))!)),
    ...(steps === undefined ? {} : { steps }),
    columns: Object.fromEntries(
      fields
        .filter((field) => !keys.includes(field.name))
        .map((field) => [field.name, encodeColumn(rows as unknown as readonly LooseRow[], field)]),
    ),
  };
}

/** The numbers as packed differences to what is expected, where all are whole. */
function stepsOf(grouped: readonly (readonly FlowRow[])[], position: ReadonlyMap<string, number>): string | undefined {
  const values = grouped.flatMap((pair) => pair.map((row) => row.obs_value));
  if (!values.every(Number.isSafeInteger)) return undefined;
  const start = new Int32Array(grouped.length + 1);
  grouped.forEach((pair, i) => (start[i + 1] = start[i]! + pair.length));
  const pairs: FlowPairs = {
    areas: position.size,
    from: Int32Array.from(grouped, (pair) => position.get(pair[0]!.ref_area)!),
    to: Int32Array.from(grouped, (pair) => position.get(pair[0]!.counterpart_area)!),
    start,
    periods: grouped.map((pair) => pair.map((row) => row.time_period)),
  };
  const steps: number[] = [];
  const walk = new FlowWalk(pairs, (row, expected) => {
    steps[row] = foldSign(values[row]! - expected);
    return values[row]!;
  });
  walk.walkAll();
  return packNumbers(steps);
}
