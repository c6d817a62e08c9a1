import { describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import { reveal } from '../../src/elements/search/reveal.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { GRAPH_DATA } from '../data/small.ts';

const dataset = await readDirectory(GRAPH_DATA);
const graph = buildGraph(dataset);
const state = defaultView(dataset);
const today = '2026-11-22';

describe('reveal', () => {
  it('only selects what is in the picture', () => {
    expect(reveal(graph, state, 'POL', today)).toEqual({ patch: { select: 'POL' }, by: 'nothing' });
  });

  it('adds the framework that joins a country to the focus before it gives up the focus', () => {
    const { patch, by } = reveal(graph, state, 'AUT', today);
    expect(by).toBe('through');
    expect(patch.focus).toBeUndefined();
    expect(patch.through).toContain('belmont-forum');
  });

  it('gives up the focus for a country that has nothing to do with it', () => {
    expect(reveal(graph, state, 'PRK', today).by).toMatch(/^(focus|not)$/);
  });
});
