import { afterEach, beforeAll, expect, test, vi } from 'vitest';

import '../../src/elements/define-collab-graph.ts';
import type { CollabGraphElement } from '../../src/elements/collab-graph.ts';
import { violations } from './figure-page.ts';
import { SMALL_DATASET } from './small-dataset.ts';

let own: string;

beforeAll(() => {
  own = URL.createObjectURL(new Blob([JSON.stringify(SMALL_DATASET)], { type: 'application/json' }));
});

afterEach(() => document.body.replaceChildren());

async function mount(attributes: string): Promise<CollabGraphElement> {
  document.body.innerHTML = `<collab-graph src="${own}" theme="light" lang="en" ${attributes}></collab-graph>`;
  const element = document.querySelector('collab-graph')!;
  await element.toSVG();
  await vi.waitFor(() => expect(element.shadowRoot!.querySelector('[part="title"]')).not.toBeNull());
  await element.updateComplete;
  return element;
}

const control = (element: Element): HTMLElementTagNameMap['collab-timeline'] | null =>
  element.shadowRoot!.querySelector('collab-timeline');

test('has a year control where the author asks for one, once there is a picture', async () => {
  const element = await mount('timeline at="2012"');
  await vi.waitFor(() => expect(control(element)?.shadowRoot?.querySelector('.says')).toBeTruthy());
  const heard = vi.fn();
  element.addEventListener('view-change', heard);
  control(element)!.shadowRoot!.querySelector<HTMLElement>('[data-mode="all"]')!.click();
  expect(element.viewState!.at).toBe('all');
  expect(heard).toHaveBeenCalledTimes(1);
  await element.updateComplete;
  expect(element.shadowRoot!.querySelector('[part="count"]')!.textContent).toBeTruthy();
  expect(await violations(element)).toEqual([]);
});

test('has none otherwise, nor as a mere picture', async () => {
  expect(control(await mount(''))).toBeNull();
  expect(control(await mount('timeline static'))).toBeNull();
});
