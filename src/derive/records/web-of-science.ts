import { countryOfAddress } from './address.ts';
import { filled, type AffiliationRecord, type WorkRecord } from './record.ts';

/** Fields of a record by their two letters: each value of a field that has several. */
export type Fields = Readonly<Record<string, readonly string[] | undefined>>;
export type CountryOf = (name: string) => string | undefined;

/**
 * A record of the Web of Science, from any of its forms. Addresses (C1) begin
 * with the authors they belong to; older ones do not, and are then of the work.
 * Authors are identified by ORCID (OI), else ResearcherID (RI).
 */
export function readWebOfScience(fields: Fields, countryOf: CountryOf): WorkRecord {
  const names = fields['AF'] ?? fields['AU'] ?? [];
  const short = fields['AU'] ?? [];
  const ids = new Map([...idsIn(fields['RI']), ...idsIn(fields['OI'])]);
  const addresses = (fields['C1'] ?? []).map((text) => addressOf(text, countryOf));
  return {
    id: filled(fields['UT']?.[0]) ?? filled(fields['DI']?.[0]),
    year: filled(fields['PY']?.[0]),
    authors: names.map((name, index) => {
      const own = [name, short[index]].flatMap((one) => (one === undefined ? [] : [fold(one)]));
      return {
        id: own.map((one) => ids.get(one)).find((id) => id !== undefined),
        name,
        affiliations: addresses
          .filter(({ authors }) => authors?.some((one) => own.includes(one)))
          .map(({ place }) => place),
      };
    }),
    unassigned: addresses.filter(({ authors }) => authors === undefined).map(({ place }) => place),
  };
}

const fold = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();

/** `Smith, John/A-1234-2008; Doe, Jane/0000-0001-…` */
function idsIn(values: readonly string[] | undefined): [string, string][] {
  return (values ?? [])
    .flatMap((value) => value.split(';'))
    .flatMap((item): [string, string][] => {
      const at = item.lastIndexOf('/');
      return at < 0 ? [] : [[fold(item.slice(0, at)), item.slice(at + 1).trim()]];
    });
}

/** `[Smith, John; Doe, Jane] Univ Tokyo, Dept X, Tokyo, Japan.` */
function addressOf(
  text: string,
  countryOf: CountryOf,
): { readonly authors: readonly string[] | undefined; readonly place: AffiliationRecord } {
  const [, authors, address] = /^\s*(?:\[([^\]]*)\])?\s*(.*)$/s.exec(text)!;
  return {
    authors: authors?.split(';').map(fold),
    place: { country: countryOfAddress(address!, countryOf), institution: filled(address!.split(',')[0]) },
  };
}

/** Addresses of one cell, parted by semicolons outside of brackets. */
export function splitAddresses(cell: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === '[') depth += 1;
    else if (cell[at] === ']') depth -= 1;
    else if (cell[at] === ';' && depth <= 0) {
      parts.push(cell.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, cell.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}
