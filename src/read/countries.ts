/** Which names and codes mean a country. */
import type { CountryRow } from '../data/dataset.ts';
import { ISO_3166 } from '../data/iso-3166.ts';
import { foldText } from '../model/errors.ts';
import {
  DOUBTFUL,
  MORE_NAMES,
  MORE_PLACES,
  OTHER_CODES,
  PARTS_OF,
  PARTS_OF_TOTALS,
  TOTALS,
  WITHDRAWN,
} from './places.ts';
import type { Assumption } from './records.ts';
import { named } from '../model/named.ts';

/** The names of a file and what they mean. */
export interface Recognised {
  /** Alpha-3 by the name as written. */
  readonly countries: ReadonlyMap<string, string>;
  /** Names that stand for many places at once. */
  readonly aggregates: ReadonlySet<string>;
  readonly assumed: readonly Assumption[];
  /** Names that may mean another country than the one they were read as: its alpha-3, by the name as written. */
  readonly doubts: ReadonlyMap<string, string>;
}

/** Finds countries by code or name. */
export interface CountryBook {
  readonly row: (alpha3: string) => CountryRow | undefined;
  /** Every country, territory and withdrawn state that is known. */
  readonly all: () => readonly CountryRow[];
  readonly isWithdrawn: (alpha3: string) => boolean;
  /**
   * What the names of one column or set of nodes mean. Codes and names count only
   * where most of the set is countries, so that a surname Jordan stays a surname.
   */
  readonly recognise: (names: Iterable<string>, given?: readonly string[]) => Recognised;
}

/** The least share of names that must be countries for any of them to be read as one. */
const LEAST_SHARE = 0.6;
/** Two letters mean many things, Swiss cantons among them. */
const LEAST_SHARE_OF_ALPHA_2 = 0.9;

const NOTHING: Recognised = {
  countries: new Map(),
  aggregates: new Set(),
  assumed: [],
  doubts: new Map(),
};

const BOOKS = new WeakMap<readonly CountryRow[], CountryBook>();

/** @param known rows of countries.csv; what it does not have comes from places.ts. Made once and kept with them. */
export function countryBook(known: readonly CountryRow[]): CountryBook {
  let book = BOOKS.get(known);
  if (!book) BOOKS.set(known, (book = buildBook(known)));
  return book;
}

function buildBook(known: readonly CountryRow[]): CountryBook {
  const rows = new Map<string, CountryRow>();
  for (const row of morePlaces()) rows.set(row.id, row);
  for (const row of known) rows.set(row.id, row);
  const names = new Map<string, string>();
  const add = (name: string, id: string): void => {
    const key = nameKey(name);
    if (key !== '' && !names.has(key)) names.set(key, id);
  };
  for (const row of rows.values())
    for (const name of [row.name_en, row.name_ja, ...row.aliases]) if (name !== undefined) add(name, row.id);
  for (const line of MORE_NAMES.trim().split('\n')) {
    const [id, list] = line.split('|');
    for (const name of list!.split(';')) add(name, id!);
  }
  const codes = new Map<string, string>(Object.entries(OTHER_CODES));
  const numbers = new Map<string, string>();
  for (const [alpha3, { alpha2, m49 }] of ISO_3166) {
    codes.set(alpha3, alpha3);
    codes.set(alpha2, alpha3);
    numbers.set(m49, alpha3);
  }
  for (const row of rows.values()) {
    codes.set(row.id, row.id);
    if (row.alpha2 && !codes.has(row.alpha2)) codes.set(row.alpha2, row.id);
  }
  const withdrawn = new Set<string>(WITHDRAWN);
  return {
    row: (id) => rows.get(id),
    all: () => [...rows.values()],
    isWithdrawn: (id) => withdrawn.has(id),
    recognise: (texts, given = []) => recognise([...new Set(texts)], given, { names, codes, numbers, rows }),
  };
}

interface Index {
  readonly names: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, CountryRow>;
}

const STOP = new Set(['the', 'of', 'and', 'et']);
const LONG: Readonly<Record<string, string>> = named({
  ...{ st: 'saint', rep: 'republic', republ: 'republic', dem: 'democratic', is: 'islands', isl: 'islands' },
  ...{ island: 'islands', isles: 'islands', utd: 'united', fed: 'federated', sts: 'states', peoples: 'people' },
});

const TOTAL_KEYS = new Set(TOTALS.map(foldAggregate));
const PART_KEYS = new Set(PARTS_OF_TOTALS.map(foldAggregate));
const PARTS = new Map(Object.entries(PARTS_OF).map(([name, id]) => [nameKey(name), id]));
const DOUBTS = new Map(DOUBTFUL.map(([name, as, other]) => [nameKey(name), { as, other }]));
/** `EU28`, `EU27_2020`, `European Union (25 countries)`, `EA19`, `G20`, `OECD-35` … */
const NUMBERED =
  /^(eu\d{2}(2020)?|europeanunion\d{2}(countries|2020)*|euroarea\d{2}(countries)?|ea\d{2}|g\d{1,2}|oecd\d{2}(countries)?)$/;

function recognise(texts: readonly string[], given: readonly string[], index: Index): Recognised {
  const chosen = readGiven(given, index);
  const isTotal = (text: string): boolean => {
    const key = foldAggregate(text);
    return TOTAL_KEYS.has(key) || NUMBERED.test(key);
  };
  const hasTotal = texts.some(isTotal);
  const aggregates = new Set(
    texts.filter((text) => {
      if (chosen.has(nameKey(text))) return false;
      const key = foldAggregate(text);
      return isTotal(text) || (hasTotal && (PART_KEYS.has(key) || /unspecified$/.test(key)));
    }),
  );
  const rest = texts.filter((text) => text.trim() !== '' && !aggregates.has(text));
  const countries = new Map<string, string>();
  const assumed: Assumption[] = [];
  const areNumbers = rest.length >= 3 && rest.every((text) => index.numbers.has(text.trim().padStart(3, '0')));
  const doubts: { text: string; as: string; other: string }[] = [];
  const parts = new Map<string, string[]>();
  for (const text of rest) {
    const key = nameKey(text);
    const own = chosen.get(key);
    if (own !== undefined) {
      if (own !== '') countries.set(text, own);
      continue;
    }
    const code = text.trim();
    const doubt = DOUBTS.get(key);
    const part = PARTS.get(key);
    const id =
      doubt?.as ??
      part ??
      (/^[A-Z]{2,3}$/.test(code) ? index.codes.get(code) : undefined) ??
      index.names.get(key) ??
      index.names.get(nameKey(withoutFootnote(text))) ??
      (/^[a-z]{2,3}$/.test(code) ? index.codes.get(code.toUpperCase()) : undefined) ??
      (areNumbers ? index.numbers.get(code.padStart(3, '0')) : undefined);
    if (id === undefined) continue;
    countries.set(text, id);
    if (doubt) doubts.push({ text, ...doubt });
    if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), text]);
  }
  const isPlaces = chosen.size > 0 || countries.size >= Math.max(1, rest.length * leastShare(countries));
  if (!isPlaces) return hasTotal && rest.length === 0 ? { ...NOTHING, aggregates } : NOTHING;
  const found = new Set(countries.values());
  const unclear = new Map<string, string>();
  for (const { text, as, other } of doubts) {
    // Where the other one has a name of its own in the file, the short name is sure.
    if (found.has(other)) continue;
    unclear.set(text, other);
    const [asName, otherName] = [nameOf(as, index), nameOf(other, index)];
    assumed.push({
      en: `"${text}" is read as ${asName.name_en} (${as}); it may be ${otherName.name_en}: --name "${text}=${other}" says so.`,
      ja: `「${text}」は${asName.name_ja}（${as}）として読んだ。${otherName.name_ja}であれば --name "${text}=${other}" で指定する。`,
    });
  }
  for (const [id, names] of parts) {
    const whole = nameOf(id, index);
    assumed.push({
      en: `${names.map((name) => `"${name}"`).join(', ')} ${names.length === 1 ? 'is' : 'are'} read as ${whole.name_en} (${id}), whose ${names.length === 1 ? 'part it is' : 'parts they are'}; --name "${names[0]}=" keeps it apart.`,
      ja: `${names.map((name) => `「${name}」`).join('')}は${whole.name_ja}（${id}）の一部なので${whole.name_ja}として読んだ。--name "${names[0]}=" で別のまま残す。`,
    });
  }
  return { countries, aggregates, assumed, doubts: unclear };
}

function nameOf(id: string, { rows }: Index): { name_en: string; name_ja: string } {
  const row = rows.get(id);
  return { name_en: row?.name_en ?? row?.name_ja ?? id, name_ja: row?.name_ja ?? row?.name_en ?? id };
}

function leastShare(countries: ReadonlyMap<string, string>): number {
  const short = [...countries.keys()].filter((text) => /^[A-Za-z]{2}$/.test(text.trim())).length;
  return short > countries.size / 2 ? LEAST_SHARE_OF_ALPHA_2 : LEAST_SHARE;
}

/** `NAME=CODE` by the key of the name; an empty code is no country. */
function readGiven(given: readonly string[], index: Index): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const text of given) {
    const at = text.lastIndexOf('=');
    if (at <= 0) continue;
    const code = text.slice(at + 1).trim();
    chosen.set(
      nameKey(text.slice(0, at)),
      index.codes.get(code.toUpperCase()) ?? index.names.get(nameKey(code)) ?? code,
    );
  }
  return chosen;
}

/** SDMX's `_T` is nothing but a letter to foldText, and `W` a code of its own. */
function foldAggregate(text: string): string {
  return /^_[A-Z]$/.test(text.trim()) ? text.trim() : foldText(text.replaceAll('&', ' and '));
}

/**
 * A name so that its ways of writing are one: words in order of the alphabet,
 * abbreviations at length, no articles. Japanese names as they are, folded.
 */
export function nameKey(text: string): string {
  if (/[^\u0000-\u024f\u2000-\u206f]/.test(text)) return foldText(text);
  const words = text
    .replace(/[.'’‘`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldText)
    .filter((word) => word !== '' && !STOP.has(word))
    .map((word) => LONG[word] ?? word);
  return words.sort().join(' ');
}

/** Marks of footnotes behind a name: `Israel¹`, `Cyprus 1,2`, `Israel*`. */
function withoutFootnote(text: string): string {
  return text.replace(/(?<=\p{L})[\s]*[\d¹²³⁰-⁹*†‡,]+$/u, '');
}

function morePlaces(): CountryRow[] {
  return MORE_PLACES.trim()
    .split('\n')
    .map((line) => {
      const [id, alpha2, m49, name_en, name_ja, region, lat, lon] = line.split('|') as [
        ...[string, string, string, string, string, string, string, string],
      ];
      return {
        id,
        alpha2: alpha2 === '-' ? '' : alpha2,
        m49: m49 === '-' ? '' : m49,
        name_en,
        name_ja,
        region: region === '-' ? '' : region,
        lat: Number(lat),
        lon: Number(lon),
        aliases: [],
      };
    });
}
