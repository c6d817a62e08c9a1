import { describe, expect, it } from 'vitest';

import { readTables } from '../../src/data/read-tables.ts';
import {
  chosenGroups,
  MOBILITY_STOPS,
  onlyGroup,
  setGroups,
  setOwnFlows,
  stopOf,
  toggleGroup,
} from '../../src/elements/legend/choices.ts';
import { fromQuery } from '../../src/view/query.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { isOwnFlows } from '../../src/view/flow-map.ts';
import { smallTexts } from '../data/small.ts';

const dataset = readTables(smallTexts(), {
  name: 'small',
  title_en: 'Small',
  title_ja: '小',
  version: '1',
  date: '2024-01-01',
  focus: 'JPN',
});
const state = defaultView(dataset);
const CORE = ['alpha', 'beta', 'gamma', 'gamma-joint'];

describe('frameworks and programmes', () => {
  it('are those of scope core to begin with', () => expect(chosenGroups(dataset, state)).toEqual(CORE));

  it('go and come with a click, and come back to the default', () => {
    const without = { ...state, ...toggleGroup(dataset, state, 'beta') };
    expect(chosenGroups(dataset, without)).toEqual(['alpha', 'gamma', 'gamma-joint']);
    expect({ ...without, ...toggleGroup(dataset, without, 'beta') }).toEqual(state);
  });

  it('say differences, and nothing of the others', () => {
    // Beta is of scope core, omega is not; none is first.
    expect(toggleGroup(dataset, state, 'beta')).toEqual({ through: ['core', '-beta'] });
    expect(toggleGroup(dataset, state, 'omega')).toEqual({ through: ['core', 'omega'] });
    const named = { ...state, through: ['alpha', 'omega'] };
    expect(toggleGroup(dataset, named, 'omega')).toEqual({ through: ['alpha'] });
    expect(toggleGroup(dataset, named, 'beta')).toEqual({ through: ['alpha', 'beta', 'omega'] });
  });

  it('can all be off, and come back one by one', () => {
    const half = { ...state, ...setGroups(dataset, state, 'framework', 'none') };
    const none = { ...half, ...setGroups(dataset, half, 'programme', 'none') };
    expect(none.through).toEqual(['core', '-frameworks', '-programmes']);
    expect(chosenGroups(dataset, none)).toEqual([]);
    const back = { ...none, ...toggleGroup(dataset, none, 'alpha') };
    expect(chosenGroups(dataset, back)).toEqual(['alpha']);
    expect({ ...back, ...toggleGroup(dataset, back, 'alpha') }).toEqual(none);
    const alone = { ...state, ...onlyGroup(dataset, state, 'alpha') };
    expect(toggleGroup(dataset, alone, 'alpha')).toEqual({ through: ['none'] });
    expect(toggleGroup(dataset, { ...alone, through: ['none'] }, 'alpha')).toEqual({ through: ['alpha'] });
  });

  it('of a kind that is hidden come back alone', () => {
    const hidden = { ...state, kinds: state.kinds.filter((kind) => kind !== 'framework') };
    const back = { ...hidden, ...toggleGroup(dataset, hidden, 'beta') };
    expect(chosenGroups(dataset, back)).toEqual(['beta', 'gamma', 'gamma-joint']);
  });

  it('of one kind change without those of the other', () => {
    const without = { ...state, ...setGroups(dataset, state, 'framework', 'none') };
    expect(chosenGroups(dataset, without)).toEqual(['gamma', 'gamma-joint']);
    const every = { ...without, ...setGroups(dataset, without, 'framework', 'all') };
    expect(chosenGroups(dataset, every)).toEqual(['alpha', 'beta', 'gamma', 'gamma-joint', 'omega']);
    expect({ ...every, ...setGroups(dataset, every, 'framework', 'core') }).toEqual(state);
  });
});

describe('with groups of a first picture', () => {
  // Alpha is first; beta, gamma and gamma-joint are usual, omega is not.
  const calm = {
    ...dataset,
    groups: dataset.groups.map((row) => (row.id === 'alpha' ? { ...row, scope: 'first' as const } : row)),
  };
  const start = defaultView(calm);
  const through = (value: readonly string[]): readonly string[] => chosenGroups(calm, { ...start, through: value });

  it('begin with these alone, and with the flows of the focus alone', () => {
    expect([start.through, start.flows]).toEqual([['first'], 'auto']);
    expect(through(start.through)).toEqual(['alpha']);
    expect(through([])).toEqual(CORE);
  });

  it('add others by name, a kind by one word, and come back', () => {
    expect(toggleGroup(calm, start, 'gamma').through).toEqual(['first', 'gamma']);
    expect(toggleGroup(calm, { ...start, through: ['first', 'gamma'] }, 'gamma').through).toEqual(['first']);
    const all = { ...start, ...setGroups(calm, start, 'programme', 'core') };
    expect(all.through).toEqual(['first', 'programmes']);
    expect(chosenGroups(calm, all)).toEqual(['alpha', 'gamma', 'gamma-joint']);
    expect(toggleGroup(calm, all, 'gamma').through).toEqual(['first', '-gamma', 'programmes']);
    expect(setGroups(calm, all, 'programme', 'none').through).toEqual(['first']);
    expect(setGroups(calm, all, 'framework', 'none').through).toEqual(['first', '-frameworks', 'programmes']);
  });

  it('are written and read in one way', () => {
    for (const [text, value] of [
      ['', ['first']],
      ['through=first', ['first']],
      ['through=programmes,first', ['first', 'programmes']],
      ['through=first,-alpha', ['first', '-alpha']],
      ['through=core', []],
      ['through=-beta', ['core', '-beta']],
      ['through=alpha', ['alpha']],
    ] as const)
      expect(fromQuery(text, { dataset: calm }).state.through, text).toEqual(value);
  });

  it('have the flows of others by one tick', () => {
    expect(setOwnFlows(calm, start, false)).toEqual({ flows: 'all' });
    expect(setOwnFlows(calm, { ...start, flows: 'all' }, true)).toEqual({ flows: 'auto' });
    expect(isOwnFlows(calm, start)).toBe(true);
    // The map of flows alone is one of the world, with or without a word about it.
    expect(isOwnFlows(calm, { ...start, view: 'map', edges: ['mobility'] })).toBe(false);
    expect(isOwnFlows(calm, { ...start, view: 'map', edges: ['mobility'], flows: 'focus' })).toBe(true);
  });
});

describe('the slider of the least mobility', () => {
  it('stands at the stop below a value between two', () => {
    expect(MOBILITY_STOPS[stopOf(0)]).toBe(0);
    expect(MOBILITY_STOPS[stopOf(3999)]).toBe(2000);
    expect(MOBILITY_STOPS[stopOf(4000)]).toBe(4000);
    expect(MOBILITY_STOPS[stopOf(9e9)]).toBe(100_000);
  });
});
