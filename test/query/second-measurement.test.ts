import { describe, expect, it } from 'vitest';

import { answer } from '../../src/answer/ask.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import type { Dataset, FlowRow, TotalRow } from '../../src/data/dataset.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { mobilityBalance } from '../../src/query/mobility-balance.ts';
import { compare, type CountryComparison } from '../../src/query/compare.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { pairOverTime } from '../../src/query/pair-over-time.ts';
import { balanceBeside } from '../../src/query/second-measurement.ts';
import { fromQuery } from '../../src/view/query.ts';
import { selectView } from '../../src/view/select-view.ts';
import type { View } from '../../src/view/view.ts';
import { runLine } from '../cli/run-line.ts';
import { GRAPH_DATA, SMALL } from '../data/small.ts';

const today = '2026-11-28';
const small = await readDirectory(SMALL);
const dataset = await readDirectory(GRAPH_DATA);
const graph = buildGraph(dataset);

function row(from: string, to: string, value: number, period = '2006/2016'): FlowRow {
  return {
    ref_area: from,
    counterpart_area: to,
    time_period: period,
    obs_value: value,
    unit_measure: 'migration events',
    source: [small.sources[0]!.id],
    locator: 'made up',
    confidence: 'reported',
  };
}

function total(area: string, direction: 'in' | 'out', value: number): TotalRow {
  return {
    ref_area: area,
    direction,
    time_period: '2006/2016',
    obs_value: value,
    unit_measure: 'migration events',
    source: [small.sources[0]!.id],
    locator: 'made up',
    confidence: 'reported',
  };
}

/** Japan by the first: 100 to China, 150 back; 80 to the US, 60 back. By the second: 300, 200; 40 to the US alone. */
const made: Dataset = {
  ...small,
  mobility: [row('CHN', 'JPN', 150), row('JPN', 'CHN', 100), row('JPN', 'USA', 80), row('USA', 'JPN', 60)],
  mobility_totals: [total('JPN', 'in', 210), total('JPN', 'out', 180)],
  mobility_openalex: [row('CHN', 'JPN', 200), row('JPN', 'CHN', 300), row('JPN', 'USA', 40)],
  mobility_openalex_totals: [total('JPN', 'in', 205), total('JPN', 'out', 340)],
};

describe('balanceBeside', () => {
  const balance = mobilityBalance(buildGraph(made), 'JP');
  const [beside, ...others] = balanceBeside(buildGraph(made), balance);

  it('has each number under its own measure, the ratio of both, and that they disagree in sign', () => {
    expect(others).toEqual([]);
    expect(beside).toMatchObject({
      measure: 'mobility-openalex',
      label: 'researcher mobility (OpenAlex)',
      unit: 'migration events',
      totals: { first: { in: 210, out: 180, net: 30 }, second: { in: 205, out: 340, net: -135 }, signs: 'opposite' },
    });
    expect(beside!.totals!.ratio).toBeCloseTo(545 / 390, 12);
    expect(beside!.rows.map(({ id, ratio, signs }) => [id, ratio, signs])).toEqual([
      ['CHN', 2, 'opposite'],
      // 60 back by the first, unknown by the second: the ratio is of what both have.
      ['USA', 0.5, 'unclear'],
    ]);
  });

  it('adds nothing to the first, and the first nothing to it', () => {
    const alone = buildGraph({ ...made, mobility_openalex: [], mobility_openalex_totals: [] });
    expect(mobilityBalance(alone, 'JP')).toEqual(balance);
    expect(balanceBeside(alone, balance)).toEqual([]);
    const second = mobilityBalance(buildGraph(made), 'JP', { measure: 'mobility-openalex' });
    expect([second.totals.in, second.totals.out, second.unit]).toEqual([205, 340, 'migration events']);
    expect(balanceBeside(buildGraph(made), second)).toEqual([]);
  });
});

describe('Japan and China by both', () => {
  it('5,470 beside 6,837 and 3,463 beside 4,593: 1.28 times as many', () => {
    const pair = pairOverTime(graph, 'JP', 'CN');
    const in2006 = ({ period }: { period: string }): boolean => period === '2006/2016';
    expect(pair.mobility.windows.find(in2006)).toMatchObject({ forth: 5470, back: 3463 });
    const [beside] = pair.beside;
    expect(beside!.windows.find(in2006)).toMatchObject({ forth: 6837, back: 4593 });
    expect(beside!.ratios.find(in2006)!.ratio).toBeCloseTo((6837 + 4593) / (5470 + 3463), 12);
    expect(beside!.ratios.map(({ period }) => period)).toEqual(['2001/2005', '2006/2010', '2006/2016', '2011/2015']);
    expect([pair.mobility.sources, beside!.sources]).toEqual([['smd-2024v1'], ['smd-openalex-2023v1']]);
  });

  it.each([
    ['en', '6,837 migration events from Japan to China in 2006–2016', '1.28 times as many'],
    ['ja', '日本から中国への研究者の移動6,837件（2006～2016年）', '1.28倍'],
  ] as const)('is told by the connection of the two (%s)', (lang, count, ratio) => {
    const { sentences } = answer(graph, 'connection', { subjects: ['JP', 'CN'], lang, today });
    expect(sentences.at(-1)).toContain(count);
    expect(sentences.at(-1)).toContain(ratio);
  });

  it.each([
    [
      'en',
      'a balance of −6,779, with 1.62 times as many events',
      '14 of the 77 partners',
      'the United States (−169; by the second +566)',
    ],
    [
      'ja',
      '差引きは−6,779件です（件数は1.62倍）',
      '77か国・地域のうち、14か国・地域',
      '米国（−169件、もう一つの測定では+566件）',
    ],
  ] as const)('and the balance says where they disagree in sign (%s)', (lang, total, count, partner) => {
    const text = answer(graph, 'balance', { subjects: ['JP'], lang, today }).sentences.join('\n');
    for (const part of [total, count, partner]) expect(text).toContain(part);
  });

  it('says which window the second does not have', () => {
    const { sentences } = answer(graph, 'balance', { subjects: ['JP'], period: '2016/2020', today });
    expect(sentences.at(-1)).toBe('Researcher mobility (OpenAlex) has no numbers for 2016–2020.');
  });
});

describe('on the command line', () => {
  it('balance has both beside each other, in table, JSON and CSV, with label, unit and source', async () => {
    const { stdout } = await runLine('balance JP --limit 2', { today });
    expect(stdout).toMatch(/China\s+8,933\s+11,430\s+1\.28\s+−2,007\s+−2,244\s+alike/);
    const json = JSON.parse((await runLine('balance JP --limit 2 --format json', { today })).stdout) as {
      beside: { measure: string; unit: string; sources: { id: string }[] }[];
    };
    expect(json.beside[0]).toMatchObject({ measure: 'mobility-openalex', unit: 'migration events' });
    expect(json.beside[0]!.sources.map(({ id }) => id)).toEqual(['smd-openalex-2023v1']);
    const csv = (await runLine('balance JP --limit 2 --format csv', { today })).stdout;
    expect(csv).toContain('mobility-openalex,4593,6837,-2244,11430,1.28,same,migration events,smd-openalex-2023v1');
  });

  it('takes the second as a measure of its own, and never by "all" or by default', async () => {
    const own = await runLine('balance JP --measure mobility-openalex --limit 1 --format csv', { today });
    expect(own.stdout).toContain('JPN,Japan,USA,United States,2006/2016');
    expect(own.stdout).toContain('smd-openalex-2023v1');
    const kinds = (options: object): Set<string> =>
      new Set(
        neighbors(graph, 'JP', { today, ...options }).neighbors.flatMap(({ ties }) => ties.map(({ kind }) => kind)),
      );
    expect(kinds({})).not.toContain('mobility-openalex');
    expect(kinds({ edges: ['mobility-openalex'] })).toEqual(new Set(['mobility-openalex']));
  });
});

describe('compare with both measurements', () => {
  const both = { edges: ['mobility', 'mobility-openalex'], today };
  const asked = compare(buildGraph(made), 'JP', 'CN', both) as CountryComparison;

  it('has the second by partner beside the first, with the ratio, and adds nothing', () => {
    expect(asked.measure).toBe('mobility');
    // Of China and Japan: the first has 100 and 150 (250), the second 300 and 200 (500).
    expect(asked.flows.find(({ id }) => id === 'CHN')).toMatchObject({ a: { out: 100, in: 150 } });
    expect(asked.beside).toHaveLength(1);
    const [beside] = asked.beside;
    expect(beside).toMatchObject({ measure: 'mobility-openalex', unit: 'migration events' });
    expect(beside!.flows.find(({ id }) => id === 'CHN')!.a).toEqual({ out: 300, in: 200, ratio: 2 });
    // One direction only: the ratio is over what both have (80 and 40).
    const usa = beside!.flows.find(({ id }) => id === 'USA')!;
    expect(usa.a).toEqual({ out: 40, in: null, ratio: 0.5 });
    expect(usa.b).toEqual({ out: null, in: null, ratio: null });
  });

  it('has none where the second was not asked for, or stands alone', () => {
    const plain = compare(buildGraph(made), 'JP', 'CN', { today }) as CountryComparison;
    expect(plain.beside).toEqual([]);
    const alone = compare(buildGraph(made), 'JP', 'CN', { edges: ['mobility-openalex'], today }) as CountryComparison;
    expect(alone).toMatchObject({ measure: 'mobility-openalex', beside: [] });
  });

  it('says so of a window that the second lacks', async () => {
    const line = 'compare JP CN --edges mobility,mobility-openalex --period 2016/2020';
    expect((await runLine(line)).stdout).toContain('has no numbers for 2016–2020');
    expect((await runLine(`${line} --lang ja`)).stdout).toContain('2016～2020年の数値がありません');
  });

  it('of Japan and China has the published sums in both languages', async () => {
    const line = 'compare JP CN --edges mobility,mobility-openalex';
    const csv = (await runLine(`${line} --format csv`)).stdout.split('\r\n');
    const china = csv.find((one) => one.startsWith('flows,country,CHN,'))!;
    expect(china).toContain(',5470,3463,');
    expect(china).toContain(',mobility-openalex,6837,4593,1.28,');
    expect(csv[0]).toMatch(/,beside_unit,edition$/);
    const en = (await runLine(line)).stdout;
    expect(en).toMatch(/China +5,470 +6,837 +3,463 +4,593 +1\.28/);
    expect(en).toContain('set them beside each other, never add them');
    expect((await runLine(`${line} --lang ja`)).stdout).toContain('並べて見るもので、足し合わせられません');
  });
});

describe('the numbers beside a picture', () => {
  it('are the same before and after the second measurement is there, but for its own', () => {
    const before = buildGraph({ ...dataset, mobility_openalex: [], mobility_openalex_totals: [] });
    for (const query of ['', 'focus=HUN', 'through=satreps', 'edges=membership']) {
      const countsIn = (one: typeof graph): View['counts'] =>
        selectView(one, fromQuery(query, { dataset, graph: one }).state, { today }).counts;
      const { byEdgeKind, ...rest } = countsIn(graph);
      const { 'mobility-openalex': own, ...others } = byEdgeKind;
      const { byEdgeKind: known, ...same } = countsIn(before);
      expect({ ...rest, ...others }, query).toEqual({ ...same, ...known });
      expect(own, query).toMatchObject({ shown: 0 });
      expect(own!.total, query).toBeGreaterThan(0);
    }
    // Shown, it brings in whom it counts.
    const shown = selectView(graph, fromQuery('edges=mobility-openalex', { dataset, graph }).state, { today }).counts;
    expect(shown.byEdgeKind['mobility-openalex']!.shown).toBeGreaterThan(0);
    expect(shown.edges.total).toBeGreaterThanOrEqual(shown.byEdgeKind['mobility-openalex']!.total);
  });
});
