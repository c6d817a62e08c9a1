/** Each sentence of an answer says on which of the sources below it rests; the gaps say who is to be marked in the picture. */
import { describe, expect, it } from 'vitest';

import { answerState, patched } from '../../src/answer/answer-state.ts';
import { answer } from '../../src/answer/ask.ts';
import { numberRanges } from '../../src/answer/sourced.ts';
import { answerText } from '../../src/elements/answer/text.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { answerWords } from '../../src/locales/answers.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';
import { SMALL_WORLD } from '../scene/world.ts';

const ask = (id: string, ...subjects: string[]) => answer(SMALL_GRAPH, id, { subjects, today: TODAY });

describe('numberRanges', () => {
  it.each([
    [[], ''],
    [[2], '2'],
    [[1, 2], '1, 2'],
    [[1, 2, 3, 5], '1–3, 5'],
  ])('%j is %s', (numbers, text) => expect(numberRanges(numbers)).toBe(text));
});

describe('the sources of sentences', () => {
  it.each([
    ['balance', 'JP'],
    ['gaps', 'JP'],
    ['connection', 'HU', 'TH'],
    ['compare', 'HU', 'PL'],
    ['compare', 'alpha', 'beta'],
    ['overlap'],
    ['joined', 'alpha'],
  ])('of %s are places in the list below, and none is listed without a sentence', (id, ...subjects) => {
    const { sentences, sentenceSources, sources } = ask(id, ...subjects);
    expect(sentenceSources).toHaveLength(sentences.length);
    const used = new Set(sentenceSources.flat());
    expect([...used].sort((a, b) => a - b)).toEqual(sources.map((_, index) => index + 1));
  });

  it('of the largest gaps are those of the numbers that it says, and not of ties that do not count', async () => {
    const graph = buildGraph(await loadBuiltIn());
    const { sentences, sentenceSources, sources } = answer(graph, 'gaps', { subjects: ['JP'], today: '2026-11-28' });
    const largest = sentences.findIndex((sentence) => sentence.startsWith('By migration events both ways'));
    expect(sentenceSources[largest]!.map((number) => sources[number - 1]!.title)).toEqual([
      expect.stringContaining('Akbaritabar'),
      expect.stringContaining('SPBS-35'),
    ]);
  });

  it('are those of its own step on a path, and of nothing else', () => {
    const { sentences, sentenceSources, sources } = ask('connection', 'HU', 'TH');
    const step = sentences.findIndex((sentence) => /Hungary and Japan|Between Hungary/.test(sentence));
    const own = new Set(
      SMALL_DATASET.memberships
        .filter(({ member, group }) => group === 'alpha' && (member === 'HUN' || member === 'JPN'))
        .flatMap(({ source }) => source),
    );
    expect(step).toBeGreaterThan(0);
    for (const number of sentenceSources[step]!) expect(own).toContain(sources[number - 1]!.id);
  });

  it('stand behind the sentence and before the source in a copied answer', () => {
    const found = ask('joined', 'alpha');
    const text = answerText(found, answerWords('en'), 'en', 'https://example.org/');
    expect(text).toContain(`${found.sentences[0]!} [${numberRanges(found.sentenceSources[0]!)}]`);
    found.sources.forEach(({ title }, index) => expect(text).toContain(`\n${index + 1}. ${title}`));
  });
});

describe('the gaps', () => {
  it('ring their countries in the still picture, and fade nothing', () => {
    const base = { ...defaultView(SMALL_DATASET), ask: 'gaps' as const };
    const { marks, view } = answerState(SMALL_GRAPH, base, 'gaps', TODAY);
    expect(marks).toEqual(['CHN']);
    for (const kind of ['network', 'map'] as const) {
      const state = { ...patched(base, view), view: kind };
      const figure = makeFigure({
        dataset: SMALL_DATASET,
        graph: SMALL_GRAPH,
        today: TODAY,
        world: SMALL_WORLD,
        state,
      });
      const scene = figure.scene as Scene;
      const there = scene.nodes.filter(({ id }) => marks!.includes(id));
      expect(there).toHaveLength(1);
      for (const { x, y } of there) expect(scene.rings!.some((ring) => ring.x === x && ring.y === y)).toBe(true);
      expect(scene.nodes.some(({ opacity }) => opacity !== undefined)).toBe(false);
      expect(scene.litLine).toBe('Ringed, as the answer names them: China.');
      const without = makeFigure({
        dataset: SMALL_DATASET,
        graph: SMALL_GRAPH,
        today: TODAY,
        world: SMALL_WORLD,
        state: { ...defaultView(SMALL_DATASET), view: kind },
      });
      expect((without.scene as Scene).rings).toBeUndefined();
    }
  });
});
