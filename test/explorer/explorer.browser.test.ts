import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { onPaper } from '../print-media.ts';
import { all, button, choose, close, complete, drawn, one, open, press, textOf, type } from './page.ts';
import { partsOf, smallDataset } from './data.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(close);

const popped = (): Promise<unknown> => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));

describe('the address', () => {
  it('opens the view that it names, selection included', async () => {
    const explorer = await open('?focus=Poland&lang=ja&select=alpha&min-mobility=10');
    expect(explorer.session.state).toMatchObject({ focus: 'POL', lang: 'ja', select: 'alpha', minMobility: 10 });
    expect(one(explorer, 'collab-panel h2').textContent).toBe('アルファ枠組み');
  });

  it('follows once a browser takes changes of the address again that had taken too many', async () => {
    const explorer = await open('?lang=en');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // Safari's answer to the hundred and first in ten seconds.
    const refuse = vi.spyOn(history, 'pushState').mockImplementation(() => {
      throw new DOMException('more than 100 times per 10 seconds', 'SecurityError');
    });
    explorer.session.update({ confidence: 'verified' });
    explorer.session.update({ select: 'POL' });
    expect(location.search).toBe('?lang=en');
    refuse.mockRestore();
    const taken = vi.spyOn(history, 'pushState');
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    expect(new URLSearchParams(location.search).get('confidence')).toBe('verified');
    expect(new URLSearchParams(location.search).get('select')).toBe('POL');
    expect(taken).toHaveBeenCalledTimes(1);
    taken.mockRestore();
  });

  it('follows what the reader does, and back and forward undo and redo it', async () => {
    const explorer = await open('?lang=en');
    const { session } = explorer;
    session.update({ select: 'POL' });
    session.update({ confidence: 'verified' });
    expect(new URLSearchParams(location.search).get('select')).toBe('POL');
    expect(new URLSearchParams(location.search).get('confidence')).toBe('verified');
    let done = popped();
    history.back();
    await done;
    expect(session.state).toMatchObject({ select: 'POL', confidence: 'reported' });
    await drawn(explorer);
    expect(one(explorer, 'collab-panel h2').textContent).toBe('Poland');
    done = popped();
    history.back();
    await done;
    expect(session.state?.select).toBeUndefined();
    done = popped();
    history.forward();
    await done;
    expect(session.state).toMatchObject({ select: 'POL', confidence: 'reported' });
  });

  it('names the valid values for a bad one and shows the rest', async () => {
    const explorer = await open('?confidence=sure&colour=red&focus=HUN&lang=en');
    const notes = one(explorer, '.notes');
    expect(notes.textContent).toContain('“sure” is not a value of “confidence”');
    expect(notes.textContent).toContain('verified, reported, unverified');
    expect(notes.textContent).toContain('“colour” is not an option');
    expect(explorer.session.state?.focus).toBe('HUN');
    button(explorer, 'Dismiss').click();
    await drawn(explorer);
    expect(one(explorer, '.notes').textContent.trim()).toBe('');
  });

  it('offers every view, and shows the one that the address names', async () => {
    const explorer = await open('?view=matrix&lang=en');
    expect(all(explorer, '.views button').map((element) => element.textContent?.trim())).toEqual([
      'Network',
      'Map',
      'Matrix',
      'Table',
    ]);
    expect(one(explorer, '.views [aria-pressed=true]').textContent?.trim()).toBe('Matrix');
    expect(all(explorer, 'collab-matrix')).toHaveLength(1);
  });

  it('reads names that come with the second part of the data again', async () => {
    const { parts, finish } = partsOf(smallDataset());
    const explorer = await open('?select=proj-alpha-1&lang=en', () => parts);
    await new Promise((resolve) => explorer.session.addEventListener('load', resolve, { once: true }));
    await drawn(explorer);
    finish();
    await complete(explorer);
    expect(one(explorer, 'collab-panel h2').textContent).toBe('Batteries that do not exist');
    expect(one(explorer, '.notes').textContent.trim()).toBe('');
  });
});

describe('language and colours', () => {
  it('change without loading the page, title and lang included', async () => {
    const explorer = await open('?lang=en&select=THA');
    const mark = explorer.session.graph;
    choose(all(explorer, 'header select')[0]!, 'ja');
    await drawn(explorer);
    expect(document.documentElement.lang).toBe('ja');
    expect(document.title).toMatch(/日本/);
    expect(one(explorer, 'collab-panel h2').textContent).toBe('タイ');
    expect(explorer.session.graph).toBe(mark);
    expect(new URLSearchParams(location.search).get('lang') ?? 'ja').toBe('ja');
  });

  it('stay in an address that names them, and tick and untick give it back', async () => {
    // The browser's own language is one of the two: either must stay.
    for (const lang of ['en', 'ja']) {
      const explorer = await open(`?lang=${lang}`);
      const rows = (): HTMLInputElement[] =>
        all(explorer, 'collab-legend input[type="checkbox"]') as HTMLInputElement[];
      const at = rows().findIndex(({ checked, disabled }) => checked && !disabled);
      rows()[at]!.click();
      await drawn(explorer);
      expect(location.search).toContain(`lang=${lang}`);
      expect(location.search).not.toBe(`?lang=${lang}`);
      rows()[at]!.click();
      await drawn(explorer);
      expect(location.search).toBe(`?lang=${lang}`);
      await close();
    }
  });

  it('are not put into an address that does not name them', async () => {
    const explorer = await open('');
    const { lang } = explorer.session.state!;
    explorer.session.update({ depth: 2 });
    expect(location.search).toBe('?depth=2');
    explorer.session.update({ lang: lang === 'ja' ? 'en' : 'ja' });
    expect(new URLSearchParams(location.search).get('lang')).toBe(lang === 'ja' ? 'en' : 'ja');
  });

  it.each(['en', 'ja'])('are what the fields say, also in a page opened in %s', async (lang) => {
    const explorer = await open(`?lang=${lang}&theme=dark`);
    const [language, theme] = all(explorer, 'header select') as HTMLSelectElement[];
    expect([language!.value, theme!.value]).toEqual([lang, 'dark']);
    const other = lang === 'en' ? 'ja' : 'en';
    choose(language!, other);
    await drawn(explorer);
    expect(language!.value).toBe(other);
    explorer.session.update({ lang: lang as 'en' | 'ja' });
    await drawn(explorer);
    expect(language!.value).toBe(lang);
  });

  it('leave no English sentence on the page in Japanese', async () => {
    const explorer = await open('?lang=ja&select=JPN');
    const text = textOf(explorer);
    for (const word of [
      'Shown',
      'Filters',
      'Frameworks',
      'Researcher mobility',
      'Partners',
      'Reset',
      'Copy link',
      'Sources',
      'Takes part',
      'migration events',
    ])
      expect(text).not.toContain(word);
    expect(text).toContain('枠組みと事業');
  });

  it('switch the palette of the page', async () => {
    const explorer = await open('?lang=en&theme=dark');
    const ground = (): string => getComputedStyle(explorer).backgroundColor;
    const dark = ground();
    choose(one(explorer, 'select.theme'), 'light');
    await drawn(explorer);
    expect(explorer.getAttribute('palette')).toBe('light');
    expect(ground()).not.toBe(dark);
    expect(new URLSearchParams(location.search).get('theme')).toBe('light');
  });
});

describe('loading', () => {
  it('says that it is under way, then that details are, then shows them', async () => {
    const { parts, finish } = partsOf(smallDataset());
    let arrive: (value: unknown) => void = () => undefined;
    const core = new Promise((resolve) => (arrive = resolve));
    const explorer = await open('?lang=en&select=POL', () => ({ core, rest: parts.rest! }));
    await explorer.updateComplete;
    expect(one(explorer, 'main').textContent).toContain('Loading the network');
    arrive(await parts.core);
    await new Promise((resolve) => explorer.session.addEventListener('load', resolve, { once: true }));
    await drawn(explorer);
    expect(one(explorer, 'collab-panel .progress').textContent).toContain('Loading details');
    finish();
    await complete(explorer);
    expect(all(explorer, 'collab-panel .progress')).toHaveLength(0);
  });

  it('shows the error on the page, and tries again when asked', async () => {
    const { parts, finish } = partsOf(smallDataset());
    let tries = 0;
    const explorer = await open('?lang=en', () =>
      ++tries === 1 ? { core: Promise.reject(new Error('core.json: 503')) } : parts,
    );
    await new Promise((resolve) => explorer.session.addEventListener('error', resolve, { once: true }));
    await explorer.updateComplete;
    expect(one(explorer, '[role=alert] h1').textContent).toBe('The network could not be loaded.');
    expect(one(explorer, '[role=alert]').textContent).toContain('core.json: 503');
    button(explorer, 'Try again').click();
    finish();
    await complete(explorer);
    expect(all(explorer, 'collab-network')).toHaveLength(1);
  });

  it('keeps the picture where only the details fail', async () => {
    const { parts } = partsOf(smallDataset());
    const explorer = await open('?lang=en', () => ({
      core: parts.core,
      rest: Promise.reject(new Error('rest.json: 404')),
    }));
    await new Promise((resolve) => explorer.session.addEventListener('error', resolve, { once: true }));
    await drawn(explorer);
    expect(one(explorer, '.notes').textContent).toContain('Some details could not be loaded');
    expect(all(explorer, 'collab-network')).toHaveLength(1);
  });
});

describe('keyboard', () => {
  it('puts the focus into the search with / and opens help with ?', async () => {
    const explorer = await open('?lang=en');
    press(document.body, '/');
    const search = one(explorer, 'collab-search');
    expect(search.shadowRoot?.activeElement?.getAttribute('role')).toBe('combobox');
    press(document.body, '?');
    expect((one(explorer, 'dialog') as HTMLDialogElement).open).toBe(true);
    button(one(explorer, 'dialog'), 'Close').click();
    expect((one(explorer, 'dialog') as HTMLDialogElement).open).toBe(false);
  });

  it('does not take / from a field that the reader types into', async () => {
    const explorer = await open('?lang=en&view=table');
    const field = one(explorer, 'collab-table-view input[type=search]');
    field.focus();
    const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true, cancelable: true });
    field.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('closes the details with Escape, and the selection with them', async () => {
    const explorer = await open('?lang=en&select=POL');
    press(document.body, 'Escape');
    await drawn(explorer);
    expect(explorer.session.state?.select).toBeUndefined();
    expect(all(explorer, 'collab-panel')).toHaveLength(0);
  });

  it('moves the focus to the details after a search, and back when they are closed', async () => {
    const explorer = await open('?lang=en');
    const input = one(explorer, 'collab-search input');
    input.focus();
    type(input, 'Poland');
    await drawn(explorer);
    press(input, 'Enter');
    await drawn(explorer);
    await expect.poll(() => one(explorer, 'collab-panel').shadowRoot?.activeElement?.tagName).toBe('H2');
    button(explorer, 'Close the details').click();
    await drawn(explorer);
    expect(document.activeElement).toBe(explorer);
    expect(explorer.shadowRoot?.activeElement).not.toBeNull();
  });
});

describe('the table view', () => {
  it('shows what the figure shows, by name', async () => {
    const explorer = await open('?lang=en&view=table&rows=nodes');
    const names = all(explorer, 'collab-table-view tbody th').map((cell) => cell.textContent?.trim());
    const shown = explorer.session
      .view!.nodes.filter(({ attributes: { kind } }) => kind === 'country' || kind === 'region')
      .map(({ attributes }) => attributes.name.en);
    expect([...names].sort()).toEqual([...shown].sort());
    button(explorer, 'Ties shown').click();
    await drawn(explorer);
    expect(all(explorer, 'collab-table-view tbody tr')).toHaveLength(explorer.session.view!.edges.length);
  });
});

describe('a phone', () => {
  beforeEach(() => page.viewport(390, 844));

  it('keeps the filters in a sheet until they are asked for', async () => {
    const explorer = await open('?lang=en');
    const rail = one(explorer, '.rail');
    expect(getComputedStyle(rail).display).toBe('none');
    button(explorer, 'Filters').click();
    await drawn(explorer);
    expect(getComputedStyle(rail).display).not.toBe('none');
    expect(rail.getBoundingClientRect().bottom).toBeCloseTo(innerHeight, 0);
    press(document.body, 'Escape');
    await drawn(explorer);
    expect(getComputedStyle(rail).display).toBe('none');
  });

  it('cuts none of the words below a matrix, in either language', async () => {
    for (const lang of ['en', 'ja']) {
      const explorer = await open(`?lang=${lang}&view=matrix&through=core`);
      const heads = await vi.waitFor(() => {
        const found = [...one(explorer, 'collab-matrix').shadowRoot!.querySelectorAll<HTMLElement>('tfoot th')];
        expect(found).toHaveLength(3);
        return found;
      });
      for (const head of heads) expect(head.scrollWidth, head.textContent).toBeLessThanOrEqual(head.clientWidth);
      await close();
    }
  });

  it('shows the details as a sheet at the bottom, nothing wider than the screen', async () => {
    const explorer = await open('?lang=en&select=POL');
    const panel = one(explorer, 'aside.panel').getBoundingClientRect();
    expect(panel.bottom).toBeCloseTo(innerHeight, 0);
    expect(panel.top).toBeGreaterThan(innerHeight * 0.3);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });
});

describe('on paper', () => {
  afterEach(() => onPaper(false));

  it('leaves figure, legend, reading key and sources, and nothing else', async () => {
    const explorer = await open('?lang=en&select=POL');
    expect(all(explorer, '.source-list .address').some((element) => element.checkVisibility())).toBe(false);
    onPaper(true);
    const shows = (selector: string): boolean => all(explorer, selector).some((element) => element.checkVisibility());
    for (const selector of ['.head', 'aside.panel', '.notes', 'collab-legend .quick', 'collab-legend input'])
      expect(shows(selector), selector).toBe(false);
    for (const selector of ['h1', 'collab-network', 'collab-legend legend', '.notes-below p', '.print-only li'])
      expect(shows(selector), selector).toBe(true);
    // Paper has no links.
    expect(all(explorer, '.print-only .address').map((element) => element.textContent)).toContain(
      'https://example.org/a',
    );
    expect(shows('.print-only .address')).toBe(true);
    const places = ['h1', 'collab-network', 'collab-legend', '.notes-below'].map(
      (selector) => one(explorer, selector).getBoundingClientRect().top,
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('makes the figure as wide as the page', async () => {
    const explorer = await open('?lang=en');
    dispatchEvent(new Event('beforeprint'));
    onPaper(true);
    // What is around the figure has its width on paper in every engine; WebKit measures what is zoomed by its own pixels.
    const around = one(explorer, '.figure');
    around.style.inlineSize = 'max-content';
    expect(around.getBoundingClientRect().width).toBeCloseTo(703, 0);
  });
});

describe('leaving', () => {
  it('stops listening to the page', async () => {
    const explorer = await open('?lang=en');
    explorer.remove();
    const before = explorer.session.state;
    history.pushState(null, '', `${location.pathname}?confidence=verified`);
    dispatchEvent(new PopStateEvent('popstate'));
    press(document.body, '?');
    expect(explorer.session.state).toBe(before);
    expect((one(explorer, 'dialog') as HTMLDialogElement).open).toBe(false);
  });
});
