/** What differs between the engines' SQL. Everything else is written once, in sql/. */
import { ROW_COLUMNS, type Job, type RowFile } from './engine.ts';

export interface Dialect {
  readonly name: 'duckdb' | 'spark';
  /** A relation with the columns of a plain table, absent ones empty. */
  readonly scan: (file: RowFile, index: number) => { readonly before: string[]; readonly from: string };
  /** A statement as the engine takes it. */
  readonly rewrite: (statement: string) => string;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const DUCKDB: Dialect = {
  name: 'duckdb',
  scan: ({ path, format }) => ({
    before: [],
    from:
      format === 'parquet'
        ? `read_parquet(${quoted(path)})`
        : `read_csv(${quoted(path)}, header = true, delim = ',', quote = '"', escape = '"', all_varchar = true)`,
  }),
  rewrite: (statement) => statement,
};

export const SPARK: Dialect = {
  name: 'spark',
  scan: ({ path, format }, index) => ({
    before: [
      `CREATE TEMPORARY VIEW file_${index} USING ${format} OPTIONS (path '${path.replaceAll("'", "\\'")}'${
        format === 'csv' ? `, header 'true', quote '"', escape '"', multiLine 'false'` : ''
      })`,
    ],
    from: `file_${index}`,
  }),
  // Spark has no tables without a warehouse; what is used more than once stays in its memory, and on its disk where that is full.
  rewrite: (statement) => statement.replace(/^CREATE TABLE (\w+) AS/m, 'CACHE TABLE $1 AS'),
};

/** The statements of a text, comments taken out; no statement of ours has a semicolon in a string. */
export function statementsOf(sql: string): string[] {
  return sql
    .replace(/--[^\n]*/g, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** The statements that make `records`, `country_codes` and `asked` of a job. */
export function inputStatements(job: Job, dialect: Dialect, codes: RowFile): string[] {
  const scans = job.files.map((file, index) => ({ file, scan: dialect.scan(file, index) }));
  const parts = scans.map(({ file, scan }) => {
    const cells = ROW_COLUMNS.map((name) =>
      file.columns.includes(name) ? `CAST(${name} AS STRING) AS ${name}` : `CAST(NULL AS STRING) AS ${name}`,
    );
    return `SELECT ${cells.join(', ')} FROM ${scan.from}`;
  });
  const codesScan = dialect.scan(codes, job.files.length);
  const [first, last] = job.window ?? ['CAST(NULL AS INTEGER)', 'CAST(NULL AS INTEGER)'];
  return [
    ...scans.flatMap(({ scan }) => scan.before),
    ...codesScan.before,
    `CREATE TEMPORARY VIEW records AS\n${parts.join('\nUNION ALL\n')}`,
    `CREATE TEMPORARY VIEW country_codes AS SELECT code, country FROM ${codesScan.from}`,
    `CREATE TEMPORARY VIEW asked AS SELECT ${first} AS first_year, ${last} AS last_year, ${job.minimum} AS minimum, ${quoted(job.between)} AS between_what`,
  ];
}

/** What is asked beside the methods: how many rows were used, and why the others were not. */
export function accountQueries(job: Job): Record<'reasons' | 'leftOut' | 'account' | 'institutions', string> {
  return {
    reasons: 'SELECT reason, COUNT(*) AS n FROM judged WHERE reason IS NOT NULL GROUP BY reason ORDER BY reason',
    leftOut: `SELECT
  reason, COALESCE(work, '') AS work, COALESCE(author, '') AS author, COALESCE(CAST(position AS STRING), '') AS position,
  CASE WHEN reason = 'bad-year' THEN written_year WHEN reason = 'unknown-country' THEN country ELSE '' END AS value
FROM judged WHERE reason IS NOT NULL
ORDER BY reason, work, position, author, value LIMIT ${job.listed}`,
    account: `SELECT
  (SELECT COUNT(*) FROM records) AS n,
  (SELECT COUNT(*) FROM usable) AS used,
  (SELECT COUNT(*) FROM usable WHERE author IS NULL) AS without_author,
  (SELECT COUNT(DISTINCT work) FROM usable) AS works,
  (SELECT MAX(first_year) FROM parameters) AS first_year,
  (SELECT MAX(last_year) FROM parameters) AS last_year`,
    // The country that most rows give an institution; where equal, the first by code.
    institutions: `SELECT institution, code FROM (
  SELECT institution, code, ROW_NUMBER() OVER (PARTITION BY institution ORDER BY COUNT(*) DESC, code) AS choice
  FROM judged WHERE reason IS NULL AND institution IS NOT NULL AND between_what = 'institutions' GROUP BY institution, code
) ranked WHERE choice = 1 ORDER BY institution`,
  };
}
