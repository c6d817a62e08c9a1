import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { computeDescriptor, writeDescriptor } from '../../src/data/build-package.ts';
import { TABLE_NAMES, type TableName } from '../../src/data/table-names.ts';
import { describePackage, readMeta, type FileFacts } from '../../src/data/descriptor.ts';
import { readDirectory, validateDirectory } from '../../src/data/read-directory.ts';
import { TABLES, listTables } from '../../src/data/tables.ts';
import { GRAPH_DATA, SMALL, SMALL_TABLES } from './small.ts';

const META = { name: 'n', title_en: 'T', title_ja: '題', version: '2.0.0', date: '2024-05-06', focus: 'JPN' };
const factsOf = (name: TableName, header?: readonly string[]): FileFacts => ({
  bytes: 12,
  sha256: 'ab'.repeat(32),
  header: header ?? TABLES[name].fields.map((field) => field.name),
});

interface Schema {
  readonly fields: readonly {
    name: string;
    description?: string;
    separator?: string;
    references?: string[];
    constraints?: Record<string, unknown>;
  }[];
  readonly primaryKey: string | string[];
  readonly foreignKeys?: readonly { fields: string; reference: { resource: string; fields: string } }[];
}

describe('describePackage', () => {
  const descriptor = describePackage(META, {
    sources: factsOf('sources'),
    regions: factsOf('regions'),
    countries: factsOf('countries'),
    memberships: factsOf('memberships'),
  });
  const schema = (name: string): Schema =>
    descriptor.resources.find((resource) => resource.name === name)!.schema as unknown as Schema;

  it('has the fields in the order of the header, former names and columns of one’s own included', () => {
    const header = ['status', 'id', 'to', 'from', 'extra'];
    const { resources } = describePackage(META, { calls: factsOf('calls', header) });
    const { fields } = resources[0]!.schema as unknown as Schema;
    expect(fields.map(({ name }) => name)).toEqual(header);
    expect(fields[3]!.description).toContain('window of applications');
  });

  it('describes each table that has a file, with its size and hash', () => {
    expect(
      descriptor.resources.map(({ name, path, bytes, hash, encoding, mediatype }) => ({
        name,
        path,
        bytes,
        hash,
        encoding,
        mediatype,
      }))[0],
    ).toEqual({
      name: 'sources',
      path: 'sources.csv',
      bytes: 12,
      hash: `sha256:${'ab'.repeat(32)}`,
      encoding: 'utf-8',
      mediatype: 'text/csv',
    });
    expect(descriptor.resources.map((resource) => resource.name)).toEqual([
      'sources',
      'regions',
      'countries',
      'memberships',
    ]);
    expect(descriptor.profile).toBe('tabular-data-package');
    expect(descriptor.created).toBe('2024-05-06T00:00:00Z');
  });

  it('states a foreign key into one table, where that table is there', () => {
    expect(schema('countries').foreignKeys).toEqual([
      { fields: 'region', reference: { resource: 'regions', fields: 'id' } },
    ]);
    expect(schema('memberships').foreignKeys).toBeUndefined();
  });

  it('describes lists and keys into one of several tables, which Frictionless has no word for', () => {
    const field = (name: string): Schema['fields'][number] =>
      schema('memberships').fields.find((other) => other.name === name)!;
    expect(field('member')).toMatchObject({ references: ['countries', 'regions'], constraints: { required: true } });
    expect(field('member').description).toContain('Is the id of a row of one of countries, regions.');
    expect(field('source')).toMatchObject({ separator: '|', references: ['sources'] });
    expect(field('source').description).toContain('Each item is the id of a row of sources.');
  });

  it('gives back its metadata', () => {
    expect(readMeta(descriptor as unknown as Record<string, unknown>)).toEqual(META);
  });
});

describe('the registry', () => {
  it('has a spec per table, under its own name, with keys and references that exist', () => {
    expect(listTables().map((spec) => spec.name)).toEqual([...TABLE_NAMES]);
    for (const spec of listTables()) {
      const names: readonly string[] = spec.fields.map((field) => field.name);
      expect(new Set(names).size, spec.name).toBe(names.length);
      expect(
        spec.primaryKey.filter((key) => !names.includes(key)),
        spec.name,
      ).toEqual([]);
      for (const field of spec.fields)
        for (const target of field.references ?? []) expect(TABLES[target].primaryKey).toEqual(['id']);
    }
  });

  it('has every column of the fixture, in its order', async () => {
    for (const name of SMALL_TABLES) {
      const header = (await readFile(`${SMALL}/${name}.csv`, 'utf8')).split('\n')[0]!.split(',');
      // An open table need not have every column, such as a place in a file's picture.
      const expected = TABLES[name].fields
        .map((field): string => field.name)
        .filter((column) => TABLES[name].open !== true || header.includes(column));
      expect(header, name).toEqual(expected);
    }
  });
});

describe('writeDescriptor', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'collab-graph-'));
    await cp(SMALL, directory, { recursive: true });
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('writes what is missing, and nothing the second time', async () => {
    await rm(join(directory, 'datapackage.json'));
    expect(await writeDescriptor(directory)).toBe(true);
    const { mtimeMs } = await stat(join(directory, 'datapackage.json'));
    expect(await writeDescriptor(directory)).toBe(false);
    expect((await stat(join(directory, 'datapackage.json'))).mtimeMs).toBe(mtimeMs);
  });

  it('names the metadata that is missing', async () => {
    await rm(join(directory, 'package-meta.json'));
    await expect(computeDescriptor(directory)).rejects.toMatchObject({
      code: 'missing',
      place: { file: 'package-meta.json' },
    });
  });
});

describe.each([
  ['the made-up network', SMALL],
  ['the built-in network', GRAPH_DATA],
])('datapackage.json of %s', (_, directory) => {
  it('is up to date', async () => {
    expect(await readFile(join(directory, 'datapackage.json'), 'utf8')).toBe(await computeDescriptor(directory));
  });

  it('describes a package without a problem', async () => {
    expect((await validateDirectory(directory)).filter((problem) => problem.level === 'error')).toEqual([]);
    expect((await readDirectory(directory)).focus).toBe('JPN');
  });
});
