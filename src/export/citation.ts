/**
 * What a view rests on, as citations: the data package first, then every source
 * of an edge that is shown, those of most edges first. As CSL-JSON (Zotero,
 * pandoc, Word add-ins), BibTeX and plain text.
 */
import type { Dataset, PartialDate, SourceRow } from '../data/dataset.ts';
import { isFlow } from '../model/graph.ts';
import { sourcesShown } from '../scene/credit.ts';
import { citedView } from '../scene/matrix/extent.ts';
import type { View } from '../view/view.ts';

/** The part of CSL-JSON 1.0 that is used. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export interface CslItem {
  readonly id: string;
  readonly type: 'dataset' | 'webpage' | 'report';
  readonly title: string;
  readonly publisher?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly version?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly license?: string;
}

/** @param lang of the data package's title; sources keep the titles that they have */
export function citationsOf(shown: View, dataset: Dataset, lang: 'en' | 'ja'): CslItem[] {
  const view = citedView(shown, dataset);
  const flows = new Set(
    view.edges.flatMap(({ attributes, period }) =>
      isFlow(attributes) ? (attributes.observations[period ?? '']?.source ?? []) : [],
    ),
  );
  return [
    packageItem(dataset, lang),
    ...sourcesShown(view, dataset).map(({ source }) => sourceItem(source, flows.has(source.id))),
  ];
}

function packageItem({ name, title_en, title_ja, version, date }: Dataset, lang: 'en' | 'ja'): CslItem {
  return { id: name, type: 'dataset', title: lang === 'ja' ? title_ja : title_en, ...issued(date), version };
}

function sourceItem({ id, title, publisher, date, url, licence }: SourceRow, isData: boolean): CslItem {
  const doi = url === undefined ? undefined : /^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)$/.exec(url)?.[1];
  return {
    id,
    type: isData ? 'dataset' : url !== undefined && /\.pdf($|[?#])/i.test(url) ? 'report' : 'webpage',
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : issued(date)),
    ...(url === undefined ? {} : { URL: url }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(licence === undefined ? {} : { license: licence }),
  };
}

function issued(date: PartialDate): Pick<CslItem, 'issued'> {
  return { issued: { 'date-parts': [date.split('-').map(Number)] } };
}

export function writeCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** `@misc`, which every style has; biblatex reads `organization` and `version` too. */
export function writeBibtex(items: readonly CslItem[]): string {
  return items.map(bibtexEntry).join('\n');
}

function bibtexEntry({ id, type, title, publisher, issued: at, version, URL: url, DOI, license }: CslItem): string {
  const [year, month, day] = at?.['date-parts'][0] ?? [];
  const notes = [type === 'dataset' ? 'Data set' : '', license ?? ''].filter(Boolean).join(', ');
  const fields: [string, string | undefined][] = [
    // Twice in braces: the title's capitals are its own.
    ['title', `{${escapeTex(title)}}`],
    ['organization', publisher && `{${escapeTex(publisher)}}`],
    ['year', year?.toString()],
    ['month', month?.toString()],
    ['day', day?.toString()],
    ['version', version],
    ['doi', DOI],
    ['url', url],
    ['note', notes && escapeTex(notes)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${id.replaceAll(/[^\w:.-]/g, '-')},\n${lines.join('')}}\n`;
}

function escapeTex(text: string): string {
  return text.replace(
    /[\\{}$&#%_^~]/g,
    (c) => ({ '\\': '\\textbackslash{}', '^': '\\^{}', '~': '\\~{}' })[c] ?? `\\${c}`,
  );
}

/** One line each: publisher, title, date, version, address, licence. */
export function writeCitationText(items: readonly CslItem[]): string {
  return items.map((item) => `${textOf(item)}\n`).join('');
}

function textOf({ type, title, publisher, issued: at, version, URL: url, license }: CslItem): string {
  const date = at?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
  const head = [publisher, title, date, version === undefined ? undefined : `version ${version}`]
    .filter(Boolean)
    .map((part) => withStop(part!));
  const tail = [type === 'dataset' ? '[data set]' : '', url ?? '', license ? `(${license})` : ''].filter(Boolean);
  return [...head, ...tail].join(' ');
}

function withStop(text: string): string {
  return /[.。!?]$/.test(text) ? text : `${text}.`;
}
