/**
 * The registry of tables: what the reader, the validator, the descriptor and
 * the compiled format know about columns. A new column is one entry here and
 * one line in the row's interface (dataset.ts).
 */

import { TABLE_NAMES, type Attributes, type Dataset, type TableName } from './dataset.ts';

/** Row type of a table. */
export type RowOf<T extends TableName> = Dataset[T][number];

/** Cells of one record: absent where the table leaves them empty. `attributes` holds the columns of one's own. */
export type CellValue = string | number | readonly string[] | Attributes;

/** A row of any table, by column name. */
export type LooseRow = Readonly<Record<string, CellValue | undefined>>;

/** Between the items of a list. No item contains it. */
export const LIST_SEPARATOR = '|';

/** Tables whose ids are nodes of the graph. Ids are unique over all of them. */
export const NODE_TABLES = [
  'regions',
  'countries',
  'groups',
  'agencies',
  'topics',
  'calls',
  'projects',
  'nodes',
] as const satisfies readonly TableName[];

/** What a node table's id names, for messages. */
export const NODE_NOUNS: Readonly<Record<TableName, string>> = {
  sources: 'source',
  node_kinds: 'node kind',
  edge_kinds: 'edge kind',
  nodes: 'node',
  edges: 'edge',
  regions: 'region',
  countries: 'country',
  groups: 'framework or programme',
  agencies: 'agency',
  topics: 'topic',
  calls: 'joint call',
  projects: 'project',
  memberships: 'membership',
  participation: 'participation',
  eligibility: 'eligibility',
  relations: 'relation',
  mobility: 'flow',
  mobility_totals: 'total',
  mobility_openalex: 'flow',
  mobility_openalex_totals: 'total',
  author_flows: 'flow',
  coauthorship: 'flow',
  coverage: 'statement of coverage',
  observations: 'observation',
};

/** A noun with its article, for messages: `an agency`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** How a cell is written beyond its type. */
export type FieldForm = 'partial-date' | 'window' | 'time-period';

export interface FieldSpec<Name extends string = string> {
  readonly name: Name;
  /** Frictionless type. */
  readonly type: 'string' | 'integer' | 'number';
  readonly title: string;
  readonly description?: string;
  /** True for a list of strings in one cell. An empty cell is an empty list. */
  readonly list?: true;
  readonly required?: true;
  /** A column that tables of an earlier edition lack: its absence from the header is no fault. */
  readonly later?: true;
  /** The name that the column had in an earlier edition, under which it is still read. */
  readonly former?: string;
  readonly unique?: true;
  /** Source of a regular expression that the whole cell (each item of a list) matches. */
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly form?: FieldForm;
  /** The cell (each item of a list) is the id of a row of one of these tables. */
  readonly references?: readonly TableName[];
}

export interface TableSpec<T extends TableName = TableName> {
  readonly name: T;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly FieldSpec<Extract<keyof RowOf<T>, string>>[];
  /**
   * Columns that together tell rows apart, and the order of rows. Two rows
   * alike in all of them are one statement: list both sources in one row.
   */
  readonly primaryKey: readonly Extract<keyof RowOf<T>, string>[];
  /**
   * True for a table whose header need not have every column, and may have
   * further ones. Those are kept as attributes where the row has a place for
   * them (`keepsOthers`), and are refused otherwise.
   */
  readonly open?: true;
  readonly keepsOthers?: true;
  /** Columns of which every row fills one at least. */
  readonly oneOf?: readonly Extract<keyof RowOf<T>, string>[];
}

const ID = '[a-z0-9][a-z0-9.-]*';
/** Ids of one's own nodes are what the file they come from has. */
const ANY_ID = '[^|\\u0000-\\u001f]+';
const KIND_ID = '[a-z][a-z0-9_-]*';
const URL = 'https?://[^\\s"<>]+';
const STATUS = ['active', 'ended', 'planned', 'envisaged', 'conditional', 'announced'] as const;

const id = {
  name: 'id',
  type: 'string',
  title: 'Identifier',
  required: true,
  unique: true,
  pattern: ID,
  description: 'Lower-case letters, digits, hyphens and full stops. Never reused for something else.',
} as const;
const nameEn = { name: 'name_en', type: 'string', title: 'Name in English', required: true } as const;
const nameJa = { name: 'name_ja', type: 'string', title: 'Name in Japanese', required: true } as const;
const aliases = {
  name: 'aliases',
  type: 'string',
  title: 'Other names',
  list: true,
  description: 'Other names and spellings by which the row can be found, separated by |.',
} as const;
const note = {
  name: 'note',
  type: 'string',
  title: 'Note',
  description: 'What a reader must know to use the row rightly.',
} as const;
const url = { name: 'url', type: 'string', title: 'Address', pattern: URL } as const;
const member = {
  name: 'member',
  type: 'string',
  title: 'Country or region',
  required: true,
  references: ['countries', 'regions'],
  description: 'Country (ISO 3166-1 alpha-3) or id of a region.',
} as const;
const group = {
  name: 'group',
  type: 'string',
  title: 'Framework or programme',
  required: true,
  references: ['groups'],
} as const;
const agency = {
  name: 'agency',
  type: 'string',
  title: 'Agency',
  references: ['agencies'],
  description: 'The agency through which the member takes part.',
} as const;
const role = {
  name: 'role',
  type: 'string',
  title: 'Role',
  description: 'Role in the words of the source, shortened.',
} as const;

const cited = [
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

const dated = [
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

const kindId = {
  name: 'id',
  type: 'string',
  title: 'Identifier',
  required: true,
  unique: true,
  pattern: KIND_ID,
  description: 'Not the id of a built-in kind.',
} as const;
const labels = [
  { name: 'label_en', type: 'string', title: 'Label in English' },
  { name: 'label_ja', type: 'string', title: 'Label in Japanese' },
] as const;
const yesNo = <Name extends string>(name: Name, title: string, description: string) =>
  ({ name, type: 'string', title, enum: ['yes', 'no'], description }) as const;
const sourceIfAny = {
  name: 'source',
  type: 'string',
  title: 'Sources',
  list: true,
  references: ['sources'],
  description: 'Ids of rows of sources, separated by |. Empty where none is given.',
} as const;

/** The columns of a table of flows. Each table has one unit: two measures never stand under one label. */
const flow = <Unit extends string>(unit: Unit) =>
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
const totals = <Unit extends string>(unit: Unit) => {
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

/** The tables, in the order in which they refer to each other. */
export const TABLES: { readonly [T in TableName]: TableSpec<T> } = {
  sources: {
    name: 'sources',
    title: 'Sources',
    description: 'Documents, pages and data sets that the other tables cite.',
    primaryKey: ['id'],
    fields: [
      id,
      { name: 'title', type: 'string', title: 'Title', required: true },
      {
        name: 'title_original',
        type: 'string',
        title: 'Title in the language of the source',
        later: true,
        description: 'Where that is not English and the title is known.',
      },
      {
        name: 'lang',
        type: 'string',
        title: 'Language of the source',
        later: true,
        pattern: '[a-z]{2,3}(-[A-Za-z0-9]+)*',
        description: 'BCP 47. Empty: not known.',
      },
      {
        name: 'author',
        type: 'string',
        title: 'Author',
        later: true,
        description: 'Persons or the body that wrote it, where that is not the publisher.',
      },
      { name: 'publisher', type: 'string', title: 'Publisher' },
      {
        name: 'date',
        type: 'string',
        title: 'Date of publication',
        form: 'partial-date',
        description: 'Where the source states one.',
      },
      {
        name: 'read',
        type: 'string',
        title: 'Date read',
        form: 'partial-date',
        later: true,
        description: 'Day on which the page was last read for these tables. Empty: not recorded.',
      },
      {
        name: 'grade',
        type: 'string',
        title: 'Grade',
        later: true,
        enum: ['issuer', 'official', 'news', 'mirror', 'encyclopaedia'],
        description:
          'issuer: the page of the body that issues what it says. official: of another official body. news: press. mirror: a copy of somebody else’s document, or a site that collects. encyclopaedia.',
      },
      url,
      { name: 'licence', type: 'string', title: 'Licence' },
      note,
    ],
  },
  node_kinds: {
    name: 'node_kinds',
    title: 'Kinds of nodes',
    description: 'Kinds of nodes that the package has of its own, beside the built-in ones.',
    primaryKey: ['id'],
    oneOf: ['label_en', 'label_ja'],
    open: true,
    fields: [
      kindId,
      ...labels,
      {
        name: 'plural_en',
        type: 'string',
        title: 'Plural in English',
        description: 'The label where empty.',
      },
      { name: 'plural_ja', type: 'string', title: 'Plural in Japanese', description: 'The label where empty.' },
      {
        name: 'shape',
        type: 'string',
        title: 'Shape',
        enum: ['circle', 'diamond', 'square', 'hexagon', 'triangle', 'pentagon', 'ring', 'tag'],
        description: 'Of the mark. A circle where empty.',
      },
    ],
  },
  edge_kinds: {
    name: 'edge_kinds',
    title: 'Kinds of edges',
    description: 'Kinds of ties and numbers that the package has of its own, beside the built-in ones.',
    primaryKey: ['id'],
    oneOf: ['label_en', 'label_ja'],
    open: true,
    fields: [
      kindId,
      ...labels,
      {
        name: 'type',
        type: 'string',
        title: 'Type',
        required: true,
        enum: ['tie', 'number'],
        description: 'tie: a row states that it is there. number: a row is an observed number.',
      },
      yesNo('directed', 'Directed', 'yes: from subject to object. no (also where empty): a pair is written once.'),
      { name: 'unit_en', type: 'string', title: 'Unit in English', description: 'What a number counts.' },
      { name: 'unit_ja', type: 'string', title: 'Unit in Japanese', description: 'What a number counts.' },
      yesNo('additive', 'Additive over periods', 'yes: numbers of several periods may be summed. no where empty.'),
      yesNo(
        'thinned',
        'Minimum',
        'yes: pairs below min-mobility are left out. Where empty: yes, if the package has no mobility.',
      ),
      {
        name: 'colour',
        type: 'string',
        title: 'Colour role',
        enum: ['flow', 'authors', 'coauthorship', 'activity', 'topic', 'structure'],
        description: 'The next colour of the palette where empty.',
      },
      yesNo('default', 'Shown by default', 'yes where empty.'),
      { name: 'method_en', type: 'string', title: 'Method in English', description: 'How it was counted.' },
      { name: 'method_ja', type: 'string', title: 'Method in Japanese', description: 'How it was counted.' },
      {
        name: 'threshold_en',
        type: 'string',
        title: 'Threshold in English',
        description: 'Below which nothing is there, as the source says it.',
      },
      {
        name: 'threshold_ja',
        type: 'string',
        title: 'Threshold in Japanese',
        description: 'Below which nothing is there, as the source says it.',
      },
      sourceIfAny,
    ],
  },
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
    ],
  },
  groups: {
    name: 'groups',
    title: 'Frameworks and programmes',
    description: 'Multilateral frameworks, programmes and the funding types within them.',
    primaryKey: ['id'],
    fields: [
      id,
      { name: 'kind', type: 'string', title: 'Kind', required: true, enum: ['framework', 'programme'] },
      {
        name: 'level',
        type: 'string',
        title: 'Level',
        required: true,
        enum: ['framework', 'programme', 'type', 'umbrella'],
        description: 'type: a funding type within a programme. umbrella: holds programmes or budgets together.',
      },
      nameEn,
      nameJa,
      {
        name: 'short_en',
        type: 'string',
        title: 'Short label in English',
        description: 'For pictures. The full name where empty.',
      },
      {
        name: 'short_ja',
        type: 'string',
        title: 'Short label in Japanese',
        description: 'For pictures. The full name where empty.',
      },
      aliases,
      {
        name: 'hub',
        type: 'string',
        title: 'Hub',
        references: ['countries', 'regions'],
        description:
          'The country that every partner deals with, where two partners are not each other’s partners. Empty where all members work together.',
      },
      {
        name: 'scope',
        type: 'string',
        title: 'Scope',
        required: true,
        enum: ['core', 'extra'],
        description: 'core: drawn by default. extra: off by default.',
      },
      url,
      {
        name: 'crossref_funder_id',
        type: 'string',
        title: 'Crossref Funder ID',
        pattern: '(https://doi\\.org/)?(10\\.13039/)?[0-9]+',
      },
      {
        name: 'from_kind',
        type: 'string',
        title: 'What From means',
        later: true,
        enum: ['founded', 'first_seen', 'announced'],
        description:
          'founded: it was set up then. first_seen: the first page that shows it; it may be older. announced: said to come.',
      },
      ...dated,
      ...cited,
      note,
    ],
  },
  agencies: {
    name: 'agencies',
    title: 'Agencies',
    description: 'Funding agencies, ministries and institutes.',
    primaryKey: ['id'],
    fields: [
      id,
      nameEn,
      { name: 'name_ja', type: 'string', title: 'Name in Japanese' },
      { name: 'short', type: 'string', title: 'Acronym' },
      {
        name: 'country',
        type: 'string',
        title: 'Country or region',
        references: ['countries', 'regions'],
        description: 'Empty for an international body.',
      },
      {
        name: 'ror',
        type: 'string',
        title: 'ROR identifier',
        unique: true,
        pattern: '(https://ror\\.org/)?0[a-z0-9]{6}[0-9]{2}',
      },
      {
        name: 'crossref_funder_id',
        type: 'string',
        title: 'Crossref Funder ID',
        unique: true,
        pattern: '(https://doi\\.org/)?(10\\.13039/)?[0-9]+',
      },
      aliases,
      note,
    ],
  },
  topics: {
    name: 'topics',
    title: 'Topics',
    description: 'Fields and topics of cooperation, and its classification by tier and mode.',
    primaryKey: ['id'],
    fields: [
      id,
      { name: 'category', type: 'string', title: 'Category', required: true, enum: ['field', 'topic', 'tier', 'mode'] },
      nameEn,
      nameJa,
      aliases,
      note,
    ],
  },
  calls: {
    name: 'calls',
    title: 'Joint calls',
    description:
      'Calls for proposals, with applications and adoptions where known. Some rows are cumulative (see note): do not sum them.',
    primaryKey: ['id'],
    fields: [
      id,
      nameEn,
      { name: 'name_ja', type: 'string', title: 'Name in Japanese' },
      group,
      { name: 'year', type: 'integer', title: 'Year', minimum: 1900, maximum: 2100 },
      { name: 'applications', type: 'integer', title: 'Applications', minimum: 0 },
      { name: 'adopted', type: 'integer', title: 'Adopted', minimum: 0 },
      {
        name: 'field',
        type: 'string',
        title: 'Field',
        description: 'In the words of the source, translated or shortened.',
      },
      {
        name: 'opens',
        type: 'string',
        title: 'Opens',
        form: 'partial-date',
        former: 'from',
        description: 'First day of the window of applications, as precise as known. Empty: unknown.',
      },
      {
        name: 'closes',
        type: 'string',
        title: 'Closes',
        form: 'partial-date',
        former: 'to',
        description: 'Last day of the window of applications. Empty: unknown.',
      },
      { name: 'status', type: 'string', title: 'Status', required: true, enum: STATUS },
      ...cited,
      note,
    ],
  },
  projects: {
    name: 'projects',
    title: 'Projects',
    description: 'Funded projects.',
    primaryKey: ['id'],
    fields: [
      id,
      { name: 'title_en', type: 'string', title: 'Title in English' },
      { name: 'title_ja', type: 'string', title: 'Title in Japanese' },
      group,
      { name: 'call', type: 'string', title: 'Joint call', references: ['calls'] },
      {
        name: 'field',
        type: 'string',
        title: 'Field',
        description: 'In the words of the source, translated or shortened.',
      },
      { name: 'institutions', type: 'string', title: 'Institutions', list: true },
      {
        name: 'fy_start',
        type: 'integer',
        title: 'First fiscal year',
        minimum: 1900,
        maximum: 2100,
        description: 'Japanese fiscal year (from 1 April) in which it began.',
      },
      {
        name: 'fy_end',
        type: 'integer',
        title: 'Last fiscal year',
        later: true,
        minimum: 1900,
        maximum: 2100,
        description: 'Japanese fiscal year in which it ended or is to end.',
      },
      ...dated,
      ...cited,
      note,
    ],
  },
  nodes: {
    name: 'nodes',
    title: 'Nodes',
    description: 'Nodes of kinds of the package’s own. Further columns are kept as attributes.',
    primaryKey: ['id'],
    open: true,
    keepsOthers: true,
    fields: [
      {
        name: 'id',
        type: 'string',
        title: 'Identifier',
        required: true,
        unique: true,
        pattern: ANY_ID,
        description: 'Any text without |.',
      },
      { name: 'kind', type: 'string', title: 'Kind', required: true, references: ['node_kinds'] },
      {
        name: 'name_en',
        type: 'string',
        title: 'Name in English',
        description: 'The other name, or the id, where empty.',
      },
      {
        name: 'name_ja',
        type: 'string',
        title: 'Name in Japanese',
        description: 'The other name, or the id, where empty.',
      },
      { name: 'short_en', type: 'string', title: 'Short label in English', description: 'For pictures.' },
      { name: 'short_ja', type: 'string', title: 'Short label in Japanese', description: 'For pictures.' },
      aliases,
      { name: 'lat', type: 'number', title: 'Latitude', minimum: -90, maximum: 90, description: 'Degrees.' },
      { name: 'lon', type: 'number', title: 'Longitude', minimum: -180, maximum: 180, description: 'Degrees.' },
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
      {
        name: 'country',
        type: 'string',
        title: 'Country',
        pattern: '[A-Z]{3}',
        description: 'ISO 3166-1 alpha-3 of the country it is in.',
      },
      dated[0],
      dated[1],
      url,
      note,
    ],
  },
  memberships: {
    name: 'memberships',
    title: 'Memberships',
    description: 'A country or region takes part in a framework or programme.',
    primaryKey: ['member', 'group', 'agency', 'role', 'from'],
    fields: [
      member,
      group,
      agency,
      role,
      dated[0],
      {
        name: 'from_kind',
        type: 'string',
        title: 'What from means',
        enum: ['joined', 'first_seen', 'announced'],
        description: 'joined: an accession. first_seen: the first page that shows it. announced: an announcement.',
      },
      dated[1],
      dated[2],
      ...cited,
      note,
    ],
  },
  participation: {
    name: 'participation',
    title: 'Participation in joint calls and projects',
    description: 'A country or region takes part in a joint call or a project.',
    primaryKey: ['member', 'activity', 'agency', 'role', 'from'],
    fields: [
      member,
      {
        name: 'activity',
        type: 'string',
        title: 'Joint call or project',
        required: true,
        references: ['calls', 'projects'],
      },
      agency,
      role,
      ...dated,
      ...cited,
      note,
    ],
  },
  eligibility: {
    name: 'eligibility',
    title: 'Eligibility',
    description: 'A country or region may take part. Not a membership.',
    primaryKey: ['member', 'group', 'role', 'from'],
    fields: [member, group, role, ...dated, ...cited, note],
  },
  relations: {
    name: 'relations',
    title: 'Relations',
    description: 'Edges between things other than a country’s taking part.',
    primaryKey: ['kind', 'subject', 'object', 'via', 'role', 'from'],
    fields: [
      {
        name: 'kind',
        type: 'string',
        title: 'Kind',
        required: true,
        enum: ['operates', 'funds', 'part_of', 'cooperation', 'about', 'related'],
      },
      {
        name: 'subject',
        type: 'string',
        title: 'Subject',
        required: true,
        references: NODE_TABLES,
        description: 'Id of any node; which kinds fit depends on kind.',
      },
      {
        name: 'object',
        type: 'string',
        title: 'Object',
        required: true,
        references: NODE_TABLES,
        description: 'Id of any node; which kinds fit depends on kind.',
      },
      {
        name: 'via',
        type: 'string',
        title: 'Under',
        references: ['groups'],
        description: 'For cooperation: the programme under which it happens.',
      },
      role,
      ...dated,
      ...cited,
      note,
    ],
  },
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
  author_flows: {
    name: 'author_flows',
    title: 'Flows of scientific authors',
    description:
      'Directed: scientific authors whose first recorded main affiliation in the period is in ref_area and whose last is in counterpart_area, as the OECD counts them. Another measure than mobility: an author who moves twice counts once. Not part of the built-in package; `collab-graph import oecd` writes it.',
    primaryKey: ['ref_area', 'counterpart_area', 'time_period', 'unit_measure'],
    fields: flow('authors'),
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
  edges: {
    name: 'edges',
    title: 'Edges',
    description: 'Ties and numbers of kinds of the package’s own. Further columns are kept as attributes.',
    primaryKey: ['kind', 'subject', 'object', 'time_period', 'from', 'role', 'id'],
    open: true,
    keepsOthers: true,
    fields: [
      { name: 'kind', type: 'string', title: 'Kind', required: true, references: ['edge_kinds'] },
      {
        name: 'subject',
        type: 'string',
        title: 'Subject',
        required: true,
        references: NODE_TABLES,
        description: 'Id of any node: the end it starts from, where the kind is directed.',
      },
      {
        name: 'object',
        type: 'string',
        title: 'Object',
        required: true,
        references: NODE_TABLES,
        description: 'Id of any other node.',
      },
      { name: 'id', type: 'string', title: 'Identifier', description: 'Tells parallel edges apart.' },
      {
        name: 'obs_value',
        type: 'number',
        title: 'Observed value',
        description: 'Where the kind is a number. Zero is an observation.',
      },
      {
        name: 'time_period',
        type: 'string',
        title: 'Time period',
        form: 'time-period',
        description: 'Of the number: a year (2018), a window of years (2006/2016) or dates.',
      },
      dated[0],
      dated[1],
      { name: 'status', type: 'string', title: 'Status', enum: STATUS, description: 'Empty counts as active.' },
      role,
      {
        name: 'confidence',
        type: 'string',
        title: 'Confidence',
        enum: ['verified', 'reported', 'unverified'],
        description: 'Empty where nobody says.',
      },
      sourceIfAny,
      { name: 'locator', type: 'string', title: 'Place in the source' },
      url,
      note,
    ],
  },
};

/** The registry as a list of loosely typed entries, in the order of TABLE_NAMES. */
export function listTables(): readonly TableSpec[] {
  return TABLE_NAMES.map((name) => TABLES[name] as unknown as TableSpec);
}

/** What may stand at the two ends of each kind of relation. */
export const RELATION_ENDS: Readonly<
  Record<string, { readonly subject: readonly TableName[]; readonly object: readonly TableName[] }>
> = {
  operates: { subject: ['agencies'], object: ['groups', 'calls'] },
  funds: { subject: ['agencies'], object: ['groups', 'calls'] },
  part_of: { subject: NODE_TABLES, object: ['groups', 'regions', 'calls'] },
  cooperation: { subject: ['countries', 'regions'], object: ['topics'] },
  about: { subject: ['groups', 'calls', 'projects'], object: ['topics'] },
  related: { subject: ['groups'], object: ['groups'] },
};

/** Whether a source stands for background knowledge: rows that cite it are unverified until someone finds a real one. */
export function isUncheckedSource(id: string): boolean {
  return id === 'unchecked' || id.startsWith('unchecked-');
}

/** Orders rows of a table by its primary key: code unit order, absent cells first. */
export function compareRows(keys: readonly string[]): (a: LooseRow, b: LooseRow) => number {
  return (a, b) => {
    for (const key of keys) {
      const x = a[key];
      const y = b[key];
      if (x === y) continue;
      if (x === undefined) return -1;
      if (y === undefined) return 1;
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  };
}
