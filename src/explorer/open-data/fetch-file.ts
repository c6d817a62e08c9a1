import type { InputFile } from '../../read/records.ts';

/** A file that cannot be had from its address. */
export class Unreachable extends Error {
  constructor(readonly url: string) {
    super(url);
  }
}

/** The file of an address that the reader gave; asked without cookies. @throws Unreachable */
export async function fetchFile(url: URL, signal: AbortSignal): Promise<readonly InputFile[]> {
  let bytes: ArrayBuffer;
  try {
    const response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new Error(String(response.status));
    bytes = await response.arrayBuffer();
  } catch {
    throw new Unreachable(url.href);
  }
  return [{ name: decodeURIComponent(url.pathname.split('/').at(-1) ?? '') || url.host, bytes: new Uint8Array(bytes) }];
}
