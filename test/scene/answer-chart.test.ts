/** Charts of answers: what is written on them stays on them in any font, and what they leave out lies between what they show. */
import { describe, expect, it } from 'vitest';

import { composeAnswerChart } from '../../src/scene/answer-chart/compose.ts';
import type { DatesSpec } from '../../src/scene/chart-spec.ts';
import type { PairChart } from '../../src/scene/pair-chart.ts';
import { themeFor } from '../../src/scene/theme.ts';
import { dejaVuWidth } from './deja-vu.ts';

const words: DatesSpec['words'] = {
  joined: 'joined',
  founded: 'set up',
  first_seen: 'first seen',
  announced: 'announced',
  unknown: 'unknown',
  stated: 'date without a meaning',
};

/** So many members, a year apart, and one of which no date is known. */
function datesOf(count: number): DatesSpec {
  const rows = Array.from({ length: count - 1 }, (_, i) => ({
    name: `Member ${i + 1}`,
    group: 'Alpha',
    from: String(1950 + i),
    how: 'joined' as const,
  }));
  return { kind: 'dates', rows: [...rows, { name: 'Without', group: 'Alpha' }], words };
}

const drawn = (spec: DatesSpec, lang: 'en' | 'ja' = 'en', width = 640): PairChart =>
  composeAnswerChart(spec, {
    theme: themeFor('light'),
    lang,
    width,
    title: 'From whom does Japan gain researchers, and to whom does it lose them in all the years of the data?',
    standalone: {
      finding:
        'In 2006–2016 the data count 29,485 migration events to Japan and 36,205 migration events from it, with all countries.',
      credit: [
        'Source: Akbaritabar, Theile and Zagheni (2024), bilateral flows and rates of migration of scholars. '.repeat(
          3,
        ),
      ],
    },
  });

const texts = ({ marks }: PairChart): string[] => marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
const names = (chart: PairChart): string[] => texts(chart).filter((text) => /^(Member \d+|Without)$/.test(text));

describe('a chart of an answer as a file', () => {
  it.each([360, 640])('has no line beyond its edge where DejaVu stands in, %i px wide', (width) => {
    const { marks } = drawn(datesOf(4), 'en', width);
    let lines = 0;
    for (const mark of marks) {
      if (mark.type !== 'text' || mark.anchor !== 'start') continue;
      lines++;
      expect(mark.x + dejaVuWidth(mark.text, mark.size, mark.weight), mark.text).toBeLessThanOrEqual(width);
    }
    expect(lines).toBeGreaterThan(8);
  });
});

describe('a chart of dates', () => {
  it('has all of forty', () => expect(names(drawn(datesOf(40)))).toHaveLength(40));

  it.each([
    ['en', '… 20 more between these are in the table behind the answer'],
    ['ja', '… この間の20件は、答えのもとになる表にあります'],
  ] as const)('of sixty has the first and the last twenty, and says so between them (%s)', (lang, said) => {
    const chart = drawn(datesOf(60), lang);
    const shown = names(chart);
    expect(shown).toHaveLength(40);
    expect([shown[0], shown[19], shown[20], shown[39]]).toEqual(['Member 1', 'Member 20', 'Member 41', 'Without']);
    const all = texts(chart);
    expect(all.indexOf(said)).toBeGreaterThan(all.indexOf('Member 20'));
    expect(all.indexOf(said)).toBeLessThan(all.indexOf('Member 41'));
  });
});
