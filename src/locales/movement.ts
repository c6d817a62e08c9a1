/** How numbers of movements are written where a side is not known: the same in answers, tables, the panel and the command line. */
import type { Locale } from '../model/graph.ts';
import { balanceSign, type Movement } from '../model/movement.ts';

// Both languages write 11,791.
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

const WORDS = {
  en: {
    plus: '+',
    minus: '−',
    notKnown: 'not known',
    aboutEven: 'about even',
    range: (least: string, most: string): string => `${least} to ${most}`,
    orMore: (number: string): string => `${number} or more`,
    beside: (text: string, words: string): string => `${text} (${words})`,
  },
  ja: {
    plus: '+',
    minus: '−',
    notKnown: '不明',
    aboutEven: 'ほぼ均衡',
    range: (least: string, most: string): string => `${least}～${most}`,
    orMore: (number: string): string => `${number}以上`,
    beside: (text: string, words: string): string => `${text}（${words}）`,
  },
} as const;

export interface MovementText {
  readonly notKnown: string;
  readonly aboutEven: string;
  /** Arrivals or departures: the number, `0 to 9` where only a bound is known, else that it is not known. */
  side(value: number | null, most: number | null): string;
  /** `+12`, `−4`, `0`; `+3 to +12`; `−5 to +4 (about even)`. */
  net(movement: Pick<Movement, 'netRange'>): string;
  /** Both directions: `40`, `40 to 49`, `40 or more`. */
  total(movement: Pick<Movement, 'total' | 'in' | 'out' | 'unknownMost'>): string;
}

/** `+1,000`, `−20`, `0`, with the signs of the language. */
export function signedNumber(value: number, lang: Locale): string {
  const { plus, minus } = WORDS[lang];
  return value === 0 ? '0' : `${value > 0 ? plus : minus}${NUMBER.format(Math.abs(value))}`;
}

function textsOf(lang: Locale): MovementText {
  const { notKnown, aboutEven, range, orMore, beside } = WORDS[lang];
  return {
    notKnown,
    aboutEven,
    side: (value, most) =>
      value !== null ? NUMBER.format(value) : most === null ? notKnown : range('0', NUMBER.format(most)),
    net: (movement) => {
      if (movement.netRange === null) return notKnown;
      const [least, most] = movement.netRange;
      if (least === most) return signedNumber(least, lang);
      const text = range(signedNumber(least, lang), signedNumber(most, lang));
      return balanceSign(movement) === 'even' ? beside(text, aboutEven) : text;
    },
    total: ({ total, in: into, out, unknownMost }) => {
      if (into === null && out === null) return notKnown;
      if (into !== null && out !== null) return NUMBER.format(total);
      return unknownMost === null
        ? orMore(NUMBER.format(total))
        : range(NUMBER.format(total), NUMBER.format(total + unknownMost));
    },
  };
}

const TEXTS: Readonly<Record<Locale, MovementText>> = { en: textsOf('en'), ja: textsOf('ja') };

export function movementText(lang: Locale): MovementText {
  return TEXTS[lang];
}
