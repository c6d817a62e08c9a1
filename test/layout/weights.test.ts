import { expect, it } from 'vitest';

import { layoutEdges, pull } from '../../src/layout/weights.ts';
import { EDGE_KINDS } from '../../src/model/edge-kinds.ts';

it('gives every edge kind a pull that the layout accepts', () => {
  for (const { id } of EDGE_KINDS) expect(pull(id)).toBeGreaterThan(0);
});

it('lets flows hardly pull, and the focus less than others', () => {
  expect(pull('mobility', false, true)).toBeLessThan(pull('membership') / 10);
  expect(layoutEdges([{ source: 'JPN', target: 'v4', attributes: { kind: 'membership' } }], 'JPN')).toEqual([
    { source: 'JPN', target: 'v4', weight: 0.25 },
  ]);
});
