/** What every part of the preview is given. */
import type { OpenDataWords } from '../../locales/open-data.ts';
import type { Locale } from '../../model/graph.ts';
import type { Mapping, Preview } from './messages.ts';

export interface CountryChoice {
  readonly id: string;
  readonly name: string;
}

export interface PreviewParts {
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly lang: Locale;
  readonly words: OpenDataWords;
  readonly countries: readonly CountryChoice[];
  /** Names whose field is open although they were recognised. */
  readonly opened: ReadonlySet<string>;
  readonly change: (patch: Mapping) => void;
  readonly open: (name: string) => void;
}
