import { describe, expect, it } from 'vitest';

import {
  canonicalNetwork,
  checkPositionsFile,
  comparePositions,
  findPositions,
  fingerprint,
  packPositions,
  type PositionsFile,
} from '../../src/layout/positions-file.ts';
import { at, edge, node, twoHubs } from './networks.ts';

describe('positions file', () => {
  it('writes a network in one way whatever its order', () => {
    expect(canonicalNetwork([node('b'), node('a')], [edge('b', 'a', 0.5)])).toBe('a\nb\na b 0.5');
    expect(fingerprint([...twoHubs.nodes].reverse(), [...twoHubs.edges].reverse())).toBe(
      fingerprint(twoHubs.nodes, twoHubs.edges),
    );
    expect(fingerprint(twoHubs.nodes, twoHubs.edges.slice(1))).not.toBe(fingerprint(twoHubs.nodes, twoHubs.edges));
  });

  it('packs positions about their middle in thousandths of the longer side', () => {
    expect(packPositions(at({ b: [30, 10], a: [10, 0] }))).toEqual({ a: [-500, -250], b: [500, 250] });
    expect(packPositions(at({ a: [3, 3] }))).toEqual({ a: [0, 0] });
  });

  it('finds the positions of exactly this network', () => {
    const file: PositionsFile = {
      format: 'collab-graph/positions@1',
      sha256: '',
      views: { [fingerprint([node('a')], [])]: { name: 'one', places: { a: [1, 2] } } },
    };
    expect(findPositions(file, [node('a')], [])).toEqual(at({ a: [1, 2] }));
    expect(findPositions(file, [node('b')], [])).toBeUndefined();
  });

  it('finds them as compiled too, where only the order of ids says whose they are', () => {
    const nodes = [node('b'), node('JPN'), node('a-1')];
    const file: PositionsFile = {
      format: 'collab-graph/positions@1',
      sha256: '',
      views: { [fingerprint(nodes, [])]: { places: [1, 2, 3, 4, 5, 6] } },
    };
    expect(findPositions(file, nodes, [])).toEqual(at({ JPN: [1, 2], 'a-1': [3, 4], b: [5, 6] }));
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
    for (const data of [null, {}, { format: 'collab-graph/positions@2' }])
      expect(() => checkPositionsFile(data)).toThrowError('invalid positions');
  });
});
