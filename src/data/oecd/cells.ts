/** What the cells of a table say: numbers, and periods of years. */

/** A cell that says that there is no number. Missing is not zero. */
const MISSING = new Set([
  '',
  '..',
  '...',
  '…',
  ':',
  '-',
  '–',
  '—',
  'na',
  'n.a',
  'n.a.',
  'n/a',
  'nan',
  'null',
  'x',
  'm',
  'c',
]);

export type NumberCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'negative' }
  /** Not a whole number: people are counted. */
  | { readonly kind: 'fraction' }
  /** `1.234` beside semicolons: a thousand or a decimal, and nobody can tell. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'no-number' };

/**
 * A count of people.
 * @param delimiter of the file: where it is no comma, a comma or full stop before three digits may be either mark
 * @param multiplier power of ten that the table counts in (SDMX `UNIT_MULT`)
 */
export function readCount(text: string, delimiter: string | undefined, multiplier = 0): NumberCell {
  const cell = text.replace(/(?<=\d)[\s\u00a0\u202f\u2009](?=\d{3}(\D|$))/g, '').trim();
  if (MISSING.has(cell.toLowerCase())) return { kind: 'missing' };
  const isEuropean = delimiter === ';';
  if (isEuropean && /^[-−]?\d{1,3}[.,]\d{3}$/.test(cell)) return { kind: 'ambiguous' };
  let plain = cell.replace(/^−/, '-');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replaceAll(',', '');
  else if (isEuropean && /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain))
    plain = plain.replaceAll('.', '').replace(',', '.');
  else if (isEuropean && /^-?\d+,\d+$/.test(plain)) plain = plain.replace(',', '.');
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain)) return { kind: 'no-number' };
  // Powers of ten by text: 1.1 * 1000 is not a whole number to a computer.
  const value = Number(multiplier === 0 || /e/i.test(plain) ? plain : `${plain}e${multiplier}`);
  if (value < 0) return { kind: 'negative' };
  if (!Number.isSafeInteger(value)) return { kind: 'fraction' };
  return { kind: 'number', value };
}

const YEAR = /^(19|20)\d{2}$/;

/**
 * A year or a window of years as our tables write it (`2006/2016`); undefined
 * for anything else, months and quarters among it. Takes `2006/2016`,
 * `2006-2016`, `2006-16`, whole days, and SDMX's `2006/P11Y`.
 * @param isSdmx `2006-12` is then a month, as ISO 8601 has it
 */
export function readPeriod(text: string, isSdmx = false): string | undefined {
  const cell = text.trim().replace(/[‐-―]/g, '-').replace(/\s+/g, '');
  if (YEAR.test(cell)) return cell;
  const duration = /^((?:19|20)\d{2})(?:-01-01)?\/P(\d{1,2})Y$/.exec(cell);
  if (duration) return windowOf(duration[1]!, String(Number(duration[1]) + Number(duration[2]) - 1));
  const days = /^((?:19|20)\d{2})-01-01\/((?:19|20)\d{2})-12-31$/.exec(cell);
  if (days) return windowOf(days[1]!, days[2]!);
  const whole = /^((?:19|20)\d{2})[-/]((?:19|20)\d{2})$/.exec(cell);
  if (whole) return windowOf(whole[1]!, whole[2]!);
  const short = isSdmx ? null : /^((?:19|20)\d{2})[-/](\d{2})$/.exec(cell);
  return short ? windowOf(short[1]!, short[1]!.slice(0, 2) + short[2]!) : undefined;
}

function windowOf(from: string, to: string): string | undefined {
  return from < to ? `${from}/${to}` : from === to ? from : undefined;
}

/** Every window of years that a title or heading names, once each. */
export function periodsIn(texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [all] of text.matchAll(/(?<![\d./-])(19|20)\d{2}\s*[-‐-―/]\s*((19|20)\d{2}|\d{2})(?![\d./-])/g)) {
      const period = readPeriod(all);
      if (period?.includes('/')) found.add(period);
    }
  }
  return [...found];
}
