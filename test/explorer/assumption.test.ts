import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { withoutOption } from '../../src/explorer/open-data/assumption.ts';

describe('what was assumed, as the page says it', () => {
  it.each([
    [
      '"Korea" is read as South Korea (KOR); it may be North Korea: --name "Korea=PRK" says so.',
      '"Korea" is read as South Korea (KOR); it may be North Korea.',
    ],
    [
      'Ends are the columns "a" and "b"; --source, --target and --weight name others.',
      'Ends are the columns "a" and "b".',
    ],
    [
      'Every flow goes from the place of its row to "X", as --other-end says.',
      'Every flow goes from the place of its row to "X".',
    ],
    ['In "n" a comma is the decimal mark; --decimal . says otherwise.', 'In "n" a comma is the decimal mark.'],
  ])('%s', (en, said) => {
    expect(withoutOption({ en, ja: '' }, 'en')).toBe(said);
  });

  it('is the same in Japanese', () => {
    const ja = 'すべての流れを、各行の国・地域から「X」（--other-end）への移動とした。--period で年を指定する。';
    expect(withoutOption({ en: '', ja }, 'ja')).toBe('すべての流れを、各行の国・地域から「X」への移動とした。');
  });

  it('names no option, whatever sentence the readers have', () => {
    const folder = 'src/read';
    const sentences = readdirSync(folder).flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^\s*(en|ja): [`'](.*)[`'],$/gm)].map(
        ([, lang, text]) => [lang as 'en' | 'ja', text!] as const,
      ),
    );
    expect(sentences.length).toBeGreaterThan(40);
    for (const [lang, text] of sentences) {
      const said = withoutOption({ en: text, ja: text }, lang);
      expect(said).not.toMatch(/--[a-z]/);
      expect(said.length, text).toBeGreaterThan(5);
    }
  });
});
