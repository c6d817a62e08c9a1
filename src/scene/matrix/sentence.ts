/** What is said of a cell or of the head of a row or column: one sentence, as a screen reader announces it. */
import type { Dataset, SourceRow } from '../../data/dataset.ts';
import { explorerMessagesFor } from '../../locales/explorer.ts';
import { isWorded, matrixMessagesFor, type MatrixMessages } from '../../locales/matrix.ts';
import { measureWords } from '../../locales/measure-more.ts';
import { termFor } from '../../locales/terms.ts';
import type { StatedCount } from '../../query/stated-counts.ts';
import { sourceTitle } from '../../query/sources.ts';
import type { Locale } from '../../model/graph.ts';
import { formatFor } from '../format.ts';
import type { Matrix, MatrixHead, MemberCell } from './model.ts';

/** Titles of so many sources are read out; the panel has them all. */
const TOLD_SOURCES = 2;

/** "Viet Nam – e-ASIA JRP: founding member since 2012, agency MOST; source: …." */
export function cellSentence(matrix: Matrix, row: number, column: number, dataset: Dataset): string {
  const { name, lang, period = '' } = matrix;
  const words = matrixMessagesFor(lang);
  const format = formatFor(lang);
  const [from, to] = [matrix.rows[row]!, matrix.columns[column]!];
  const cell = matrix.cells[row]![column]!;
  switch (cell.state) {
    case 'none':
      return words.none(words.pair(from.name, to.short));
    case 'self':
      return words.self(from.name);
    case 'missing':
      return words.missing(words.flowPair(from.name, to.name, matrix.measure?.directed ?? false));
    case 'number': {
      const told = [from.name, to.name, format.number(cell.value), period && format.period(period)] as const;
      const said = isWorded(name) ? words.said[name](...told) : measureWords(lang).said(matrix.measure!, ...told);
      const parts = [said, ...(cell.value === 0 ? [words.zero] : []), sourcesOf(cell.sources, dataset, words, lang)];
      return parts.join(words.list) + words.stop;
    }
    case 'member':
      return words.pair(from.name, to.short) + words.colon + memberText(cell, matrix, dataset, words) + words.stop;
  }
}

function memberText(cell: MemberCell, { lang }: Matrix, dataset: Dataset, words: MatrixMessages): string {
  const { date } = formatFor(lang);
  const { fromKind, from, to } = cell;
  const roles = cell.roles.map((role) => termFor(lang, role).text).join(words.comma) || words.takesPart;
  const since =
    from === undefined
      ? words.sinceUnknown
      : fromKind === 'first_seen'
        ? words.since.firstSeen(date(from))
        : fromKind === 'announced'
          ? words.since.announced(date(from))
          : words.since.joined(date(from));
  const standing = [
    roles + since + (to === undefined ? '' : words.until(date(to))),
    ...(cell.agencies.length > 0 ? [words.agency(cell.agencies.join(words.comma))] : []),
  ].join(words.comma);
  return [
    standing,
    ...(cell.status === 'active' ? [] : [explorerMessagesFor(lang).statuses[cell.status]]),
    ...(cell.maybe ? [formatFor(lang).messages.perhaps] : []),
    ...(cell.confidence === 'unverified' ? [words.unverified] : []),
    sourcesOf(cell.sources, dataset, words, lang),
  ].join(words.list);
}

/** The total of a row or column as it is written in the margin: a dash where nothing was observed. */
export function totalText({ total, isUnobserved = false }: MatrixHead, number: (value: number) => string): string {
  return isUnobserved ? '–' : number(total);
}

/** What the head of a row (`side` row) or column says. */
export function headSentence(
  { name: matrix, lang, measure }: Matrix,
  head: MatrixHead,
  side: 'row' | 'column',
): string {
  const words = matrixMessagesFor(lang);
  const format = formatFor(lang);
  const { number, messages } = format;
  const { name, region, total, enumerated, regions = [] } = head;
  if (matrix === 'groups') {
    return enumerated === undefined
      ? words.rowHead(name, region?.name ?? '', words.inGroups(total, number(total))) + words.stop
      : words.enumeratedIn(
          name,
          format.list([messages.countries(enumerated, number(enumerated)), ...regions.map(messages.region)]),
        ) + words.stop;
  }
  if (head.isUnobserved) return words.rowHead(name, region?.name ?? '', words.unobserved) + words.stop;
  const value = number(total);
  const own = measureWords(lang);
  const said = isWorded(matrix)
    ? words.totals[matrix][side === 'row' ? 'out' : 'in'](value)
    : own[side === 'row' ? 'totalOut' : 'totalIn'](measure!, value);
  return words.rowHead(name, region?.name ?? '', said) + words.stop;
}

/** What sources state about the members of a column. */
export function statedSentence({ lang }: Matrix, head: MatrixHead): string {
  const words = matrixMessagesFor(lang);
  const { number, period: periodText } = formatFor(lang);
  const items = (head.stated ?? []).map((count) =>
    words.statedItem(
      [statedValue(count, number), ...what(count).map((word) => termFor(lang, word).text)].join(words.comma),
      count.period === undefined ? '' : periodText(count.period),
      count.listed === undefined ? '' : number(count.listed),
    ),
  );
  return words.statedFor(head.name, items.length > 0 ? items.join(words.list) : words.statedNone) + words.stop;
}

/** The numbers stated last about a column, for its margin, each once: `15`, `14 / 17`. The sentence has them all. */
export function statedShort(head: MatrixHead, number: (value: number) => string): string {
  return [...new Set(latestOf(head).map((count) => statedValue(count, number)))].join(' / ');
}

/** How many the data list for the day of each of these, which is what they may be compared with; empty where they have no date. */
export function listedThenShort(head: MatrixHead, number: (value: number) => string): string {
  const listed = latestOf(head).flatMap((count) => (count.listed === undefined ? [] : [number(count.listed)]));
  return [...new Set(listed)].join(' / ');
}

function latestOf({ stated = [] }: MatrixHead): readonly StatedCount[] {
  const last = stated.reduce((found, { period = '' }) => (endOf(period) > endOf(found) ? period : found), '');
  return stated.filter(({ period = '' }) => endOf(period) === endOf(last));
}

function endOf(period: string): string {
  return period.split('/').at(-1)!;
}

/** What is counted, where it is another thing than the members of the whole. */
function what({ measure, qualifier }: StatedCount): string[] {
  return [...(measure === 'member_count' ? [] : [measure]), ...(qualifier === undefined ? [] : [qualifier])];
}

function statedValue({ value, max }: StatedCount, number: (value: number) => string): string {
  return max === undefined || max === value ? number(value) : `${number(value)}–${number(max)}`;
}

function sourcesOf(ids: readonly string[], dataset: Dataset, words: MatrixMessages, lang: Locale): string {
  if (ids.length === 0) return measureWords(lang).noSource;
  const titles = sourceTitles(dataset);
  const known = ids.map((id) => {
    const source = titles.get(id);
    return source ? sourceTitle(source, lang) : id;
  });
  const rest = known.length - TOLD_SOURCES;
  return words.sources([...known.slice(0, TOLD_SOURCES), ...(rest > 0 ? [words.moreSources(rest)] : [])].join(' / '));
}

const SOURCES = new WeakMap<Dataset, ReadonlyMap<string, SourceRow>>();

function sourceTitles(dataset: Dataset): ReadonlyMap<string, SourceRow> {
  let known = SOURCES.get(dataset);
  if (!known) SOURCES.set(dataset, (known = new Map(dataset.sources.map((source) => [source.id, source]))));
  return known;
}
