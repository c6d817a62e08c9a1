import { comparableWindows } from '../../query/comparable-windows.ts';
import { mobilityBalance, type BalanceRow, type Movement } from '../../query/mobility-balance.ts';
import { nameIn, nameOf, signed, type Asking } from '../asking.ts';
import { measureNotes } from '../notes.ts';
import { UNSELECTED } from '../pictures.ts';
import type { Question, Said } from '../question.ts';

/** So many gains and so many losses are named. */
const NAMED = 3;

/** So many partners are drawn at least, where there are as many: enough to see the named ones among others. */
const DRAWN = 15;

/** So many rows are in the table, the largest balances first. */
const ROWS = 20;

/** From whom a country gains researchers, to whom it loses them, and how that changed between windows of one length. */
export const balanceQuestion: Question = {
  id: 'balance',
  subjects: [{ kind: 'country', label: 'subjectFocus' }],
  subjectsOf: (_graph, { focus }) => [focus],
  about: (_graph, [focus]) => (focus === undefined ? {} : { focus }),
  answer: answerBalance,
};

/** A partner whose balance is known: both directions are in the data. */
interface Known {
  readonly id: string;
  readonly row: BalanceRow;
}

function answerBalance(asking: Asking): Said {
  const { graph, state, words, format, lang, period } = asking;
  const result = mobilityBalance(graph, state.focus, { period, lang });
  const { totals, query, totalsSeries } = result;
  const focus = nameIn(asking, state.focus);
  const window = format.period(query.period);
  const known = result.rows.filter(isBothWays).map((row): Known => ({ id: row.id, row }));
  const half = result.rows.length - known.length;
  const by = [...known].sort((a, b) => b.row.net - a.row.net);
  const gains = by.filter(({ row }) => row.net > 0).slice(0, NAMED);
  const losses = by
    .filter(({ row }) => row.net < 0)
    .slice(-NAMED)
    .reverse();
  const named = (list: readonly Known[]): string =>
    format.list(
      list.map(({ id, row }) =>
        words.balanceWith(nameIn(asking, id), signed(asking, row.net), format.number(Math.abs(row.net))),
      ),
    );
  const change = changeOf(asking, totalsSeries);
  const cited = result.rows.flatMap((row) => {
    const used = row.series.filter((one) => one.period === query.period || change.windows.includes(one.period));
    return used.flatMap((one) => [one.in, one.out].filter((value) => value !== null).map(() => row.sources));
  });
  const sentences =
    totals.partners === 0
      ? [words.balanceNone(focus, window)]
      : [
          totalSentence(asking, focus, window, totals),
          ...(known.length === 0
            ? [words.balanceNoPairs]
            : [
                knownSentence(asking, known),
                gains.length > 0 ? words.balanceGains(gains.length, named(gains)) : words.balanceNoGain,
                losses.length > 0 ? words.balanceLosses(losses.length, named(losses)) : words.balanceNoLoss,
              ]),
          ...change.sentences,
        ];
  const shown = [...known].sort((a, b) => Math.abs(b.row.net) - Math.abs(a.row.net)).slice(0, ROWS);
  return {
    question: words.balanceQuestion(focus),
    sentences,
    notes: [
      ...change.notes,
      ...(half > 0 ? [words.balanceHalf(half, format.number(half))] : []),
      ...(totals.partners > 0 ? [result.note] : []),
      ...measureNotes(asking, cited.flat()),
    ],
    tables:
      shown.length === 0
        ? []
        : [
            {
              caption: words.questions.balance.name,
              columns: [
                { key: 'partner', label: words.columns.partner },
                { key: 'in', label: words.columns.in, isNumber: true },
                { key: 'out', label: words.columns.out, isNumber: true },
                { key: 'net', label: words.columns.net, isNumber: true },
                ...change.windows.map(
                  (one) => ({ key: one, label: words.columns.before(format.period(one)), isNumber: true }) as const,
                ),
                ...(change.windows.length > 0
                  ? [{ key: 'change', label: words.columns.change, isNumber: true } as const]
                  : []),
              ],
              rows: shown.map(({ id, row }) => {
                const nets = change.windows.map((one) => netIn(row, one));
                const [before = null, after = null] = nets;
                return [
                  nameOf(asking, id),
                  row.in,
                  row.out,
                  row.net,
                  ...nets,
                  ...(nets.length > 0 ? [before === null || after === null ? null : after - before] : []),
                ];
              }),
            },
          ],
    view: {
      ...UNSELECTED,
      focus: state.focus,
      view: 'map',
      edges: ['mobility'],
      through: [],
      kinds: ['country'],
      minMobility: minimumToDraw([...gains, ...losses], result.rows),
      flows: 'focus',
      depth: 1,
    },
    cited,
  };
}

function isBothWays(row: Movement): boolean {
  return row.in !== null && row.out !== null;
}

function totalSentence(
  asking: Asking,
  focus: string,
  window: string,
  { in: into, out, partners }: Movement & { readonly partners: number },
): string {
  const { words, format } = asking;
  const count = (value: number | null): string =>
    value === null ? words.noEvents : words.events(value, format.number(value));
  return words.balanceTotals(
    focus,
    window,
    count(into),
    count(out),
    words.countries(partners, format.number(partners)),
  );
}

/** A sum over pairs of which one direction is missing is no balance: those are left out. */
function knownSentence(asking: Asking, known: readonly Known[]): string {
  const { words, format } = asking;
  const net = known.reduce((total, { row }) => total + row.net, 0);
  const direction = net === 0 ? 0 : net > 0 ? 1 : -1;
  return words.balanceKnown(
    known.length,
    format.number(known.length),
    signed(asking, net),
    format.number(Math.abs(net)),
    direction,
  );
}

interface Change {
  /** First and last of the windows of one length; empty where nothing can be compared. */
  readonly windows: readonly string[];
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Between the first and the last window of one length, over the partners of
 * which both directions are known in both: a pair that enters the data in
 * between would look like a rise.
 */
function changeOf(asking: Asking, totalsSeries: readonly (Movement & { readonly partners: number })[]): Change {
  const { words, format } = asking;
  const windows = comparableWindows(totalsSeries.filter(({ partners }) => partners > 0)).map((one) => one.period);
  const first = windows[0];
  const last = windows.at(-1);
  if (first === undefined || last === undefined) return { windows: [], sentences: [], notes: [] };
  if (first === last) return { windows: [], sentences: [], notes: [words.balanceOneWindow] };
  // The rows of a balance are the partners of its own window.
  const { rows } = mobilityBalance(asking.graph, asking.state.focus, { period: last, lang: asking.lang });
  const both = rows.flatMap((row) => {
    const before = netIn(row, first);
    const after = netIn(row, last);
    return before === null || after === null ? [] : [{ id: row.id, before, after }];
  });
  if (both.length === 0) return { windows: [], sentences: [], notes: [words.balanceNoCommon] };
  const sum = (key: 'before' | 'after'): number => both.reduce((total, one) => total + one[key], 0);
  const ranked = [...both].sort((a, b) => b.after - b.before - (a.after - a.before));
  const [rise] = ranked;
  const fall = ranked.at(-1)!;
  const say = (how: 'balanceRise' | 'balanceFall', { id, before, after }: (typeof both)[number]): string =>
    words[how](nameIn(asking, id), signed(asking, before), signed(asking, after));
  const length = format.number(yearsOf(first));
  const { period } = asking;
  return {
    windows: [first, last],
    sentences: [
      words.balanceChange(
        both.length,
        format.number(both.length),
        signed(asking, sum('before')),
        signed(asking, sum('after')),
        format.period(first),
        format.period(last),
      ),
      ...(rise && rise.after > rise.before ? [say('balanceRise', rise)] : []),
      ...(fall.after < fall.before ? [say('balanceFall', fall)] : []),
    ],
    notes: [
      period !== undefined && !windows.includes(period)
        ? words.balanceOtherLength(format.period(period), length)
        : words.balanceWindowLength(length),
    ],
  };
}

function netIn({ series }: BalanceRow, period: string): number | null {
  const one = series.find((movement) => movement.period === period);
  return one && isBothWays(one) ? one.net : null;
}

function yearsOf(period: string): number {
  const [first, last = first] = period.split('/').map((part) => Number(part.slice(0, 4)));
  return last! - first! + 1;
}

/** The least two-way total with which the named partners are drawn, and with them the largest. */
function minimumToDraw(named: readonly Known[], rows: readonly BalanceRow[]): number {
  const totals = rows.map(({ total }) => total).sort((a, b) => b - a);
  const largest = totals[Math.min(DRAWN, totals.length) - 1] ?? 0;
  return Math.min(largest, ...named.map(({ row }) => row.total));
}
