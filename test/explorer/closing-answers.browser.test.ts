/** An answer is closed and the view from before it is there again: address, picture and selection, whichever way it is closed. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { builtInData } from '../../src/elements/load/built-in-data.ts';
import type { CollabNetwork } from '../../src/elements/figure/network-figure.ts';
import type { CollabAnswer } from '../../src/elements/answer/answer.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { answerWords } from '../../src/locales/answers.ts';
import { ASKS, type Ask } from '../../src/view/view-state.ts';
import { all, button, close, complete, drawn, one, open, press, reload } from './page.ts';

beforeEach(() => page.viewport(1280, 800));
afterEach(close);

/** A view that differs from the first one in what an answer's own picture sets too. */
const OWN = '?focus=DEU&through=core,-pire&min-mobility=900&flows=all&lang=ja&select=FRA';

const QUESTIONS = '質問';

interface Seen {
  readonly address: string;
  readonly state: unknown;
  readonly nodes: readonly string[];
  readonly ties: readonly string[];
  readonly selected: string | undefined;
}

async function seen(explorer: CollabExplorer): Promise<Seen> {
  await drawn(explorer);
  // Details that come take room from the figure, which is told with the next frame, and is drawn anew.
  if (explorer.session.state!.select !== undefined)
    await vi.waitFor(() => expect(all(explorer, 'collab-panel h2')).not.toEqual([]));
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await drawn(explorer);
  const figure = one(explorer, 'collab-network') as CollabNetwork;
  // Told of its new size some frames later on a busy machine.
  await vi.waitFor(() =>
    expect([figure.scene?.width, figure.scene?.height]).toEqual([figure.clientWidth, figure.clientHeight]),
  );
  await figure.settled;
  const { scene } = figure;
  if (scene?.kind !== 'network') throw new Error('no network is drawn');
  return {
    address: location.search,
    state: explorer.session.state,
    nodes: scene.nodes.map(({ id, x, y }) => `${id} ${x.toFixed(1)} ${y.toFixed(1)}`),
    ties: scene.edges.map(({ id }) => id),
    selected: all(explorer, 'collab-panel h2')[0]?.textContent?.trim(),
  };
}

async function asks(explorer: CollabExplorer, ask: Ask): Promise<CollabAnswer> {
  button(explorer, QUESTIONS).click();
  const words = answerWords('ja');
  const label = `${words.ask}: ${words.questions[ask].name}`;
  (await vi.waitFor(() => button(one(explorer, 'collab-questions dialog[open]'), label))).click();
  await drawn(explorer);
  return await vi.waitFor(() => {
    const card = one(explorer, 'collab-answer') as CollabAnswer;
    expect(card.shadowRoot?.querySelector('.lead')).toBeInstanceOf(HTMLElement);
    return card;
  });
}

const going = async (step: () => void): Promise<void> => {
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  step();
  await gone;
};

describe.each(ASKS)('the answer “%s”', (ask) => {
  it.each([
    ['its button', async (card: CollabAnswer) => button(card, answerWords('ja').close).click()],
    [
      'Escape',
      async () => {
        await userEvent.keyboard('{Escape}');
      },
    ],
    ['Back', async () => going(() => history.back())],
  ] as const)('gives back the view from before it: %s', async (_way, leave) => {
    const explorer = await open(OWN, builtInData);
    await complete(explorer);
    const before = await seen(explorer);
    expect(before.selected).toContain('フランス');
    const card = await asks(explorer, ask);
    expect(location.search).toContain(`ask=${ask}`);
    await leave(card);
    await vi.waitFor(() => expect(all(explorer, 'collab-answer')).toEqual([]));
    expect(await seen(explorer)).toEqual(before);
  });

  it('gives it back with what the page was told meanwhile: language and colours, after another question and a selection', async () => {
    const explorer = await open(OWN, builtInData);
    await complete(explorer);
    const { state } = explorer.session;
    await asks(explorer, ask);
    explorer.session.update({ lang: 'en', theme: 'dark' });
    explorer.session.update({ select: 'POL' });
    await asksAgain(explorer);
    await drawn(explorer);
    button(one(explorer, 'collab-answer'), answerWords('en').close).click();
    expect(explorer.session.state).toEqual({ ...state, lang: 'en', theme: 'dark' });
  });
});

/** Another question while the first is open. */
async function asksAgain(explorer: CollabExplorer): Promise<void> {
  const { ask } = explorer.session.state!;
  explorer.session.update({ ask: ask === 'joined' ? 'balance' : 'joined' });
  await vi.waitFor(() => expect(one(explorer, 'collab-answer .lead').textContent).not.toBe(''));
}

it.each(ASKS)('the answer “%s” closes to the same view after the page was loaded again', async (ask) => {
  const explorer = await open(OWN, builtInData);
  await complete(explorer);
  const before = await seen(explorer);
  await asks(explorer, ask);
  explorer.session.update({ select: 'POL' });
  const again = await reload(explorer, builtInData);
  await complete(again);
  const card = await vi.waitFor(() => one(again, 'collab-answer') as CollabAnswer);
  await vi.waitFor(() => expect(all(again, 'collab-answer .lead')).toHaveLength(1));
  button(card, answerWords('ja').close).click();
  await vi.waitFor(() => expect(all(again, 'collab-answer')).toEqual([]));
  expect(await seen(again)).toEqual(before);
});

it('that came with an address leaves its picture, since there was none before it', async () => {
  const explorer = await open('?ask=gaps&select=DEU&lang=ja', builtInData);
  await complete(explorer);
  const { state } = explorer.session;
  await vi.waitFor(() => expect(all(explorer, 'collab-answer .lead')).toHaveLength(1));
  button(one(explorer, 'collab-answer'), answerWords('ja').close).click();
  await drawn(explorer);
  expect({ ...explorer.session.state, ask: 'gaps' }).toEqual(state);
  expect(explorer.session.state).not.toHaveProperty('ask');
});

it('is open again by Back after it was closed, and closes to the same view', async () => {
  const explorer = await open(OWN, builtInData);
  await complete(explorer);
  const before = await seen(explorer);
  const card = await asks(explorer, 'gaps');
  button(card, answerWords('ja').close).click();
  await drawn(explorer);
  await going(() => history.back());
  await vi.waitFor(() => expect(all(explorer, 'collab-answer .lead')).toHaveLength(1));
  press(document.body, 'Escape');
  expect(await seen(explorer)).toEqual(before);
});
