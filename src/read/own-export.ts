/**
 * Graph files that this package itself exports, read back: of a tie the number, its unit and
 * time stand in fields of their own, and 1 is only the weight of what has no number.
 */
import type { Attributes, RawEdge, Value } from './records.ts';

/** Columns that no other program writes together. */
const KNOWN_BY = ['kind', 'source_titles', 'source_urls'] as const;
/** Fields that the tie, its ends, or the data's own list of sources say. */
const ELSEWHERE: readonly string[] = [
  ...['kind', 'value', 'unit', 'period', 'source_titles', 'source_urls', 'holds', 'edition', 'edge_id', 'directed'],
  ...['source_id', 'source_kind', 'source_name', 'target_id', 'target_kind', 'target_name'],
];

/** Whether a tie was written by `export`. */
export function isOwnExport(attributes: Attributes): boolean {
  return KNOWN_BY.every((name) => Object.hasOwn(attributes, name));
}

/** A tie as `export` writes it, without its number, which is `value`. */
export function ofOwnExport({ label, ...edge }: Omit<RawEdge, 'weight' | 'fault'>): Omit<
  RawEdge,
  'weight' | 'fault'
> & {
  readonly value: Value | undefined;
} {
  const { kind, value, unit, period } = edge.attributes;
  const text = (of: Value | undefined): string => (of === undefined || typeof of === 'object' ? '' : String(of));
  return {
    ...edge,
    kind: text(kind),
    ...(label === undefined || label === text(kind) ? {} : { label }),
    ...(text(unit) === '' ? {} : { unit: text(unit) }),
    ...(text(period) === '' ? {} : { period: text(period) }),
    attributes: Object.fromEntries(Object.entries(edge.attributes).filter(([name]) => !ELSEWHERE.includes(name))),
    value,
  };
}
