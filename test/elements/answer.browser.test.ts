/** `<collab-graph ask="…">`: the answer stands below the title, loaded by who asks. */
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

import '../../src/elements/define-collab-graph.ts';
import type { CollabGraphElement } from '../../src/elements/collab-graph.ts';
import { clearPage, violations } from './figure-page.ts';
import { SMALL_DATASET } from './small-dataset.ts';

let own: string;

beforeAll(() => {
  own = URL.createObjectURL(new Blob([JSON.stringify(SMALL_DATASET)], { type: 'application/json' }));
});

afterEach(clearPage);

async function mount(attributes: string): Promise<CollabGraphElement> {
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = `<collab-graph src="${own}" theme="light" ${attributes}></collab-graph>`;
  const element = place.querySelector('collab-graph')!;
  await element.toSVG();
  await vi.waitFor(() => expect(element.shadowRoot!.querySelector('[part=title]')).not.toBeNull());
  return element;
}

function answerOf(element: CollabGraphElement): HTMLElementTagNameMap['collab-answer'] | null {
  return element.shadowRoot!.querySelector('collab-answer');
}

async function said(element: CollabGraphElement): Promise<string> {
  return await vi.waitFor(() => {
    const text = answerOf(element)!.shadowRoot!.querySelector('[part=sentences]')!.textContent!;
    expect(text).not.toBe('');
    return text;
  });
}

test('the answer stands between the title and the picture, with its notes, table and sources', async () => {
  const element = await mount('ask="balance"');
  expect(await said(element)).toContain('2,530 migration events to Japan');
  const answer = answerOf(element)!;
  const title = element.shadowRoot!.querySelector('[part=title]')!;
  const picture = element.shadowRoot!.querySelector('.view')!;
  expect(title.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  expect(answer.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  expect(answer.shadowRoot!.querySelectorAll('details')).toHaveLength(3);
  expect(answer.shadowRoot!.querySelectorAll('select, .close')).toHaveLength(0);
  expect(await violations(element)).toEqual([]);
});

test('the answer follows the attributes', async () => {
  const element = await mount('ask="joined" through="beta"');
  expect(await said(element)).toContain('Joined: Japan (June 2012); Thailand (2021).');
  element.setAttribute('lang', 'ja');
  await vi.waitFor(async () => expect(await said(element)).toContain('参加が発表された時：米国（2020年1月）。'));
  element.removeAttribute('ask');
  await element.updateComplete;
  expect(answerOf(element)).toBeNull();
});

test('a static figure has the words alone, and no question no answer', async () => {
  const element = await mount('ask="gaps" static');
  expect(await said(element)).toContain('It is China (4,000 migration events, 1,200 co-authored publications).');
  expect(answerOf(element)!.shadowRoot!.querySelectorAll('button, select, details')).toHaveLength(0);
  expect(answerOf(await mount(''))).toBeNull();
});
