import '../../src/elements/define-network-figure.ts';
import '../../src/elements/define-panel.ts';
import '../../src/elements/define-timeline.ts';

import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import type { HistoryMode, Session, SessionChange } from '../../src/elements/session/session.ts';
import type { CollabTimeline } from '../../src/elements/timeline/timeline.ts';
import { YEAR_MS } from '../../src/elements/timeline/player.ts';
import { paletteOf } from '../../src/elements/look/palette.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { mountFigure, sessionOf, svgPlaceOf, violations } from './figure-page.ts';
import { SMALL_DATASET } from './small-dataset.ts';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

interface Mounted {
  readonly element: CollabTimeline;
  readonly session: Session;
  /** Changes of the state, as the address hears of them. */
  readonly changes: { readonly at: string; readonly history: HistoryMode }[];
}

/** On the made-up network; `now` is the first of January 2026. */
async function mount(state: Partial<ViewState> = {}, dataset: Dataset = SMALL_DATASET, width = 800): Promise<Mounted> {
  const session = sessionOf(dataset, state);
  const element = document.createElement('collab-timeline');
  element.open = true;
  element.session = session;
  element.style.width = `${width}px`;
  document.body.append(element);
  await drawn(element);
  const changes: Mounted['changes'] = [];
  session.addEventListener('change', (event) =>
    changes.push({ at: session.state!.at, history: (event as CustomEvent<SessionChange>).detail.history }),
  );
  return { element, session, changes };
}

async function drawn(element: CollabTimeline): Promise<void> {
  await element.updateComplete;
  await vi.waitFor(() => expect(element.shadowRoot!.querySelector('.chart svg')).not.toBeNull());
  await element.updateComplete;
}

const find = <E extends Element = HTMLElement>(element: Element, selector: string): E => {
  const found = element.shadowRoot!.querySelector<E>(selector);
  if (!found) throw new Error(`missing ${selector}`);
  return found;
};
const findAll = (element: Element, selector: string): Element[] => [...element.shadowRoot!.querySelectorAll(selector)];
const slider = (element: Element, name: string): SVGElement => find<SVGElement>(element, `[data-handle="${name}"]`);
const says = (element: Element): string => find(element, '.says').textContent.trim();
const mode = (element: Element): string => find(element, '.modes [aria-pressed="true"]').getAttribute('data-mode')!;
const press = (target: Element, key: string): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const yearBox = (element: Element, year: number): DOMRect =>
  find<SVGElement>(element, `[data-year="${year}"]`).getBoundingClientRect();

/** Presses the mouse on one thing, moves it over years, and lets go. */
async function drag(element: CollabTimeline, from: Element, years: readonly number[], isKept = true): Promise<void> {
  const box = from.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + 20];
  const at = (clientX: number): PointerEventInit => ({
    clientX,
    clientY: y,
    pointerId: 1,
    button: 0,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  const area = find(element, '.chart');
  // A pointer that is made up cannot be captured.
  vi.spyOn(area, 'setPointerCapture').mockImplementation(() => undefined);
  from.dispatchEvent(new PointerEvent('pointerdown', at(x)));
  for (const year of years) {
    const to = yearBox(element, year);
    area.dispatchEvent(new PointerEvent('pointermove', at(to.x + to.width / 2)));
    await element.updateComplete;
  }
  if (isKept) area.dispatchEvent(new PointerEvent('pointerup', at(x)));
  await element.updateComplete;
}

describe('<collab-timeline>', () => {
  it('shows ties by year, what has no date beside them, and says both', async () => {
    const { element } = await mount();
    expect(find(element, '.chart svg').getAttribute('aria-label')).toBe(
      'Ties by year, 2003 to 2026: 10 ties, 1 of them without a start date',
    );
    expect(find(element, '[data-year="2010"] title').textContent).toBe(
      // Perhaps Poland and Thailand in Gamma, and the lowlands in Alpha.
      '2010: frameworks 2, programmes 1; 2 begin; 3 not certain',
    );
    expect(find(element, '[data-year="2011"] title').textContent).toBe(
      '2011: frameworks 2, programmes 2; 0 begin; 1 first seen; 2 not certain',
    );
    expect(
      find(
        element,
        '[role="img"][aria-label="1 tie without a start date: perhaps there in any year until the data list it"] .maybe',
      ),
    ).toBeTruthy();
    // The tables list on their day what has no start.
    expect(says(element)).toMatch(/^Now \(1 January 2026\): \d+ ties known to hold$/);
  });

  it('has the same numbers as a table', async () => {
    const { element } = await mount();
    find(element, 'summary').click();
    const row = findAll(element, 'tbody tr').find((one) => one.firstElementChild!.textContent === '2010')!;
    expect([...row.children].map((cell) => cell.textContent!.trim())).toEqual(['2010', '2', '1', '3', '6', '2', '0']);
  });

  it('says at a year what is known to hold then, and what is shown although nobody knows', async () => {
    const { element, session } = await mount();
    session.update({ at: '2012' });
    await element.updateComplete;
    const counted = session.view!.edges.filter(({ attributes }) => attributes.kind === 'membership').length;
    expect(says(element)).toBe(
      `2012: ${counted - 2} ties known to hold, 2 more shown without a certain date (1 has no start date)`,
    );
  });

  it('says apart what is only announced, with the number that stands above the picture', async () => {
    const memberships = SMALL_DATASET.memberships.map((row) =>
      row.member === 'POL' && row.group === 'alpha' ? { ...row, status: 'announced' as const } : row,
    );
    const { element, session } = await mount({ lang: 'ja' }, { ...SMALL_DATASET, memberships });
    const { announced, byEdgeKind } = session.view!.counts;
    expect(announced.edges).toBe(1);
    const known = byEdgeKind['membership']!.shown;
    expect(says(element)).toMatch(new RegExp(`：有効と確認できるつながり${known}件、ほかに発表・計画段階1件$`));
    session.update({ lang: 'en' });
    await element.updateComplete;
    expect(says(element)).toMatch(new RegExp(`: ${known} ties known to hold, 1 more only announced or planned$`));
  });

  it('says of a range that ties hold at some time of it', async () => {
    const { element } = await mount({ at: '2010/2012' });
    expect(says(element)).toMatch(/^2010–2012: \d+ ties known to hold at some time, 2 more shown/);
  });

  it('says so where no date is known at all', async () => {
    const memberships = SMALL_DATASET.memberships.map(({ from: _from, from_kind: _kind, to: _to, ...row }) => ({
      ...row,
      status: 'active' as const,
    }));
    const session = sessionOf({ ...SMALL_DATASET, memberships, mobility: [], coauthorship: [] });
    const element = document.createElement('collab-timeline');
    element.session = session;
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).toContain('No date is known of any tie in this selection.');
    expect(element.shadowRoot!.textContent).toContain('10 ties without a start date');
  });
});

describe('by keyboard', () => {
  it('goes through the years; a row of keys is one step of the history', async () => {
    const { element, session, changes } = await mount();
    const handle = slider(element, 'only');
    expect(handle.getAttribute('aria-valuetext')).toBe('Now (1 January 2026)');
    handle.focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{PageDown}');
    await element.updateComplete;
    expect(changes).toEqual([
      { at: '2025', history: 'push' },
      { at: '2024', history: 'replace' },
      { at: '2019', history: 'replace' },
    ]);
    expect(handle.getAttribute('aria-valuenow')).toBe('2019');
    expect(handle.getAttribute('aria-valuetext')).toBe('2019');
    expect(element.shadowRoot!.activeElement).toBe(handle);
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(session.state!.at).toBe('2003');
    await userEvent.keyboard('{End}');
    expect(session.state!.at).toBe('2026');
    // Somebody else has changed the time: the next key is a step of its own.
    session.update({ at: '2010' });
    await element.updateComplete;
    press(slider(element, 'only'), 'ArrowRight');
    expect(changes.at(-1)).toEqual({ at: '2011', history: 'push' });
  });

  it('moves either end of a range, which keeps its beginning before its end', async () => {
    const { element, session } = await mount({ at: '2010/2012' });
    expect(mode(element)).toBe('range');
    press(slider(element, 'end'), 'PageUp');
    await element.updateComplete;
    expect(session.state!.at).toBe('2010/2017');
    for (let i = 0; i < 4; i++) {
      press(slider(element, 'start'), 'PageUp');
      await element.updateComplete;
    }
    expect(session.state!.at).toBe('2016/2017');
    expect(slider(element, 'start').getAttribute('aria-label')).toBe('First year shown');
  });

  it('narrows all time from either end', async () => {
    const { element, session } = await mount({ at: 'all' });
    press(slider(element, 'start'), 'ArrowRight');
    expect(session.state!.at).toBe('2004/2026');
  });

  it('chooses a mobility window like a radio button', async () => {
    const { element, session } = await mount();
    const windows = findAll(element, '[role="radio"]') as SVGElement[];
    expect(windows.map((one) => one.getAttribute('aria-label'))).toEqual(['Mobility 2003–2007', 'Mobility 2006–2016']);
    expect(windows.map((one) => one.getAttribute('tabindex'))).toEqual(['-1', '0']);
    windows[1]!.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await element.updateComplete;
    expect(session.state!.period).toBe('2003/2007');
    expect(element.shadowRoot!.activeElement).toBe(windows[0]);
    expect(windows.map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'false']);
    await userEvent.click(windows[1]!);
    expect(session.state!.period).toBe('2006/2016');
  });
});

describe('the buttons', () => {
  it('change the way of choosing, near what is shown', async () => {
    const { element, session } = await mount({ at: '2014' });
    const choose = async (name: string): Promise<string> => {
      find(element, `[data-mode="${name}"]`).click();
      await element.updateComplete;
      expect(mode(element)).toBe(name);
      return session.state!.at;
    };
    expect(await choose('range')).toBe('2010/2014');
    expect(await choose('year')).toBe('2014');
    expect(await choose('all')).toBe('all');
    expect(await choose('now')).toBe('now');
  });

  it('without the chart ask for the years of a range, and choose none themselves', async () => {
    const { element, session, changes } = await mount({ at: '2014' });
    find(element, '.fold').click();
    await element.updateComplete;
    const before = says(element);
    find(element, '[data-mode="range"]').click();
    await element.updateComplete;
    await element.updateComplete;
    const fields = findAll(element, '.chosen-year') as HTMLInputElement[];
    expect(fields.map(({ value }) => value)).toEqual(['', '']);
    expect(fields.map(({ placeholder }) => placeholder)).toEqual(['2003', '2026']);
    expect(fields.map((one) => one.getAttribute('aria-label'))).toEqual(['First year shown', 'Last year shown']);
    expect(element.shadowRoot!.activeElement).toBe(fields[0]);
    // What is shown is still what was: the words and the pressed button say so, and the address hears nothing.
    expect(says(element)).toBe(
      `${before}. Enter the first and the last year, from 2003 to 2026; until then the picture stays as it is.`,
    );
    expect(mode(element)).toBe('year');
    expect(find(element, '[data-mode="range"]').getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('2010{Tab}');
    await element.updateComplete;
    expect(changes).toEqual([]);
    expect(fields[0]!.value).toBe('2010');
    await userEvent.keyboard('2012{Enter}');
    await element.updateComplete;
    expect(changes).toEqual([{ at: '2010/2012', history: 'push' }]);
    expect(mode(element)).toBe('range');
    expect((findAll(element, '.chosen-year') as HTMLInputElement[]).map(({ value }) => value)).toEqual([
      '2010',
      '2012',
    ]);
    // The one that was being edited still has the focus, and edits what is shown now.
    expect(element.shadowRoot!.activeElement?.getAttribute('data-handle')).toBe('end');
    expect(session.state!.at).toBe('2010/2012');
  });

  it.each([
    ['the wrong way round', '2012', '2010', '2010/2012'],
    ['one year twice', '2011', '2011', '2011'],
    ['years beyond the data', '1990', '2040', '2003/2026'],
  ])('take %s', async (_what, first, last, at) => {
    const { element, session } = await mount();
    find(element, '.fold').click();
    await element.updateComplete;
    find(element, '[data-mode="range"]').click();
    await element.updateComplete;
    await userEvent.keyboard(`${first}{Tab}${last}{Enter}`);
    expect(session.state!.at).toBe(at);
  });

  it.each(['another time', 'Escape', 'the chart', 'a change of the time elsewhere'])(
    'put the empty years away with %s',
    async (how) => {
      const { element, session, changes } = await mount();
      find(element, '.fold').click();
      await element.updateComplete;
      find(element, '[data-mode="range"]').click();
      await element.updateComplete;
      expect(findAll(element, '.chosen-year')).toHaveLength(2);
      if (how === 'another time') find(element, '[data-mode="now"]').click();
      if (how === 'Escape') await userEvent.keyboard('{Escape}');
      if (how === 'the chart') find(element, '.fold').click();
      if (how === 'a change of the time elsewhere') session.update({ at: 'all' });
      await element.updateComplete;
      await element.updateComplete;
      expect(findAll(element, '.chosen-year')).toHaveLength(0);
      expect(changes.filter(({ at }) => at.includes('/'))).toEqual([]);
      if (how === 'Escape') expect(element.shadowRoot!.activeElement?.getAttribute('data-mode')).toBe('range');
    },
  );

  it('hide the chart and leave the words', async () => {
    const { element } = await mount();
    find(element, '.fold').click();
    await element.updateComplete;
    expect(find(element, '.fold').getAttribute('aria-expanded')).toBe('false');
    expect(find(element, '.chart').hidden).toBe(true);
    expect(says(element)).not.toBe('');
  });

  it('is folded on a phone', async () => {
    await page.viewport(390, 844);
    expect(document.createElement('collab-timeline').open).toBe(false);
    await page.viewport(1280, 1000);
    expect(document.createElement('collab-timeline').open).toBe(true);
  });
});

describe('by pointer', () => {
  it('draws a range: shown on the way, kept as one step when let go', async () => {
    const { element, session, changes } = await mount();
    await drag(element, find(element, '[data-year="2010"]'), [2011, 2014, 2013]);
    expect(session.state!.at).toBe('2010/2013');
    expect(changes).toEqual([
      { at: '2010', history: 'none' },
      { at: '2010/2011', history: 'none' },
      { at: '2010/2014', history: 'none' },
      { at: '2010/2013', history: 'none' },
      { at: '2010/2013', history: 'push' },
    ]);
    const band = find<SVGElement>(element, '.band').getBoundingClientRect();
    // Half a pixel, since Firefox puts the one on it and the other beside.
    expect(Math.abs(band.left - yearBox(element, 2010).left)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(band.right - yearBox(element, 2013).right)).toBeLessThanOrEqual(0.5);
  });

  it('takes one year where it is only clicked', async () => {
    const { element, session } = await mount();
    await drag(element, find(element, '[data-year="2016"]'), []);
    expect(session.state!.at).toBe('2016');
  });

  it('moves the range whole, and either handle', async () => {
    const { element, session } = await mount({ at: '2010/2013' });
    await drag(element, find(element, '[data-year="2011"]'), [2014]);
    expect(session.state!.at).toBe('2013/2016');
    await drag(element, slider(element, 'end'), [2020]);
    expect(session.state!.at).toMatch(/^2013\/20(19|20|18)$/);
  });

  it('undoes with Escape, and leaves no step behind', async () => {
    const { element, session, changes } = await mount({ at: '2008' });
    await drag(element, find(element, '[data-year="2010"]'), [2014], false);
    expect(session.state!.at).toBe('2010/2014');
    press(document.body, 'Escape');
    expect(session.state!.at).toBe('2008');
    expect(changes.every(({ history }) => history === 'none')).toBe(true);
  });
});

describe('the player', () => {
  it('begins with the first year that surely shows something, not with the first year of the numbers', async () => {
    const { element, session } = await mount();
    const titles = findAll(element, '[data-year] title').map((title) => title.textContent!);
    expect(titles[0]).toMatch(/^2003: 0;/);
    vi.useFakeTimers();
    find(element, '.play').click();
    // The mobility of 2006–2016 is in no picture of a year before.
    expect(session.state!.at).toBe('2006');
    expect(session.view!.counts.edges.shown).toBeGreaterThan(0);
    find(element, '.play').click();
    session.update({ at: '2005' });
    expect(session.view!.counts.edges.shown).toBe(0);
  });

  it('begins with the first tie, where no mobility is shown', async () => {
    const { element, session } = await mount({ edges: ['membership'] });
    vi.useFakeTimers();
    find(element, '.play').click();
    // Japan alone is in Gamma in 2008, which links it to nobody.
    expect(session.state!.at).toBe('2010');
    find(element, '.play').click();
  });

  it('goes through the years, one step of the history in all, and stops at the end', async () => {
    const { element, session, changes } = await mount({ at: '2023' });
    vi.useFakeTimers();
    find(element, '.play').click();
    expect(session.state!.at).toBe('2024');
    vi.advanceTimersByTime(YEAR_MS - 1);
    expect(session.state!.at).toBe('2024');
    vi.advanceTimersByTime(1);
    expect(session.state!.at).toBe('2025');
    vi.advanceTimersByTime(10 * YEAR_MS);
    expect(changes).toEqual([
      { at: '2024', history: 'push' },
      { at: '2025', history: 'replace' },
      { at: '2026', history: 'replace' },
    ]);
    await element.updateComplete;
    expect(find(element, '.play').getAttribute('aria-label')).toBe('Play: year by year');
  });

  it('pauses, by Space on a handle too, and goes on from there', async () => {
    const { element, session } = await mount({ at: '2010/2012' });
    vi.useFakeTimers();
    press(slider(element, 'start'), ' ');
    vi.advanceTimersByTime(YEAR_MS);
    expect(session.state!.at).toBe('2012/2014');
    await element.updateComplete;
    expect(find(element, '.play').getAttribute('aria-label')).toBe('Pause');
    expect(find(element, '.says').getAttribute('aria-live')).toBe('off');
    press(slider(element, 'start'), ' ');
    vi.advanceTimersByTime(10 * YEAR_MS);
    expect(session.state!.at).toBe('2012/2014');
    find(element, '.play').click();
    expect(session.state!.at).toBe('2013/2015');
  });

  it('stops when another time is chosen, and when it leaves the page', async () => {
    const { element, session } = await mount({ at: '2010' });
    vi.useFakeTimers();
    find(element, '.play').click();
    session.update({ at: 'now' });
    vi.advanceTimersByTime(5 * YEAR_MS);
    expect(session.state!.at).toBe('now');
    find(element, '.play').click();
    expect(session.state!.at).toBe('2006');
    element.remove();
    vi.advanceTimersByTime(5 * YEAR_MS);
    expect(session.state!.at).toBe('2006');
  });
});

describe('the picture', () => {
  it('keeps its nodes where they are while time moves, and back again', async () => {
    const { figure, session } = await mountFigure({ state: { minMobility: 0 } });
    const first = new Map(session.view!.nodes.map(({ id }) => [id, svgPlaceOf(figure, id)]));
    const shown: number[] = [];
    for (const patch of [
      { at: '2012' },
      { at: '2009' },
      { at: 'all' },
      { period: '2003/2007' },
      { at: '2014/2016' },
      { at: 'now', period: '2006/2016' },
    ]) {
      session.update(patch);
      await figure.settled;
      shown.push(session.view!.counts.nodes.shown);
      for (const { id } of figure.scene!.nodes) {
        const place = figure.placeOf(id)!;
        const before = first.get(id) ?? place;
        first.set(id, before);
        // Firefox measures in sixtieths of a pixel.
        expect(Math.hypot(place.x - before.x, place.y - before.y), `${id} ${JSON.stringify(patch)}`).toBeLessThan(0.02);
      }
    }
    // Time does change what is shown.
    expect(new Set(shown).size).toBeGreaterThan(2);
  });
});

describe.each(['en', 'ja'] as const)('in %s', (lang) => {
  it.each(['light', 'dark', 'contrast'] as const)('breaks no rule of WCAG 2.2 A and AA in %s', async (theme) => {
    // The element alone has no palette of its own; whoever holds it does.
    document.documentElement.style.colorScheme = paletteOf(theme) === 'dark' ? 'dark' : 'light';
    document.body.style.background = paletteOf(theme) === 'dark' ? '#10161d' : '#ffffff';
    const state = { lang, theme, edges: ['membership', 'mobility', 'coauthorship'] } as const;
    for (const [at, width] of [
      ['now', 1200],
      ['2010/2015', 1200],
      ['2012', 360],
      ['all', 360],
    ] as const) {
      const { element } = await mount({ ...state, at }, SMALL_DATASET, width);
      find(element, 'summary').click();
      await element.updateComplete;
      expect(await violations(element), `${at} ${width}`).toEqual([]);
      if (lang === 'ja') expect(element.shadowRoot!.textContent).not.toMatch(/\b(tie|ties|year|mobility|Play|Now)\b/);
      element.remove();
    }
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });
});

it('draws one pair over time in the panel, with gaps, and gives it as a file', async () => {
  const session = sessionOf(SMALL_DATASET, { select: 'mobility:JPN:HUN' });
  const panel = document.createElement('collab-panel');
  panel.session = session;
  document.body.append(panel);
  await panel.updateComplete;
  const chart = find<SVGElement>(panel, '.chart.pair');
  expect(chart.getAttribute('aria-label')).toContain('2006–2016: Japan → Hungary 20, Hungary → Japan 30');
  expect(chart.textContent).toContain('no value');
  const link = find<HTMLAnchorElement>(panel, 'a.download');
  expect(link.download).toBe('mobility-jpn-hun.svg');
  const file = await (await fetch(link.href)).text();
  const svg = new DOMParser().parseFromString(file, 'image/svg+xml');
  expect(svg.querySelector('parsererror')).toBeNull();
  expect(svg.querySelector('title')!.textContent).toBe('Researcher mobility between Japan and Hungary by period');
});
