import { expect, it, vi } from 'vitest';

import { openFiles } from '../../src/elements/load/open-files.ts';
import type { InputFile } from '../../src/read/records.ts';

/** 日本 in Shift_JIS. */
const JAPAN = [0x93, 0xfa, 0x96, 0x7b];

const graph = (label: string): string =>
  JSON.stringify({ nodes: [{ key: 'a', attributes: { label } }, { key: 'b' }], edges: [{ source: 'a', target: 'b' }] });

async function labelIn(file: InputFile): Promise<string | undefined> {
  const opened = await openFiles([file], { known: [] });
  return 'result' in opened ? opened.result.records.nodes.find(({ id }) => id === 'a')?.label : undefined;
}

it('JSON in UTF-8 is parsed once', async () => {
  const parse = vi.spyOn(JSON, 'parse');
  expect(await labelIn({ name: 'own.json', bytes: new TextEncoder().encode(graph('日本')) })).toBe('日本');
  expect(parse).toHaveBeenCalledTimes(1);
  parse.mockRestore();
});

it('JSON in Shift_JIS has its names, though it can be parsed as UTF-8 too', async () => {
  const [before, after] = graph('?').split('?') as [string, string];
  const encode = (text: string): number[] => [...new TextEncoder().encode(text)];
  const bytes = new Uint8Array([...encode(before), ...JAPAN, ...encode(after)]);
  expect(await labelIn({ name: 'own.json', bytes })).toBe('日本');
});
