/** Numbers as people and offices write them. */

export type NumberCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-finite' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'not-a-number' };

/** Cells that say that there is no number. `NA` is one in a column of numbers and Namibia in a column of names. */
const MISSING = new Set([
  ...[
    '',
    '-',
    '–',
    '—',
    '.',
    '..',
    '...',
    '…',
    ':',
    '*',
    'na',
    '#n/a',
    'n/a',
    'n.a',
    'n.a.',
    'n. a.',
    'nd',
    'n.d.',
    'null',
    'none',
  ],
  ...['x', 'c', 'm', 'missing', 'not available', 'k.a.', 'なし', '不明', '該当なし', '－', '―', 'ー'],
]);

const NOT_FINITE = /^[-+]?(nan|inf(inity)?|∞)$/i;

/** Which mark parts whole numbers from fractions. */
export type Decimal = '.' | ',';
/** `unknown` where nothing tells. */
export type DecimalMark = Decimal | 'unknown';

/**
 * A number: `1,234.5`, `1.234,5` (decimal comma), `1 234`, `１２３`, `1e3`, `12 %`.
 * @param decimal the mark of its column, see `decimalOf`; where it is unknown `1.234` is ambiguous
 */
export function readNumber(text: string, decimal: DecimalMark = '.'): NumberCell {
  const cell = text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u202f\u2009'’](?=\d{3}(\D|$))/g, '')
    .replace(/[\s]*[%‰]$/, '')
    .trim();
  if (MISSING.has(cell.toLowerCase())) return { kind: 'missing' };
  if (NOT_FINITE.test(cell)) return { kind: 'not-finite' };
  let plain = cell.replace(/^[−–](?=\d)/, '-').replace(/^\((\d[\d.,]*)\)$/, '-$1');
  if (decimal === 'unknown' && /^[-+]?\d{1,3}[.,]\d{3}$/.test(plain)) return { kind: 'ambiguous' };
  if (decimal === ',' || (decimal === 'unknown' && /^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(plain))) {
    if (/^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) plain = plain.replaceAll('.', '').replace(',', '.');
    else if (/^[-+]?\d*,\d+(e[-+]?\d+)?$/i.test(plain)) plain = plain.replace(',', '.');
  } else if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replaceAll(',', '');
  else if (decimal === 'unknown' && /^[-+]?\d+,\d+$/.test(plain)) plain = plain.replace(',', '.');
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return { kind: 'not-a-number' };
  const value = Number(plain);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'not-finite' };
}

/**
 * The decimal mark of a column of numbers, by the cells that can mean only one
 * thing; unknown where only cells like `1.234` are there and a semicolon parts
 * the columns, so that either may be meant.
 */
export function decimalOf(cells: Iterable<string>, delimiter: string | undefined): DecimalMark {
  let comma = 0;
  let point = 0;
  let doubtful = 0;
  for (const raw of cells) {
    const cell = raw.trim();
    if (/^[-+]?\d{1,3}[.,]\d{3}$/.test(cell)) doubtful++;
    else if (/^[-+]?(\d*,\d+|\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,})$/.test(cell)) comma++;
    else if (/^[-+]?(\d*\.\d+|\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,})(e[-+]?\d+)?$/i.test(cell)) point++;
  }
  if (comma > 0 && comma >= point) return ',';
  if (point > 0 || doubtful === 0) return '.';
  return delimiter === ';' ? 'unknown' : '.';
}

/** A plain number of a graph file, or undefined. Their formats write one way only. */
export function plainNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}
