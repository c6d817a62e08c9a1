/** The view in the address of a page: what `parseView` reads, and names that stand there twice. Not in every page that shows a figure. */
import { CollabGraphError } from '../model/errors.ts';
import { parseView, type CodecContext, type ParsedView } from './codec.ts';

/** Reads a query string, with or without its question mark. */
export function fromQuery(query: string, context: CodecContext): ParsedView {
  const given = new URLSearchParams(query);
  const parsed = parseView(Object.fromEntries(given), context);
  const repeated = [...new Set(given.keys())].filter((name) => given.getAll(name).length > 1);
  if (repeated.length === 0) return parsed;
  const problems = repeated.map(
    (name) =>
      new CollabGraphError(
        'duplicate',
        `duplicate view option "${name}": it stands ${given.getAll(name).length} times, and the last, "${given.getAll(name).at(-1)!}", was taken (write it once; commas join several values)`,
      ),
  );
  return { ...parsed, problems: [...parsed.problems, ...problems] };
}
