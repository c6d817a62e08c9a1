/** The accepted pictures as one small text: a row for each view, focus and size, in it a digest for each language and theme. */
import { createHash } from 'node:crypto';

import { COLUMNS, nameOf } from './figures.ts';

/** Digests by the names of figures. */
export type Digests = ReadonlyMap<string, string>;

export interface Difference {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** Of a picture: 40 bits, enough to tell one from its successor. */
export function digestOf(svg: string): string {
  return createHash('sha256').update(svg).digest('hex').slice(0, 10);
}

const HEAD = `# Pictures of the gallery; "npm run gallery" says what changed, "npm run gallery -- --accept" writes this file.
# view focus size: ${COLUMNS.join(' ')}
`;

export function writeAccepted(digests: Digests): string {
  const rows = new Map<string, (string | undefined)[]>();
  for (const [name, digest] of digests) {
    const at = name.lastIndexOf(' ');
    const row = name.slice(0, at);
    const cells = rows.get(row) ?? COLUMNS.map(() => undefined);
    rows.set(row, cells);
    cells[COLUMNS.indexOf(name.slice(at + 1))] = digest;
  }
  return HEAD + [...rows].map(([row, cells]) => `${row}: ${cells.map((cell) => cell ?? '-').join(' ')}\n`).join('');
}

export function readAccepted(text: string): Digests {
  const digests = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [row = '', cells = ''] = line.split(': ');
    for (const [i, digest] of cells.split(' ').entries()) {
      const column = COLUMNS[i];
      if (column !== undefined && digest !== '-') digests.set(nameOf({ row, column }), digest);
    }
  }
  return digests;
}

export function compareDigests(before: Digests, now: Digests): Difference {
  return {
    changed: [...now.keys()].filter((name) => before.has(name) && before.get(name) !== now.get(name)),
    added: [...now.keys()].filter((name) => !before.has(name)),
    gone: [...before.keys()].filter((name) => !now.has(name)),
  };
}
