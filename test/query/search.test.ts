import { describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { readTables } from '../../src/data/read-tables.ts';
import { searchNodes } from '../../src/query/search.ts';
import { smallTexts } from '../data/small.ts';

const dataset = readTables(smallTexts(), {
  name: 'small',
  title_en: 'Small',
  title_ja: '小',
  version: '1',
  date: '2024-01-01',
  focus: 'JPN',
});

const ids = (text: string, lang: 'en' | 'ja' = 'en'): string[] =>
  searchNodes(dataset, text, { lang }).hits.map(({ id }) => id);

describe('searchNodes', () => {
  it.each([
    ['Poland', 'POL'],
    ['poland', 'POL'],
    ['ＰＯＬＡＮＤ', 'POL'],
    ['Pólánd', 'POL'],
    ['ポーランド', 'POL'],
    ['ﾎﾟｰﾗﾝﾄﾞ', 'POL'],
    ['ぽーらんど', 'POL'],
    ['PL', 'POL'],
    ['POL', 'POL'],
    ['616', 'POL'],
    ['Siam', 'THA'],
    ['アメリカ', 'USA'],
    ['AF', 'alpha'],
    ['MJ', 'agency-jp'],
    ['robotics', 'robots'],
    ['Robots that', 'proj-gamma-1'],
    ['存在しない', 'proj-gamma-1'],
    ['第1回', 'call-alpha-2016'],
  ])('finds %s', (text, id) => expect(ids(text)[0]).toBe(id));

  it('puts what goes on before what has ended, unless that is named by a whole word', () => {
    const [first] = dataset.groups;
    const groups = [
      {
        ...first!,
        id: 'former',
        name_en: 'Concert (former)',
        short_en: 'Former',
        status: 'ended' as const,
        aliases: [],
      },
      {
        ...first!,
        id: 'today',
        name_en: 'Group Concert of today',
        short_en: 'Concert',
        status: 'active' as const,
        aliases: [],
      },
    ];
    const found = (text: string): string[] => searchNodes({ ...dataset, groups }, text).hits.map(({ id }) => id);
    expect(found('Conc')).toEqual(['today', 'former']);
    expect(found('Concert (former)')[0]).toBe('former');
  });

  it.each(['en', 'ja'] as const)(
    'finds in the built-in network the framework of today before its calls (%s)',
    async (lang) => {
      const { hits } = searchNodes(await loadBuiltIn(), 'CONCERT', { lang });
      expect(hits[0]!.id).toBe('concert-japan');
      expect(hits.findIndex(({ kind }) => kind === 'call')).toBeGreaterThan(
        hits.findIndex(({ id }) => id === 'concert-japan-era-net'),
      );
    },
  );

  it('says why: by which word of what kind', () => {
    expect(searchNodes(dataset, 'siam').hits[0]).toEqual({
      id: 'THA',
      kind: 'country',
      name: 'Thailand',
      matchedBy: 'alias',
      matched: 'Siam',
    });
    expect(searchNodes(dataset, 'pl').hits[0]).toMatchObject({ id: 'POL', matchedBy: 'code', matched: 'PL' });
    expect(searchNodes(dataset, 'タイ').hits[0]).toMatchObject({
      id: 'THA',
      matchedBy: 'name',
      matched: 'タイ',
      matchedLang: 'ja',
    });
  });

  it('puts whole words before beginnings, and beginnings before parts', () => {
    const { hits } = searchNodes(dataset, 'a', { perKind: 100 });
    const countries = hits.filter(({ kind }) => kind === 'country').map(({ id }) => id);
    // Only the alias America begins with the letter; the others have it inside.
    expect(countries[0]).toBe('USA');
    expect(countries).toContain('JPN');
  });

  it('does not find a code inside another word', () => {
    expect(ids('ol')).toEqual(ids('ol').filter((id) => id === 'POL'));
    expect(searchNodes(dataset, 'AX').hits).toEqual([]);
  });

  it('keeps kinds together', () => {
    const kinds = searchNodes(dataset, 'a', { perKind: 100 }).hits.map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toHaveLength(new Set(kinds).size);
  });

  it('finds words in any order', () => expect(ids('call first')[0]).toBe('call-alpha-2016'));

  it('finds the same whatever the order of the rows', () => {
    const turned = {
      ...dataset,
      countries: [...dataset.countries].reverse(),
      groups: [...dataset.groups].reverse(),
      topics: [...dataset.topics].reverse(),
      projects: [...dataset.projects].reverse(),
    };
    expect(searchNodes(turned, 'a').hits).toEqual(searchNodes(dataset, 'a').hits);
  });

  it('names nodes in the language asked for', () =>
    expect(searchNodes(dataset, 'PL', { lang: 'ja' }).hits[0]?.name).toBe('ポーランド'));

  it('finds nothing for nothing, and says how many it left out', () => {
    expect(searchNodes(dataset, ' ・ ')).toEqual({ hits: [], total: 0 });
    const { hits, total } = searchNodes(dataset, 'a', { perKind: 1 });
    expect(total).toBeGreaterThan(hits.length);
  });
});
