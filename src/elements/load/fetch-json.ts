import { CollabGraphError } from '../../model/errors.ts';

/** @throws CollabGraphError `missing` where it cannot be had; the signal's reason where that aborts */
export async function fetchResponse(url: URL, signal?: AbortSignal): Promise<Response> {
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
  return response;
}

/** @throws CollabGraphError as `fetchResponse`, and `invalid` where it is no JSON */
export async function fetchJson(url: URL, signal?: AbortSignal): Promise<unknown> {
  const response = await fetchResponse(url, signal);
  try {
    return await response.json();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new CollabGraphError('invalid', `invalid JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      place: { file: url.href },
    });
  }
}
