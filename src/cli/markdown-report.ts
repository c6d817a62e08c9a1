import { sourceTitle, type CitedSource } from '../query/sources.ts';
import { cellText, withoutEmptyColumns, type Block, type Table } from './report.ts';
import type { Words } from './words.ts';

/** Markdown for pasting into a report: nothing is cut, every row is complete. */
export function writeMarkdown(blocks: readonly Block[], words: Words): string {
  return blocks.map((block) => `${writeBlock(block, words)}\n`).join('\n');
}

function writeBlock(block: Block, words: Words): string {
  switch (block.kind) {
    case 'title':
      return `## ${escapeMarkdown(block.text)}`;
    case 'text':
      return escapeMarkdown(block.text);
    case 'table':
      return writeTable(withoutEmptyColumns(block.table));
    case 'sources':
      return [
        ...(block.heading === false ? [] : [`### ${words.sources}`, '']),
        ...block.sources.map(
          (source, index) => `${block.isNumbered ? `${index + 1}.` : '-'} ${writeSource(source, words)}`,
        ),
      ].join('\n');
  }
}

function writeTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ heading }) => escapeMarkdown(heading))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => escapeMarkdown(cellText(cell))))),
  ].join('\n');
}

function writeSource(source: CitedSource, { lang }: Words): string {
  const { id, publisher, date, url, licence } = source;
  const title = sourceTitle(source, lang);
  const name =
    url === undefined
      ? escapeMarkdown(title)
      : `[${escapeMarkdown(title)}](<${url.replaceAll(/[<>\s[\]`]/g, encodeURIComponent)}>)`;
  const rest = [publisher, date, licence].filter((text) => text !== undefined).map(escapeMarkdown);
  return [`\`${id}\`: ${name}`, ...rest].join(', ');
}

/** Text from data must not become markup. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~]/g, '\\$&').replaceAll(/\s*\r?\n\s*/g, ' ');
}
