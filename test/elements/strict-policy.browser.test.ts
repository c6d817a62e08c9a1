import { afterEach, expect, test, vi } from 'vitest';

import type { CollabGraphElement } from '../../src/elements/collab-graph.ts';

/** By name: a page from srcdoc has no address, and Firefox finds nothing in that to be 'self'. */
const SELF = location.origin;
const POLICY = `default-src 'none'; script-src ${SELF}; style-src ${SELF}; img-src ${SELF} data:; connect-src ${SELF}`;

afterEach(() => document.body.replaceChildren());

/** A page of its own under the policy. */
async function openPage(markup: string): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <script type="module" src="/test/elements/record-violations.ts"></script>
    <script type="module" src="/src/elements/define-collab-graph.ts"></script></head><body>${markup}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Window & typeof globalThis;
}

test('nothing that a reader does breaks a strict Content-Security-Policy', async () => {
  const page = await openPage('<collab-graph lang="en"></collab-graph>');
  await vi.waitFor(() => expect(page.customElements.get('collab-graph')).toBeDefined(), { timeout: 20_000 });
  const element = page.document.querySelector('collab-graph') as CollabGraphElement;
  await element.toSVG();
  const figure = element.shadowRoot!.querySelector('collab-network')!;
  await figure.wake();
  expect(figure.isLive).toBe(true);
  element.select('Poland');
  element.viewState = { through: ['v4-japan'], theme: 'dark', lang: 'ja' };
  await figure.settled;
  await vi.waitFor(() =>
    expect(element.shadowRoot!.querySelector('collab-panel')?.shadowRoot?.textContent).toBeTruthy(),
  );
  figure.shadowRoot!.querySelector<HTMLElement>('.walk [tabindex="0"]')!.focus();
  await figure.settled;
  expect(page.violations).toEqual([]);
  expect(page.document.querySelectorAll('style').length).toBe(0);
});

test('the policy of that page is in force, or the test above could not fail', async () => {
  const page = await openPage('<p style="color: red">refused</p>');
  await vi.waitFor(() => expect(page.violations?.length).toBe(0));
  const style = page.document.createElement('style');
  style.textContent = 'p { color: blue }';
  page.document.head.append(style);
  await vi.waitFor(() => expect(page.violations?.join()).toContain('style-src'));
});
