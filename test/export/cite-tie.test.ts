import { describe, expect, it } from 'vitest';

import { readFile } from 'node:fs/promises';

import { buildGraph } from '../../src/model/build-graph.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { citeTie, CITE_FORMATS, writeTieCitation } from '../../src/export/cite-tie.ts';
import { datasetItem, withDatasetCitation } from '../../src/export/dataset-citation.ts';
import { citationLine, sourceItem, writeBibtex, writeCitationText } from '../../src/export/citation.ts';
import { findTie } from '../../src/query/find-tie.ts';
import { GRAPH_DATA, SMALL } from '../data/small.ts';

const small = await readDirectory(SMALL);
const graph = buildGraph(small);
const edges = (...words: string[]): string[] =>
  findTie(graph, words).map(({ edge, period }) => (period ? `${edge}@${period}` : edge));

describe('a tie is found', () => {
  it('by its key, by its ends, and by what two countries meet in', () => {
    expect(edges('membership:POL:alpha')).toEqual(['membership:POL:alpha']);
    expect(edges('Poland', 'AF')).toEqual(['membership:POL:alpha']);
    expect(edges('alpha', 'PL')).toEqual(['membership:POL:alpha']);
    expect(edges('JP', 'PL', 'alpha')).toEqual(['membership:JPN:alpha', 'membership:POL:alpha']);
    expect(edges('JP PL alpha')).toEqual(['membership:JPN:alpha', 'membership:POL:alpha']);
    expect(edges('JP', 'HU', 'mobility').sort()).toEqual(['mobility:HUN:JPN', 'mobility:JPN:HUN']);
    expect(edges('mobility:JPN:USA@2003/2007')).toEqual(['mobility:JPN:USA@2003/2007']);
    expect(edges('THA', 'beta')).toEqual(['membership:THA:beta', 'membership:THA:beta:2']);
  });

  it('or what there is instead is said', () => {
    const fails = (...words: string[]): string => {
      try {
        return `found ${edges(...words).join()}`;
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(fails('JP')).toContain('missing other end of a tie of "JPN"');
    expect(fails('membership:POL:alphas')).toContain('did you mean "membership:POL:alpha"');
    expect(fails('JP', 'Polland')).toContain('did you mean "Poland"');
    expect(fails('JP', 'PL', 'beta')).toBe(
      'unknown tie: "Japan" and "Poland" have none through "Beta Framework" (expected JPN POL with one of alpha, gamma)',
    );
    expect(fails('mobility:JPN:USA@1999')).toContain('2003/2007, 2006/2016');
  });
});

describe('its citation', () => {
  it('has only its own sources, numbered in the order in which they are named', () => {
    const { title, statements, sources } = citeTie(graph, findTie(graph, ['JP', 'beta']), 'en');
    expect(title).toBe('Japan – Beta Framework');
    expect(statements.map(({ numbers, locator }) => [numbers, locator])).toEqual([[[1], 'section 2']]);
    expect(sources.map(({ id }) => id)).toEqual(['made-up-a']);
    const both = citeTie(graph, findTie(graph, ['JP', 'TH', 'beta']), 'en');
    expect(both.statements.map(({ numbers }) => numbers)).toEqual([[1], [1], [2]]);
    expect(both.sources.map(({ id }) => id)).toEqual(['made-up-a', 'made-up-b']);
  });

  it('names the edition and says the same in Japanese', () => {
    const text = (lang: 'en' | 'ja'): string =>
      writeTieCitation(citeTie(graph, findTie(graph, ['PL', 'alpha']), lang), 'text', lang);
    expect(text('en')).toBe(
      [
        'Poland – Alpha',
        'Data: collab-graph-small 1.0.0 (1 January 2024)',
        '',
        'Poland – Alpha: takes part in, member, from 23 September 2014 [1] section 1',
        '',
        '[1] Nobody. Made-up report A. 2019-03. https://example.org/a (CC0-1.0)',
        '',
      ].join('\n'),
    );
    expect(text('ja')).toContain('ポーランド – アルファ：参加、参加国、2014年9月23日から [1] section 1');
    expect(text('ja')).toContain('データ：collab-graph-small 1.0.0（2024年1月1日）');
  });

  it('of a number is of one window where one was named', () => {
    const { statements } = citeTie(graph, findTie(graph, ['mobility:JPN:USA@2003/2007']), 'en');
    expect(statements.map(({ text }) => text)).toEqual([
      'Japan → United States: researcher mobility, 2003–2007: 2,100 migration events',
    ]);
    expect(citeTie(graph, [{ edge: 'mobility:JPN:USA' }], 'en').statements.length).toBe(2);
  });

  it('is written in every format, with an address where the source has one', () => {
    const citation = citeTie(graph, findTie(graph, ['JP', 'TH', 'beta']), 'en');
    for (const format of CITE_FORMATS) {
      const text = writeTieCitation(citation, format, 'en');
      expect(text.match(/https:\/\/example\.org\/[ab]/g)?.length, format).toBe(2);
      expect(text).not.toMatch(/undefined|\[object/);
    }
    expect((JSON.parse(writeTieCitation(citation, 'csl', 'en')) as unknown[]).length).toBe(2);
    // The title has a comma and nothing that Markdown would read.
    expect(writeTieCitation(citation, 'markdown', 'en')).toContain(
      '2. Nobody. Made-up report B, with a comma. 2021. <https://example.org/b>',
    );
  });
});

describe('the data as a whole', () => {
  const cited = {
    authors: ['A. Author', 'Group B'],
    publisher: 'House',
    address: 'https://example.org/d',
    licence: 'CC-BY-4.0',
  };

  it('are cited with authors, publisher, version, date and address', () => {
    const item = datasetItem({ ...small, citation: cited }, 'ja');
    expect(item).toEqual({
      id: small.name,
      type: 'dataset',
      author: [{ literal: 'A. Author' }, { literal: 'Group B' }],
      title: small.title_ja,
      publisher: 'House',
      issued: { 'date-parts': [[2024, 1, 1]] },
      version: '1.0.0',
      URL: 'https://example.org/d',
      license: 'CC-BY-4.0',
    });
    expect(writeBibtex([item])).toContain('author = {{A. Author} and {Group B}},');
    expect(writeCitationText([item], 'ja')).toMatch(
      /^A\. Author, Group B\. House\. .*第1\.0\.0版\. ［データセット］ https:\/\/example\.org\/d \(CC-BY-4\.0\)\n$/,
    );
  });

  it('are in CITATION.cff as package-meta.json says', async () => {
    const dataset = await readDirectory(GRAPH_DATA);
    expect(dataset.citation?.authors.length).toBeGreaterThan(0);
    expect(dataset.citation?.publisher).toBeDefined();
    // None is made up until the data have one; where there is one it is in the file.
    expect(dataset.citation).not.toHaveProperty('address');
    expect(
      withDatasetCitation('title: x\n', {
        ...dataset,
        citation: { ...dataset.citation!, address: 'https://data.test/' },
      }),
    ).toContain("  url: 'https://data.test/'\n");
    const cff = await readFile('CITATION.cff', 'utf8');
    expect(withDatasetCitation(cff, dataset)).toBe(cff);
    const other = withDatasetCitation(cff, { ...dataset, version: '9.9.9' });
    expect(other).toContain("  version: '9.9.9'\n");
    expect(other.match(/^preferred-citation:/gm)?.length).toBe(1);
    expect(withDatasetCitation('title: x\n', dataset)).toContain('title: x\npreferred-citation:\n');
  });
});

describe('who wrote a source', () => {
  const row = { id: 's', title: 'A page', publisher: 'Funder', url: 'https://example.org/' };

  it('is the body whose own page it is, named once', () => {
    const item = sourceItem({ ...row, grade: 'issuer' }, false, 'en');
    expect(item).toMatchObject({ author: [{ literal: 'Funder' }] });
    expect(item).not.toHaveProperty('publisher');
    expect(writeBibtex([item])).toContain('author = {{Funder}}');
    expect(citationLine(item)).toBe('Funder. A page. https://example.org/');
  });

  it.each(['news', 'mirror', 'blog', 'encyclopaedia'] as const)('is not the publisher of %s', (grade) => {
    expect(sourceItem({ ...row, grade }, false, 'en')).toMatchObject({ publisher: 'Funder' });
    expect(sourceItem({ ...row, grade }, false, 'en')).not.toHaveProperty('author');
  });

  it('of a copy is who wrote what was copied, and the publisher has the copy', () => {
    const item = sourceItem({ ...row, grade: 'mirror', author: 'Programme' }, false, 'en');
    expect(citationLine(item)).toBe('Programme. Funder. A page. https://example.org/');
  });

  it('does not stand in the title again', () => {
    const source = { ...row, author: 'Ito; Sato', title: 'Ito and Sato (2024), Flows of scholars' };
    expect(sourceItem(source, true, 'en').title).toBe('Flows of scholars');
    expect(sourceItem({ ...source, author: 'Kato' }, true, 'en').title).toBe(source.title);
  });
});
