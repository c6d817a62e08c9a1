import { describe, expect, it } from 'vitest';

import { contrast, luminance, readable, toRgb } from '../../src/scene/contrast.ts';
import { HUES, LEAST_CONTRAST, themeFor, type PaletteName } from '../../src/scene/theme.ts';
import { SMALL_DATASET } from '../query/small-graph.ts';

const NAMES: readonly PaletteName[] = ['light', 'dark', 'contrast'];
const groups = Array.from({ length: 30 }, (_, i) => ({ ...SMALL_DATASET.groups[0]!, id: `group-${i}` }));
const many = { groups, relations: [] };

describe('contrast', () => {
  it('is WCAG’s', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(luminance('#ff0000')).toBeCloseTo(0.2126, 4);
  });

  it('is reached with the nearest shade, and an enough one is left alone', () => {
    expect(readable('#000000', '#ffffff', 4.5)).toBe('#000000');
    expect(contrast(readable('#ffff00', '#ffffff', 4.5), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(readable('#000033', '#10151b', 3), '#10151b')).toBeGreaterThanOrEqual(3);
  });
});

describe.each(NAMES)('the %s theme', (name) => {
  const theme = themeFor(name, many);
  const on = (colour: string): number => contrast(colour, theme.background);

  it('has readable marks', () => {
    const marks = [theme.focus, theme.node, ...Object.values(theme.edge), ...groups.map((row) => theme.group(row.id))];
    for (const colour of marks) expect(on(colour)).toBeGreaterThanOrEqual(LEAST_CONTRAST.mark);
  });

  it('has readable words', () => {
    const words = [theme.ink, theme.muted, theme.focusText, ...groups.map((row) => theme.groupText(row.id))];
    for (const colour of words) expect(on(colour)).toBeGreaterThanOrEqual(LEAST_CONTRAST.text);
  });

  it('gives twelve groups twelve colours', () => {
    const first = themeFor(name, { groups: groups.slice(0, HUES.length), relations: [] });
    expect(new Set(groups.slice(0, HUES.length).map((row) => first.group(row.id))).size).toBe(HUES.length);
  });

  it('keeps the well-known frameworks apart for readers who do not see red or green', () => {
    const ids = ['concert-japan', 'aj-core', 'e-asia-jrp', 'v4-japan', 'ihec', 'sicorp', 'satreps'];
    const known = themeFor(name, { groups: ids.map((id) => ({ ...groups[0]!, id })), relations: [] });
    for (const see of [(c: Rgb) => c, deuteranope, protanope]) {
      for (const a of ids)
        for (const b of ids)
          if (a < b)
            expect(difference(see, known.group(a), known.group(b)), `${a} ${b}`).toBeGreaterThan(
              name === 'contrast' ? 0.04 : 0.05,
            );
    }
  });
});

describe('colours of groups', () => {
  it('do not depend on the order of the rows', () => {
    const theme = themeFor('light', many);
    const other = themeFor('light', { groups: [...groups].reverse(), relations: [] });
    expect(groups.map((row) => other.group(row.id))).toEqual(groups.map((row) => theme.group(row.id)));
  });

  it('of a funding type are a shade of its programme’s', () => {
    const theme = themeFor('light', SMALL_DATASET);
    expect(theme.group('gamma-joint')).not.toBe(theme.group('gamma'));
    expect(luminance(theme.group('gamma-joint'))).toBeLessThan(luminance(theme.group('gamma')));
  });
});

type Rgb = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
function deuteranope([r, g, b]: Rgb): Rgb {
  return [
    0.367322 * r + 0.860646 * g - 0.227968 * b,
    0.280085 * r + 0.672501 * g + 0.047413 * b,
    -0.01182 * r + 0.04294 * g + 0.968881 * b,
  ];
}

function protanope([r, g, b]: Rgb): Rgb {
  return [
    0.152286 * r + 1.052583 * g - 0.204868 * b,
    0.114503 * r + 0.786281 * g + 0.099216 * b,
    -0.003882 * r - 0.048116 * g + 1.051998 * b,
  ];
}

/** Distance in Oklab. */
function difference(see: (colour: Rgb) => Rgb, a: string, b: string): number {
  const [x, y] = [a, b].map((hex) =>
    oklab(
      see(
        toRgb(hex).map((c) =>
          c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
        ) as unknown as Rgb,
      ),
    ),
  );
  return Math.hypot(...x!.map((value, i) => value - y![i]!));
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
