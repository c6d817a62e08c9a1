import { describe, expect, it } from 'vitest';

import { explorerEn } from '../../src/locales/explorer-en.ts';
import { explorerJa } from '../../src/locales/explorer-ja.ts';
import { pageEn, pageJa } from '../../src/locales/page.ts';
import { termFor } from '../../src/locales/terms.ts';

/** Every word of a catalogue, functions called with their own argument names, by path. */
function wordsIn(node: unknown, path = ''): (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const make = node as (...args: unknown[]) => string;
    return [[path, make(...Array.from({ length: make.length }, () => 3))]];
  }
  return Object.entries(node as object).flatMap(([key, value]) => wordsIn(value, path ? `${path}.${key}` : key));
}

/** Keys of keyboards and names stay as they are in every language. */
const NAMES =
  /Collab Graph|OECD|CSV|Scholarly Migration Database|Esc|Tab|Enter|Alt|Ctrl|Home|Page Up|Page Down|\bPL\b/g;

describe('the Japanese catalogue', () => {
  it.each(wordsIn({ ...explorerJa, ...pageJa }).filter(([path]) => !path.startsWith('matchedBy.name')))(
    '%s is Japanese',
    (_path, text) => {
      const rest = text.replace(NAMES, '');
      expect(rest).not.toMatch(/[A-Za-z]{2}/);
    },
  );

  it('has a word for every word', () => {
    const english = new Map(wordsIn({ ...explorerEn, ...pageEn }));
    for (const [path, text] of wordsIn({ ...explorerJa, ...pageJa })) {
      if (english.get(path) !== '') expect(text, path).not.toBe('');
    }
    expect(pageJa.helpKeys).toHaveLength(pageEn.helpKeys.length);
  });
});

describe('termFor', () => {
  it('translates the words of the data, and owns up where it cannot', () => {
    expect(termFor('ja', 'memorandum signatory')).toEqual({ text: '覚書の署名国', isForeign: false });
    expect(termFor('ja', 'something new')).toEqual({ text: 'something new', isForeign: true });
    expect(termFor('en', 'member_count')).toEqual({ text: 'member count', isForeign: false });
  });
});
