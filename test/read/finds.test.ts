/**
 * Real files of people who do this job, where they are: each is read through
 * the command line and compared with its right answer, counted by an
 * independent parser. The same traits are in test/read/traits.test.ts with
 * small files of the project's own.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { ImportReport } from '../../src/read/report.ts';
import { runLine } from '../cli/run-line.ts';

const FILES = [join('..', 'shared', 'finds', 'files'), join('..', '..', 'shared', 'finds', 'files')].find((path) =>
  existsSync(path),
);

interface Right {
  readonly files: string;
  readonly options?: readonly string[];
  readonly format: string;
  readonly encoding?: string | null;
  readonly nodes: number;
  readonly edges: number;
  readonly total?: number | null;
  readonly countries?: number;
  readonly isolated?: number;
  readonly read?: number;
  readonly listed?: Readonly<Record<string, number>>;
}

const RIGHT: readonly Right[] = [
  {
    files: 'matrix-wos-country-2017.csv',
    format: 'matrix',
    nodes: 200,
    edges: 11348,
    total: 1433056,
    isolated: 3,
    listed: { 'written-both-ways': 11348 },
  },
  {
    files: 'pajek-world-coauthorship-2020.net',
    format: 'pajek',
    nodes: 251,
    edges: 14388,
    total: 2764232,
    countries: 251,
    isolated: 11,
    read: 29016,
    listed: { 'self-loop': 240, 'written-both-ways': 14388 },
  },
  {
    files: 'pajek-world-coauthorship-2020.net pajek-world-coauthorship-2020T.vec',
    format: 'pajek',
    nodes: 251,
    edges: 14388,
  },
  {
    files: 'vos-africa-country.json',
    format: 'vosviewer-json',
    nodes: 48,
    edges: 1128,
    total: 684865,
    countries: 48,
    isolated: 0,
  },
  {
    files: 'edges-country-globalhealth-top87.csv',
    format: 'edge-list',
    nodes: 30,
    edges: 87,
    total: 815,
    countries: 29,
  },
  {
    files: 'od-researchers-openalex-gehl.csv',
    options: ['--weight', 'r_mobi'],
    format: 'edge-list',
    nodes: 120,
    edges: 1417,
    total: 1504755,
    countries: 120,
    listed: {},
  },
  { files: 'od-researchers-openalex-gehl.csv', format: 'edge-list', nodes: 120, edges: 1417, total: null },
  {
    files: 'oecd-students-enrolment-od.csv',
    format: 'edge-list',
    nodes: 212,
    edges: 57858,
    total: null,
    read: 57858,
    listed: { 'self-loop': 274 },
  },
  {
    files: 'oecd-students-enrolment-od.csv',
    options: ['--period', '2019'],
    format: 'edge-list',
    nodes: 212,
    edges: 8480,
    total: 8557613,
    read: 57858,
  },
  {
    files: 'oecd-students-share-od.csv',
    format: 'edge-list',
    encoding: 'utf-8 + macintosh',
    nodes: 211,
    edges: 8158,
    total: null,
    read: 9943,
    listed: { aggregate: 790, 'missing-value': 921, 'self-loop': 2, conflict: 74 },
  },
  {
    files: 'oecd-sdmx-migration-world.csv',
    format: 'sdmx-csv',
    nodes: 37,
    edges: 0,
    read: 393,
    listed: { aggregate: 393 },
  },
  { files: 'opendoors-origin.xlsx', format: 'series', encoding: null, nodes: 227, edges: 0 },
  {
    files: 'opendoors-origin.xlsx',
    options: ['--other-end', 'United States', '--period', '2024/25'],
    format: 'series',
    nodes: 228,
    edges: 221,
    total: 1177764,
  },
  {
    files: 'edges-aid-multi.csv',
    format: 'edge-list',
    nodes: 269,
    edges: 7669,
    total: 48966871743,
    read: 10484,
    listed: { 'missing-value': 14, 'self-loop': 1, parallel: 2801 },
  },
  {
    files: 'flowmapblue-cities-locations.csv flowmapblue-cities-flows.csv',
    format: 'flowmap',
    nodes: 338,
    edges: 770,
    total: 5124,
    isolated: 171,
    countries: 0,
    read: 2786,
    listed: { 'self-loop': 4, parallel: 2016 },
  },
  {
    files: 'flowmapblue-swiss-locations.csv flowmapblue-swiss-flows.csv',
    format: 'flowmap',
    nodes: 26,
    edges: 646,
    total: 521510,
    countries: 0,
    listed: { 'self-loop': 26 },
  },
  { files: 'flowmapblue-swiss-flows.csv', format: 'edge-list', nodes: 26, edges: 646, total: 521510, countries: 0 },
  {
    files: 'eurosis.gexf',
    format: 'gexf',
    nodes: 1285,
    edges: 6462,
    total: 7586,
    countries: 12,
    isolated: 0,
    read: 7524,
    listed: { 'written-both-ways': 1062 },
  },
  {
    files: 'eurosis-light-networkx.gexf',
    format: 'gexf',
    nodes: 1285,
    edges: 6462,
    total: null,
    countries: 12,
    listed: {},
  },
  { files: 'wos-dynamic-overlay-gephi08.gexf', format: 'gexf', nodes: 224, edges: 4490, total: 1441.408 },
  { files: 'gephi-test-dynamicedgeweight.gexf', format: 'gexf', nodes: 2, edges: 1, total: 2 },
  { files: 'gephi-test-slice.gexf', format: 'gexf', nodes: 2, edges: 1, total: 2 },
  { files: 'gephi-test-timezone.gexf', format: 'gexf', nodes: 2, edges: 1 },
  { files: 'gephi-test-infinity.gexf', format: 'gexf', nodes: 1, edges: 0 },
  { files: 'gephi-test-zeroweight.gexf', format: 'gexf', nodes: 2, edges: 1, total: 0 },
  { files: 'gephi-test-cdata.graphml', format: 'graphml', nodes: 2, edges: 1 },
  {
    files: 'graphology-test-missing_nodes.gexf',
    format: 'gexf',
    nodes: 2,
    edges: 1,
    read: 4,
    listed: { 'dangling-end': 3 },
  },
  { files: 'graphology-test-undeclared_attribute.gexf', format: 'gexf', nodes: 2, edges: 1 },
  { files: 'graphology-test-v1_3.gexf', format: 'gexf', nodes: 2, edges: 1 },
  { files: 'graphology-test-mixed_multigraph.graphml', format: 'graphml', nodes: 6, edges: 8, total: 9.1 },
  { files: 'biblos-cocitation.graphml', format: 'graphml', nodes: 889, edges: 6186, total: 8796, isolated: 187 },
  {
    files: 'airlines-gephi.graphml',
    format: 'graphml',
    nodes: 235,
    edges: 1297,
    total: null,
    read: 2101,
    listed: { 'written-both-ways': 804 },
  },
  { files: 'vos-covid-organisations.json', format: 'vosviewer-json', nodes: 100, edges: 2878, total: 11213 },
  {
    files: 'vos-leiden2015-map.txt vos-leiden2015-network.txt',
    format: 'vosviewer',
    nodes: 750,
    edges: 151644,
    total: 517656.7221,
  },
  { files: 'vos-docs-example.json', format: 'vosviewer-json', nodes: 10, edges: 24, total: 507 },
  {
    files: 'vos-docs-example-map.txt vos-docs-example-network.txt',
    format: 'vosviewer',
    nodes: 10,
    edges: 24,
    total: 507,
  },
  {
    files: 'vos-biblos-labelfirst-map.txt vos-biblos-labelfirst-network.txt',
    format: 'vosviewer',
    nodes: 52,
    edges: 120,
    total: 1055.053,
  },
  {
    files: 'vos-africa-institution-map.txt vos-africa-institution-network.txt',
    format: 'vosviewer',
    nodes: 32,
    edges: 184,
    total: 1072,
  },
  { files: 'pajek-coffee-institutions-bom.net', format: 'pajek', nodes: 44, edges: 95, total: 191, isolated: 4 },
  { files: 'pajek-coffee-institutions-11.net', format: 'pajek', nodes: 11, edges: 22, total: 34 },
  { files: 'pajek-arcslist.net', format: 'pajek', nodes: 6, edges: 8, read: 9, listed: { 'self-loop': 1 } },
  { files: 'pajek-matrix-comment.net', format: 'pajek', nodes: 6, edges: 17 },
  { files: 'pajek-twomode-davis.net', format: 'pajek', nodes: 32, edges: 93 },
  { files: 'pajek-project-sampson.paj', format: 'pajek', nodes: 18, edges: 103, total: 17 },
  { files: 'ndex-exported.cx2', format: 'cx2', nodes: 20, edges: 30, total: 21.75 },
  { files: 'web-medium.cx2', format: 'cx2', nodes: 100, edges: 200 },
  { files: 'web-bad-edge-reference.cx2', format: 'cx2', nodes: 2, edges: 0, listed: { 'dangling-end': 1 } },
  { files: 'ja-nanotech-not-really.cx2', format: 'cx2', nodes: 57, edges: 429, total: 4086 },
  {
    files: 'edges-ja-nanotech-bom.csv nodes-ja-nanotech-bom.csv',
    format: 'edge-list',
    nodes: 57,
    edges: 429,
    total: 4086,
  },
  {
    files: 'derived/edges-ja-countries-1993-shiftjis.csv',
    format: 'edge-list',
    encoding: 'shift_jis',
    nodes: 24,
    edges: 53,
    total: 72,
    countries: 24,
  },
  {
    files: 'derived/edges-ja-countries-1993-utf8bom.csv',
    format: 'edge-list',
    encoding: 'utf-8',
    nodes: 24,
    edges: 53,
    total: 72,
    countries: 24,
  },
  {
    files: 'derived/edges-ja-nanotech-shiftjis.csv derived/nodes-ja-nanotech-shiftjis.csv',
    format: 'edge-list',
    encoding: 'shift_jis',
    nodes: 57,
    edges: 429,
    total: 4086,
  },
  {
    files: 'derived/edges-ja-nanotech-utf16le-tab.txt',
    format: 'edge-list',
    encoding: 'utf-16le',
    nodes: 57,
    edges: 429,
    total: 4086,
  },
  {
    files: 'derived/edges-leiden-semicolon-decimalcomma-cp1252.csv',
    format: 'edge-list',
    encoding: 'windows-1252',
    nodes: 157,
    edges: 143,
    total: 37284.0612,
  },
  { files: 'structures-collab-fr.xlsx', format: 'node-list', nodes: 282, edges: 0, read: 282 },
  { files: 'ricardo-RICentities.csv', format: 'node-list', nodes: 2308, edges: 0 },
  { files: 'oecd-country-names-bom.csv', format: 'node-list', nodes: 241, edges: 0 },
];

describe.skipIf(FILES === undefined)('files as their authors published them', () => {
  it.each(RIGHT)(
    '$files $options',
    async ({ files, options = [], format, encoding, nodes, edges, total, countries, isolated, read, listed }) => {
      const paths = files.split(' ').map((name) => join(FILES!, name));
      const { stdout, stderr } = await runLine(['import', ...paths, '--dry-run', '--format', 'json', ...options]);
      expect(stderr).not.toContain('collab-graph:');
      const report = JSON.parse(stdout) as ImportReport;
      expect(report.schema).toBe('collab-graph/import@1');
      expect({ format: report.format, nodes: report.nodes, edges: report.edges }).toEqual({ format, nodes, edges });
      if (encoding !== undefined) expect(report.encoding).toBe(encoding);
      if (countries !== undefined) expect(report.countries).toBe(countries);
      if (isolated !== undefined) expect(report.isolated).toBe(isolated);
      if (read !== undefined) expect(report.rows.read).toBe(read);
      if (listed) expect(Object.fromEntries(report.listed.map(({ reason, count }) => [reason, count]))).toEqual(listed);
      if (total === null) expect(report.kinds.every((kind) => kind.total === null)).toBe(true);
      else if (total !== undefined)
        expect(report.kinds.reduce((sum, kind) => sum + kind.total!, 0)).toBeCloseTo(total, 6);
      expect(report.rows.read).toBe(report.rows.drawn + report.rows.listed);
      expect(report.listed.reduce((sum, { count }) => sum + count, 0)).toBe(report.rows.listed);
    },
  );

  it('names a data package of somebody else', async () => {
    const { code, stderr } = await runLine(['import', join(FILES!, 'ricardo-datapackage.json')]);
    expect(code).toBe(2);
    expect(stderr).toContain('RICardo');
    expect(stderr).toContain('data package');
  });
});
