import { balanceSign, sureNet, type Movement } from '../../model/movement.ts';
import type { ListedShare } from '../../locales/answer-phrases-en.ts';
import { movementText } from '../../locales/movement.ts';
import { yearsOf } from '../../query/comparable-windows.ts';
import { mobilityBalance, type BalanceRow, type CountryMovement } from '../../query/mobility-balance.ts';
import type { AnswerCell, AnswerTable } from '../answer.ts';
import { nameIn, nameOf, signed, type Asking } from '../asking.ts';
import { changeOf, perYear, type Change } from '../balance-change.ts';
import { balanceBesides } from '../beside.ts';
import { leading } from '../leading.ts';
import { measureNotes } from '../notes.ts';
import { UNSELECTED } from '../pictures.ts';
import { chartWords } from '../../locales/chart.ts';
import type { BarsSpec } from '../../scene/chart-spec.ts';
import type { Question, Said } from '../question.ts';
import { sourced } from '../sourced.ts';

/** So many gains and so many losses are named, and whoever is equal to the last. */
const NAMED = 3;

/** So many partners are drawn at least, where there are as many: enough to see the named ones among others. */
const DRAWN = 15;

/** So many balances are drawn as bars. */
const BARS = 14;

/** So many rows are in the table, the largest balances first. */
const ROWS = 20;

/** From whom a country gains researchers, to whom it loses them, and how that changed between windows. */
export const balanceQuestion: Question = {
  id: 'balance',
  subjects: [{ kind: 'country', label: 'subjectFocus' }],
  subjectsOf: (_graph, { focus }) => [focus],
  about: (_graph, [focus]) => (focus === undefined ? {} : { focus }),
  answer: answerBalance,
};

function answerBalance(asking: Asking): Said {
  const { graph, state, words, format, lang, period } = asking;
  const result = mobilityBalance(graph, state.focus, { period, lang });
  const { totals, query, rows } = result;
  const focus = nameIn(asking, state.focus);
  const window = format.period(query.period);
  const isKnown = totals.in !== null || totals.out !== null;
  const sure = (row: BalanceRow): number => sureNet(row) ?? 0;
  const gains = leading(
    rows.filter((row) => balanceSign(row) === 'gain').sort((a, b) => sure(b) - sure(a)),
    NAMED,
    sure,
  );
  const losses = leading(
    rows.filter((row) => balanceSign(row) === 'loss').sort((a, b) => sure(a) - sure(b)),
    NAMED,
    sure,
  );
  const change = changeOf(asking, result.totalsSeries);
  const beside = balanceBesides(asking, result);
  const own = [
    ...(totals.isWhole ? [totals.sources, totals.sources] : []),
    ...rows.flatMap((row) => {
      const used = row.series.filter((one) => one.period === query.period || change.windows.includes(one.period));
      return used.flatMap((one) => [one.in, one.out].filter((value) => value !== null).map(() => row.sources));
    }),
  ];
  const cited = [...own, ...beside.cited];
  const bounded = rows.filter(({ net, netRange }) => net === null && netRange !== null).length;
  const unknown = rows.filter(({ netRange }) => netRange === null).length;
  return {
    question: words.balanceQuestion(focus),
    sentences: isKnown
      ? [
          ...sourced(
            own,
            ...totalSentences(asking, focus, window, totals),
            ...pairSentences(asking, rows, gains, losses),
            ...change.sentences,
          ),
          ...sourced(beside.cited, ...beside.sentences),
        ]
      : [words.balanceNone(focus, window)],
    notes: [
      ...change.notes,
      ...(totals.isWhole && totals.partners > 0 ? [listedNote(asking, focus, rows, totals)] : []),
      ...(bounded > 0 ? [words.balanceBounded(bounded, format.number(bounded))] : []),
      ...(unknown > 0 ? [words.balanceHalf(unknown, format.number(unknown))] : []),
      ...(isKnown ? [result.note, ...beside.notes] : []),
      ...measureNotes(asking, cited.flat()),
    ],
    tables: [
      ...(rows.length > 0 ? [partnerTable(asking, rows, change)] : []),
      ...(result.totalsSeries.filter(isListed).length > 1 ? [windowTable(asking, result.totalsSeries)] : []),
      ...beside.tables,
    ],
    ...withBars(asking, rows, change, window),
    view: {
      ...UNSELECTED,
      focus: state.focus,
      view: 'map',
      edges: ['mobility'],
      through: [],
      kinds: ['country'],
      minMobility: minimumToDraw([...gains, ...losses], rows),
      flows: 'focus',
      depth: 1,
    },
    cited,
  };
}

/** The largest balances that are known, gains first. */
function withBars(asking: Asking, rows: readonly BalanceRow[], change: Change, window: string): { chart?: BarsSpec } {
  const { words, format, lang } = asking;
  const known = rows.flatMap((row) => (row.net === null ? [] : [{ row, net: row.net }]));
  if (known.length === 0) return {};
  // Both ends: the question is from whom and to whom, however much larger one side is.
  const sorted = [...known].sort((a, b) => b.net - a.net);
  const shown = sorted.filter((_, i) => i < BARS / 2 || i >= sorted.length - BARS / 2);
  const [first, last] = change.windows;
  const netIn = ({ series }: BalanceRow, period: string): number | null => {
    const net = series.find((one) => one.period === period)?.net ?? null;
    return change.isPerYear ? perYear(net, period) : net;
  };
  const head = (period: string): string =>
    change.isPerYear ? words.columns.beforePerYear(format.period(period)) : format.period(period);
  const hasWindows = first !== undefined && last !== undefined;
  return {
    chart: {
      kind: 'bars',
      label: chartWords(lang).net(window),
      rows: shown.map(({ row, net }) => ({
        name: nameOf(asking, row.id),
        value: net,
        ...(hasWindows ? { windows: [netIn(row, first), netIn(row, last)] as const } : {}),
      })),
      ...(hasWindows ? { windows: [head(first), head(last)] as const } : {}),
      more: rows.length - shown.length,
    },
  };
}

function isListed(movement: Movement): boolean {
  return movement.in !== null || movement.out !== null;
}

/** All events where the source states them; else the sums over listed pairs, and the net of those with both directions. */
function totalSentences(asking: Asking, focus: string, window: string, totals: CountryMovement): string[] {
  const { words, format } = asking;
  const { in: into, out, partners, known } = totals;
  const count = (value: number | null): string | null =>
    value === null ? null : words.events(value, format.number(value));
  if (totals.isWhole && totals.net !== null) {
    return [
      words.balanceTotals(
        focus,
        window,
        count(into)!,
        count(out)!,
        signed(asking, totals.net),
        format.number(Math.abs(totals.net)),
        Math.sign(totals.net),
      ),
    ];
  }
  const listed = words.countries(partners, format.number(partners));
  return [
    words.balanceSums(focus, window, count(into), count(out), listed),
    ...(known.net === null
      ? []
      : [
          words.balanceKnown(
            known.partners,
            format.number(known.partners),
            signed(asking, known.net),
            format.number(Math.abs(known.net)),
            Math.sign(known.net),
          ),
        ]),
  ];
}

function pairSentences(
  asking: Asking,
  rows: readonly BalanceRow[],
  gains: readonly BalanceRow[],
  losses: readonly BalanceRow[],
): string[] {
  const { words, format } = asking;
  if (rows.every(({ netRange }) => netRange === null)) return [words.balanceNoPairs];
  const named = (list: readonly BalanceRow[]): string =>
    format.list(list.map((row) => words.parenthesis(nameIn(asking, row.id), netText(asking, row))));
  return [
    gains.length > 0 ? words.balanceGains(gains.length, named(gains)) : words.balanceNoGain,
    losses.length > 0 ? words.balanceLosses(losses.length, named(losses)) : words.balanceNoLoss,
  ];
}

/** `+12`, or `+3 to +12` where a side is only known to be small, with the unit where the language wants one. */
function netText({ lang, words }: Asking, row: Movement): string {
  return words.amount(movementText(lang).net(row));
}

/** How much of a country's events is with the partners that are listed. */
function listedNote(asking: Asking, focus: string, rows: readonly BalanceRow[], totals: CountryMovement): string {
  const { words, format } = asking;
  const share = (side: 'in' | 'out'): ListedShare | null => {
    const all = totals[side] ?? 0;
    const known = rows.flatMap((row) => row[side] ?? []);
    if (all === 0 || known.length === 0) return null;
    const listed = known.reduce((sum, value) => sum + value, 0);
    const percent = (100 * listed) / all;
    // A side of a pair that is only known to be small is in no sum.
    if (known.length < rows.length) return { percent: format.number(Math.floor(percent)), bound: 'at-least' };
    // All but a few are not all.
    const isNearly = percent < 100 && percent >= 99.5;
    return isNearly
      ? { percent: format.number(99), bound: 'more-than' }
      : { percent: format.number(Math.round(percent)), bound: 'exact' };
  };
  return words.balanceListed(
    focus,
    words.countries(totals.partners, format.number(totals.partners)),
    share('in'),
    share('out'),
  );
}

function partnerTable(asking: Asking, rows: readonly BalanceRow[], change: Change): AnswerTable {
  const { words, format } = asking;
  const size = (row: BalanceRow): number => Math.abs(sureNet(row) ?? -1);
  const shown = [...rows].sort((a, b) => size(b) - size(a) || b.total - a.total).slice(0, ROWS);
  const number = (key: string, label: string) => ({ key, label, isNumber: true }) as const;
  return {
    caption: words.questions.balance.name,
    columns: [
      { key: 'partner', label: words.columns.partner },
      number('in', words.columns.in),
      number('out', words.columns.out),
      number('net', words.columns.net),
      ...change.windows.flatMap((one) => [
        number(one, words.columns.before(format.period(one))),
        ...(change.isPerYear ? [number(`${one}-year`, words.columns.beforePerYear(format.period(one)))] : []),
      ]),
      ...(change.windows.length > 0
        ? [number('change', change.isPerYear ? words.columns.changePerYear : words.columns.change)]
        : []),
    ],
    rows: shown.map((row) => {
      const nets = change.windows.map((one) => ({
        window: one,
        net: row.series.find(({ period }) => period === one)?.net ?? null,
      }));
      const compared = nets.map(({ window, net }) => (change.isPerYear ? perYear(net, window) : net));
      const [before = null, after = null] = compared;
      return [
        nameOf(asking, row.id),
        ...cells(asking, row),
        ...nets.flatMap(({ net }, index) => (change.isPerYear ? [net, compared[index] ?? null] : [net])),
        ...(nets.length > 0 ? [before === null || after === null ? null : rounded(after - before)] : []),
      ];
    }),
  };
}

/** In, out and net: numbers, or in words what is known of them; null where nothing is. */
function cells({ lang }: Asking, movement: Movement): AnswerCell[] {
  const text = movementText(lang);
  const side = (value: number | null): AnswerCell =>
    value ?? (movement.unknownMost === null ? null : text.side(null, movement.unknownMost));
  return [
    side(movement.in),
    side(movement.out),
    movement.net ?? (movement.netRange === null ? null : text.net(movement)),
  ];
}

/** Each window as it is and per year: windows differ in length. */
function windowTable(asking: Asking, series: readonly CountryMovement[]): AnswerTable {
  const { words, format } = asking;
  const number = (key: string, label: string) => ({ key, label, isNumber: true }) as const;
  return {
    caption: words.tableWindows,
    columns: [
      { key: 'window', label: words.columns.window },
      number('years', words.columns.yearsOfWindow),
      number('in', words.columns.in),
      number('out', words.columns.out),
      number('net', words.columns.net),
      number('in-year', words.columns.perYear(words.columns.in)),
      number('out-year', words.columns.perYear(words.columns.out)),
      number('net-year', words.columns.perYear(words.columns.net)),
    ],
    rows: series
      .filter(isListed)
      .map((one) => [
        format.period(one.period),
        yearsOf(one.period),
        one.in,
        one.out,
        one.net,
        ...[one.in, one.out, one.net].map((value) => perYear(value, one.period)),
      ]),
  };
}

/** The least two-way total with which the named partners are drawn, and with them the largest. */
function minimumToDraw(named: readonly BalanceRow[], rows: readonly BalanceRow[]): number {
  const totals = rows.map(({ total }) => total).sort((a, b) => b - a);
  const largest = totals[Math.min(DRAWN, totals.length) - 1] ?? 0;
  return Math.min(largest, ...named.map(({ total }) => total));
}

/** To one decimal: differences of rounded numbers keep no more. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
