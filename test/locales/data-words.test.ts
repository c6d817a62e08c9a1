import { describe, expect, it } from 'vitest';

import type { Dataset } from '../../src/data/dataset.ts';
import { readDirectory } from '../../src/data/read-directory.ts';
import { foldText } from '../../src/model/errors.ts';
import { termFor } from '../../src/locales/terms.ts';
import { GRAPH_DATA } from '../data/small.ts';

const data: Dataset = await readDirectory(GRAPH_DATA);

const distinct = (words: readonly (string | undefined)[]): string[] =>
  [...new Set(words)].filter((word) => word !== undefined).sort();

/** Words that stay as they are in Japanese. */
const SAME = ['JST'];

describe('words of the data in Japanese', () => {
  const roles = [data.memberships, data.participation, data.eligibility, data.relations].flatMap((rows) =>
    rows.map(({ role }) => role),
  );
  const units = [data.observations, data.mobility, data.coauthorship].flatMap((rows) =>
    rows.map(({ unit_measure: unit }) => unit),
  );
  it.each([
    ['role', distinct(roles)],
    ['measure', distinct(data.observations.map(({ measure }) => measure))],
    ['unit', distinct(units)],
    ['qualifier', distinct(data.observations.map(({ qualifier }) => qualifier))],
    ['standing of a number', distinct(data.observations.map(({ obs_status: status }) => status))],
  ])('every %s has one', (_what, words) => {
    expect(words.length).toBeGreaterThan(2);
    const missing = words.filter((word) => !SAME.includes(word) && !/[ぁ-んァ-ヶ一-龠]/.test(termFor('ja', word).text));
    expect(missing).toEqual([]);
  });
});

describe('Japanese names of calls', () => {
  it('every call has one, of the same parts', () => {
    const odd = data.calls.filter(({ name_ja: name }) => !/^[^（「]+(「.+」)?[^（「」]*（.+）$/.test(name ?? ''));
    expect(odd.map(({ id, name_ja: name }) => `${id}: ${name}`)).toEqual([]);
  });

  it('says the year that the row states', () => {
    const wrong = data.calls.filter(
      ({ year, name_ja: name }) =>
        year !== undefined && !/（(?:\d{4}～)?(\d{4})年[^）]*）$/.exec(name!)?.[1]?.includes(String(year)),
    );
    expect(wrong.map(({ id, name_ja: name }) => `${id}: ${name}`)).toEqual([]);
  });

  it('begins with the short name of the programme, or with the agencies where there is none', () => {
    const shortOf = new Map(data.groups.map(({ id, short_ja: short }) => [id, short]));
    const strange = data.calls.filter(
      ({ group, name_ja: name }) => group !== 'bilateral-joint-calls' && !name!.startsWith(shortOf.get(group)!),
    );
    expect(strange.map(({ id, name_ja: name }) => `${id}: ${name}`)).toEqual([]);
  });
});

describe('names of countries', () => {
  it('mean one country each', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, name_en: en, name_ja: ja, aliases } of data.countries) {
      for (const word of [en!, ja!, ...aliases]) {
        const key = foldText(word);
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });
});
