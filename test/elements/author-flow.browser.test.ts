import '../../src/elements/define-legend.ts';
import '../../src/elements/define-panel.ts';

import { afterEach, describe, expect, it } from 'vitest';

import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import type { Dataset, FlowRow } from '../../src/data/dataset.ts';
import { all, one, textOf } from '../explorer/page.ts';
import { smallDataset } from '../explorer/data.ts';
import { violations } from './figure-page.ts';
import { mount, settle, unmount } from './mount.ts';

afterEach(unmount);

const row = (ref_area: string, counterpart_area: string, obs_value: number): FlowRow => ({
  ref_area,
  counterpart_area,
  time_period: '2010/2020',
  obs_value,
  unit_measure: 'authors',
  source: ['made-up-a'],
  locator: 'made up, line 3',
  confidence: 'reported',
});

const withAuthors = (): Dataset =>
  upgradeDataset({ ...smallDataset(), author_flows: [row('JPN', 'USA', 71), row('USA', 'JPN', 29)] });

const fieldsetOf = (root: Element, title: string): Element | undefined =>
  all(root, 'fieldset').find((set) => set.querySelector('legend')?.textContent === title);

describe('author flows in the legend', () => {
  it('are a choice where the data have them, and unknown where not', async () => {
    const { element: without } = await mount('collab-legend');
    expect(all(without, 'li[data-id=author-flow]')).toHaveLength(0);
    expect(textOf(without)).not.toMatch(/author-flow|scientific authors|OECD/i);
    unmount();
    const { element, session } = await mount('collab-legend', { minMobility: 0 }, withAuthors());
    (one(element, 'li[data-id=author-flow] input') as HTMLInputElement).click();
    await settle(element);
    expect(session.view!.edges.filter(({ attributes }) => attributes.kind === 'author-flow')).toHaveLength(2);
  });

  it('have a minimum in authors, their own windows and widths', async () => {
    const { element } = await mount('collab-legend', { edges: ['author-flow'], minMobility: 0 }, withAuthors());
    const set = fieldsetOf(element, 'Mobility of scientific authors (OECD)')!;
    expect(textOf(set)).toContain('authors, both ways together');
    expect(textOf(set)).not.toContain('migration events');
    expect(all(set, 'option').map((option) => option.textContent)).toContain('2010–2020');
    // The widest arrow there is stands first: no width is left without a number.
    expect(all(set, '.widths .mark').map((mark) => mark.textContent?.trim())).toEqual(['71', '20', '10']);
    expect(await violations(element)).toEqual([]);
  });
});

describe('author flows in the panel', () => {
  it('stand in a section of their own, in their own unit', async () => {
    const { element } = await mount('collab-panel', { select: 'JPN' }, withAuthors());
    const heading = all(element, 'h3').find(
      (one) => one.textContent?.trim() === 'Mobility of scientific authors (OECD)',
    );
    const text = textOf(heading!.parentElement!);
    expect(text).toContain('Another measure than migration events');
    expect(text).toContain('2010–2020: on balance Japan loses most to the United States (−42 authors).');
    expect(text).not.toContain('(−42 migration events)');
    const mobility = all(element, 'h3').find((one) => one.textContent?.trim() === 'Researcher mobility');
    expect(textOf(mobility!.parentElement!)).toContain('migration events');
    // As a number of its own: −271.7 a year holds its digits.
    expect(textOf(mobility!.parentElement!)).not.toMatch(/(?<![\d.,])71(?![\d.,])/);
    unmount();
    const { element: without } = await mount('collab-panel', { select: 'JPN' });
    expect(textOf(without)).not.toMatch(/scientific authors|OECD/i);
  });

  it('show an edge with its way back, unit, source and place', async () => {
    const { element } = await mount('collab-panel', { select: 'author-flow:JPN:USA', lang: 'ja' }, withAuthors());
    const text = textOf(element);
    expect(text).toContain('科学論文著者の移動（OECD）');
    expect(text).toContain('人（著者）');
    expect(text).toContain('71');
    expect(text).toContain('made up, line 3');
    expect(text).toContain('米国 → 日本');
    expect(await violations(element)).toEqual([]);
  });
});
