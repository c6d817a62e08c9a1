/** A file keeps its words inside where its fonts are missing: those that stand in for them are wider. */
import { describe, expect, it } from 'vitest';

import { planOf } from '../../src/scene/figure.ts';
import { textWidth } from '../../src/scene/text-metrics.ts';
import { smallScene } from './small-scene.ts';

/** How much wider DejaVu Sans is than what a picture is composed for, measured in LibreOffice. */
const DEJAVU = { plain: 1.06, bold: 1.15 };

const LONG =
  'Sources: Akbaritabar, Theile and Zagheni (2024), bilateral flows of scholars for 210 countries; 24 more. ';

describe.each(['en', 'ja'] as const)('a figure in %s, opened with another font', (lang) => {
  it.each([374, 642, 960])('has no line beyond its margin, %i px wide', (width) => {
    const scene = { ...smallScene({ lang }), readingKey: LONG.repeat(4), count: LONG.repeat(2), title: LONG };
    const plan = planOf(scene, { width, height: 900 }, {});
    const inner = width - 12;
    const parts = [
      [plan.title, DEJAVU.bold, 700],
      [plan.count, DEJAVU.plain, 400],
      [plan.notes, DEJAVU.plain, 400],
    ] as const;
    for (const [{ size, lines }, wider, weight] of parts) {
      expect(lines.length).toBeGreaterThan(1);
      for (const { text, x } of lines)
        expect(x + textWidth(text, size, weight) * wider, text).toBeLessThanOrEqual(inner);
    }
  });

  it('has headings of the legend that end before their entries', () => {
    const { legend } = planOf(smallScene({ lang }), { width: 960, height: 900 }, {});
    expect(legend.headings.length).toBeGreaterThan(1);
    for (const { text, x, y } of legend.headings) {
      const beside = legend.items.filter((item) => Math.abs(item.y - y) < legend.size);
      expect(beside.length).toBeGreaterThan(0);
      for (const item of beside)
        expect(x + textWidth(text, legend.size, 700) * DEJAVU.bold, text).toBeLessThanOrEqual(item.x);
    }
  });
});
