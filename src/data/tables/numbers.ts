/** Observed numbers, between two countries or about one thing, and what they cover. */
import { NODE_TABLES, type TableSpecs } from '../table-spec.ts';
import { note, flow, totals, cited } from './columns.ts';

export const NUMBER_TABLES: TableSpecs<
  | 'mobility'
  | 'mobility_totals'
  | 'mobility_openalex'
  | 'mobility_openalex_totals'
  | 'coauthorship'
  | 'coverage'
  | 'observations'
> = {
  mobility: {
    name: 'mobility',
    title: 'Researcher mobility',
    description:
      'Directed: migration events of published scholars whose affiliation moved from ref_area to counterpart_area, summed over the years of the window. A scholar who moves twice counts twice. Directions with fewer than 10 events in a window have no row, so a two-way total computed from this table leaves them out. Windows overlap: never add them.',
    primaryKey: ['ref_area', 'counterpart_area', 'time_period', 'unit_measure'],
    fields: flow('migration events'),
  },
  mobility_totals: {
    name: 'mobility_totals',
    title: 'Researcher mobility: totals',
    description:
      'All migration events into and out of a country in a window, from and to every place that the source has, those of pairs too small for a row of mobility too. Shares and the net of a country are taken from here. Windows overlap: never add them.',
    primaryKey: ['ref_area', 'direction', 'time_period', 'unit_measure'],
    fields: totals('migration events'),
  },
  mobility_openalex: {
    name: 'mobility_openalex',
    title: 'Researcher mobility counted from OpenAlex',
    description:
      'A second measurement of what mobility counts: migration events of published scholars from ref_area to counterpart_area, from the affiliations that OpenAlex has instead of those of Scopus. Directions with fewer than 10 events in a window have no row. Set it beside mobility, never add the two. Windows overlap: never add them either.',
    primaryKey: ['ref_area', 'counterpart_area', 'time_period', 'unit_measure'],
    fields: flow('migration events'),
  },
  mobility_openalex_totals: {
    name: 'mobility_openalex_totals',
    title: 'Researcher mobility counted from OpenAlex: totals',
    description:
      'All migration events that OpenAlex has into and out of a country in a window, from and to every place that is known, those of pairs too small for a row of mobility_openalex too. Windows overlap: never add them.',
    primaryKey: ['ref_area', 'direction', 'time_period', 'unit_measure'],
    fields: totals('migration events'),
  },
  coauthorship: {
    name: 'coauthorship',
    title: 'Co-authorship',
    description:
      'Undirected, ref_area before counterpart_area in the alphabet: science and engineering publications in the year with authors in both.',
    primaryKey: ['ref_area', 'counterpart_area', 'time_period', 'unit_measure'],
    fields: flow('co-authored publications'),
  },
  coverage: {
    name: 'coverage',
    title: 'Coverage',
    description:
      'Which countries and regions, which periods and which values a measure or a kind of tie covers. What is outside is unknown: not zero, and not absent.',
    primaryKey: ['measure', 'time_period'],
    fields: [
      {
        name: 'measure',
        type: 'string',
        title: 'Measure',
        required: true,
        pattern: '[a-z][a-z0-9_-]*',
        description: 'A kind of edge: mobility, coauthorship, membership and so on.',
      },
      {
        name: 'time_period',
        type: 'string',
        title: 'Time period',
        form: 'window',
        description: 'A year or an inclusive window of years. Empty: any time.',
      },
      {
        name: 'areas',
        type: 'string',
        title: 'Countries and regions',
        list: true,
        required: true,
        references: ['countries'],
        description:
          'Separated by |. Of a number: those between which the source counts. Of a tie: those of which ties were collected; others have only what they share with these.',
      },
      {
        name: 'least_value',
        type: 'integer',
        title: 'Least value',
        minimum: 0,
        description:
          'A pair of two such countries without a row has a smaller value than this: 0 to one less. Empty: nothing is known of a pair without a row.',
      },
      ...cited,
      note,
    ],
  },
  observations: {
    name: 'observations',
    title: 'Observations',
    description: 'One number about one thing, as a source states it. Sources may disagree: each has its row.',
    primaryKey: ['subject', 'measure', 'time_period', 'obs_status', 'qualifier', 'unit_measure', 'obs_value'],
    fields: [
      {
        name: 'subject',
        type: 'string',
        title: 'Subject',
        required: true,
        references: NODE_TABLES,
        description: 'Id of any node.',
      },
      {
        name: 'measure',
        type: 'string',
        title: 'Measure',
        required: true,
        pattern: '[a-z][a-z0-9_]*',
        description: 'What was measured, such as budget, member_count or duration.',
      },
      {
        name: 'time_period',
        type: 'string',
        title: 'Time period',
        form: 'time-period',
        description: 'A date as precise as known, or two of them as an inclusive interval (2015-04-01/2016-03-31).',
      },
      { name: 'obs_value', type: 'number', title: 'Observed value', required: true },
      { name: 'obs_value_max', type: 'number', title: 'Upper end', description: 'Where the source states a range.' },
      { name: 'unit_measure', type: 'string', title: 'Unit', required: true },
      {
        name: 'obs_status',
        type: 'string',
        title: 'Status of the number',
        required: true,
        enum: ['requested', 'enacted', 'planned', 'stated'],
      },
      { name: 'qualifier', type: 'string', title: 'Whose or which part' },
      ...cited,
      note,
    ],
  },
};
