/** Countries, and groups of them. */
import type { TableSpecs } from '../table-spec.ts';
import { id, nameEn, nameJa, aliases, filePlace } from './columns.ts';

export const PLACE_TABLES: TableSpecs<'regions' | 'countries'> = {
  regions: {
    name: 'regions',
    title: 'Groups of countries',
    description: 'Subregions of the UN geoscheme, and political groups such as the EU and ASEAN.',
    primaryKey: ['id'],
    fields: [
      id,
      nameEn,
      nameJa,
      { name: 'scheme', type: 'string', title: 'Scheme', required: true, enum: ['un-geoscheme', 'political'] },
      aliases,
    ],
  },
  countries: {
    name: 'countries',
    title: 'Countries and territories',
    description:
      'Every country or territory that another table names. Names are short names for readers and take no position on status.',
    primaryKey: ['id'],
    oneOf: ['name_en', 'name_ja'],
    open: true,
    keepsOthers: true,
    fields: [
      { name: 'id', type: 'string', title: 'ISO 3166-1 alpha-3', required: true, unique: true, pattern: '[A-Z]{3}' },
      {
        name: 'alpha2',
        type: 'string',
        title: 'ISO 3166-1 alpha-2',
        unique: true,
        pattern: '[A-Z]{2}',
        description: 'NA is Namibia and NO is Norway: read this column as text.',
      },
      {
        name: 'm49',
        type: 'string',
        title: 'UN M49',
        unique: true,
        pattern: '[0-9]{3}',
        description: 'Three digits with leading zeros: read this column as text. Empty where there is none.',
      },
      { name: 'name_en', type: 'string', title: 'Name in English', unique: true },
      { name: 'name_ja', type: 'string', title: 'Name in Japanese', unique: true },
      { name: 'region', type: 'string', title: 'UN subregion', references: ['regions'] },
      {
        name: 'lat',
        type: 'number',
        title: 'Latitude',
        minimum: -90,
        maximum: 90,
        description: 'Of a representative point on the main land mass, degrees.',
      },
      {
        name: 'lon',
        type: 'number',
        title: 'Longitude',
        minimum: -180,
        maximum: 180,
        description: 'Of a representative point on the main land mass, degrees.',
      },
      aliases,
      ...filePlace,
    ],
  },
};
