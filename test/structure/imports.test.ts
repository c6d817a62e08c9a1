import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join(SRC, name));

/** Files of ours that a file imports: when it is loaded, for their types, or later. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found: string[] = [];
  const imports = /^(?:import|export)\s+(?:[^;'"]*?from\s+)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gms;
  for (const [, path, later] of text.matchAll(imports)) found.push(resolve(dirname(file), (path ?? later)!));
  return found;
}

/** A way round from a file to itself, if there is one. */
function cycleFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] | undefined => {
    for (const next of graph.get(file) ?? []) {
      if (next === start) return [...way, file, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, file]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, []);
}

describe('imports', () => {
  const graph = new Map(files.map((file) => [file, importsOf(file)]));

  it('are found', () => {
    expect(files.length).toBeGreaterThan(100);
    expect([...graph.values()].flat().filter((file) => !graph.has(file) && !file.endsWith('.json'))).toEqual([]);
  });

  it('never go round in a circle', () => {
    const cycles = files.map((file) => cycleFrom(file, graph)).filter((cycle) => cycle !== undefined);
    expect(cycles.map((cycle) => cycle.map((file) => relative(SRC, file)).join(' → '))).toEqual([]);
  });

  it('are of files that can be read at a sitting', () => {
    const long = files
      .map((file) => ({ file: relative(SRC, file), lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('are kept to the layers by the linter', async () => {
    const eslint = new ESLint();
    const complaints = async (file: string, code: string): Promise<string[]> => {
      const [result] = await eslint.lintText(code, { filePath: join(SRC, file) });
      return result!.messages.filter(({ ruleId }) => ruleId === 'no-restricted-imports').map(({ message }) => message);
    };
    expect(await complaints('model/x.ts', "import '../query/neighbors.ts';\n")).toEqual([
      expect.stringContaining('model may import only model, data/dataset.ts'),
    ]);
    expect(await complaints('query/x.ts', "import '../data/validate.ts';\n")).toHaveLength(1);
    expect(await complaints('query/x.ts', "import '../data/dataset.ts';\n")).toEqual([]);
    expect(await complaints('scene/x.ts', "import 'cytoscape';\n")).toHaveLength(1);
    expect(await complaints('render/cytoscape.ts', "import 'cytoscape';\n")).toEqual([]);
    expect(await complaints('view/x.ts', "import 'lit';\n")).toHaveLength(1);
    expect(await complaints('elements/panel/x.ts', "import 'lit';\nimport '../../query/neighbors.ts';\n")).toEqual([]);
    expect(await complaints('elements/panel/x.ts', "import '../../explorer/main.ts';\n")).toHaveLength(1);
    // No page loads what makes ties of records, nor its database.
    for (const layer of ['elements', 'explorer', 'answer', 'export']) {
      expect(await complaints(`${layer}/x.ts`, "import '../derive/methods.ts';\n")).toHaveLength(1);
      expect(await complaints(`${layer}/x.ts`, "import '@duckdb/node-api';\n")).toHaveLength(1);
    }
    expect(await complaints('cli/x.ts', "import '../derive/methods.ts';\n")).toEqual([]);
  });
});

describe('the library', () => {
  it('loads in plain Node without a DOM', async () => {
    expect('document' in globalThis).toBe(false);
    const library = await import('../../src/node.ts');
    expect(Object.keys(library)).toEqual(expect.arrayContaining(['buildGraph', 'neighbors', 'loadBuiltIn']));
    expect('document' in globalThis).toBe(false);
  });
});
