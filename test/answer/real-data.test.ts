/** The numbers in the sentences are those of the tables, added up here anew from the CSV files. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { defaultView } from '../../src/view/defaults.ts';
import { selectView } from '../../src/view/select-view.ts';
import { answerState, patched } from '../../src/answer/answer-state.ts';
import { gaps } from '../../src/query/gaps.ts';
import { answer } from '../../src/answer/ask.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { ASKS } from '../../src/view/view-state.ts';
import { GRAPH_DATA } from '../data/small.ts';

const dataset = await readDirectory(GRAPH_DATA);
const graph = buildGraph(dataset);
const today = '2026-11-22';

type Row = Readonly<Record<string, string>>;
const rows = (table: string): Row[] => parse(readFileSync(`graph-data/${table}.csv`), { columns: true });
const mobility = rows('mobility');

/** Migration events between Japan and each partner in a window. */
function flowsOf(window: string): Map<string, { in?: number; out?: number }> {
  const flows = new Map<string, { in?: number; out?: number }>();
  for (const { ref_area, counterpart_area, time_period, obs_value } of mobility) {
    if (time_period !== window || (ref_area !== 'JPN') === (counterpart_area !== 'JPN')) continue;
    const partner = ref_area === 'JPN' ? counterpart_area! : ref_area!;
    const flow = flows.get(partner) ?? {};
    flow[ref_area === 'JPN' ? 'out' : 'in'] = Number(obs_value);
    flows.set(partner, flow);
  }
  return flows;
}

const number = (value: number): string => value.toLocaleString('en');
const sign = (value: number): string => (value === 0 ? '0' : `${value > 0 ? '+' : '−'}${number(Math.abs(value))}`);

describe('answers on the built-in network', () => {
  it('give all events of Japan, those of pairs that are not listed too', () => {
    const all = (direction: string): number =>
      Number(
        rows('mobility_totals').find(
          (row) => row['ref_area'] === 'JPN' && row['direction'] === direction && row['time_period'] === '2006/2016',
        )!['obs_value'],
      );
    const flows = [...flowsOf('2006/2016').values()];
    const listed = (key: 'in' | 'out'): number => flows.reduce((total, flow) => total + (flow[key] ?? 0), 0);
    expect(all('in')).toBeGreaterThan(listed('in'));
    const { sentences, notes } = answer(graph, 'balance', { subjects: ['JP'], today });
    expect(sentences[0]).toBe(
      `In 2006–2016 the data count ${number(all('in'))} migration events to Japan and ${number(all('out'))} migration events from it, with all countries: the balance is ${sign(all('in') - all('out'))} (more went than came).`,
    );
    // With eleven of them one direction is only known to be below ten: the share has a lower bound.
    const percent = (key: 'in' | 'out'): number => Math.floor((100 * listed(key)) / all(key));
    expect(notes.join(' ')).toContain(
      `The data list ${flows.length} countries and regions; with them are at least ${percent('in')}% of the events to Japan and at least ${percent('out')}% of those from it.`,
    );
  });

  it('tell the change between the first and the last five-year window', () => {
    const net = (window: string): number =>
      rows('mobility_totals')
        .filter((row) => row['ref_area'] === 'JPN' && row['time_period'] === window)
        .reduce((sum, row) => sum + (row['direction'] === 'in' ? 1 : -1) * Number(row['obs_value']), 0);
    const { sentences } = answer(graph, 'balance', { subjects: ['JP'], today });
    expect(sentences).toContain(
      `With all countries the balance was ${sign(net('2001/2005'))} in 2001–2005 and ${sign(net('2016/2020'))} in 2016–2020.`,
    );
  });

  it('name the largest partner of Japan without a framework with its numbers', () => {
    const { sentences, tables } = answer(graph, 'gaps', { subjects: ['JP'], today });
    const flows = flowsOf('2006/2016');
    const papers = rows('coauthorship').filter(({ time_period }) => time_period === '2022');
    for (const [, partner, events, publications] of tables[0]!.rows) {
      const { id } = dataset.countries.find(({ name_en }) => name_en === partner)!;
      const flow = flows.get(id);
      expect(events).toBe((flow?.in ?? 0) + (flow?.out ?? 0));
      const together = papers.find(
        (row) => [row['ref_area'], row['counterpart_area']].sort().join() === [id, 'JPN'].sort().join(),
      );
      expect(publications).toBe(together ? Number(together['obs_value']) : null);
    }
    const [, first, events] = tables[0]!.rows[0]!;
    expect(sentences[1]).toContain(`${first} (${number(Number(events))} migration events`);
    // What co-authorship covers, and of which pair another year is known, is said after it.
    expect(sentences[3]).toContain('Argentina (2018)');
    expect(sentences[0]).toMatch(new RegExp(`^${tables[0]!.rows.length} countries and regions have`));
  });

  it('count who is in V4–Japan and in CONCERT-Japan by the rows of the memberships', () => {
    const inGroup = (group: string): Set<string> =>
      new Set(
        rows('memberships')
          .filter((row) => row['group'] === group && row['status'] === 'active' && row['confidence'] !== 'unverified')
          .map((row) => row['member']!)
          .filter((id) => dataset.countries.some((country) => country.id === id)),
      );
    const [v4, concert] = [inGroup('v4-japan'), inGroup('concert-japan')];
    const both = [...v4].filter((id) => concert.has(id));
    const { sentences } = answer(graph, 'compare', { subjects: ['v4', 'concert-japan'], today });
    expect(sentences[0]).toContain(`${v4.size} countries and regions in V4–Japan and ${concert.size} countries`);
    expect(sentences[1]).toContain(`${both.length} countries and regions are in both`);
  });

  // The answer says what a second measurement has: its source is cited too, after the first.
  it('define the migration events by their database, and cite it', () => {
    for (const lang of ['en', 'ja'] as const) {
      const { notes, sources } = answer(graph, 'balance', { subjects: ['JP'], today, lang });
      expect(notes.join()).toContain('Scholarly Migration Database');
      expect(sources.map(({ id }) => id)).toEqual(['smd-2024v1', 'smd-openalex-2023v1']);
    }
  });

  it('are given for every country and question, in both languages, without a word missing', () => {
    for (const { id } of dataset.countries.filter((_, index) => index % 7 === 0)) {
      for (const ask of ASKS) {
        for (const lang of ['en', 'ja'] as const) {
          const subjects =
            ask === 'connection' || ask === 'compare'
              ? [id, id === 'JPN' ? 'POL' : 'JPN']
              : ask === 'joined' || ask === 'calls'
                ? []
                : [id];
          const { sentences, notes } = answer(graph, ask, { subjects, today, lang });
          expect(sentences.length).toBeGreaterThan(0);
          for (const text of [...sentences, ...notes]) {
            expect(text).not.toMatch(/undefined|null|NaN|\[object|,,|  /);
            expect(text).toMatch(lang === 'ja' ? /。$/ : /[.]$/);
          }
        }
      }
    }
  }, 60_000);

  it.each(['JPN', 'DEU'])('draw every gap of %s in the picture of that answer', (focus) => {
    const base = { ...defaultView(dataset), focus };
    const { marks, view } = answerState(graph, base, 'gaps', today);
    const drawn = new Set(selectView(graph, patched(base, view), { today }).nodes.map(({ id }) => id));
    expect(marks!.length).toBeGreaterThan(0);
    // Whom co-authorship alone makes a gap no flow of the picture reaches.
    const moves = new Set(gaps(graph, focus, { today }).gaps.flatMap((gap) => (gap.mobility === null ? [] : [gap.id])));
    expect(marks!.filter((id) => moves.has(id) && !drawn.has(id))).toEqual([]);
  });
});
