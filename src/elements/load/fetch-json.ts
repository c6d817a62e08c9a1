import { CollabGraphError } from '../../model/errors.ts';

/** @throws CollabGraphError `missing` where it cannot be had; the signal's reason where that aborts */
export async function fetchResponse(url: URL, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, signal && { signal }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
  });
  if (!response?.ok)
    throw new CollabGraphError(
      'missing',
      `missing data: ${url.href} ${response ? `answers ${response.status}` : 'cannot be reached'}`,
      { place: { file: url.href } },
    );
  return response;
}

/** @throws CollabGraphError as `fetchResponse`, and `invalid` where it is no JSON */
export async function fetchJson(url: URL, signal?: AbortSignal): Promise<unknown> {
  const response = await fetchResponse(url, signal);
  try {
    return await response.json();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new CollabGraphError('invalid', `invalid JSON: ${(cause as Error).message}`, {
      place: { file: url.href },
    });
  }
}
