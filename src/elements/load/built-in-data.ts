/** Data for figures: the built-in network, fetched once for all of them. */
import { builtInFiles } from './built-in-files.ts';
import type { DatasetParts } from '../session/session.ts';

let builtIn: Promise<unknown>[] | undefined;
let rest: Promise<unknown> | undefined;
let sources: Promise<unknown> | undefined;
let requested: Promise<unknown> | undefined;

/** The built-in network, of which the second part is fetched when it is asked for. A failure is not remembered: the next call asks again. */
export function builtInDataInParts(): DatasetParts & { readonly rest: () => Promise<unknown> } {
  if (!builtIn) {
    const parts = (builtIn = [builtInFiles.core(), builtInFiles.positions()]);
    parts[0]!.catch(() => (builtIn = builtIn === parts ? undefined : builtIn));
    parts[1]!.catch(() => undefined);
  }
  return {
    core: builtIn[0]!,
    positions: builtIn[1]!,
    rest: builtInRest,
    sources: builtInSources,
    requested: builtInRequested,
  };
}

/** The built-in network, of which all is under way. */
export function builtInData(): DatasetParts {
  const parts = builtInDataInParts();
  return { ...parts, rest: parts.rest() };
}

function builtInRest(): Promise<unknown> {
  if (!rest) {
    const asked = (rest = builtInFiles.rest());
    asked.catch(() => (rest = rest === asked ? undefined : rest));
  }
  return rest;
}

function builtInRequested(): Promise<unknown> {
  if (!requested) {
    const asked = (requested = builtInFiles.openalex());
    asked.catch(() => (requested = requested === asked ? undefined : requested));
  }
  return requested;
}

function builtInSources(): Promise<unknown> {
  if (!sources) {
    const asked = (sources = builtInFiles.sources());
    asked.catch(() => (sources = sources === asked ? undefined : sources));
  }
  return sources;
}
