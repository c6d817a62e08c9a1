import '../../src/elements/define-search.ts';

import { afterEach, describe, expect, it } from 'vitest';

import type { SearchSelection } from '../../src/elements/search/search.ts';
import { all, one, press, type } from '../explorer/page.ts';
import { mount, settle, unmount } from './mount.ts';

afterEach(unmount);

const options = (root: Element): string[] =>
  all(root, '[role=option] span:first-of-type').map((option) => option.textContent ?? '');

describe('<collab-search>', () => {
  it('is a combobox whose list names kind and reason', async () => {
    const { element } = await mount('collab-search');
    const input = one(element, 'input');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    type(input, 'siam');
    await settle(element);
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(options(element)).toEqual(['Thailand']);
    expect(one(element, '.kind').textContent).toBe('Countries and regions');
    expect(one(element, '.why').textContent).toBe('also called Siam');
    expect(element.shadowRoot!.getElementById(input.getAttribute('aria-controls')!)?.getAttribute('role')).toBe(
      'listbox',
    );
  });

  it('walks the list with the arrow keys while the focus stays in the field', async () => {
    const { element } = await mount('collab-search');
    const input = one(element, 'input');
    input.focus();
    type(input, 'a');
    await settle(element);
    const active = (): string | undefined =>
      element.shadowRoot!.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.id;
    expect(active()).toBe('option-0');
    press(input, 'ArrowDown');
    await settle(element);
    expect(active()).toBe('option-1');
    expect(one(element, '#option-1').getAttribute('aria-selected')).toBe('true');
    press(input, 'ArrowUp');
    press(input, 'ArrowUp');
    await settle(element);
    expect(active()).toBe(`option-${options(element).length - 1}`);
    expect(element.shadowRoot!.activeElement).toBe(input);
  });

  it('selects what is chosen, and says that it is shown', async () => {
    const { element, session } = await mount('collab-search');
    const chosen: SearchSelection[] = [];
    element.addEventListener('search-choose', (event) => chosen.push((event as CustomEvent<SearchSelection>).detail));
    const input = one(element, 'input') as HTMLInputElement;
    type(input, 'ポーランド');
    press(input, 'Enter');
    await settle(element);
    expect(session.state!.select).toBe('POL');
    expect(chosen).toEqual([{ id: 'POL', message: 'Poland is shown.' }]);
    expect(input.value).toBe('');
  });

  it.each([
    ['Batteries', 'proj-alpha-1', /Projects are shown now|ties of all years/],
    ['China', 'CHN', /minimum of mobility is lowered/],
    ['Robots', 'robots', /Topics are shown now/],
  ])('brings %s into the picture and says how', async (text, id, message) => {
    const { element, session } = await mount('collab-search', { minMobility: 5000 });
    expect(session.view!.nodes.some((node) => node.id === id)).toBe(false);
    const chosen: SearchSelection[] = [];
    element.addEventListener('search-choose', (event) => chosen.push((event as CustomEvent<SearchSelection>).detail));
    const input = one(element, 'input');
    type(input, text);
    await settle(element);
    press(input, 'Enter');
    expect(session.state!.select).toBe(id);
    expect(session.view!.nodes.some((node) => node.id === id)).toBe(true);
    expect(chosen[0]!.message).toMatch(message);
  });

  it('shows the details of what has no place in the picture, and says so', async () => {
    const { element, session } = await mount('collab-search');
    const chosen: SearchSelection[] = [];
    element.addEventListener('search-choose', (event) => chosen.push((event as CustomEvent<SearchSelection>).detail));
    type(one(element, 'input'), 'omega');
    await settle(element);
    press(one(element, 'input'), 'Enter');
    expect(session.state!.select).toBe('omega');
    expect(chosen[0]!.message).toContain('has no place in the picture');
  });

  it('closes with Escape, then empties', async () => {
    const { element } = await mount('collab-search');
    const input = one(element, 'input') as HTMLInputElement;
    type(input, 'pol');
    await settle(element);
    press(input, 'Escape');
    await settle(element);
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect(input.value).toBe('pol');
    press(input, 'Escape');
    await settle(element);
    expect(input.value).toBe('');
  });

  it('leaves Enter to the input method while it converts kana', async () => {
    const { element, session } = await mount('collab-search');
    const input = one(element, 'input');
    type(input, 'ぽーらんど');
    await settle(element);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(session.state!.select).toBeUndefined();
  });

  it('says what to try where it finds nothing', async () => {
    const { element } = await mount('collab-search', { lang: 'ja' });
    type(one(element, 'input'), 'zzzz');
    await settle(element);
    expect(one(element, '.empty').textContent).toContain('「zzzz」に該当するものはありません');
    expect(one(element, '[role=status]').textContent).toBe('該当なし');
  });

  it.each([
    ['open calls', 'en', 'Calls by deadline'],
    ['公募中', 'ja', '公募の締切一覧'],
    ['締切', 'ja', '公募の締切一覧'],
  ] as const)('finds the list of calls by "%s", by keyboard', async (text, lang, name) => {
    const { element, session } = await mount('collab-search', { lang });
    const input = one(element, 'input');
    type(input, text);
    await element.updateComplete;
    const [first] = all(element, '[role=option]');
    expect(first!.textContent!.trim()).toBe(name);
    expect(first!.getAttribute('aria-selected')).toBe('true');
    expect(input.getAttribute('aria-activedescendant')).toBe(first!.id);
    press(input, 'Enter');
    expect(session.state!.ask).toBe('calls');
  });

  it('puts the list before what else is found, and the arrows go through both', async () => {
    const { element, session } = await mount('collab-search', { lang: 'en' });
    const input = one(element, 'input');
    type(input, 'call');
    await element.updateComplete;
    const options = all(element, '[role=option]').map((option) => option.textContent!.trim().replace(/\s+/g, ' '));
    expect(options[0]).toBe('Calls by deadline');
    expect(options.length).toBeGreaterThan(1);
    press(input, 'ArrowDown');
    press(input, 'Enter');
    expect(session.state!.ask).toBeUndefined();
    expect(session.state!.select).toMatch(/^call-/);
  });
});
