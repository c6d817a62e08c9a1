import { describe, expect, it } from 'vitest';

import { answer } from '../../src/answer/ask.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { holds } from '../../src/model/holds.ts';
import { termsOf } from '../../src/model/terms.ts';
import { parseTimeSpan } from '../../src/model/validity.ts';
import { compare } from '../../src/query/compare.ts';
import { egoNetwork } from '../../src/query/ego-network.ts';
import { frameworkMatrix } from '../../src/query/framework-matrix.ts';
import { gaps } from '../../src/query/gaps.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { isFlowTie } from '../../src/query/tie.ts';
import { runLine } from '../cli/run-line.ts';
import { GRAPH_DATA } from '../data/small.ts';

/** What the built-in tables say of a time: true as a sentence, and the same wherever it is said. */
const dataset = await readDirectory(GRAPH_DATA);
const graph = buildGraph(dataset);
const today = dataset.date;
const THIS_YEAR = today.slice(0, 4);

describe('a call of long ago', () => {
  it.each(['en', 'ja'])('joins Ireland and Japan neither today nor of late (%s)', (lang) => {
    const said = ['2025', THIS_YEAR, 'now'].map((at) =>
      answer(graph, 'connection', { subjects: ['IE', 'JP'], at, today, lang }),
    );
    const starts = lang === 'en' ? /^None: / : /^つながりはありません。/;
    for (const { sentences } of said) expect(sentences[0]).toMatch(starts);
    // What is running is told as it stands today.
    expect(said[1]!.sentences).toEqual(said[2]!.sentences);
  });

  it('joined them in its year', () => {
    const in2009 = neighbors(graph, 'DK', { at: '2009', today, edges: ['participation'] });
    expect(in2009.neighbors.find(({ id }) => id === 'JPN')?.ties).toMatchObject([
      { through: { id: 'call-sicp-dnk-2009-1' } },
    ]);
  });
});

describe('who joined', () => {
  it('tells of a programme that no source knows of that time, before it names who may be in it', () => {
    const said = (lang: 'en' | 'ja') => answer(graph, 'joined', { subjects: ['aspire'], at: '2010', today, lang });
    const { sentences, notes, tables } = said('en');
    expect(sentences.slice(0, 2)).toEqual([
      'None: the data list no member of ASPIRE under the filters of the view.',
      'No source says that ASPIRE existed in 2010: it is first seen in March 2023.',
    ]);
    expect(sentences[2]).toMatch(/^Perhaps in it, for the dates do not say, and not counted: Australia, /);
    expect(notes.join(' ')).not.toContain('may take part in ASPIRE');
    expect(tables[0]!.rows.every(([date]) => /^\w+.*\((first seen|announced)\)$|^unknown$/.test(String(date)))).toBe(
      true,
    );
    expect(said('ja').sentences[1]).toBe(
      'ASPIREが2010年にあったとする出典はありません。出典に初めて現れるのは2023年3月です。',
    );
    // After its first page nothing is to be said of that.
    expect(answer(graph, 'joined', { subjects: ['aspire'], today }).sentences.join(' ')).not.toContain('existed');
  });

  it('has the European Union in its sentences and its table, as its number says', () => {
    const { sentences, tables } = answer(graph, 'joined', { subjects: ['ihec'], today });
    expect(sentences[0]).toContain('11 countries and regions, and the European Union');
    expect(sentences.join(' ')).toMatch(/First seen in a source.*the European Union.*\(November 2016\)/);
    expect(tables[0]!.rows.filter(([, , name]) => name === 'European Union')).toEqual([
      ['November 2016', 'first seen', 'European Union', 'IHEC', 'reported'],
    ]);
    expect(tables[0]!.rows).toHaveLength(12);
  });

  it('has a membership for everybody that a number, a region or a perhaps counts, at every time', () => {
    const through = dataset.groups.map(({ id }) => id);
    for (const at of ['1995', '2005', '2010', '2016', '2020', '2023', '2030', 'now', 'all'])
      for (const { columns, rows } of [frameworkMatrix(graph, { through, at, today })])
        for (const [index, { id, enumerated, regions, maybe }] of columns.entries()) {
          expect(rows.filter(({ cells }) => cells[index] !== null).length, `${id} ${at}`).toBe(enumerated);
          for (const { id: one, cell } of [...regions, ...maybe]) expect(cell, `${id} ${at} ${one}`).not.toBeNull();
        }
  });
});

describe('a handover', () => {
  it('is no break in the words of the picture: Japan is in IHEC since May 2011, Hungary in V4–Japan since the memorandum', async () => {
    const { stdout } = await runLine('render --through ihec,v4-japan --format svg --out -', { today });
    expect(stdout).toContain(
      '<title>Japan takes part in International Human Epigenome Consortium (IHEC) since May 2011</title>',
    );
    expect(stdout).toContain(
      '<title>Hungary takes part in Japan – Visegrad 4 joint research since 23 September 2014</title>',
    );
  });
});

describe('since when two are connected', () => {
  it('tells a first seen date from a beginning, in both languages', () => {
    const since = (lang: string) =>
      answer(graph, 'connection', { subjects: ['JP', 'DE'], today, lang }).tables[0]!.rows.map((row) => [
        row[2],
        row[3],
      ]);
    expect(since('en')).toContainEqual(['IHEC', 'November 2016 (first seen)']);
    expect(since('ja')).toContainEqual(['IHEC', '2016年11月（初出）']);
  });
});

describe('the table of a connection', () => {
  it.each([
    ['VN', 'TH'],
    ['JP', 'DE'],
    ['JP', 'PH'],
  ])('has what joins %s and %s once, however many agencies state it', (from, to) => {
    const lines = answer(graph, 'connection', { subjects: [from, to], today }).tables[0]!.rows.map((row) =>
      row.slice(0, 3).join(),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('what may hold', () => {
  it('is named apart by who joined when: Hong Kong in IHEC is undated, in it today and perhaps in 2025', () => {
    const said = (at: string, lang: 'en' | 'ja') => answer(graph, 'joined', { subjects: ['ihec'], at, today, lang });
    const { sentences, tables } = said('2025', 'en');
    expect(sentences.at(-1)).toMatch(/^Perhaps in it, for the dates do not say, and not counted: .*Hong Kong/);
    expect(said('2025', 'ja').sentences.at(-1)).toMatch(/^参加しているか日付からは分からず、数えていないもの：.*香港/);
    expect(tables[0]!.rows.filter(([, how]) => how === 'perhaps').map(([, , name]) => name)).toContain('Hong Kong');
    expect(said('now', 'en').sentences.join(' ')).not.toMatch(/Perhaps in it.*Hong Kong/);
  });

  it('is not what two spokes are in side by side: the answer tells that apart', () => {
    const compared = (lang: 'en' | 'ja') => answer(graph, 'compare', { subjects: ['TH', 'VN'], today, lang });
    expect(compared('en').sentences).toContain('In SATREPS each works with the hub, not with the other.');
    expect(compared('ja').sentences).toContain(
      'SATREPSでは、それぞれが中心国と協力しており、互いの協力ではありません。',
    );
    expect(compared('en').tables[0]!.rows.map(([aspect]) => aspect)).toContain(
      'Each with the hub, not with each other',
    );
  });

  it('is told after what holds, and is no connection', () => {
    // Of the one project of Palau no date is known; that Hong Kong is in IHEC, neither.
    const palau = answer(graph, 'connection', { subjects: ['PW', 'JP'], at: '2015', today });
    // The finding first; that its publications are not known comes after both.
    expect(palau.sentences[0]).toMatch(/^None: /);
    expect(palau.sentences[1]).toMatch(/^Perhaps the two are connected directly, .* in 2015: /);
    const hongKong = answer(graph, 'connection', { subjects: ['HK', 'JP'], at: '2025', today, lang: 'ja' });
    expect(hongKong.sentences).toContain(
      '直接のつながりとして次のものがありえますが、日付からはその時点（2025年）に当たるか分かりません。ともに参加するのはIHECです。',
    );
  });
});

describe('a time to come', () => {
  const ask = (ask: string, subjects: string[], lang = 'en') =>
    answer(graph, ask, { subjects, at: '2030', today, lang }).sentences;

  it('is not known of what has no end: V4 has five members today, and perhaps in 2030', () => {
    const [column] = frameworkMatrix(graph, { at: '2030', today, through: ['v4'] }).columns;
    expect([column?.enumerated, column?.maybe.length]).toEqual([0, 5]);
    expect(neighbors(graph, 'JP', { at: '2030', today, edges: ['membership'] })).toMatchObject({ total: 0 });
  });

  it('is said in every answer about ties, after the finding, in both languages', () => {
    for (const [question, subjects] of [
      ['joined', ['v4']],
      ['connection', ['JP', 'PL']],
      ['compare', ['JP', 'PL']],
      ['compare', ['v4', 'ihec']],
      ['gaps', ['JP']],
      ['overlap', ['JP']],
    ] as const) {
      const at = (sentences: readonly string[], caveat: RegExp): number =>
        sentences.findIndex((sentence) => caveat.test(sentence));
      const english = at(ask(question, [...subjects]), /^What has no stated end is known up to .* only: .* in 2030 /);
      const japanese = at(
        ask(question, [...subjects], 'ja'),
        /^終わりが示されていない.*2030年については数えていません。$/,
      );
      expect([english > 0, japanese], `${question} ${subjects.join(' ')}`).toEqual([true, english]);
      const now = answer(graph, question, { subjects: [...subjects], today }).sentences;
      expect(now.join(' ')).not.toContain('no stated end');
    }
    expect(ask('connection', ['JP', 'PL']).join(' ')).toMatch(
      /None: no chain .* Perhaps the two are connected directly/,
    );
  });

  it('is known of what has one: a project with an end in 2031 holds till then', () => {
    const until2031 = neighbors(graph, 'BD', { at: '2030', today, edges: ['participation'] });
    expect(until2031.neighbors.map(({ id }) => id)).toEqual(['JPN']);
  });
});

describe('now and the running year', () => {
  it('have the same gaps', () => {
    const [now, year] = ['now', THIS_YEAR].map((at) => gaps(graph, 'JP', { at, today }).gaps);
    expect(year).toEqual(now);
    expect(now!.length).toBeGreaterThan(0);
  });

  it('have the same partners, and the same members', () => {
    for (const { id } of dataset.countries) {
      const [now, year] = ['now', THIS_YEAR].map((at) => neighbors(graph, id, { at, today }));
      expect({ ...year, query: {} }).toEqual({ ...now, query: {} });
    }
    const [now, year] = ['now', THIS_YEAR].map((at) => frameworkMatrix(graph, { at, today }));
    expect(year!.columns).toEqual(now!.columns);
  });
});

describe('gaps', () => {
  it('are named with what may close them', () => {
    // Wikipedia lists Hong Kong in IHEC, without a date: in it today, and perhaps in 2025.
    const found = gaps(graph, 'JP', { at: '2025', today }).gaps.find(({ id }) => id === 'HKG');
    expect(found?.weakTies.map(({ reason, tie }) => [reason, tie.through?.id])).toEqual([['maybe', 'ihec']]);
    expect(gaps(graph, 'JP', { today }).gaps.map(({ id }) => id)).not.toContain('HKG');
  });
});

describe('a member', () => {
  it('is named in no framework before that was there', () => {
    for (const lang of ['en', 'ja']) {
      const { sentences } = answer(graph, 'joined', { subjects: ['aspire'], at: '2010', today, lang });
      // The first page about it is of 2023: who may have been in it before is told apart.
      expect(sentences).toHaveLength(3);
      expect(sentences[2]).toMatch(lang === 'en' ? /^Perhaps in it/ : /参加しているか日付からは分からず/);
      expect(sentences[0]).toMatch(lang === 'en' ? /^None: / : /^該当はありません。/);
    }
    const terms = termsOf(dataset);
    const groups = new Map(dataset.groups.map((row) => [row.id, terms.of(row)]));
    for (const row of [...dataset.memberships, ...dataset.eligibility]) {
      const [own, life] = [terms.of(row), groups.get(row.group)!];
      expect(own.maybeFrom >= life.maybeFrom && own.maybeTo <= life.maybeTo, `${row.member} ${row.group}`).toBe(true);
    }
  });

  it('is in none after it has ended', () => {
    const row = dataset.relations.find(({ subject, object }) => subject === 'crest-post-peta' && object === 'sppexa')!;
    const term = termsOf(dataset).of(row);
    const answers = ['2015', '2020', '2021', '2025', 'now'].map((at) => holds(term, parseTimeSpan(at, today)));
    // The second period is 2016 to 2018 by the page of its funder; 2020-04 stood on no page that was read.
    expect(answers).toEqual(['yes', 'no', 'no', 'no', 'no']);
    const { edges } = egoNetwork(graph, 'JP', { at: '2021', today });
    expect(edges.filter(({ source, target }) => [source, target].includes('sppexa'))).toEqual([]);
    const { members } = compare(graph, 'sppexa', 'ihec', { at: '2021', today }) as Extract<
      ReturnType<typeof compare>,
      { kind: 'groups' }
    >;
    expect([...members.both, ...members.onlyA]).toEqual([]);
  });

  it('goes on where one agency hands over to the next: Japan is in IHEC since May 2011', () => {
    const { rows } = frameworkMatrix(graph, { through: ['ihec'], countries: ['JP'], today });
    expect(rows[0]!.cells[0]).toMatchObject({ from: '2011-05', fromKind: 'joined', agency: { id: 'amed' } });
    const { sentences } = answer(graph, 'joined', { subjects: ['ihec'], today });
    expect(sentences).toContain('Joined: Japan (May 2011).');
    expect(sentences.join()).not.toContain('2015');
  });
});

describe('since when two are together', () => {
  it.each(['now', '2012', '2015', '2020', 'all'])('is the same from both sides (%s)', (at) => {
    const since = new Map<string, Set<string>>();
    for (const { id } of dataset.countries) {
      const query = { at, today, confidence: 'unverified', edges: ['membership', 'participation'] };
      for (const { id: other, ties } of neighbors(graph, id, query).neighbors) {
        for (const tie of ties) {
          if (isFlowTie(tie)) continue;
          const key = [id, other, tie.kind, tie.through?.id].join(' ');
          const dates = since.get(key) ?? new Set();
          since.set(key, dates.add(`${tie.from ?? 'unknown'} ${tie.fromKind ?? ''}`));
        }
      }
    }
    const differ = [...since].filter(([key, dates]) => {
      const [a, b, ...rest] = key.split(' ');
      return [...(since.get([b, a, ...rest].join(' ')) ?? [])].sort().join() !== [...dates].sort().join();
    });
    expect(differ).toEqual([]);
    expect(since.size).toBeGreaterThan(100);
  });

  it('is the later of both, and says what that date is', () => {
    // Japan joined IHEC in May 2011; South Korea is first seen in 2012.
    const ties = neighbors(graph, 'KR', { through: ['ihec'], today }).neighbors.find(({ id }) => id === 'JPN')!.ties;
    expect(ties).toMatchObject([{ from: '2012', fromKind: 'first_seen', agency: { id: 'amed' }, role: 'member' }]);
  });

  it('is unknown where that of either is', () => {
    for (const [a, b] of [
      ['KR', 'FRA'],
      ['FR', 'KOR'],
    ] as const) {
      const ties = neighbors(graph, a, { through: ['ihec'], today }).neighbors.find(({ id }) => id === b)!.ties;
      expect(ties).toHaveLength(1);
      expect(ties[0]).not.toHaveProperty('from');
      expect(ties[0]).not.toHaveProperty('fromKind');
    }
  });
});

describe('what has no date', () => {
  it('is not active: it is counted apart', () => {
    const undated = dataset.participation.filter(
      (row) => row.status === 'active' && row.from === undefined && row.to === undefined,
    );
    expect(undated.length).toBeGreaterThan(0);
    const dated = new Map(dataset.projects.map((row) => [row.id, row.fy_start ?? row.from ?? row.to]));
    const terms = termsOf(dataset);
    for (const row of undated) {
      const expected = dated.get(row.activity) === undefined ? 'maybe' : 'yes';
      expect(holds(terms.of(row), parseTimeSpan('now', today)), `${row.member} ${row.activity}`).toBe(expected);
    }
    // Palau and Japan have one project, of which no date is known.
    const palau = neighbors(graph, 'PW', { edges: ['participation'], today });
    expect(palau).toMatchObject({ total: 0, leftOut: { maybe: 1 } });
  });
});
