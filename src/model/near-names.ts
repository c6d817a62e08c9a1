import { nearest } from './errors.ts';

/** Comparisons after which no more names are suggested: some seconds' work at most, whatever stands in a table. */
const MOST_COMPARISONS = 2_000_000;

/**
 * Suggests names of one list again and again, as `nearest` does: the same value is looked for once, and after some
 * thousands of unknown values there are no more suggestions. Nobody reads so many, and a table of unknown codes
 * would otherwise be compared with every name for each of its rows.
 *
 * @param valid called at the first unknown value
 */
export function nearNames(valid: () => Iterable<string>): (value: string) => readonly string[] {
  let names: readonly string[] | undefined;
  let left = MOST_COMPARISONS;
  const known = new Map<string, readonly string[]>();
  return (value) => {
    const before = known.get(value);
    if (before) return before;
    if (left <= 0) return [];
    names ??= [...valid()];
    left -= Math.max(names.length, 1);
    const found = nearest(value, names);
    known.set(value, found);
    return found;
  };
}
