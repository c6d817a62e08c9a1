/** What is said about a map: title, description, reading key, credit. */
import type { Dataset } from '../../data/dataset.ts';
import { mapWords, type MapWords } from '../../locales/map.ts';
import { measureKeys, measureOf } from '../../locales/measure.ts';
import { methodOf } from '../../model/methods.ts';
import { measureWords } from '../../locales/measure-more.ts';
import type { DirectedFlowKind } from '../../model/edge-kinds.ts';
import { directedFlows } from '../../model/flows.ts';
import { type Locale } from '../../model/graph.ts';
import { kindsOf } from '../../model/kinds.ts';
import { isFlowMap, isOwnFlows } from '../../view/flow-map.ts';
import type { View, ViewEdge, ViewNode } from '../../view/view.ts';
import { sourcesShown } from '../credit.ts';
import { dashOf } from '../dash.ts';
import { formatFor, type Format } from '../format.ts';
import type { MapParts } from '../scene.ts';
import { belowZero, focusName, windowText, wordsOf, type Words } from '../words.ts';

/** What of the picture its words depend on. */
export interface Drawn {
  readonly places: number;
  readonly lines: number;
  readonly hasMembers: boolean;
  /** Whether their lines are drawn of what is selected alone. */
  readonly hasQuiet: boolean;
  /** Whether some land is that of a member only perhaps, or only announced. */
  readonly hasPaler: boolean;
  readonly hasOwn: boolean;
  readonly hasRim: boolean;
  /** Whether lines run within the enlarged part, and whether others run there once more. */
  readonly hasInset: boolean;
  readonly hasPorts: boolean;
  /** Nodes of the view that the map has no place for. */
  readonly without: readonly ViewNode[];
  /** Names of the countries with a drawn number that have no room for their name. */
  readonly unnamed: readonly string[];
}

/** With more than this of one kind, they are counted and not named. */
const NAMED = 3;

export function wordsOfMap(view: View, dataset: Dataset, locale: Locale, drawn: Drawn): Words {
  const format = formatFor(locale);
  const words = mapWords(locale);
  const plain = wordsOf(view, dataset, locale);
  const space = locale === 'en' ? ' ' : '';
  const focus = focusName(view, dataset, locale);
  const isEmpty = view.edges.length === 0;
  return {
    ...plain,
    title: isFlowMap(dataset, view.state) && !isEmpty ? flowTitle(view, dataset, format, words, focus) : plain.title,
    description: isEmpty
      ? plain.description
      : words.description(
          focus,
          format.messages.countries(drawn.places, format.number(drawn.places)),
          words.lines(drawn.lines, format.number(drawn.lines)),
        ),
    readingKey: isEmpty
      ? ''
      : [format.messages.readingKey, ...sentences(view, dataset, format, words, drawn)].join(space),
    credit: `${plain.credit}${space}${words.credit}`,
  };
}

/** The words for those who use the map without seeing it. */
export function spokenOf(locale: Locale): MapParts['spoken'] {
  const { picture, nodes, walkHelp } = mapWords(locale);
  return { picture, nodes, walkHelp };
}

function sentences(view: View, dataset: Dataset, format: Format, words: MapWords, drawn: Drawn): string[] {
  const { messages, locale } = format;
  const focus = focusName(view, dataset, locale);
  const found: string[] = [words.places];
  if (drawn.hasMembers) found.push((drawn.hasQuiet ? words.membersLand : words.members)(focus));
  if (drawn.hasPaler) found.push(words.paler);
  for (const kind of directedFlows(dataset)) {
    const flows = view.edges.filter(({ attributes }) => attributes.kind === kind);
    if (flows.length > 0) found.push(...flowSentences(kind, view, dataset, flows, format, words));
  }
  for (const spec of kindsOf(dataset).edges)
    if (
      spec.isGeneric &&
      !(spec.type === 'number' && spec.directed) &&
      view.edges.some((edge) => edge.attributes.kind === spec.id)
    )
      found.push(measureKeys(locale).key(measureOf(dataset, spec.id, locale), '', ''));
  found.push(...belowZero(view, format));
  if (drawn.hasOwn) found.push(words.own(focus));
  if (view.edges.some(({ attributes }) => attributes.kind === 'coauthorship')) found.push(messages.keyCoauthorship);
  const dashes = new Set(view.edges.map(dashOf));
  if (dashes.has('dashed')) found.push(messages.keyDashed);
  if (dashes.has('dotted')) found.push(messages.keyDotted);
  if (dashes.has('faint')) found.push(messages.keyMaybe);
  if (view.edges.some(({ maybe }) => maybe === 'way')) found.push(messages.keyWay);
  if (drawn.hasRim) found.push(words.rim);
  if (drawn.hasInset) found.push(words.inset);
  if (drawn.hasPorts) found.push(words.ports);
  if (drawn.without.length > 0) found.push(words.without(withoutPlace(drawn.without, dataset, format)));
  if (drawn.unnamed.length > 0) found.push(words.unnamed(format.list(drawn.unnamed)));
  return found.map((sentence) => sentence.trim());
}

function flowTitle({ state }: View, dataset: Dataset, format: Format, words: MapWords, focus: string): string {
  const { locale } = format;
  const kind = state.edges[0] as DirectedFlowKind;
  const window = windowText(dataset, kind, state.period, format);
  if (isOwnFlows(dataset, state))
    return kind === 'mobility'
      ? words.titleFlowsOf(focus, window)
      : measureWords(locale).mapTitle(measureOf(dataset, kind, locale), focus, window);
  return kind === 'mobility'
    ? words.titleFlows(window)
    : measureWords(locale).mapTitle(measureOf(dataset, kind, locale), '', window);
}

function flowSentences(
  kind: DirectedFlowKind,
  view: View,
  dataset: Dataset,
  flows: readonly ViewEdge[],
  format: Format,
  words: MapWords,
): string[] {
  const { number, list, locale } = format;
  const { thinned } = kindsOf(dataset).edge(kind);
  const minMobility = thinned ? view.state.minMobility : 0;
  const focus = focusName(view, dataset, locale);
  const window = windowText(dataset, kind, view.state.period, format);
  const pairs = pairsOf(flows);
  const sources = sourcesShown({ ...view, edges: flows }, dataset).map(({ source }) => sourceName(source.title));
  const oneWay = [...pairs.values()].filter((directions) => directions === 1).length;
  const measure = measureOf(dataset, kind, locale);
  const [n, count, least] = [pairs.size, number(pairs.size), number(minMobility)];
  const rule = isFlowMap(dataset, view.state)
    ? isOwnFlows(dataset, view.state)
      ? minMobility > 0
        ? words.ruleOf(n, count, focus, least)
        : words.ruleEveryOf(n, count, focus)
      : minMobility > 0
        ? words.ruleAll(n, count, least)
        : words.ruleEvery(n, count)
    : minMobility > 0
      ? words.ruleShown(least)
      : '';
  return [
    kind === 'mobility'
      ? words.flows(measure.unit, window, list(sources))
      : measureWords(locale).mapFlows(measure, window, list(sources)),
    ...[kind === 'mobility' ? words.notOecd : methodOf(dataset, kind)[locale]].filter(Boolean),
    ...(rule ? [rule] : []),
    ...(!isFlowMap(dataset, view.state) && isOwnFlows(dataset, view.state) ? [format.messages.keyOwnFlows(focus)] : []),
    ...(oneWay > 0 ? [words.missing(oneWay, number(oneWay))] : []),
  ];
}

/** Of each pair in how many directions there is a number. */
export function pairsOf(flows: readonly ViewEdge[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const { source, target } of flows) {
    const key = source < target ? `${source}:${target}` : `${target}:${source}`;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  return pairs;
}

/** A title such as "Authors (2024), Long title (Name of the database, edition)" by the name in its last brackets. */
function sourceName(title: string): string {
  const name = /\(([^(),]*[A-Za-z]{4}[^(),]*)(?:,[^()]*)?\)$/.exec(title)?.[1];
  return name ?? title;
}

function withoutPlace(nodes: readonly ViewNode[], dataset: Dataset, { number, locale, list }: Format): string {
  return list(
    kindsOf(dataset).nodes.flatMap((spec) => {
      const own = nodes.filter(({ attributes }) => attributes.kind === spec.id);
      if (own.length === 0) return [];
      const names = own.length <= NAMED ? own.map(({ attributes }) => attributes.short[locale]) : [];
      const count =
        locale === 'en' ? `${number(own.length)} ${spec.plural.en}` : `${spec.plural.ja}${number(own.length)}`;
      return [names.length > 0 ? list(names) : count];
    }),
  );
}
