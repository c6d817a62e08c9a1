/** Records of databases that export tables: one function a database, from a row by column name. */
import { countryOfAddress } from './address.ts';
import { filled, type AffiliationRecord, type AuthorRecord, type WorkRecord } from './record.ts';
import { readWebOfScience, splitAddresses, type CountryOf } from './web-of-science.ts';

export type Row = Readonly<Record<string, string | undefined>>;

const listed = (cell: string | undefined, separator = ';'): string[] =>
  (cell ?? '')
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Web of Science, tab-delimited: the fields of its plain text as columns. */
export function readWebOfScienceRow(row: Row, countryOf: CountryOf): WorkRecord {
  const lists = Object.fromEntries(['AU', 'AF', 'RI', 'OI'].map((name) => [name, listed(row[name])]));
  const af = lists['AF']!.length > 0 ? lists['AF'] : undefined;
  return readWebOfScience(
    {
      ...lists,
      AF: af,
      C1: splitAddresses(row['C1'] ?? ''),
      UT: one(row['UT']),
      DI: one(row['DI']),
      PY: one(row['PY']),
    },
    countryOf,
  );
}

/** bibliometrix: its columns are those of the Web of Science; AU_CO has countries where it took them out. */
export function readBibliometrix(row: Row, countryOf: CountryOf): WorkRecord {
  const id = filled(row['UT']) ?? filled(row['DI']) ?? filled(row['SR']);
  const countries = listed(row['AU_CO']);
  if (countries.length === 0) return { ...readWebOfScienceRow(row, countryOf), id };
  const work = readWebOfScienceRow({ ...row, C1: '' }, countryOf);
  return { ...work, id, unassigned: countries.map((country) => ({ country })) };
}

/**
 * Scopus: authors and identifiers in one order. Each entry of "Authors with
 * affiliations" is a name and whole entries of "Affiliations", joined by commas;
 * so the country is the last part of each of these, not only of the entry.
 */
export function readScopus(row: Row, countryOf: CountryOf): WorkRecord {
  const ids = listed(row['Author(s) ID']);
  const affiliations = listed(row['Affiliations']);
  const entries = listed(row['Authors with affiliations']);
  const place = (address: string): AffiliationRecord => ({
    country: countryOfAddress(address, countryOf),
    institution: institutionOf(address),
  });
  const work = { id: filled(row['EID']) ?? filled(row['DOI']), year: filled(row['Year']) };
  if (entries.length === 0) return { ...work, authors: [], unassigned: affiliations.map(place) };
  const names = listed(row['Author full names']);
  return {
    ...work,
    authors: entries.map((entry, index): AuthorRecord => {
      const own = affiliations
        .map((address) => ({ address, at: entry.indexOf(address) }))
        .filter(({ at }) => at > 0)
        .sort((a, b) => a.at - b.at || b.address.length - a.address.length)
        // An address within a longer one that begins at the same place is that longer one.
        .filter(({ at }, i, all) => i === 0 || at !== all[i - 1]!.at);
      const commas = entry.split(',');
      const name = /\.$/.test(commas[0]!) ? commas[0]! : commas.slice(0, 2).join(',');
      const rest = entry.slice(name.length).replace(/^,\s*/, '');
      return {
        id: ids.length === entries.length ? ids[index] : undefined,
        name: filled(names[index]?.replace(/\s*\(\d+\)$/, '')) ?? filled(name),
        affiliations: own.length > 0 ? own.map(({ address }) => place(address)) : rest === '' ? [] : [place(rest)],
      };
    }),
  };
}

/** The part that names a university, an institute …; the first where none does. */
function institutionOf(address: string): string | undefined {
  const parts = address.split(',').map((part) => part.trim());
  return filled(
    parts.find((part) => /univ|institut|colleg|hospital|academ|cnrs|max.?planck|school of/i.test(part)) ?? parts[0],
  );
}

/** Dimensions: standardized countries are of the work, not of an author; else raw addresses after each author's name. */
export function readDimensions(row: Row, countryOf: CountryOf): WorkRecord {
  const work = { id: filled(row['Publication ID']) ?? filled(row['DOI']), year: filled(row['PubYear']) };
  const countries = listed(
    columnLike(
      row,
      /^(?:Country of (?:standardized )?research organi[sz]ation|Authors Affiliations - Country of Research organization|Country of Research organi[sz]ations?.*)$/i,
    ),
  );
  const institutions = listed(
    columnLike(
      row,
      /^(?:Research Organi[sz]ations - standardi[sz]ed|Authors Affiliations - Name of Research organization)$/i,
    ),
  );
  const names = listed(row['Authors']);
  if (countries.length > 0) {
    const aligned = countries.length === institutions.length;
    const unassigned = countries.map((country, i) => ({ country, institution: aligned ? institutions[i] : undefined }));
    return { ...work, authors: names.map((name) => ({ id: undefined, name, affiliations: [] })), unassigned };
  }
  return {
    ...work,
    authors: [...(row['Authors (Raw Affiliation)'] ?? '').matchAll(/([^();]+)\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)].map(
      ([, name, addresses]) => ({
        id: undefined,
        name: filled(name),
        affiliations: listed(addresses).map((address) => ({
          country: countryOfAddress(address, countryOf),
          institution: institutionOf(address),
        })),
      }),
    ),
  };
}

/** The first filled cell of a column whose name is like this: the name changed with the years. */
function columnLike(row: Row, name: RegExp): string | undefined {
  return Object.entries(row).find(([column, cell]) => name.test(column) && filled(cell) !== undefined)?.[1];
}

const one = (cell: string | undefined): string[] => (filled(cell) === undefined ? [] : [cell!.trim()]);
