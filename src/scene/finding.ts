/** The title of page and picture as a sentence that the data say, where they show partners through frameworks and programmes. */
import { partnersThrough } from '../count/partners.ts';
import type { Dataset } from '../data/dataset.ts';
import { findingWords } from '../locales/finding.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { parseTimeSpan } from '../model/validity.ts';
import { defaultView } from '../view/defaults.ts';
import type { View } from '../view/view.ts';
import type { ViewState } from '../view/view-state.ts';
import type { Format } from './format.ts';

/** What a finding is told of. */
export interface FindingContext {
  readonly graph: CollabGraph;
  readonly dataset: Dataset;
  readonly view: View;
  readonly state: ViewState;
  readonly lang: Locale;
  readonly format: Format;
  /** Whether all of the data is there. */
  readonly complete: boolean;
}

/** With more groups than this the sentence says how many there are. */
const NAMED = 2;

/** Undefined where the picture says something else: of another time, of flows or own ties alone, of what is no country. */
export function findingOf(context: FindingContext): string | undefined {
  const { graph, view, state, lang, format, complete } = context;
  const isOfPartners = showsPartners(state) && state.at === 'now' && state.edges.includes('membership');
  if (!isOfPartners || !graph.hasNode(state.focus) || graph.getNodeAttributes(state.focus).kind !== 'country')
    return undefined;
  const { frameworks, programmes, countries, regions, more } = partnersThrough(graph, partnersPicture(view));
  const groups = [...frameworks, ...programmes];
  if (groups.length === 0 || countries.length === 0) return undefined;
  const words = findingWords(lang);
  const through =
    groups.length <= NAMED
      ? format.list(groups.map((id) => graph.getNodeAttributes(id).short[lang]))
      : words.groups(frameworks.length, programmes.length);
  const sentence = words.finding(
    nameIn(context, state.focus),
    countries.length,
    regions.map((id) => nameIn(context, id)),
    through,
  );
  // Who asks for one framework by name is not told of others.
  const beyond = groups.length > NAMED ? (beyondFirst(context) ?? (complete ? more.length : 0)) : 0;
  return beyond > 0 ? sentence + words.more(beyond, programmes.length > 0) : sentence;
}

/** Whether the view is of the partners that are selected: a matrix of numbers is of none, and a table may be of all the data. */
function showsPartners({ view, matrix, rows }: ViewState): boolean {
  if (view === 'matrix') return matrix === 'groups';
  return view !== 'table' || rows === 'shown' || rows === 'nodes';
}

/**
 * Who takes part in programmes that are not drawn is known once all of the data
 * is there. Of the first picture the first part says how many they are, so that
 * its title does not change by itself when the rest comes.
 */
function beyondFirst({ dataset, state }: FindingContext): number | undefined {
  const first = defaultView(dataset);
  const isFirst = DECIDING.every((field) => JSON.stringify(state[field]) === JSON.stringify(first[field]));
  return isFirst ? dataset.beyond : undefined;
}

/** Fields that decide whom the frameworks and programmes of a picture join. */
const DECIDING = ['focus', 'through', 'kinds', 'at', 'confidence', 'status', 'depth'] as const;

function partnersPicture({ state, nodes, today }: View): Parameters<typeof partnersThrough>[1] {
  const { at, confidence, status, focus } = state;
  return { focus, nodes, filter: { span: parseTimeSpan(at, today), confidence, status } };
}

/** What the picture of a country is made of around which the data were not collected. */
export function madeOf(context: FindingContext): string | undefined {
  const { graph, dataset, state, lang } = context;
  const centre = dataset.focus;
  if (centre === undefined || state.focus === centre || !graph.hasNode(state.focus)) return undefined;
  if (graph.getNodeAttributes(state.focus).kind !== 'country' || !showsPartners(state)) return undefined;
  return findingWords(lang).madeOf(nameIn(context, state.focus), nameIn(context, centre));
}

function nameIn({ graph, lang }: FindingContext, id: string): string {
  return graph.hasNode(id) ? graph.getNodeAttributes(id).name[lang] : id;
}
