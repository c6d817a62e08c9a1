import { describe, expect, it } from 'vitest';

import { contrast, luminance, readable, toRgb } from '../../src/scene/contrast.ts';
import { groupsInOrder, MOST_COLOURS } from '../../src/scene/group-colours.ts';
import { LEAST_CONTRAST, themeFor, type PaletteName } from '../../src/scene/theme.ts';
import { loadBuiltIn } from '../../src/data/load-dataset.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { fromQuery } from '../../src/view/query.ts';
import { selectView } from '../../src/view/select-view.ts';

const NAMES: readonly PaletteName[] = ['light', 'dark', 'contrast'];
const groups = Array.from({ length: 30 }, (_, i) => `group-${i}`);

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
  const theme = themeFor(name, groups);
  const on = (colour: string): number => contrast(colour, theme.background);

  it('has readable marks', () => {
    const marks = [theme.focus, theme.node, ...Object.values(theme.edge), ...groups.map(theme.group)];
    for (const colour of marks) expect(on(colour)).toBeGreaterThanOrEqual(LEAST_CONTRAST.mark);
  });

  it('has readable words', () => {
    const words = [theme.ink, theme.muted, theme.focusText, ...groups.map(theme.groupText)];
    for (const colour of words) expect(on(colour)).toBeGreaterThanOrEqual(LEAST_CONTRAST.text);
  });

  it('gives the first eight groups a colour each, and all others one grey', () => {
    const colours = groups.map(theme.group);
    const greys = new Set(colours.slice(MOST_COLOURS));
    expect(greys.size).toBe(1);
    expect(new Set(colours).size).toBe(MOST_COLOURS + 1);
    const [grey] = [...greys].map(toRgb);
    expect(Math.max(...grey!) - Math.min(...grey!)).toBeLessThan(30);
  });

  it('keeps the well-known frameworks apart for readers who do not see red or green', () => {
    const ids = ['concert-japan', 'aj-core', 'e-asia-jrp', 'v4-japan', 'ihec', 'sicorp', 'satreps'];
    const known = themeFor(name, ids);
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

describe('colours of groups on screen', async () => {
  const dataset = await loadBuiltIn();
  const graph = buildGraph(dataset);
  const picture = (query: string): { order: string[]; shown: Set<string> } => {
    const view = selectView(graph, fromQuery(query, { dataset, graph }).state, { today: dataset.date });
    const order = groupsInOrder(view, dataset);
    return { order, shown: new Set(order) };
  };
  const QUERIES = [
    '',
    'through=core',
    'through=core&flows=all',
    'through=all',
    'through=all&at=all&kinds=all&edges=all',
    'through=first,programmes',
    'through=first,sicorp,sicorp-hub,sicorp-joint-lab,sicorp-core-team,sicorp-acceleration,sicorp-consortium',
    'through=sicorp,sicorp-hub,sicorp-joint-lab,sicorp-core-team,sicorp-acceleration',
    'through=crest,crest-epigenome,crest-post-peta&at=all',
    'through=presto,presto-hyper-nano-space,crest-presto-big-data&at=all',
    'through=all&select=nexus',
    'through=all&select=wpi&compare=aspire',
    'at=2015&through=core',
    ...['DEU', 'USA', 'THA', 'POL', 'ZAF', 'KOR', 'BRA'].flatMap((id) => [`focus=${id}`, `focus=${id}&through=all`]),
    ...['THA', 'FRA'].map((id) => `focus=${id}&depth=2&through=core`),
    'view=map',
    'view=map&through=core',
    'view=matrix&through=all',
  ];

  it.each(QUERIES)('are never shared, are at most eight, and have contrast: "%s"', (query) => {
    const { order } = picture(query);
    for (const name of NAMES) {
      const theme = themeFor(name, order);
      const grey = theme.group('');
      const coloured = order.filter((id) => theme.group(id) !== grey);
      expect(coloured).toEqual(order.slice(0, MOST_COLOURS));
      for (const a of coloured) {
        expect(contrast(theme.group(a), theme.background)).toBeGreaterThanOrEqual(LEAST_CONTRAST.mark);
        // Seen apart from grey and from each other by more than a tint, a programme and its types among them.
        for (const b of [...coloured.filter((id) => id > a), ''])
          expect(
            difference((c) => c, theme.group(a), theme.group(b)),
            `${name}: ${a} ${b}`,
          ).toBeGreaterThan(name === 'contrast' ? 0.04 : 0.05);
      }
    }
  });

  it('stay with a framework while others come and go', () => {
    for (const query of ['', 'through=core', 'through=all', 'focus=THA', 'through=first,-ihec'])
      expect(themeFor('light', picture(query).order).group('e-asia-jrp'), query).toBe('#009e73');
  });

  it('are given to who is chosen, first', () => {
    const grey = themeFor('light').group('');
    expect(themeFor('light', picture('through=all').order).group('nexus')).toBe(grey);
    expect(themeFor('light', picture('through=all&select=nexus').order).group('nexus')).not.toBe(grey);
    const { order } = picture('through=all&select=membership:THA:nexus');
    expect(themeFor('light', order).group('nexus')).not.toBe(grey);
  });

  it('do not depend on the order of the rows', () => {
    const view = selectView(graph, fromQuery('through=all', { dataset }).state, { today: dataset.date });
    expect(groupsInOrder(view, { groups: [...dataset.groups].reverse() })).toEqual(groupsInOrder(view, dataset));
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
