/** The figures of the gallery: views × focuses × sizes × languages × themes. */
import { SIZE_PRESETS, DEFAULT_SIZE, type FigureSize } from '../../src/export/figure-size.ts';
import type { Locale } from '../../src/model/graph.ts';
import type { ViewOptions } from '../../src/view/codec.ts';

/** In each row of the gallery, in this order. */
const LANGUAGES: readonly Locale[] = ['en', 'ja'];
const PALETTES = ['light', 'dark', 'contrast'] as const;

/** Among them one with flows, one with few ties, one with a name that is long, and Japan. */
const FOCUSES = 'JPN,FRA,DEU,GBR,POL,KOR,USA,CHN,THA,IND,AUS,BRA,ZAF,NOR'.split(',');

const VIEWS: Readonly<Record<string, Pick<ViewOptions, 'view' | 'through' | 'flows' | 'edges' | 'matrix'>>> = {
  first: { view: 'network' },
  core: { view: 'network', through: ['core'], flows: 'all' },
  map: { view: 'map', edges: ['mobility', 'membership'] },
  matrix: { view: 'matrix', matrix: 'groups' },
};

const SIZES: Readonly<Record<string, FigureSize>> = {
  screen: DEFAULT_SIZE,
  a4: SIZE_PRESETS.a4,
  phone: SIZE_PRESETS.phone,
};

/** One figure: its row (`first JPN a4`), and which of the row it is (`ja-dark`). */
export interface GalleryFigure {
  readonly row: string;
  readonly column: string;
  readonly options: ViewOptions;
  readonly size: FigureSize;
}

export const COLUMNS: readonly string[] = LANGUAGES.flatMap((lang) => PALETTES.map((palette) => `${lang}-${palette}`));

/** Those about one focus after each other: they stand on the same places. */
export const FIGURES: readonly GalleryFigure[] = FOCUSES.flatMap((focus) =>
  Object.entries(VIEWS).flatMap(([name, view]) =>
    Object.entries(SIZES).flatMap(([sizeName, size]) =>
      LANGUAGES.flatMap((lang) =>
        PALETTES.map((theme) => ({
          row: `${name} ${focus} ${sizeName}`,
          column: `${lang}-${theme}`,
          options: { ...view, focus, lang, theme },
          size,
        })),
      ),
    ),
  ),
);

export function nameOf({ row, column }: Pick<GalleryFigure, 'row' | 'column'>): string {
  return `${row} ${column}`;
}
