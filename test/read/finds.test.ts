/**
 * Real files of people who do this job, where they are: each is read through
 * the command line and compared with its right answer, counted by an
 * independent parser. The same traits are in test/read/traits.test.ts with
 * small files of the project's own.
 */
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { ImportReport } from '../../src/read/report.ts';
import { runLine } from '../cli/run-line.ts';
import { FILES, RIGHT } from './right-answers.ts';

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
