import { sourceTitle, type CitedSource } from '../query/sources.ts';
import type { Paint } from './colour.ts';
import { cellText, withoutEmptyColumns, type Block, type Table } from './report.ts';
import { cut, pad, textWidth, wrap } from './text-width.ts';
import type { Words } from './words.ts';

export interface TextOptions {
  /** Columns to fit into; undefined for whole lines. */
  readonly columns: number | undefined;
  readonly paint: Paint;
  readonly words: Words;
}

export interface WrittenText {
  readonly text: string;
  /** Whether some cell was cut to fit. */
  readonly isCut: boolean;
}

/** Tables for a terminal, or whole and unwrapped for a pipe. */
export function writeText(blocks: readonly Block[], options: TextOptions): WrittenText {
  let isCut = false;
  const numbers = numberSources(blocks);
  const writer = { ...options, numbers: options.columns === undefined ? undefined : numbers };
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case 'title':
        return wrap(block.text, options.columns).map((line) => options.paint('strong', line));
      case 'text':
        return wrap(block.text, options.columns);
      case 'sources':
        return [
          ...(block.heading === false ? [] : [options.paint('heading', options.words.sources)]),
          ...block.sources.flatMap((source) => writeSource(source, writer)),
        ];
      case 'table': {
        const written = writeTable(withoutEmptyColumns(block.table), writer);
        isCut ||= written.isCut;
        return written.lines;
      }
    }
  });
  return { text: parts.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n'), isCut };
}

interface Writer extends TextOptions {
  /** Numbers of the sources, where the lines are short; undefined where they are whole. */
  readonly numbers: ReadonlyMap<string, number> | undefined;
}

function numberSources(blocks: readonly Block[]): Map<string, number> {
  const sources = blocks.flatMap((block) => (block.kind === 'sources' ? block.sources : []));
  return new Map(sources.map(({ id }, i) => [id, i + 1]));
}

const GAP = 2;
/** Which columns shrink in turn, and to what. Below 14 a name is hard to tell, below 8 impossible. */
const TURNS = [
  [true, 14],
  ['last', 14],
  [true, 8],
  ['last', 8],
] as const;

interface Lines {
  readonly lines: readonly string[];
  readonly isCut: boolean;
}

function writeTable(table: Table, options: Writer): Lines {
  if (table.split && options.columns !== undefined) {
    const parts = splitTable(table, options.columns, options.numbers).map((part) => writeRows(part, options));
    return {
      lines: parts.flatMap((part, i) => (i === 0 ? part.lines : ['', ...part.lines])),
      isCut: parts.some((part) => part.isCut),
    };
  }
  return writeRows(table, options);
}

function writeRows(table: Table, { columns: limit, paint, numbers }: Writer): Lines {
  const texts = table.rows.map((row) => row.map((cell) => cellText(cell, numbers).replaceAll(/\s*\r?\n\s*/g, ' ')));
  const natural = naturalWidths(table, texts);
  const widths = limit === undefined ? natural : fitWidths(natural, table, limit);
  const writeLine = (cells: readonly string[], style: (i: number, text: string, cell: string) => string): string => {
    let line = '';
    let used = 0;
    cells.forEach((cell, i) => {
      const isLast = i === cells.length - 1;
      const room = limit === undefined ? Infinity : limit - used;
      const width = Math.min(widths[i]!, Math.max(0, room));
      const align = table.columns[i]!.align ?? 'left';
      const text = cut(cell, width);
      const padded = isLast && align === 'left' ? text : pad(text, width, align);
      line += style(i, padded, cell) + (isLast ? '' : ' '.repeat(Math.min(GAP, Math.max(0, room - width))));
      used += widths[i]! + GAP;
    });
    return line.trimEnd();
  };
  const lines = [
    writeLine(
      table.columns.map(({ heading }) => heading),
      (_i, text) => paint('heading', text),
    ),
  ];
  texts.forEach((row, r) => {
    const shown = limit === undefined ? row : blankRepeats(row, texts[r - 1], table.grouped ?? 0);
    lines.push(
      writeLine(shown, (i, text, cell) => {
        const { style } = table.columns[i]!;
        return style ? paint(style, text, cell) : text;
      }),
    );
  });
  const total = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  return { lines, isCut: widths.some((width, i) => width < natural[i]!) || total > (limit ?? Infinity) };
}

function naturalWidths({ columns }: Table, texts: readonly (readonly string[])[]): number[] {
  return columns.map(({ heading }, i) =>
    texts.reduce((most, row) => Math.max(most, textWidth(row[i] ?? '')), textWidth(heading)),
  );
}

/** The widest columns that may shrink give way first, all to one common width; then those that shrink last. */
function fitWidths(natural: readonly number[], { columns }: Table, limit: number): number[] {
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + GAP, -GAP);
  const widths = [...natural];
  for (const [turn, least] of TURNS) {
    for (let most = Math.max(0, ...natural); total(widths) > limit && most >= least; most -= 1) {
      columns.forEach(({ shrink }, i) => {
        if (shrink === turn) widths[i] = Math.min(widths[i]!, most);
      });
    }
  }
  // What the common width left over goes to the first columns that were cut.
  for (let i = 0, spare = limit - total(widths); i < widths.length && spare > 0; i += 1) {
    const more = Math.min(spare, natural[i]! - widths[i]!);
    widths[i] = widths[i]! + more;
    spare -= more;
  }
  return widths;
}

function blankRepeats(
  row: readonly string[],
  above: readonly string[] | undefined,
  grouped: number,
): readonly string[] {
  if (!above) return row;
  let same = 0;
  while (same < grouped && row[same] === above[same]) same += 1;
  return row.map((text, i) => (i < same ? '' : text));
}

/** Parts of a wide table that each fit, beginning with the first column. */
function splitTable(table: Table, limit: number, numbers: Writer['numbers']): Table[] {
  const widths = naturalWidths(
    table,
    table.rows.map((row) => row.map((cell) => cellText(cell, numbers))),
  );
  const parts: number[][] = [];
  let part: number[] = [];
  let used = widths[0] ?? 0;
  for (let i = 1; i < table.columns.length; i += 1) {
    const width = GAP + widths[i]!;
    if (part.length > 0 && used + width > limit) {
      parts.push(part);
      part = [];
      used = widths[0]!;
    }
    part.push(i);
    used += width;
  }
  parts.push(part);
  return parts.map((indices) => {
    const kept = [0, ...indices];
    return {
      ...table,
      columns: kept.map((i) => table.columns[i]!),
      rows: table.rows.map((row) => kept.map((i) => row[i] ?? null)),
    };
  });
}

function writeSource(source: CitedSource, { columns, paint, numbers, words }: Writer): string[] {
  const { id, publisher, date, url, licence } = source;
  const title = sourceTitle(source, words.lang);
  const width = columns === undefined ? undefined : Math.max(20, columns - 4);
  const about = [title, publisher, date, licence].filter((text) => text !== undefined).join('. ');
  const lines = [...wrap(about, width), ...(url === undefined ? [] : [url])];
  const number = numbers ? `${numbers.get(id)} ` : '';
  return [`  ${number}${paint('dim', id)}`, ...lines.map((line) => `    ${line}`)];
}
