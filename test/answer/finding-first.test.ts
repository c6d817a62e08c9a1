/** Every answer, about every country of the built-in data, begins with what it found; what is not known follows. */
import { beforeAll, describe, expect, it } from 'vitest';

import { answer } from '../../src/answer/ask.ts';
import { askAbout, patched } from '../../src/answer/answer-state.ts';
import { askingOf } from '../../src/answer/asking.ts';
import { partneredGroups } from '../../src/answer/partner.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { answerWords } from '../../src/locales/answers.ts';
import { aheadSentence } from '../../src/locales/coverage.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { CollabGraph } from '../../src/model/graph.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { toQuery } from '../../src/view/print-view.ts';
import { FIRST, inOrder } from '../../src/view/through.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { ViewState } from '../../src/view/view-state.ts';
import { isPlace } from '../../src/answer/subjects.ts';

const TODAY = '2026-11-29';

/** How what is not known, or not counted, begins or goes on. */
const CAVEATS = {
  en: /collected around|known for another year|not known for \d|is unknown for|is known with|What has no stated end|second measurement/,
  ja: /中心に集めた|別の年についてだけ|不明です。データ|のデータの対象|のデータがある相手|終わりが示されていない|もう一つの測定/,
} as const;

describe.each(['en', 'ja'] as const)('in %s the finding comes first', (lang) => {
  let graph: CollabGraph;
  let countries: string[];

  beforeAll(async () => {
    graph = buildGraph(await loadBuiltIn());
    countries = graph
      .nodes()
      .filter((id) => isPlace(graph, id))
      .sort();
  });

  const said = (ask: string, subjects: readonly string[], at = 'now'): readonly string[] =>
    answer(graph, ask, { subjects, lang, at, today: TODAY }).sentences;

  it('in every answer about one country, now and in a time to come', () => {
    expect(countries.length).toBeGreaterThan(190);
    countries
      .filter((id) => graph.getNodeAttributes(id).kind === 'country')
      .forEach((id, index) => {
        for (const ask of ['gaps', 'balance', ...(index % 10 === 0 ? ['overlap'] : [])])
          for (const at of ['now', ...(index % 10 === 0 ? ['2031'] : [])])
            expect(said(ask, [id], at)[0], `${ask} ${id} ${at}`).not.toMatch(CAVEATS[lang]);
      });
  });

  it('in every answer about two, and its caveats are there after it', () => {
    let after = 0;
    countries.forEach((a, index) => {
      const b = index % 3 === 0 ? 'JPN' : countries[(index * 7 + 1) % countries.length]!;
      if (a === b) return;
      for (const ask of ['connection', 'compare']) {
        if (ask === 'compare' && [a, b].some((id) => graph.getNodeAttributes(id).kind !== 'country')) continue;
        const [first, ...rest] = said(ask, [a, b]);
        expect(first, `${ask} ${a} ${b}`).not.toMatch(CAVEATS[lang]);
        if (rest.some((sentence) => CAVEATS[lang].test(sentence))) after++;
      }
    });
    expect(after).toBeGreaterThan(300);
  });

  it('in every answer about frameworks, whose time to come is explained right after it', () => {
    const ahead = aheadSentence(
      lang === 'ja' ? '2026年11月29日' : '29 November 2026',
      answerWords(lang).whenIn(lang === 'ja' ? '2031年' : '2031'),
      lang,
    );
    const groups = graph.nodes().filter((id) => ['framework', 'programme'].includes(graph.getNodeAttributes(id).kind));
    for (const id of groups) {
      expect(said('joined', [id])[0], id).not.toMatch(CAVEATS[lang]);
      expect(said('joined', [id], '2031')[1], id).toBe(ahead);
      if (id !== 'satreps') expect(said('compare', [id, 'satreps'], '2031')[1], id).toBe(ahead);
    }
    for (const ask of ['overlap', 'joined'] as const) expect(said(ask, [], '2031')[1], ask).toBe(ahead);
    expect(said('connection', ['HUN', 'THA'], '2031').slice(1)).toContain(ahead);
    expect(said('gaps', ['JPN'], '2031').indexOf(ahead)).toBe(2);
  });
});

it('the picture of the gaps is said in few words, and draws what naming every group would', async () => {
  const graph = buildGraph(await loadBuiltIn());
  const dataset = graph.getAttribute('dataset');
  for (const focus of graph.nodes().filter((id) => graph.getNodeAttributes(id).kind === 'country')) {
    const base = patched(defaultView(dataset), { focus });
    const state = patched(base, askAbout(graph, base, 'gaps', [focus], TODAY));
    expect(toQuery(state, { dataset }).length, focus).toBeLessThan(320);
    const drawn = (through: readonly string[]): readonly string[] => {
      const view = selectView(graph, { ...state, through } as ViewState, { today: TODAY });
      return [...view.nodes.map(({ id }) => id), ...view.edges.map(({ id }) => id)].sort();
    };
    const named = partneredGroups(askingOf(graph, state, TODAY), [focus]);
    expect(drawn(state.through), focus).toEqual(drawn(inOrder([FIRST, ...named])));
  }
});
