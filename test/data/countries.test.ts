import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import type { CountryRow } from '../../src/data/dataset.ts';
import { parseTables } from '../../src/data/read-tables.ts';
import { foldText } from '../../src/model/errors.ts';
import { GRAPH_DATA } from './small.ts';

const { rows, problems } = parseTables({ countries: readFileSync(`${GRAPH_DATA}/countries.csv`, 'utf8') });
const countries = rows.countries.map(({ row }) => row as unknown as Required<CountryRow>);
const byId = new Map(countries.map((row) => [row.id, row]));

/** ISO 3166-1 as in i18n-iso-countries 7.14. */
const iso = new Map(
  readFileSync(fileURLToPath(new URL('../fixtures/iso-3166-1.csv', import.meta.url)), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [alpha3, alpha2, numeric] = line.split(',') as [string, string, string];
      return [alpha3, { alpha2, numeric }] as const;
    }),
);

const SUBREGIONS = [
  'northern-africa',
  'eastern-africa',
  'middle-africa',
  'southern-africa',
  'western-africa',
  'caribbean',
  'central-america',
  'south-america',
  'northern-america',
  'central-asia',
  'eastern-asia',
  'south-eastern-asia',
  'southern-asia',
  'western-asia',
  'eastern-europe',
  'northern-europe',
  'southern-europe',
  'western-europe',
  'australia-new-zealand',
  'melanesia',
  'micronesia',
  'polynesia',
];

describe('countries.csv', () => {
  it('is well formed and sorted', () => {
    expect(problems).toEqual([]);
    expect(countries.map((row) => row.id)).toEqual(countries.map((row) => row.id).sort());
  });

  it('agrees with ISO 3166-1 in all three codes', () => {
    expect(iso.size).toBe(249);
    const codes = countries.map((row) => [row.id, row.alpha2, row.m49]);
    expect(codes).toEqual(countries.map((row) => [row.id, iso.get(row.id)?.alpha2, iso.get(row.id)?.numeric]));
  });

  it('agrees with CLDR, which relates M49 to alpha-2 independently', () => {
    for (const row of countries) expect(new Intl.Locale(`und-${row.m49}`).region, row.id).toBe(row.alpha2);
  });

  it('names one of the 22 subregions of the UN for each, and uses all of them', () => {
    expect(new Set(countries.map((row) => row.region))).toEqual(new Set(SUBREGIONS));
  });

  it('has everyone in the flows, and Taiwan and Hong Kong', () => {
    const flows = ['mobility', 'coauthorship']
      .map((name) => readFileSync(`${GRAPH_DATA}/${name}.csv`, 'utf8'))
      .join('');
    const areas = new Set(
      [...flows.matchAll(/^([A-Z]{3}),([A-Z]{3}),/gm)].flatMap(([, ref, counterpart]) => [ref!, counterpart!]),
    );
    expect(areas.size).toBeGreaterThan(150);
    expect([...areas].filter((area) => !byId.has(area))).toEqual([]);
    expect(byId.get('TWN')).toMatchObject({ name_en: 'Taiwan', name_ja: '台湾' });
    expect(byId.get('HKG')).toMatchObject({ name_en: 'Hong Kong', name_ja: '香港' });
  });

  it.each([
    ['CZE', 'Czechia', 'チェコ'],
    ['TUR', 'Türkiye', 'トルコ'],
    ['KOR', 'South Korea', '韓国'],
    ['USA', 'United States', '米国'],
    ['GBR', 'United Kingdom', '英国'],
    ['CHN', 'China', '中国'],
    ['MMR', 'Myanmar', 'ミャンマー'],
    ['CIV', 'Côte d’Ivoire', 'コートジボワール'],
    ['VNM', 'Vietnam', 'ベトナム'],
    ['COD', 'DR Congo', 'コンゴ民主共和国'],
  ])('calls %s %s and %s', (id, name_en, name_ja) => {
    expect(byId.get(id)).toMatchObject({ name_en, name_ja });
  });

  it('takes English names from CLDR but for those that a reader would stumble over', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const own = countries.filter((row) => names.of(row.alpha2) !== row.name_en).map((row) => row.id);
    expect(own).toEqual(['COD', 'COG', 'CPV', 'HKG', 'MAC', 'MMR', 'PSE']);
  });

  it.each([
    ['UK', 'GBR'],
    ['Great Britain', 'GBR'],
    ['イギリス', 'GBR'],
    ['America', 'USA'],
    ['アメリカ', 'USA'],
    ['Korea', 'KOR'],
    ['Republic of Korea', 'KOR'],
    ['大韓民国', 'KOR'],
    ['Czech Republic', 'CZE'],
    ['Turkey', 'TUR'],
    ['Burma', 'MMR'],
    ['ビルマ', 'MMR'],
    ['Holland', 'NLD'],
    ['Viet Nam', 'VNM'],
    ['Lao PDR', 'LAO'],
    ['Ivory Coast', 'CIV'],
  ])('knows %s as an alias of %s', (alias, id) => {
    expect(byId.get(id)!.aliases).toContain(alias);
  });

  it('has no alias that another country bears as a code, name or alias', () => {
    const owners = new Map<string, string>();
    const claims: string[] = [];
    for (const row of countries) {
      for (const word of new Set(
        [row.id, row.alpha2, row.m49, row.name_en, row.name_ja, ...row.aliases].map(foldText),
      )) {
        const owner = owners.get(word);
        if (owner !== undefined) claims.push(`${word}: ${owner}, ${row.id}`);
        owners.set(word, row.id);
      }
      // Codes of countries outside the table count too: they may come in later.
      for (const alias of row.aliases) {
        for (const [alpha3, { alpha2 }] of iso)
          if (alpha3 !== row.id && [alpha3, alpha2].includes(alias.toUpperCase()))
            claims.push(`${alias}: ${alpha3}, ${row.id}`);
      }
    }
    expect(claims).toEqual([]);
  });

  it.each([
    // Contiguous states, metropolitan France, the mainland of Norway, the peninsula of Malaysia.
    ['USA', [30, 49], [-120, -75]],
    ['FRA', [43, 50], [-4, 8]],
    ['NOR', [58, 71], [5, 30]],
    ['MYS', [1, 7], [100, 104]],
    ['JPN', [34, 41], [131, 142]],
    ['RUS', [50, 70], [30, 140]],
    ['NZL', [-47, -34], [166, 179]],
    ['PRT', [37, 42], [-10, -6]],
    ['ESP', [36, 44], [-9, 3]],
    ['NLD', [51, 54], [3, 7]],
  ] as const)('puts %s on its main land mass', (id, [south, north], [west, east]) => {
    const { lat, lon } = byId.get(id)!;
    expect(lat).toBeGreaterThan(south);
    expect(lat).toBeLessThan(north);
    expect(lon).toBeGreaterThan(west);
    expect(lon).toBeLessThan(east);
  });

  it('writes points to one decimal, no two alike', () => {
    for (const row of countries)
      expect(
        [row.lat, row.lon].map((degrees) => Math.round(degrees * 10) / 10),
        row.id,
      ).toEqual([row.lat, row.lon]);
    expect(new Set(countries.map((row) => `${row.lat} ${row.lon}`)).size).toBe(countries.length);
  });
});
