import { describe, expect, it } from 'vitest';

import { QUESTIONS } from '../../src/answer/questions.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { draftStory, type StoryDraft } from '../../src/export/draft-story.ts';
import { partsOf } from '../../src/export/story-numbers.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { gaps } from '../../src/query/gaps.ts';
import { mobilityBalance } from '../../src/query/mobility-balance.ts';
import { fromQuery } from '../../src/view/query.ts';
import { runLine } from './run-line.ts';

const TODAY = '2026-11-28';
const dataset = await loadBuiltIn();
const graph = buildGraph(dataset);

const ASKED: readonly (readonly [ask: string, subjects: readonly string[]])[] = [
  ['gaps', ['JP']],
  ['balance', ['JP']],
  ['overlap', ['JP']],
  ['connection', ['CZ', 'TH']],
  ['compare', ['JP', 'DE']],
  ['joined', ['v4-japan']],
  ['calls', ['JP']],
];

const ALL = (['en', 'ja'] as const).flatMap((lang) => ASKED.map(([ask, subjects]) => ({ ask, subjects, lang })));

const textOf = ({ steps }: StoryDraft, heading: string): string =>
  steps
    .filter((step) => step.heading === heading)
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .map(({ parts }) => parts.map(({ text }) => text).join(''))
    .join('\n');

const numbersIn = ({ steps }: StoryDraft, index: number): number[] =>
  steps[index]!.paragraphs.flat().flatMap(({ parts }) =>
    parts.flatMap((part) => ('number' in part ? [part.number] : [])),
  );

describe('a drafted story', () => {
  it('is there for every question', () => {
    expect(ASKED.map(([ask]) => ask).sort()).toEqual(QUESTIONS.map(({ id }) => id).sort());
  });

  it.each(ALL)('of $ask in $lang marks every number with a source that is listed, and its views are read', (asked) => {
    const draft = draftStory(graph, asked.ask, { subjects: asked.subjects, lang: asked.lang, today: TODAY });
    expect(draft.steps.length).toBeGreaterThan(1);
    for (const { paragraphs, query, state } of draft.steps) {
      const read = fromQuery(query, { dataset, graph });
      expect(read.problems).toEqual([]);
      expect({ ...read.state, lang: asked.lang }).toEqual(state);
      for (const { parts, marks } of paragraphs.flat()) {
        const hasNumber = parts.some((part) => 'number' in part);
        if (hasNumber) expect(marks.length).toBeGreaterThan(0);
        for (const mark of marks) expect(draft.sources[mark - 1]).toBeDefined();
      }
    }
    expect(draft.sources[0]!.title).toContain(dataset.version);
  });

  it.each(['en', 'ja'] as const)('of gaps (%s) has the numbers of the query, partner by partner', (lang) => {
    const draft = draftStory(graph, 'gaps', { subjects: ['JP'], lang, today: TODAY });
    const result = gaps(graph, 'JP', { lang, today: TODAY });
    expect(numbersIn(draft, 0)).toEqual(expect.arrayContaining([result.total, result.query.minMobility]));
    for (const gap of result.gaps.slice(0, 3)) {
      const step = draft.steps.findIndex(({ heading }) => heading === gap.name);
      expect(numbersIn(draft, step)).toEqual([gap.mobility, gap.coauthorship]);
      expect(draft.steps[step]!.state.select).toBe(gap.id);
      const [marks] = draft.steps[step]!.paragraphs.flat().map((sentence) => sentence.marks);
      expect(marks!.map((mark) => draft.sources[mark - 1]!.url)).toEqual([
        'https://doi.org/10.1038/s41597-024-03655-9',
        'https://ncses.nsf.gov/pubs/nsb202333',
      ]);
    }
  });

  it.each(['en', 'ja'] as const)('of balance (%s) has the numbers of the query, partner by partner', (lang) => {
    const draft = draftStory(graph, 'balance', { subjects: ['JP'], lang, today: TODAY });
    const { totals, rows } = mobilityBalance(graph, 'JP', { lang });
    expect(numbersIn(draft, 0)).toEqual(expect.arrayContaining([totals.in, totals.out]));
    const china = rows.find(({ id }) => id === 'CHN')!;
    const step = draft.steps.findIndex(({ heading }) => heading === china.name);
    expect(numbersIn(draft, step)).toEqual(expect.arrayContaining([china.in, china.out, china.in! - china.out!]));
    expect(textOf(draft, china.name)).toContain('−2,007');
  });
});

describe('numbers in a sentence', () => {
  it('are told from names and dates', () => {
    expect(partsOf('H2020 has +1,234.5 and −6 (28 November 2026) in 2006–2016', ['H2020'])).toEqual([
      { text: 'H2020 has ' },
      { text: '+1,234.5', number: 1234.5 },
      { text: ' and ' },
      { text: '−6', number: -6 },
      { text: ' (' },
      { text: '28 November 2026', date: '28 November 2026' },
      { text: ') in ' },
      { text: '2006', number: 2006 },
      { text: '–' },
      { text: '2016', number: 2016 },
    ]);
  });
});

describe('collab-graph story', () => {
  it('writes a page with a picture for each step, and every number readable by machines', async () => {
    const { stdout: out, code } = await runLine('story gaps JP --out - --format html', { today: TODAY });
    expect(code).toBe(0);
    const steps = out.match(/<section data-view=/g)!.length;
    expect(out.match(/<div data-picture>\s*<svg/g)!.length).toBe(steps);
    expect(out).toContain('<data value="323">323</data>');
    expect(out).toContain('<li id="source-2"><a href="https://doi.org/10.1038/s41597-024-03655-9">');
    expect(out).toMatch(/Content-Security-Policy" content="default-src 'none'/);
    expect(out).not.toMatch(/ style="/);
  });

  it('refuses what would change nothing', async () => {
    const { stderr: err, code } = await runLine('story gaps JP --out - --format md --base x', { today: TODAY });
    expect(code).toBe(2);
    expect(err).toContain('unsupported --base with --format md');
  });
});
