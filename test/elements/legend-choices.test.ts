import { describe, expect, it } from 'vitest';

import { readTables } from '../../src/data/read-tables.ts';
import {
  chosenGroups,
  MOBILITY_STOPS,
  setGroups,
  stopOf,
  toggleGroup,
  withGroups,
} from '../../src/elements/legend/choices.ts';
import { defaultView } from '../../src/view/defaults.ts';
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

  it('can all be off, although an empty list means the usual ones', () => {
    const none = { ...state, ...withGroups(dataset, state, []) };
    expect(chosenGroups(dataset, none)).toEqual([]);
    const back = { ...none, ...toggleGroup(dataset, none, 'alpha') };
    expect(chosenGroups(dataset, back)).toEqual(['alpha']);
    expect(back.kinds).toContain('framework');
    expect(back.kinds).not.toContain('programme');
  });

  it('of one kind change without those of the other', () => {
    const without = { ...state, ...setGroups(dataset, state, 'framework', 'none') };
    expect(chosenGroups(dataset, without)).toEqual(['gamma', 'gamma-joint']);
    const every = { ...without, ...setGroups(dataset, without, 'framework', 'all') };
    expect(chosenGroups(dataset, every)).toEqual(['alpha', 'beta', 'gamma', 'gamma-joint', 'omega']);
    expect({ ...every, ...setGroups(dataset, every, 'framework', 'core') }).toEqual(state);
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
