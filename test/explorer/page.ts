/** The explorer on a page of its own, as a reader meets it. */
import '../../src/explorer/define-collab-explorer.ts';

import axe from 'axe-core';
import { expect } from 'vitest';

import type { CollabExplorer } from '../../src/explorer/collab-explorer.ts';
import type { DatasetParts } from '../../src/elements/session/session.ts';
import { partsOf, smallDataset } from './data.ts';

const HOME = location.pathname;

/** Opens the page at an address such as `?lang=ja`; by default with all of the made-up data there. */
export async function open(query = '', source?: () => DatasetParts): Promise<CollabExplorer> {
  await goTo(`${HOME}${query}`);
  return start(source);
}

/** The same page loaded again: address and history are what they are. */
export async function reload(explorer: CollabExplorer, source?: () => DatasetParts): Promise<CollabExplorer> {
  explorer.remove();
  return start(source);
}

async function start(source?: () => DatasetParts): Promise<CollabExplorer> {
  const explorer = document.createElement('collab-explorer');
  explorer.session.today = '2024-06-01';
  const { parts, finish } = partsOf(smallDataset());
  explorer.source = source ?? (() => parts);
  document.body.append(explorer);
  if (!source) {
    finish();
    await complete(explorer);
  }
  return explorer;
}

export async function complete(explorer: CollabExplorer): Promise<void> {
  while (explorer.session.status !== 'complete')
    await new Promise((resolve) => explorer.session.addEventListener('load', resolve, { once: true }));
  await drawn(explorer);
}

export async function close(): Promise<void> {
  for (const explorer of document.querySelectorAll('collab-explorer')) explorer.remove();
  await goTo(HOME);
}

/** WebKit takes a hundred changes of the address in ten seconds, which quick tests reach. */
async function goTo(address: string): Promise<void> {
  for (;;) {
    try {
      return history.replaceState(null, '', address);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** Waits until the explorer and everything in it have drawn what the state says. */
export async function drawn(explorer: CollabExplorer): Promise<void> {
  let before: number;
  let pending: number;
  do {
    await explorer.updateComplete;
    const parts = all(
      explorer,
      'collab-legend, collab-search, collab-panel, collab-data-table, collab-table-view, collab-matrix, collab-network',
    ) as (HTMLElement & { updateComplete: Promise<boolean>; isUpdatePending: boolean })[];
    before = parts.length;
    // The elements of some views are registered when they are first shown.
    await Promise.all(parts.map((part) => customElements.whenDefined(part.localName)));
    await Promise.all(parts.map((part) => part.updateComplete));
    pending = all(
      explorer,
      'collab-legend, collab-search, collab-panel, collab-data-table, collab-table-view, collab-matrix',
    ).filter((part) => (part as HTMLElement & { isUpdatePending: boolean }).isUpdatePending).length;
    if (
      all(
        explorer,
        'collab-legend, collab-search, collab-panel, collab-data-table, collab-table-view, collab-matrix, collab-network',
      ).length !== before
    )
      pending++;
  } while (pending > 0);
}

/** Every element that matches, in all shadow roots below; a space leads into shadow roots too. */
export function all(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  return selector
    .split(', ')
    .flatMap((path) =>
      path
        .split(' ')
        .reduce<HTMLElement[]>(
          (roots, step) => [...new Set(roots.flatMap((one) => deep(one, step)))],
          [root as HTMLElement],
        ),
    );
}

function deep(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  const scope = root instanceof Element ? (root.shadowRoot ?? root) : root;
  const found = [...scope.querySelectorAll<HTMLElement>(selector)];
  for (const host of scope.querySelectorAll('*')) if (host.shadowRoot) found.push(...deep(host.shadowRoot, selector));
  return found;
}

export function one(root: Element | ShadowRoot, selector: string): HTMLElement {
  const found = all(root, selector)[0];
  if (!found) throw new Error(`nothing matches "${selector}"`);
  return found;
}

/** What is written on the page, in all shadow roots, of what is not hidden. */
export function textOf(root: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
    if (node instanceof HTMLElement && (node.hidden || ['STYLE', 'SCRIPT'].includes(node.tagName))) return;
    if (node instanceof Element && node.shadowRoot) node.shadowRoot.childNodes.forEach(walk);
    node.childNodes.forEach(walk);
  };
  walk(root);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

export function button(root: Element, label: string | RegExp): HTMLButtonElement {
  const found = all(root, 'button').find((one) => {
    const name = one.getAttribute('aria-label') ?? one.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return typeof label === 'string' ? name === label : label.test(name);
  });
  if (!found) throw new Error(`no button is called ${label}`);
  return found as HTMLButtonElement;
}

export function choose(select: HTMLElement, value: string): void {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export function type(input: HTMLElement, text: string): void {
  (input as HTMLInputElement).value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function press(target: EventTarget, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

/** WCAG 2.2 A and AA by axe-core; each violation with the elements that break it. */
export async function expectAccessible(state: string): Promise<void> {
  const { violations } = await axe.run(document.querySelector('collab-explorer')!, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  const said = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`).join('\n')}`,
  );
  expect(said, state).toEqual([]);
}
