/** Ten views in both languages, opened as a reader opens them: the numbers in the page are those of src/count, on every surface. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

import '../../src/elements/define-collab-graph.ts';
import type { CollabGraphElement } from '../../src/elements/collab-graph.ts';
import { encodeDataset } from '../../src/data/compile-dataset.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import type { DatasetParts } from '../../src/elements/session/session.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph, Locale } from '../../src/model/graph.ts';
import { frameworkMatrix } from '../../src/query/framework-matrix.ts';
import { fromQuery } from '../../src/view/query.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { View } from '../../src/view/view.ts';
import { realDataset } from '../explorer/data.ts';
import { all, close, complete, drawn, one, open } from '../explorer/page.ts';

const today = '2026-11-28';
const VIEWS = [
  '',
  'through=belmont-forum',
  'through=ihec',
  'through=aj-core',
  'through=sicorp',
  'through=sppexa&at=2018',
  'through=v4-japan',
  'through=e-asia-jrp&at=2021',
  'through=satreps',
  'at=2012',
];

let dataset: Dataset;
let graph: CollabGraph;
let file: string;
let source: () => DatasetParts;

beforeAll(async () => {
  await page.viewport(1280, 800);
  dataset = realDataset();
  graph = buildGraph(dataset);
  file = URL.createObjectURL(new Blob([JSON.stringify(dataset)], { type: 'application/json' }));
  const { core, rest } = encodeDataset(dataset);
  source = () => ({ core: Promise.resolve(core), rest: Promise.resolve(rest) });
});

afterEach(() => {
  close();
  document.querySelectorAll('collab-graph').forEach((element) => element.remove());
});

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', '')));

/** Nodes, ties: shown and in all, from "95 of 340 nodes, 228 of 900 ties". */
function countsIn(text: string): readonly number[] {
  const found =
    /([\d,]+) of ([\d,]+) nodes?, ([\d,]+) of ([\d,]+) ties?/.exec(text) ??
    /ノード ([\d,]+)／([\d,]+)、つながり ([\d,]+)／([\d,]+)を表示/.exec(text);
  return (found?.slice(1) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
}

const countsOf = ({ counts: { nodes, edges } }: View): readonly number[] => [
  nodes.shown,
  nodes.total,
  edges.shown,
  edges.total,
];

describe.each(VIEWS)('?%s', (query) => {
  it.each(['en', 'ja'] as const)('has one number for each thing (%s)', async (lang: Locale) => {
    const state = { ...fromQuery(query, { dataset, graph }).state, lang };
    const view = selectView(graph, state, { today });
    const counts = countsOf(view);
    // One framework by name; a set of them, such as `first`, is none.
    const [group] = state.through.length === 1 ? state.through.filter((id) => graph.hasNode(id)) : [];

    const explorer = await open(`?${query}${query && '&'}lang=${lang}`, source);
    explorer.session.today = today;
    await complete(explorer);
    const text = (selector: string): string => one(explorer, selector).textContent!.trim();
    expect(countsIn(text('.subtitle'))).toEqual(counts);
    expect(countsIn(text('collab-legend .count'))).toEqual(counts);
    const countries = view.nodes.filter(
      ({ attributes, maybe, announced }) => attributes.kind === 'country' && !maybe && !announced,
    ).length;
    expect(numbersIn(text('collab-legend li[data-id="country"] .number'))[0]).toBe(countries);

    // The table says how many ties it has, and has a row for each statement.
    explorer.session.update({ view: 'table', rows: 'shown' });
    await drawn(explorer);
    await expect.poll(() => numbersIn(text('collab-table-view .note'))).toContain(counts[2]);
    const rows = numbersIn(text('collab-table-view collab-data-table [role=status]'));
    expect(rows.at(-1)).toBeGreaterThanOrEqual(counts[2]!);

    if (group !== undefined) {
      const [column] = frameworkMatrix(graph, { through: [group], at: state.at, today }).columns;
      const listed = column!.enumerated;
      expect(numbersIn(text(`collab-legend li[data-id="${group}"] .number`))[0]).toBe(listed);
      explorer.session.update({ view: 'matrix', matrix: 'groups' });
      await drawn(explorer);
      await expect
        .poll(() => numbersIn(text('collab-matrix tfoot tr:first-child')).includes(listed) || listed === 0)
        .toBe(true);
      explorer.session.update({ view: 'network', select: group });
      await drawn(explorer);
      const saidInPanel = (): string | undefined =>
        all(explorer, 'collab-panel p')
          .map((part) => part.textContent!)
          .find((part) => (lang === 'ja' ? /一覧にあるのは/ : /listed/).test(part));
      await vi.waitFor(() => expect(saidInPanel()).toBeDefined());
      expect(numbersIn(saidInPanel()!)[0]).toBe(listed);
    }
    close();

    const host = document.body.appendChild(document.createElement('div'));
    const attributes = [...new URLSearchParams(query)].map(([name, value]) => `${name}="${value}"`).join(' ');
    host.innerHTML = `<collab-graph src="${file}" lang="${lang}" ${attributes}></collab-graph>`;
    const element = host.querySelector<CollabGraphElement>('collab-graph')!;
    await element.toSVG();
    await vi.waitFor(() => expect(element.shadowRoot!.querySelector('[part=count]')).not.toBeNull());
    const figure = countsIn(element.shadowRoot!.querySelector('[part=count]')!.textContent!);
    const onDay = selectView(graph, state, { today: new Date().toISOString().slice(0, 10) });
    expect(figure).toEqual(countsOf(onDay));
    host.remove();
  });
});
