import { beforeAll, describe, expect, it } from 'vitest';

import type { Dataset, ProjectRow } from '../../src/data/dataset.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { GRAPH_DATA } from './small.ts';

let dataset: Dataset;
let projects: ReadonlyMap<string, ProjectRow>;
beforeAll(async () => {
  dataset = await readDirectory(GRAPH_DATA);
  projects = new Map(dataset.projects.map((project) => [project.id, project]));
});

/** Upper end of the longest support that a source states for a programme, in years. */
function longestSupport(group: string): number | undefined {
  const years = dataset.observations
    .filter((row) => row.subject === group && row.measure === 'duration' && row.unit_measure === 'years')
    .map((row) => row.obs_value_max ?? row.obs_value);
  return years.length === 0 ? undefined : Math.max(...years);
}

/** First day of a project: `from`, or 1 April of the fiscal year. Of a year or month that is all, the last day, in doubt for the project. */
function startOf({ from, fy_start }: ProjectRow): string | undefined {
  if (from === undefined) return fy_start === undefined ? undefined : `${fy_start}-04-01`;
  return `${from}${'-12-31'.slice(from.length - 4)}`;
}

function isOver(project: ProjectRow): boolean {
  if (project.to !== undefined) return project.to < dataset.date.slice(0, project.to.length);
  const start = startOf(project);
  const years = longestSupport(project.group);
  if (start === undefined || years === undefined) return false;
  return `${Number(start.slice(0, 4)) + years}${start.slice(4)}` <= dataset.date;
}

describe('the status of every project', () => {
  it('knows the longest support of the programmes', () => {
    expect(['satreps', 'sicorp', 'sicorp-joint-lab'].map(longestSupport)).toEqual([5, 3, 10]);
  });

  it('is ended where the end, or the start and the longest support, lie in the past', () => {
    const wrong = dataset.projects.filter((project) => isOver(project) && project.status !== 'ended');
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is not ended where the end is still to come', () => {
    const wrong = dataset.projects.filter((project) => project.to !== undefined && !isOver(project));
    expect(wrong.filter(({ status }) => status === 'ended').map(({ id }) => id)).toEqual([]);
  });

  it.each([
    'proj-satreps-phl-2020-1',
    'proj-satreps-eth-2020-1',
    'proj-sicorp-tha-idn-mys-2015-1',
    'proj-satreps-uzb-2020-1',
    'proj-satreps-idn-2021-1',
    'proj-satreps-idn-2021-2',
    'proj-satreps-zaf-2021-1',
  ])('%s is over', (id) => {
    expect(isOver(projects.get(id)!)).toBe(true);
  });

  it('is that of its rows in participation and relations', () => {
    const wrong = [
      ...dataset.participation.map((row) => ({ status: row.status, ids: [row.activity] })),
      ...dataset.relations.map((row) => ({ status: row.status, ids: [row.subject, row.object] })),
    ].flatMap(({ status, ids }) => ids.filter((id) => projects.has(id) && projects.get(id)!.status !== status));
    expect(wrong).toEqual([]);
  });
});
