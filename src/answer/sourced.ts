/** A sentence of an answer with the sources of the statements that it rests on. */
export interface Sourced {
  readonly text: string;
  /** Ids of sources of each statement. */
  readonly cited: readonly (readonly string[])[];
}

/** One that says what is not known, or only counts, rests on none. */
export type SaidSentence = string | Sourced;

/** Sentences that rest on the same statements. */
export function sourced(cited: Sourced['cited'], ...texts: readonly string[]): readonly Sourced[] {
  return texts.map((text) => ({ text, cited }));
}

export function textOf(sentence: SaidSentence): string {
  return typeof sentence === 'string' ? sentence : sentence.text;
}

/** What an answer has to say besides, right after its finding. */
export function afterFirst(
  [finding, ...more]: readonly SaidSentence[],
  besides: readonly SaidSentence[],
): readonly SaidSentence[] {
  return finding === undefined ? besides : [finding, ...besides, ...more];
}

/** Places in a list of sources, from 1, ascending; those that the list does not have are left out. */
export function numbersOf(sentence: SaidSentence, sources: readonly { readonly id: string }[]): readonly number[] {
  if (typeof sentence === 'string') return [];
  const cited = new Set(sentence.cited.flat());
  return sources.flatMap(({ id }, index) => (cited.has(id) ? [index + 1] : []));
}

/** `Japan has two gaps. [1–3]` */
export function withNumbers(sentence: string, numbers: readonly number[]): string {
  return numbers.length === 0 ? sentence : `${sentence} [${numberRanges(numbers)}]`;
}

/** `1–3, 5` for `[1, 2, 3, 5]`; empty for none. */
export function numberRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}
