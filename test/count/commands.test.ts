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
    const umbrellas = new Set([
      'international-st-joint-research',
      'strategic-basic-research',
      'strategic-international-deployment-of-sti',
      'young-researchers-global',
    ]);
    const kinds = ['--kinds', 'framework,programme', '--at', 'all'];
    for (const country of ['TV', 'FR', 'JP']) {
      const { neighbors } = await json<{ neighbors: { id: string }[] }>('neighbors', country, ...kinds);
      expect(neighbors.filter(({ id }) => umbrellas.has(id))).toEqual([]);
      const { nodes } = await json<{ nodes: { id: string }[] }>('ego', country, '--at', 'all');
      expect(nodes.filter(({ id }) => umbrellas.has(id))).toEqual([]);
    }
    // A heading over bilateral calls in which rows state a part is a programme as any other.
    const australia = (await json<Compared>('compare', 'JP', 'AU')).groups.both.map(({ id }) => id);
    expect(australia).toContain('bilateral-joint-calls');
    const spokes = await json<Compared>('compare', 'AU', 'US');
    expect(spokes.groups.both.map(({ id }) => id)).not.toContain('bilateral-joint-calls');
    expect(spokes.alongside.map(({ id }) => id)).toContain('bilateral-joint-calls');
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

describe('the European Union', () => {
  it('is asked about by every command that asks about ties, by id, name and alias', async () => {
    type Ego = { country: { id: string }; nodes: { id: string; distance: number }[] };
    const ego = await json<Ego>('ego', 'EU', '--edges', 'membership');
    const partners = await json<{ neighbors: { id: string }[] }>('neighbors', 'EU', '--edges', 'membership');
    expect(ego.country.id).toBe('eu');
    const reached = ego.nodes.filter(({ distance, id }) => distance === 1 && /^[A-Z]{3}$/.test(id));
    expect(reached.map(({ id }) => id)).toEqual(partners.neighbors.map(({ id }) => id).sort());
    // From the other side it is there too.
    expect((await json<Ego>('ego', 'JP', '--edges', 'membership')).nodes.map(({ id }) => id)).toContain('eu');
    for (const name of ['EU', 'eu', 'European Union', '欧州連合'])
      expect((await json<{ from: { id: string } }>('path', name, 'JP')).from.id).toBe('eu');
  });

  it('is joined to Japan by the same from both sides, and no country is joined to it by lying in it', async () => {
    type Paths = { steps: number; paths: { steps: { ties: { kind: string; through?: { id: string } }[] }[] }[] };
    const through = ({ paths }: Paths): unknown[] =>
      paths.flatMap(({ steps }) => steps.flatMap(({ ties }) => ties.map((tie) => tie.through?.id)));
    const [forth, back] = [await json<Paths>('path', 'EU', 'JP'), await json<Paths>('path', 'JP', 'EU')];
    expect(new Set(through(forth))).toEqual(new Set(through(back)));
    const germany = await json<Paths>('path', 'DE', 'EU');
    const kinds = germany.paths.flatMap(({ steps }) => steps.flatMap(({ ties }) => ties.map(({ kind }) => kind)));
    expect(kinds).not.toContain('part_of');
    // Nor is a region a stop on the way.
    expect((await json<Paths>('path', 'EU', 'ASEAN')).steps).toBe(2);
  });

  it('is compared with a country', async () => {
    const both = (await json<Compared>('compare', 'EU', 'JP')).groups.both.map(({ id }) => id);
    expect(both).toContain('ihec');
    expect((await json<Compared>('compare', 'JP', 'EU')).groups.both.map(({ id }) => id)).toEqual(both);
  });

  it.each([
    ['en', 'The European Union and Japan are connected directly'],
    ['ja', '欧州連合（EU）と日本は直接つながっています'],
  ])('is answered for (%s)', async (lang, said) => {
    for (const order of [
      ['EU', 'JP'],
      ['JP', 'EU'],
    ]) {
      const answer = await run(['answer', 'connection', ...order, '--lang', lang]);
      expect(answer.code).toBe(0);
      if (order[0] === 'EU') expect(answer.stdout).toContain(said);
      const compared = await run(['answer', 'compare', ...order, '--lang', lang]);
      expect(compared.stdout).toContain(lang === 'en' ? 'not known for the European Union' : '欧州連合（EU）は不明');
    }
  });

  it.each(['gaps EU', 'balance EU', 'answer gaps EU', 'answer balance EU', 'matrix --countries EU'])(
    'is refused with the reason and the way out where numbers are counted by country: %s',
    async (line) => {
      const { code, stderr } = await run(line.split(' '));
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /unsupported region "EU" \(European Union takes part as one, .*expected a country.* path, compare/,
      );
    },
  );
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
    (
      await run([
        'export',
        '--view',
        'matrix',
        '--matrix',
        'mobility',
        '--through',
        'core',
        '--out',
        '-',
        '--format',
        format,
      ])
    ).stdout;
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
  // The last line names the edition of the data.
  const foot = stdout.trim().split('\r\n').slice(-4, -1);
  expect(foot.map((line) => line.split(',').slice(1, 5))).toEqual([
    ['Listed in the data', '', '15', ''],
    ['Stated by sources', '', '15', ''],
    ['Listed for that date', '', '14', ''],
  ]);
});
