import type { Locale } from '../model/graph.ts';
import { WHOLE } from '../model/flows.ts';
import { messagesFor } from '../locales/messages.ts';
import type { Messages } from '../locales/en.ts';

/** Numbers, periods and lists as a reader of a language writes them. */
export interface Format {
  readonly locale: Locale;
  readonly messages: Messages;
  /** `23,413` */
  number(value: number): string;
  /** `2006/2016` as `2006–2016`, `whole` as all periods; a partial date in words: `September 2014`, `2014年9月`. */
  period(text: string): string;
  date(text: string): string;
  /** `a, b and c` */
  list(items: readonly string[]): string;
}

const FORMATS = new Map<Locale, Format>();

export function formatFor(locale: Locale): Format {
  let format = FORMATS.get(locale);
  if (!format) FORMATS.set(locale, (format = makeFormat(locale)));
  return format;
}

function makeFormat(locale: Locale): Format {
  const messages = messagesFor(locale);
  const tag = locale === 'en' ? 'en-GB' : 'ja-JP';
  const numbers = new Intl.NumberFormat(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  // The calendar is named: a ja-JP reader's default may be the Japanese era. UTC, or the day would depend on the machine.
  const dates = [
    { year: 'numeric' },
    { year: 'numeric', month: 'long' },
    { year: 'numeric', month: 'long', day: 'numeric' },
  ].map(
    (parts) =>
      new Intl.DateTimeFormat(tag, { ...(parts as Intl.DateTimeFormatOptions), calendar: 'gregory', timeZone: 'UTC' }),
  );
  const date = (text: string): string => {
    const precision = text.split('-').length;
    const time = Date.parse(text.length === 4 ? `${text}-01` : text);
    return Number.isNaN(time) ? text : dates[precision - 1]!.format(time);
  };
  return {
    locale,
    messages,
    number: (value) =>
      // Of a hundred thousand ties most numbers are so: they have no separator in either language.
      Number.isInteger(value) && value >= 0 && value < 1000
        ? String(value)
        : // A minus is no hyphen.
          numbers.format(value).replace('-', '−'),
    date,
    period: (text) => {
      if (text === WHOLE) return messages.allPeriods;
      const [from = text, to] = text.split('/');
      if (to === undefined) return date(text);
      return /^\d{4}$/.test(from) && /^\d{4}$/.test(to) ? messages.period(from, to) : `${date(from)} – ${date(to)}`;
    },
    list: (items) => list.format(items),
  };
}
