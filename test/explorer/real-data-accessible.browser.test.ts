/** The built-in network in every view, with every part that opens, in both languages, wide and on a phone: sizes of targets and names of controls. */
import axe from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

import '../../src/elements/define-answer.ts';
import '../../src/elements/define-collab-graph.ts';
import type { CollabGraphElement } from '../../src/elements/collab-graph.ts';
import { encodeDataset } from '../../src/data/compile-dataset.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import type { DatasetParts } from '../../src/elements/session/session.ts';
import { realDataset } from './data.ts';
import { all, close, complete, drawn, one, open } from './page.ts';

const VIEWS = ['network', 'map', 'matrix', 'table'] as const;

/** What opens beside or in a view, how, and what of the page it is. */
const PARTS: Readonly<
  Record<string, readonly [state: { readonly [K in keyof ViewState]?: ViewState[K] | undefined }, part: string]>
> = {
  'the panel of a country': [{ select: 'DEU' }, 'collab-panel'],
  'the panel of a framework': [{ select: 'e-asia-jrp' }, 'collab-panel'],
  'the panel of a tie': [{ select: 'membership:POL:v4-japan' }, 'collab-panel'],
  'an answer': [{ select: undefined, ask: 'balance' }, 'collab-answer'],
  'every source': [{ ask: undefined }, '.notes-below'],
};

/** What no small network shows: rules about sizes and names. The others are in accessible.browser.test.ts. */
const RULES = ['target-size', 'label-content-name-mismatch', 'button-name', 'link-name', 'scrollable-region-focusable'];

let source: () => DatasetParts;
let src: string;

beforeAll(() => {
  const dataset = realDataset();
  const { core, rest } = encodeDataset(dataset);
  source = () => ({ core: Promise.resolve(core), rest: Promise.resolve(rest) });
  src = URL.createObjectURL(new Blob([JSON.stringify(dataset)], { type: 'application/json' }));
});

afterEach(async () => {
  await close();
  document.body.replaceChildren();
});

async function complaints(root: Element): Promise<string[]> {
  const rules = Object.fromEntries(RULES.map((rule) => [rule, { enabled: true }]));
  const { violations } = await axe.run(root, { runOnly: { type: 'rule', values: RULES }, rules });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  );
}

function openAll(root: Element): void {
  for (const details of all(root, '.notes-below details') as HTMLDetailsElement[]) details.open = true;
}

describe.each([
  ['wide', 1280, 800],
  ['on a phone', 390, 844],
])('%s', (_size, width, height) => {
  describe.each(['en', 'ja'] as const)('in %s', (lang) => {
    it('no view of the page, nor what opens in it, has a target too small or a name that hides its label', async () => {
      await page.viewport(width, height);
      const found: Record<string, string[]> = {};
      const explorer = await open(`?lang=${lang}`, source);
      await complete(explorer);
      const look = async (what: string, part: Element): Promise<void> => {
        const wrong = await complaints(part);
        if (wrong.length > 0) found[what] = wrong;
      };
      for (const view of VIEWS) {
        explorer.session.update({ view });
        await drawn(explorer);
        await look(view, one(explorer, 'main'));
      }
      await look('head', one(explorer, '.head'));
      await look('legend', one(explorer, 'collab-legend'));
      explorer.session.update({ view: 'network' });
      for (const [what, [state, part]] of Object.entries(PARTS)) {
        explorer.session.update(state);
        await drawn(explorer);
        openAll(explorer);
        await look(what, one(explorer, part));
      }
      expect(found).toEqual({});
    });

    it('nor has the element', async () => {
      await page.viewport(width, height);
      const found: Record<string, string[]> = {};
      document.body.innerHTML = `<collab-graph lang="${lang}" src="${src}" timeline></collab-graph>`;
      const element = document.querySelector<CollabGraphElement>('collab-graph')!;
      await element.neighbors();
      for (const state of [...VIEWS.map((view) => ({ view })), { view: 'network', select: 'DEU' } as const]) {
        element.viewState = state;
        await element.updateComplete;
        const shown = one(element, '.view') as HTMLElement & { settled?: Promise<void> };
        await shown.settled;
        await element.updateComplete;
        const wrong = await complaints(element);
        if (wrong.length > 0) found[JSON.stringify(state)] = wrong;
      }
      expect(found).toEqual({});
    });
  });
});

describe('by the Tab key', () => {
  it('the panel of Germany has fewer than 90 stops, and they come right after the nodes', async () => {
    await page.viewport(1280, 800);
    const explorer = await open('?lang=en&select=DEU', source);
    await complete(explorer);
    await (one(explorer, 'collab-network') as HTMLElement & { settled?: Promise<void> }).settled;
    const stops = tabStops(one(explorer, 'collab-panel'));
    expect(stops.length).toBeLessThan(90);
    const main = tabStops(one(explorer, 'main'));
    const node = main.findIndex((stop) => stop.dataset['node'] !== undefined);
    expect(node).toBeGreaterThanOrEqual(0);
    expect(main[node + 1]?.className).toBe('to-details');
  });
});

/** What the Tab key comes to, in the order of the page. */
function tabStops(root: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  const walk = (node: Element | ShadowRoot): void => {
    for (const child of node.children) {
      if (
        !(child instanceof HTMLElement) ||
        (child.localName !== 'slot' && !child.checkVisibility({ visibilityProperty: true }))
      )
        continue;
      if (child.matches('[inert], [hidden]')) continue;
      const isStop = child.matches('a[href], button, input, select, textarea, summary, [tabindex]');
      if (isStop && child.tabIndex >= 0 && !(child as HTMLButtonElement).disabled) found.push(child);
      if (child.shadowRoot) walk(child.shadowRoot);
      walk(child);
    }
  };
  walk(root.shadowRoot ?? root);
  return found;
}
