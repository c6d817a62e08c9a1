import type { Dataset, FlowRow, SourceRow } from '../data/dataset.ts';
import { publisherName } from '../locales/publishers.ts';
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
    const row: Pick<FlowRow, 'source'> | undefined = isFlow(attributes)
      ? attributes.observations[period ?? '']
      : attributes.row;
    for (const id of row?.source ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return dataset.sources
    .filter((source) => counts.has(source.id))
    .map((source) => ({ source, edges: counts.get(source.id)! }))
    .sort((a, b) => b.edges - a.edges || (a.source.id < b.source.id ? -1 : 1));
}

/** A line of credit names this many publishers, beside those whose licence asks to be named. */
const NAMED = 4;

/**
 * `Sources: JST (2015–2021); Scholarly Migration Database (2024, CC BY 4.0); 12
 * more sources. Data version 1.0.0, 1 May 2026.` Data sets and works under a
 * licence that asks for the name go by their titles, the others by publisher.
 */
export function creditLine(view: View, dataset: Dataset, { locale, messages, number, date }: Format): string {
  const shown = sourcesShown(view, dataset);
  const flows = flowSources(view.edges);
  const credits = new Map<
    string,
    { sources: number; edges: number; must: boolean; years: Set<string>; licences: Set<string> }
  >();
  for (const { source, edges } of shown) {
    const must = flows.has(source.id) || isNamingLicence(source.licence);
    const name = must ? source.title : publisherName(locale, source.publisher ?? '');
    let credit = credits.get(name);
    if (!credit) credits.set(name, (credit = { sources: 0, edges: 0, must, years: new Set(), licences: new Set() }));
    credit.sources++;
    credit.edges += edges;
    if (source.date) credit.years.add(source.date.slice(0, 4));
    if (must && source.licence) credit.licences.add(source.licence);
  }
  const named: string[] = [];
  let left = shown.length;
  let optional = 0;
  for (const [name, { sources, must, years, licences }] of [...credits].sort(([, a], [, b]) => b.edges - a.edges)) {
    if (name === '' || (!must && ++optional > NAMED)) continue;
    left -= sources;
    const sorted = [...years].sort();
    // A title that has its year in it does not need it again.
    const span =
      sorted.length === 0 || (must && name.includes(sorted[0]!))
        ? []
        : [sorted.length > 1 ? `${sorted[0]}–${sorted.at(-1)}` : sorted[0]!];
    const details = [...span, ...[...licences].sort()].join(', ');
    named.push(details ? name + messages.parentheses(details) : name);
  }
  if (left > 0 && named.length > 0) named.push(messages.moreSources(left, number(left)));
  const version = messages.dataVersion(dataset.version, date(dataset.date));
  if (named.length === 0) return version;
  const space = messages.sentenceEnd.endsWith(' ') ? ' ' : '';
  return `${messages.sources}${space}${named.join(messages.listSeparator)}${messages.sentenceEnd}${version}`;
}

function flowSources(edges: View['edges']): ReadonlySet<string> {
  return new Set(
    edges.flatMap(({ attributes, period }) =>
      isFlow(attributes) ? (attributes.observations[period ?? '']?.source ?? []) : [],
    ),
  );
}

/** Licences that ask for the name to be given wherever the work is shown. */
function isNamingLicence(licence: string | undefined): boolean {
  return licence !== undefined && /\bBY\b|ODbL|OGL/i.test(licence);
}
