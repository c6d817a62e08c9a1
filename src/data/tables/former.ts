/** Tables that earlier editions had: src/data/former-tables.ts says what becomes of their rows. */
import { flow } from './columns.ts';

/** What their columns were. */
export const FORMER_SPECS = {
  author_flows: {
    name: 'author_flows',
    title: 'Flows of scientific authors',
    description: 'A table of an earlier edition, still read: its rows become edges of the kind author-flow.',
    primaryKey: ['ref_area', 'counterpart_area', 'time_period', 'unit_measure'],
    fields: flow('authors'),
  },
} as const;
