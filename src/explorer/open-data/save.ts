/** A network of one's own as files: a package of tables, one JSON. */
import { zipSync, strToU8 } from 'fflate';

import type { Dataset } from '../../data/dataset.ts';
import type { TableName } from '../../data/table-names.ts';
import { describePackage, formatDescriptor, type FileFacts } from '../../data/descriptor.ts';
import { parseCsv } from '../../data/parse-csv.ts';
import { fileOf, readTables } from '../../data/read-tables.ts';
import { tableTexts } from '../../data/table-texts.ts';
import type { ImportReport } from '../../read/report.ts';
import { named } from '../../model/named.ts';

/** Of every file in the archive: the same data give the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1, 12));

/**
 * A ZIP file with the dataset's tables, `datapackage.json`, and the report of
 * the import where there is one. `collab-graph --data` takes the folder in it,
 * the page the ZIP file.
 *
 * @throws CollabGraphError as `readTables`, for rows that no package may have
 */
export async function packageZip(dataset: Dataset, report: ImportReport | undefined): Promise<Blob> {
  const texts = tableTexts(dataset);
  readTables(texts, dataset);
  const { name, title_en, title_ja, version, date, focus } = dataset;
  const facts = Object.fromEntries(
    await Promise.all(
      Object.entries(texts).map(async ([table, text]) => [table, await factsOf(text, table as TableName)] as const),
    ),
  );
  const descriptor = describePackage(
    { name, title_en, title_ja, version, date, ...(focus === undefined ? {} : { focus }) },
    facts,
  );
  const files: Record<string, string> = named({
    'datapackage.json': formatDescriptor(descriptor),
    ...Object.fromEntries(Object.entries(texts).map(([table, text]) => [fileOf(table as TableName), text])),
    ...(report === undefined ? {} : { 'import-report.json': `${JSON.stringify(report, null, 2)}\n` }),
  });
  const folder = Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, strToU8(text)]));
  return new Blob([zipSync(folder, { mtime: MADE })], { type: 'application/zip' });
}

async function factsOf(text: string, table: TableName): Promise<FileFacts> {
  const bytes = strToU8(text);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return {
    bytes: bytes.byteLength,
    sha256: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    header: parseCsv(text.slice(0, text.indexOf('\n')), fileOf(table)).header,
  };
}

export function datasetJson(dataset: Dataset): Blob {
  return new Blob([`${JSON.stringify(dataset)}\n`], { type: 'application/json' });
}
