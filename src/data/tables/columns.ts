/** Columns that several tables have, each described once. */

export const ID = '[a-z0-9][a-z0-9.-]*';
/** Ids of one's own nodes are what the file they come from has. */
export const ANY_ID = '[^|\\u0000-\\u001f]+';
export const KIND_ID = '[a-z][a-z0-9_-]*';
export const URL = 'https?://[^\\s"<>]+';
export const STATUS = ['active', 'ended', 'planned', 'envisaged', 'conditional', 'announced'] as const;

export const id = {
  name: 'id',
  type: 'string',
  title: 'Identifier',
  required: true,
  unique: true,
  pattern: ID,
  description: 'Lower-case letters, digits, hyphens and full stops. Never reused for something else.',
} as const;
export const nameEn = { name: 'name_en', type: 'string', title: 'Name in English', required: true } as const;
export const nameJa = { name: 'name_ja', type: 'string', title: 'Name in Japanese', required: true } as const;
export const aliases = {
  name: 'aliases',
  type: 'string',
  title: 'Other names',
  list: true,
  description: 'Other names and spellings by which the row can be found, separated by |.',
} as const;
export const note = {
  name: 'note',
  type: 'string',
  title: 'Note',
  description: 'What a reader must know to use the row rightly.',
} as const;
export const url = { name: 'url', type: 'string', title: 'Address', pattern: URL } as const;
export const member = {
  name: 'member',
  type: 'string',
  title: 'Country or region',
  required: true,
  references: ['countries', 'regions'],
  description: 'Country (ISO 3166-1 alpha-3) or id of a region.',
} as const;
export const group = {
  name: 'group',
  type: 'string',
  title: 'Framework or programme',
  required: true,
  references: ['groups'],
} as const;
export const agency = {
  name: 'agency',
  type: 'string',
  title: 'Agency',
  references: ['agencies'],
  description: 'The agency through which the member takes part.',
} as const;
export const role = {
  name: 'role',
  type: 'string',
  title: 'Role',
  description: 'Role in the words of the source, shortened.',
} as const;

export const cited = [
  {
    name: 'source',
    type: 'string',
    title: 'Sources',
    list: true,
    required: true,
    references: ['sources'],
    description: 'Ids of rows of sources, separated by |.',
  },
  {
    name: 'locator',
    type: 'string',
    title: 'Place in the source',
    required: true,
    description: 'Heading, paragraph, table or fact number.',
  },
  {
    name: 'confidence',
    type: 'string',
    title: 'Confidence',
    required: true,
    enum: ['verified', 'reported', 'unverified'],
    description:
      'verified: two sources agree, or the page of the funder itself. reported: one source. unverified: nobody has checked it.',
  },
] as const;

export const dated = [
  {
    name: 'from',
    type: 'string',
    title: 'From',
    form: 'partial-date',
    description:
      'First date on which the row holds, inclusive, as precise as known (2014, 2014-09 or 2014-09-23). Empty: unknown.',
  },
  {
    name: 'to',
    type: 'string',
    title: 'To',
    form: 'partial-date',
    description: 'Last date on which the row holds, inclusive. Empty: open or unknown.',
  },
  { name: 'status', type: 'string', title: 'Status', required: true, enum: STATUS },
] as const;

export const kindId = {
  name: 'id',
  type: 'string',
  title: 'Identifier',
  required: true,
  unique: true,
  pattern: KIND_ID,
  description: 'Not the id of a built-in kind.',
} as const;
export const labels = [
  { name: 'label_en', type: 'string', title: 'Label in English' },
  { name: 'label_ja', type: 'string', title: 'Label in Japanese' },
] as const;
export const yesNo = <Name extends string>(name: Name, title: string, description: string) =>
  ({ name, type: 'string', title, enum: ['yes', 'no'], description }) as const;
export const sourceIfAny = {
  name: 'source',
  type: 'string',
  title: 'Sources',
  list: true,
  references: ['sources'],
  description: 'Ids of rows of sources, separated by |. Empty where none is given.',
} as const;

/** The columns of a table of flows. Each table has one unit: two measures never stand under one label. */
export const flow = <Unit extends string>(unit: Unit) =>
  [
    { name: 'ref_area', type: 'string', title: 'Reference area', required: true, references: ['countries'] },
    { name: 'counterpart_area', type: 'string', title: 'Counterpart area', required: true, references: ['countries'] },
    {
      name: 'time_period',
      type: 'string',
      title: 'Time period',
      required: true,
      form: 'window',
      description: 'A year (2018) or an inclusive window of years (2006/2016).',
    },
    {
      name: 'obs_value',
      type: 'integer',
      title: 'Observed value',
      required: true,
      minimum: 0,
      description: 'A count. Zero is an observation. A pair without a row was not observed.',
    },
    { name: 'unit_measure', type: 'string', title: 'Unit', required: true, enum: [unit] },
    ...cited,
  ] as const;

/** The columns of a table of totals beside a table of directed flows. */
export const totals = <Unit extends string>(unit: Unit) => {
  const [area, , period, value, measured] = flow(unit);
  return [
    area,
    {
      name: 'direction',
      type: 'string',
      title: 'Direction',
      required: true,
      enum: ['in', 'out'],
      description: 'Seen from ref_area: in arrives there, out leaves it.',
    },
    period,
    { ...value, description: 'A count of all that the source has, zero included.' },
    measured,
    ...cited,
  ] as const;
};

/** Where the file that a node comes from draws it. */
export const filePlace = [
  {
    name: 'x',
    type: 'number',
    title: 'Place from the left',
    description: 'In the picture of the file it comes from.',
  },
  {
    name: 'y',
    type: 'number',
    title: 'Place from the top',
    description: 'In the picture of the file it comes from.',
  },
] as const;
