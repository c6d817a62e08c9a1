import { describe, expect, it } from 'vitest';

import { duckdbEngine } from '../../src/derive/engine/duckdb.ts';
import { methodOf, METHODS, type Method } from '../../src/derive/methods.ts';
import { HAND_ANSWERS, HAND_CSV, HAND_REASONS, HAND_ROWS, written } from './hand-records.ts';
import { madeUpRows, runOn, tiesOf } from './jobs.ts';
import { MUTATIONS } from './mutations.ts';
import { referenceOf, type Authorship } from './reference.ts';

const engine = duckdbEngine({ memory: '1GB', threads: 2 });

const CODES: Readonly<Record<string, string>> = {
  JP: 'JPN',
  JPN: 'JPN',
  FR: 'FRA',
  France: 'FRA',
  DE: 'DEU',
  US: 'USA',
  KR: 'KOR',
};
const usable: Authorship[] = HAND_ROWS.filter(
  ([work, year, , , , country]) => work !== '' && Number(year) >= 1500 && country in CODES,
).map(([work, year, author, position, affiliation, country]) => ({
  work,
  year: Number(year),
  author: author === '' ? undefined : author,
  position: Number(position),
  affiliation: Number(affiliation),
  place: CODES[country]!,
}));

describe('methods on records counted by hand', () => {
  it.each(METHODS)('%s: the reference gives the right answers', (method) => {
    const ties = referenceOf(method, usable, { window: [2010, 2014], minimum: 0 });
    expect(written(ties)).toEqual(HAND_ANSWERS[method]);
  });

  it('DuckDB gives them too, and says why rows were not used', async () => {
    const result = await runOn(engine, HAND_CSV);
    for (const method of METHODS) expect(written(tiesOf(result, method))).toEqual(HAND_ANSWERS[method]);
    expect(Object.fromEntries(result.reasons)).toEqual(HAND_REASONS);
    expect(result.rows).toBe(HAND_ROWS.length);
    expect(result.used).toBe(usable.length);
    expect(result.withoutAuthor).toBe(2);
    expect(result.window).toEqual([2010, 2014]);
    expect(result.leftOut.find(({ reason }) => reason === 'unknown-country')).toEqual({
      reason: 'unknown-country',
      work: 'W11',
      author: 'A2',
      position: '1',
      value: 'Atlantis',
    });
  });

  it('a window keeps the residence before it for yearly mobility, and nothing else', async () => {
    const result = await runOn(engine, HAND_CSV, { window: [2011, 2012] });
    expect(written(result.ties)).toEqual({
      coauthorship: { 'FRA JPN 2011': 1, 'JPN USA 2012': 1, 'DEU JPN 2012': 1, 'DEU USA 2012': 1 },
      'coauthorship-fractional': { 'FRA JPN 2011': 1, 'JPN USA 2012': 0.5, 'DEU JPN 2012': 0.5, 'DEU USA 2012': 0.5 },
      'coauthorship-fractional-by-author': {
        'FRA JPN 2011': 1,
        'JPN USA 2012': 0.5,
        'DEU JPN 2012': 0.5,
        'DEU USA 2012': 0.5,
      },
      'mobility-yearly': { 'JPN FRA 2011': 1, 'KOR USA 2011': 1, 'FRA DEU 2011': 1, 'KOR USA 2012': 1 },
      // A11 names Korea and the USA in 2011, A12 Germany and the USA.
      'travellers-non-directional': { 'KOR USA 2011/2012': 1, 'DEU USA 2011/2012': 1 },
    });
  });

  it('a minimum leaves out what is below it', async () => {
    const result = await runOn(engine, HAND_CSV, { minimum: 2 });
    expect(written(result.ties)).toEqual({
      coauthorship: { 'DEU USA 2010': 2 },
      'travellers-non-directional': { 'DEU USA 2010/2014': 4 },
    });
  });

  it('between institutions, with the country of each', async () => {
    const result = await runOn(engine, HAND_CSV, {
      between: 'institutions',
      methods: [methodOf('coauthorship')],
      window: [2010, 2010],
    });
    expect(written(result.ties)['coauthorship']).toEqual({
      'Kyoto Tokyo 2010': 1,
      'Kyoto Sorbonne 2010': 1,
      'Sorbonne Tokyo 2010': 1,
      'Jena Tokyo 2010': 1,
      'Tokyo Yale 2010': 1,
      'Jena Yale 2010': 2,
    });
    expect(result.institutions.get('Yale')).toBe('USA');
  });
});

describe('methods on made-up records', () => {
  it.each([1, 2, 3])('DuckDB and the reference agree, seed %i', async (seed) => {
    const { csv, rows } = madeUpRows(seed, 900);
    for (const window of [
      [2008, 2015],
      [2010, 2013],
    ] as const) {
      const result = await runOn(engine, csv, { window, minimum: 2 });
      for (const method of METHODS)
        expect(written(tiesOf(result, method)), method).toEqual(
          written(referenceOf(method, rows, { window, minimum: 2 })),
        );
    }
  });
});

describe('a mutated method', () => {
  it('every method has mutations', () => {
    expect([...new Set(MUTATIONS.map(({ method }) => method))]).toEqual([...METHODS]);
  });
  it.each(MUTATIONS)('$method with $change is found out', async ({ method, from, to }) => {
    const original = methodOf(method);
    const sql = original.sql.replaceAll(from, to);
    expect(sql).not.toBe(original.sql);
    const mutant: Method = { ...original, sql };
    const result = await runOn(engine, HAND_CSV, { methods: [mutant] });
    expect(written(result.ties)).not.toEqual(HAND_ANSWERS[method]);
  });
});
