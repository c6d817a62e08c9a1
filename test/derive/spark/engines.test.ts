/**
 * DuckDB, Spark on a local cluster of two workers, and the plain reference on
 * the same rows. Runs in `npm run test:engines`, which installs Spark. Starting
 * Spark takes longer than the counting, so there are only two jobs.
 */
import process from 'node:process';

import { beforeAll, describe, expect, it } from 'vitest';

import { duckdbEngine } from '../../../src/derive/engine/duckdb.ts';
import type { EngineResult } from '../../../src/derive/engine/engine.ts';
import { sparkEngine } from '../../../src/derive/engine/spark.ts';
import { methodOf, METHODS, type Method } from '../../../src/derive/methods.ts';
import { HAND_ANSWERS, HAND_CSV, HAND_REASONS, HAND_ROWS, written } from '../hand-records.ts';
import { madeUpRows, runOn, tiesOf, type JobOptions } from '../jobs.ts';
import { MUTATIONS } from '../mutations.ts';
import { referenceOf } from '../reference.ts';

/** On two idle cores a job takes about a minute; no time decides the test. */
const HALF_AN_HOUR = 1_800_000;

const spark = sparkEngine({
  env: process.env,
  // Two worker processes of one core and 1 GB beside the driver: rows do cross between them.
  master: 'local-cluster[2,1,1024]',
  conf: [
    'spark.executor.memory=512m',
    'spark.driver.memory=1g',
    // For rows as few as these, planning anew and compiling take longer than counting.
    'spark.sql.shuffle.partitions=2',
    'spark.sql.adaptive.enabled=false',
    'spark.sql.codegen.wholeStage=false',
  ],
});
const duckdb = duckdbEngine({ memory: '1GB', threads: 2 });

/** Rows counted by hand, and made-up ones between other countries: their ties do not touch. */
const madeUp = madeUpRows(7, 1200, ['BR', 'IN', 'CN', 'ZA', 'EG']);
const rows = HAND_CSV + madeUp.csv.slice(madeUp.csv.indexOf('\n') + 1);
const window = [2010, 2014] as const;

const both = async (options: JobOptions): Promise<{ spark: EngineResult; duckdb: EngineResult }> => ({
  spark: await runOn(spark, rows, options),
  duckdb: await runOn(duckdb, rows, options),
});

const isHand = (place: string): boolean => ['JPN', 'FRA', 'DEU', 'USA', 'KOR'].includes(place);

describe('Spark and DuckDB between countries', () => {
  let results: { spark: EngineResult; duckdb: EngineResult };
  beforeAll(async () => {
    results = await both({ window });
  }, HALF_AN_HOUR);

  it('give the same result, to the last row', () => {
    expect(results.spark.engine).toBe('spark');
    expect({ ...results.spark, engine: '' }).toEqual({ ...results.duckdb, engine: '' });
    expect(results.spark.rows).toBe(HAND_ROWS.length + madeUp.rows.length);
    expect(Object.fromEntries(results.spark.reasons)).toEqual(HAND_REASONS);
  });
  it.each(METHODS)('%s: Spark gives the answers counted by hand', (method) => {
    const ties = tiesOf(results.spark, method).filter(({ subject }) => isHand(subject));
    expect(written(ties)).toEqual(HAND_ANSWERS[method]);
  });
  it.each(METHODS)('%s: Spark gives what the reference gives', (method) => {
    const ties = tiesOf(results.spark, method).filter(({ subject }) => !isHand(subject));
    expect(ties.length).toBeGreaterThan(0);
    expect(written(ties)).toEqual(written(referenceOf(method, madeUp.rows, { window, minimum: 0 })));
  });
});

describe('Spark and DuckDB between institutions, with a mutation of every method', () => {
  let results: { spark: EngineResult; duckdb: EngineResult };
  const mutants = METHODS.map((name): Method => {
    const { from, to } = MUTATIONS.find(({ method }) => method === name)!;
    const original = methodOf(name);
    return { ...original, sql: original.sql.replaceAll(from, to) };
  });
  beforeAll(async () => {
    results = await both({ window, between: 'institutions', minimum: 2, methods: mutants });
  }, HALF_AN_HOUR);

  it('give the same result, to the last row', () => {
    expect({ ...results.spark, engine: '' }).toEqual({ ...results.duckdb, engine: '' });
    expect(results.spark.institutions.size).toBeGreaterThan(10);
  });
  it.each(METHODS)('%s: the mutation is found out', (method) => {
    const institutions = madeUp.rows.map((row) => ({ ...row, place: row.institution }));
    const right = referenceOf(method, institutions, { window, minimum: 2 });
    const own = tiesOf(results.spark, method).filter(({ subject }) => subject.startsWith('I '));
    expect(written(own)).not.toEqual(written(right));
  });
});

describe('without a Spark', () => {
  it('says what to set', async () => {
    const none = sparkEngine({ env: { PATH: '/nowhere' } });
    await expect(runOn(none, HAND_CSV)).rejects.toThrow(/no spark-sql on the path \(set SPARK_HOME/);
  });
});
