/** English words of the command line. */
import type { Drawn } from '../../count/shown.ts';
import { answerEn } from '../../locales/answer-en.ts';
import type { Words } from '../words.ts';
import { apart, number } from './numbers.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const them = (count: number): string => (count === 1 ? 'it' : 'them');

/** "95 nodes, 228 ties (251 rows), 5 more through what is only announced or planned" */
const writtenEn = ({ nodes, ties, rows, announced, maybe }: Drawn): string =>
  [
    plural(nodes, 'node'),
    `${plural(ties, 'tie')} (${plural(rows, 'row')})`,
    ...apart([
      [announced.edges, `${number(announced.edges)} more through what is only announced or planned`],
      [maybe.edges, `${number(maybe.edges)} more perhaps`],
    ]),
  ].join(', ');
const the = answerEn.inSentence;
/** "11 countries and regions, and the European Union" */
const beside = (counted: string, regions: readonly string[]): string =>
  regions.length === 0 ? counted : answerEn.besideCountries(counted, regions.map(the).join(' and '), false);

export const en: Words = {
  lang: 'en',
  sources: 'Sources',
  partner: 'Partner',
  neighborKind: 'Is a',
  tie: 'Tie',
  through: 'Through',
  topic: 'Topic',
  role: 'Role',
  agency: 'Agency',
  since: 'When',
  status: 'Status',
  value: 'Value',
  unit: 'Unit',
  confidence: 'Confidence',
  sourceIds: 'Source',
  id: 'Id',
  name: 'Name',
  kind: 'Kind',
  country: 'Country',
  count: 'Count',
  distance: 'Steps',
  from: 'From',
  to: 'To',
  step: 'Step',
  period: 'Period',
  arrivals: 'In',
  departures: 'Out',
  net: 'Net',
  perYear: (heading) => `${heading} per year`,
  years: 'Years',
  total: 'Total',
  shareIn: 'In %',
  shareOut: 'Out %',
  rank: 'Rank',
  rankNet: 'Net rank',
  mobility: 'Mobility',
  coauthorship: 'Co-authored',
  weakTies: 'Ties that do not count',
  both: 'both',
  only: (name) => `only ${name}`,
  aspect: 'What',
  title: 'Title',
  publisher: 'Publisher',
  date: 'Date',
  licence: 'Licence',
  rows: 'Rows',
  table: 'Table',
  file: 'File',
  line: 'Row',
  column: 'Column',
  rule: 'Rule',
  level: 'Level',
  message: 'Message',
  confidences: { verified: 'verified', reported: 'reported', unverified: 'unverified' },
  statuses: {
    active: 'active',
    ended: 'ended',
    planned: 'planned',
    envisaged: 'envisaged',
    conditional: 'conditional',
    announced: 'announced',
  },
  fromKinds: { joined: '', founded: 'set up', first_seen: 'first seen', announced: 'announced' },
  directions: { in: 'in', out: 'out' },
  reasons: {
    ended: 'ended',
    'not-yet': 'not yet begun',
    maybe: 'perhaps',
    unverified: 'unverified',
    reported: 'reported only',
    planned: 'planned',
    eligibility: 'eligibility only',
  },
  levels: { error: 'error', warning: 'warning' },
  aspects: {
    groups: 'frameworks and programmes',
    calls: 'joint calls',
    alongside: 'each with the hub, not with each other',
    projects: 'projects',
    partners: 'partners',
    members: 'members',
    agencies: 'agencies',
    topics: 'topics',
  },
  until: (date) => `until ${date}`,
  by: (date) => `by ${date}`,
  parenthesis: (text) => ` (${text})`,
  counted: (value, unit) => `${value} ${unit}`,
  colon: ': ',
  listSeparator: ', ',
  itemSeparator: '; ',
  neighborsOf: (country, count, isPlaces, regions) =>
    `Neighbours of ${the(country)}: ${beside(isPlaces ? answerEn.countries(count, number(count)) : number(count), regions)}`,
  egoOf: (country, drawn) => `Ego network of ${the(country)}: ${writtenEn(drawn)}`,
  matrixTitle: (countries, groups) =>
    `Who takes part in what: ${plural(countries, 'country or region', 'countries and regions')}, ${plural(groups, 'framework or programme', 'frameworks and programmes')}`,
  matrixKey:
    'A year is the first known, + is taking part since an unknown year, ~ first seen, ? unverified, * not (or no longer) active.',
  memberCounts: 'Members',
  enumerated: 'Listed',
  members: (countries, regions, announced, maybe) =>
    [
      [number(countries), ...regions.map(({ name }) => name)].join(' + '),
      ...apart([
        [announced, `${number(announced)} announced`],
        [maybe, `${number(maybe)} perhaps`],
      ]),
    ].join(', '),
  stated: 'Stated by sources',
  listedThen: (count) => `, listed then: ${count}`,
  balanceOf: (country, period) => `Researcher mobility of ${the(country)}, ${period}, in migration events`,
  wholeTotals: (partners, arrivals, departures, net) =>
    `With all countries: in ${arrivals}, out ${departures}, net ${net}; ${plural(partners, 'partner')} listed`,
  listedTotals: (partners, arrivals, departures, known, net) =>
    `${plural(partners, 'partner')} listed: in ${arrivals}, out ${departures}; net ${net}${known === 0 ? '' : ` with the ${known === 1 ? 'one' : number(known)} of which both directions are known`}`,
  gapsOf: (country, count) => `Gaps of ${the(country)}: ${number(count)}`,
  pathTitle: (from, to, steps, total) =>
    `From ${the(from)} to ${the(to)}: ${plural(steps, 'step')}, ${plural(total, 'shortest path')}`,
  directNumbers: 'Mobility and co-authorship between the two',
  compareTitle: (a, b) => answerEn.sentence(`${the(a)} and ${the(b)}`),
  numbersTitle: 'Numbers by partner',
  sourcesTitle: (count) => `Sources: ${number(count)}`,
  tablesTitle: 'Rows by table',
  tiesInRows: (ties, rows) => `${plural(ties, 'tie')} in ${plural(rows, 'row')}, by kind of edge`,
  ties: 'Ties',
  confidenceTitle: 'Rows by confidence',
  licencesTitle: 'Sources by licence',
  none: 'not stated',
  leftOut: {
    ended: (n) => `${plural(n, 'ended row')} left out (--at all shows ${them(n)})`,
    notYet: (n) => `${plural(n, 'row')} not yet begun left out (--at all shows ${them(n)})`,
    maybe: (n) =>
      `${plural(n, 'row')} whose dates do not say whether ${n === 1 ? 'it holds' : 'they hold'} left out (--at all shows ${them(n)})`,
    planned: (n) => `${plural(n, 'announced, planned or envisaged row')} left out (--status all shows ${them(n)})`,
    otherStatus: (n) => `${plural(n, 'row')} of another status left out (--status all shows ${them(n)})`,
    unverified: (n) => `${plural(n, 'unverified row')} left out (--confidence unverified shows ${them(n)})`,
    reported: (n) =>
      `${plural(n, 'row')} reported by one source only left out (--confidence reported shows ${them(n)})`,
    belowMinimum: (n) =>
      `${plural(n, 'mobility row')} below the minimum left out (a lower --min-mobility shows ${them(n)})`,
  },
  shownOf: (shown, total) => `${number(shown)} of ${number(total)} shown (a higher --limit shows more)`,
  belowMinimumPartners: (n) =>
    `${plural(n, 'partner')} below the minimum left out (a lower --min-mobility shows ${them(n)})`,
  noNeighbors: (country) => `no neighbour of ${the(country)} matches`,
  zeros: (n) => `${plural(n, 'number')} observed to be zero ${n === 1 ? 'is' : 'are'} listed: zero is not missing`,
  noGaps: (country) => `no gap of ${the(country)} matches`,
  noGapsByMobility: (country) => `no gap of ${the(country)} by migration events; by co-authorship unknown`,
  noPath: (from, to, maxSteps) =>
    `no path from ${the(from)} to ${the(to)} within ${plural(maxSteps, 'step')} (--max-steps, --confidence, --status and --at widen the search)`,
  noMembers: 'nobody takes part in what was asked for',
  cut: (columns) =>
    `some cells are cut to fit ${columns} columns; in a pipe, a file, or with --format markdown they are whole`,
  emptyView: 'nothing passes the filters: the view is empty',
  notInStill: (options) =>
    `${options.join(', ')} ${options.length === 1 ? 'changes' : 'change'} nothing in a still picture`,
  captionWritten: 'caption',
  written: (width, height, drawn) => `${width}×${height} px, ${writtenEn(drawn)}`,
  exported: writtenEn,
  problems: (errors, warnings) => `${plural(errors, 'problem')}, ${plural(warnings, 'warning')}`,
  valid: (rows) => `no problem in ${plural(rows, 'row')}`,
  described: {
    written: 'datapackage.json is written',
    upToDate: 'datapackage.json is up to date',
    outOfDate: 'datapackage.json is out of date (without --check it is written again)',
  },
  borrowsTitle: 'no title in Japanese: the English one stands for it (--title-ja gives one)',
  usage: 'Usage',
  commands: 'Commands',
  arguments: 'Arguments',
  options: 'Options',
  commonOptions: 'Common options',
  examples: 'Examples',
  exitCodes: 'Exit codes',
  exitCode: [
    'done; an empty list is an answer too',
    'a finding: validate found problems, describe --check an old file, import no usable row, path no path',
    'wrong usage, data that cannot be read, or an answer that cannot be written',
  ],
  oneOf: 'one of',
  byDefault: 'default',
  alias: 'also',
  lists:
    'Lists are separated by commas. Countries are given by code (JPN, JP, 392) or name, frameworks and programmes by id or name.',
  program:
    'Networks of international science collaboration: who works with whom, through what, since when, and who says so.',
  moreHelp: 'collab-graph COMMAND --help tells more about a command.',
};
