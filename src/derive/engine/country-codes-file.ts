import type { Job } from './engine.ts';

/** The table of country codes as both engines read it. */
export function countryCodesCsv(codes: Job['countryCodes']): string {
  const rows = codes.map(([code, country]) => `"${code.replaceAll('"', '""')}",${country}\n`);
  return `code,country\n${rows.join('')}`;
}
