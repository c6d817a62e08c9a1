import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { partnersThrough } from '../../src/count/partners.ts';
import { builtInData } from '../../src/elements/load/built-in-data.ts';
import { parseTimeSpan } from '../../src/model/validity.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { close, complete, drawn, one, open } from './page.ts';

async function until<T>(find: () => T | null): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

beforeEach(() => localStorage.removeItem('collab-graph-first-questions'));
afterEach(close);

describe('the title', () => {
  it('is a sentence with the countries that are drawn, in both languages', async () => {
    const explorer = await open();
    const countries = explorer.session.view!.nodes.filter(
      ({ id, attributes, announced, maybe }) => attributes.kind === 'country' && id !== 'JPN' && !announced && !maybe,
    );
    expect(one(explorer, 'h1').textContent).toMatch(/^Japan works with \d+ countr/);
    expect(Number(/\d+/.exec(one(explorer, 'h1').textContent)?.[0])).toBeLessThanOrEqual(countries.length);
    explorer.session.update({ lang: 'ja' });
    await drawn(explorer);
    expect(one(explorer, 'h1').textContent).toMatch(/^日本は.*か国・地域.*協力している/);
  });

  it('does not change by itself when the rest of the data comes', async () => {
    const explorer = await open('?lang=en', builtInData);
    const heading = await until(() => explorer.renderRoot.querySelector('h1'));
    const first = heading.textContent;
    expect(first).toMatch(/programmes reach \d+ more$/);
    await complete(explorer);
    await drawn(explorer);
    expect(one(explorer, 'h1').textContent).toBe(first);
    // And the number is that of the data, counted whole, on the day of the tables.
    const { graph, view, dataset } = explorer.session;
    const filter = {
      span: parseTimeSpan('now', dataset!.date),
      confidence: view!.state.confidence,
      status: view!.state.status,
    };
    const { more } = partnersThrough(graph!, { focus: 'JPN', nodes: view!.nodes, filter });
    expect(dataset!.beyond).toBe(more.length);
    expect(first).toContain(`reach ${more.length} more`);
  });

  it('is the same sentence in every view of the same partners, in both languages, and back', async () => {
    for (const lang of ['en', 'ja'] as const) {
      const explorer = await open(`?lang=${lang}`, builtInData);
      await complete(explorer);
      await drawn(explorer);
      const finding = one(explorer, 'h1').textContent;
      const titleOf = async (patch: Partial<ViewState>): Promise<string | null> => {
        explorer.session.update(patch);
        await drawn(explorer);
        return one(explorer, 'h1').textContent;
      };
      expect(await titleOf({ view: 'map' })).toBe(finding);
      expect(await titleOf({ view: 'matrix' })).toBe(finding);
      // Moves of researchers are through no framework.
      expect(await titleOf({ matrix: 'mobility' })).not.toBe(finding);
      expect(await titleOf({ matrix: 'groups', view: 'table' })).toBe(finding);
      // Rows of all the data are not these partners.
      expect(await titleOf({ rows: 'all' })).not.toBe(finding);
      expect(await titleOf({ rows: 'shown', view: 'network' })).toBe(finding);
      await close();
    }
  });

  it('of a country in none of the frameworks shown leads to its programmes', async () => {
    const explorer = await open('?lang=en&focus=AFG', builtInData);
    await complete(explorer);
    await drawn(explorer);
    const figure = one(explorer, 'collab-network');
    const button = await until(() => figure.shadowRoot!.querySelector<HTMLButtonElement>('.of-focus'));
    const message = figure.shadowRoot!.querySelector('.message')!.textContent;
    expect(message).toContain('Afghanistan takes part in none of the frameworks shown');
    expect(message).toContain('SATREPS');
    button.click();
    await drawn(explorer);
    expect(explorer.session.view!.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(['AFG', 'JPN', 'satreps']));
  });

  it('says of a country around which nobody collected what its picture is made of', async () => {
    const explorer = await open('?focus=USA');
    expect(one(explorer, '.made-of').textContent).toContain('collected around Japan');
    explorer.session.update({ view: 'map' });
    await drawn(explorer);
    expect(one(explorer, '.made-of').textContent).toContain('collected around Japan');
    explorer.session.update({ focus: 'JPN' });
    await drawn(explorer);
    expect(explorer.renderRoot.querySelector('.made-of')).toBeNull();
  });
});

describe('the first questions', () => {
  it('are three, and run the answer', async () => {
    const explorer = await open();
    const buttons = [...explorer.renderRoot.querySelectorAll<HTMLButtonElement>('.first-question')];
    expect(buttons).toHaveLength(3);
    for (const button of buttons) expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    buttons[0]!.focus();
    expect(explorer.shadowRoot!.activeElement).toBe(buttons[0]);
    buttons[0]!.click();
    while (explorer.session.state?.ask === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    await drawn(explorer);
    expect(explorer.session.state.ask).toBe('gaps');
    expect(explorer.renderRoot.querySelector('collab-answer')).not.toBeNull();
    expect(explorer.renderRoot.querySelector('.first-questions')).toBeNull();
  });

  it('are put away for good', async () => {
    const explorer = await open();
    (one(explorer, '.put-away') as HTMLButtonElement).click();
    await drawn(explorer);
    expect(explorer.renderRoot.querySelector('.first-questions')).toBeNull();
    await close();
    expect((await open()).renderRoot.querySelector('.first-questions')).toBeNull();
  });

  it('stand at the first picture alone', async () => {
    const explorer = await open('?focus=USA');
    expect(explorer.renderRoot.querySelector('.first-questions')).toBeNull();
  });
});
