/**
 * What the data do not cover is unknown, and an answer says so first. On the
 * made-up network with co-authorship covered in 2018 between China, Japan and
 * the United States, and ties collected around Japan; and on the built-in one.
 */
import { describe, expect, it } from 'vitest';

import { answer } from '../../src/answer/ask.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { makeFigure } from '../../src/export/figure.ts';
import { parseFigureSize } from '../../src/export/figure-size.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { collectedAround, isCovered, mostUnlisted } from '../../src/model/coverage.ts';
import { compare } from '../../src/query/compare.ts';
import { egoNetwork } from '../../src/query/ego-network.ts';
import { gaps } from '../../src/query/gaps.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { shortestPaths } from '../../src/query/shortest-paths.ts';
import { fromQuery } from '../../src/view/query.ts';
import { GRAPH_DATA } from '../data/small.ts';
import { runLine } from '../cli/run-line.ts';
import { graphWith, SMALL_DATASET, TODAY } from '../query/small-graph.ts';

const CITED = { source: ['made-up-b'], locator: 'table 8', confidence: 'verified' } as const;
const SMALL = graphWith({
  coverage: [
    { measure: 'coauthorship', time_period: '2018', areas: ['CHN', 'JPN', 'USA'], least_value: 0, ...CITED },
    { measure: 'coauthorship', time_period: '2003', areas: ['HUN', 'JPN'], least_value: 0, ...CITED },
    { measure: 'mobility', time_period: '2006/2016', areas: ['CHN', 'JPN', 'USA'], least_value: 10, ...CITED },
    { measure: 'membership', areas: ['JPN'], ...CITED },
  ],
});
const small = (id: string, lang: 'en' | 'ja' = 'en') =>
  answer(SMALL, 'gaps', { subjects: [id], today: TODAY, lang }).sentences;

describe('coverage', () => {
  it('bounds what has no row only between covered countries and above a threshold', () => {
    const dataset = SMALL.getAttribute('dataset');
    expect(mostUnlisted(dataset, 'mobility', '2006/2016', 'JPN', 'CHN')).toBe(9);
    expect(mostUnlisted(dataset, 'mobility', '2006/2016', 'JPN', 'HUN')).toBeNull();
    expect(mostUnlisted(dataset, 'mobility', '2003/2007', 'JPN', 'CHN')).toBeNull();
    expect(mostUnlisted(dataset, 'coauthorship', '2018', 'JPN', 'CHN')).toBeNull();
    expect(isCovered(dataset, 'coauthorship', '2018', 'HUN')).toBe(false);
    expect(isCovered(dataset, 'coauthorship', '1990', 'HUN')).toBeUndefined();
    expect(collectedAround(dataset, ['membership'], 'HUN')).toEqual(['JPN']);
    expect(collectedAround(dataset, ['membership'], 'JPN')).toEqual([]);
    expect(collectedAround(SMALL_DATASET, ['membership'], 'HUN')).toEqual([]);
  });

  it('is said right after the finding, of a country that co-authorship does not cover, and of ties collected around another', () => {
    expect(small('HU')).toEqual([
      'By migration events alone, none: no country or region has at least 100 migration events to and from Hungary together in 2006–2016 in the data.',
      'The tables of frameworks, calls and projects were collected around Japan: between Hungary and other countries they have only what is shared with Japan, so a country named here may have ties that the data lack.',
      'Co-authorship of Hungary is unknown for 2018: the data cover 3 countries and regions, and it is none of them (it is in 2003). Migration events alone can show a gap here.',
    ]);
    expect(small('HU', 'ja')).toEqual([
      expect.stringMatching(/^研究者の移動だけで見れば、該当はありません。/),
      '枠組み・公募・課題の表は日本を中心に集めたもので、ハンガリーと他の国・地域との間については日本も加わるものしか含みません。以下の国・地域との間にも、データにないつながりがありえます。',
      'ハンガリーの国際共著は不明です。2018年のデータの対象は3か国・地域で、ハンガリーは含まれていません（2003年には含まれます）。以下は研究者の移動だけで見たものです。',
    ]);
  });

  it('is said of the partners of a covered country', () => {
    expect(small('JP')[2]).toBe(
      'Co-authorship is known with 2 countries and regions only (2018); with all others migration events alone can show a gap.',
    );
  });

  it('says nothing where the data state nothing', () => {
    const plain = answer(graphWith({}), 'gaps', { subjects: ['HU'], today: TODAY }).sentences;
    expect(plain).toHaveLength(1);
    expect(plain[0]).toMatch(/^None: no country/);
  });
});

describe('on the built-in network', async () => {
  const graph = buildGraph(await readDirectory(GRAPH_DATA));
  const today = '2026-11-22';

  it('the gaps of Angola go on with what is unknown and are nowhere none at all', () => {
    const { sentences } = answer(graph, 'gaps', { subjects: ['AO'], today });
    expect(sentences[0]).toMatch(/^By migration events alone, none: /);
    expect(sentences[1]).toMatch(/^The tables of frameworks, calls and projects were collected around Japan: /);
    expect(sentences[2]).toMatch(
      /^Co-authorship of Angola is unknown for 2022: the data cover 46 countries and regions/,
    );
    expect(sentences.join(' ')).not.toMatch(/(^|\. )None:/);
    expect(gaps(graph, 'AO', { today }).coverage).toMatchObject({ coauthorship: false, mobility: true, economies: 46 });
  });

  it('the gaps of the United States say after the finding around whom the tables were collected', () => {
    expect(answer(graph, 'gaps', { subjects: ['US'], today }).sentences[2]).toMatch(
      /collected around Japan: between the /,
    );
  });

  it('co-authorship of Argentina is marked as known in another year', () => {
    const { sentences } = answer(graph, 'gaps', { subjects: ['AR'], today });
    const unknown = sentences.find((sentence) => sentence.startsWith('Co-authorship of Argentina is unknown for 2022'));
    expect(unknown).toContain('(it is in 1996 and 2018)');
  });

  it('say so of every country but Japan, in both languages', () => {
    for (const { id } of graph.getAttribute('dataset').countries)
      for (const lang of ['en', 'ja'] as const) {
        const { sentences } = answer(graph, 'gaps', { subjects: [id], today, lang });
        const words = lang === 'en' ? 'collected around Japan' : '日本を中心に集めたもの';
        const at = sentences.findIndex((sentence) => sentence.includes(words));
        // After the finding, which is a sentence or, with the largest by name, two.
        expect(at === -1 ? at : Math.min(at, 2) === at && at > 0, id).toBe(id === 'JPN' ? -1 : true);
      }
  });

  it('names equals in rank together', () => {
    for (const { id } of graph.getAttribute('dataset').countries) {
      const { gaps: all } = gaps(graph, id, { today });
      const due = all.filter(({ rank }) => rank <= (all[4]?.rank ?? Infinity));
      if (due.length < 2) continue;
      const said = answer(graph, 'gaps', { subjects: [id], today }).sentences[1]!;
      for (const gap of due) expect(said, id).toContain(gap.name);
    }
  });
});

describe('a pair that only perhaps reaches the least', () => {
  // Japan to China 95, the other way 0 to 9: 95 to 104 of at least 100. To the United States 80: at most 89.
  const row = (counterpart_area: string, obs_value: number) =>
    ({
      ref_area: 'JPN',
      counterpart_area,
      time_period: '2006/2016',
      obs_value,
      unit_measure: 'events',
      ...CITED,
    }) as const;
  const graph = graphWith({
    coverage: [
      { measure: 'mobility', time_period: '2006/2016', areas: ['CHN', 'JPN', 'USA'], least_value: 10, ...CITED },
    ],
    mobility: [row('CHN', 95), row('USA', 80)],
    coauthorship: [],
    memberships: [],
    participation: [],
    relations: [],
    eligibility: [],
  });

  it('is named apart, and in no count', () => {
    const found = gaps(graph, 'JP', { today: TODAY });
    expect([found.total, found.perhaps.map(({ id, mobility }) => [id, mobility])]).toEqual([0, [['CHN', [95, 104]]]]);
    expect(gaps(graph, 'JP', { today: TODAY, minMobility: 95 }).total).toBe(1);
    expect(gaps(graph, 'JP', { today: TODAY, minMobility: 105 }).perhaps).toEqual([]);
  });

  it('is said in both languages, and on the command line', async () => {
    const said = (lang: 'en' | 'ja') =>
      answer(graph, 'gaps', { subjects: ['JP'], today: TODAY, lang }).sentences.at(-1);
    expect(said('en')).toBe('Perhaps, for a direction is only known to be small: China (95 to 104 migration events).');
    expect(said('ja')).toBe('一方向が少数であることしか分からず、該当するか不明なもの：中国（移動95～104件）。');
    const ran = await runLine('gaps JP --min-mobility 95 --min-coauthorship 1000000 --format json', {
      today: '2026-11-28',
    });
    const { perhaps } = JSON.parse(ran.stdout) as { perhaps: { mobility: [number, number] }[] };
    for (const { mobility } of perhaps) expect(mobility[0] < 95 && mobility[1] >= 95).toBe(true);
    expect((await runLine('gaps AO --min-mobility 15', { today: '2026-11-28' })).stdout).toContain(
      'a direction is only known to be small',
    );
  });
});

describe('two countries', async () => {
  const graph = buildGraph(await readDirectory(GRAPH_DATA));
  const today = '2026-11-28';
  const says = (a: string, b: string, lang: 'en' | 'ja' = 'en', on = graph): readonly string[] =>
    answer(on, 'connection', { subjects: [a, b], today, lang }).sentences;

  it('have no numbers below the threshold, which is not none', () => {
    // Palau and Samoa are covered by mobility and have no row with Japan and each other.
    expect(says('PW', 'WS').at(-1)).toBe(
      'Between the two the data have 0 to 9 migration events each way in 2006–2016.',
    );
    expect(says('PW', 'WS', 'ja').at(-1)).toBe(
      '両者の間のデータは、研究者の移動は双方向とも0～9件（2006～2016年、正確な件数は不明）です。',
    );
  });

  it('have unknown publications where one of them is not covered, and the answer says so right after the finding', () => {
    expect(says('JP', 'AO')[1]).toBe(
      'Co-authored publications between Japan and Angola are not known for 2022: the data do not cover Angola.',
    );
    expect(says('JP', 'AR')[1]).toBe(
      'Co-authored publications between Japan and Argentina are not known for 2022: the data do not cover Argentina (both are covered in 1996 and 2018).',
    );
    expect(says('JP', 'AR', 'ja')[1]).toBe(
      '日本とアルゼンチンの間の国際共著論文（2022年）は不明です。データの対象にアルゼンチンが含まれていません（1996年、2018年は両者とも対象です）。',
    );
  });

  it('neither of whom the ties were collected around have only what they share with it, said after the finding', () => {
    expect(says('TH', 'VN')[0]).toMatch(/^Thailand and Vietnam are connected directly/);
    expect(says('TH', 'VN')[1]).toBe(
      'The tables of frameworks, calls and projects were collected around Japan: of Thailand and Vietnam they have only what is shared with Japan.',
    );
    expect(says('TH', 'JP').join(' ')).not.toContain('collected around');
    const compared = (b: string): string =>
      answer(graph, 'compare', { subjects: ['TH', b], today, lang: 'ja' }).sentences[1]!;
    expect(compared('VN')).toBe(
      '枠組み・公募・課題の表は日本を中心に集めたもので、タイ、ベトナムについては日本も加わるものしか含みません。',
    );
    // Of the two Japan is known; of the other's partners only those in what Japan is in too.
    expect(compared('JP')).toContain('、タイについては日本も加わるものしか含みません。');
  });

  it('are nowhere said to have none of what is not known', () => {
    const countries = ['JPN', 'USA', 'AGO', 'ARG', 'PLW', 'ATA', 'TWN', 'TUV'].filter((id) => graph.hasNode(id));
    for (const a of countries)
      for (const b of countries) {
        if (a === b) continue;
        for (const lang of ['en', 'ja'] as const)
          expect(says(a, b, lang).join(' '), `${a} ${b}`).not.toMatch(
            /have no migration events|移動も国際共著論文もデータに/,
          );
      }
  });

  it('say nothing of coverage where the data state nothing', () => {
    expect(says('JP', 'PL', 'en', graphWith({})).at(-1)).toBe(
      'The data have no migration events and no co-authored publications between the two.',
    );
  });

  it('are bounded by what is not listed, not by what a filter hides', () => {
    const { coverage, flows } = shortestPaths(graph, 'JP', 'US', { minMobility: 1_000_000, today });
    expect(flows.filter(({ kind }) => kind === 'mobility')).toEqual([]);
    expect(coverage.measures.map(({ kind, missing }) => [kind, missing])).toEqual([
      ['mobility', []],
      ['coauthorship', []],
    ]);
  });

  it('have it in the results of every query about a country', () => {
    const coverage = { coauthorship: false, mobility: true, economies: 46, around: [{ id: 'JPN' }] };
    expect(neighbors(graph, 'AO', { today })).toMatchObject({ coverage });
    expect(egoNetwork(graph, 'AO', { today })).toMatchObject({ coverage });
    expect(compare(graph, 'JP', 'AO', { today })).toMatchObject({ coverage: { a: { around: [] }, b: coverage } });
  });

  it.each([
    ['neighbors AO', 'Co-authorship of Angola is unknown for 2022'],
    ['neighbors TH', 'were collected around Japan: between Thailand and other countries'],
    ['ego TH --edges membership', 'were collected around Japan'],
    ['path JP AO', 'are not known for 2022: the data do not cover Angola'],
    ['path PW WS', '0 to 9 migration events each way'],
    ['compare TH VN', 'of Thailand and Vietnam they have only what is shared with Japan'],
    ['compare JP AO', 'Co-authorship of Angola is unknown for 2022'],
  ])('say it on the command line: %s', async (line, said) => {
    const { stdout } = await runLine(line, { today });
    expect(stdout.replace(/\s+/g, ' ')).toContain(said);
  });
});

describe('co-authorship of another year', async () => {
  // Of Argentina 1996 and 2018 are known, of the others 2022 is the last year.
  const dataset = await readDirectory(GRAPH_DATA);
  const graph = buildGraph(dataset);
  const today = '2026-11-28';

  it('is told of every pair beside the numbers of the year', () => {
    const { coverage, neighbors: found } = neighbors(graph, 'JP', { edges: ['coauthorship'], today });
    expect(found.map(({ id }) => id)).not.toContain('ARG');
    expect(coverage.otherPairs.map(({ id, period }) => [id, period])).toEqual([['ARG', '2018']]);
    // In 2018, of the 46 countries that 2003 covers seven are unknown, and 2003 is the last year of theirs.
    const in2018 = neighbors(graph, 'JP', { edges: ['coauthorship'], coauthorshipYear: '2018', today });
    const years = new Set(in2018.coverage.otherPairs.map(({ period }) => period));
    expect([in2018.coverage.otherPairs.length, [...years]]).toEqual([5, ['2003']]);
    expect(neighbors(graph, 'JP', { edges: ['membership'], today }).coverage.otherPairs).toEqual([]);
    expect(
      neighbors(graph, 'JP', { edges: ['coauthorship'], coauthorshipYear: 'all', today }).coverage.otherPairs,
    ).toEqual([]);
    expect(neighbors(graph, 'AR', { edges: ['coauthorship'], today }).coverage.otherPairs).toHaveLength(41);
  });

  it.each([
    ['neighbors JP --edges coauthorship', 'Co-authorship known for another year, not for 2022: Argentina (2018).'],
    [
      'neighbors JP --edges coauthorship --lang ja',
      '国際共著が2022年ではなく別の年についてだけ分かる相手：アルゼンチン（2018年）。',
    ],
    ['compare JP US', 'not for 2022: Argentina (2018)'],
    ['ego JP --edges coauthorship', 'not for 2022: Argentina (2018)'],
    ['gaps JP', 'not for 2022: Argentina (2018)'],
  ])('is told on the command line: %s', async (line, said) => {
    expect((await runLine(line, { today })).stdout.replace(/\s+/g, ' ')).toContain(said);
  });

  it('stands in the key of the picture and of the matrix, and in each title and row', async () => {
    const figure = (query: string): string => {
      const { state } = fromQuery(query, { dataset, graph });
      return makeFigure({ dataset, graph, state, today, size: parseFigureSize('a4') }).scene.readingKey;
    };
    // Argentina's strongest ties are drawn, of 2018.
    expect(figure('focus=ARG&edges=coauthorship&flows=all')).toMatch(
      /Not known for 2022, an earlier year instead: .*Argentina–.*\(2018\)/,
    );
    expect(figure('focus=JPN&edges=coauthorship&flows=all&lang=ja&at=2019')).toMatch(
      /2018年の値がなく、それ以前の年の値で示すもの：.*（2003年）/,
    );
    expect(figure('focus=JPN&edges=mobility')).not.toContain('Not known for');
    expect(figure('view=matrix&matrix=coauthorship&edges=coauthorship')).toContain(
      'Not known for 2022, but for other years: Argentina (1996 and 2018).',
    );
    const { stdout } = await runLine('export --focus AR --edges coauthorship --out - --format csv', { today });
    const rows = stdout.split('\n').filter((row) => row.startsWith('coauthorship:ARG:'));
    expect(rows.map((row) => /publications,(\d{4}),/.exec(row)?.[1])).toEqual(rows.map(() => '2018'));
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('a zero that was observed', () => {
  // 2003: Japan and Hungary 0, Japan and the United States 800.
  const options = { edges: ['coauthorship'], coauthorshipYear: '2003', today: TODAY } as const;

  it('stays in neighbors and ego network, counted', () => {
    const found = neighbors(SMALL, 'JP', options);
    expect(found.neighbors.map(({ id, ties }) => [id, ties.map((tie) => 'value' in tie && tie.value)])).toEqual([
      ['HUN', [0]],
      ['USA', [800]],
    ]);
    expect([found.total, found.zeros]).toEqual([2, 1]);
    const ego = egoNetwork(SMALL, 'JP', options);
    expect(ego.edges).toHaveLength(2);
    expect(ego.zeros).toBe(1);
  });

  it('stands among the numbers of two countries, and no path runs over it', () => {
    const found = shortestPaths(SMALL, 'JP', 'HU', { ...options, edges: ['cooperation', 'coauthorship'] });
    expect(found.flows.map(({ value }) => value)).toEqual([0]);
    expect([found.zeros, found.total]).toEqual([1, 0]);
  });

  it('is told from what is missing', () => {
    const found = neighbors(SMALL, 'JP', { ...options, coauthorshipYear: '2018' });
    expect(found.zeros).toBe(0);
    expect(found.neighbors.map(({ id }) => id)).not.toContain('POL');
  });
});

describe('the key of a picture', async () => {
  const dataset = await readDirectory(GRAPH_DATA);
  const graph = buildGraph(dataset);

  it('explains what holds and is reached only over what may hold, where there is such a line, and only there', () => {
    const found = ['at=2010', 'at=2016', 'at=2025', 'at=now', 'at=2025&kinds=all', 'at=2010&depth=2&through=all'].map(
      (query) => {
        const { state } = fromQuery(query, { dataset, graph });
        const { scene, view } = makeFigure({
          dataset,
          graph,
          state,
          today: dataset.date,
          size: parseFigureSize('a4'),
        });
        const has = view.edges.some(({ maybe }) => maybe === 'way');
        expect(scene.readingKey.includes('Paler lines: they hold'), query).toBe(has);
        return has;
      },
    );
    expect(new Set(found)).toEqual(new Set([true, false]));
  });
});
