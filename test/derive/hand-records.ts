/**
 * Rows that can be counted by hand, and what every method makes of them. The
 * right answers were written down before the methods.
 */
import type { DerivedTie } from '../../src/derive/engine/engine.ts';
import type { MethodName } from '../../src/derive/methods.ts';

/** work, year, author, position, affiliation, country, institution; as a plain table has them. */
export type HandRow = readonly [string, string, string, string, string, string, string];

export const HAND_ROWS: readonly HandRow[] = [
  // Three authors, two countries.
  ['W1', '2010', 'A1', '1', '1', 'JP', 'Tokyo'],
  ['W1', '2010', 'A2', '2', '1', 'JPN', 'Kyoto'],
  ['W1', '2010', 'A3', '3', '1', 'France', 'Sorbonne'],
  // The same record a second time, as an export of two searches has it.
  ['W1', '2010', 'A1', '1', '1', 'JP', 'Tokyo'],
  ['W1', '2010', 'A2', '2', '1', 'JP', 'Kyoto'],
  ['W1', '2010', 'A3', '3', '1', 'FR', 'Sorbonne'],
  // One author with two countries.
  ['W2', '2010', 'A1', '1', '1', 'JP', 'Tokyo'],
  ['W2', '2010', 'A4', '2', '1', 'DE', 'Jena'],
  ['W2', '2010', 'A4', '2', '2', 'US', 'Yale'],
  ['W3', '2011', 'A3', '1', '1', 'FR', 'Sorbonne'],
  ['W3', '2011', 'A5', '2', '1', 'FR', 'Lyon'],
  ['W4', '2011', 'A1', '1', '1', 'FR', 'Lyon'],
  ['W4', '2011', 'A2', '2', '1', 'JP', 'Kyoto'],
  ['W5', '2012', 'A1', '1', '1', 'FR', 'Lyon'],
  ['W6', '2012', 'A4', '1', '1', 'US', 'Yale'],
  ['W6', '2012', 'A2', '2', '1', 'JP', 'Kyoto'],
  ['W6', '2012', 'A6', '3', '1', 'DE', 'Jena'],
  // Alone, with two countries.
  ['W7', '2013', 'A6', '1', '1', 'DE', 'Jena'],
  ['W7', '2013', 'A6', '1', '2', 'JP', 'Kyoto'],
  ['W8', '2013', 'A2', '1', '1', 'JP', 'Kyoto'],
  // No identifiers of authors.
  ['W12', '2014', '', '1', '1', 'KR', 'Seoul'],
  ['W12', '2014', '', '2', '1', 'JP', 'Tokyo'],
  // Two authors who both have two countries.
  ['W13', '2014', 'A8', '1', '1', 'DE', 'Jena'],
  ['W13', '2014', 'A8', '1', '2', 'US', 'Yale'],
  ['W13', '2014', 'A9', '2', '1', 'DE', 'Jena'],
  ['W13', '2014', 'A9', '2', '2', 'US', 'Yale'],
  // Away and back.
  ['W14', '2010', 'A10', '1', '1', 'KR', 'Seoul'],
  ['W15', '2012', 'A10', '1', '1', 'US', 'Yale'],
  ['W16', '2014', 'A10', '1', '1', 'KR', 'Seoul'],
  // A year in which one country has more works than the other.
  ['W17', '2010', 'A11', '1', '1', 'KR', 'Seoul'],
  ['W18', '2011', 'A11', '1', '1', 'US', 'Yale'],
  ['W19', '2011', 'A11', '1', '1', 'US', 'Yale'],
  ['W20', '2011', 'A11', '1', '1', 'KR', 'Seoul'],
  // A year in which two countries have equally many, in the year and altogether.
  ['W21', '2010', 'A12', '1', '1', 'FR', 'Lyon'],
  ['W22', '2011', 'A12', '1', '1', 'US', 'Yale'],
  ['W23', '2011', 'A12', '1', '1', 'DE', 'Jena'],
  // The affiliation listed first is not the first by code.
  ['W24', '2010', 'A13', '1', '1', 'US', 'Yale'],
  ['W24', '2010', 'A13', '1', '2', 'DE', 'Jena'],
  ['W25', '2011', 'A13', '1', '1', 'DE', 'Jena'],
  // Rows that cannot be used.
  ['W8', '2013', 'A7', '2', '', '', ''],
  ['W9', '', 'A1', '1', '1', 'DE', 'Jena'],
  ['W10', '0', 'A1', '1', '1', 'DE', 'Jena'],
  ['W26', 'n.d.', 'A1', '1', '1', 'DE', 'Jena'],
  ['W11', '2011', 'A2', '1', '1', 'Atlantis', 'Poseidonis'],
  ['', '2011', 'A2', '1', '1', 'US', 'Yale'],
];

export const HAND_REASONS: Readonly<Record<string, number>> = {
  'no-country': 1,
  'no-year': 1,
  'bad-year': 2,
  'unknown-country': 1,
  'no-work': 1,
};

type Expected = Readonly<Record<string, number>>;

/** `subject object period`: value, by measure. Without a window: 2010 to 2014. */
export const HAND_ANSWERS: Readonly<Record<MethodName, Readonly<Record<string, Expected>>>> = {
  coauthorship: {
    coauthorship: {
      'FRA JPN 2010': 1,
      'DEU JPN 2010': 1,
      'JPN USA 2010': 1,
      // W2, by one author; W24, by its only author.
      'DEU USA 2010': 2,
      'FRA JPN 2011': 1,
      'JPN USA 2012': 1,
      'DEU JPN 2012': 1,
      'DEU USA 2012': 1,
      'DEU JPN 2013': 1,
      'JPN KOR 2014': 1,
      'DEU USA 2014': 1,
    },
  },
  'coauthorship-fractional': {
    'coauthorship-fractional': {
      'FRA JPN 2010': 1,
      // Three countries: 1 / (3 - 1).
      'DEU JPN 2010': 0.5,
      'JPN USA 2010': 0.5,
      'DEU USA 2010': 1.5,
      'FRA JPN 2011': 1,
      'JPN USA 2012': 0.5,
      'DEU JPN 2012': 0.5,
      'DEU USA 2012': 0.5,
      'DEU JPN 2013': 1,
      'JPN KOR 2014': 1,
      'DEU USA 2014': 1,
    },
  },
  'coauthorship-fractional-by-author': {
    'coauthorship-fractional-by-author': {
      // Three authors: two pairs of a Japanese and a French one, 1 / (3 - 1) each.
      'FRA JPN 2010': 1,
      'DEU JPN 2010': 0.5,
      'JPN USA 2010': 0.5,
      'FRA JPN 2011': 1,
      'JPN USA 2012': 0.5,
      'DEU JPN 2012': 0.5,
      'DEU USA 2012': 0.5,
      'JPN KOR 2014': 1,
      // A8's half of Germany with A9's half of the USA, and the other way round: 1/4 + 1/4.
      'DEU USA 2014': 0.5,
    },
  },
  'mobility-first-last': {
    'mobility-first-last': {
      'JPN FRA 2010/2014': 1,
      'DEU USA 2010/2014': 1,
      'KOR USA 2010/2014': 1,
      'FRA DEU 2010/2014': 1,
      'USA DEU 2010/2014': 1,
    },
  },
  'mobility-yearly': {
    'mobility-yearly': {
      'JPN FRA 2011': 1,
      'KOR USA 2011': 1,
      'FRA DEU 2011': 1,
      'KOR USA 2012': 1,
      'USA KOR 2014': 1,
    },
  },
  'mobility-migrants-travellers': {
    migrants: { 'JPN FRA 2010/2014': 1, 'KOR USA 2010/2014': 1, 'FRA DEU 2010/2014': 1 },
    travellers: { 'DEU JPN 2010/2014': 1, 'KOR USA 2010/2014': 1 },
    // A4, A8, A9 and A13.
    'travellers-non-directional': { 'DEU USA 2010/2014': 4 },
  },
};

/** Ties as the answers above are written. */
export function written(ties: readonly DerivedTie[]): Record<string, Record<string, number>> {
  const found: Record<string, Record<string, number>> = {};
  for (const { measure, subject, object, period, value } of ties)
    (found[measure] ??= {})[`${subject} ${object} ${period}`] = value;
  return found;
}

/** The hand-checkable rows as a plain table in CSV. */
export const HAND_CSV = `work,year,author,position,affiliation,country,institution\n${HAND_ROWS.map((row) => `${row.join(',')}\n`).join('')}`;
