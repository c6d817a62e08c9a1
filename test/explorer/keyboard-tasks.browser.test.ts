/**
 * Three tasks on the built-in data: who are Poland's partners through CONCERT, since when, and who says so. A step is
 * a click, a key, or a word typed. By pointer: Poland's mark, then CONCERT in its details, which lists all three.
 */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { encodeDataset } from '../../src/data/compile-dataset.ts';
import type { DatasetParts } from '../../src/elements/session/session.ts';
import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import { realDataset } from './data.ts';
import { all, close, complete, drawn, one, open, textOf } from './page.ts';

const POINTER_STEPS = 2;

let steps = 0;

beforeEach(async () => {
  steps = 0;
  await page.viewport(1280, 800);
});
afterEach(close);

async function openReal(query: string): Promise<CollabExplorer> {
  const { core, rest } = encodeDataset(realDataset());
  const source = (): DatasetParts => ({ core: Promise.resolve(core), rest: Promise.resolve(rest) });
  const explorer = await open(query, source);
  await complete(explorer);
  await (one(explorer, 'collab-network') as HTMLElement & { settled?: Promise<void> }).settled;
  return explorer;
}

async function press(explorer: CollabExplorer, keys: string): Promise<void> {
  steps++;
  await userEvent.keyboard(keys);
  await drawn(explorer);
  await (one(explorer, 'collab-network') as HTMLElement & { settled?: Promise<void> }).settled;
}

/** What has the focus, in whatever shadow roots. */
function focused(root: Document | ShadowRoot = document): HTMLElement {
  const active = root.activeElement as HTMLElement;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

/** What a screen reader says of what has the focus. */
const said = (): string => focused().getAttribute('aria-label') ?? textOf(focused());

/** Partner, since when, and who says so: the rows of the members' table as they are read. */
function members(explorer: CollabExplorer): string[] {
  const table = one(explorer, 'collab-panel collab-data-table table');
  return [...table.querySelectorAll('tbody tr')].map(textOf);
}

function expectAnswers(explorer: CollabExplorer): void {
  const rows = members(explorer);
  const of = (name: string): string => rows.find((row) => row.includes(name)) ?? '';
  // Who, since when, who says so; of Poland too.
  for (const name of ['Czechia', 'Hungary', 'Slovakia', 'Poland']) expect(of(name), name).toMatch(/\b20\d\d\b/);
  for (const row of rows) expect(row).toMatch(/JST|CONCERT|Interest|Group|EIG|[A-Z]{3}/);
}

describe('Poland’s partners through CONCERT, since when, and who says so', () => {
  it('by pointer: two steps', async () => {
    const explorer = await openReal('?lang=en');
    const figure = one(explorer, 'collab-network') as HTMLElement & { placeOf(id: string): { x: number; y: number } };
    await userEvent.click(one(figure, '.stage'), { position: { ...figure.placeOf('POL') } });
    await vi.waitFor(() => expect(textOf(one(explorer, 'collab-panel h2'))).toBe('Poland'));
    await userEvent.click(one(explorer, 'collab-panel [data-select="concert-japan"]'));
    await vi.waitFor(() => expect(textOf(one(explorer, 'collab-panel h2'))).toContain('CONCERT'));
    await drawn(explorer);
    expectAnswers(explorer);
  });

  it.each(['en', 'ja'])('by search and reading on, in %s: at most twice as many', async (lang) => {
    const explorer = await openReal(`?lang=${lang}`);
    await press(explorer, '/');
    await press(explorer, 'CONCERT-Japan');
    await press(explorer, '{Enter}');
    await vi.waitFor(() => expect(focused().localName).toBe('h2'));
    expect(said()).toMatch(/CONCERT/);
    expect(`${explorer.session.state!.select}`).toBe('concert-japan');
    expect(steps).toBeLessThanOrEqual(2 * POINTER_STEPS);
    if (lang === 'en') expectAnswers(explorer);
    else expect(members(explorer).find((row) => row.includes('ポーランド'))).toMatch(/20\d\d年/);
  });

  it('in the figure, from Poland: the tie says since when and who says so, its details the partners', async () => {
    const explorer = await openReal('?lang=en&through=concert-japan');
    one(explorer, 'collab-network .walk [data-node="POL"]').focus();
    await press(explorer, '{ArrowRight}');
    expect(said()).toMatch(/^1 of \d+ ties of Poland: Poland .*CONCERT.*(since|first seen) .*20\d\d.*Who says so: .+/);
    await press(explorer, '{ArrowRight}');
    expect(said()).toMatch(/^\d of \d+ neighbors of Poland: .*CONCERT/);
    await press(explorer, 'd');
    await vi.waitFor(() => expect(said()).toContain('CONCERT'));
    expect(steps).toBeLessThanOrEqual(2 * POINTER_STEPS);
    expectAnswers(explorer);
    // And back to where one was.
    await press(explorer, '{Escape}');
    expect(focused().dataset['node']).toBe('concert-japan');
    expect(all(explorer, 'collab-panel')).toEqual([]);
  });
});
