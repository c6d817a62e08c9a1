import { describe, expect, it } from 'vitest';

import { describeNode } from '../../src/elements/figure/spoken.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';

const TODAY = '2026-11-29';
const dataset = await loadBuiltIn();
const graph = buildGraph(dataset);

function spoken(lang: 'en' | 'ja', through: readonly string[], at = 'now'): ReadonlyMap<string, string> {
  const view = selectView(graph, { ...defaultView(dataset), lang, through, at }, { today: TODAY });
  return new Map(view.nodes.map((node) => [node.id, describeNode(node, { graph, view, today: TODAY })]));
}

describe('what is said of a framework', () => {
  it('counts who takes part, and names beside them what is announced and who is no country', () => {
    const en = spoken('en', ['core']);
    expect(en.get('aj-core')).toBe(
      'Africa–Japan Collaborative Research (AJ-CORE), framework, 11 countries and regions: Burkina Faso, Botswana, Ethiopia, Ghana, Japan, Kenya, Mozambique, Senegal, 3 more; besides 2 only announced or planned',
    );
    expect(en.get('ihec')).toContain('framework, 11 countries and regions and the European Union: ');
    expect(en.get('ihec')).not.toContain('besides');
    const ja = spoken('ja', ['core']);
    expect(ja.get('aj-core')).toMatch(/、11か国・地域：.*、ほか3件（ほかに発表・計画段階2件）$/);
    expect(ja.get('ihec')).toContain('11か国・地域、欧州連合（EU）：');
  });

  it('tells who may take part from who is only announced', () => {
    expect(spoken('en', ['v4-japan'], '2030').get('v4-japan')).toMatch(
      /, 0 countries and regions; perhaps 5 more: dates do not say$/,
    );
    expect(spoken('ja', ['v4-japan'], '2030').get('v4-japan')).toMatch(/、0か国・地域（ほかに時期が不確かなもの5件）$/);
  });

  it.each(['en', 'ja'] as const)('has the number of the legend, for each of all, at any time (%s)', (lang) => {
    for (const at of ['now', '2015', 'all']) {
      const through = dataset.groups.map(({ id }) => id);
      const view = selectView(graph, { ...defaultView(dataset), lang, through, at }, { today: TODAY });
      const said = spoken(lang, through, at);
      const groups = view.nodes.filter(({ attributes: { kind } }) => kind === 'framework' || kind === 'programme');
      expect(groups.length).toBeGreaterThan(20);
      for (const { id } of groups) {
        const number = view.counts.byGroup[id]!.shown;
        const words = lang === 'ja' ? `、${number}か国・地域` : `, ${number} countr`;
        expect(said.get(id), `${id} at ${at}`).toContain(words);
      }
    }
  });
});
