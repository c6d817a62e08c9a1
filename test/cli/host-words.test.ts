import { expect, it } from 'vitest';

import { inWordsOf } from '../../src/cli/host-words.ts';
import { WORDS } from '../../src/cli/words/by-language.ts';

it.each([
  ['chat', '3 ended ties left out (at: "all" shows them)'],
  ['python', '3 ended ties left out (at="all" shows them)'],
  ['r', '3 ended ties left out (at = "all" shows them)'],
] as const)('names an option with its value as %s does', (host, says) => {
  expect(inWordsOf(host, '3 ended ties left out (--at all shows them)')).toBe(says);
});

it.each([
  ['chat', 'a lower minMobility shows 3, limit more'],
  ['python', 'a lower min_mobility shows 3, limit more'],
  ['r', 'a lower min_mobility shows 3, limit more'],
] as const)('takes no other word for a value (%s)', (host, says) => {
  expect(inWordsOf(host, 'a lower --min-mobility shows 3, --limit more')).toBe(says);
});

it('has a list in quotes, and Japanese around it', () => {
  expect(inWordsOf('python', '（--edges membership,coauthorship で表示）')).toBe(
    '（edges="membership,coauthorship" で表示）',
  );
});

it('leaves no dashes in what a query says of what it left out', () => {
  for (const words of [WORDS.en, WORDS.ja])
    for (const say of Object.values(words.leftOut) as ((n: number) => string)[])
      for (const host of ['chat', 'python', 'r'] as const) expect(inWordsOf(host, say(2))).not.toContain('--');
});
