import { describe, expect, it } from 'vitest';

import { comparePositions, packPlaces } from '../../src/layout/compare-positions.ts';
import { checkPositionsFile, committedPlaces, type PositionsFile } from '../../src/layout/positions-file.ts';
import { at } from './networks.ts';

const file = (atlases: PositionsFile['atlases']): PositionsFile => ({
  format: 'collab-graph/positions@2',
  sha256: '',
  atlases,
});

describe('positions file', () => {
  it('packs places in whole pixels, in the order of ids', () => {
    expect(JSON.stringify(packPlaces(at({ b: [30.4, 10.6], a: [-0.2, 0] })))).toBe('{"a":[0,0],"b":[30,11]}');
  });

  it('finds the places about a focus, to a depth, in a shape', () => {
    const committed = file({ 'JPN 1': { wide: { a: [1, 2] } } });
    expect(committedPlaces(committed, 'JPN', 1, 'wide')).toEqual(at({ a: [1, 2] }));
    expect(committedPlaces(committed, 'JPN', 1, 'narrow')).toBeUndefined();
    expect(committedPlaces(committed, 'JPN', 2, 'wide')).toBeUndefined();
    expect(committedPlaces(committed, 'DEU', 1, 'wide')).toBeUndefined();
  });

  it('finds them as compiled too, where the ids stand once', () => {
    const compiled = file({ 'JPN 1': { ids: 'JPN a-1 b', shapes: { wide: [1, 2, 3, 4, 5, 6] } } });
    expect(committedPlaces(compiled, 'JPN', 1, 'wide')).toEqual(at({ JPN: [1, 2], 'a-1': [3, 4], b: [5, 6] }));
    expect(committedPlaces(compiled, 'JPN', 1, 'narrow')).toBeUndefined();
  });

  it('compares, farthest first', () => {
    expect(
      comparePositions({ a: [0, 0], b: [0, 0], c: [1, 1] }, { a: [3, 4], b: [1, 0], c: [1, 1], d: [0, 0] }),
    ).toEqual([
      { id: 'd', distance: Infinity },
      { id: 'a', distance: 5 },
      { id: 'b', distance: 1 },
    ]);
  });

  it('refuses what is not one', () => {
    for (const data of [null, {}, { format: 'collab-graph/positions@1' }])
      expect(() => checkPositionsFile(data)).toThrowError('invalid positions');
  });
});
