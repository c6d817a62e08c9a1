import { describe, expect, it } from 'vitest';

import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { CONFIDENCES } from '../../src/model/confidence.ts';
import { EDGE_KINDS } from '../../src/model/edge-kinds.ts';
import { NODE_KINDS } from '../../src/model/node-kinds.ts';
import { fromAttributes, fromFlags, fromOptions, parseView } from '../../src/view/codec.ts';
import { fromQuery } from '../../src/view/query.ts';
import { printView, toAttributes, toFlags, toOptions, toQuery } from '../../src/view/print-view.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { FIELD_HELP } from '../../src/view/field-help.ts';
import { FIELDS } from '../../src/view/fields.ts';
import {
  ASKS,
  FLOWS,
  LABELS,
  SORTS,
  STATUSES,
  TABLE_ROWS,
  THEMES,
  VIEWS,
  type ViewState,
} from '../../src/view/view-state.ts';
import { SMALL_DATASET as dataset, SMALL_GRAPH as graph } from '../query/small-graph.ts';
import { matricesOf } from '../../src/view/matrices.ts';

const context = { dataset, graph };

/** Numbers that look random and are the same on every run (mulberry32). */
function generator(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function someState(random: () => number): ViewState {
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const some = <T>(items: readonly T[]): T[] => items.filter(() => random() < 0.5);
  const maybe = <T>(value: () => T): T | undefined => (random() < 0.4 ? value() : undefined);
  const nodes = graph.nodes();
  const optional = {
    select: maybe(() => one([...nodes, ...graph.edges()])),
    compare: maybe(() => one(nodes)),
    path: maybe(() => one(nodes)),
    ask: maybe(() => one(ASKS)),
    since: maybe(() => one(['last', '1.0.0', 'v2.10.3', '2026', '2026-11', '2026-11-25'])),
    viewport: maybe(() => ({ x: random() * 1000 - 200, y: random() * 800, zoom: 0.2 + random() * 7 })),
    minWeight: maybe(() => ({ coauthorship: Math.floor(random() * 9000) / 2 })),
    colourBy: maybe(() => one(['kind', 'community', 'region'])),
    sizeBy: maybe(() => one(['degree', 'strength'])),
    // Places of a file are for data that have some.
    places: maybe(() => 'computed' as const),
    tableSort: maybe(() => one(['value', '-name'])),
    tableFilter: maybe(() => one(['text:health', 'kind:membership', 'text:a,kind:mobility'])),
    tableColumns: maybe(() => one(['from,to,period', 'name'])),
    layout: maybe(() => ({ gravity: random() * 3, scalingRatio: 0.5 + random() * 90, linLogMode: random() < 0.5 })),
    pins: maybe(() =>
      Object.fromEntries([one(nodes), one(nodes)].map((id) => [id, [random() * 900 - 100, random() * 700] as const])),
    ),
  };
  return {
    focus: one(dataset.countries).id,
    view: one(VIEWS),
    matrix: one(matricesOf(dataset)),
    sort: one(SORTS),
    rows: one(TABLE_ROWS),
    edges: some(EDGE_KINDS.map((spec) => spec.id)),
    through: some(dataset.groups.map((row) => row.id)).sort(),
    kinds: some(NODE_KINDS.map((spec) => spec.id)),
    minMobility: Math.floor(random() * 30000) / 2,
    flows: one(FLOWS),
    period: one(['2003/2007', '2006/2016']),
    at: one(['now', 'all', '2015', '2010-04', '2010/2015', '2014-09-23/2020']),
    confidence: one(CONFIDENCES),
    status: some(STATUSES),
    depth: 1 + Math.floor(random() * 9),
    labels: one(LABELS),
    lang: one(['en', 'ja'] as const),
    theme: one(THEMES),
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<ViewState>),
  };
}

const ways: readonly [
  name: string,
  there: (state: ViewState) => unknown,
  back: (text: never) => { state: ViewState; problems: readonly Error[] },
][] = [
  ['URL query', (state) => toQuery(state, context), (text: never) => fromQuery(text, context)],
  ['attributes', (state) => toAttributes(state, context), (text: never) => fromAttributes(text, context)],
  ['flags', (state) => toFlags(state, context), (text: never) => fromFlags(text, context)],
  ['options', (state) => toOptions(state, context), (text: never) => fromOptions(text, context)],
];

describe('round trip', () => {
  it.each(ways)('through the %s loses nothing', (_name, there, back) => {
    const random = generator(20260101);
    for (let i = 0; i < 300; i++) {
      const state = someState(random);
      const { state: read, problems } = back(there(state) as never);
      expect(problems).toEqual([]);
      expect(read).toEqual(state);
    }
  });

  it('covers every field with values other than the default', () => {
    const random = generator(20260101);
    const seen = new Set<string>();
    for (let i = 0; i < 300; i++) for (const name of Object.keys(printView(someState(random), context))) seen.add(name);
    expect([...seen].sort()).toEqual(FIELDS.map((field) => field.name).sort());
  });

  it('writes the same query for the same view, whatever the order of its lists', () => {
    const state = defaultView(dataset);
    const a = toQuery({ ...state, through: ['gamma', 'alpha'], edges: ['mobility', 'eligibility'] }, context);
    expect(a).toBe(toQuery({ ...state, through: ['alpha', 'gamma'], edges: ['eligibility', 'mobility'] }, context));
    expect(a).toBe('edges=mobility,eligibility&through=alpha,gamma');
  });

  it('survives ids with commas, colons, percent and ampersand signs', () => {
    const odd = {
      ...dataset,
      groups: dataset.groups.map((row) => (row.id === 'alpha' ? { ...row, id: 'a,b:c%2C&d' } : row)),
    };
    const state: ViewState = {
      ...defaultView(odd),
      through: ['a,b:c%2C&d'],
      select: 'a,b:c%2C&d',
      pins: { 'a,b:c%2C&d': [1, -2.5] },
    };
    for (const read of [
      fromQuery(toQuery(state, { dataset: odd }), { dataset: odd }),
      fromFlags(toFlags(state, { dataset: odd }), { dataset: odd }),
      fromOptions(toOptions(state, { dataset: odd }), { dataset: odd }),
    ]) {
      expect(read.problems).toEqual([]);
      expect(read.state).toEqual(state);
    }
  });
});

describe('reading', () => {
  it('writes nothing for the default view and reads nothing as it', () => {
    expect(toQuery(defaultView(dataset), context)).toBe('');
    expect(fromQuery('', context)).toEqual({ state: defaultView(dataset), problems: [] });
  });

  it('takes any name of a country or group', () => {
    for (const focus of ['HU', 'hun', '348', 'Hungary', 'ハンガリー', 'ﾊﾝｶﾞﾘｰ'])
      expect(parseView({ focus }, context).state.focus).toBe('HUN');
    expect(parseView({ through: 'AF, ガンマ' }, context).state.through).toEqual(['alpha', 'gamma']);
    expect(fromOptions({ through: ['AF'], focus: 'poland' }, context).state).toMatchObject({
      through: ['alpha'],
      focus: 'POL',
    });
  });

  it('reads numbers and windows as people write them', () => {
    expect(parseView({ 'min-mobility': '4,000', period: '2003–2007' }, context).state).toMatchObject({
      minMobility: 4000,
      period: '2003/2007',
    });
  });

  it('keeps the rest of the view beside a bad value, and names what would be right', () => {
    const { state, problems } = fromQuery(
      '?view=netwrok&focus=Atlantis&depth=0&edges=mobility,coauthorshp&theme=dark&themee=x&at=2015/2010',
      context,
    );
    expect(state).toEqual({ ...defaultView(dataset), edges: ['mobility'], theme: 'dark' });
    expect(problems.map((problem) => [problem.code, problem.message])).toEqual([
      ['unknown', 'unknown country "Atlantis"'],
      ['unknown', 'unknown view "netwrok" (did you mean "network"?)'],
      ['unknown', 'unknown edge kind "coauthorshp" (did you mean "coauthorship"?)'],
      ['invalid', 'invalid time "2015/2010" (the window ends before it begins; did you mean "2010/2015"?)'],
      ['invalid', 'invalid depth "0" (expected a whole number from 1 to 9)'],
      ['unknown', 'unknown view option "themee" (did you mean "theme"?)'],
    ]);
  });

  it('lists the valid values where none is near', () => {
    const problem = (source: Record<string, string>): string => parseView(source, context).problems[0]!.message;
    expect(problem({ theme: 'sepia-tone' })).toBe(
      'unknown theme "sepia-tone" (expected one of auto, light, dark, contrast)',
    );
    expect(problem({ period: '1990/1999' })).toBe('unknown period "1990/1999" (expected one of 2003/2007, 2006/2016)');
    expect(problem({ select: 'membership:JPN:nowhere' })).toBe(
      'unknown edge "membership:JPN:nowhere" (expected kind:source:target, such as membership:JPN:e-asia)',
    );
    expect(problem({ viewport: '1,2' })).toBe('invalid viewport "1,2" (expected x,y,zoom, such as 640,400,1.5)');
    expect(problem({ pins: 'JPN:1:2,JPN' })).toBe('invalid pin "JPN" (expected node:x:y, such as JPN:640:400)');
    expect(problem({ viewport: '-1e9,0,1' })).toBe(
      'invalid viewport "-1e9,0,1" (expected a place at most a picture away, zoom 0.1 to 100)',
    );
    expect(problem({ pins: 'JPN:5000:400' })).toBe(
      'invalid pin "JPN:5000:400" (expected a place in the picture: x -128 to 1408, y -80 to 880)',
    );
    expect(problem({ pins: 'JPN:1e18:1e18' })).toContain('invalid pin');
    expect(problem({ at: '0000' })).toBe('invalid time "0000" (the year 0000 lies outside 1800 to 2200)');
    expect(fromQuery('theme=dark&theme=light', context).problems[0]!.message).toBe(
      'duplicate view option "theme": it stands 2 times, and the last, "light", was taken (write it once; commas join several values)',
    );
    for (const least of ['-1', '1e16', '1e300', 'Infinity'])
      expect(problem({ 'min-mobility': least })).toBe(
        `invalid min-mobility "${least}" (expected a number from 0 to 1e15, such as 4000)`,
      );
    for (const least of ['1e16', '-1e16', 'x'])
      expect(problem({ 'min-weight': `mobility:${least}` })).toBe(
        `invalid min-weight "${least}" (expected KIND:NUMBER from -1e15 to 1e15, such as coauthorship:1000)`,
      );
    // Of two values for one thing the first counts, and the other is said.
    for (const [source, state, said] of [
      [{ pins: 'JPN:1:2,POL:3:4,JPN:5:6' }, { pins: { JPN: [1, 2], POL: [3, 4] } }, 'invalid pin "JPN:5:6"'],
      [{ 'min-weight': 'mobility:5,mobility:9' }, { minWeight: { mobility: 5 } }, 'invalid min-weight "mobility:9"'],
      [{ layout: 'gravity:2,gravity:9' }, { layout: { gravity: 2 } }, 'invalid layout "gravity:9"'],
    ] as const) {
      expect(parseView(source, context).state).toMatchObject(state);
      expect(problem(source)).toBe(`${said} (expected one value for each)`);
    }
    // The layout has no finite places beyond.
    for (const layout of ['gravity:1e7', 'scalingRatio:1e-7', 'scalingRatio:1e308', 'gravity:-1'])
      expect(problem({ layout })).toBe(
        `invalid layout "${layout}" (expected gravity 0 to 1e6, scalingRatio 1e-6 to 1e6, linLogMode true or false)`,
      );
    expect(problem({ layout: 'gravty:1' })).toBe('unknown layout setting "gravty" (did you mean "gravity"?)');
  });

  it('leaves the other attributes of an element alone, but not unknown flags', () => {
    expect(fromAttributes({ class: 'wide', focus: 'POL', style: '' }, context)).toMatchObject({
      state: { focus: 'POL' },
      problems: [],
    });
    const flags = fromFlags(['render', '--focus', 'POL', '--depht=2', '--lang=ja'], context);
    expect(flags.rest).toEqual(['render']);
    expect(flags.state).toMatchObject({ focus: 'POL', lang: 'ja', depth: 1 });
    expect(flags.problems.map((p) => p.message)).toEqual(['unknown view option "depht" (did you mean "depth"?)']);
  });

  it('has a unique name and words in both languages for every field', () => {
    expect(new Set(FIELDS.map((field) => field.name)).size).toBe(FIELDS.length);
    for (const { description } of Object.values(FIELD_HELP)) expect(description.en && description.ja).toBeTruthy();
  });

  it.each(
    FIELDS.filter(({ key }) => FIELD_HELP[key].examples).map(
      ({ key, name }) => [name, FIELD_HELP[key].examples!] as const,
    ),
  )('understands every example of %s', async (name, examples) => {
    const built = await loadBuiltIn();
    for (const example of examples)
      expect(parseView({ [name]: example }, { dataset: built }).problems, example).toEqual([]);
  });
});

describe('defaults', () => {
  it('reproduce the ministry’s figure where the data can', () => {
    expect(defaultView(dataset)).toMatchObject({ focus: 'JPN', period: '2006/2016', minMobility: 4000 });
  });

  it('show flows of data that have no such window or size', () => {
    const own = {
      ...dataset,
      mobility: dataset.mobility
        .filter((row) => row.time_period === '2003/2007')
        .map((row) => ({ ...row, obs_value: row.obs_value / 100 })),
    };
    expect(defaultView(own)).toMatchObject({ period: '2003/2007', minMobility: 0 });
  });
});
