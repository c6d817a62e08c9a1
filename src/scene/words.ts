/** The sentences of a figure: title, description, reading key, count. */
import { isCounted } from '../count/shown.ts';
import type { Dataset } from '../data/dataset.ts';
import { measureKeys, measureOf } from '../locales/measure.ts';
import type { EdgeKind } from '../model/edge-kinds.ts';
import { directedFlows, spanOfWindow, WHOLE, windowFor } from '../model/flows.ts';
import { kindsOf } from '../model/kinds.ts';
import { lookupOf } from '../model/lookup.ts';
import type { NodeKind } from '../model/node-kinds.ts';
import { isOwnFlows } from '../view/flow-map.ts';
import { isUsual, namedGroups } from '../view/through.ts';
import type { ViewName } from '../view/view-state.ts';
import type { View, ViewEdge, ViewNode } from '../view/view.ts';
import { creditLine } from './credit.ts';
import { dashOf } from './dash.ts';
import { formatFor, type Format } from './format.ts';
import { timeNote } from './time-text.ts';
import type { Locale } from '../model/graph.ts';

export interface Words {
  readonly title: string;
  readonly description: string;
  readonly readingKey: string;
  readonly credit: string;
  readonly count: string;
}

/** What is said of a view on screen. */
export interface PageWords extends Words {
  readonly lang: Locale;
  /** Absent where any view may be meant. */
  readonly kind?: ViewName;
}

/** With more groups than this chosen, the title does not name them. */
const NAMED_GROUPS = 3;

/** The last words of each view: a page and its figure ask for the same. */
const LAST = new WeakMap<View, { readonly dataset: Dataset; readonly locale: Locale; readonly words: Words }>();

/** The words of a network, and of the selection in general; maps and matrices have some of their own. */
export function wordsOf(view: View, dataset: Dataset, locale: Locale): Words {
  const last = LAST.get(view);
  if (last?.dataset === dataset && last.locale === locale) return last.words;
  const words = makeWords(view, dataset, locale);
  LAST.set(view, { dataset, locale, words });
  return words;
}

function makeWords(view: View, dataset: Dataset, locale: Locale): Words {
  const format = formatFor(locale);
  return {
    title: titleOf(view, dataset, format),
    description: descriptionOf(view, dataset, format),
    readingKey: readingKeyOf(view, dataset, format),
    credit: creditLine(view, dataset, format),
    count: [countOf(view, format), maybeOf(view, format), timeNote(view.state.at, view.today, format)]
      .filter(Boolean)
      .join(' · '),
  };
}

/** "95 of 340 nodes, 228 of 900 ties, 5 more through what is only announced or planned" */
export function countOf({ counts: { nodes, edges, announced } }: View, { messages, number, locale }: Format): string {
  const shown = messages.count(number(nodes.shown), number(nodes.total), number(edges.shown), number(edges.total));
  if (announced.edges === 0) return shown;
  return [shown, messages.countAnnounced(number(announced.edges))].join(locale === 'en' ? ', ' : '、');
}

/** Countries or regions and, beside their number, the political regions by name. */
export function placeParts(nodes: readonly ViewNode[], { messages, number, locale }: Format): string[] {
  const countries = nodes.filter((node) => node.attributes.kind === 'country' && isCounted(node)).length;
  return [
    messages.countries(countries, number(countries)),
    ...nodes.filter(isPoliticalRegion).map(({ attributes }) => messages.region(attributes.name[locale])),
  ];
}

function isPoliticalRegion(node: ViewNode): boolean {
  const { attributes } = node;
  return attributes.kind === 'region' && attributes.row.scheme === 'political' && isCounted(node);
}

/** What is drawn beside what is counted; undefined for nothing. */
function maybeOf({ counts: { maybe } }: View, { messages, number }: Format): string | undefined {
  return maybe.nodes + maybe.edges === 0
    ? undefined
    : messages.countMaybe(maybe.nodes, number(maybe.nodes), maybe.edges, number(maybe.edges));
}

/** The focus's name; its id where nothing has a name for it, and nothing where there is no focus. */
export function focusName({ state: { focus } }: Pick<View, 'state'>, dataset: Dataset, locale: Locale): string {
  return focus === '' ? '' : (lookupOf(dataset).nameOf(focus)?.[locale] ?? focus);
}

function titleOf(view: View, dataset: Dataset, format: Format): string {
  const focus = focusName(view, dataset, format.locale);
  if (focus === '') return format.locale === 'ja' ? dataset.title_ja : dataset.title_en;
  const { through } = view.state;
  const shown = view.nodes.filter((node) => isGroup(node) && isCounted(node)).length;
  if (shown === 0) return isOwnAlone(view, dataset) ? format.messages.titleOwn(focus) : format.messages.titleAll(focus);
  const present = new Set(view.nodes.map((node) => node.id));
  const named = [...namedGroups(dataset, through)].filter((id) => present.has(id));
  // Differences from the usual groups name what is more or less, not what there is.
  if (isUsual(through) || named.length === 0 || named.length > NAMED_GROUPS)
    return format.messages.titleGroups(focus, format.messages.groups(shown, format.number(shown)));
  const names = named.map((id) => {
    const row = dataset.groups.find((group) => group.id === id)!;
    return format.locale === 'ja' ? (row.short_ja ?? row.short_en ?? row.name_ja) : (row.short_en ?? row.name_en);
  });
  return format.messages.titleThrough(focus, format.list(names));
}

function descriptionOf(view: View, dataset: Dataset, format: Format): string {
  const { messages, number, locale } = format;
  const { ownNodes } = kindsOf(dataset);
  const focus = focusName(view, dataset, locale);
  const subject = focus || (locale === 'ja' ? dataset.title_ja : dataset.title_en);
  if (view.edges.length === 0) return messages.descriptionEmpty(subject);
  const others = view.nodes.filter(({ id }) => id !== view.state.focus);
  const groups = view.nodes.filter((node) => isGroup(node) && isCounted(node)).length;
  const own = kindsOf(dataset).nodes.filter((spec) => (ownNodes as readonly string[]).includes(spec.id));
  const places = placeParts(others, format);
  const hasPlaces = others.some((node) => node.attributes.kind === 'country' && isCounted(node));
  const first = messages.description(subject, [
    ...(hasPlaces || own.length === 0 ? places : places.slice(1)),
    groups > 0 ? messages.groups(groups, number(groups)) : '',
    ...own.map((spec) => {
      const count = others.filter((node) => node.attributes.kind === spec.id && isCounted(node)).length;
      return count > 0 ? messages.counted(number(count), (count === 1 ? spec.label : spec.plural)[locale]) : '';
    }),
  ]);
  // Of several measures only one has a largest; mobility goes first.
  const measure = directedFlows(dataset).find((kind) => view.edges.some((edge) => edge.attributes.kind === kind));
  let largest: View['edges'][number] | undefined;
  for (const edge of view.edges) {
    if (edge.attributes.kind === measure && (edge.value ?? 0) > (largest?.value ?? 0)) largest = edge;
  }
  if (!largest) return first;
  const names = new Map(view.nodes.map((node) => [node.id, node.attributes.name[locale]]));
  const flow = messages.flow(names.get(largest.source)!, names.get(largest.target)!, number(largest.value ?? 0));
  return `${first}${locale === 'en' ? ' ' : ''}${measure === 'mobility' ? messages.descriptionFlows(flow) : measureKeys(locale).largest(measureOf(dataset, measure!, locale), flow)}`;
}

/** Says what is in this picture, and of nothing that is not. */
function readingKeyOf(view: View, dataset: Dataset, format: Format): string {
  const { messages, number, locale } = format;
  const kinds = new Set<NodeKind>(view.nodes.map((node) => node.attributes.kind));
  const registry = kindsOf(dataset);
  const shapes = registry.nodes
    .filter((spec) => kinds.has(spec.id))
    .sort((a, b) => Number(isCountry(a.id)) - Number(isCountry(b.id)));
  const sentences: string[] = [
    shapes
      .map((spec, i) => messages.keyShape(messages.shapes[spec.shape], spec.plural[locale], i === 0))
      .join(locale === 'en' ? ', ' : '、') + messages.sentenceEnd.trim(),
  ];
  const has = (kind: string): boolean => view.edges.some((edge) => edge.attributes.kind === kind);
  if (has('membership')) {
    sentences.push(messages.keyMembership);
    if (view.edges.some((edge) => edge.attributes.kind === 'membership' && isOfFocus(view, edge)))
      sentences.push(messages.keyHub(focusName(view, dataset, locale)));
  }
  if (has('mobility'))
    sentences.push(
      messages.keyMobility(
        format.period(windowFor(dataset, 'mobility', view.state.period)),
        view.state.minMobility > 0 ? number(view.state.minMobility) : '',
      ),
    );
  if (has('mobility') && isOwnFlows(dataset, view.state))
    sentences.push(messages.keyOwnFlows(focusName(view, dataset, locale)));
  if (has('coauthorship')) sentences.push(messages.keyCoauthorship, ...otherYears(view, format));
  for (const spec of registry.edges) {
    if (!spec.isGeneric || !has(spec.id)) continue;
    sentences.push(
      measureKeys(locale).key(
        measureOf(dataset, spec.id, locale),
        spec.type === 'number' ? windowText(dataset, spec.id, view.state.period, format) : '',
        spec.thinned && view.state.minMobility > 0 ? number(view.state.minMobility) : '',
      ),
    );
  }
  sentences.push(...belowZero(view, format));
  const dashes = new Set(view.edges.map(dashOf));
  if (dashes.has('dashed')) sentences.push(messages.keyDashed);
  if (dashes.has('dotted')) sentences.push(messages.keyDotted);
  if (hasMaybe(view)) sentences.push(messages.keyMaybe);
  if (view.edges.some(({ maybe }) => maybe === 'way')) sentences.push(messages.keyWay);
  return view.edges.length === 0 ? '' : [messages.readingKey, ...sentences].join(locale === 'en' ? ' ' : '');
}

/** So many pairs of another year are named. */
const NAMED_PAIRS = 3;

/** Pairs whose number is of an earlier year than that of the others: theirs is not known. */
function otherYears(view: View, format: Format): string[] {
  const { messages, period } = format;
  const papers = view.edges.filter(({ attributes }) => attributes.kind === 'coauthorship');
  const year = papers.reduce((last, edge) => (edge.period! > last ? edge.period! : last), '');
  const other = papers.filter((edge) => edge.period !== year);
  if (other.length === 0) return [];
  return [
    messages.keyOtherYears(
      pairsOf(other, view, format, (edge) => period(edge.period!)),
      period(year),
    ),
  ];
}

/** Pairs whose number is below zero, which the width of a line cannot show. */
export function belowZero(view: View, format: Format): string[] {
  const below = view.edges.filter(({ value }) => value! < 0);
  const of = (edge: ViewEdge): string => format.number(edge.value!);
  return below.length === 0 ? [] : [measureKeys(format.locale).belowZero(pairsOf(below, view, format, of))];
}

/** The first of them by name. */
function pairsOf(
  edges: readonly ViewEdge[],
  { nodes }: View,
  { locale, messages, list, number }: Format,
  of: (edge: ViewEdge) => string,
): string {
  const name = (id: string): string => nodes.find((node) => node.id === id)!.attributes.name[locale];
  const pairs = edges
    .slice(0, NAMED_PAIRS)
    .map((edge) => `${name(edge.source)}–${name(edge.target)}${messages.parentheses(of(edge))}`);
  const more = edges.length - pairs.length;
  return list(more > 0 ? [...pairs, `+${number(more)}`] : pairs);
}

/** The window in which a measure is shown, in words: of all its periods, what stands for them. */
export function windowText(dataset: Dataset, kind: EdgeKind, asked: string, { locale, period }: Format): string {
  const window = windowFor(dataset, kind, asked);
  if (window !== WHOLE) return window && period(window);
  const span = spanOfWindow(dataset, kind, window);
  return measureKeys(locale).whole(span && period(span), kindsOf(dataset).edge(kind).additive);
}

/** Whether nothing but kinds of the dataset's own is drawn. */
function isOwnAlone(view: View, dataset: Dataset): boolean {
  const kinds = kindsOf(dataset);
  return view.edges.length > 0 && view.edges.every(({ attributes }) => kinds.edge(attributes.kind).isGeneric);
}

function isOfFocus(view: View, edge: View['edges'][number]): boolean {
  return edge.source === view.state.focus || edge.target === view.state.focus;
}

function isGroup({ attributes: { kind } }: ViewNode): boolean {
  return kind === 'framework' || kind === 'programme';
}

function hasMaybe({ counts: { maybe } }: View): boolean {
  return maybe.nodes + maybe.edges > 0;
}

function isCountry(kind: NodeKind): boolean {
  return kind === 'country' || kind === 'region';
}
