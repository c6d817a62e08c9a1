/** Names from outside reach no prototype: the linter holds the rule, and these tests hold the linter. */
import { readFileSync } from 'node:fs';

import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

import { TOOLS } from '../../src/cli/network-files.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { named } from '../../src/model/named.ts';
import { readFiles } from '../../src/read/read.ts';
import { parseView } from '../../src/view/codec.ts';
import { SMALL_DATASET, SMALL_GRAPH } from '../query/small-graph.ts';

const eslint = new ESLint();

async function complaints(code: string, file = 'src/query/x.ts'): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result!.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').map(({ message }) => message);
}

describe('the linter', () => {
  it.each([
    'export const counts: Record<string, number> = {};',
    'export const words: Readonly<Record<string, string>> = { a: "b" };',
    'export function f(all: Record<string, unknown> = {}): unknown { return all; }',
    'export class A { found: Record<string, string> = {}; }',
    'export const found = {} as Record<string, string>;',
  ])('refuses a plain map: %s', async (code) => {
    expect(await complaints(`${code}\n`)).toEqual([expect.stringContaining('answers to "constructor"')]);
  });

  it('refuses "in" of a name, and says what to take', async () => {
    const code = 'export const has = (name: string, all: object): boolean => name in all;\n';
    expect(await complaints(code)).toEqual([expect.stringContaining('take Object.hasOwn')]);
  });

  it('allows what has no prototype, keys of our own, and a name that is written down', async () => {
    const code = `import { named } from '../model/named.ts';
export const counts: Record<string, number> = named();
export const byLanguage: Record<'en' | 'ja', string> = { en: '', ja: '' };
export const has = (all: object): boolean => 'format' in all;
export const from: Record<string, number> = Object.fromEntries([['a', 1]]);
`;
    expect(await complaints(code)).toEqual([]);
  });

  it('is not told to look away but where no name is from outside', () => {
    const disabled = readFileSync('src/data/cells.ts', 'utf8').match(/eslint-disable.*no-restricted-syntax.*/g);
    expect(disabled).toEqual([expect.stringMatching(/-- the keys are names of our own columns/)]);
  });
});

describe('names that every object has', () => {
  const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

  it('are keys as any other of a named map', () => {
    const map = named<number>({ a: 1 });
    expect([map['constructor'], map['__proto__'], map['toString']]).toEqual([undefined, undefined, undefined]);
    map['__proto__'] = 2;
    expect(Object.entries(map)).toEqual([
      ['a', 1],
      ['__proto__', 2],
    ]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('are columns of a table of ties and of nodes, with their cells', async () => {
    const { countries } = await loadBuiltIn();
    const text = (rows: string): Uint8Array => new TextEncoder().encode(rows);
    const files = [
      { name: 'ties.csv', bytes: text(`source,target,weight,${NAMES.join()}\na,b,1,w,x,y,z\nb,c,2,w,x,y,z\n`) },
      { name: 'nodes.csv', bytes: text(`id,label,${NAMES.join()}\na,A,1,2,3,4\nb,B,1,2,3,4\nc,C,1,2,3,4\n`) },
    ];
    const { records } = await readFiles(files, { known: countries }, TOOLS);
    const own = (attributes: Readonly<Record<string, unknown>>): string[] =>
      NAMES.filter((name) => Object.hasOwn(attributes, name));
    expect(own(records.edges[0]!.attributes)).toEqual(NAMES);
    expect(own(records.nodes[0]!.attributes)).toEqual(NAMES);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('are no fields, kinds, attributes, columns or settings of a view', () => {
    for (const name of NAMES)
      for (const query of [
        { [name]: 'x' },
        { 'colour-by': name },
        { 'size-by': name },
        { edges: name },
        { matrix: name },
        { layout: `${name}:1` },
        { 'min-weight': `${name}:1` },
        { pins: `${name}:640:400` },
      ]) {
        const { problems } = parseView(query, { dataset: SMALL_DATASET, graph: SMALL_GRAPH });
        expect(problems.length, JSON.stringify(query)).toBeGreaterThan(0);
      }
  });
});
