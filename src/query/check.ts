/**
 * The boundary of the library. Callers without a type checker give what they
 * like; a misspelt option that is silently ignored is an answer to another
 * question, so each mistake is an error that names the way out.
 */
import { CollabGraphError, nearest, unknownValue } from '../model/errors.ts';

/** The names of all options of a kind: the type makes sure that none is forgotten. */
export function keysOf<Options>(keys: Readonly<Record<keyof Options, true>>): readonly string[] {
  return Object.keys(keys);
}

/** Options are an object, and every one of them is known. @throws CollabGraphError `invalid`, `unknown` */
export function checkOptions(options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new CollabGraphError(
      'invalid',
      `invalid options ${shown(options)} (expected an object such as { ${known[0]}: … })`,
    );
  }
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) throw unknownValue('option', key, nearest(key, known), { valid: known });
  }
}

/** A list of words, or undefined. @throws CollabGraphError `invalid` */
export function textList(what: string, value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    const example = typeof value === 'string' ? `: ["${value}"]` : '';
    throw new CollabGraphError('invalid', `invalid ${what} ${shown(value)} (expected a list${example})`);
  }
  for (const item of value as readonly unknown[]) checkText(what, item);
  return value as readonly string[];
}

/** The same for a list that would ask for nothing at all if it were empty. @throws CollabGraphError `invalid` */
export function filledList(what: string, value: unknown): readonly string[] | undefined {
  const list = textList(what, value);
  if (list?.length === 0) {
    throw new CollabGraphError(
      'invalid',
      `invalid ${what} [] (an empty list asks for nothing: name at least one, or leave ${what} out for the default)`,
    );
  }
  return list;
}

/** @throws CollabGraphError `invalid` */
export function checkText(what: string, value: unknown): asserts value is string {
  if (typeof value !== 'string')
    throw new CollabGraphError('invalid', `invalid ${what} ${shown(value)} (expected text)`);
}

/**
 * The text by which a node is named. A number is an M49 code, whose zeros in
 * front are lost when it is read as a number.
 * @param expected what may stand there, for the message
 * @throws CollabGraphError `missing`, `invalid`
 */
export function nodeText(what: string, value: unknown, expected: string): string {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return String(value).padStart(3, '0');
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (value === undefined || value === null || value === '')
    throw new CollabGraphError('missing', `missing ${what} (expected ${expected})`);
  throw new CollabGraphError('invalid', `invalid ${what} ${shown(value)} (expected ${expected})`);
}

/** A value as a message shows it; what is long or cannot be shown by its type. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return typeof value === 'function' ? 'function' : String(value);
}
