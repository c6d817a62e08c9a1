/**
 * The dataset: what the CSV tables say, as plain serialisable rows. One
 * interface per table; a field that the table leaves empty is absent here
 * (missing is not zero, and not the empty string).
 */
import type { EdgeKindRow, NodeKindRow } from './own-kinds.ts';

/** How well a row is known. See graph-data/README.md for the rule. */
export type Confidence = 'verified' | 'reported' | 'unverified';

/** Where the thing that a row states stands. */
export type Status = 'active' | 'ended' | 'planned' | 'envisaged' | 'conditional' | 'announced';

/** What `from` means: an accession, the beginning of a group itself, the first page that shows it, or an announcement. */
export type FromKind = 'joined' | 'founded' | 'first_seen' | 'announced';

/** An ISO 8601 date to the precision known: `2014`, `2014-09` or `2014-09-23`. */
export type PartialDate = string;

/** Provenance that every edge and observation row carries. */
export interface Cited {
  /** Ids of rows of `sources`. Never empty. */
  readonly source: readonly string[];
  /** The place in the source: heading, paragraph, table, fact number. */
  readonly locator: string;
  readonly confidence: Confidence;
}

/** When a row holds. Both ends are inclusive; an absent end is unknown or open. */
export interface Dated {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly status: Status;
}

/**
 * Whose page a source is: of the body that issues what it says, of another
 * official body, of a newspaper or trade press, a copy of somebody else's
 * document, the blog of a laboratory or person, or an encyclopaedia.
 */
export type SourceGrade = 'issuer' | 'official' | 'news' | 'mirror' | 'blog' | 'encyclopaedia';

export interface SourceRow {
  readonly id: string;
  /** In English: the source's own, or a translation or description where the source is in another language. */
  readonly title: string;
  /** In the language of the source, where that is not English and the title is known. */
  readonly title_original?: string;
  /** Language of the source (BCP 47), where known. */
  readonly lang?: string;
  /** Persons or the body that wrote it, where that is not the publisher. */
  readonly author?: string;
  readonly publisher?: string;
  /** Date of publication, where the source states one. */
  readonly date?: PartialDate;
  /** Day on which the page was last read for these tables. */
  readonly read?: PartialDate;
  readonly grade?: SourceGrade;
  readonly url?: string;
  readonly licence?: string;
  readonly note?: string;
}

/** The built-in rows have every column; a network of one's own needs an id and a name in one language. */
export interface CountryRow {
  /** ISO 3166-1 alpha-3. */
  readonly id: string;
  readonly alpha2?: string;
  /** UN M49, three digits. Absent where there is none (Kosovo). */
  readonly m49?: string;
  readonly name_en?: string;
  readonly name_ja?: string;
  /** Id of a row of `regions` (UN geoscheme subregion). */
  readonly region?: string;
  /** Representative point for a map, degrees. */
  readonly lat?: number;
  readonly lon?: number;
  readonly aliases: readonly string[];
  /** Place in the picture of the file that it comes from; both or neither. */
  readonly x?: number;
  readonly y?: number;
  readonly attributes?: Attributes;
}

export interface RegionRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_ja: string;
  /** `un-geoscheme`, or `political` for groups such as the EU and ASEAN. */
  readonly scheme: 'un-geoscheme' | 'political';
  readonly aliases: readonly string[];
}

/** A framework or programme. */
export interface GroupRow extends Cited, Dated {
  /** `founded`: set up then. Never `joined`. */
  readonly from_kind?: FromKind;
  readonly id: string;
  readonly kind: 'framework' | 'programme';
  /** `type` is a funding type within a programme; `umbrella` holds programmes or budgets together. */
  readonly level: 'framework' | 'programme' | 'type' | 'umbrella';
  readonly name_en: string;
  readonly name_ja: string;
  /** Short label for pictures; the full name where absent. */
  readonly short_en?: string;
  readonly short_ja?: string;
  readonly aliases: readonly string[];
  /**
   * For hub-and-spoke programmes, the country (alpha-3) that every partner
   * deals with: two spokes of one hub are not each other's partners. Absent
   * where all members work together.
   */
  readonly hub?: string;
  /** `core`: named by the two seed documents and drawn by default; `extra`: off by default. */
  /** In the first picture; one of the usual ones; off until asked for. */
  readonly scope: 'first' | 'core' | 'extra';
  readonly url?: string;
  readonly crossref_funder_id?: string;
  readonly note?: string;
}

export interface AgencyRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_ja?: string;
  /** Acronym for labels. */
  readonly short?: string;
  /** Country (alpha-3) or region id; absent for an international body. */
  readonly country?: string;
  readonly ror?: string;
  readonly crossref_funder_id?: string;
  readonly aliases: readonly string[];
  readonly note?: string;
}

export interface TopicRow {
  readonly id: string;
  /** `tier` and `mode` are classifications of cooperation, the others subjects. */
  readonly category: 'field' | 'topic' | 'tier' | 'mode';
  readonly name_en: string;
  readonly name_ja: string;
  readonly aliases: readonly string[];
  readonly note?: string;
}

export interface CallRow extends Cited {
  readonly id: string;
  /** First day of the window of applications. */
  readonly opens?: PartialDate;
  /** Last day of the window of applications, the deadline. */
  readonly closes?: PartialDate;
  readonly status: Status;
  readonly name_en: string;
  readonly name_ja?: string;
  readonly group: string;
  readonly year?: number;
  readonly applications?: number;
  readonly adopted?: number;
  /** The field in the source's own words, translated or shortened. */
  readonly field?: string;
  readonly note?: string;
}

export interface ProjectRow extends Cited, Dated {
  readonly id: string;
  readonly title_en?: string;
  readonly title_ja?: string;
  readonly group: string;
  readonly call?: string;
  readonly field?: string;
  readonly institutions: readonly string[];
  /** Japanese fiscal year (from 1 April) in which it began. */
  readonly fy_start?: number;
  /** Japanese fiscal year in which it ended or is to end. */
  readonly fy_end?: number;
  readonly note?: string;
}

/** Country or region takes part in a framework or programme. */
export interface MembershipRow extends Cited, Dated {
  /** Country (alpha-3) or region id. */
  readonly member: string;
  readonly group: string;
  /** Agency id. */
  readonly agency?: string;
  readonly role?: string;
  readonly from_kind?: FromKind;
  readonly note?: string;
}

/** Country or region takes part in a joint call or a project. */
export interface ParticipationRow extends Cited, Dated {
  readonly member: string;
  /** Call or project id. */
  readonly activity: string;
  readonly agency?: string;
  readonly role?: string;
  readonly note?: string;
}

/** Country or region may take part. Kept apart from membership on purpose. */
export interface EligibilityRow extends Cited, Dated {
  readonly member: string;
  readonly group: string;
  readonly role?: string;
  readonly note?: string;
}

/** The edges between things other than a country's taking part. */
export interface RelationRow extends Cited, Dated {
  readonly kind: RelationKind;
  readonly subject: string;
  readonly object: string;
  /** For `cooperation`: the programme under which it happens. */
  readonly via?: string;
  readonly role?: string;
  readonly note?: string;
}

/** `operates`, `funds`: agency–group or call; `part_of`: any–group, region or call; `cooperation`: country or region–topic; `about`: group, call or project–topic; `related`: succession and links between groups. */
export type RelationKind = 'operates' | 'funds' | 'part_of' | 'cooperation' | 'about' | 'related';

/** One observed number between two areas (SDMX names). */
export interface FlowRow extends Cited {
  readonly ref_area: string;
  readonly counterpart_area: string;
  /** A year (`2018`) or an inclusive window (`2006/2016`). */
  readonly time_period: string;
  readonly obs_value: number;
  readonly unit_measure: string;
}

/** All that a source counts into or out of one country, whatever of it the table of pairs keeps. */
export interface TotalRow extends Cited {
  readonly ref_area: string;
  /** Seen from `ref_area`: `in` arrives there. */
  readonly direction: 'in' | 'out';
  readonly time_period: string;
  readonly obs_value: number;
  readonly unit_measure: string;
}

/** What a measure, or a kind of tie, is collected for. What it does not cover is unknown, not absent. */
export interface CoverageRow extends Cited {
  /** Kind of edge: `mobility`, `coauthorship`, `membership` … */
  readonly measure: string;
  /** Year or window; absent where it holds for every time. */
  readonly time_period?: string;
  /** Countries and regions (alpha-3). Of a number: those between which the source counts. Of a tie: those of which ties were collected. */
  readonly areas: readonly string[];
  /** A pair of two such areas without a row has a smaller value: 0 to `least_value` − 1. Absent: nothing is known of a pair without a row. */
  readonly least_value?: number;
  readonly note?: string;
}

/** One observed number about one thing: a budget, a count, a duration. */
export interface ObservationRow extends Cited {
  /** Id of any node. */
  readonly subject: string;
  /** What was measured, e.g. `budget`, `member_count`, `duration`. */
  readonly measure: string;
  /** Year, fiscal year as an interval, or a date. */
  readonly time_period?: string;
  readonly obs_value: number;
  /** Upper end where the source states a range. */
  readonly obs_value_max?: number;
  readonly unit_measure: string;
  /** `requested`, `enacted`, `planned`, `stated`. */
  readonly obs_status: 'requested' | 'enacted' | 'planned' | 'stated';
  /** Whose or which part, where one measure has several (e.g. `JICA`). */
  readonly qualifier?: string;
  readonly note?: string;
}

/** How the data as a whole are cited, beyond title, version and date. */
export interface PackageCitation {
  /** Persons or bodies, as they are to be named. */
  readonly authors: readonly string[];
  readonly publisher?: string;
  /** Where this and later editions are found. */
  readonly address?: string;
  /** Short name of the licence, such as `CC-BY-4.0`. */
  readonly licence?: string;
}

/** Columns of one's own, kept as they are: a number where every filled cell of the column is one. */
export type Attributes = Readonly<Record<string, string | number>>;

/** A node of a kind of the dataset's own. */
export interface NodeRow {
  readonly id: string;
  /** Id of a row of `node_kinds`. */
  readonly kind: string;
  /** Where both names are absent, the id stands for them. */
  readonly name_en?: string;
  readonly name_ja?: string;
  readonly short_en?: string;
  readonly short_ja?: string;
  readonly aliases?: readonly string[];
  /** Place on the map, degrees; both or neither. */
  readonly lat?: number;
  readonly lon?: number;
  /** Place in the picture of the file that it comes from; both or neither. */
  readonly x?: number;
  readonly y?: number;
  /** ISO 3166-1 alpha-3 of the country it is in. */
  readonly country?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly url?: string;
  readonly note?: string;
  readonly attributes?: Attributes;
}

/** An edge of a kind of the dataset's own: a tie, or an observed number. */
export interface EdgeRow {
  /** Id of a row of `edge_kinds`. */
  readonly kind: string;
  /** Id of any node: the end it starts from, where the kind is directed. */
  readonly subject: string;
  /** Id of any other node. */
  readonly object: string;
  /** Tells parallel edges apart. */
  readonly id?: string;
  /** The number, where the kind is one. */
  readonly obs_value?: number;
  /** Period of the number; absent where none is stated. */
  readonly time_period?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Absent counts as `active`. */
  readonly status?: Status;
  readonly role?: string;
  /** Absent where nobody says how well it is known. */
  readonly confidence?: Confidence;
  /** Ids of rows of `sources`; absent where no source is given. */
  readonly source?: readonly string[];
  readonly locator?: string;
  readonly url?: string;
  readonly note?: string;
  readonly attributes?: Attributes;
}

/** The version of the format that is written and held in memory. */
export const DATASET_FORMAT = 'collab-graph/dataset@2';

/** Everything. Tables are in the order of their keys. */
export interface Dataset {
  readonly format: typeof DATASET_FORMAT;
  readonly name: string;
  readonly title_en: string;
  readonly title_ja: string;
  /** Version of the data, not of the code. */
  readonly version: string;
  /** Date of the last change to the tables. */
  readonly date: string;
  /** Node that the picture centres on unless told otherwise; absent where the whole network is shown. */
  readonly focus?: string;
  /** How many more countries or regions programmes outside the first picture reach, on the day of the tables. Only compiled data say it, whose first part cannot count it. */
  readonly beyond?: number;
  /** Absent where the package does not say. */
  readonly citation?: PackageCitation;
  readonly sources: readonly SourceRow[];
  readonly countries: readonly CountryRow[];
  readonly regions: readonly RegionRow[];
  readonly groups: readonly GroupRow[];
  readonly agencies: readonly AgencyRow[];
  readonly topics: readonly TopicRow[];
  readonly calls: readonly CallRow[];
  readonly projects: readonly ProjectRow[];
  readonly memberships: readonly MembershipRow[];
  readonly participation: readonly ParticipationRow[];
  readonly eligibility: readonly EligibilityRow[];
  readonly relations: readonly RelationRow[];
  /** Directed: scholars whose affiliation moved from `ref_area` to `counterpart_area`. */
  readonly mobility: readonly FlowRow[];
  /** Every event into and out of a country, those of pairs too small for `mobility` too. */
  readonly mobility_totals: readonly TotalRow[];
  /** Directed: the same events as `mobility`, counted from OpenAlex. A second measurement, never added to the first. */
  readonly mobility_openalex: readonly FlowRow[];
  /** Every event that OpenAlex has into and out of a country. */
  readonly mobility_openalex_totals: readonly TotalRow[];
  /** Undirected: `ref_area` < `counterpart_area`. */
  readonly coauthorship: readonly FlowRow[];
  /** Which countries and periods each measure covers, and from which value on. */
  readonly coverage: readonly CoverageRow[];
  readonly observations: readonly ObservationRow[];
  /** Kinds of the dataset's own, beside the built-in ones. */
  readonly node_kinds: readonly NodeKindRow[];
  readonly edge_kinds: readonly EdgeKindRow[];
  /** Nodes and edges of those kinds. */
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}
