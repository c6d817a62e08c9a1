/**
 * The layout worker: a module of our own rather than graphology's function
 * turned into a Blob, which a strict Content-Security-Policy refuses and minifiers break.
 */
import { arrangeSteps } from './arrange.ts';
import { doneMessage, failedMessage, packPlaces, type FromWorker, type ToWorker } from './settle-messages.ts';
import { Stepper } from './stepper.ts';

/** The part of `DedicatedWorkerGlobalScope` used here; its library cannot be loaded beside the DOM's. */
interface WorkerScope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker, transfer: readonly ArrayBufferLike[]): void;
}
const scope = globalThis as unknown as WorkerScope;

/** Between slices the worker hears `pause` and `stop`, and posts how far it is. */
const SLICE_MS = 50;

let stepper: Stepper | undefined;

scope.onmessage = ({ data }) => {
  if (data.type !== 'start') {
    stepper?.[data.type]();
    return;
  }
  const { nodes, edges, size, options } = data;
  stepper = new Stepper(arrangeSteps(nodes, edges, size, options), {
    sliceMs: SLICE_MS,
    onProgress: ({ iterations, preview }) => {
      if (!preview) return;
      const places = packPlaces(nodes, preview(), new Float32Array(nodes.length * 2));
      scope.postMessage({ type: 'progress', iterations, places }, [places.buffer]);
    },
  });
  stepper.result.then(
    (arrangement) => {
      const message = doneMessage(nodes, arrangement);
      scope.postMessage(message, [message.places.buffer]);
    },
    (error: unknown) => scope.postMessage(failedMessage(error), []),
  );
};
