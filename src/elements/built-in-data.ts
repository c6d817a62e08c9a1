/** Data for figures: the built-in network, fetched once for all of them, and networks of the author's own. */
import type { Dataset } from '../data/dataset.ts';
import { CollabGraphError } from '../model/errors.ts';
import { builtInFiles } from './built-in-files.ts';
import { fetchJson } from './fetch-json.ts';
import type { DatasetParts } from './session.ts';

let builtIn: Promise<unknown>[] | undefined;
let rest: Promise<unknown> | undefined;
let sources: Promise<unknown> | undefined;

/** The built-in network, of which the second part is fetched when it is asked for. A failure is not remembered: the next call asks again. */
export function builtInDataInParts(): DatasetParts & { readonly rest: () => Promise<unknown> } {
  if (!builtIn) {
    const parts = (builtIn = [builtInFiles.core(), builtInFiles.positions()]);
    parts[0]!.catch(() => (builtIn = builtIn === parts ? undefined : builtIn));
    parts[1]!.catch(() => undefined);
  }
  return { core: builtIn[0]!, positions: builtIn[1]!, rest: builtInRest, sources: builtInSources };
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

function builtInSources(): Promise<unknown> {
  if (!sources) {
    const asked = (sources = builtInFiles.sources());
    asked.catch(() => (sources = sources === asked ? undefined : sources));
  }
  return sources;
}

/**
 * A dataset in JSON: what `collab-graph` writes, format `collab-graph/dataset@2` or `@1`.
 * @throws CollabGraphError `missing` where it cannot be had, `invalid` and `unsupported` where it is none
 */
export async function fetchDataset(url: URL, signal: AbortSignal): Promise<Dataset> {
  const [{ upgradeDataset }, data] = await Promise.all([
    // The built-in network is of the current format: only who brings data needs it.
    import('../data/upgrade-dataset.ts'),
    fetchJson(url, signal),
  ]);
  return upgradeDataset(data, url.href);
}

/**
 * A dataset that stands in the page itself, as `<script type="application/json" id="…">`.
 * @throws CollabGraphError as `fetchDataset`
 */
export async function inlineDataset(id: string, root: Document | ShadowRoot): Promise<Dataset> {
  const file = `#${id}`;
  const text = (root.getElementById(id) ?? document.getElementById(id))?.textContent;
  if (!text)
    throw new CollabGraphError('missing', `missing data: nothing on this page has id="${id}" and text in it`, {
      place: { file },
    });
  const { upgradeDataset } = await import('../data/upgrade-dataset.ts');
  try {
    return upgradeDataset(JSON.parse(text), file);
  } catch (cause) {
    if (cause instanceof CollabGraphError) throw cause;
    throw new CollabGraphError('invalid', `invalid JSON: ${(cause as Error).message}`, { place: { file } });
  }
}
