/** Data for figures: the built-in network, fetched once for all of them. */
import { builtInFiles } from './built-in-files.ts';
import type { DatasetParts } from '../session/session.ts';

const core = once(builtInFiles.core);
const positions = once(builtInFiles.positions);
const rest = once(builtInFiles.rest);
const sources = once(builtInFiles.sources);
const requested = once(builtInFiles.openalex);

/** The built-in network, of which the second part is fetched when it is asked for. A failure is not remembered: the next call asks again. */
export function builtInDataInParts(): DatasetParts & { readonly rest: () => Promise<unknown> } {
  return { core: core(), positions: positions(), rest, sources, requested };
}

/** The built-in network, of which all is under way. */
export function builtInData(): DatasetParts {
  const parts = builtInDataInParts();
  return { ...parts, rest: parts.rest() };
}

/** Asks once, and again after a failure. */
function once(ask: () => Promise<unknown>): () => Promise<unknown> {
  let kept: Promise<unknown> | undefined;
  return () => {
    if (!kept) {
      const asked = (kept = ask());
      asked.catch(() => (kept = kept === asked ? undefined : kept));
    }
    return kept;
  };
}
