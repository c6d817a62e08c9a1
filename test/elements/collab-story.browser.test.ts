import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import '../../src/elements/define-story.ts';
import type { CollabStoryElement } from '../../src/elements/collab-story.ts';
import type { StepChangeDetail } from '../../src/elements/events.ts';
import { resourcesHeld } from '../../src/elements/figure/resources.ts';
import { SMALL_DATASET } from './small-dataset.ts';

/** The made-up network as an author's own file. */
let own: string;

beforeAll(() => {
  own = URL.createObjectURL(new Blob([JSON.stringify(SMALL_DATASET)], { type: 'application/json' }));
});

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.scrollTop = 0;
  document.documentElement.lang = 'en';
  await page.viewport(1280, 800);
});

const STEPS = `
  <p id="intro">Before all steps.</p>
  <section data-view="through=all"><h2>All of them</h2><p>Everybody. <a href="#intro">A link.</a></p></section>
  <h2 data-view="through=alpha">Four and one</h2><p id="second">With alpha.</p><img data-picture alt="Four" src="data:,">
  <h2 data-view="through=beta&select=JPN">At another table</h2><p>With beta.</p>`;

async function mount(content = STEPS, attributes = ''): Promise<CollabStoryElement> {
  const place = document.body.appendChild(document.createElement('main'));
  place.innerHTML = `<h1>Story</h1><collab-story src="${own}" theme="light" at="all" ${attributes}>${content}</collab-story><p style="block-size:60vh">After.</p>`;
  const story = place.querySelector('collab-story')!;
  await shown(story);
  await scrollable();
  return story;
}

/** Waits until the figure shows what it was given. */
async function shown(story: CollabStoryElement): Promise<void> {
  await story.updateComplete;
  await vi.waitFor(() => expect(story.graph?.session.status).toBe('complete'), { timeout: 20_000 });
  await story.updateComplete;
  await story.graph!.toSVG();
}

/** Waits until the page stays where it is scrolled to: WebKit takes it back beyond what it has painted in the frame of the tests. */
async function scrollable(): Promise<void> {
  const frames = (): Promise<unknown> =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { scrollHeight, clientHeight } = document.documentElement;
  const far = Math.min(200, scrollHeight - clientHeight);
  for (const top of [far, 0])
    await vi.waitFor(
      async () => {
        scrollTo({ top, behavior: 'instant' });
        await frames();
        expect(Math.abs(scrollY - top)).toBeLessThan(1);
      },
      { timeout: 20_000 },
    );
}

const through = (story: CollabStoryElement): readonly string[] => story.graph!.viewState!.through;
const said = (story: CollabStoryElement): string => story.shadowRoot!.querySelector('[role="status"]')!.textContent!;
const current = (story: CollabStoryElement): number =>
  [...story.shadowRoot!.querySelectorAll('.step')].findIndex((step) => step.getAttribute('aria-current') === 'step');

function places(story: CollabStoryElement): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const { scene } = story.graph!.shadowRoot!.querySelector('collab-network')!;
  return new Map(scene!.nodes.map(({ id, x, y }) => [id, { x, y }]));
}

function scrollToStep(element: Element): void {
  scrollBy({ top: element.getBoundingClientRect().top - 100, behavior: 'instant' });
}

describe('steps', () => {
  test('are read of sections, and of headings with what follows them', async () => {
    const story = await mount();
    expect(story.steps.map(({ heading }) => heading)).toEqual(['All of them', 'Four and one', 'At another table']);
    expect(story.steps.map(({ hasPicture }) => hasPicture)).toEqual([false, true, false]);
    expect(story.step).toBe(0);
    expect(story.querySelector('#intro')!.getBoundingClientRect().height).toBeGreaterThan(0);
  });

  test('show their view whatever was shown before, and tell which it is', async () => {
    const story = await mount();
    const heard: StepChangeDetail[] = [];
    story.addEventListener('step-change', ({ detail }) => heard.push(detail));
    expect(through(story).length).toBeGreaterThan(1);
    story.goTo(2);
    await shown(story);
    expect([through(story), story.graph!.viewState!.select]).toEqual([['beta'], 'JPN']);
    story.goTo(1);
    await shown(story);
    expect([through(story), story.graph!.viewState!.select]).toEqual([['alpha'], undefined]);
    expect(heard).toEqual([
      { index: 2, count: 3, heading: 'At another table', view: 'through=beta&select=JPN' },
      { index: 1, count: 3, heading: 'Four and one', view: 'through=alpha' },
    ]);
    expect(said(story)).toBe('Step 2 of 3: Four and one');
    expect(current(story)).toBe(1);
    story.goTo(9);
    expect(story.step).toBe(1);
  });

  test('leave every node that two of them share where it is', async () => {
    const story = await mount();
    const first = places(story);
    for (const index of [1, 2, 0, 2, 1]) {
      story.goTo(index);
      await shown(story);
      const now = places(story);
      expect(now.size).toBeGreaterThan(1);
      for (const [id, place] of now) expect([id, place]).toEqual([id, first.get(id)]);
    }
  });

  test('follow the scrolling, and no wheel is held back', async () => {
    const story = await mount();
    for (const index of [1, 2])
      await vi.waitFor(() => {
        scrollToStep(story.steps[index]!.element);
        expect(story.step).toBe(index);
      });
    scrollToStep(document.body.firstElementChild!);
    await vi.waitFor(() => expect(story.step).toBe(0));
    const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true, composed: true });
    story.shadowRoot!.querySelector('.figure')!.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(false);
  });

  test('follow what the author changes', async () => {
    const story = await mount();
    story.goTo(1);
    await shown(story);
    story.querySelector('section')!.remove();
    await shown(story);
    expect([story.step, through(story)]).toEqual([0, ['alpha']]);
    story.steps[0]!.element.setAttribute('data-view', 'through=beta');
    await vi.waitFor(() => expect(through(story)).toEqual(['beta']), 10_000);
    story.insertAdjacentHTML('beforeend', '<h2 data-view="view=map&edges=mobility">A map</h2>');
    await vi.waitFor(() => expect(story.steps.length).toBe(3));
    story.goTo(2);
    await vi.waitFor(() => expect(story.graph!.viewState!.view).toBe('map'), 10_000);
  });

  test('take what holds for all from the attributes, and follow them', async () => {
    const story = await mount(STEPS, 'lang="ja"');
    expect(story.graph!.viewState!.lang).toBe('ja');
    story.goTo(1);
    await shown(story);
    expect(said(story)).toBe('3段階中の2段階目：Four and one');
    story.setAttribute('lang', 'en');
    await vi.waitFor(() => expect(story.graph!.viewState!.lang).toBe('en'));
    expect(through(story)).toEqual(['alpha']);
  });

  test('leave no text of theirs out of the page while the story is drawn anew', async () => {
    const story = await mount();
    const assign = vi.spyOn(HTMLSlotElement.prototype, 'assign');
    story.goTo(1);
    await shown(story);
    story.setAttribute('lang', 'ja');
    await shown(story);
    expect(assign).not.toHaveBeenCalled();
    story.querySelector('#second')!.after(document.createElement('p'));
    await vi.waitFor(() => expect(assign).toHaveBeenCalledOnce());
    assign.mockRestore();
  });
});

describe('keys', () => {
  test('left and right change the step where the focus is in the text or on the buttons', async () => {
    const story = await mount();
    story.querySelector('a')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(story.step).toBe(1);
    story.shadowRoot!.querySelector<HTMLElement>('.bar button')!.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(story.step).toBe(0);
    await userEvent.keyboard('{ArrowLeft}');
    expect(story.step).toBe(0);
  });

  test('are left to the page, to the figure, and to who writes', async () => {
    // On screen: an engine scrolls to the field that somebody writes in, and then another step is read.
    const story = await mount(STEPS.replace('A link.</a>', 'A link.</a> <input>'));
    await userEvent.keyboard('{ArrowRight}');
    expect(story.step).toBe(0);
    story.querySelector('input')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(story.step).toBe(0);
    story.querySelector('a')!.focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(story.step).toBe(0);
    const network = story.graph!.shadowRoot!.querySelector('collab-network')!;
    await network.settled;
    network.shadowRoot!.querySelector<HTMLElement>('.walk [tabindex="0"]')!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(story.step).toBe(0);
  });

  test('buttons keep the focus, also at the ends', async () => {
    const story = await mount();
    const [previous, next] = story.shadowRoot!.querySelectorAll<HTMLElement>('.bar button');
    next!.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    expect(story.step).toBe(2);
    expect(next!.getAttribute('aria-disabled')).toBe('true');
    expect(story.shadowRoot!.activeElement).toBe(next);
    await userEvent.keyboard('{Enter}');
    expect(story.step).toBe(2);
    previous!.focus();
    await userEvent.keyboard('{Enter}');
    expect(story.step).toBe(1);
  });
});

describe('what cannot be shown', () => {
  const problems = (story: CollabStoryElement): string[] =>
    [...story.shadowRoot!.querySelectorAll('[part="problems"] p')].map((problem) => problem.textContent!);

  test('a bad view is told below its text, with value, place, rule and way out', async () => {
    const story = await mount(`${STEPS}<h2 data-view="trough=alpha">Wrong</h2><p id="wrong">The text stays.</p>`);
    expect(problems(story)).toEqual([
      'Step 4, data-view="trough=alpha": unknown view option "trough" (did you mean "through"?)',
    ]);
    expect(story.querySelector('#wrong')!.checkVisibility()).toBe(true);
    story.steps[3]!.element.setAttribute('data-view', 'through=alpha');
    await vi.waitFor(() => expect(problems(story)).toEqual([]));
  });

  test('so are attributes, a view inside another step, and a story without steps', async () => {
    const story = await mount('<div data-view="through=alpha"><p data-view="through=beta">Two</p></div>', 'depth="x"');
    expect(problems(story)[0]).toMatch(/^Attribute of the story: invalid depth "x"/);
    expect(problems(story)[1]).toMatch(/^data-view="through=beta" of <p> begins no step/);
    const none = document.createElement('collab-story');
    none.append('Only text.');
    document.body.append(none);
    await none.updateComplete;
    expect(problems(none)[0]).toMatch(/^There is no step/);
    expect(none.live).toBe(false);
  });

  test('without data the text and its pictures stay', async () => {
    document.body.innerHTML = `<collab-story src="${own}-gone">${STEPS}</collab-story>`;
    const story = document.querySelector('collab-story')!;
    await vi.waitFor(() => expect(problems(story)[0]).toMatch(/^The figure could not be loaded/), { timeout: 20_000 });
    expect(story.live).toBe(false);
    expect(story.querySelector('img')!.checkVisibility()).toBe(true);
  });

  test('pictures that stand in are not shown beside the figure, and are on a screen that is too low', async () => {
    const story = await mount();
    expect(story.querySelector('img')!.checkVisibility()).toBe(false);
    await page.viewport(844, 390);
    await vi.waitFor(() => expect(story.live).toBe(false));
    expect(story.querySelector('img')!.checkVisibility()).toBe(true);
  });
});

describe('the page', () => {
  test.each([
    [1280, 800],
    [390, 844],
  ])('has nothing that axe finds at %i by %i', async (width, height) => {
    await page.viewport(width, height);
    const story = await mount(STEPS.replace('<img data-picture alt="Four" src="data:,">', ''));
    story.goTo(1);
    await shown(story);
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });

  test('on a phone the figure is above the text, which begins below it', async () => {
    await page.viewport(390, 844);
    const story = await mount();
    story.goTo(1);
    await shown(story);
    const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
    // WebKit takes the page back before the next frame, in which the story puts it there again: nobody sees that.
    await vi.waitFor(() => expect(boxOf(story.shadowRoot!.querySelector('.figure')!).top).toBeLessThan(5));
    const figure = boxOf(story.shadowRoot!.querySelector('.figure')!);
    const text = boxOf(story.steps[1]!.element);
    expect(text.top).toBeGreaterThanOrEqual(figure.bottom);
    expect(text.top).toBeLessThan(844);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });

  test('gets back all that the story held', async () => {
    const before = resourcesHeld();
    const story = await mount();
    story.goTo(1);
    await shown(story);
    story.parentElement!.remove();
    await vi.waitFor(() => expect(resourcesHeld()).toEqual(before));
  });
});
