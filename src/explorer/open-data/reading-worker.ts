/** The worker that reads files: a module of the page's own, which a strict Content-Security-Policy allows. */
import type { FromReader, ToReader } from './messages.ts';
import { serveReading } from './serve-reading.ts';

/** The part of `DedicatedWorkerGlobalScope` used here; its library cannot be loaded beside the DOM's. */
interface WorkerScope {
  onmessage: ((event: { readonly data: ToReader }) => void) | null;
  postMessage(message: FromReader): void;
}
const scope = globalThis as unknown as WorkerScope;

const answer = serveReading((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => void answer(data);
