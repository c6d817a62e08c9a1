import { describe, expect, it } from 'vitest';

import type { CallRow, Dataset } from '../../src/data/dataset.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { callWindow, calls, type CallState } from '../../src/query/calls.ts';
import { GRAPH_DATA, SMALL } from '../data/small.ts';

const small = await readDirectory(SMALL);
/** The day of the tables in what follows. */
const KNOWN = '2026-11-22';

const call = (id: string, cells: object): CallRow =>
  ({
    ...small.calls[0]!,
    id,
    opens: undefined,
    closes: undefined,
    year: undefined,
    status: 'active',
    ...cells,
  }) as unknown as CallRow;

function stateOn(at: string, cells: object, soon?: number): CallState {
  const dataset: Dataset = {
    ...small,
    date: KNOWN,
    calls: [call('call-alpha-2016', cells)],
    participation: [],
    projects: [],
    observations: [],
    relations: [],
  };
  return calls(buildGraph(dataset), { at, ...(soon === undefined ? {} : { soon }) }).calls[0]!.state;
}

describe('where a call stands', () => {
  it.each<[string, object, CallState]>([
    // A window with both dates: first and last day are in it.
    ['2026-10-31', { opens: '2026-11-01', closes: '2027-01-15' }, 'announced'],
    ['2026-11-01', { opens: '2026-11-01', closes: '2027-01-15' }, 'open'],
    ['2026-12-15', { opens: '2026-11-01', closes: '2027-01-15' }, 'open'],
    ['2026-12-16', { opens: '2026-11-01', closes: '2027-01-15' }, 'closing-soon'],
    ['2027-01-15', { opens: '2026-11-01', closes: '2027-01-15' }, 'closing-soon'],
    ['2027-01-16', { opens: '2026-11-01', closes: '2027-01-15' }, 'closed'],
    // A deadline to the month: in that month nobody knows.
    ['2026-12-31', { opens: '2026-11-01', closes: '2027-01' }, 'closing-soon'],
    ['2027-01-10', { opens: '2026-11-01', closes: '2027-01' }, 'unknown'],
    ['2027-02-01', { opens: '2026-11-01', closes: '2027-01' }, 'closed'],
    // Opened, and no deadline known: open on the day of the tables that say so, after it nobody knows.
    ['2026-11-22', { opens: '2026-11-01' }, 'open'],
    ['2026-11-23', { opens: '2026-11-01' }, 'unknown'],
    // Deadline only, said to be open.
    ['2026-11-22', { closes: '2027-03-01' }, 'open'],
    ['2026-11-28', { closes: '2026-12-05' }, 'closing-soon'],
    // No date at all.
    ['2026-11-28', { status: 'announced' }, 'unknown'],
    ['2026-11-22', { status: 'announced', year: 2027 }, 'announced'],
    ['2026-11-22', { status: 'announced', year: 2025 }, 'unknown'],
    ['2026-11-22', { status: 'ended' }, 'closed'],
    ['2026-11-22', { status: 'ended', year: 2024 }, 'closed'],
    // Of a past day: before the year of a call or its adoption it was not there, in it nobody knows.
    ['2022-12-31', { status: 'ended', year: 2024 }, 'announced'],
    ['2024-06-01', { status: 'ended', year: 2024 }, 'unknown'],
    ['2025-01-01', { status: 'ended', year: 2024 }, 'closed'],
  ])('%s %j: %s', (at, cells, state) => {
    expect(stateOn(at, cells)).toBe(state);
  });

  it('closing soon is so many days before the deadline as asked', () => {
    const cells = { opens: '2026-11-01', closes: '2027-01-15' };
    expect(stateOn('2027-01-08', cells, 7)).toBe('closing-soon');
    expect(stateOn('2027-01-07', cells, 7)).toBe('open');
  });
});

describe('calls', () => {
  const graph = buildGraph(small);

  it('are those of a country, itself or its region, and of a framework with its types', () => {
    const ids = (options: object): string[] => calls(graph, { at: '2026-01-01', ...options }).calls.map(({ id }) => id);
    expect(ids({})).toEqual(['call-beta-2020', 'call-alpha-2016']);
    expect(ids({ country: 'HU' })).toEqual(['call-alpha-2016']);
    expect(ids({ through: ['beta'] })).toEqual(['call-beta-2020']);
    expect(ids({ country: 'PL' })).toEqual([]);
    expect(ids({ states: ['open'] })).toEqual([]);
    const inRegion = {
      ...small,
      participation: [...small.participation, { ...small.participation[0]!, member: 'lowlands' }],
    };
    expect(calls(buildGraph(inRegion), { country: 'HU', at: '2026-01-01' }).calls.length).toBe(1);
  });

  it('say up to when the data know, and count what the list leaves out', () => {
    const result = calls(graph, { at: '2016-05-01', states: ['open'], lang: 'ja' });
    expect(result.knownTo).toBe(small.date);
    expect(result.calls).toMatchObject([
      {
        id: 'call-alpha-2016',
        name: 'アルファ第1回公募',
        opens: '2016-04-01',
        closes: '2016-07-31',
        daysLeft: 91,
        countries: [{ id: 'HUN' }, { id: 'JPN' }],
      },
    ]);
    expect(result.counts).toEqual({ 'closing-soon': 0, open: 1, announced: 1, unknown: 0, closed: 0 });
    expect(result.sources.map(({ id }) => id)).toEqual(['made-up-a']);
  });

  it('name what they do not know', () => {
    expect(() => calls(graph, { country: 'Hungray' })).toThrow('did you mean "Hungary"');
    expect(() => calls(graph, { country: 'alpha' })).toThrow('expected a country or region');
    expect(() => calls(graph, { states: ['opened'] })).toThrow('did you mean "open"');
    expect(() => calls(graph, { at: 'soon' })).toThrow('invalid day "soon" (expected YYYY-MM-DD');
    expect(() => calls(graph, { soon: -1 })).toThrow('invalid soon -1');
  });

  it('of the real data: each is in one group, and none that is over is open', async () => {
    const dataset = await readDirectory(GRAPH_DATA);
    const result = calls(buildGraph(dataset), { at: dataset.date, confidence: 'unverified' });
    expect(result.calls.length).toBe(dataset.calls.length);
    expect(Object.values(result.counts).reduce((a, b) => a + b)).toBe(dataset.calls.length);
    const status = new Map(dataset.calls.map((row) => [row.id, row.status]));
    for (const { id, state } of result.calls) if (status.get(id) === 'ended') expect(state, id).toBe('closed');
    for (const row of dataset.calls) {
      const { maybeFrom, from, to, maybeTo } = callWindow(row, dataset.date);
      expect(maybeFrom <= maybeTo, row.id).toBe(true);
      if (from <= to) expect(maybeFrom <= from && to <= maybeTo, row.id).toBe(true);
    }
  });
});
