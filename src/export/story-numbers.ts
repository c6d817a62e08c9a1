/** The numbers in a sentence, told from digits that belong to a name or a date. */

export type TextPart =
  | { readonly text: string }
  | { readonly number: number; readonly text: string }
  | { readonly date: string; readonly text: string };

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = `\\d{1,2} (?:${MONTHS}) \\d{4}|(?:${MONTHS}) \\d{4}|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?`;
const NUMBER = '[+−]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[+−]?\\d+(?:\\.\\d+)?';

/**
 * @param names texts whose digits are no numbers, such as names of programmes
 * @example partsOf('Iran (323 events) in H2020', ['H2020'])
 */
export function partsOf(sentence: string, names: Iterable<string>): TextPart[] {
  const kept = [...new Set(names)]
    .filter((name) => /\d/.test(name) && sentence.includes(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const tokens = new RegExp(`(?<name>${kept.join('|') || '(?!)'})|(?<date>${DATE})|(?<number>${NUMBER})`, 'gu');
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of sentence.matchAll(tokens)) {
    const [text] = match;
    if (match.groups!['name'] !== undefined) continue;
    if (match.index > at) parts.push({ text: sentence.slice(at, match.index) });
    parts.push(
      match.groups!['date'] === undefined
        ? { text, number: Number(text.replaceAll(',', '').replace('−', '-')) }
        : { text, date: text },
    );
    at = match.index + text.length;
  }
  if (at < sentence.length) parts.push({ text: sentence.slice(at) });
  return parts;
}
