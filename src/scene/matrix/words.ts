/** Title, description, reading key and count of a matrix. */
import type { FlowMatrixName } from '../../view/view-state.ts';
import type { Dataset } from '../../data/dataset.ts';
import { matrixMessagesFor } from '../../locales/matrix.ts';
import type { View } from '../../view/view.ts';
import type { Locale } from '../../model/graph.ts';
import { formatFor, type Format } from '../format.ts';
import { focusName, wordsOf, type Words } from '../words.ts';
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
  const { rows, columns, filled, flows, name, withoutRow } = extent;
  const countries = messages.countries(rows.length, number(rows.length));
  const without = withoutRow > 0 ? [words.withoutRow(withoutRow, number(withoutRow), name)] : [];
  const sorted = words.sorted(view.state.sort);
  const key = (sentences: readonly string[]): string =>
    filled === 0 ? '' : [messages.readingKey, ...sentences, sorted, ...without].join(locale === 'en' ? ' ' : '');
  if (!flows) {
    const groups = messages.groups(columns.length, number(columns.length));
    const memberships = words.memberships(filled, number(filled));
    const hasHub = columns.some(({ attributes }) => hubOf(attributes) !== undefined);
    return {
      description: filled === 0 ? words.empty.groups : words.descriptionGroups(countries, groups, memberships),
      readingKey: key([words.keyGroups, ...(hasHub ? [words.keyHub] : []), words.keySince, words.keyMargin]),
      count: `${words.size(countries, groups)}${words.comma}${memberships}`,
    };
  }
  const period = format.period(flows.period);
  const numbers = words.numbers(number(filled), number(rows.length * (rows.length - 1)));
  const { minMobility } = view.state;
  return {
    title: words.titles[name as FlowMatrixName](focus, period),
    description: filled === 0 ? words.empty[name] : words.descriptionFlows(words.names[name], countries, numbers),
    readingKey: key([
      words.keys[name as FlowMatrixName](period),
      words.keyScale,
      ...(name !== 'coauthorship' && minMobility > 0 ? [words.keyMinimum(number(minMobility))] : []),
    ]),
    count: `${words.size(number(rows.length), countries)}${words.comma}${numbers}`,
  };
}
