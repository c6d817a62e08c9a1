import { foldText } from '../../model/errors.ts';
import { nearNames } from '../../model/near-names.ts';
import { lookupOf } from '../../model/lookup.ts';
import type { Dataset } from '../dataset.ts';
import { ISO_3166 } from '../iso-3166.ts';
import { named } from '../../model/named.ts';

/** What a cell that should name a country is. */
export type Area =
  | { readonly kind: 'country'; readonly id: string }
  /** The world, the OECD, a union, a remainder: no country. */
  | { readonly kind: 'aggregate' }
  /** A country or territory of ISO 3166-1 that the network does not have. */
  | { readonly kind: 'not-in-network'; readonly suggestions: readonly string[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] };

/** Names that the OECD writes and no table of ours has; the others are aliases in countries.csv. */
const OECD_NAMES: Readonly<Record<string, string>> = named({
  'Bahamas, The': 'BHS',
  'Bolivia (Plurinational State of)': 'BOL',
  "China (People's Republic of)": 'CHN',
  'Chinese Taipei': 'TWN',
  'Congo, Democratic Republic of the': 'COD',
  'Czech Republic': 'CZE',
  'Former Yugoslav Republic of Macedonia': 'MKD',
  'Hong Kong, China': 'HKG',
  'Hong Kong (China)': 'HKG',
  'Iran (Islamic Republic of)': 'IRN',
  Korea: 'KOR',
  'Korea, Republic of': 'KOR',
  "Korea, Democratic People's Republic of": 'PRK',
  "Lao People's Democratic Republic": 'LAO',
  'Macau, China': 'MAC',
  'Macao (China)': 'MAC',
  'Micronesia (Federated States of)': 'FSM',
  'Moldova, Republic of': 'MDA',
  'Russian Federation': 'RUS',
  'Slovak Republic': 'SVK',
  'Tanzania, United Republic of': 'TZA',
  Türkiye: 'TUR',
  'Venezuela (Bolivarian Republic of)': 'VEN',
  'Viet Nam': 'VNM',
});

const BY_NAME = new Map(Object.entries(OECD_NAMES).map(([name, id]) => [foldText(name), id]));

/** Names and codes of what is no country, folded; SDMX's `_T` and `W…` among them. */
const AGGREGATES = new Set(
  [
    ...['World', 'WLD', 'WXD', 'W', 'W0', 'W00', 'W1', '_T', '_X', '_Z', 'Total', 'Grand total', 'All countries'],
    ...[
      'OECD',
      'OECD Total',
      'Total OECD',
      'OECD average',
      'OECD countries',
      'OECDE',
      'OECDA',
      'OECDSO',
      'OTO',
      'OAVG',
    ],
    ...['Non-OECD', 'Non-OECD Total', 'Non-OECD economies', 'Non-OECD member economies', 'NOECD', 'NMEC'],
    ...['EU', 'European Union', 'Europe', 'EU Total', 'Euro area', 'EA', 'EMU'],
    ...[
      'Rest of the world',
      'Rest of world',
      'ROW',
      'RoW',
      'RWD',
      'Other',
      'Others',
      'Other countries',
      'Other economies',
    ],
    ...['Unknown', 'Unspecified', 'Not specified', 'Not available', 'Unallocated'],
    ...['BRIC', 'BRICS', 'BRIICS', 'ASEAN', 'Asia', 'Africa', 'Americas', 'North America', 'South America', 'Oceania'],
    ...['Latin America', 'Latin America and the Caribbean', 'Middle East', 'Asia-Pacific'],
  ].map(foldText),
);

/** `EU28`, `EU27_2020`, `European Union (28 countries)`, `EA19`, `G20`, `OECD-35` … */
const NUMBERED =
  /^(eu\d{2}(2020)?|europeanunion\d{2}(countries|2020)*|euroarea\d{2}(countries)?|ea\d{2}|g\d{1,2}|oecd\d{2}(countries)?)$/;

/** Marks of footnotes behind a name: `Israel¹`, `Cyprus 1,2`, `Israel*`. */
const FOOTNOTE = /(?<=\p{L})[\s]*[\d¹²³⁰-⁹*†‡,]+$/u;

/** Recognises countries of a dataset by code or name; every distinct text is looked up once. */
export function areaReader(dataset: Dataset): (text: string) => Area {
  const known = new Map<string, Area>();
  const regions = new Set(
    dataset.regions.flatMap((row) => [row.id, row.name_en, row.name_ja, ...row.aliases].map(foldText)),
  );
  const near = nearNames(() => [
    ...dataset.countries.flatMap((row) =>
      [row.id, row.name_en, row.name_ja, ...row.aliases].filter((word) => word !== undefined),
    ),
    ...Object.keys(OECD_NAMES),
  ]);
  return (text) => {
    let area = known.get(text);
    if (!area) known.set(text, (area = readArea(dataset, text, regions, near)));
    return area;
  };
}

function readArea(
  dataset: Dataset,
  text: string,
  regions: ReadonlySet<string>,
  near: (text: string) => readonly string[],
): Area {
  const id = findCountry(dataset, text) ?? findCountry(dataset, text.replace(FOOTNOTE, ''));
  if (id !== undefined) {
    return dataset.countries.some((row) => row.id === id)
      ? { kind: 'country', id }
      : { kind: 'not-in-network', suggestions: [id] };
  }
  const key = foldText(text);
  // Two marks of SDMX are nothing but punctuation to foldText.
  if (AGGREGATES.has(key) || NUMBERED.test(key)) return { kind: 'aggregate' };
  if (regions.has(key)) return { kind: 'aggregate' };
  const code = text.trim().toUpperCase();
  for (const [alpha3, { alpha2, m49 }] of ISO_3166)
    if (code === alpha3 || code === alpha2 || code === m49) return { kind: 'not-in-network', suggestions: [alpha3] };
  return { kind: 'unknown', suggestions: near(text) };
}

function findCountry(dataset: Dataset, text: string): string | undefined {
  return lookupOf(dataset).findCountry(text) ?? BY_NAME.get(foldText(text));
}
