/** How the balance of a country changed between two windows. */
import { signedNumber } from '../locales/movement.ts';
import { windowsToCompare, yearsOf } from '../query/comparable-windows.ts';
import { mobilityBalance, type CountryMovement } from '../query/mobility-balance.ts';
import { nameIn, signed, type Asking } from './asking.ts';
import { leading } from './leading.ts';

export interface Change {
  /** First and last of the windows compared; empty where nothing can be. */
  readonly windows: readonly string[];
  /** True where they differ in length. */
  readonly isPerYear: boolean;
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
}

/** A number of a window per year, to one decimal. */
export function perYear(value: number | null, window: string): number | null {
  return value === null ? null : Math.round((10 * value) / yearsOf(window)) / 10;
}

/** A partner whose balance is known in both windows. */
interface Changed {
  readonly id: string;
  readonly before: number;
  readonly after: number;
  /** Change per year times the years of both windows: whole, so that equals are equal. */
  readonly change: number;
}

/**
 * Over all events where the source states them in both windows, else over the
 * partners of which both directions are known in both: a pair that enters the
 * data in between would look like a rise.
 */
export function changeOf(asking: Asking, totalsSeries: readonly CountryMovement[]): Change {
  const { words, format, period } = asking;
  const none = (note: string): Change => ({ windows: [], isPerYear: false, sentences: [], notes: [note] });
  const series = totalsSeries.filter(({ in: into, out }) => into !== null || out !== null);
  if (series.length === 0) return { windows: [], isPerYear: false, sentences: [], notes: [] };
  const windows = windowsToCompare(series);
  if (windows === null) return none(words.balanceOneWindow);
  const { first, last, isPerYear } = windows;
  const both = changedBetween(asking, first, last);
  const [before, after] = [first, last].map((window) => series.find((one) => one.period === window)!);
  const isWhole = before!.isWhole && after!.isWhole && before!.net !== null && after!.net !== null;
  if (!isWhole && both.length === 0) return none(words.balanceNoCommon);
  const sum = (key: 'before' | 'after'): number => both.reduce((total, one) => total + one[key], 0);
  const nets = isWhole ? [before!.net!, after!.net!] : [sum('before'), sum('after')];
  const [said, saidAfter] = nets.map((net, index) => inWindow(asking, net, index === 0 ? first : last, isPerYear));
  const [from, to] = [format.period(first), format.period(last)];
  const length = format.number(yearsOf(first));
  return {
    windows: [first, last],
    isPerYear,
    sentences: [
      isWhole
        ? words.balanceChangeWhole(said!, saidAfter!, from, to)
        : words.balanceChange(both.length, format.number(both.length), said!, saidAfter!, from, to),
      ...extremes(asking, both, windows),
    ],
    notes: [
      isPerYear
        ? words.balancePerYear(from, to)
        : period !== undefined && yearsOf(period) !== yearsOf(first)
          ? words.balanceOtherLength(format.period(period), length)
          : words.balanceWindowLength(length),
    ],
  };
}

function changedBetween(asking: Asking, first: string, last: string): Changed[] {
  // The rows of a balance are the partners of its own window.
  const { rows } = mobilityBalance(asking.graph, asking.state.focus, { period: last, lang: asking.lang });
  return rows.flatMap(({ id, series }) => {
    const [before, after] = [first, last].map((window) => series.find(({ period }) => period === window)?.net ?? null);
    if (before === null || before === undefined || after === null || after === undefined) return [];
    return [{ id, before, after, change: after * yearsOf(first) - before * yearsOf(last) }];
  });
}

/** With whom it rose and fell most: of one partner alone that says nothing. */
function extremes(
  asking: Asking,
  both: readonly Changed[],
  { first, last, isPerYear }: { readonly first: string; readonly last: string; readonly isPerYear: boolean },
): string[] {
  const { words, format } = asking;
  if (both.length < 2) return [];
  const named = (list: readonly Changed[]): string =>
    format.list(
      list.map(({ id, before, after }) =>
        words.balanceFromTo(
          nameIn(asking, id),
          words.amount(signed(asking, before)),
          words.amount(signed(asking, after)),
          isPerYear ? [perYearText(asking, before, first), perYearText(asking, after, last)] : undefined,
        ),
      ),
    );
  const by = ({ change }: Changed): number => change;
  const rises = leading(
    both.filter(({ change }) => change > 0).sort((a, b) => b.change - a.change),
    1,
    by,
  );
  const falls = leading(
    both.filter(({ change }) => change < 0).sort((a, b) => a.change - b.change),
    1,
    by,
  );
  return [
    ...(rises.length > 0 ? [words.balanceRise(named(rises))] : []),
    ...(falls.length > 0 ? [words.balanceFall(named(falls))] : []),
  ];
}

/** `+10`, with its number per year where windows differ in length. */
function inWindow(asking: Asking, net: number, window: string, isPerYear: boolean): string {
  const number = asking.words.amount(signed(asking, net));
  return isPerYear ? asking.words.withPerYear(number, perYearText(asking, net, window)) : number;
}

function perYearText({ lang }: Asking, net: number, window: string): string {
  return signedNumber(perYear(net, window)!, lang);
}
