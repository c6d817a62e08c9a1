import '../../src/elements/define-legend.ts';

import { afterEach, describe, expect, it } from 'vitest';

import { all, one, textOf } from '../explorer/page.ts';
import { violations } from './figure-page.ts';
import { labs } from './labs.ts';
import { mount, settle, unmount } from './mount.ts';

afterEach(unmount);

/** A triangle of labs with numbers of people, and a type of each but one. */
const DATASET = labs(
  [
    { id: 'a', x: 0, y: 0, attributes: { type: 'firm' } },
    { id: 'b', x: 1, y: 0, attributes: { type: 'university' } },
    { id: 'c' },
  ],
  [
    ['a', 'b', 9],
    ['b', 'c', 4],
    ['a', 'c', 1],
  ],
);

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
