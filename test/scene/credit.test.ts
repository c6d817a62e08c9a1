import { describe, expect, it } from 'vitest';

import type { Dataset, SourceRow } from '../../src/data/dataset.ts';
import { creditLine, sourcesShown } from '../../src/scene/credit.ts';
import { formatFor } from '../../src/scene/format.ts';
import type { View, ViewEdge } from '../../src/view/view.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';
import { smallView } from './small-scene.ts';

const source = (id: string, publisher?: string, more: Partial<SourceRow> = {}): SourceRow => ({
  id,
  title: `Title ${id}`,
  ...(publisher ? { publisher } : {}),
  ...more,
});

/** A view whose edges cite these lists of sources. */
function citing(lists: readonly (readonly string[])[]): View {
  const [edge] = smallView({ edges: ['membership'] }).edges;
  return {
    ...smallView(),
    edges: lists.map((ids): ViewEdge => ({
      ...edge!,
      attributes: {
        ...edge!.attributes,
        row: { ...(edge!.attributes as { row: object }).row, source: ids },
      } as ViewEdge['attributes'],
    })),
  };
}

const credit = (
  sources: readonly SourceRow[],
  lists: readonly (readonly string[])[],
  lang: 'en' | 'ja' = 'en',
): string => creditLine(citing(lists), { ...SMALL_DATASET, sources } as Dataset, formatFor(lang));

describe('creditLine', () => {
  it('names the publishers behind most edges first, however many pages they have', () => {
    const sources = [
      source('a', 'Minor'),
      source('b', 'Major', { date: '2015-03' }),
      source('c', 'Major', { date: '2021' }),
    ];
    expect(credit(sources, [['a'], ['a'], ['a'], ['b'], ['b'], ['c'], ['c']])).toMatch(
      /^Sources: Major \(2015–2021\); Minor\. Data/,
    );
  });

  it('names a few and counts the rest, and always those whose licence asks for the name', () => {
    const sources = [...'abcdef']
      .map((id) => source(id, `P${id}`))
      .concat(source('z', 'Wiki', { licence: 'CC BY-SA 4.0' }));
    const lists = [...'aaaabbbccd'].map((id) => [id]).concat([['e'], ['f'], ['z']]);
    expect(credit(sources, lists)).toMatch(/^Sources: Pa; Pb; Pc; Pd; Title z \(CC BY-SA 4\.0\); 2 more sources\. /);
    expect(credit(sources, lists, 'ja')).toMatch(
      /^出典：Pa、Pb、Pc、Pd、Title z（CC BY-SA 4\.0）、ほか2件。データ版 1\.0\.0（2026年1月1日）。$/,
    );
  });

  it('says the version of the data where nothing is shown', () => {
    expect(credit([], [])).toBe('Data version 1.0.0, 1 January 2026.');
  });
});

describe('sourcesShown', () => {
  it('counts the edges that rest on each source', () => {
    const shown = sourcesShown(smallView({ edges: ['mobility'] }), SMALL_DATASET);
    expect(shown.map(({ source: { id }, edges }) => [id, edges])).toEqual([['made-up-a', 2]]);
  });
});
