/** Width of text on a terminal, where a Japanese character takes two columns. */
import stringWidth from 'fast-string-width';

const ELLIPSIS = '…';

export function textWidth(text: string): number {
  // Most cells are ASCII, and looking at their characters one by one would take half of the time of a table.
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** Fills up with spaces. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'right' ? space + text : text + space;
}

/** Cuts to at most `width` columns; the last one shows that something is missing. */
export function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  for (const { segment } of SEGMENTER.segment(text)) {
    if (textWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return width < 1 ? '' : kept.trimEnd() + ELLIPSIS;
}

const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Lines of at most `width` columns, broken at spaces and between Japanese characters; a longer word stays whole. */
export function wrap(text: string, width: number | undefined): string[] {
  if (width === undefined) return [text];
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(UNITS) ?? []) {
    if (line !== '' && textWidth((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  lines.push(line.trimEnd());
  return lines;
}

// Closing punctuation stays with the character before it.
const WIDE = '\\u3000-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60';
const UNITS = new RegExp(`[${WIDE}][、。，．）」』】]*|[^\\s${WIDE}]+|\\s+`, 'gu');
