/** Title, description, reading key and count of a matrix. */
import type { Dataset } from '../../data/dataset.ts';
import { isWorded, matrixMessagesFor } from '../../locales/matrix.ts';
import { measureKeys, measureOf } from '../../locales/measure.ts';
import { measureWords } from '../../locales/measure-more.ts';
import { WHOLE } from '../../model/flows.ts';
import { kindsOf } from '../../model/kinds.ts';
import type { View } from '../../view/view.ts';
import type { MatrixName } from '../../view/view-state.ts';
import type { Locale } from '../../model/graph.ts';
import { formatFor, type Format } from '../format.ts';
import { countDrawn } from '../../count/shown.ts';
import { focusName, placeParts, windowText, wordsOf, type Words } from '../words.ts';
import { citedView, hubOf, matrixExtent } from './extent.ts';

interface MatrixWords {
  /** Absent where the selection's own title says it. */
  readonly title?: string;
  readonly description: string;
  readonly readingKey: string;
  readonly count: string;
}

/** All words about a matrix; what it cites are the numbers and memberships in its cells. */
export function wordsOfMatrix(view: View, dataset: Dataset, locale: Locale): Words {
  const words = matrixWords(view, dataset, formatFor(locale), focusName(view, dataset, locale));
  return { ...wordsOf(citedView(view, dataset), dataset, locale), ...words };
}

/** @param focus name of the focus country */
function matrixWords(view: View, dataset: Dataset, format: Format, focus: string): MatrixWords {
  const { locale, messages, number } = format;
  const words = matrixMessagesFor(locale);
  const extent = matrixExtent(view, dataset);
  const { rows, columns, filled, flows, name, withoutRow, leftOut } = extent;
  const countries = format.list(placeParts(rows, format));
  const without = [
    ...(withoutRow > 0 ? [words.withoutRow(withoutRow, number(withoutRow), name)] : []),
    ...(leftOut > 0 ? [words.largest(number(rows.length), number(rows.length + withoutRow + leftOut))] : []),
  ];
  const sorted = words.sorted(view.state.sort);
  const key = (sentences: readonly string[]): string =>
    filled === 0 ? '' : [messages.readingKey, ...sentences, sorted, ...without].join(locale === 'en' ? ' ' : '');
  if (!flows) {
    const groups = messages.groups(columns.length, number(columns.length));
    const { announced, maybe } = countDrawn(rows, extent.edges);
    const sure = filled - announced.edges - maybe.edges;
    const memberships = [
      words.memberships(sure, number(sure)),
      ...(announced.edges > 0 ? [messages.countAnnounced(number(announced.edges))] : []),
    ].join(words.comma);
    const hasHub = columns.some(({ attributes }) => hubOf(attributes) !== undefined);
    return {
      description: filled === 0 ? words.empty.groups : words.descriptionGroups(countries, groups, memberships),
      readingKey: key([words.keyGroups, ...(hasHub ? [words.keyHub] : []), words.keySince, words.keyMargin]),
      count: `${words.size(countries, groups)}${words.comma}${memberships}`,
    };
  }
  const period =
    flows.period === WHOLE ? windowText(dataset, name, WHOLE, format) : flows.period && format.period(flows.period);
  const numbers = words.numbers(number(filled), number(rows.length * (rows.length - 1)));
  const { minMobility } = view.state;
  const [say, measure] = [measureWords(locale), measureOf(dataset, name, locale)];
  const label = matrixName(dataset, name, locale);
  const others = extent.otherPeriods.map(
    ({ place, periods }) =>
      place.attributes.name[locale] + messages.parentheses(format.list(periods.map(format.period))),
  );
  const otherYears = others.length > 0 ? [words.otherYears(format.list(others), period)] : [];
  const thinned = kindsOf(dataset).edge(name).thinned && minMobility > 0;
  return {
    title: isWorded(name) ? words.titles[name](focus, period) : say.matrixTitle(measure, focus, period),
    description: filled > 0 ? words.descriptionFlows(label, countries, numbers) : emptyMatrix(dataset, name, locale),
    readingKey: key([
      isWorded(name) ? words.keys[name](period) : say.matrixKey(measure, period),
      words.keyScale,
      ...otherYears,
      ...(thinned ? [words.keyMinimum(number(minMobility))] : []),
    ]),
    count: `${words.size(number(rows.length), countries)}${words.comma}${numbers}`,
  };
}

/** Said where a matrix has no cell to show. */
export function emptyMatrix(dataset: Dataset, name: MatrixName, locale: Locale): string {
  const words = matrixMessagesFor(locale);
  return name === 'groups' || isWorded(name)
    ? words.empty[name as 'groups']
    : measureWords(locale).empty(measureOf(dataset, name, locale));
}

/** What a matrix is called in lists and headings. */
export function matrixName(dataset: Dataset, name: MatrixName, locale: Locale): string {
  const words = matrixMessagesFor(locale);
  return name === 'groups' || isWorded(name)
    ? words.names[name as 'groups']
    : measureKeys(locale).title(measureOf(dataset, name, locale));
}
