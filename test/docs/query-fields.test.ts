/** Every field at the top of a query's result is named in docs/queries.md. */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { compare } from '../../src/query/compare.ts';
import { egoNetwork } from '../../src/query/ego-network.ts';
import { frameworkMatrix } from '../../src/query/framework-matrix.ts';
import { gaps } from '../../src/query/gaps.ts';
import { mobilityBalance } from '../../src/query/mobility-balance.ts';
import { numberGaps } from '../../src/query/number-gaps.ts';
import { tieMatrix } from '../../src/query/tie-matrix.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { groupOverlap } from '../../src/query/overlap.ts';
import { pairOverTime } from '../../src/query/pair-over-time.ts';
import { shortestPaths } from '../../src/query/shortest-paths.ts';
import { timeline } from '../../src/query/timeline.ts';
import { SMALL_GRAPH as graph, TODAY as today } from '../query/small-graph.ts';

const TEXT = readFileSync('docs/queries.md', 'utf8');
const matrix = frameworkMatrix(graph, { today });

const RESULTS: Readonly<Record<string, object>> = {
  neighbors: neighbors(graph, 'JP', { today }),
  egoNetwork: egoNetwork(graph, 'JP', { today }),
  frameworkMatrix: matrix,
  'a column of frameworkMatrix': matrix.columns[0]!,
  mobilityBalance: mobilityBalance(graph, 'JP'),
  gaps: gaps(graph, 'JP', { today }),
  numberGaps: numberGaps(graph, 'JP', { measure: 'coauthorship', today }),
  tieMatrix: tieMatrix(graph, { kind: 'coauthorship', today }),
  'a node of tieMatrix': tieMatrix(graph, { kind: 'coauthorship', today }).nodes[0]!,
  shortestPaths: shortestPaths(graph, 'JP', 'PL', { today }),
  'compare of countries': compare(graph, 'JP', 'PL', { today }),
  'compare of groups': compare(graph, 'alpha', 'beta', { today }),
  timeline: timeline(graph, { today }),
  pairOverTime: pairOverTime(graph, 'JP', 'CN'),
  groupOverlap: groupOverlap(graph, { today }),
};

describe('docs/queries.md', () => {
  it.each(Object.entries(RESULTS))('names every field of %s', (_name, result) => {
    const missing = Object.keys(result).filter((key) => !TEXT.includes(`\`${key}\``) && !TEXT.includes(`"${key}":`));
    expect(missing).toEqual([]);
  });
});
