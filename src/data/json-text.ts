/** JSON from outside as a value: a byte order mark is no part of it, and what came in its place is named. */
import { DatasetError } from '../model/dataset-error.ts';

/**
 * @param what names it in the message: `in "own.json"`
 * @throws DatasetError `unsupported` for a web page or other markup, `invalid` for what is no JSON
 */
export function parseJsonText(text: string, what: string, file?: string): unknown {
  const place = file === undefined ? {} : { place: { file } };
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const markup = markupIn(text);
    if (markup !== undefined)
      throw new DatasetError(
        'unsupported',
        `unsupported data ${what}: ${markup}, not JSON (expected the data themselves: a page for logging in, or one that was saved in their place?)`,
        { kind: markup === WEB_PAGE ? 'web-page' : 'markup' },
        place,
      );
    throw new DatasetError('invalid', `invalid JSON ${what}: ${(error as Error).message}`, { kind: 'no-json' }, place);
  }
}

const WEB_PAGE = 'a web page (HTML)';

/** What begins like markup, in words; undefined for anything else. */
export function markupIn(text: string): string | undefined {
  const start = text.slice(0, 2000).replace(/^\uFEFF/, '');
  if (/^(\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*<(!doctype\s+html|html|head|body)\b/i.test(start)) return WEB_PAGE;
  return /^\s*<[?!a-z]/i.test(start) ? 'HTML or XML' : undefined;
}
