/** Room for others between two numbers given out in one go. */
const SPACE = 1000;

/**
 * A rising whole number for each id, in which those keep theirs that have one
 * already: what comes in between finds room there. Where there is none, or the
 * old ones are in another order now, all are numbered anew.
 */
export function stableOrder(ids: readonly string[], before: (id: string) => number | undefined): readonly number[] {
  const orders: number[] = [];
  let last = 0;
  /** How many wait for the next number that is kept. */
  let waiting = 0;
  const release = (upTo: number): boolean => {
    const step = Math.floor((upTo - last) / (waiting + 1));
    if (step < 1) return false;
    for (let i = 1; i <= waiting; i++) orders.push(last + step * i);
    waiting = 0;
    return true;
  };
  for (const id of ids) {
    const kept = before(id);
    if (kept === undefined) {
      waiting++;
      continue;
    }
    if (!release(kept)) return ids.map((_, i) => (i + 1) * SPACE);
    orders.push(kept);
    last = kept;
  }
  release(last + SPACE * (waiting + 1));
  return orders;
}
