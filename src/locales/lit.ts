/** What is lit in a still picture, in words. */
import type { Locale } from '../model/graph.ts';

interface LitWords {
  /** @param tied what it is tied to in the picture; empty for nothing */
  readonly node: (name: string, tied: string) => string;
  /** Added to it: it has no tie with the focus, and the ways there are lit too. */
  readonly way: (focus: string) => string;
  readonly tie: (from: string, to: string, kind: string, directed: boolean) => string;
  /** @param shared what both are tied to in the picture; empty for nothing */
  readonly compared: (a: string, b: string, shared: string) => string;
  readonly pathDirect: (a: string, b: string, through: string) => string;
  /** @param chain names from the first to the last */
  readonly path: (a: string, b: string, chain: string, total: string) => string;
  readonly pathNone: (a: string, b: string) => string;
  readonly notDrawn: (names: string) => string;
  /** @param names what the answer is about */
  readonly answered: (names: string) => string;
  readonly pale: string;
  readonly framed: (names: string) => string;
  readonly missing: (name: string) => string;
  readonly more: (number: string) => string;
  /** Between what a step may as well run through. */
  readonly or: string;
  readonly sentenceGap: string;
}

const WORDS: Readonly<Record<Locale, LitWords>> = {
  en: {
    node: (name, tied) =>
      tied === '' ? `Lit: ${name}, which has no tie in this picture.` : `Lit: ${name} and what it is tied to: ${tied}.`,
    way: (focus) => `Lit too: the shortest ways to ${focus}.`,
    tie: (from, to, kind, directed) => `Lit: ${from} ${directed ? '→' : '–'} ${to} (${kind}).`,
    compared: (a, b, shared) =>
      shared === ''
        ? `Compared: ${a} and ${b} (ringed). In this picture nothing is tied to both.`
        : `Compared: ${a} and ${b} (ringed). Tied to both (thin rings): ${shared}.`,
    pathDirect: (a, b, through) => `Lit: ${a} and ${b} are tied directly, through ${through}.`,
    path: (a, b, chain, total) =>
      `Lit: the shortest way from ${a} to ${b}: ${chain}${total === '' ? '' : ` (the first of ${total})`}.`,
    pathNone: (a, b) => `No way of at most four steps leads from ${a} to ${b}.`,
    notDrawn: (names) => `Not in this picture: ${names}.`,
    answered: (names) => `Ringed, as the answer names them: ${names}.`,
    pale: 'The rest is pale.',
    framed: (names) => `Framed: ${names}.`,
    missing: (name) => `${name} is not in this picture.`,
    more: (number) => `${number} more`,
    or: ' / ',
    sentenceGap: ' ',
  },
  ja: {
    node: (name, tied) =>
      tied === ''
        ? `濃い色：${name}（この図につながりはない）。`
        : `濃い色：${name}と、そのつながりの相手（${tied}）。`,
    way: (focus) => `${focus}までの最短の経路も濃い色。`,
    tie: (from, to, kind, directed) => `濃い色：${from}${directed ? '→' : '–'}${to}（${kind}）。`,
    compared: (a, b, shared) =>
      shared === ''
        ? `比較：${a}と${b}（輪つき）。この図では、両者に共通の相手はない。`
        : `比較：${a}と${b}（輪つき）。両者に共通の相手（細い輪）：${shared}。`,
    pathDirect: (a, b, through) => `濃い色：${a}と${b}は直接つながる（${through}）。`,
    path: (a, b, chain, total) =>
      `濃い色：${a}から${b}までの最短の経路：${chain}${total === '' ? '' : `（${total}本のうち最初）`}。`,
    pathNone: (a, b) => `${a}から${b}までは、4段階以内の経路がない。`,
    notDrawn: (names) => `この図にないもの：${names}。`,
    answered: (names) => `輪つきは、答えが挙げる国・地域：${names}。`,
    pale: 'ほかは淡色。',
    framed: (names) => `枠：${names}。`,
    missing: (name) => `${name}は、この図にない。`,
    more: (number) => `ほか${number}`,
    or: '／',
    sentenceGap: '',
  },
};

export function litWords(locale: Locale): LitWords {
  return WORDS[locale];
}
