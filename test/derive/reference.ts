/** Every method once more, in plain TypeScript: slow, and short enough to be read beside its definition. */
import type { DerivedTie } from '../../src/derive/engine/engine.ts';
import type { MethodName } from '../../src/derive/methods.ts';

export interface Authorship {
  readonly work: string;
  readonly year: number;
  readonly author: string | undefined;
  readonly position: number;
  readonly affiliation: number;
  readonly place: string;
}

export interface ReferenceOptions {
  readonly window: readonly [number, number];
  readonly minimum: number;
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups.values()];
}
const places = (rows: readonly Authorship[]): string[] => [...new Set(rows.map(({ place }) => place))].sort();
const pairs = (items: readonly string[]): [string, string][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [string, string] => [a, b]));
const yearOf = (rows: readonly Authorship[]): number => Math.min(...rows.map(({ year }) => year));

/** Sums by measure, pair and period, those below the minimum left out. */
class Sums {
  readonly #sums = new Map<string, number>();
  add(measure: string, subject: string, object: string, period: string | number, value: number): void {
    const key = JSON.stringify([measure, subject, object, String(period)]);
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + value);
  }
  ties(minimum: number): DerivedTie[] {
    return [...this.#sums]
      .map(([key, sum]): DerivedTie => {
        const [measure, subject, object, period] = JSON.parse(key) as [string, string, string, string];
        return { measure, subject, object, period, value: Math.round(sum * 1e9) / 1e9 };
      })
      .filter(({ value }) => value > 0 && value >= minimum);
  }
}

const works = (rows: readonly Authorship[], [first, last]: readonly [number, number]) =>
  groupBy(rows, ({ work }) => work)
    .map((of) => ({ year: yearOf(of), rows: of }))
    .filter(({ year }) => year >= first && year <= last);

/** The years of an author, each with how many works name each place and of how many it is the main one. */
function careers(rows: readonly Authorship[]) {
  const known = rows.filter(({ author }) => author !== undefined);
  return groupBy(known, ({ author }) => author!).map((own) => {
    const ofWorks = groupBy(own, ({ work }) => work).map((of) => ({
      year: yearOf(of),
      named: places(of),
      main: [...of].sort((a, b) => a.affiliation - b.affiliation || (a.place < b.place ? -1 : 1))[0]!.place,
    }));
    const years = groupBy(ofWorks, ({ year }) => year).sort((a, b) => a[0]!.year - b[0]!.year);
    return { ofWorks, years };
  });
}

/** The most frequent; where equal, by the second count, then by code. */
function mode(items: readonly string[], all: readonly string[] = []): string {
  const count = (list: readonly string[], item: string): number => list.filter((one) => one === item).length;
  return [...new Set(items)].sort(
    (a, b) => count(items, b) - count(items, a) || count(all, b) - count(all, a) || (a < b ? -1 : 1),
  )[0]!;
}

const METHODS: Record<MethodName, (rows: readonly Authorship[], options: ReferenceOptions, sums: Sums) => void> = {
  coauthorship: (all, { window }, sums) => {
    for (const { year, rows } of works(all, window))
      for (const [a, b] of pairs(places(rows))) sums.add('coauthorship', a, b, year, 1);
  },
  'coauthorship-fractional': (all, { window }, sums) => {
    for (const { year, rows } of works(all, window))
      for (const [a, b] of pairs(places(rows)))
        sums.add('coauthorship-fractional', a, b, year, 1 / (places(rows).length - 1));
  },
  'coauthorship-fractional-by-author': (all, { window }, sums) => {
    for (const { year, rows } of works(all, window)) {
      const authors = groupBy(rows, ({ author, position }) => author ?? `position ${position}`).map(places);
      authors.forEach((mine, i) => {
        for (const theirs of authors.slice(i + 1))
          for (const a of mine)
            for (const b of theirs) {
              if (a === b) continue;
              const [subject, object] = [a, b].sort() as [string, string];
              const weight = 1 / (authors.length - 1) / mine.length / theirs.length;
              sums.add('coauthorship-fractional-by-author', subject, object, year, weight);
            }
      });
    }
  },
  'mobility-first-last': (all, { window: [first, last] }, sums) => {
    for (const { years } of careers(all.filter(({ year }) => year >= first && year <= last))) {
      const mains = years.map((of) => mode(of.map(({ main }) => main)));
      if (mains[0] !== mains.at(-1)) sums.add('mobility-first-last', mains[0]!, mains.at(-1)!, `${first}/${last}`, 1);
    }
  },
  'mobility-yearly': (all, { window: [first, last] }, sums) => {
    for (const { years, ofWorks } of careers(all)) {
      const career = ofWorks.flatMap(({ named }) => named);
      const homes = years.map((of) => ({
        year: of[0]!.year,
        home: mode(
          of.flatMap(({ named }) => named),
          career,
        ),
      }));
      homes.forEach(({ year, home }, i) => {
        const before = homes[i - 1]?.home;
        if (before !== undefined && before !== home && year >= first && year <= last)
          sums.add('mobility-yearly', before, home, year, 1);
      });
    }
  },
  'mobility-migrants-travellers': (all, { window: [first, last] }, sums) => {
    for (const { years } of careers(all.filter(({ year }) => year >= first && year <= last))) {
      const named = years.map((of) => of.flatMap((work) => work.named));
      const origin = [...new Set(named[0])].sort();
      const broken = named.find((places) => !places.some((place) => origin.includes(place)));
      const period = `${first}/${last}`;
      if (broken) sums.add('migrants', mode(named[0]!), mode(broken), period, 1);
      else if (origin.length > 1)
        for (const [a, b] of pairs(origin)) sums.add('travellers-non-directional', a, b, period, 1);
      else
        for (const gained of new Set(named.flat()))
          if (gained !== origin[0]) sums.add('travellers', origin[0]!, gained, period, 1);
    }
  },
};

/** What a method makes of usable rows. */
export function referenceOf(method: MethodName, rows: readonly Authorship[], options: ReferenceOptions): DerivedTie[] {
  const sums = new Sums();
  METHODS[method](rows, options, sums);
  return sums.ties(options.minimum);
}
