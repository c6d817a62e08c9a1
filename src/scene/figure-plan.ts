/**
 * Where the parts of a printed figure stand: title, count, picture, legend,
 * reading key, credit, one below the other, each in a strip of its own.
 */
import type { LegendItem, Page, SectionTitles } from './scene.ts';
import { widthInFile, wrapEvenly, wrapText } from './wrap-text.ts';
import type { Size } from '../layout/types.ts';

export interface FigureParts {
  /** Default true each. */
  readonly title?: boolean;
  readonly legend?: boolean;
  readonly notes?: boolean;
}

export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
}

export interface PlacedItem {
  readonly item: LegendItem;
  /** Left end of the swatch, and the vertical middle of the row. */
  readonly x: number;
  readonly y: number;
  /** Where the words begin. */
  readonly textX: number;
  readonly text: string;
}

export interface FigurePlan {
  readonly width: number;
  readonly height: number;
  readonly title: { readonly size: number; readonly lines: readonly PlacedLine[] };
  readonly count: { readonly size: number; readonly lines: readonly PlacedLine[] };
  /** What is lit in the picture, below the count; among the notes where there is no title. */
  readonly lit: { readonly size: number; readonly lines: readonly PlacedLine[] };
  readonly picture: Size & { readonly x: number; readonly y: number };
  readonly legend: {
    readonly size: number;
    readonly headings: readonly PlacedLine[];
    readonly items: readonly PlacedItem[];
  };
  readonly notes: { readonly size: number; readonly lines: readonly PlacedLine[] };
}

type Worded = Pick<Page, 'title' | 'count' | 'litLine' | 'caption' | 'readingKey' | 'credit' | 'legend' | 'lang'>;

const NARROW = 560;
const SECTIONS = ['frameworks', 'programmes', 'edges', 'nodes', 'widths', 'papers'] as const;

/**
 * Plans a figure. With a `height` the picture gets what the words leave (at
 * least half of the height, on a phone 1.4 times the width: then the figure grows); with a `picture` size
 * the figure is as high as it needs to be.
 *
 * @param headings words for the sections of the legend
 */
export function planFigure(
  words: Worded,
  frame: { readonly width: number; readonly height: number } | { readonly picture: Size },
  headings: SectionTitles,
  parts: FigureParts = {},
): FigurePlan {
  const width = 'picture' in frame ? frame.picture.width : frame.width;
  const narrow = width < NARROW;
  const margin = narrow ? 14 : 24;
  const inner = width - 2 * margin;
  const lay = (
    text: string,
    size: number,
    weight: number,
    top: number,
    leading: number,
    wrap = wrapText,
  ): PlacedLine[] =>
    wrap(text, inner, size, weight, widthInFile).map((line, i) => ({
      text: line,
      x: margin,
      y: top + size + i * size * leading,
    }));

  let y = 0;
  const titleSize = narrow ? 16 : 20;
  let title: PlacedLine[] = [];
  let count: PlacedLine[] = [];
  let lit: PlacedLine[] = [];
  const small = narrow ? 11 : 12;
  if (parts.title !== false) {
    title = lay(words.title, titleSize, 700, margin * 0.75, 1.25, wrapEvenly);
    count = lay(words.count, small, 400, title.at(-1)!.y + small * 0.7, 1.35);
    if (words.litLine) lit = lay(words.litLine, small, 400, count.at(-1)!.y + small * 0.5, 1.35);
    y = (lit.at(-1) ?? count.at(-1)!).y + small * 0.7;
  }
  const pictureTop = y;

  const items = parts.legend === false ? [] : words.legend.filter((item) => isPrinted(item, parts.notes !== false));
  const legend = planLegend(items, headings, words.lang, margin, inner, small);
  const noteSize = narrow ? 10.5 : 11.5;
  const notes: PlacedLine[] = [];
  if (parts.notes !== false) {
    for (const text of [
      lit.length > 0 ? '' : (words.litLine ?? ''),
      words.caption ?? '',
      words.readingKey,
      words.credit,
    ]) {
      if (text === '') continue;
      const top = notes.length === 0 ? 0 : notes.at(-1)!.y + noteSize * 0.55;
      notes.push(...lay(text, noteSize, 400, top, 1.42));
    }
  }
  const gap = narrow ? 8 : 10;
  const below =
    (items.length > 0 ? gap + legend.height : 0) +
    (notes.length > 0 ? gap + notes.at(-1)!.y + noteSize * 0.4 : 0) +
    (items.length + notes.length > 0 ? margin * 0.75 : 0);
  const pictureHeight =
    'picture' in frame
      ? frame.picture.height
      : Math.max(leastPicture(frame), Math.floor(frame.height - pictureTop - below));
  y = pictureTop + pictureHeight;
  const legendTop = y + gap;
  if (items.length > 0) y = legendTop + legend.height;
  const notesTop = y + gap;
  const move =
    <T extends { readonly y: number }>(by: number) =>
    (placed: T): T => ({ ...placed, y: placed.y + by });
  return {
    width,
    height: Math.ceil(pictureTop + pictureHeight + below),
    title: { size: titleSize, lines: title },
    count: { size: small, lines: count },
    lit: { size: small, lines: lit },
    picture: { x: 0, y: pictureTop, width, height: pictureHeight },
    legend: {
      size: small,
      headings: legend.headings.map(move(legendTop)),
      items: legend.items.map(move(legendTop)),
    },
    notes: { size: noteSize, lines: notes.map(move(notesTop)) },
  };
}

function leastPicture({ width, height }: Size): number {
  return Math.max(height / 2, width < NARROW ? width * 1.4 : 0);
}

/** In print an entry for what is not in the picture only takes room, and the reading key says what the shapes mean. */
function isPrinted(item: LegendItem, hasKey: boolean): boolean {
  return (item.shown === undefined || item.shown > 0) && !(item.section === 'nodes' && hasKey);
}

function planLegend(
  items: readonly LegendItem[],
  titles: SectionTitles,
  lang: Page['lang'],
  left: number,
  inner: number,
  size: number,
): { headings: PlacedLine[]; items: PlacedItem[]; height: number } {
  const rowHeight = Math.round(size * 1.6);
  const headings: PlacedLine[] = [];
  const placed: PlacedItem[] = [];
  const numbers = new Intl.NumberFormat(lang === 'ja' ? 'ja-JP' : 'en-GB');
  const measures = items.map((item) => item.section).filter((section) => section.startsWith('measure:'));
  const present = [...SECTIONS, ...new Set(measures), 'cells' as const].filter((section) =>
    items.some((item) => item.section === section),
  );
  const titleOf = (section: LegendItem['section']): string =>
    (titles as Readonly<Record<string, string>>)[section] ??
    items.find((item) => item.section === section)?.heading ??
    '';
  const longest = Math.max(0, ...present.map((section) => widthInFile(titleOf(section), size, 700)));
  const indent = Math.ceil(longest) + size;
  const beside = indent < inner * 0.3;
  let row = -1;
  for (const section of present) {
    row++;
    headings.push({ text: titleOf(section), x: left, y: row * rowHeight + rowHeight / 2 + size * 0.36 });
    const start = beside ? left + indent : left;
    if (!beside) row++;
    let x = start;
    for (const item of items.filter((candidate) => candidate.section === section)) {
      const text = item.shown === undefined ? item.label : `${item.label} ${numbers.format(item.shown)}`;
      const swatch = item.swatch.type === 'node' ? size * 1.1 : size * 2.2;
      const width = swatch + size * 0.45 + widthInFile(text, size);
      if (x > start && x + width > left + inner) {
        row++;
        x = start;
      }
      placed.push({ item, x, y: row * rowHeight + rowHeight / 2, textX: x + swatch + size * 0.45, text });
      x += width + size * 1.3;
    }
  }
  return { headings, items: placed, height: (row + 1) * rowHeight };
}
