/** What an answer says of a second measurement: beside the first, with their ratio and whether they agree in sign. */
import { movementText } from '../locales/movement.ts';
import { secondWords } from '../locales/second-measurement.ts';
import { coverageOf } from '../model/coverage.ts';
import { balanceBeside, type BalanceBeside } from '../query/second-measurement.ts';
import type { MobilityBalanceResult } from '../query/mobility-balance.ts';
import { pairOverTime } from '../query/pair-over-time.ts';
import type { AnswerTable } from './answer.ts';
import { nameIn, nameOf, type Asking } from './asking.ts';

/** What is added to an answer; all empty where the data have no second measurement. */
export interface SaidBeside {
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
  readonly tables: readonly AnswerTable[];
  readonly cited: readonly (readonly string[])[];
}

/** So many partners of opposite sign are named, the largest first. */
const NAMED = 5;

/** A country in all, and by partner. */
export function balanceBesides(asking: Asking, balance: MobilityBalanceResult): SaidBeside {
  const besides = balanceBeside(asking.graph, balance);
  return {
    sentences: besides.flatMap((beside) => countrySentences(asking, balance, beside)),
    notes: besides.length > 0 ? [secondWords(asking.lang).never] : [],
    tables: besides.flatMap((beside) => (beside.rows.length > 0 ? [partnerTable(asking, beside)] : [])),
    cited: besides.flatMap((beside) =>
      beside.totals === null ? [] : beside.rows.map(() => beside.sources.map(({ id }) => id)),
    ),
  };
}

function countrySentences(asking: Asking, balance: MobilityBalanceResult, beside: BalanceBeside): string[] {
  const { lang, words: answers, format } = asking;
  const words = secondWords(lang);
  const period = format.period(balance.query.period);
  const { totals, rows, label } = beside;
  if (totals === null) return [words.noWindow(label, period)];
  const text = movementText(lang);
  const count = (value: number | null): string =>
    value === null ? text.notKnown : answers.events(value, format.number(value));
  const opposite = rows
    .filter(({ signs }) => signs === 'opposite')
    .sort((a, b) => b.first.total + b.second.total - (a.first.total + a.second.total));
  const listed = format.number(rows.length);
  return [
    words.totals(
      label,
      period,
      count(totals.second.in),
      count(totals.second.out),
      answers.amount(text.net(totals.second)),
      totals.ratio === null ? null : words.ratio(totals.ratio),
    ),
    ...(totals.signs === 'opposite' ? [words.opposite] : []),
    ...(rows.length === 0
      ? []
      : opposite.length === 0
        ? [words.pairsAgree(listed)]
        : [
            words.pairsOpposite(
              format.number(opposite.length),
              listed,
              format.list([
                ...opposite
                  .slice(0, NAMED)
                  .map(({ id, first, second }) =>
                    words.besides(
                      nameIn(asking, id),
                      answers.amount(text.net(first)),
                      answers.amount(text.net(second)),
                    ),
                  ),
                ...(opposite.length > NAMED ? [answers.others(format.number(opposite.length - NAMED), true)] : []),
              ]),
            ),
          ]),
  ];
}

function partnerTable(asking: Asking, { label, rows }: BalanceBeside): AnswerTable {
  const { lang, words: answers } = asking;
  const words = secondWords(lang);
  const text = movementText(lang);
  const number = (key: string, of: string) => ({ key, label: of, isNumber: true }) as const;
  return {
    caption: words.table(label),
    columns: [
      { key: 'partner', label: answers.columns.partner },
      number('total', words.total),
      number('total-second', words.totalSecond(label)),
      number('ratio', words.ratioColumn),
      number('net', words.netFirst),
      number('net-second', words.netSecond(label)),
      { key: 'signs', label: words.signColumn },
    ],
    rows: rows.map(({ id, first, second, ratio, signs }) => [
      nameOf(asking, id),
      first.net === null ? text.total(first) : first.total,
      second.net === null ? text.total(second) : second.total,
      ratio === null ? null : Number(words.ratio(ratio)),
      first.net ?? text.net(first),
      second.net ?? text.net(second),
      words.signs[signs],
    ]),
  };
}

/** Two countries: what each way has by the second measurement in a window. */
export function pairBesides(asking: Asking, a: string, b: string, period: string): SaidBeside {
  const { lang, words: answers, format, graph, dataset } = asking;
  const words = secondWords(lang);
  // Moves are counted between countries: of the European Union no measurement has a number.
  if ([a, b].some((id) => graph.getNodeAttributes(id).kind !== 'country'))
    return { sentences: [], notes: [], tables: [], cited: [] };
  const pair = pairOverTime(graph, a, b, { lang });
  const sentences: string[] = [];
  const cited: (readonly string[])[] = [];
  for (const { measure, label, windows, ratios, sources } of pair.beside) {
    const window = windows.find((one) => one.period === period);
    if (!window || (window.forth ?? window.back) === null) {
      // Below the threshold in both directions, or not counted: said only where the first has a number.
      if (pair.mobility.windows.some((one) => one.period === period && (one.forth ?? one.back) !== null))
        sentences.push(
          coverageOf(dataset, measure, period) === undefined
            ? words.noWindow(label, format.period(period))
            : words.none(label),
        );
      continue;
    }
    const said = (
      [
        [window.forth, a, b],
        [window.back, b, a],
      ] as const
    ).flatMap(([value, from, to]) =>
      value === null
        ? []
        : [
            answers.flowTo(
              answers.events(value, format.number(value)),
              nameIn(asking, from),
              nameIn(asking, to),
              format.period(period),
            ),
          ],
    );
    const ratio = ratios.find((one) => one.period === period)?.ratio ?? null;
    sentences.push(words.pair(label, format.list(said), ratio === null ? null : words.ratio(ratio)));
    const first = pair.mobility.windows.find((one) => one.period === period);
    if (areOpposite(first, window)) sentences.push(words.pairOpposite);
    cited.push(sources);
  }
  return { sentences, notes: cited.length > 0 ? [words.never] : [], tables: [], cited };
}

interface Ways {
  readonly forth: number | null;
  readonly back: number | null;
}

function areOpposite(first: Ways | undefined, second: Ways): boolean {
  const net = ({ forth, back }: Ways): number => (forth === null || back === null ? 0 : forth - back);
  return first !== undefined && net(first) * net(second) < 0;
}
