import { describe, expect, it } from 'vitest';

import { arrange } from '../../src/layout/arrange.ts';
import { settle } from '../../src/layout/settle.ts';
import { twoHubs } from './networks.ts';

const size = { width: 640, height: 400 };
const { nodes, edges } = twoHubs;

describe('settle on the same thread', () => {
  it('gives what arrange gives', async () => {
    await expect(settle(nodes, edges, size).result).resolves.toEqual(arrange(nodes, edges, size));
  });

  it('takes over where no worker can be made', async () => {
    const refused = settle(nodes, edges, size, {
      workerAbove: 0,
      createWorker: () => {
        throw new Error('refused');
      },
    });
    await expect(refused.result).resolves.toEqual(arrange(nodes, edges, size));
  });

  it('rejects with the error of the layout', async () => {
    await expect(settle(nodes, edges, size, { settings: { gravty: 1 } as never }).result).rejects.toMatchObject({
      code: 'unknown',
    });
  });

  it('rejects with the reason of its signal, before and during', async () => {
    const before = settle(nodes, edges, size, { signal: AbortSignal.abort(new Error('too late')) });
    await expect(before.result).rejects.toThrowError('too late');
    const controller = new AbortController();
    const during = settle(nodes, edges, size, { signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    await expect(during.result).rejects.toThrowError('changed my mind');
  });

  it('waits while paused and finishes at once when stopped', async () => {
    let isDone = false;
    const settling = settle(nodes, edges, size, { stop: { movement: 0, maxIterations: 1_000_000 } });
    void settling.result.then(() => (isDone = true));
    settling.pause();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isDone).toBe(false);
    settling.stop();
    const { settled, labels } = await settling.result;
    expect(settled).toBe(false);
    expect(labels.dropped).toEqual([]);
  });
});
