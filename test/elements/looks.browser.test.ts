import '../../src/elements/define-legend.ts';

import { afterEach, describe, expect, it } from 'vitest';

import { upgradeDataset } from '../../src/data/upgrade-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { all, one, textOf } from '../explorer/page.ts';
import { violations } from './figure-page.ts';
import { mount, settle, unmount } from './mount.ts';

afterEach(unmount);

/** A triangle of labs with numbers of people, and a type of each but one. */
const DATASET: Dataset = upgradeDataset({
  format: 'collab-graph/dataset@2',
  name: 'labs',
  title_en: 'Labs',
  version: '1.0.0',
  date: '2026-01-01',
  node_kinds: [{ id: 'lab', label_en: 'lab', label_ja: '研究室' }],
  edge_kinds: [
    {
      id: 'visits',
      label_en: 'visits',
      label_ja: '訪問',
      type: 'number',
      unit_en: 'people',
      thinned: 'no',
      source: [],
    },
  ],
  nodes: [
    { id: 'a', kind: 'lab', aliases: [], x: 0, y: 0, attributes: { type: 'firm' } },
    { id: 'b', kind: 'lab', aliases: [], x: 1, y: 0, attributes: { type: 'university' } },
    { id: 'c', kind: 'lab', aliases: [] },
  ],
  edges: [
    { kind: 'visits', subject: 'a', object: 'b', obs_value: 9, source: [] },
    { kind: 'visits', subject: 'b', object: 'c', obs_value: 4, source: [] },
    { kind: 'visits', subject: 'a', object: 'c', obs_value: 1, source: [] },
  ],
});

async function opened(state = {}): ReturnType<typeof mount> {
  const mounted = await mount(
    'collab-legend',
    { edges: ['visits'], kinds: ['lab' as never], focus: '', ...state },
    DATASET,
  );
  (one(mounted.element, 'details.looks summary') as HTMLElement).click();
  await expect.poll(() => all(mounted.element, 'select[name=colourBy]').length).toBe(1);
  return mounted;
}

function choose(field: Element, value: string): void {
  (field as HTMLSelectElement).value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('colours and sizes in the legend', () => {
  it('are chosen, explained, and taken back', async () => {
    const { element, session } = await opened();
    choose(one(element, 'select[name=colourBy]'), 'type');
    choose(one(element, 'select[name=sizeBy]'), 'strength');
    await settle(element);
    expect(session.state).toMatchObject({ colourBy: 'type', sizeBy: 'strength' });
    const text = textOf(one(element, 'details.looks'));
    expect(text).toContain('Colour: type');
    expect(text).toContain('not stated');
    expect(text).toContain('Area: strength (visits, people)');
    expect(await violations(element)).toEqual([]);
    choose(one(element, 'select[name=colourBy]'), '');
    await settle(element);
    expect(session.state!.colourBy).toBeUndefined();
  });

  it('are said in Japanese', async () => {
    const { element } = await opened({ lang: 'ja', colourBy: 'community' });
    await expect.poll(() => textOf(one(element, 'details.looks'))).toContain('色：コミュニティ（訪問）');
    expect(textOf(one(element, 'details.looks'))).toContain('ノードの面積');
  });

  it('have a least number for each measure', async () => {
    const { element, session } = await opened();
    const field = one(element, 'input[name=least-visits]') as HTMLInputElement;
    field.value = '4';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settle(element);
    expect(session.view!.edges.map(({ id }) => id)).toEqual(['visits:a:b', 'visits:b:c']);
    field.value = '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(session.state!.minWeight).toBeUndefined();
    expect(session.view!.edges).toHaveLength(3);
  });
});
