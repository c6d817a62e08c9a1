/**
 * What a view rests on, as citations: the data package first, then every source
 * of an edge that is shown, those of most edges first. As CSL-JSON (Zotero,
 * pandoc, Word add-ins), BibTeX and plain text.
 */
import type { Dataset, PartialDate, SourceRow } from '../data/dataset.ts';
import { isFlow, type Locale } from '../model/graph.ts';
import { sourceTitle } from '../query/sources.ts';
import { sourcesShown } from '../scene/credit.ts';
import { citedView } from '../scene/matrix/extent.ts';
import type { View } from '../view/view.ts';
import type { CslDate, CslItem } from './csl.ts';
import { datasetItem } from './dataset-citation.ts';

/** @param lang of titles, where a source has one in it */
export function citationsOf(shown: View, dataset: Dataset, lang: Locale): CslItem[] {
  const view = citedView(shown, dataset);
  const flows = new Set(
    view.edges.flatMap(({ attributes, period }) =>
      isFlow(attributes) ? (attributes.observations[period ?? '']?.source ?? []) : [],
    ),
  );
  return [
    datasetItem(dataset, lang),
    ...sourcesShown(view, dataset).map(({ source }) => sourceItem(source, flows.has(source.id), lang)),
  ];
}

/** Columns of sources that a package of somebody else may lack. */
type Source = SourceRow & Partial<Record<'author' | 'title_en' | 'title_ja' | 'read', string>>;

/** A source as a CSL item. @param isData whether numbers were taken from it */
export function sourceItem(source: SourceRow, isData: boolean, lang: Locale): CslItem {
  const { id, title_en, title_ja, publisher, date, read, url, licence } = source as Source;
  const author = authorOf(source);
  const doi = url === undefined ? undefined : /^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)$/.exec(url)?.[1];
  return {
    id,
    type: isData ? 'dataset' : url !== undefined && /\.pdf($|[?#])/i.test(url) ? 'report' : 'webpage',
    ...(author === undefined ? {} : { author: author.split(/\s*[|;]\s*/).map((literal) => ({ literal })) }),
    title: titleAlone((lang === 'ja' ? title_ja : title_en) ?? sourceTitle(source, lang), author),
    // Who wrote what they publish themselves is not named twice.
    ...(publisher === undefined || publisher === author ? {} : { publisher }),
    ...(date === undefined ? {} : { issued: cslDate(date) }),
    ...(read === undefined ? {} : { accessed: cslDate(read) }),
    ...(url === undefined ? {} : { URL: url }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(licence === undefined ? {} : { license: licence }),
  };
}

/** A body that speaks for itself is the author of its page; a newspaper, a copy or an encyclopaedia is not. */
function authorOf({ author, publisher, grade }: SourceRow): string | undefined {
  return author ?? (grade === 'issuer' || grade === 'official' ? publisher : undefined);
}

/** "A, B and C (2024), Title" without the authors and year that a citation has in fields of their own. */
function titleAlone(title: string, author: string | undefined): string {
  const [, names, rest] = /^([^()]+) \(\d{4}\), (.+)$/.exec(title) ?? [];
  const isAuthors = names !== undefined && author?.split(/\s*[|;]\s*/).every((name) => names.includes(name));
  return isAuthors ? rest! : title;
}

function cslDate(date: PartialDate): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

export function writeCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** `@misc`, which every style has; biblatex reads `organization`, `version` and `urldate` too. */
export function writeBibtex(items: readonly CslItem[]): string {
  return items.map(bibtexEntry).join('\n');
}

function bibtexEntry(item: CslItem): string {
  const { id, type, author, title, publisher, issued, accessed, version, URL: url, DOI, license } = item;
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const notes = [type === 'dataset' ? 'Data set' : '', license ?? ''].filter(Boolean).join(', ');
  const fields: [string, string | undefined][] = [
    // A body in braces: it has no given name.
    ['author', author?.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ')],
    // Twice in braces: the title's capitals are its own.
    ['title', `{${escapeTex(title)}}`],
    ['organization', publisher && `{${escapeTex(publisher)}}`],
    ['year', year?.toString()],
    ['month', month?.toString()],
    ['day', day?.toString()],
    ['version', version],
    ['doi', DOI],
    ['url', url],
    ['urldate', accessed && isoDate(accessed)],
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

const TEXT_WORDS = {
  en: { version: (text: string) => `version ${text}`, data: '[data set]', read: (date: string) => `Read ${date}.` },
  ja: { version: (text: string) => `第${text}版`, data: '［データセット］', read: (date: string) => `${date}閲覧。` },
} as const;

/** One line each: author, publisher, title, date, version, address, licence, when it was read. */
export function writeCitationText(items: readonly CslItem[], lang: Locale = 'en'): string {
  return items.map((item) => `${citationLine(item, lang)}\n`).join('');
}

export function citationLine(item: CslItem, lang: Locale = 'en'): string {
  const { type, author, title, publisher, issued, accessed, version, URL: url, license } = item;
  const words = TEXT_WORDS[lang];
  const head = [
    author?.map(({ literal }) => literal).join(', '),
    publisher,
    title,
    issued && isoDate(issued),
    version === undefined ? undefined : words.version(version),
  ]
    .filter(Boolean)
    .map((part) => withStop(part!));
  const tail = [
    type === 'dataset' ? words.data : '',
    url ?? '',
    license ? `(${license})` : '',
    accessed ? words.read(isoDate(accessed)) : '',
  ];
  return [...head, ...tail.filter(Boolean)].join(' ');
}

function isoDate(date: CslDate): string {
  return date['date-parts'][0]!.map((part) => String(part).padStart(2, '0')).join('-');
}

function withStop(text: string): string {
  return /[.。!?]$/.test(text) ? text : `${text}.`;
}
