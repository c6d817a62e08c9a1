import { describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import { lookupOf } from '../../src/model/lookup.ts';
import { GRAPH_DATA } from '../data/small.ts';

const lookup = lookupOf(await readDirectory(GRAPH_DATA));

describe('lookup', () => {
  it.each([
    ['JP', 'JPN'],
    ['jpn', 'JPN'],
    ['392', 'JPN'],
    ['Japan', 'JPN'],
    ['日本', 'JPN'],
    ['UK', 'GBR'],
    ['South Korea', 'KOR'],
    ['Czech Republic', 'CZE'],
    ['チェコ', 'CZE'],
    ['ﾁｪｺ', 'CZE'],
    ['トルコ', 'TUR'],
    ['Türkiye', 'TUR'],
    ['Turkiye', 'TUR'],
    ['8', 'ALB'],
    ['008', 'ALB'],
  ])('finds country %s', (text, id) => expect(lookup.country(text)).toBe(id));

  it.each([
    ['V4', 'v4-japan'],
    ['visegrad', 'v4-japan'],
    ['e-ASIA', 'e-asia-jrp'],
    ['CONCERT-Japan', 'concert-japan'],
    ['さきがけ', 'presto'],
    ['sicorp', 'sicorp'],
    ['SATREPS', 'satreps'],
    ['AJ-CORE', 'aj-core'],
  ])('finds group %s', (text, id) => expect(lookup.group(text)).toBe(id));

  it('takes an exact id for the node that has it, also where a country has the same name', () => {
    expect(lookup.node('micronesia')).toBe('micronesia');
    expect(lookup.country('Micronesia')).toBe('FSM');
  });

  it('suggests on a miss and never guesses', () => {
    expect(lookup.findCountry('GEM')).toBeUndefined();
    let thrown: unknown;
    try {
      lookup.country('GEM');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CollabGraphError);
    expect((thrown as CollabGraphError).code).toBe('unknown');
    expect((thrown as CollabGraphError).suggestions.length).toBeGreaterThan(0);
    expect((thrown as CollabGraphError).message).toMatch(/^unknown country "GEM" \(did you mean "/);
    expect(() => lookup.group('satrep')).toThrow('SATREPS');
  });
});
