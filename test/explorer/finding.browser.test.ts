import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { close, drawn, one, open } from './page.ts';

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

  it('says of a country around which nobody collected what its picture is made of', async () => {
    const explorer = await open('?focus=USA');
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
    close();
    expect((await open()).renderRoot.querySelector('.first-questions')).toBeNull();
  });

  it('stand at the first picture alone', async () => {
    const explorer = await open('?focus=USA');
    expect(explorer.renderRoot.querySelector('.first-questions')).toBeNull();
  });
});
