/** A reader asks a question of policy: by keyboard, in both languages, and undoes it. */
import { cdp, page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { askAbout } from '../../src/answer/answer-state.ts';
import type { CollabAnswer } from '../../src/elements/answer/answer.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { all, button, choose, close, complete, drawn, expectAccessible, one, open, textOf } from './page.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(close);

const popped = (): Promise<unknown> => new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));

async function openMenu(explorer: CollabExplorer, name = 'Questions'): Promise<HTMLDialogElement> {
  button(explorer, name).click();
  return await vi.waitFor(() => {
    const dialog = one(explorer, 'collab-questions dialog') as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    return dialog;
  });
}

async function answered(explorer: CollabExplorer): Promise<CollabAnswer> {
  await drawn(explorer);
  return await vi.waitFor(() => {
    const card = one(explorer, 'collab-answer') as CollabAnswer;
    expect(card.shadowRoot?.querySelector('.lead')).toBeInstanceOf(HTMLElement);
    return card;
  });
}

describe('the questions', () => {
  it('are asked by keyboard: menu, answer above the figure, address', async () => {
    const explorer = await open('?lang=en');
    button(explorer, 'Questions').focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect((one(explorer, 'collab-questions dialog') as HTMLDialogElement).open).toBe(true));
    const ask = button(explorer, 'Answer: Partners without a framework');
    ask.focus();
    await userEvent.keyboard('{Enter}');
    const card = await answered(explorer);
    expect(textOf(card)).toContain(
      '1 country or region has at least 100 migration events to and from Japan together in 2006–2016',
    );
    expect(textOf(card)).toContain('It is China (4,000 migration events, 1,200 co-authored publications).');
    expect(new URLSearchParams(location.search).get('ask')).toBe('gaps');
    expect(explorer.session.state).toMatchObject({
      minMobility: 100,
      flows: 'focus',
      edges: ['membership', 'mobility'],
    });
    expect((one(explorer, 'collab-questions dialog') as HTMLDialogElement).open).toBe(false);
    // A screen reader goes on from the question.
    await vi.waitFor(() => expect(card.shadowRoot?.activeElement?.textContent).toContain('Which partners of Japan'));
    // The answer stands before the figure.
    const figure = one(explorer, '.figure');
    expect(card.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('are undone by back, and asked again by forward', async () => {
    const explorer = await open('?lang=en');
    const before = explorer.session.state;
    await openMenu(explorer);
    button(explorer, 'Answer: Gain and loss of researchers').click();
    await answered(explorer);
    let done = popped();
    history.back();
    await done;
    await drawn(explorer);
    expect(explorer.session.state).toEqual(before);
    expect(all(explorer, 'collab-answer')).toHaveLength(0);
    done = popped();
    history.forward();
    await done;
    expect(textOf(await answered(explorer))).toContain('Its largest loss is to the United States (−3,999).');
  });

  it('take what the reader chooses in the menu', async () => {
    const explorer = await open('?lang=en');
    const dialog = await openMenu(explorer);
    const group = all(dialog, '[role=group]')[3]!;
    const [from] = [...group.querySelectorAll('select')];
    choose(from!, 'HUN');
    await drawn(explorer);
    const [, to] = [...all(dialog, '[role=group]')[3]!.querySelectorAll('select')];
    choose(to!, 'THA');
    await vi.waitFor(() => expect(explorer.shadowRoot!.querySelector('collab-questions')!.isUpdatePending).toBe(false));
    button(explorer, 'Answer: How two countries are connected').click();
    const card = await answered(explorer);
    expect(textOf(card)).toContain('It is Hungary – Japan – Thailand.');
    expect(explorer.session.state).toMatchObject({ focus: 'HUN', path: 'THA', ask: 'connection' });
  });
});

describe('the answer', () => {
  it('is what a link says, and follows the language and the choices on it', async () => {
    const explorer = await open('?ask=joined&through=beta&lang=en');
    let card = await answered(explorer);
    expect(textOf(card)).toContain('Joined: Japan (June 2012); Thailand (2021).');
    explorer.session.update({ lang: 'ja' });
    card = await answered(explorer);
    await vi.waitFor(() => expect(textOf(card)).toContain('参加が発表された時：米国（2020年1月）。'));
    choose(card.shadowRoot!.querySelector('select')!, 'gamma');
    await vi.waitFor(() => expect(textOf(card)).toContain('日付が不明なもの：タイ。'));
    expect(new URLSearchParams(location.search).get('through')).toBe('gamma');
  });

  it('offers its picture where the view shows another, and its sources with links', async () => {
    const explorer = await open('?ask=balance&lang=en');
    const card = await answered(explorer);
    button(card, 'Show its picture').click();
    await vi.waitFor(() => expect(explorer.session.state).toMatchObject({ edges: ['mobility'], flows: 'focus' }));
    await vi.waitFor(() => expect(textOf(card)).not.toContain('Show its picture'));
    const link = card.shadowRoot!.querySelector('.source-list a')!;
    expect(link.getAttribute('href')).toBe('https://example.org/a');
    expect(textOf(link.parentElement!)).toContain('6 statements');
  });

  it('is copied as text with its sources and a link', async () => {
    await cdp()
      .send(
        'Browser.grantPermissions' as never,
        { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] } as never,
      )
      .catch(() => undefined);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const explorer = await open('?ask=gaps&lang=en');
    const card = await answered(explorer);
    button(card, 'Copy text').click();
    await vi.waitFor(() => expect(textOf(card)).toContain('Answer copied.'));
    const [text] = copied.mock.calls[0]!;
    expect(text).toContain('It is China (4,000 migration events, 1,200 co-authored publications).');
    expect(text).toContain('1. Made-up report A, Nobody, 2019-03, https://example.org/a');
    expect(text).toContain('ask=gaps');
    copied.mockRestore();
  });

  it('rings its countries in the picture and numbers its sources while it is open, and no longer', async () => {
    const explorer = await open('?lang=en');
    await complete(explorer);
    const { graph, state, today } = explorer.session;
    explorer.session.update(askAbout(graph!, state!, 'gaps', ['JPN'], today));
    await drawn(explorer);
    const ringed = (): string[] =>
      all(explorer, 'collab-network .walk .marked').map((stop) => stop.getAttribute('aria-label')!);
    await vi.waitFor(() => expect(ringed()).toEqual([expect.stringMatching(/^China.*in the answer/)]));
    expect(all(explorer, 'collab-network .svg .faded')).toEqual([]);
    expect(one(explorer, 'collab-answer .lead').textContent).toContain('[1, 2]');
    await vi.waitFor(() => expect(all(explorer, 'collab-answer .chart')).toHaveLength(1));
    await expectAccessible('the gaps with their chart');
    one(explorer, 'collab-answer .close').click();
    await drawn(explorer);
    await vi.waitFor(() => expect(ringed()).toEqual([]));
  });

  it.each([
    ['the way', '?path=POL&ask=connection&lang=en'],
    ['the comparison', '?compare=POL&ask=compare&lang=en'],
  ])('is not said again by details: %s', async (_what, address) => {
    const seen = (explorer: CollabExplorer): boolean => all(explorer, '.panel').some((one) => one.checkVisibility());
    const explorer = await open(address);
    await drawn(explorer);
    expect(seen(explorer)).toBe(false);
    await page.viewport(390, 844);
    expect(seen(explorer)).toBe(false);
    // What is selected besides is asked for by itself.
    explorer.session.update({ select: 'POL' });
    await drawn(explorer);
    expect(seen(explorer)).toBe(true);
    explorer.session.update({ select: undefined, ask: undefined });
    await drawn(explorer);
    expect(seen(explorer)).toBe(true);
    await page.viewport(1280, 800);
  });

  it('is closed, and the picture stays', async () => {
    const explorer = await open('?ask=gaps&lang=en&min-mobility=50');
    const card = await answered(explorer);
    button(card, 'Close the answer').click();
    await drawn(explorer);
    expect(all(explorer, 'collab-answer')).toHaveLength(0);
    expect(explorer.session.state).toMatchObject({ minMobility: 50 });
    expect(explorer.session.state?.ask).toBeUndefined();
    await vi.waitFor(() => expect(explorer.shadowRoot?.activeElement?.textContent?.trim()).toBe('Questions'));
  });

  it('names an unknown question of the address', async () => {
    const explorer = await open('?ask=gap&lang=en');
    expect(one(explorer, '.notes').textContent).toContain('“gap” is not a value of “ask”');
    expect(one(explorer, '.notes').textContent).toContain('gaps');
  });
});

describe.each(['en', 'ja'])('in %s', (lang) => {
  it.each(['light', 'dark', 'contrast'])('menu and answers break no rule of WCAG 2.2 A and AA in %s', async (theme) => {
    const explorer = await open(`?lang=${lang}&theme=${theme}&ask=overlap`);
    const card = await answered(explorer);
    await expectAccessible('the answer');
    for (const details of card.shadowRoot!.querySelectorAll('details')) details.open = true;
    await drawn(explorer);
    await expectAccessible('the answer unfolded');
    explorer.session.update({ ask: 'balance' });
    await answered(explorer);
    await expectAccessible('the balance');
    await openMenu(explorer, lang === 'ja' ? '質問' : 'Questions');
    await expectAccessible('the menu');
  });
});

describe('on a phone', () => {
  it.each(['en', 'ja'])('nothing is wider than the screen in %s', async (lang) => {
    await page.viewport(390, 800);
    const explorer = await open(`?lang=${lang}&ask=balance`);
    await answered(explorer);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    const dialog = await openMenu(explorer, lang === 'ja' ? '質問' : 'Questions');
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
  });
});

describe('the legend', () => {
  it('lets only the focus have flows, and says so below the picture', async () => {
    const explorer = await open('?lang=en&edges=mobility&kinds=country&min-mobility=0');
    const pairs = (): number => explorer.session.view!.edges.length;
    const before = pairs();
    const box = all(explorer, 'collab-legend .only-with')[0]!;
    expect(box.textContent).toContain('Only with Japan');
    box.querySelector('input')!.click();
    await drawn(explorer);
    expect(pairs()).toBeLessThan(before);
    for (const { source, target } of explorer.session.view!.edges) expect([source, target]).toContain('JPN');
    expect(new URLSearchParams(location.search).get('flows')).toBe('focus');
    expect(textOf(one(explorer, '.notes-below'))).toContain('Only those to and from Japan.');
  });
});
