/** A file of its own: once the shapes are there they are not asked for again. */
import { afterEach, expect, test, vi } from 'vitest';

import { button, clearPage, find, has, mountFigure, violations } from './figure-page.ts';

afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
});

test('a map whose shapes cannot be had says why, and is drawn when the reader asks again', async () => {
  const real = window.fetch.bind(window);
  const fetched = vi.spyOn(window, 'fetch');
  fetched.mockImplementation((input, init) =>
    String(input instanceof Request ? input.url : input).includes('world.json')
      ? Promise.resolve(new Response('', { status: 503 }))
      : real(input, init),
  );
  const { figure } = await mountFigure({ state: { view: 'map', lang: 'en' } });
  expect(find(figure, '[role="alert"]').textContent).toContain('503');
  expect(await violations(figure)).toEqual([]);
  fetched.mockRestore();
  button(figure, 'Try again').click();
  await figure.updateComplete;
  await figure.settled;
  expect(has(figure, '[role="alert"]')).toBe(false);
  expect(figure.scene!.kind).toBe('map');
});
