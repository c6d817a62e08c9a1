/** Same address, same picture: what a reader does on the page moves no node, and leads where the address leads. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { closeAnswer } from '../../src/elements/answer/close-answer.ts';
import { builtInData } from '../../src/elements/load/built-in-data.ts';
import type { CollabNetwork } from '../../src/elements/figure/network-figure.ts';
import type { SessionChange } from '../../src/elements/session/session.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import type { Point } from '../../src/layout/types.ts';
import { NOMINAL_FRAME } from '../../src/view/nominal-frame.ts';
import { all, choose, close, complete, one, open } from './page.ts';

/** A place in the nominal frame may differ by this much, in its pixels. */
const REACH = 0.5;

beforeEach(() => page.viewport(1280, 800));
afterEach(close);

async function openBuiltIn(query: string): Promise<CollabExplorer> {
  const explorer = await open(query, builtInData);
  await complete(explorer);
  await settled(explorer);
  return explorer;
}

const figureOf = (explorer: CollabExplorer): CollabNetwork | undefined =>
  all(explorer, 'collab-network')[0] as CollabNetwork | undefined;

async function settled(explorer: CollabExplorer): Promise<void> {
  await explorer.updateComplete;
  // What opens beside the figure changes its size in the next frame.
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await figureOf(explorer)?.settled;
  }
}

function places(explorer: CollabExplorer): Map<string, Point> {
  const scene = figureOf(explorer)?.scene;
  if (scene?.kind !== 'network') return new Map();
  const [fx, fy] = [NOMINAL_FRAME.width / scene.width, NOMINAL_FRAME.height / scene.height];
  return new Map(scene.nodes.map(({ id, x, y }) => [id, { x: x * fx, y: y * fy }]));
}

function numbers(seed: number): () => number {
  let value = seed;
  return () => (value = (value * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Twenty kinds of what readers do, by the controls of the page where it has some. */
function acts(explorer: CollabExplorer, random: () => number): readonly (() => void | Promise<void>)[] {
  const { session } = explorer;
  const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const tick = (): void => of(all(explorer, 'collab-legend input[type=checkbox]:not(:disabled)')).click();
  const select = (): void => session.update({ select: of(session.view!.nodes).id });
  const going = async (step: () => void): Promise<void> => {
    const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    step();
    await gone;
  };
  return [
    tick,
    tick,
    tick,
    tick,
    select,
    select,
    () => session.update({ select: undefined, compare: undefined }),
    () => session.update({ at: of(['now', '2012', '2019', 'all']) }),
    () => choose(one(explorer, '.tools select'), of(['en', 'ja'])),
    () => session.update({ ask: of(['joined', 'balance'] as const) }),
    () => closeAnswer(session),
    () => void all(explorer, '.notes-below summary')[0]?.click(),
    () => going(() => history.back()),
  ];
}

describe.each([
  ['on a desk', 1280, 800],
  ['on a phone', 390, 844],
] as const)('the nodes, %s', (_where, width, height) => {
  test('stand still through twenty interactions, and where the address puts them', async () => {
    await page.viewport(width, height);
    const random = numbers(width);
    let explorer = await openBuiltIn('?lang=en');
    const seen = places(explorer);
    expect(seen.size).toBeGreaterThan(30);
    for (let i = 0; i < 20; i++) {
      const list = acts(explorer, random);
      await list[i % list.length]!();
      await settled(explorer);
      for (const [id, { x, y }] of places(explorer)) {
        const before = seen.get(id);
        if (before) expect(Math.hypot(x - before.x, y - before.y), `${id} after step ${i}`).toBeLessThan(REACH);
        else seen.set(id, { x, y });
      }
    }
    const address = location.search;
    await close();
    explorer = await openBuiltIn(address);
    const fresh = places(explorer);
    for (const [id, { x, y }] of fresh) {
      const before = seen.get(id);
      if (before) expect(Math.hypot(x - before.x, y - before.y), `${id} opened fresh`).toBeLessThan(REACH);
    }
  });
});

test('another focus and back leads to the same places, by the address as by the browser’s buttons', async () => {
  const explorer = await openBuiltIn('?lang=en');
  const japan = places(explorer);
  explorer.session.update({ focus: 'DEU' });
  await settled(explorer);
  const germany = places(explorer);
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await gone;
  await settled(explorer);
  expect(places(explorer)).toEqual(japan);
  await close();
  expect(places(await openBuiltIn('?lang=en&focus=DEU'))).toEqual(germany);
});

test('a double click on a node focuses it, though the first click opens the panel', async () => {
  const explorer = await openBuiltIn('?lang=en');
  const figure = figureOf(explorer)!;
  const at = figure.placeOf('FRA')!;
  const before = location.search;
  const pushed: string[] = [];
  explorer.session.addEventListener('change', (event) => {
    if ((event as CustomEvent<SessionChange>).detail.history === 'push') pushed.push(location.search);
  });
  await userEvent.dblClick(one(figure, '.stage'), { position: { x: at.x, y: at.y } });
  await settled(explorer);
  expect(explorer.session.state).toMatchObject({ focus: 'FRA' });
  // One step, and one back: what came to lie under the second click was not meant.
  expect(pushed).toHaveLength(1);
  history.back();
  await vi.waitFor(() => expect(location.search).toBe(before));
  await settled(explorer);
  expect(explorer.session.state!.focus).toBe('JPN');
  expect(explorer.session.state!.select).toBeUndefined();
});
