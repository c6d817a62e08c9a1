import type { Locale } from '../../model/graph.ts';
import type { Assumption } from '../../read/records.ts';

/**
 * What was assumed, without the option of the command that changes it: the page
 * has a field for that. Empty where a sentence says nothing else.
 */
export function withoutOption(sentence: Assumption, lang: Locale): string {
  return lang === 'ja' ? withoutJapanese(sentence.ja) : withoutEnglish(sentence.en);
}

function withoutJapanese(text: string): string {
  return text
    .replace(/（--[^）]*）/g, '')
    .split(/(?<=。)/)
    .filter((part) => !part.includes('--'))
    .join('');
}

function withoutEnglish(text: string): string {
  let rest = text;
  for (let at = rest.indexOf('--'); at >= 0; at = rest.indexOf('--')) {
    const before = rest.slice(0, at);
    const start = Math.max(...['; ', ': ', '. ', ', as '].map((mark) => before.lastIndexOf(mark)));
    const after = /\. (?=[A-Z"])/.exec(rest.slice(at));
    const tail = after ? rest.slice(at + after.index + 2) : '';
    const head = start < 0 ? '' : `${before.slice(0, start)}.`;
    rest = [head, tail].filter(Boolean).join(' ');
  }
  return rest;
}
