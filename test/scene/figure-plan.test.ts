/** A file keeps its words inside where its fonts are missing: those that stand in for them are wider. */
import { describe, expect, it } from 'vitest';

import { planOf } from '../../src/scene/figure.ts';
import { dejaVuWidth } from './deja-vu.ts';
import { smallScene } from './small-scene.ts';

/** Sentences of figures, among them those that are widest beside the widths that pictures are composed with. */
const LONG =
  'Sources: Akbaritabar, Theile and Zagheni (2024), Bilateral flows and rates of international migration of scholars for 210 countries for the period 1998–2020; 24 more. Listed for the date of that statement. ';

describe.each(['en', 'ja'] as const)('a figure in %s, opened with another font', (lang) => {
  it.each([374, 642, 960])('has no line beyond its margin, %i px wide', (width) => {
    const scene = { ...smallScene({ lang }), readingKey: LONG.repeat(4), count: LONG.repeat(2), title: LONG };
    const plan = planOf(scene, { width, height: 900 }, {});
    const inner = width - 12;
    const parts = [
      [plan.title, 700],
      [plan.count, 400],
      [plan.notes, 400],
    ] as const;
    for (const [{ size, lines }, weight] of parts) {
      expect(lines.length).toBeGreaterThan(1);
      for (const { text, x } of lines) expect(x + dejaVuWidth(text, size, weight), text).toBeLessThanOrEqual(inner);
    }
  });

  it('fills its lines: no first word or character of one would have fitted on the one before', () => {
    const text =
      lang === 'en'
        ? LONG
        : '日本は五つの枠組みを通じて四十の国・地域および欧州連合と国際共同研究を行っている。'.repeat(3);
    const { notes } = planOf(
      { ...smallScene({ lang }), readingKey: text, credit: '' },
      { width: 642, height: 900 },
      {},
    );
    expect(notes.lines.length).toBeGreaterThan(2);
    for (const [i, { text: line, x }] of notes.lines.slice(0, -1).entries()) {
      const next = notes.lines[i + 1]!.text;
      // Two, since a mark may not begin a line; full-width characters are planned 4 % wider than an em.
      const first = lang === 'en' ? ` ${next.split(' ')[0]}` : next.slice(0, 2);
      const room = 642 - x - dejaVuWidth(line, notes.size);
      expect(room, line).toBeLessThan(x + dejaVuWidth(first, notes.size) * 1.05 + (lang === 'en' ? 30 : 0.04 * 642));
    }
  });

  it('has headings of the legend that end before their entries', () => {
    const { legend } = planOf(smallScene({ lang }), { width: 960, height: 900 }, {});
    expect(legend.headings.length).toBeGreaterThan(1);
    for (const { text, x, y } of legend.headings) {
      const beside = legend.items.filter((item) => Math.abs(item.y - y) < legend.size);
      expect(beside.length).toBeGreaterThan(0);
      for (const item of beside) expect(x + dejaVuWidth(text, legend.size, 700), text).toBeLessThanOrEqual(item.x);
    }
  });
});
