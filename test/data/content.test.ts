import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { checkFirstDates, checkMissingMemberships } from '../../src/data/check-first-dates.ts';
import { checkGrades } from '../../src/data/check-grades.ts';
import { TABLE_NAMES, type TableName } from '../../src/data/table-names.ts';
import { ISO_3166 } from '../../src/data/iso-3166.ts';
import type { TableTexts } from '../../src/data/read-tables.ts';
import { validateTables, type Problem } from '../../src/data/validate.ts';
import { readDirectory, validateDirectory } from '../../src/data/read-directory.ts';
import { keptEditions, type KeptEdition } from '../../src/edition/read-edition.ts';
import { GRAPH_DATA, smallTexts } from './small.ts';

interface Case {
  readonly name: string;
  readonly table: TableName;
  readonly find: string | RegExp;
  readonly replace: string;
  readonly problem: Partial<Problem>;
  /** Of the package. */
  readonly date?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'an alpha-2 code of another country',
    table: 'countries',
    find: 'POL,PL',
    replace: 'POL,PT',
    problem: {
      file: 'countries.csv',
      row: 5,
      column: 'alpha2',
      value: 'PT',
      rule: 'iso-3166',
      message: 'countries.csv, line 5, column "alpha2": "PT" is not the alpha-2 code of POL; ISO 3166-1 has "PL"',
    },
  },
  {
    name: 'a number of another country',
    table: 'countries',
    find: 'PL,616',
    replace: 'PL,620',
    problem: { row: 5, column: 'm49', value: '620', rule: 'iso-3166' },
  },
  {
    name: 'an alpha-3 code that ISO does not have',
    table: 'countries',
    find: /$/,
    replace: 'WWW,XK,999,Elsewhere,他所,eastern-asia,1,1,\n',
    problem: {
      column: 'id',
      value: 'WWW',
      rule: 'iso-3166',
      message: expect.stringContaining('XKX for Kosovo') as string,
    },
  },
  {
    name: 'a code of one’s own beside that of a country',
    table: 'countries',
    find: /$/,
    replace: 'XKX,AL,999,Kosovo,コソボ,eastern-asia,1,1,\n',
    problem: {
      column: 'alpha2',
      value: 'AL',
      rule: 'iso-3166',
      message: expect.stringContaining('"AL" is the code of ALB and XKX is a code of your own') as string,
    },
  },
  {
    name: 'the number of a country for a code of one’s own',
    table: 'countries',
    find: /$/,
    replace: 'XKX,XK,008,Kosovo,コソボ,eastern-asia,1,1,\n',
    problem: { column: 'm49', value: '008', rule: 'iso-3166' },
  },
  {
    name: 'background knowledge that claims to be checked',
    table: 'eligibility',
    find: 'made-up-b,section 2,reported',
    replace: 'unchecked,section 2,reported',
    problem: {
      file: 'eligibility.csv',
      row: 2,
      column: 'confidence',
      value: 'reported',
      rule: 'unchecked-source',
      message:
        'eligibility.csv, line 2, column "confidence": "reported" does not go with the source "unchecked", which is background knowledge; write "unverified", or name the source that was read instead',
    },
  },
  {
    name: 'an active row that is over',
    table: 'memberships',
    find: 'joined,2018,ended',
    replace: 'joined,2018,active',
    date: '2019-01-01',
    problem: {
      file: 'memberships.csv',
      row: 9,
      column: 'status',
      value: 'active',
      rule: 'status-date',
      message:
        'memberships.csv, line 9, column "status": "active" and over since 2018 (the package is of 2019-01-01); write "ended", or correct the end',
    },
  },
  {
    name: 'a kind of date without a date',
    table: 'memberships',
    find: 'POL,gamma,,partner,2011,',
    replace: 'POL,gamma,,partner,,',
    problem: { row: 8, column: 'from', value: '', rule: 'from-kind', code: 'missing' },
  },
  {
    name: 'a date without its kind',
    table: 'memberships',
    find: 'partner,2011,first_seen',
    replace: 'partner,2011,',
    problem: { row: 8, column: 'from_kind', value: '', rule: 'from-kind', code: 'missing' },
  },
  {
    name: 'a year before 1800',
    table: 'memberships',
    find: '2014-09-23',
    replace: '0214-09-23',
    problem: {
      row: 7,
      column: 'from',
      value: '0214-09-23',
      rule: 'range',
      message:
        'memberships.csv, line 7, column "from": "0214-09-23" lies outside the years 1800 to 2200; correct the year 0214',
    },
  },
  {
    name: 'an interval that ends after 2200',
    table: 'observations',
    find: '2015-04-01/2016-03-31',
    replace: '2015-04-01/2916-03-31',
    problem: { column: 'time_period', value: '2015-04-01/2916-03-31', rule: 'range' },
  },
  {
    name: 'half a publication',
    table: 'coauthorship',
    find: ',1200,',
    replace: ',1200.5,',
    problem: { file: 'coauthorship.csv', row: 2, column: 'obs_value', value: '1200.5', rule: 'type' },
  },
  {
    name: 'half a move',
    table: 'mobility',
    find: ',2500,',
    replace: ',2500.5,',
    problem: { file: 'mobility.csv', row: 3, column: 'obs_value', value: '2500.5', rule: 'type' },
  },
  {
    name: 'one measure under the label of another',
    table: 'mobility',
    find: '2500,migration events',
    replace: '2500,co-authored publications',
    problem: {
      file: 'mobility.csv',
      row: 3,
      column: 'unit_measure',
      value: 'co-authored publications',
      rule: 'enum',
      message: expect.stringContaining('expected one of migration events') as string,
    },
  },
  {
    name: 'events among publications',
    table: 'coauthorship',
    find: '1200,co-authored publications',
    replace: '1200,scientific authors',
    problem: { file: 'coauthorship.csv', row: 2, column: 'unit_measure', value: 'scientific authors', rule: 'enum' },
  },
  {
    name: 'more adopted than applied for',
    table: 'calls',
    find: ',40,5,',
    replace: ',5,40,',
    problem: {
      row: 2,
      column: 'adopted',
      value: '40',
      rule: 'adopted',
      message: 'calls.csv, line 2, column "adopted": 40 adopted of 5 applications; swap or correct them',
    },
  },
  {
    name: 'parts that go round in a circle',
    table: 'relations',
    find: /$/,
    replace: 'part_of,gamma,gamma-joint,,,,,active,made-up-a,section 3,reported,\n',
    problem: {
      file: 'relations.csv',
      column: 'object',
      rule: 'cycle',
      message: expect.stringMatching(/gamma-joint → gamma → gamma-joint.*remove one of these/) as string,
    },
  },
  {
    name: 'a ROR identifier with a slip',
    table: 'agencies',
    find: 'MAJ,JPN,,',
    replace: 'MAJ,JPN,https://ror.org/004rtk093,',
    problem: {
      file: 'agencies.csv',
      row: 2,
      column: 'ror',
      value: 'https://ror.org/004rtk093',
      rule: 'ror',
      message: expect.stringContaining('its check digits do not fit') as string,
    },
  },
  {
    name: 'an agency where a group is wanted',
    table: 'memberships',
    find: 'POL,gamma',
    replace: 'POL,agency-jp',
    problem: {
      code: 'invalid',
      row: 8,
      column: 'group',
      value: 'agency-jp',
      rule: 'reference',
      message:
        'memberships.csv, line 8, column "group": "agency-jp" is an agency and this column names a framework or programme; take an id of groups.csv',
    },
  },
  {
    name: 'a relation that ends in an agency',
    table: 'relations',
    find: 'about,gamma,energy',
    replace: 'about,gamma,agency-jp',
    problem: {
      rule: 'relation-ends',
      message: expect.stringContaining('"agency-jp" is an agency; the object of about is a topic') as string,
    },
  },
  {
    name: 'an empty file',
    table: 'eligibility',
    find: /^[^]*$/,
    replace: '',
    problem: {
      code: 'missing',
      file: 'eligibility.csv',
      rule: 'empty',
      value: '',
      message:
        'eligibility.csv: the file is empty; begin it with the header line member,group,role,from,to,status,source,locator,confidence,note, or remove it',
    },
  },
];

const WARNINGS: readonly Case[] = [
  {
    name: 'an unverified row that cites what somebody read',
    table: 'eligibility',
    find: 'made-up-b,section 2,reported',
    replace: 'made-up-b,section 2,unverified',
    problem: { row: 2, column: 'source', value: 'made-up-b', rule: 'unchecked-source' },
  },
  {
    name: 'mobility below 10',
    table: 'mobility',
    find: ',40,migration',
    replace: ',9,migration',
    problem: { row: 4, column: 'obs_value', value: '9', rule: 'small-flow' },
  },
  {
    name: 'rows in another order',
    table: 'topics',
    find: /\n(energy.*)\n(robots.*)\n/,
    replace: '\n$2\n$1\n',
    problem: {
      row: 3,
      column: 'id',
      value: 'energy',
      rule: 'unsorted',
      message: expect.stringContaining(
        '"energy" stands below a row that it comes before; sort the rows by id',
      ) as string,
    },
  },
];

/** With the row of background knowledge that the built-in sources have. */
function texts(): Record<TableName, string> {
  const all = smallTexts();
  return { ...all, sources: `${all.sources}unchecked,Background knowledge,,,,,,,,,,\n` };
}

function findNew({ table, find, replace, date }: Case): Problem[] {
  const before = texts();
  const damaged = before[table].replace(find, replace);
  expect(damaged).not.toBe(before[table]);
  const known = new Set(validateTables(before, date).map(({ message }) => message));
  return validateTables({ ...before, [table]: damaged }, date).filter(({ message }) => !known.has(message));
}

describe('what cannot be right', () => {
  it.each(CASES)('$name', (given) => {
    const errors = findNew(given).filter(({ level }) => level === 'error');
    expect(errors).toEqual([expect.objectContaining(given.problem)]);
  });

  it.each(WARNINGS)('a warning: $name', (given) => {
    expect(findNew(given)).toContainEqual(expect.objectContaining({ ...given.problem, level: 'warning' }));
  });

  it('an upper end below the value', () => {
    const before = texts();
    const [header] = before.observations.split('\n');
    const row = 'alpha,budget,,5,3,million yen,stated,,made-up-a,section 1,reported,';
    expect(header).toBe(
      'subject,measure,time_period,obs_value,obs_value_max,unit_measure,obs_status,qualifier,source,locator,confidence,note',
    );
    const problems = validateTables({ ...before, observations: `${header}\n${row}\n` });
    expect(problems).toContainEqual(
      expect.objectContaining({ row: 2, column: 'obs_value_max', value: '3', rule: 'upper-end', level: 'error' }),
    );
  });

  it('a year that has not ended is not past, nor is anything without a date of the package', () => {
    const active: Case = { ...CASES.find(({ problem }) => problem.rule === 'status-date')!, date: '2018-12-31' };
    expect(findNew(active)).toEqual([]);
    const { name, table, find, replace, problem } = active;
    expect(findNew({ name, table, find, replace, problem })).toEqual([]);
  });

  it('takes Kosovo as XKX and ROR identifiers with and without address', () => {
    const before = texts();
    const all = {
      ...before,
      countries: `${before.countries}XKX,XK,412,Kosovo,コソボ,eastern-asia,1,1,\n`,
      agencies: before.agencies.replace('MAJ,JPN,,', 'MAJ,JPN,004rtk039,'),
    };
    expect(validateTables(all).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('the list of ISO 3166-1', () => {
  it('is that of the fixture, whole', () => {
    const fixture = readFileSync(fileURLToPath(new URL('../fixtures/iso-3166-1.csv', import.meta.url)), 'utf8');
    const rows = fixture.trimEnd().split('\n').slice(1).sort();
    expect([...ISO_3166.values()].map(({ alpha3, alpha2, m49 }) => `${alpha3},${alpha2},${m49}`)).toEqual(
      rows.map((row) => row.split(',').slice(0, 3).join(',')),
    );
    expect(ISO_3166.size).toBe(249);
  });

  it('reaches no page but with the readers of own files, which know every place: nothing else that elements or explorer load imports it', () => {
    const src = fileURLToPath(new URL('../../src/', import.meta.url));
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file) || !file.endsWith('.ts') || file === join(src, 'read/countries.ts')) return;
      seen.add(file);
      for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"?]+)/g))
        visit(resolve(dirname(file), path!));
    };
    for (const folder of ['elements', 'explorer'])
      for (const name of readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }))
        if (name.endsWith('.ts')) visit(join(src, folder, name));
    const loaded = [...seen].map((file) => file.slice(src.length));
    expect(loaded).toContain('data/compiled.ts');
    expect(loaded).not.toContain('data/iso-3166.ts');
    expect(loaded).not.toContain('data/check-content.ts');
  });
});

describe('first dates of members', () => {
  const HEAD = 'member,group,agency,role,from,from_kind,to,status,source,locator,confidence,note';
  const found = (memberships: readonly string[], call: { opens?: string; year?: string }): string[] => {
    const texts = {
      ...smallTexts(),
      memberships: `${[HEAD, ...memberships].join('\n')}\n`,
      calls: `id,name_en,name_ja,group,year,applications,adopted,field,opens,closes,status,source,locator,confidence,note
call-x,X,,gamma,${call.year ?? ''},,,,${call.opens ?? ''},,ended,made-up-a,p. 1,reported,
`,
      projects: undefined,
      relations: undefined,
      observations: undefined,
      participation: `member,activity,agency,role,from,to,status,source,locator,confidence,note
POL,call-x,,,,,ended,made-up-a,p. 1,reported,
`,
    };
    const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as TableTexts;
    return validateTables(given)
      .filter(({ rule }) => rule === 'first-date')
      .map(({ message }) => message);
  };
  const member = (from: string, status = 'active'): string =>
    `POL,gamma,,,${from},${from ? 'first_seen' : ''},,${status},made-up-a,p. 1,reported,`;

  it.each([
    ['a later date', [member('2016')], { year: '2013' }, 1],
    ['no date', [member('')], { year: '2013' }, 1],
    ['the same year', [member('2013')], { year: '2013' }, 0],
    ['a day within the year of the call', [member('2013-11-02')], { year: '2013' }, 0],
    ['a day after the call has opened', [member('2013-11-02')], { opens: '2013-10-01' }, 1],
    ['another row that is early enough', [member('2010'), member('2016')], { year: '2013' }, 0],
    ['a membership that is only announced', [member('2016', 'announced')], { year: '2013' }, 0],
    ['no membership at all', [], { year: '2013' }, 0],
    ['a call without a date', [member('2016')], {}, 0],
  ])('%s', (_what, memberships, call, count) => {
    expect(found(memberships, call)).toHaveLength(count);
  });

  it('names the member, the group, the activity and the way out', () => {
    expect(found([member('2016')], { year: '2013' })[0]).toContain(
      'POL in gamma begins with "2016", and takes part in call-x of 2013; write that date with from_kind first_seen',
    );
  });
});

describe('the tables of edition 1.0.0', () => {
  const located = async (): Promise<Parameters<typeof checkFirstDates>[0]> => {
    const [{ dataset }] = (await keptEditions()) as [KeptEdition];
    expect(dataset.version).toBe('1.0.0');
    return Object.fromEntries(
      TABLE_NAMES.map((name) => [name, dataset[name].map((row, i) => ({ line: i + 2, row }))]),
    ) as unknown as Parameters<typeof checkFirstDates>[0];
  };

  it('fail for first dates that are late or missing beside an activity', async () => {
    const messages = checkFirstDates(await located()).map(({ message }) => message);
    expect(messages.length).toBeGreaterThanOrEqual(20);
    expect(messages.some((message) => message.includes('JPN in belmont-forum begins with "2015"'))).toBe(true);
    expect(messages.some((message) => message.includes('JPN in jsps-bilateral has no date'))).toBe(true);
  });

  it('fail for who takes part without being a member', async () => {
    const pairs = checkMissingMemberships(await located());
    expect(pairs.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['BEL', 'CHE', 'CYP', 'FIN', 'IRL', 'ISR', 'LUX', 'LVA', 'NLD', 'ROU', 'SVN']),
    );
  });

  it('is not what the tables of today are', async () => {
    const problems = await validateDirectory(GRAPH_DATA);
    expect(
      problems.filter(({ rule }) => rule === 'first-date' || rule === 'no-membership' || rule === 'weak-source'),
    ).toEqual([]);
  });
});

describe('verified needs the issuer or two independent sources', () => {
  type Sources = Readonly<Record<string, { readonly grade?: string; readonly publisher?: string }>>;
  const SOURCES: Sources = {
    funder: { grade: 'issuer', publisher: 'Funder' },
    ministry: { grade: 'official', publisher: 'Ministry' },
    again: { grade: 'official', publisher: 'Ministry' },
    paper: { grade: 'news', publisher: 'Newspaper' },
    copy: { grade: 'mirror', publisher: 'docs.example' },
    other: { grade: 'mirror', publisher: 'slides.example' },
    lab: { grade: 'blog', publisher: 'lab.example' },
    wiki: { grade: 'encyclopaedia', publisher: 'Wiki' },
    own: {},
  };
  const found = (source: readonly string[], confidence = 'verified'): readonly Problem[] => {
    const rows = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Parameters<
      typeof checkGrades
    >[0];
    return checkGrades({
      ...rows,
      sources: Object.entries(SOURCES).map(([id, row], i) => ({ line: i + 2, row: { id, ...row } })),
      memberships: [{ line: 2, row: { member: 'POL', group: 'gamma', source, confidence } }],
    });
  };

  it.each([
    ['the issuer', ['funder'], 0],
    ['the issuer beside a copy', ['copy', 'funder'], 0],
    ['two official bodies that differ', ['ministry', 'paper'], 0],
    ['one official body', ['ministry'], 1],
    ['two pages of one body', ['ministry', 'again'], 1],
    ['a newspaper', ['paper'], 1],
    ['two copies', ['copy', 'other'], 1],
    ['a blog and an encyclopaedia', ['lab', 'wiki'], 1],
    ['a newspaper and a copy', ['paper', 'copy'], 1],
    ['a source of one\u2019s own without a grade', ['own'], 0],
  ])('%s', (_what, source, count) => {
    expect(found(source)).toHaveLength(count);
    expect(found(source, 'reported')).toEqual([]);
  });

  it('names the row, the sources with their grades, and the way out', () => {
    expect(found(['copy', 'paper'])[0]).toMatchObject({
      rule: 'weak-source',
      level: 'warning',
      message:
        'memberships.csv, line 2, column "confidence": "verified" rests on copy (mirror), paper (news); it needs the issuer\'s own page or two independent sources: add one, or write "reported"',
    });
  });
});

describe('what is said of the sources', () => {
  it('every source that is one has a grade, and a copy says where it lies', async () => {
    const { sources } = await readDirectory(GRAPH_DATA);
    expect(sources.filter(({ grade }) => grade === undefined).map(({ id }) => id)).toEqual(['unchecked']);
    for (const { id, grade, publisher } of sources)
      if (grade === 'mirror' || grade === 'blog') expect(publisher, id).toBeDefined();
  });

  it('the README counts what is missing', async () => {
    const { sources, projects } = await readDirectory(GRAPH_DATA);
    const readme = readFileSync(join(GRAPH_DATA, 'README.md'), 'utf8');
    const missing = (column: 'read' | 'lang'): number => sources.filter((row) => row[column] === undefined).length;
    const japanese = sources.filter(({ lang }) => lang === 'ja');
    const untitled = japanese.filter(({ title_original }) => title_original === undefined).length;
    expect(readme).toContain(
      `| ${missing('read')} of ${sources.length} have no day on which they were read, ${missing('lang')} no language; ${untitled} of ${japanese.length} Japanese sources have no Japanese title;`,
    );
    const named = projects.filter(({ title_ja }) => title_ja !== undefined).length;
    expect(readme).toContain(`${projects.length - named} of ${projects.length} have no Japanese title`);
  });
});
