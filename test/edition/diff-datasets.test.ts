import { beforeAll, describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { SMALL } from '../data/small.ts';
import { diffDatasets } from '../../src/edition/diff-datasets.ts';
import type { Change } from '../../src/edition/changes.ts';

let small: Dataset;
beforeAll(async () => {
  small = await readDirectory(SMALL);
});

type Patch = Partial<{ -readonly [K in keyof Dataset]: Dataset[K] }>;
const later = (patch: Patch): Dataset => ({ ...small, version: '2.0.0', date: '2026-12-01', ...patch });
const brief = ({ kind, table, fields }: Change): unknown[] => [
  kind,
  table,
  ...fields.map(({ field, before, after }) => [field, before ?? null, after ?? null]),
];

describe('two states of the made-up network', () => {
  it('do not differ from themselves, whatever the order of rows', () => {
    const turned = later({ memberships: small.memberships.toReversed(), mobility: small.mobility.toReversed() });
    expect(diffDatasets(small, turned)).toEqual({
      old: { name: small.name, version: small.version, date: small.date },
      new: { name: small.name, version: '2.0.0', date: '2026-12-01' },
      changes: [],
      counts: {},
    });
  });

  it('says what was added, ended, corrected and removed', () => {
    const memberships = small.memberships
      .filter((row) => !(row.member === 'lowlands'))
      .map((row) =>
        row.member === 'POL' && row.group === 'alpha' ? { ...row, status: 'ended' as const, to: '2025' } : row,
      )
      .map((row) => (row.member === 'USA' ? { ...row, from: '2020-03' } : row));
    const added = { ...small.memberships[0]!, member: 'CHN' };
    const mobility = small.mobility.map((row) =>
      row.ref_area === 'HUN' && row.time_period === '2006/2016' ? { ...row, obs_value: 31 } : row,
    );
    const { changes, counts } = diffDatasets(small, later({ memberships: [...memberships, added], mobility }));
    expect(changes.map(brief)).toEqual([
      ['added', 'memberships'],
      ['ended', 'memberships', ['to', null, '2025'], ['status', 'active', 'ended']],
      ['corrected', 'memberships', ['from', '2020-01', '2020-03']],
      ['removed', 'memberships'],
      ['corrected', 'mobility', ['obs_value', 30, 31]],
    ]);
    expect(changes.map(({ row }) => row['member'] ?? row['ref_area'])).toEqual([
      'CHN',
      'POL',
      'USA',
      'lowlands',
      'HUN',
    ]);
    expect(counts).toEqual({
      memberships: { added: 1, ended: 1, corrected: 1, removed: 1 },
      mobility: { added: 0, ended: 0, corrected: 1, removed: 0 },
    });
  });

  it('an end that is still to come is a correction, and an active row whose last day has passed is ended', () => {
    const to = (day: string): Dataset =>
      later({ groups: small.groups.map((row) => (row.id === 'alpha' ? { ...row, to: day } : row)) });
    expect(diffDatasets(small, to('2027')).changes.map(({ kind }) => kind)).toEqual(['corrected']);
    expect(diffDatasets(small, to('2026')).changes.map(({ kind }) => kind)).toEqual(['corrected']);
    expect(diffDatasets(small, to('2026-11-30')).changes.map(({ kind }) => kind)).toEqual(['ended']);
    expect(diffDatasets(small, to('2025')).changes.map(({ kind }) => kind)).toEqual(['ended']);
  });

  it('rows of one pair that are two statements stay two: a second term is added, the first is not corrected into it', () => {
    const thai = small.memberships.filter((row) => row.member === 'THA' && row.group === 'beta');
    expect(thai.map((row) => row.from)).toEqual(['2012-06', '2021']);
    const without = { ...small, memberships: small.memberships.filter((row) => row !== thai[1]) };
    expect(diffDatasets(without, later({})).changes.map(brief)).toEqual([['added', 'memberships']]);
    // Another agency and another date: nobody can say that it is the same row.
    const other = small.memberships.map((row) =>
      row === thai[1] ? { ...row, from: '2022', agency: 'agency-jp' } : row,
    );
    expect(diffDatasets(small, later({ memberships: other })).changes.map(brief)).toEqual([
      ['added', 'memberships'],
      ['removed', 'memberships'],
    ]);
  });

  it('a number that two sources state differently is corrected where it is', () => {
    const observations = small.observations.map((row) => (row.obs_value === 4 ? { ...row, obs_value: 5 } : row));
    expect(diffDatasets(small, later({ observations })).changes.map(brief)).toEqual([
      ['corrected', 'observations', ['obs_value', 4, 5]],
    ]);
  });

  it('follows an id that was renamed into every row that refers to it', () => {
    const fresh = JSON.parse(JSON.stringify(small).replaceAll('"beta"', '"beta-2"')) as Dataset;
    const { changes, counts } = diffDatasets(small, { ...fresh, version: '2.0.0' });
    expect(brief(changes[0]!)).toEqual(['corrected', 'groups', ['id', 'beta', 'beta-2']]);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['corrected']));
    expect(counts.memberships!.corrected).toBe(small.memberships.filter(({ group }) => group === 'beta').length);
    expect(counts.calls!.corrected).toBe(1);
  });

  it('follows a source by its address when its title was made readable too', () => {
    const sources = small.sources.map((row) =>
      row.id === 'made-up-a' ? { ...row, id: 'report-a', title: 'Report A' } : row,
    );
    const memberships = small.memberships.map((row) => ({
      ...row,
      source: row.source.map((id) => (id === 'made-up-a' ? 'report-a' : id)),
    }));
    const { changes } = diffDatasets(small, later({ sources, memberships }));
    expect(brief(changes[0]!)).toEqual([
      'corrected',
      'sources',
      ['id', 'made-up-a', 'report-a'],
      ['title', 'Made-up report A', 'Report A'],
    ]);
    expect(changes.some(({ kind }) => kind === 'added' || kind === 'removed')).toBe(false);
  });

  it('follows a renaming that is told, where id and names changed', () => {
    const topics = small.topics.map((row) =>
      row.id === 'robots' ? { ...row, id: 'machines', name_en: 'Machines', name_ja: '機械' } : row,
    );
    const relations = small.relations.map((row) => (row.object === 'robots' ? { ...row, object: 'machines' } : row));
    const kinds = (renames?: object): string[] =>
      diffDatasets(small, later({ topics, relations }), renames ? { renames } : {}).changes.map(({ kind }) => kind);
    expect(kinds({ topics: new Map([['robots', 'machines']]) })).toEqual(['corrected', 'corrected', 'corrected']);
    expect(kinds()).toContain('removed');
  });
});
