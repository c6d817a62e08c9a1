/** Which export a file is, told from its header, and what to do where it lacks the affiliations. */
import { CollabGraphError } from '../../model/errors.ts';
import type { WorkRecord } from './record.ts';
import { readBibliometrix, readDimensions, readScopus, readWebOfScienceRow, type Row } from './table-records.ts';
import type { CountryOf } from './web-of-science.ts';

export interface TableFormat {
  readonly name: string;
  readonly is: (columns: ReadonlySet<string>) => boolean;
  /** One of these columns must be there, or nothing can be said of countries. */
  readonly affiliations: readonly RegExp[];
  /** What to tick in the database's export dialog. */
  readonly wayOut: string;
  readonly read: (row: Row, countryOf: CountryOf) => WorkRecord;
}

export const TABLE_FORMATS: readonly TableFormat[] = [
  {
    name: 'Scopus',
    is: (columns) =>
      columns.has('EID') || (columns.has('Authors') && columns.has('Source title') && columns.has('Cited by')),
    affiliations: [/^Affiliations$/, /^Authors with affiliations$/],
    wayOut: 'export again as CSV and tick "Affiliations" under "Bibliographical information"',
    read: readScopus,
  },
  {
    name: 'Dimensions',
    is: (columns) => columns.has('Publication ID') && columns.has('PubYear'),
    affiliations: [/Country of .*research organi[sz]ation/i, /^Authors \(Raw Affiliation\)$/],
    wayOut:
      'export again with "Export full record" (CSV), which has "Authors (Raw Affiliation)" and the countries of research organizations',
    read: readDimensions,
  },
  {
    name: 'Lens',
    is: (columns) => columns.has('Lens ID'),
    affiliations: [/^never$/],
    wayOut: "the Lens's CSV has no affiliations: export again as JSON, which has",
    read: () => ({ id: undefined, year: undefined, authors: [] }),
  },
  {
    name: 'bibliometrix',
    is: (columns) => columns.has('AU') && columns.has('PY') && (columns.has('SR') || columns.has('DB')),
    affiliations: [/^C1$/, /^AU_CO$/],
    wayOut:
      'export the records anew with their addresses (Web of Science: "Full Record"; Scopus: "Affiliations") before convert2df(), or add AU_CO with metaTagExtraction(M, "AU_CO")',
    read: readBibliometrix,
  },
  {
    name: 'Web of Science',
    is: (columns) => columns.has('PT') && columns.has('AU'),
    affiliations: [/^C1$/],
    wayOut: 'export again and choose "Full Record" under "Record Content", or "Custom selection" with "Addresses"',
    read: readWebOfScienceRow,
  },
];

/** The words with which an export without affiliations is refused. A network is never made of the journals' countries. */
export function refuseWithoutAffiliations(file: string, name: string, wayOut: string): never {
  throw new CollabGraphError(
    'missing',
    `missing affiliations: "${file}" is an export of ${name} without them, and only they say where authors work (${wayOut})`,
    { place: { file } },
  );
}

/** The format of a table with these columns. @throws CollabGraphError `missing` for one that lacks the affiliations */
export function tableFormatOf(file: string, header: readonly string[]): TableFormat | undefined {
  const columns = new Set(header);
  const format = TABLE_FORMATS.find(({ is }) => is(columns));
  if (format && !header.some((column) => format.affiliations.some((pattern) => pattern.test(column)))) {
    refuseWithoutAffiliations(file, format.name, format.wayOut);
  }
  return format;
}
