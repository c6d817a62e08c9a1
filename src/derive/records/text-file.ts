import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The text of a file as a stream: gzip unpacked, UTF-8 or UTF-16 by its mark. Errors of gzip come at the place where it breaks. */
export async function textStream(path: string): Promise<Readable> {
  const start = await firstBytes(path, 2);
  if (start[0] === 0x1f && start[1] === 0x8b) {
    const gunzip = createGunzip();
    const file = createReadStream(path);
    file.on('error', (error) => gunzip.destroy(error));
    return file.pipe(gunzip).setEncoding('utf8');
  }
  const isUtf16 = start[0] === 0xff && start[1] === 0xfe;
  return createReadStream(path, { highWaterMark: 1 << 20 }).setEncoding(isUtf16 ? 'utf16le' : 'utf8');
}

export interface Line {
  readonly line: number;
  readonly text: string;
}

/** Lines of a file, the first being line 1, without the byte-order mark. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const input = await textStream(path);
  let broken: Error | undefined;
  // readline ends quietly where its input fails.
  input.once('error', (error) => (broken = error));
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    yield { line, text: line === 1 ? text.replace(/^\uFEFF/, '') : text };
  }
  if (broken) throw broken;
}

export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The beginning of a file's text; as much of it as can be read. */
export async function beginningOf(path: string, length = 100_000): Promise<string> {
  let text = '';
  try {
    for await (const chunk of await textStream(path)) {
      text += String(chunk);
      if (text.length >= length) break;
    }
  } catch {
    // What is broken is found, and said, when the file is read.
  }
  return text.replace(/^\uFEFF/, '');
}
