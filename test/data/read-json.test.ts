import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { readJson } from '../../src/data/read-json.ts';
import { TABLES } from '../../src/data/tables.ts';
import { TABLE_NAMES } from '../../src/data/table-names.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { runLine } from '../cli/run-line.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

type Loose = Record<string, Record<string, unknown>[]>;
const copy = (): Loose => JSON.parse(JSON.stringify(SMALL_DATASET)) as Loose;
const refusal = (data: unknown): string => {
  try {
    readJson(data, 'own.json');
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(CollabGraphError);
    return (error as Error).message;
  }
};

describe('a dataset in JSON', () => {
  it('passes whole where its tables are right, the built-in one too', async () => {
    expect(readJson(copy())).toEqual(SMALL_DATASET);
    const builtIn = await loadBuiltIn();
    expect(readJson(JSON.parse(JSON.stringify(builtIn)))).toEqual(builtIn);
  });

  it.each<[string, (data: Loose) => unknown, RegExp]>([
    [
      'a number for a name',
      (d) => (d['groups']![0]!['name_en'] = 7),
      /groups\[0\]\.name_en: 7 is not a text, or nothing/,
    ],
    ['null for a row', (d) => ((d['memberships'] as unknown[])[1] = null), /memberships\[1\]: null is not an object/],
    ['a flow without its source', (d) => delete d['mobility']![0]!['source'], /mobility\[0\]\.source: missing/],
    ['a text for a list', (d) => (d['memberships']![0]!['source'] = 'x'), /source: "x" is not a list of texts/],
    ['a number that is none', (d) => (d['mobility']![0]!['obs_value'] = '12'), /"12" is not a number/],
    ['a latitude off the earth', (d) => (d['countries']![0]!['lat'] = 400), /400 is above the maximum, 90/],
    ['a date that is none', (d) => (d['memberships']![0]!['from'] = '2014-13'), /"2014-13" is not a date/],
    ['a country that is none', (d) => (d['memberships']![0]!['member'] = 'GEM'), /GEM/],
    [
      'an address that runs',
      (d) => (d['sources']![0]!['url'] = 'javascript:alert(1)'),
      /does not have the form of "Address"/,
    ],
    ['an id of every object', (d) => (d['groups']![0]!['id'] = 'constructor'), /constructor/],
    [
      'a name of megabytes',
      (d) => (d['groups']![0]!['name_en'] = 'x'.repeat(10_000_000)),
      /10000000 characters; at most 100000/,
    ],
  ])('is refused for %s, with place, value and rule', (_, damage, message) => {
    const data = copy();
    damage(data);
    expect(refusal(data)).toMatch(message);
  });

  it('never reaches the prototype of all objects', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const data = copy();
      const { id: old } = data['groups']![0]!;
      data['groups']![0]!['id'] = id;
      for (const row of data['memberships']!) if (row['group'] === old) row['group'] = id;
      expect(refusal(data), id).toContain(id);
      // The library's own door, for who builds rows in code.
      expect(() => buildGraph({ ...(data as unknown as typeof SMALL_DATASET) }), id).toThrow(/unsupported id/);
    }
    expect(({} as Record<string, unknown>)['undirected']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('a node list may have such a word: the reader takes another id, and the label stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'collab-graph-words-'));
    const file = join(folder, 'terms.csv');
    writeFileSync(file, 'Source,Target,Weight\nconstructor,__proto__,3\ntoString,constructor,2\n');
    const { code, stdout, stderr } = await runLine(`neighbors constructor --data ${file} --format json`);
    expect(code, stderr).toBe(0);
    expect(
      JSON.parse(stdout)
        .neighbors.map(({ name }: { name: string }) => name)
        .sort(),
    ).toEqual(['__proto__', 'toString']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('damaged in any one place, is refused in a sentence or answers', () => {
    // A fixed sequence: the same damage in every run.
    let state = 20261128;
    const next = (below: number): number => (state = (state * 1103515245 + 12345) % 2147483648) % below;
    const junk: readonly unknown[] = [
      null,
      7,
      -1,
      1e300,
      true,
      '',
      ' x',
      [],
      [null],
      {},
      { a: 1 },
      '__proto__',
      'constructor',
      '2014-99',
      '\u0000',
      'x|y',
      '<b>',
    ];
    let refused = 0;
    for (let i = 0; i < 3000; i++) {
      const data = copy();
      const table = TABLE_NAMES[next(TABLE_NAMES.length)]!;
      const rows = data[table]!;
      if (rows.length === 0) continue;
      const at = next(rows.length);
      const fields = TABLES[table].fields;
      const what = junk[next(junk.length)];
      if (next(5) === 0) (rows as unknown[])[at] = what;
      else rows[at]![fields[next(fields.length)]!.name] = what;
      const message = refusal(data);
      if (message !== '') {
        refused++;
        expect(message).not.toMatch(/undefined|NaN|\[object/);
        continue;
      }
      const dataset = readJson(data);
      const answer = neighbors(buildGraph(dataset), dataset.countries[0]!.id, { today: '2026-06-01' });
      expect(JSON.stringify(answer)).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(refused).toBeGreaterThan(1000);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
