/** Every question on the network of test/fixtures/small, whose README lets each sentence be checked by hand. */
import { describe, expect, it } from 'vitest';

import { answer, type AskOptions } from '../../src/answer/ask.ts';
import { answerState, askAbout, patched } from '../../src/answer/answer-state.ts';
import { QUESTIONS } from '../../src/answer/questions.ts';
import { CollabGraphError } from '../../src/model/errors.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { ASKS } from '../../src/view/view-state.ts';
import { graphWith, SMALL_DATASET, SMALL_GRAPH, TODAY } from '../query/small-graph.ts';

const ask = (question: string, subjects: readonly string[] = [], options: AskOptions = {}) =>
  answer(SMALL_GRAPH, question, { subjects, today: TODAY, ...options });
const said = (question: string, subjects: readonly string[] = [], options: AskOptions = {}): readonly string[] =>
  ask(question, subjects, options).sentences;

describe('gaps', () => {
  it('names the partner without a framework, with both numbers and both limits', () => {
    expect(said('gaps', ['JP'])).toEqual([
      '1 country or region has at least 100 migration events to and from Japan together in 2006–2016, or at least 1,000 co-authored publications with it in 2018, but shares no framework, programme, joint call, project or field of cooperation with Japan in the data (as of 1 January 2026).',
      'It is China (4,000 migration events, 1,200 co-authored publications).',
    ]);
    expect(said('gaps', ['JP'], { lang: 'ja' })).toEqual([
      '日本との研究者の移動が往復合計100件以上（2006～2016年）、または国際共著論文が1,000本以上（2018年）の国・地域のうち、データの上で日本と共通の枠組み・事業・共同公募・課題・協力分野がないのは1か国・地域です（2026年1月1日現在）。',
      '該当するのは中国（移動4,000件、共著論文1,200本）です。',
    ]);
  });

  it('gives the table behind it, missing numbers missing', () => {
    const [table] = ask('gaps', ['US']).tables;
    expect(table?.rows).toEqual([[1, 'China', 17000, null, null]]);
    expect(ask('gaps', ['US']).notes).toContain('An empty number is missing from the data, not zero.');
  });

  it('says none where nobody reaches the limits, and unknown where there are no numbers', () => {
    expect(said('gaps', ['HU'])).toEqual([
      'None: no country or region has at least 100 migration events to and from Hungary together in 2006–2016, or at least 1,000 co-authored publications with it in 2018 in the data.',
    ]);
    expect(said('gaps', ['PL'])).toEqual([
      'Unknown: the data have neither migration events (2006–2016) nor co-authored publications (2018) of Poland.',
    ]);
    expect(said('gaps', ['PL'], { lang: 'ja' })[0]).toMatch(/^不明です。ポーランドの/);
  });

  it('says none where every strong partner has a framework', () => {
    const graph = graphWith({
      memberships: [...SMALL_DATASET.memberships, { ...SMALL_DATASET.memberships[0]!, member: 'CHN', group: 'alpha' }],
    });
    const { sentences, tables } = answer(graph, 'gaps', { subjects: ['JP'], today: TODAY });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^None: every country or region that has at least 100 migration events/);
    expect(tables).toEqual([]);
  });

  it('speaks of mobility alone where the data have no co-authorship', () => {
    const graph = graphWith({ coauthorship: [] });
    const [first] = answer(graph, 'gaps', { subjects: ['JP'], today: TODAY }).sentences;
    expect(first).not.toContain('publication');
    expect(first).toContain('at least 100 migration events');
  });
});

describe('balance', () => {
  it('gives sums, the balance of known pairs, gains and losses', () => {
    expect(said('balance', ['JP'])).toEqual([
      'In 2006–2016 the data list 2,530 migration events to Japan and 5,519 migration events from it, with 3 countries and regions.',
      'With the 3 countries and regions for which both directions are in the data, the balance is −2,989 (more went than came).',
      'Its largest gains are from China (+1,000) and Hungary (+10).',
      'Its largest loss is to the United States (−3,999).',
    ]);
    expect(said('balance', ['JP'], { lang: 'ja' })).toEqual([
      '2006～2016年の研究者の移動は、データにある3か国・地域との間で、日本への転入2,530件、日本からの転出5,519件です。',
      '双方向のデータがある3か国・地域との差引きは2,989件の転出超過です。',
      '転入超過が大きい相手は中国（+1,000件）、ハンガリー（+10件）です。',
      '転出超過が大きい相手は米国（−3,999件）です。',
    ]);
  });

  it('tells no change between windows that overlap', () => {
    expect(ask('balance', ['JP']).notes[0]).toContain('no two windows that are apart');
  });

  it('compares the first and the last window of one length, over pairs known in both', () => {
    const [row] = SMALL_DATASET.mobility;
    const flow = (ref_area: string, counterpart_area: string, obs_value: number) => ({
      ...row!,
      ref_area,
      counterpart_area,
      time_period: '2012/2016',
      obs_value,
    });
    const graph = graphWith({
      mobility: [
        ...SMALL_DATASET.mobility,
        flow('CHN', 'JPN', 700),
        flow('JPN', 'CHN', 500),
        flow('USA', 'JPN', 1000),
        flow('JPN', 'USA', 1500),
        // Known in the last window alone: no part of the change.
        flow('HUN', 'JPN', 90),
        flow('JPN', 'HUN', 10),
      ],
    });
    const { sentences, notes, tables } = answer(graph, 'balance', { subjects: ['JP'], today: TODAY });
    // China 300 − 200 = +100 and then +200; the United States 1900 − 2100 = −200 and then −500.
    expect(sentences.slice(4)).toEqual([
      'With the 2 countries and regions for which the data have both directions in both windows, the balance was −100 in 2003–2007 and −300 in 2012–2016.',
      'The balance rose most with China (from +100 to +200).',
      'The balance fell most with the United States (from −200 to −500).',
    ]);
    expect(notes[0]).toBe(
      'The window 2006–2016 has another length than those compared (5 years each); per year it stands beside them in the table of windows.',
    );
    expect(tables[0]?.rows).toContainEqual(['United States', 0, 3999, -3999, -200, -500, -300]);
    expect(tables[0]?.rows).toContainEqual(['Hungary', 30, 20, 10, null, 80, null]);
    const japanese = answer(graph, 'balance', { subjects: ['JP'], today: TODAY, lang: 'ja' }).sentences;
    expect(japanese.at(-1)).toBe('差引きが最も減った相手は米国（−200件から−500件）です。');
  });

  it('leaves a missing direction out of balances', () => {
    // China to Thailand is known, Thailand to China is not.
    expect(said('balance', ['TH'])).toEqual([
      'In 2006–2016 the data list 40 migration events to Thailand, with 1 country or region; how many from it is not known.',
      'Of no partner enough is known to give a gain or a loss.',
    ]);
    expect(said('balance', ['PL'])).toEqual([
      'Unknown: the data have no migration events of Poland in 2006–2016. Missing is not zero.',
    ]);
  });
});

describe('overlap', () => {
  it('compares the core frameworks, hub programmes not among them', () => {
    expect(said('overlap')).toEqual([
      'Of the 4 countries and regions other than Japan in at least one of the 2 frameworks and programmes compared (as of 1 January 2026), none is in two or more.',
      'Compared are Alpha (3) and Beta Framework (3).',
      'Japan is in both.',
      'No two of them have a common member other than Japan.',
    ]);
  });

  it('tells who is in several, and that a hub ties nobody to each other', () => {
    const { sentences, notes, tables } = ask('overlap', ['Thailand'], { through: ['alpha', 'beta', 'gamma', 'omega'] });
    expect(sentences).toEqual([
      'Of the 4 countries and regions other than Thailand in at least one of the 3 frameworks and programmes compared (as of 1 January 2026), 2 are in two or more: Japan (3) and Poland (2).',
      expect.stringMatching(/^Compared are /),
      'Thailand is in 2 of the 3.',
      'All 3 pairs of frameworks have common members other than Thailand; the most are the 2 countries and regions of Alpha and Gamma (Japan and Poland).',
    ]);
    expect(notes).toContain(
      'In Gamma every partner works with Japan; being in it does not tie partners to each other.',
    );
    expect(notes).toContain(
      'The data list fewer than two members of Omega Framework under the filters of the view: what is shared through it is not known.',
    );
    expect(notes).toContain('Alpha: a source states 4 members (2017); the data list 3 for that time.');
    expect(notes).toContain('Rows left out by the filters of the view: 1 ended and 1 unverified.');
    expect(tables.map(({ rows }) => rows.length)).toEqual([3, 2]);
    const japanese = said('overlap', ['タイ'], { through: ['alpha', 'beta', 'gamma', 'omega'], lang: 'ja' });
    expect(japanese[2]).toBe('タイは3件のうち2件に参加しています。');
    expect(japanese[0]).toBe(
      '比較した3件の枠組み・事業（2026年1月1日現在）の少なくとも一つに参加する、タイ以外の4か国・地域のうち、二つ以上に参加するのは2か国・地域です：日本（3）、ポーランド（2）。',
    );
  });

  it('says none where the data have no framework', () => {
    const graph = graphWith({
      groups: [],
      memberships: [],
      relations: [],
      calls: [],
      projects: [],
      participation: [],
      eligibility: [],
    });
    expect(answer(graph, 'overlap', { today: TODAY }).sentences).toEqual([
      'None: the data list no framework of this kind.',
    ]);
  });

  it('follows the time of the view', () => {
    expect(said('overlap', [], { at: '2011' })[0]).toContain('1 framework or programme is compared');
  });
});

describe('connection', () => {
  it('names what links two partners directly', () => {
    expect(said('connection', ['JP', 'PL'])).toEqual([
      'Japan and Poland are connected directly (as of 1 January 2026): both take part in Alpha and Gamma.',
      'The data have no migration events and no co-authored publications between the two.',
    ]);
  });

  it('walks the chain where there is no direct link, and not from spoke to spoke', () => {
    expect(said('connection', ['HU', 'TH'])).toEqual([
      'Hungary and Thailand are not connected directly, but in 2 steps; the data have 1 such chain (as of 1 January 2026).',
      'It is Hungary – Japan – Thailand.',
      'Hungary and Japan: both take part in Alpha.',
      'Japan and Thailand: both take part in Beta Framework and Gamma; fields of cooperation: Energy (Gamma).',
      'The data have no migration events and no co-authored publications between the two.',
    ]);
    expect(said('connection', ['PL', 'TH'], { lang: 'ja' })[1]).toBe('経路はポーランド－日本－タイです。');
    expect(ask('connection', ['PL', 'TH']).view).toMatchObject({ focus: 'POL', path: 'THA', depth: 2 });
  });

  it('gives the numbers between the two with their units and periods', () => {
    expect(said('connection', ['JP', 'US']).at(-1)).toBe(
      'Between the two the data have 3,999 migration events from Japan to the United States in 2006–2016, 0 migration events from the United States to Japan in 2006–2016 and 1,500 co-authored publications in 2018.',
    );
    expect(said('connection', ['JP', 'US'], { lang: 'ja' }).at(-1)).toBe(
      '両者の間のデータは、日本から米国への研究者の移動3,999件（2006～2016年）、米国から日本への研究者の移動0件（2006～2016年）、国際共著論文1,500本（2018年）です。',
    );
  });

  it('says none where no chain is found', () => {
    expect(said('connection', ['CN', 'PL'])[0]).toBe(
      'None: no chain of frameworks, programmes, joint calls, projects or fields of cooperation joins China and Poland within 4 steps in the data (as of 1 January 2026).',
    );
  });
});

describe('compare', () => {
  it('sets two countries side by side', () => {
    expect(said('compare', ['PL', 'TH'])).toEqual([
      // Both are in Gamma, each with its hub: that is not together.
      'Poland and Thailand take part in no common framework or programme (as of 1 January 2026).',
      'In Gamma each works with the hub, not with the other.',
      'Only Poland: 1 (Alpha).',
      'Only Thailand: 1 (Beta Framework).',
      'They have 1 partner country or region in common; Poland has 1 that Thailand does not have, and Thailand has 1 that Poland does not have.',
      'Migration events in 2006–2016: not known for Poland; 40 to Thailand and an unknown number from it.',
    ]);
  });

  it('sets two frameworks side by side', () => {
    const { sentences, view } = ask('compare', ['AF', 'beta']);
    expect(sentences).toEqual([
      'The data list 3 countries and regions in Alpha and 3 countries and regions in Beta Framework (as of 1 January 2026).',
      '1 country or region is in both: Japan.',
      'Only Alpha: 2 (Hungary and Poland).',
      'Only Beta Framework: 2 (Thailand and the United States).',
      'Agencies in both: Made-up Agency of Japan.',
    ]);
    expect(view).toMatchObject({
      view: 'matrix',
      matrix: 'groups',
      through: ['alpha', 'beta'],
      select: 'alpha',
      compare: 'beta',
    });
    expect(said('compare', ['alpha', 'beta'], { lang: 'ja' })[1]).toBe('両方に参加するのは1か国・地域です：日本。');
  });

  it('refuses a country beside a framework, and one beside itself, in words', () => {
    const state = { ...defaultView(SMALL_DATASET), compare: 'alpha' };
    expect(answerState(SMALL_GRAPH, state, 'compare', TODAY).sentences).toEqual([
      'Japan and Alpha cannot be compared: choose two countries, or two frameworks or programmes.',
    ]);
    // As `path` and `compare` end; a state that names one twice has words instead.
    expect(() => said('connection', ['JP', 'Nippon'])).toThrow('both are JPN; expected two different ones');
  });
});

describe('joined', () => {
  it('keeps accession, announcement and unknown dates apart', () => {
    expect(said('joined', ['beta'])).toEqual([
      'The data list 3 countries and regions in Beta Framework (as of 1 January 2026).',
      'Joined: Japan (June 2012); Thailand (2021).',
      'Announced: the United States (January 2020).',
    ]);
    expect(said('joined', ['gamma'])).toEqual([
      'The data list 3 countries and regions in Gamma (as of 1 January 2026).',
      'Joined: Japan (2008).',
      'First seen in a source, and possibly taking part earlier: Poland (2011).',
      'The date is unknown for Thailand.',
    ]);
    expect(said('joined', ['gamma'], { lang: 'ja' }).at(-1)).toBe('日付が不明なもの：タイ。');
    expect(ask('joined', ['gamma']).tables[0]?.rows.at(-1)).toEqual(['unknown', null, 'Thailand', 'Gamma', 'reported']);
  });

  it('gives the first and the last of several', () => {
    expect(said('joined')).toEqual([
      'The earliest date known is that of Hungary and Japan in Alpha (2010, joined), the latest that of Thailand in Beta Framework (2021, joined).',
      'The data list 7 memberships in 2 frameworks and programmes (as of 1 January 2026); a date is known for 7.',
      'Alpha (3 countries and regions, and Lowlands (made up)): earliest Hungary and Japan (2010, joined), latest Lowlands (made up) (2017, first seen).',
      'Beta Framework (3 countries and regions): earliest Japan (June 2012, joined), latest Thailand (2021, joined).',
    ]);
  });

  it('leads with the first and the last of all, in Japanese too', () => {
    expect(said('joined', [], { lang: 'ja' })[0]).toBe(
      '分かっている日付のうち、最も早いのはアルファのハンガリー、日本（2010年、参加）、最も新しいのはベータ枠組みのタイ（2021年、参加）です。',
    );
  });

  it('counts as frameworks of the members only those that have any', () => {
    expect(said('joined', [], { through: ['alpha', 'beta', 'omega'] })).toEqual([
      expect.stringMatching(/^The earliest date known /),
      'The data list 7 memberships in 2 frameworks and programmes (as of 1 January 2026); a date is known for 7.',
      expect.stringMatching(/^Alpha /),
      expect.stringMatching(/^Beta Framework /),
      'None: the data list no member of Omega Framework under the filters of the view.',
    ]);
  });

  it('says none for a framework without members', () => {
    expect(said('joined', ['omega'])).toEqual([
      'None: the data list no member of Omega Framework under the filters of the view.',
    ]);
  });
});

describe('every answer', () => {
  const subjects: Readonly<Record<string, readonly string[]>> = {
    connection: ['HU', 'TH'],
    compare: ['PL', 'TH'],
    joined: ['alpha'],
  };

  it.each(ASKS.flatMap((id) => (['en', 'ja'] as const).map((lang) => [id, lang] as const)))(
    '%s in %s is the answer of the view that it gives, which can be written as a link',
    (id, lang) => {
      const first = ask(id, subjects[id], { lang });
      const state = patched(defaultView(SMALL_DATASET), first.view);
      expect(state).toMatchObject({ ask: id, lang });
      const again = answerState(SMALL_GRAPH, state, id, TODAY);
      expect(again.sentences).toEqual(first.sentences);
      expect(again.question).toBe(first.question);
      expect(patched(state, again.view)).toEqual(state);
    },
  );

  it.each(ASKS)('%s counts its sources', (id) => {
    const { sources } = ask(id, subjects[id]);
    expect(sources.length).toBeGreaterThan(0);
    for (const { title, statements } of sources) {
      expect(title).toMatch(/^Made-up report/);
      expect(statements).toBeGreaterThan(0);
    }
  });

  it('is plain data', () => {
    for (const id of ASKS) {
      const result = ask(id, subjects[id]);
      // Fields that the view clears are undefined, which equals absent.
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }
  });

  it('stays about what was asked when the question changes', () => {
    const state = patched(
      defaultView(SMALL_DATASET),
      askAbout(SMALL_GRAPH, defaultView(SMALL_DATASET), 'connection', ['POL', 'THA'], TODAY),
    );
    expect(state).toMatchObject({ focus: 'POL', path: 'THA', ask: 'connection' });
    const next = patched(state, askAbout(SMALL_GRAPH, state, 'gaps', ['POL'], TODAY));
    expect(next).toMatchObject({ focus: 'POL', ask: 'gaps' });
    expect(next.path).toBeUndefined();
  });

  it('suggests the partner with most mobility where no second country is chosen', () => {
    const connection = QUESTIONS.find(({ id }) => id === 'connection')!;
    expect(connection.about(SMALL_GRAPH, ['JPN', undefined], defaultView(SMALL_DATASET)).path).toBe('CHN');
  });

  it('names unknown questions, countries and missing subjects', () => {
    const thrown = (call: () => unknown): CollabGraphError => {
      try {
        call();
      } catch (error) {
        if (error instanceof CollabGraphError) return error;
      }
      throw new Error('nothing was thrown');
    };
    expect(thrown(() => ask('gap')).message).toBe('unknown question "gap" (did you mean "gaps"?)');
    expect(thrown(() => ask('gaps', ['Japn'])).message).toContain('"Japan"');
    expect(thrown(() => ask('connection', ['JP']))).toMatchObject({ code: 'missing' });
    expect(thrown(() => ask('connection'))).toMatchObject({ code: 'missing' });
    expect(thrown(() => ask('gaps', ['JP', 'PL']))).toMatchObject({ code: 'invalid' });
    expect(thrown(() => ask('joined', ['energy']))).toMatchObject({ code: 'unknown' });
    expect(thrown(() => ask('gaps', ['JP'], { period: '1900/1901' }))).toMatchObject({ code: 'unknown' });
  });

  it('says so where the state has a focus that the data have not', () => {
    const state = { ...defaultView(SMALL_DATASET), focus: 'XYZ' };
    for (const id of ASKS)
      expect(answerState(SMALL_GRAPH, state, id, TODAY).sentences).toEqual(['The data have no country “XYZ”.']);
  });
});
