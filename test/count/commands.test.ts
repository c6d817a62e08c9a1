/** Commands that contradicted each other, with what is true of them. */
import { describe, expect, it } from 'vitest';

import { runLine } from '../cli/run-line.ts';

const today = '2026-11-28';
const run = (argv: string[]): ReturnType<typeof runLine> => runLine(argv, { today });
const json = async <T>(...argv: string[]): Promise<T> =>
  JSON.parse((await run([...argv, '--format', 'json'])).stdout) as T;

interface Compared {
  readonly groups: { readonly both: readonly { readonly id: string }[] };
  readonly alongside: readonly { readonly id: string }[];
}

describe('together', () => {
  it('is not under one budget heading', async () => {
    expect((await json<Compared>('compare', 'TV', 'FR')).groups.both).toEqual([]);
    expect((await run(['answer', 'connection', 'TV', 'FR'])).stdout).toContain('not connected directly');
  });

  it('is not as two spokes of a hub', async () => {
    const { groups, alongside } = await json<Compared>('compare', 'TH', 'VN');
    expect(groups.both.map(({ id }) => id)).toEqual(['e-asia-jrp']);
    expect(alongside.map(({ id }) => id)).toEqual(['satreps']);
  });
});

describe('political regions', () => {
  it('are asked about, and stand beside the countries', async () => {
    const { country, neighbors } = await json<{
      country: { id: string };
      neighbors: { id: string; kind: string }[];
    }>('neighbors', 'EU');
    expect(country.id).toBe('eu');
    expect(neighbors.map(({ id }) => id)).toContain('JPN');
    const japan = await json<{ neighbors: { kind: string }[]; regions: { id: string }[] }>('neighbors', 'JP');
    expect(new Set(japan.neighbors.map(({ kind }) => kind))).toEqual(new Set(['country']));
    expect(japan.regions.map(({ id }) => id)).toEqual(['asean', 'eu']);
    expect((await run(['answer', 'joined', 'ihec'])).stdout).toContain(
      'The data list 11 countries and regions, and the European Union, in IHEC',
    );
    expect((await run(['answer', 'joined', 'ihec', '--lang', 'ja'])).stdout).toContain('11か国・地域と欧州連合（EU）');
  });
});

describe('partners through V4', () => {
  it('are four, in query and file', async () => {
    expect((await json<{ total: number }>('neighbors', 'JP', '--through', 'v4')).total).toBe(4);
    const { stdout } = await run(['export', '--through', 'v4-japan', '--out', '-', '--format', 'json']);
    const { memberships, mobility } = JSON.parse(stdout) as Record<string, { member: string }[]>;
    expect(new Set(memberships!.map(({ member }) => member))).toEqual(new Set(['JPN', 'CZE', 'HUN', 'POL', 'SVK']));
    expect(mobility).toEqual([]);
  });
});

describe('paths', () => {
  it('end alike where both countries are one', async () => {
    const [path, connection] = [await run(['path', 'JP', 'Japan']), await run(['answer', 'connection', 'JP', '日本'])];
    expect([path.code, connection.code]).toEqual([2, 2]);
    for (const { stderr } of [path, connection]) expect(stderr).toContain('both are JPN');
  });

  it('are refused over numbers alone', async () => {
    const { code, stderr } = await run(['path', 'JP', 'ZA', '--edges', 'mobility']);
    expect(code).toBe(2);
    expect(stderr).toContain('unsupported path over mobility alone');
  });
});

it('a matrix is the same in every format', async () => {
  const of = async (format: string): Promise<string> =>
    (await run(['export', '--view', 'matrix', '--matrix', 'mobility', '--out', '-', '--format', format])).stdout;
  const rows = (await of('csv')).trim().split('\r\n').length - 1;
  expect(rows).toBeGreaterThan(1000);
  expect((JSON.parse(await of('json')) as { mobility: unknown[] }).mobility).toHaveLength(rows);
  expect((await of('gexf')).match(/<edge /g)).toHaveLength(rows);
  expect((await of('graphml')).match(/<edge /g)).toHaveLength(rows);
});

it('stated numbers stand beside the list of their date', async () => {
  const sicorp = (await run(['answer', 'joined', 'sicorp'])).stdout;
  expect(sicorp).toMatch(/SICORP: a source states 26 members .*for that time/);
  expect((await run(['answer', 'joined', 'satreps'])).stdout).toMatch(/SATREPS: a source states \d+ members/);
  const { stdout } = await run([
    'export',
    '--view',
    'matrix',
    '--through',
    'e-asia-jrp',
    '--out',
    '-',
    '--format',
    'matrix.csv',
  ]);
  const foot = stdout.trim().split('\r\n').slice(-3);
  expect(foot.map((line) => line.split(',').slice(1, 5))).toEqual([
    ['Listed in the data', '', '15', ''],
    ['Stated by sources', '', '15', ''],
    ['Listed for that date', '', '14', ''],
  ]);
});
