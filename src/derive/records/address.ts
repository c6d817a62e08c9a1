/** The country of a written address: its last part, and nothing else. */
import { named } from '../../model/named.ts';

const STATES: Readonly<Record<string, string>> = named({
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
});
const STATE_CODES = new Set(Object.keys(STATES));
const STATE_NAMES = new Set(Object.values(STATES).map((name) => name.toUpperCase()));

/** Cities of the state of Georgia that addresses end with; without one of them before it, Georgia is the country. */
const CITIES_OF_GEORGIA = new Set(['ATLANTA', 'ATHENS', 'AUGUSTA', 'SAVANNAH', 'MACON', 'KENNESAW', 'STATESBORO']);

const ZIP = /^(.*?)[\s,]*\b\d{5}(?:-\d{4})?$/;
const USA = /^(?:.*\s)?(?:USA|U\.S\.A\.|UNITED STATES(?: OF AMERICA)?)$/;

/**
 * The alpha-3 code of the country that an address ends with; where it names
 * none, its last part as written. US states and postal codes stand for the
 * USA. What an institution is called ("Beth Israel", "Georgia Tech") says nothing.
 * @param countryOf the code of a country's name or code, if it is one
 */
export function countryOfAddress(address: string, countryOf: (name: string) => string | undefined): string | undefined {
  const parts = address
    .replace(/\b(?:electronic address|e-?mail)\b.*$/i, '')
    .replace(/\S+@\S+/g, '')
    .split(',')
    .map((part) => part.replace(/[\s.;]+$/, '').trim())
    .filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const upper = last.toUpperCase();
  if (USA.test(upper)) return 'USA';
  if (isState(upper, parts)) return 'USA';
  // Two letters at the end of an address are a state, or nothing: nobody writes a country so.
  if (upper.length > 2) {
    const found = countryOf(last) ?? countryOf(withoutPostalCode(last));
    if (found !== undefined) return found;
  }
  return last;
}

function isState(upper: string, parts: readonly string[]): boolean {
  const bare = ZIP.exec(upper)?.[1]?.trim();
  if (bare !== undefined) {
    if (STATE_CODES.has(bare) || STATE_NAMES.has(bare)) return true;
    // A postal code as a part of its own: the state is before it.
    const before = parts.at(-2)?.toUpperCase();
    return bare === '' && before !== undefined && (STATE_CODES.has(before) || STATE_NAMES.has(before));
  }
  if (upper === 'GEORGIA') return CITIES_OF_GEORGIA.has(parts.at(-2)?.toUpperCase() ?? '');
  return STATE_CODES.has(upper) || STATE_NAMES.has(upper);
}

/** `113-8654 Japan`, `Japan 113-8654`. */
function withoutPostalCode(part: string): string {
  return part.replace(/^[\d-]{3,}\s+|\s+[\d-]{3,}$/g, '');
}
