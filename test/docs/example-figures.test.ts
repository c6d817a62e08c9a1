/** The pictures of the examples are what the tool draws today: an old one shows names and places that are gone. */
import { readdirSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { EXAMPLE_FIGURES, exampleFigure } from '../../scripts/example-figures.ts';

it('has a command for every picture', () => {
  expect(readdirSync('examples/figures').sort()).toEqual(Object.keys(EXAMPLE_FIGURES).sort());
});

it.each(Object.entries(EXAMPLE_FIGURES))(
  '%s is drawn by its command (npm run examples:figures)',
  async (name, flags) => {
    const drawn = await exampleFigure(flags);
    expect(drawn === readFileSync(`examples/figures/${name}`, 'utf8'), name).toBe(true);
  },
);
