import { expect, it } from 'vitest';

import { partnersThrough, type Partners } from '../../src/count/partners.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { parseTimeSpan } from '../../src/model/validity.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { fromQuery } from '../../src/view/query.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { View } from '../../src/view/view.ts';

const dataset = await loadBuiltIn();
const graph = buildGraph(dataset);
const today = dataset.date;
const show = (query: string): View => selectView(graph, fromQuery(query, { dataset }).state, { today });
const partners = ({ state, nodes }: View): Partners =>
  partnersThrough(graph, {
    focus: state.focus,
    nodes,
    filter: { span: parseTimeSpan(state.at, today), confidence: state.confidence, status: state.status },
  });

it('are the countries of the first picture', () => {
  const view = show('');
  const found = partners(view);
  expect(found.frameworks).toEqual(['aj-core', 'concert-japan', 'e-asia-jrp', 'ihec', 'v4-japan']);
  expect(found.programmes).toEqual([]);
  const drawn = view.nodes
    .filter(
      ({ id, announced, maybe, attributes }) => id !== 'JPN' && !announced && !maybe && attributes.kind === 'country',
    )
    .map(({ id }) => id);
  expect(found.countries).toEqual(drawn.sort());
  expect(found.regions).toEqual(['eu']);
});

it('are those that the query finds through the same groups', () => {
  for (const focus of ['JPN', 'DEU', 'THA', 'USA']) {
    const found = partners(show(`focus=${focus}`));
    const asked = neighbors(graph, focus, { through: found.frameworks, edges: ['membership'], today });
    expect(asked.neighbors.map(({ id }) => id).sort(), focus).toEqual(found.countries);
  }
});

it('that programmes would add are those that come when programmes are shown', () => {
  const first = partners(show(''));
  const programmes = graph.getAttribute('dataset').groups.filter(({ kind }) => kind === 'programme');
  const all = partners(show(`through=first,${programmes.map(({ id }) => id).join(',')}`));
  expect(first.more.length).toBeGreaterThan(20);
  expect([...first.countries, ...first.more].sort()).toEqual(all.countries);
  expect(all.more).toEqual([]);
});

it('of a spoke through a hub’s programme are the hub alone', () => {
  const found = partners(show('focus=PER&through=satreps'));
  expect(found.countries).toEqual(['JPN']);
});
