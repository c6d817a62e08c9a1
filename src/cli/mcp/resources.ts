/** The data package and its rules, as files that a chat may read. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { named } from '../../model/named.ts';

/** Where the package's folders lie, seen from a checkout (src/cli/mcp) and from the built package (dist/lib/cli/mcp). */
const ROOTS = ['../../../', '../../../../'].map((place) => fileURLToPath(new URL(place, import.meta.url)));

export interface PackageFile {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly mimeType: 'text/csv' | 'text/markdown' | 'application/json';
  /** Path on the disk. */
  readonly path: string;
}

const TITLES: Readonly<Record<string, string>> = named({
  'README.md': 'What the tables mean, what they leave out, and how well each row is known',
  'datapackage.json': 'Descriptor: every table and column (Frictionless Data Package)',
  'LICENSE.md': 'Licence of the data',
  'CHANGELOG.md': 'What changed between editions of the data',
});

const TYPES = { csv: 'text/csv', md: 'text/markdown', json: 'application/json' } as const;

/** Lists of places are for pictures, and large. */
const LEFT_OUT: ReadonlySet<string> = new Set(['positions.json', 'package-meta.json']);

/** Tables and texts of the built-in data package, and the counting rules. */
export async function packageFiles(): Promise<readonly PackageFile[]> {
  for (const root of ROOTS) {
    const names = await readdir(`${root}graph-data`).catch(() => undefined);
    if (names?.includes('datapackage.json') !== true) continue;
    const data = names
      .filter((name) => !LEFT_OUT.has(name))
      .sort()
      .flatMap((name) => fileAt(`${root}graph-data/${name}`, `data/${name}`, TITLES[name] ?? `Table ${name}`));
    const docs = ['counting.md', 'queries.md'].flatMap((name) =>
      fileAt(`${root}docs/${name}`, `docs/${name}`, name === 'counting.md' ? 'How things are counted' : 'The queries'),
    );
    const existing = await Promise.all(docs.map(async (file) => ((await readable(file.path)) ? [file] : [])));
    return [...data, ...existing.flat()];
  }
  return [];
}

async function readable(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}

function fileAt(path: string, place: string, title: string): PackageFile[] {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const mimeType = TYPES[ending as keyof typeof TYPES];
  return mimeType === undefined ? [] : [{ uri: `collab-graph://${place}`, name: place, title, mimeType, path }];
}
