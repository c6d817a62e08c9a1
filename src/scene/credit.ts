import type { Dataset, FlowRow, SourceRow } from '../data/dataset.ts';
import { isFlow } from '../model/graph.ts';
import type { View } from '../view/view.ts';
import type { Format } from './format.ts';

/** A source with the number of shown edges that rest on it. */
export interface ShownSource {
  readonly source: SourceRow;
  readonly edges: number;
}

/** The sources behind the edges of a view, those of most edges first. */
export function sourcesShown(view: View, dataset: Dataset): ShownSource[] {
  const counts = new Map<string, number>();
  for (const { attributes, period } of view.edges) {
    const row: Pick<FlowRow, 'source'> | undefined = isFlow(attributes) ? attributes.observations[period ?? ''] : attributes.row;
    for (const id of row?.source ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return dataset.sources
    .filter((source) => counts.has(source.id))
    .map((source) => ({ source, edges: counts.get(source.id)! }))
    .sort((a, b) => b.edges - a.edges || (a.source.id < b.source.id ? -1 : 1));
}

/** A line of credit names this many publishers, beside those whose licence asks to be named. */
const NAMED = 5;

/** `Sources: JST (2015–2021); Scholarly Migration Database (2024, CC BY 4.0). Data version 1.0.0, 1 May 2026.` */
export function creditLine(view: View, dataset: Dataset, { messages, number, date }: Format): string {
  const publishers = new Map<string, { years: Set<string>; licences: Set<string> }>();
  for (const { source } of sourcesShown(view, dataset)) {
    const name = source.publisher ?? source.title;
    let entry = publishers.get(name);
    if (!entry) publishers.set(name, (entry = { years: new Set(), licences: new Set() }));
    if (source.date) entry.years.add(source.date.slice(0, 4));
    if (source.licence && isNamingLicence(source.licence)) entry.licences.add(source.licence);
  }
  const named: string[] = [];
  let more = 0;
  for (const [name, { years, licences }] of publishers) {
    if (named.length >= NAMED && licences.size === 0) {
      more++;
      continue;
    }
    const sorted = [...years].sort();
    const span = sorted.length === 0 ? [] : [sorted.length > 1 ? `${sorted[0]}–${sorted.at(-1)}` : sorted[0]!];
    const details = [...span, ...[...licences].sort()].join(', ');
    named.push(details ? name + messages.parentheses(details) : name);
  }
  if (more > 0) named.push(messages.moreSources(more, number(more)));
  const version = messages.dataVersion(dataset.version, date(dataset.date));
  if (named.length === 0) return version;
  const space = messages.sentenceEnd.endsWith(' ') ? ' ' : '';
  return `${messages.sources}${space}${named.join(messages.listSeparator)}${messages.sentenceEnd}${version}`;
}

/** Licences that ask for the name to be given wherever the work is shown. */
function isNamingLicence(licence: string): boolean {
  return /\bBY\b|ODbL|OGL/i.test(licence);
}
