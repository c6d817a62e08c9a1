/** What a reader downloads of the one-tag build, after gzip -9. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface EmbedSizes {
  /** Bytes after gzip -9, by file. */
  readonly files: Readonly<Record<string, number>>;
  /** Script, its static imports, first part of the data and places. */
  readonly first: number;
  /** And what answers the reader, the legend and the canvas. */
  readonly interactive: number;
  /** And all of the data, as every figure asks for it once its picture is there. */
  readonly whole: number;
  /** The classic script. */
  readonly classic: number;
  /** Of these files and all that they import, what the first picture has not loaded. */
  besides(...names: string[]): number;
}

export function embedSizes(folder: string): EmbedSizes {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
  const files = Object.fromEntries(
    names.map((name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).length]),
  );
  const sum = (wanted: Iterable<string>): number => {
    let total = 0;
    for (const name of new Set(wanted)) {
      const size = files[name];
      if (size === undefined) throw new Error(`${folder} has no ${name}`);
      total += size;
    }
    return total;
  };
  const withImports = (...entries: string[]): string[] => [...importedBy(folder, entries)];
  const first = [...withImports('collab-graph.js'), 'core.json', 'positions.json'];
  const interactive = [...first, ...withImports('interaction.js', 'cytoscape.js')];
  return {
    files,
    first: sum(first),
    interactive: sum(interactive),
    whole: sum([...interactive, 'rest.json', 'sources.json']),
    classic: sum(['collab-graph.classic.js']),
    besides: (...names) => sum([...withImports(...names)].filter((name) => !first.includes(name))),
  };
}

/** Modules and all that they import when they are loaded. */
function importedBy(folder: string, entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...entries];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, path] of text.matchAll(
      /(?:^|[;}\n])(?:import|export)\s*(?:[^'"`;()]*?from\s*)?["'`]\.\/([\w.-]+)["'`]/g,
    ))
      queue.push(path!);
  }
  return found;
}

export function sizeTable({ files, first, interactive, whole, classic }: EmbedSizes): string {
  const row = (name: string, bytes: number): string => `${name.padEnd(28)}${(bytes / 1024).toFixed(1).padStart(8)} KB`;
  return [
    'embed, after gzip -9:',
    ...Object.entries(files).map(([name, bytes]) => row(`  ${name}`, bytes)),
    row('first picture', first),
    row('interactive', interactive),
    row('with all data', whole),
    row('classic script', classic),
  ].join('\n');
}
