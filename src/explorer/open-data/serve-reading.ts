/** Answers what the page asks of a reader, in a worker or, where that is refused, on the page's own thread. */
import type { FromReader, Kept, ToReader } from './messages.ts';
import { failureOf, Reading } from './reading.ts';
import { findKept, keep } from './store.ts';

/** Rows a message: taking more at once would hold up the page. */
const SLICE = 4000;

export function serveReading(post: (message: FromReader) => void): (message: ToReader) => Promise<void> {
  let reading: Reading | undefined;
  const deliver = (job: number, { dataset, report, ...entry }: Kept, isKept: boolean): void => {
    const { nodes, edges, ...frame } = dataset;
    for (let at = 0; at < Math.max(nodes.length, edges.length); at += SLICE)
      post({ job, type: 'rows', nodes: nodes.slice(at, at + SLICE), edges: edges.slice(at, at + SLICE) });
    post({ job, type: 'made', frame, entry, isKept, ...(report === undefined ? {} : { report }) });
  };
  const answer = async (message: ToReader): Promise<void> => {
    const { job } = message;
    switch (message.type) {
      case 'begin':
        reading = new Reading(message);
        return;
      case 'read': {
        const preview = await reading!.read(message.files, message.mapping, (step) =>
          post({ job, type: 'step', step }),
        );
        post({ job, type: 'preview', preview });
        return;
      }
      case 'make': {
        post({ job, type: 'step', step: 'make' });
        const kept = reading!.make(message);
        deliver(job, kept, await isKeptBy(kept));
        return;
      }
      case 'load': {
        const kept = await findKept(message.id).catch(() => undefined);
        if (kept) deliver(job, kept, true);
        else post({ job, type: 'lost' });
      }
    }
  };
  return async (message) => {
    try {
      await answer(message);
    } catch (error) {
      post({ job: message.job, type: 'failed', failure: failureOf(error) });
    }
  };
}

/** A private window keeps nothing, and a full disk has no room: the network is shown all the same. */
async function isKeptBy(kept: Kept): Promise<boolean> {
  try {
    await keep(kept);
    return true;
  } catch {
    return false;
  }
}
