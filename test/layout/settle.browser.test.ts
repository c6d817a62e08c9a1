import { expect, it } from 'vitest';

import { arrange } from '../../src/layout/arrange.ts';
import { settle } from '../../src/layout/settle.ts';
import type { Positions } from '../../src/layout/types.ts';
import { twoHubs } from './networks.ts';

const size = { width: 640, height: 400 };
const { nodes, edges } = twoHubs;

it('arranges in a worker as on the page', async () => {
  const { positions, labels } = await settle(nodes, edges, size, { workerAbove: 0 }).result;
  const here = arrange(nodes, edges, size);
  expect(positions).toEqual(here.positions);
  expect(labels).toEqual(here.labels);
});

it('takes over where the worker cannot be loaded', async () => {
  const broken = settle(nodes, edges, size, {
    workerAbove: 0,
    createWorker: () => new Worker('/there-is-no-such-worker.js', { type: 'module' }),
  });
  expect((await broken.result).positions).toEqual(arrange(nodes, edges, size).positions);
});

it('reports on its way, and stops when told to', async () => {
  let seen: Positions | undefined;
  const settling = settle(nodes, edges, size, {
    workerAbove: 0,
    stop: { movement: 0, maxIterations: 10_000_000 },
    onProgress: (positions) => {
      seen = positions;
      settling.stop();
    },
  });
  const { settled, positions } = await settling.result;
  expect(settled).toBe(false);
  expect([...seen!.keys()].sort()).toEqual([...positions.keys()].sort());
});

it('brings errors over with their code, and ends on abort', async () => {
  await expect(
    settle(nodes, edges, size, { workerAbove: 0, settings: { gravty: 1 } as never }).result,
  ).rejects.toMatchObject({
    name: 'CollabGraphError',
    code: 'unknown',
    suggestions: ['gravity'],
  });
  const controller = new AbortController();
  const { result } = settle(nodes, edges, size, { workerAbove: 0, signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(result).rejects.toThrowError('enough');
});
