/** Pieces of English sentences that several answers use. */
export const verb = (n: number, one: string, many: string): string => (n === 1 ? one : many);
export const countries = (n: number, number: string): string =>
  n === 0 ? 'no country or region' : `${number} ${verb(n, 'country or region', 'countries and regions')}`;
/** `4 of the 7`, `all 7`, `both`, `none of the 7`. */
export const partOf = (n: number, number: string, all: number, allNumber: string): string =>
  n < all
    ? `${n === 0 ? 'none' : number} of the ${allNumber}`
    : all === 2
      ? 'both'
      : all === 1
        ? 'it'
        : `all ${allNumber}`;
/** After an article. */
export const theCountries = (n: number, number: string): string =>
  n === 1 ? 'one country or region' : countries(n, number);
/** `Only Japan:`, and what only it has. */
export const only = (name: string, n: number, number: string, list: string): string =>
  `Only ${name}: ${n === 0 ? 'none' : `${number} (${list})`}.`;
export const events = (n: number, number: string): string => `${number} migration ${verb(n, 'event', 'events')}`;
export const way = (direction: number): string =>
  direction === 0 ? 'as many came as went' : direction > 0 ? 'more came than went' : 'more went than came';
export const publications = (n: number, number: string): string =>
  `${number} co-authored ${verb(n, 'publication', 'publications')}`;
export const groups = (n: number, number: string): string =>
  `${number} ${verb(n, 'framework or programme', 'frameworks and programmes')}`;

/** Beside whom somebody is counted; empty for nobody. */
export const otherThan = (name: string): string => (name === '' ? '' : ` other than ${name}`);

/** How much of a whole is with those that are listed: a percentage, or a bound of it. */
export interface ListedShare {
  readonly percent: string;
  readonly bound: 'exact' | 'at-least' | 'more-than';
}
export const share = ({ percent, bound }: ListedShare): string =>
  `${{ exact: '', 'at-least': 'at least ', 'more-than': 'more than ' }[bound]}${percent}%`;
