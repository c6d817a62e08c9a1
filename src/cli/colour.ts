import { styleText } from 'node:util';

import type { CellStyle } from './report.ts';
import type { Io } from './io.ts';
import { named } from '../model/named.ts';

export const COLOURS = ['auto', 'always', 'never'] as const;
export type Colour = (typeof COLOURS)[number];

/** Paints a text, or returns it as it is. */
export type Paint = (style: CellStyle | 'heading', text: string, value?: string) => string;

/** Colour on a terminal only, and not where `NO_COLOR` (https://no-color.org) is set. */
export function wantsColour(colour: Colour, { stdout, env }: Io): boolean {
  if (colour !== 'auto') return colour === 'always';
  return stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

export const plain: Paint = (_style, text) => text;

export const coloured: Paint = (style, text, value) => {
  const format = formatOf(style, value);
  // Whether the stream takes colour was decided above, for the stream that was given.
  return format === undefined ? text : styleText(format, text, { validateStream: false });
};

type Format = Parameters<typeof styleText>[0];

function formatOf(style: CellStyle | 'heading', value: string | undefined): Format | undefined {
  switch (style) {
    case 'heading':
      return ['bold', 'underline'];
    case 'strong':
      return 'bold';
    case 'dim':
      return 'dim';
    case 'confidence':
    case 'level':
      return value === undefined ? undefined : BY_VALUE[value];
  }
}

/** The words stand in the cell as well: colour says nothing that the text does not. */
const BY_VALUE: Readonly<Record<string, Format>> = named({
  verified: 'green',
  確認済み: 'green',
  unverified: 'yellow',
  未確認: 'yellow',
  warning: 'yellow',
  警告: 'yellow',
  error: 'red',
  誤り: 'red',
});
