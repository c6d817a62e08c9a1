/** A large network as VOSviewer writes it: 750 places, of which more than half of all pairs are tied. */
const NODES = 750;
const TIES = 151_644;

export interface LargeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same at every call. */
export function largeFiles(): readonly LargeFile[] {
  const map = Array.from({ length: NODES }, (_, i) => `${i + 1}\tUniversity ${i + 1}\t${i % 5}\t${(i * 7) % 97}`);
  const pairs: string[] = [];
  let state = 1;
  const total = (NODES * (NODES - 1)) / 2;
  let seen = 0;
  for (let a = 1; a <= NODES; a++)
    for (let b = a + 1; b <= NODES; b++) {
      // Evenly spread over all pairs, exactly as many as there are to be.
      const isTied = Math.floor(((seen + 1) * TIES) / total) > Math.floor((seen * TIES) / total);
      seen++;
      if (!isTied) continue;
      state = (state * 48_271) % 2_147_483_647;
      pairs.push(`${a}\t${b}\t${(0.01 + 40 * (state / 2_147_483_647) ** 6).toFixed(4)}`);
    }
  const file = (name: string, lines: readonly string[]): LargeFile => ({
    name,
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
  });
  return [file('large-map.txt', ['id\tlabel\tcluster\tweight<Documents>', ...map]), file('large-network.txt', pairs)];
}
