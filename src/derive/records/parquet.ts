import { open, stat } from 'node:fs/promises';

import { importDuckdb } from '../engine/import-duckdb.ts';
import { ROW_COLUMNS, type RowColumn } from '../engine/engine.ts';

export type ParquetFile =
  | { readonly kind: 'plain'; readonly columns: readonly RowColumn[] }
  /** Works of OpenAlex, each as a JSON text. */
  | { readonly kind: 'works'; readonly works: () => AsyncGenerator<string> };

/**
 * What a Parquet file holds, by its columns.
 * @throws Error for one that is cut off or is neither
 */
export async function openParquet(path: string): Promise<ParquetFile> {
  await checkEnd(path);
  const { DuckDBInstance } = await importDuckdb();
  const connection = await (
    await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' })
  ).connect();
  const file = `'${path.replaceAll("'", "''")}'`;
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${file})`);
  const names = described.getRowObjects().map(({ column_name }) => String(column_name));
  const columns = ROW_COLUMNS.filter((name) => names.includes(name));
  if (['work', 'year', 'country'].every((name) => names.includes(name))) return { kind: 'plain', columns };
  if (!names.includes('authorships')) {
    throw new Error(`its columns are ${names.slice(0, 8).join(', ')}: neither a plain table nor works of OpenAlex`);
  }
  const wanted = ['id', 'publication_year', 'is_authors_truncated', 'authorships'].filter((name) =>
    names.includes(name),
  );
  return {
    kind: 'works',
    works: async function* () {
      const result = await connection.stream(
        `SELECT to_json(w)::VARCHAR FROM (SELECT ${wanted.join(', ')} FROM read_parquet(${file})) w`,
      );
      for await (const rows of result.yieldRows()) for (const [text] of rows) yield String(text);
    },
  };
}

/** A Parquet file ends as it begins; its index is at the end, so one that is cut off cannot be read at all. */
async function checkEnd(path: string): Promise<void> {
  const { size } = await stat(path);
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
    if (buffer.toString('latin1') !== 'PAR1') throw new Error('the end of the Parquet file is missing');
  } finally {
    await file.close();
  }
}
