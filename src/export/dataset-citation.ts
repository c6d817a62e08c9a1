/**
 * How the data as a whole are cited: authors, title, version, date, publisher,
 * address. All of it is said in one place, package-meta.json of the data; what
 * is in brackets there is for the publisher to fill in.
 */
import type { Dataset } from '../data/dataset.ts';
import type { CslItem } from './csl.ts';

/** The data package as a CSL item. */
export function datasetItem(dataset: Dataset, lang: 'en' | 'ja'): CslItem {
  const { name, title_en, title_ja, version, date, citation } = dataset;
  return {
    id: name,
    type: 'dataset',
    ...(citation && citation.authors.length > 0 ? { author: citation.authors.map((literal) => ({ literal })) } : {}),
    title: lang === 'ja' ? title_ja : title_en,
    ...(citation?.publisher === undefined ? {} : { publisher: citation.publisher }),
    issued: { 'date-parts': [date.split('-').map(Number)] },
    version,
    ...(citation?.address === undefined ? {} : { URL: citation.address }),
    ...(citation?.licence === undefined ? {} : { license: citation.licence }),
  };
}

/**
 * The data package as the `preferred-citation` of a CITATION.cff
 * (Citation File Format 1.2.0): https://github.com/citation-file-format/citation-file-format
 */
export function citationCff(dataset: Dataset): string {
  const { title_en, version, date, citation } = dataset;
  // As YAML is usually written: single quotes, double ones around an apostrophe.
  const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
  return [
    'preferred-citation:',
    '  type: data',
    `  title: ${quoted(title_en)}`,
    '  authors:',
    ...(citation?.authors ?? []).map((author) => `    - name: ${quoted(author)}`),
    ...(citation?.publisher === undefined ? [] : ['  publisher:', `    name: ${quoted(citation.publisher)}`]),
    `  version: ${quoted(version)}`,
    `  date-released: ${quoted(date)}`,
    ...(citation?.address === undefined ? [] : [`  url: ${quoted(citation.address)}`]),
    ...(citation?.licence === undefined ? [] : [`  license: ${citation.licence}`]),
    '',
  ].join('\n');
}

/** A CITATION.cff with its `preferred-citation` up to date; put in at the end where there is none. */
export function withDatasetCitation(cff: string, dataset: Dataset): string {
  const block = /^preferred-citation:\n(?: .*\n)*/m;
  const fresh = citationCff(dataset);
  return block.test(cff) ? cff.replace(block, () => fresh) : `${cff.trimEnd()}\n${fresh}`;
}
