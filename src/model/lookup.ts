import type { Dataset } from '../data/dataset.ts';
import { foldText, nearest, unknownValue } from './errors.ts';
import { wholeOf } from './parts-of-countries.ts';

/** Finds nodes by what people type: codes, names in either language, aliases. */
export interface Lookup {
  /**
   * The alpha-3 code for an alpha-3, alpha-2 or M49 code, an English or
   * Japanese name, or a common alias.
   * @throws CollabGraphError `unknown`, with the nearest names.
   */
  country(text: string): string;
  /** The id of a framework or programme, from its id, name, short name or alias. Throws as `country` does. */
  group(text: string): string;
  /** The id of a node of any kind. Throws as `country` does. */
  node(text: string): string;
  /** Whether a node has exactly this id. */
  hasId(id: string): boolean;
  /** Name of the node of this id in both languages. */
  nameOf(id: string): { readonly en: string; readonly ja: string } | undefined;
  findCountry(text: string): string | undefined;
  findGroup(text: string): string | undefined;
  findNode(text: string): string | undefined;
}

const LOOKUPS = new WeakMap<Dataset, Lookup>();

/** The lookup of a dataset; made once and kept with it. */
export function lookupOf(dataset: Dataset): Lookup {
  let lookup = LOOKUPS.get(dataset);
  if (!lookup) LOOKUPS.set(dataset, (lookup = buildLookup(dataset)));
  return lookup;
}

type Index = Map<string, string>;

interface NamedRow {
  readonly id: string;
  readonly name_en?: string;
  readonly name_ja?: string;
  readonly title_en?: string;
  readonly title_ja?: string;
}

const NODE_TABLES = ['countries', 'regions', 'groups', 'agencies', 'topics', 'calls', 'projects', 'nodes'] as const;

function buildLookup(dataset: Dataset): Lookup {
  const countries: Index = new Map();
  const countryWords: string[] = [];
  for (const row of dataset.countries) {
    const words = [row.id, row.alpha2, row.m49, row.name_en, row.name_ja, ...row.aliases].filter(isText);
    addWords(countries, row.id, words);
    countryWords.push(...words.filter((word) => !/^\d+$/.test(word)));
  }
  const groups: Index = new Map();
  const groupWords: string[] = [];
  for (const row of dataset.groups) {
    const words = [row.id, row.name_en, row.name_ja, row.short_en, row.short_ja, ...row.aliases].filter(isText);
    addWords(groups, row.id, words);
    groupWords.push(...words);
  }
  const others: Index = new Map();
  for (const row of [...dataset.regions, ...dataset.topics])
    addWords(others, row.id, [row.id, row.name_en, row.name_ja, ...row.aliases]);
  for (const row of dataset.agencies)
    addWords(others, row.id, [row.id, row.short, row.name_en, row.name_ja, ...row.aliases].filter(isText));
  for (const row of dataset.calls) addWords(others, row.id, [row.id, row.name_en, row.name_ja].filter(isText));
  for (const row of dataset.projects) addWords(others, row.id, [row.id, row.title_en, row.title_ja].filter(isText));

  const ownNodes = (dataset as Partial<Dataset>).nodes ?? [];
  for (const row of ownNodes)
    addWords(
      others,
      row.id,
      [row.id, row.name_en, row.name_ja, row.short_en, row.short_ja, ...(row.aliases ?? [])].filter(isText),
    );

  const names = new Map<string, { en: string; ja: string }>();
  for (const table of NODE_TABLES)
    for (const row of ((dataset as Partial<Dataset>)[table] ?? []) as readonly NamedRow[]) {
      const en = row.name_en ?? row.title_en ?? row.name_ja ?? row.title_ja ?? row.id;
      names.set(row.id, { en, ja: row.name_ja ?? row.title_ja ?? en });
    }

  const find = (index: Index, text: string): string | undefined => index.get(foldText(text));
  const findCountry = (text: string): string | undefined =>
    find(countries, text) ??
    (/^\d{1,2}$/.test(text.trim()) ? find(countries, text.trim().padStart(3, '0')) : undefined);
  const findGroup = (text: string): string | undefined => find(groups, text);
  // An id given exactly means that node, also where a country has the same name (the region `micronesia`).
  const findNode = (text: string): string | undefined =>
    names.has(text) ? text : (findCountry(text) ?? findGroup(text) ?? find(others, text));
  return {
    hasId: (id) => names.has(id),
    nameOf: (id) => names.get(id),
    findCountry,
    findGroup,
    findNode,
    country: (text) => findCountry(text) ?? fail('country', text, countryWords),
    group: (text) => findGroup(text) ?? fail('framework or programme', text, groupWords),
    node: (text) =>
      findNode(text) ??
      fail('country, framework or other node', text, [...countryWords, ...groupWords, ...others.keys()]),
  };
}

function fail(what: string, text: string, words: readonly string[]): never {
  const whole = wholeOf(text);
  throw unknownValue(what, text, whole !== undefined && words.includes(whole) ? [whole] : nearest(text, words));
}

function isText(word: string | undefined): word is string {
  return word !== undefined && word !== '';
}

/** The first to claim a word keeps it: codes come before names, names before aliases. */
function addWords(index: Index, id: string, words: readonly string[]): void {
  for (const word of words) {
    const key = foldText(word);
    if (key && !index.has(key)) index.set(key, id);
  }
}
