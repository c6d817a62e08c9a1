/** The data as `schema.org/Dataset`, for search engines of data sets, in the head of the site. */
import type { Dataset } from '../../src/data/dataset.ts';
import type { PackageMeta } from '../../src/data/descriptor.ts';
import { kindsOf } from '../../src/model/kinds.ts';
import { addressOf } from './site-address.ts';

/** A file that somebody may take: path within the site, media type, what it is. */
export interface Download {
  readonly path: string;
  readonly mediaType: string;
  readonly name: string;
}

type Thing = Readonly<Record<string, unknown>>;

/** Type of an agent is not said by the package: a name is enough for a citation. */
const agent = (name: string): Thing => ({ '@type': 'Organization', name });

/**
 * Everything that a citation of the data needs, where it can be had, and under
 * which licence. Relative addresses are those of the page.
 */
export function datasetJsonLd(
  dataset: Dataset,
  meta: PackageMeta,
  downloads: readonly Download[],
  site: string | undefined,
): Thing {
  const { name, title_en, title_ja, version, date, citation } = dataset;
  const licence = meta.licenses?.[0];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title_en,
    alternateName: [title_ja, name],
    description: meta.description,
    identifier: `${name} ${version}`,
    version,
    datePublished: date,
    dateModified: date,
    ...(citation?.address === undefined ? {} : { sameAs: citation.address }),
    url: addressOf('', site),
    ...(citation ? { creator: citation.authors.map(agent) } : {}),
    ...(citation?.publisher === undefined ? {} : { publisher: agent(citation.publisher) }),
    ...(licence?.path === undefined ? {} : { license: licence.path }),
    isAccessibleForFree: true,
    inLanguage: ['en', 'ja'],
    keywords: meta.keywords,
    temporalCoverage: temporalCoverage(dataset),
    variableMeasured: kindsOf(dataset)
      .numbers.filter(({ table }) => table !== undefined && dataset[table].length > 0)
      .map(({ label, unit }) => ({ '@type': 'PropertyValue', name: label.en, unitText: unit?.en })),
    citation: (meta.sources ?? []).flatMap(({ title, path }) =>
      path === undefined ? [] : [{ '@type': 'CreativeWork', name: title, url: path }],
    ),
    distribution: downloads.map(({ path, mediaType, name: what }) => ({
      '@type': 'DataDownload',
      name: what,
      encodingFormat: mediaType,
      contentUrl: addressOf(path, site),
    })),
  };
}

/** From the first to the last year of the numbers, `1996/2022`. */
function temporalCoverage({ mobility, coauthorship }: Dataset): string {
  let [first, last] = ['9999', '0000'];
  for (const { time_period } of [...mobility, ...coauthorship]) {
    const [from = '', to = from] = time_period.split('/');
    if (from.slice(0, 4) < first) first = from.slice(0, 4);
    if (to.slice(0, 4) > last) last = to.slice(0, 4);
  }
  return `${first}/${last}`;
}

/** The element; what stands in names must not end it. */
export function jsonLdScript(thing: Thing): string {
  return `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`;
}
