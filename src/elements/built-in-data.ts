/** Data for figures: the built-in network, fetched once for all of them, and networks of the author's own. */
import { TABLE_NAMES, type Dataset } from '../data/dataset.ts';
import { CollabGraphError } from '../model/errors.ts';
import type { DatasetParts } from './session.ts';

let builtIn: DatasetParts | undefined;

/** The built-in network. A failure is not remembered: the next call asks again. */
export function builtInData(): DatasetParts {
  if (!builtIn) {
    const parts: DatasetParts = {
      core: fetchJson(new URL('../data/compiled/core.json', import.meta.url)),
      rest: fetchJson(new URL('../data/compiled/rest.json', import.meta.url)),
      positions: fetchJson(new URL('../data/compiled/positions.json', import.meta.url)),
    };
    builtIn = parts;
    for (const part of [parts.core, parts.rest]) part?.catch(() => (builtIn = builtIn === parts ? undefined : builtIn));
    parts.positions?.catch(() => undefined);
  }
  return builtIn;
}

/**
 * A dataset in JSON: what `collab-graph` writes, format `collab-graph/dataset@1`.
 * @throws CollabGraphError `missing` where it cannot be had, `invalid` and `unsupported` where it is none
 */
export async function fetchDataset(url: URL, signal: AbortSignal): Promise<Dataset> {
  const data = await fetchJson(url, signal);
  const file = url.href;
  const given = data as Partial<Record<string, unknown>> | null;
  if (typeof given !== 'object' || given === null || given['format'] !== 'collab-graph/dataset@1') {
    const format = typeof given === 'object' ? given?.['format'] : undefined;
    throw new CollabGraphError(
      'unsupported',
      `unsupported dataset format ${JSON.stringify(format) ?? 'none'} (expected "collab-graph/dataset@1")`,
      { place: { file } },
    );
  }
  for (const table of TABLE_NAMES) {
    if (Array.isArray(given[table])) continue;
    throw new CollabGraphError(
      'missing',
      `missing table "${table}" (expected a list of rows for each of ${TABLE_NAMES.join(', ')})`,
      { place: { file } },
    );
  }
  return data as Dataset;
}

async function fetchJson(url: URL, signal?: AbortSignal): Promise<unknown> {
  const place = { file: url.href };
  let response: Response;
  try {
    response = await fetch(url, { ...(signal ? { signal } : {}) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new CollabGraphError(
      'missing',
      `missing data: ${url.href} cannot be reached (check the address, and that its server allows this page to read it)`,
      { place },
    );
  }
  if (!response.ok)
    throw new CollabGraphError('missing', `missing data: ${url.href} answers ${response.status} (check the address)`, {
      place,
    });
  try {
    return await response.json();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new CollabGraphError('invalid', `invalid JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      place,
    });
  }
}
