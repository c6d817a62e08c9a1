/** The sentences on the cases of test/query/balance-cases.ts, whose header lets each be checked by hand. */
import { describe, expect, it } from 'vitest';

import { answer } from '../../src/answer/ask.ts';
import { leading } from '../../src/answer/leading.ts';
import { CASES } from '../query/balance-cases.ts';
import { TODAY } from '../query/small-graph.ts';

const ask = (id: string, lang: 'en' | 'ja' = 'en', question = 'balance', more: readonly string[] = []) =>
  answer(CASES, question, { subjects: [id, ...more], today: TODAY, lang });

describe('balance in words', () => {
  it('gives all events, gains and losses with their range, and windows of 11 and 3 years per year', () => {
    expect(ask('JP').sentences).toEqual([
      'In 2006–2016 the data count 200 migration events to Japan and 190 migration events from it, with all countries: the balance is +10 (more came than went).',
      'Its largest gains are from China (+40) and Hungary (+3 to +12).',
      'Its largest losses are to the United States (−40) and Poland (−11 to −2).',
      // 10 in 11 years and 30 in 3.
      'With all countries the balance was +10 (+0.9 a year) in 2006–2016 and +30 (+10 a year) in 2017–2019.',
      // Thailand 0 and then 30 in 3 years; the United States −40 in 11 years, that is −3.6, and then +3 in 3.
      'The balance rose most with Thailand (from 0 to +30; per year from 0 to +10).',
    ]);
    expect(ask('JP', 'ja').sentences).toEqual([
      '2006～2016年の研究者の移動は、すべての国・地域との間で日本への転入200件、日本からの転出190件、差引きは10件の転入超過です。',
      '転入超過が大きい相手は中国（+40件）、ハンガリー（+3～+12件）です。',
      '転出超過が大きい相手は米国（−40件）、ポーランド（−11～−2件）です。',
      'すべての国・地域との差引きは、2006～2016年が+10件（年平均+0.9件）、2017～2019年が+30件（年平均+10件）です。',
      '差引きが最も増えた相手はタイ（0件から+30件、年平均では0件から+10件）です。',
    ]);
  });

  it('puts the sums and the numbers per year of both windows into the table', () => {
    const [partners, windows] = ask('JP').tables;
    expect(partners!.columns.map(({ key }) => key)).toEqual([
      'partner',
      'in',
      'out',
      'net',
      '2006/2016',
      '2006/2016-year',
      '2017/2019',
      '2017/2019-year',
      'change',
    ]);
    expect(partners!.rows).toContainEqual(['United States', 100, 140, -40, -40, -3.6, 3, 1, 4.6]);
    expect(partners!.rows).toContainEqual(['Hungary', 12, '0 to 9', '+3 to +12', null, null, null, null, null]);
    expect(windows!.rows).toEqual([
      ['2006–2016', 11, 200, 190, 10, 18.2, 17.3, 0.9],
      ['2017–2019', 3, 90, 60, 30, 30, 20, 10],
    ]);
  });

  it('says even where as many came as went, and names no gain where none is sure', () => {
    expect(ask('CN').sentences.slice(0, 2)).toEqual([
      'In 2006–2016 the data count 4 migration events to China and 4 migration events from it, with all countries: the balance is 0 (as many came as went).',
      'It is sure to gain on balance from none of the partners that are listed.',
    ]);
  });

  it('says unknown of a side that is outside what is covered, nowhere none', () => {
    const { sentences, notes } = ask('VN');
    expect(sentences).toEqual([
      'In 2006–2016 the data list 50 migration events to Vietnam, with 1 country or region; how many from it is not known.',
      'Of no partner enough is known to give a gain or a loss.',
    ]);
    expect([...sentences, ...notes].join(' ')).not.toMatch(/\bnone\b/);
  });

  it('tells in a connection what is known of the other way', () => {
    expect(ask('JP', 'en', 'connection', ['HU']).sentences.at(-1)).toContain(
      '12 migration events from Hungary to Japan in 2006–2016, 0 to 9 migration events from Japan to Hungary in 2006–2016',
    );
    expect(ask('TH', 'en', 'connection', ['VN']).sentences.at(-1)).toContain(
      'an unknown number of migration events from Vietnam to Thailand',
    );
  });
});

describe('leading', () => {
  it.each([
    ['fewer than asked for', [5, 4], [5, 4]],
    ['as many', [5, 4, 3], [5, 4, 3]],
    ['one equal to the third', [5, 4, 3, 3, 2], [5, 4, 3, 3]],
    ['all equal', [1, 1, 1, 1, 1], [1, 1, 1, 1, 1]],
    ['equals before the last', [5, 5, 3, 2], [5, 5, 3]],
    ['none', [], []],
  ])('%s', (_, sorted, named) => {
    expect(leading(sorted, 3, (value) => value)).toEqual(named);
  });
});
