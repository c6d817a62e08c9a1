import { describe, expect, it } from 'vitest';

import { readDirectory } from '../../src/data/read-directory.ts';
import { buildGraph } from '../../src/model/build-graph.ts';
import { frameworkMatrix } from '../../src/query/framework-matrix.ts';
import { gaps } from '../../src/query/gaps.ts';
import { neighbors } from '../../src/query/neighbors.ts';
import { shortestPaths } from '../../src/query/shortest-paths.ts';
import { isFlowTie } from '../../src/query/tie.ts';
import { GRAPH_DATA } from '../data/small.ts';

const dataset = await readDirectory(GRAPH_DATA);
const graph = buildGraph(dataset);
const today = '2026-01-01';

describe('the built-in network', () => {
  it('has exactly the Visegrad countries as partners of Japan through V4, with agency, beginning and source', () => {
    const result = neighbors(graph, 'JP', { edges: ['membership'], through: ['v4'], order: 'name', today });
    expect(result.neighbors.map(({ id }) => id)).toEqual(['CZE', 'HUN', 'POL', 'SVK']);
    for (const { ties } of result.neighbors) {
      expect(ties).toMatchObject([
        { kind: 'membership', through: { id: 'v4-japan' }, agency: { id: expect.any(String) as string } },
      ]);
      expect(ties[0]).toHaveProperty('from');
      expect(result.sources.map(({ id }) => id)).toEqual(expect.arrayContaining([...ties[0]!.sources]));
    }
    expect(result.sources.length).toBeGreaterThan(0);
  });

  it('has exactly the United States and China above 4,000 movements, with the sums of the mobility table', () => {
    const result = neighbors(graph, 'JP', { edges: ['mobility'], minMobility: 4000, order: 'mobility', today });
    expect(
      result.neighbors.map(({ id, ties }) => [
        id,
        ...ties.map((tie) => isFlowTie(tie) && `${tie.direction ?? ''} ${tie.value}`),
      ]),
    ).toEqual([
      ['USA', 'out 11791', 'in 11622'],
      ['CHN', 'out 5470', 'in 3463'],
    ]);
  });

  it('gives a partner through SATREPS Japan and nobody else', () => {
    for (const at of ['now', 'all']) {
      const result = neighbors(graph, 'Vietnam', { through: ['satreps'], at, confidence: 'unverified', today });
      expect(result.neighbors.map(({ id }) => id)).toEqual(['JPN']);
    }
  });

  it('answers for every country, and partners have each other', () => {
    const partners = new Map(
      dataset.countries.map(({ id }) => [id, new Set(neighbors(graph, id, { today }).neighbors.map((one) => one.id))]),
    );
    const oneSided = [...partners].flatMap(([id, set]) =>
      [...set].filter((other) => !partners.get(other)?.has(id)).map((other) => `${id} ${other}`),
    );
    expect(oneSided).toEqual([]);
    expect(partners.get('DEU')!.size).toBeGreaterThan(10);
  });

  it('cites every tie with sources that the result lists', () => {
    const result = neighbors(graph, 'JP', {
      today,
      confidence: 'unverified',
      at: 'all',
      period: 'all',
      coauthorshipYear: 'all',
    });
    const listed = new Set(dataset.sources.map(({ id }) => id));
    const cited = new Set(result.neighbors.flatMap(({ ties }) => ties.flatMap((tie) => tie.sources)));
    expect([...cited].filter((id) => !listed.has(id))).toEqual([]);
    expect(result.sources.map(({ id }) => id)).toEqual([...cited].sort());
    expect(result.neighbors.flatMap(({ ties }) => ties).filter((tie) => tie.sources.length === 0)).toEqual([]);
  });

  it('connects Japan and South Africa directly, and names AJ-CORE among the ties', () => {
    const result = shortestPaths(graph, 'JP', 'ZA', { today });
    expect(result).toMatchObject({ steps: 1, total: 1 });
    expect(result.paths[0]?.steps[0]?.ties.map((tie) => tie.through?.id)).toContain('aj-core');
  });

  it('lists frameworks and programmes of which a country is a member, and what these are part of', () => {
    const groupsOf = (country: string, kind: string): string[] =>
      neighbors(graph, country, { kinds: [kind], today }).neighbors.map(({ id }) => id);
    const ofIndia = groupsOf('IN', 'framework');
    expect(ofIndia).toContain('ai-engage');
    for (const id of ['aj-core', 'concert-japan', 'e-asia-jrp', 'v4-japan']) expect(ofIndia).not.toContain(id);
    const ofThailand = groupsOf('TH', 'programme');
    expect(ofThailand).toContain('satreps');
    expect(ofThailand.filter((id) => /^(crest|presto)/.test(id))).toEqual([]);
  });

  it('does not take who has announced to join for a member', () => {
    const members = (status?: string[]): string[] =>
      frameworkMatrix(graph, { through: ['aj-core', 'horizon-europe'], status, today }).rows.map(({ id }) => id);
    const announced = ['CIV', 'TZA'];
    expect(members().filter((id) => announced.includes(id))).toEqual([]);
    expect(members(['all'])).toEqual(expect.arrayContaining(announced));
    const joined = neighbors(graph, 'JP', { through: ['aj-core'], today });
    expect(joined.neighbors.map(({ id }) => id)).toEqual(expect.not.arrayContaining(announced));
    expect(joined.leftOut.planned).toBeGreaterThanOrEqual(2);
    const ofJapan = neighbors(graph, 'JP', { kinds: ['framework', 'programme', 'call'], at: 'all', today });
    const ids = ofJapan.neighbors.map(({ id }) => id);
    for (const id of ['horizon-europe', 'call-sicorp-fra-2016-2']) expect(ids).not.toContain(id);
  });

  it('compares a stated number of members with the list of its own date', () => {
    const [eAsia] = frameworkMatrix(graph, { through: ['e-asia'], today }).columns;
    expect(eAsia).toMatchObject({ enumerated: 15 });
    expect(eAsia!.stated).toContainEqual(expect.objectContaining({ value: 15, period: '2021-08', listed: 14 }));
    // Its founding: eight countries are stated, and eight are listed.
    expect(eAsia!.stated).toContainEqual(expect.objectContaining({ value: 8, period: '2012-06-28', listed: 8 }));
    // Councils of SGCI are no members of AJ-CORE.
    expect(frameworkMatrix(graph, { through: ['aj-core'], today }).columns[0]?.stated).toEqual([]);
    // SATREPS by continent and in all: only the whole.
    const satreps = frameworkMatrix(graph, { through: ['satreps'], today }).columns[0]!;
    expect(satreps.stated.map(({ value }) => value)).toEqual([33, 46]);
  });

  it('has no gap with a country that shares a framework that holds', () => {
    const partners = new Set(
      neighbors(graph, 'JP', { edges: ['membership', 'participation'], today }).neighbors.map(({ id }) => id),
    );
    const found = gaps(graph, 'JP', { today }).gaps;
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ id }) => partners.has(id))).toEqual([]);
  });

  it('lists five members of V4–Japan in the matrix', () => {
    expect(
      frameworkMatrix(graph, { through: ['v4'], today })
        .rows.map(({ id }) => id)
        .sort(),
    ).toEqual(['CZE', 'HUN', 'JPN', 'POL', 'SVK']);
  });

  it('says since when a country takes part, also where an agency joined later or succeeded another', () => {
    const since = (group: string): Record<string, string | undefined> =>
      Object.fromEntries(
        frameworkMatrix(graph, { through: [group], today }).rows.map((row) => [row.id, row.cells[0]?.from]),
      );
    // AMED is first seen in 2015, JST signed at the beginning.
    expect(since('e-asia')).toMatchObject({
      JPN: '2012-06-28',
      PHL: '2012-06-28',
      MMR: '2012-06-28',
      LAO: '2012-06-28',
    });
    // OTKA signed; NKFIH, its successor, is first seen in 2015.
    expect(since('v4')).toMatchObject({ HUN: '2014-09-23' });
  });

  it('counts a partnership from the later of the two, each from its first row', () => {
    const since = (country: string, group: string): Record<string, string | undefined> =>
      Object.fromEntries(
        neighbors(graph, country, { through: [group], edges: ['membership'], today }).neighbors.map(({ id, ties }) => [
          id,
          ties.map((tie) => (isFlowTie(tie) ? '' : (tie.from ?? '?'))).sort()[0],
        ]),
      );
    // Poland is first seen in EIG CONCERT-Japan in 2018, Japan in 2015, Norway in 2017.
    expect(since('POL', 'concert-japan')).toMatchObject({ JPN: '2018', NOR: '2018' });
    // Hungary's present agency is first seen in 2015; the one before it signed.
    expect(since('JPN', 'v4-japan')).toMatchObject({ HUN: '2014-09-23', POL: '2014-09-23' });
    expect(since('HUN', 'v4-japan')).toMatchObject({ JPN: '2014-09-23' });
  });
});
