import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { compareDigests, digestOf, readAccepted, writeAccepted } from '../../scripts/gallery/accepted.ts';
import { FIGURES, nameOf } from '../../scripts/gallery/figures.ts';
import { galleryPage } from '../../scripts/gallery/page.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { fromOptions } from '../../src/view/codec.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';

const NAMES = FIGURES.map(nameOf);

describe('the gallery', () => {
  it('has at least 1,000 figures, each with a name of its own, over views, focuses, languages, themes and sizes', () => {
    expect(FIGURES.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(NAMES).size).toBe(FIGURES.length);
    const of = (key: 'view' | 'focus' | 'lang' | 'theme'): number =>
      new Set(FIGURES.map(({ options }) => options[key])).size;
    expect([of('view'), of('lang'), of('theme')]).toEqual([3, 2, 3]);
    expect(of('focus')).toBeGreaterThanOrEqual(10);
    expect(new Set(FIGURES.map(({ size }) => JSON.stringify(size))).size).toBe(3);
  });

  it('has an accepted digest for each of them and for no other', () => {
    expect([...readAccepted(readFileSync('test/gallery/accepted.txt', 'utf8')).keys()]).toEqual(NAMES);
  });

  it('writes what it reads', () => {
    const digests = new Map([
      ['first JPN screen en-light', 'aa'],
      ['first JPN screen ja-contrast', 'bb'],
      ['map FRA phone en-dark', 'cc'],
    ]);
    expect(readAccepted(writeAccepted(digests))).toEqual(digests);
  });

  it('tells what changed, what is new and what is gone', () => {
    const before = new Map(Object.entries({ same: '1', other: '2', gone: '3' }));
    const now = new Map(Object.entries({ same: '1', other: '4', added: '5' }));
    expect(compareDigests(before, now)).toEqual({ changed: ['other'], added: ['added'], gone: ['gone'] });
  });

  it('sees a picture that differs in one mark', () => {
    const draw = (labels: 'all' | 'none'): string => {
      const { state } = fromOptions({ labels }, { dataset: SMALL_DATASET, graph: SMALL_GRAPH });
      return makeFigure({ dataset: SMALL_DATASET, graph: SMALL_GRAPH, state, today: TODAY }).svg;
    };
    expect(digestOf(draw('all'))).toBe(digestOf(draw('all')));
    expect(digestOf(draw('none'))).not.toBe(digestOf(draw('all')));
  });

  it('shows before and after side by side, and says where there is only one', () => {
    const page = galleryPage(
      [
        { name: 'map JPN a4 en-light', before: 'before/a.svg', after: 'after/a.svg' },
        { name: 'map FRA a4 en-light', after: 'after/b.svg' },
      ],
      'Before: <made up>.',
    );
    expect(page).toContain(
      '<div><a href="before/a.svg"><img loading="lazy" src="before/a.svg" alt="before"></a><a href',
    );
    expect(page).toContain('<p>before: none</p>');
    expect(page).toContain('&lt;made up&gt;');
    expect(page).toContain('2 figures changed');
  });
});
