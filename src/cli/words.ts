/** Words of the command line in both languages; what pictures say is in `src/locales`. */
import type { Drawn } from '../count/shown.ts';
import type { Confidence, FromKind, Status } from '../data/dataset.ts';
import type { Locale } from '../model/graph.ts';
import type { Named } from '../query/naming.ts';
import type { LeftOut } from '../query/tie.ts';
import type { WeakTie } from '../query/gaps.ts';

export interface Words {
  readonly lang: Locale;
  readonly sources: string;
  // Headings of columns.
  readonly partner: string;
  readonly neighborKind: string;
  readonly tie: string;
  readonly through: string;
  readonly topic: string;
  readonly role: string;
  readonly agency: string;
  readonly since: string;
  readonly status: string;
  readonly value: string;
  readonly unit: string;
  readonly confidence: string;
  readonly sourceIds: string;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly count: string;
  readonly distance: string;
  readonly from: string;
  readonly to: string;
  readonly step: string;
  readonly period: string;
  readonly arrivals: string;
  readonly departures: string;
  readonly net: string;
  readonly perYear: (heading: string) => string;
  readonly years: string;
  readonly total: string;
  readonly shareIn: string;
  readonly shareOut: string;
  readonly rank: string;
  readonly rankNet: string;
  readonly mobility: string;
  readonly coauthorship: string;
  readonly weakTies: string;
  readonly both: string;
  readonly only: (name: string) => string;
  readonly aspect: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly licence: string;
  readonly rows: string;
  readonly table: string;
  readonly file: string;
  readonly line: string;
  readonly column: string;
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  // Values.
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly fromKinds: Readonly<Record<FromKind, string>>;
  readonly directions: Readonly<Record<'in' | 'out', string>>;
  readonly reasons: Readonly<Record<WeakTie['reason'], string>>;
  readonly levels: Readonly<Record<'error' | 'warning', string>>;
  readonly aspects: Readonly<Record<Aspect, string>>;
  readonly until: (date: string) => string;
  readonly by: (date: string) => string;
  readonly parenthesis: (text: string) => string;
  /** A number and what it counts. */
  readonly counted: (value: string, unit: string) => string;
  readonly colon: string;
  readonly listSeparator: string;
  /** Between items that have commas of their own. */
  readonly itemSeparator: string;
  // Titles.
  /** `isPlaces`: the neighbours are countries and regions, and nothing else. */
  readonly neighborsOf: (country: string, count: number, isPlaces: boolean, regions: readonly string[]) => string;
  readonly egoOf: (country: string, drawn: Drawn) => string;
  readonly matrixTitle: (countries: number, groups: number) => string;
  readonly matrixKey: string;
  readonly memberCounts: string;
  readonly enumerated: string;
  readonly members: (countries: number, regions: readonly Named[], announced: number, maybe: number) => string;
  readonly stated: string;
  /** How many the tables list on the day of a stated number; stands behind it. */
  readonly listedThen: (count: string) => string;
  readonly balanceOf: (country: string, period: string) => string;
  /** All of a country; beside it how many partners are listed. */
  readonly wholeTotals: (partners: number, arrivals: string, departures: string, net: string) => string;
  /** Sums over listed pairs; `net` is that of the `known` of which both directions are known. */
  readonly listedTotals: (partners: number, arrivals: string, departures: string, known: number, net: string) => string;
  readonly gapsOf: (country: string, count: number) => string;
  readonly pathTitle: (from: string, to: string, steps: number, total: number) => string;
  readonly directNumbers: string;
  readonly compareTitle: (a: string, b: string) => string;
  readonly numbersTitle: string;
  readonly sourcesTitle: (count: number) => string;
  readonly tablesTitle: string;
  readonly tiesInRows: (ties: number, rows: number) => string;
  readonly ties: string;
  readonly confidenceTitle: string;
  readonly licencesTitle: string;
  readonly none: string;
  // Notes on stderr.
  readonly leftOut: Readonly<Record<keyof LeftOut, (count: number) => string>>;
  readonly shownOf: (shown: number, total: number) => string;
  readonly belowMinimumPartners: (count: number) => string;
  readonly noNeighbors: (country: string) => string;
  readonly zeros: (count: number) => string;
  readonly noGaps: (country: string) => string;
  readonly noGapsByMobility: (country: string) => string;
  readonly noPath: (from: string, to: string, maxSteps: number) => string;
  readonly noMembers: string;
  readonly cut: (columns: number) => string;
  readonly emptyView: string;
  readonly notInStill: (options: readonly string[]) => string;
  readonly captionWritten: string;
  readonly written: (width: number, height: number, drawn: Drawn) => string;
  readonly exported: (drawn: Drawn) => string;
  readonly problems: (errors: number, warnings: number) => string;
  readonly valid: (rows: number) => string;
  readonly described: Readonly<Record<'written' | 'upToDate' | 'outOfDate', string>>;
  readonly borrowsTitle: string;
  // Help.
  readonly usage: string;
  readonly commands: string;
  readonly arguments: string;
  readonly options: string;
  readonly commonOptions: string;
  readonly examples: string;
  readonly exitCodes: string;
  readonly exitCode: readonly [string, string, string];
  readonly oneOf: string;
  readonly byDefault: string;
  readonly alias: string;
  readonly lists: string;
  readonly program: string;
  readonly moreHelp: string;
}

/** What two countries or groups are compared in. */
export type Aspect = 'groups' | 'calls' | 'alongside' | 'projects' | 'partners' | 'members' | 'agencies' | 'topics';
