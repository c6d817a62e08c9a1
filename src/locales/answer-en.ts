/**
 * English words of the answers to questions. Every other language has the same
 * keys. Numbers, dates and lists come as text in the language; a count comes as
 * number too where the grammar depends on it.
 */
import { the } from '../model/english.ts';
import {
  verb,
  countries,
  partOf,
  theCountries,
  only,
  events,
  way,
  publications,
  groups,
  otherThan,
  share,
  type ListedShare,
} from './answer-phrases-en.ts';
import { QUESTION_NAMES_EN } from './question-names-en.ts';

export const answerEn = {
  questions: QUESTION_NAMES_EN,

  // Grammar.
  /** The name of a country as it stands in a sentence. */
  inSentence: the,
  /** A sentence begins with a capital; a name such as e-ASIA stays as it is. */
  sentence: (text: string): string => text.replace(/^the /, 'The '),
  between: ' ',
  countries,
  events,
  publications,
  /** Beside a name, where nothing around says what is counted. */
  eventsBoth: events,
  papers: publications,
  groups,
  /** What a list leaves out: countries and regions, or else. */
  others: (number: string, _isPlaces: boolean): string => `${number} more`,
  parenthesis: (name: string, details: string): string => `${name} (${details})`,
  details: ', ',
  clauses: '; ',
  clausesInList: '; ',
  chain: ' – ',
  /** When ties hold: `now` on a day, ever, or in a year or window. */
  whenNow: (day: string): string => `as of ${day}`,
  whenEver: 'at any time',
  whenIn: (period: string): string => `in ${period}`,
  signed: (number: string, isGain: boolean): string => `${isGain ? '+' : '−'}${number}`,

  // Notes that several answers have.
  noteConfidence: {
    verified: 'Ties count where they are verified.',
    reported: 'Ties count where they are verified or reported by a source; unverified ones do not.',
    unverified: 'Ties count even where nobody has checked them.',
  },
  noteAbsence:
    'What no source in the data states is not counted: that a tie is missing here does not prove that there is none.',
  noteMeasure: (database: string): string =>
    `Migration events are those of the ${database}: a scholar whose publications show a new country of affiliation. One scholar can have several.`,
  noteLeftOut: (list: string): string => `Rows left out by the filters of the view: ${list}.`,
  leftOut: {
    ended: (number: string): string => `${number} ended`,
    notYet: (number: string): string => `${number} not yet begun`,
    maybe: (number: string): string => `${number} whose dates do not say whether they hold`,
    planned: (number: string): string => `${number} announced, planned or envisaged`,
    otherStatus: (number: string): string => `${number} of another status`,
    unverified: (number: string): string => `${number} unverified`,
    reported: (number: string): string => `${number} only reported`,
    belowMinimum: (number: string): string => `${number} below the minimum`,
  },
  noteHub: (group: string, hub: string): string =>
    `In ${group} every partner works with ${hub}; being in it does not tie partners to each other.`,
  noteStated: (group: string, stated: string, what: string, listed: string, isDated: boolean): string =>
    `${group}: a source states ${stated} members${what ? ` (${what})` : ''}; the data list ${listed}${isDated ? ' for that time' : ''}.`,
  noteAnnounced: (group: string, n: number, number: string): string =>
    `In ${group} the part of ${number} more is only announced or planned; ${verb(n, 'it is', 'they are')} not counted.`,
  noteMaybe: (group: string, n: number, number: string, isMore: boolean, list: string): string =>
    `${number}${isMore ? ' more' : ''} may take part in ${group} at that time, for the dates do not say: ${list}. ${verb(n, 'It is', 'They are')} not counted.`,
  /** Political regions stand beside the number of countries, never in it. */
  besideCountries: (countries: string, regions: string, isInside: boolean): string =>
    `${countries}, and ${regions}${isInside ? ',' : ''}`,
  noteFewMembers: (n: number, list: string): string =>
    `The data list fewer than two members of ${list} under the filters of the view: what is shared through ${verb(n, 'it', 'them')} is not known.`,
  notChosenCountry: 'Choose a second country or region to answer this question.',
  notChosenEither: 'Choose a second country, or two frameworks or programmes, to answer this question.',
  cannotCompare: (a: string, b: string): string =>
    `${a} and ${b} cannot be compared: choose two countries, or two frameworks or programmes.`,
  sameTwice: (name: string): string => `${name} was chosen twice: choose two different ones.`,
  focusIsRegion: (name: string): string =>
    `This question is answered for countries: ${name} takes part as one, and no number is counted for it. Choose a country, or ask how two are connected or compare.`,
  unknownFocus: (id: string): string => `The data have no country “${id}”.`,

  // Gaps.
  gapsQuestion: (focus: string): string => `Which partners of ${focus} have no framework with it?`,
  gapsFound: (n: number, number: string, focus: string, limits: string, when: string): string =>
    `${countries(n, number)} ${verb(n, 'has', 'have')} ${limits}, but ${verb(n, 'shares', 'share')} no framework, programme, joint call, project or field of cooperation with ${focus} in the data (${when}).`,
  gapsNone: (_focus: string, limits: string, when: string): string =>
    `None: every country or region that has ${limits} also shares a framework, programme, joint call, project or field of cooperation with it (${when}).`,
  gapsNoneByMobility: (_focus: string, limits: string, when: string): string =>
    `By migration events alone, none: every country or region that has ${limits} also shares a framework, programme, joint call, project or field of cooperation with it (${when}).`,
  gapsNoneReach: (_focus: string, limits: string): string => `None: no country or region has ${limits} in the data.`,
  gapsNoneReachByMobility: (_focus: string, limits: string): string =>
    `By migration events alone, none: no country or region has ${limits} in the data.`,
  gapsLimits: (focus: string, events: string, period: string, publications: string, year: string): string =>
    `at least ${events} to and from ${focus} together in ${period}, or at least ${publications} with it in ${year}`,
  gapsLimitMobility: (focus: string, events: string, period: string): string =>
    `at least ${events} to and from ${focus} together in ${period}`,
  /** By migration events, unless no gap has a number of them. */
  gapsLargest: (n: number, list: string, byPapers: boolean): string =>
    n === 1
      ? `It is ${list}.`
      : `By ${byPapers ? 'co-authored publications' : 'migration events both ways'}, the largest are ${list}.`,
  gapsPerhaps: (list: string): string => `Perhaps, for a direction is only known to be small: ${list}.`,
  gapsRange: (least: string, most: string): string => `${least} to ${most} migration events`,
  gapsNoData: (focus: string, period: string, year: string): string =>
    `Unknown: the data have neither migration events (${period}) nor co-authored publications (${year}) of ${focus}.`,
  gapsNoDataMobility: (focus: string, period: string): string =>
    `Unknown: the data have no migration events of ${focus} in ${period}.`,
  gapsWeak: (n: number, number: string, all: number, reasons: string): string =>
    `With ${all === 1 ? 'it' : n === all ? 'all of them' : `${number} of them`} the data have ties that do not count (${reasons}); the table names them.`,
  gapsMissing: 'An empty number is missing from the data, not zero.',
  gapsReason: {
    ended: 'ended',
    'not-yet': 'not yet begun',
    maybe: 'dates do not say',
    unverified: 'unverified',
    reported: 'only reported',
    planned: 'planned',
    eligibility: 'may take part',
  },

  // Balance.
  balanceQuestion: (focus: string): string =>
    `From whom does ${focus} gain researchers, and to whom does it lose them?`,
  /** All events. `amount` has no sign. */
  balanceTotals: (
    focus: string,
    period: string,
    into: string,
    out: string,
    balance: string,
    _amount: string,
    direction: number,
  ): string =>
    `In ${period} the data count ${into} to ${focus} and ${out} from it, with all countries: the balance is ${balance} (${way(direction)}).`,
  /** Sums over what is listed; null where no number is listed in a direction. */
  balanceSums: (focus: string, period: string, into: string | null, out: string | null, partners: string): string =>
    into === null || out === null
      ? `In ${period} the data list ${into ?? out} ${into === null ? 'from' : 'to'} ${focus}, with ${partners}; how many ${into === null ? 'to' : 'from'} it is not known.`
      : `In ${period} the data list ${into} to ${focus} and ${out} from it, with ${partners}.`,
  /** `amount` has no sign. */
  balanceKnown: (n: number, number: string, balance: string, _amount: string, direction: number): string =>
    `With the ${theCountries(n, number)} for which both directions are in the data, the balance is ${balance} (${way(direction)}).`,
  balanceGains: (n: number, list: string): string =>
    n === 1 ? `Its largest gain is from ${list}.` : `Its largest gains are from ${list}.`,
  balanceLosses: (n: number, list: string): string =>
    n === 1 ? `Its largest loss is to ${list}.` : `Its largest losses are to ${list}.`,
  balanceNoGain: 'It is sure to gain on balance from none of the partners that are listed.',
  balanceNoLoss: 'It is sure to lose on balance to none of the partners that are listed.',
  balanceNoPairs: 'Of no partner enough is known to give a gain or a loss.',
  balanceChange: (n: number, number: string, before: string, after: string, from: string, to: string): string =>
    `With the ${theCountries(n, number)} for which the data have both directions in both windows, the balance was ${before} in ${from} and ${after} in ${to}.`,
  balanceChangeWhole: (before: string, after: string, from: string, to: string): string =>
    `With all countries the balance was ${before} in ${from} and ${after} in ${to}.`,
  /** `perYear`: the same two per year, where the windows differ in length. */
  balanceFromTo: (name: string, before: string, after: string, perYear?: readonly [string, string]): string =>
    `${name} (from ${before} to ${after}${perYear === undefined ? '' : `; per year from ${perYear[0]} to ${perYear[1]}`})`,
  balanceRise: (list: string): string => `The balance rose most with ${list}.`,
  balanceFall: (list: string): string => `The balance fell most with ${list}.`,
  /** Beside the number of a window: the same per year. */
  withPerYear: (number: string, perYear: string): string => `${number} (${perYear} a year)`,
  /** A number of events where the language counts with a word. */
  amount: (number: string): string => number,
  balanceNone: (focus: string, period: string): string =>
    `Unknown: the data have no migration events of ${focus} in ${period}. Missing is not zero.`,
  balanceOneWindow: 'The data have no two windows that are apart for this country: no change over time can be given.',
  balanceNoCommon: 'No partner has both directions in two windows that are apart: no change over time can be given.',
  balanceOtherLength: (period: string, length: string): string =>
    `The window ${period} has another length than those compared (${length} years each); per year it stands beside them in the table of windows.`,
  balanceWindowLength: (length: string): string => `The windows compared have ${length} years each.`,
  balancePerYear: (from: string, to: string): string =>
    `The windows ${from} and ${to} differ in length and are compared per year.`,
  /** Shares are null where no number is listed in a direction. */
  balanceListed: (focus: string, partners: string, into: ListedShare | null, out: ListedShare | null): string =>
    `The data list ${partners}; with them ${into === null && out === null ? 'no number is known' : `are ${[...(into === null ? [] : [`${share(into)} of the events to ${focus}`]), ...(out === null ? [] : [`${share(out)} of those from ${into === null ? focus : 'it'}`])].join(' and ')}`}. Partners with few events are not listed.`,
  balanceBounded: (n: number, number: string): string =>
    `For ${countries(n, number)} one direction is only known to be small: the balance lies between two numbers, and where these are on both sides of zero it is about even.`,
  balanceHalf: (n: number, number: string): string =>
    `For ${countries(n, number)} one direction is not known: ${verb(n, 'it is', 'they are')} in no balance.`,
  tableWindows: 'By window, with all countries',

  // Overlap.
  overlapQuestion: 'Which frameworks share members, and who is in several?',
  overlapCompared: (n: number, number: string, list: string, when: string): string =>
    `${number} ${verb(n, 'framework or programme is', 'frameworks and programmes are')} compared (${when}): ${list}.`,
  overlapFocusIn: (focus: string, n: number, number: string, all: number, allNumber: string): string =>
    `${focus} is in ${partOf(n, number, all, allNumber)}.`,
  overlapOf: (n: number, number: string, when: string): string =>
    `the ${number} ${verb(n, 'framework or programme', 'frameworks and programmes')} compared (${when})`,
  overlapList: (list: string): string => `Compared are ${list}.`,
  /** `beside` is the country that is in the middle of them all, or empty; `of` says what is compared, where nothing has said it before. */
  overlapSeveral: (
    n: number,
    number: string,
    others: number,
    otherNumber: string,
    beside: string,
    of: string,
  ): string =>
    others === 1
      ? `One country or region${otherThan(beside)} is in at least one of ${of || 'them'}; it is ${n === 0 ? 'not ' : ''}in two or more`
      : `Of the ${countries(others, otherNumber)}${otherThan(beside)} in at least one of ${of || 'them'}, ${n === 0 ? 'none is' : `${number} ${verb(n, 'is', 'are')}`} in two or more`,
  overlapPairs: (n: number, number: string, all: number, allNumber: string, beside: string): string =>
    all === 1
      ? `The two share members${otherThan(beside)}: `
      : `${n === all ? `All ${allNumber}` : `${number} of the ${allNumber}`} pairs of frameworks ${verb(n, 'has', 'have')} common members${otherThan(beside)}; the most are `,
  overlapPair: (a: string, b: string, n: number, number: string, list: string): string =>
    `the ${theCountries(n, number)} of ${a} and ${b} (${list}).`,
  overlapPairsNone: (beside: string): string => `No two of them have a common member${otherThan(beside)}.`,
  overlapNothing: 'None: the data list no framework of this kind.',
  overlapNoMembers: 'None: the data list no member of these under the filters of the view.',
  tablePairs: 'Frameworks that share members',
  tableSeveral: 'In several frameworks',

  // Connection.
  connectionQuestion: (a: string, b: string): string => `How are ${a} and ${b} connected?`,
  connectionDirect: (a: string, b: string, when: string, through: string): string =>
    `${a} and ${b} are connected directly (${when}): ${through}.`,
  connectionSteps: (a: string, b: string, steps: string, n: number, number: string, when: string): string =>
    `${a} and ${b} are not connected directly, but in ${steps} steps; the data have ${number} such ${verb(n, 'chain', 'chains')} (${when}).`,
  connectionChain: (chain: string, n: number): string => `${verb(n, 'It is', 'The chain with most ties is')} ${chain}.`,
  connectionStep: (a: string, b: string, through: string): string => `${a} and ${b}: ${through}.`,
  connectionNone: (a: string, b: string, most: string, when: string): string =>
    `None: no chain of frameworks, programmes, joint calls, projects or fields of cooperation joins ${a} and ${b} within ${most} steps in the data (${when}).`,
  /** What may join the two; `isMore`: beside what surely does. */
  connectionMaybe: (through: string, when: string, isMore: boolean): string =>
    `Perhaps ${isMore ? 'more connects the two' : 'the two are connected directly'}, but the dates do not say whether this holds ${when}: ${through}.`,
  throughMembership: (list: string): string => `both take part in ${list}`,
  throughParticipation: (list: string): string => `joint calls and projects: ${list}`,
  throughCooperation: (list: string): string => `fields of cooperation: ${list}`,
  throughOther: (list: string): string => `other ties: ${list}`,
  flowsBetween: (list: string): string => `Between the two the data have ${list}.`,
  flowFew: (most: string, from: string, to: string, period: string): string =>
    `0 to ${most} migration events from ${from} to ${to} in ${period}`,
  flowUnknown: (from: string, to: string, period: string): string =>
    `an unknown number of migration events from ${from} to ${to} in ${period}`,
  flowTo: (count: string, from: string, to: string, period: string): string =>
    `${count} from ${from} to ${to} in ${period}`,
  flowPapers: (count: string, year: string): string => `${count} in ${year}`,
  flowsNone: 'The data have no migration events and no co-authored publications between the two.',
  noteReported: (n: number, number: string, all: number, allNumber: string): string =>
    `${all === 1 ? 'The one tie' : n === all ? `All ${allNumber} ties` : `${number} of the ${allNumber} ties`} in the table ${verb(n, 'is', 'are')} reported, not verified: read in one secondary source, or inferred in part.`,

  // Comparison.
  compareQuestion: (a: string, b: string): string => `${a} and ${b} side by side`,
  compareGroups: (a: string, b: string, n: number, number: string, when: string): string =>
    `${a} and ${b} take part in ${n === 0 ? 'no common framework or programme' : `${groups(n, number)} together`} (${when})`,
  list: (list: string): string => `: ${list}.`,
  stop: '.',
  /** Frameworks and programmes that only one country takes part in. */
  compareOnlyGroups: only,
  /** Countries and regions that are in only one framework. */
  compareOnlyPlaces: only,
  comparePartners: (
    n: number,
    number: string,
    [a, ownA, numberA]: readonly [string, number, string],
    [b, ownB, numberB]: readonly [string, number, string],
  ): string =>
    `They have ${n === 0 ? 'no' : number} partner ${verb(n, 'country or region', n === 0 ? 'country or region' : 'countries and regions')} in common; ${a} has ${ownA === 0 ? 'none' : numberA} that ${b} does not have, and ${b} has ${ownB === 0 ? 'none' : numberB} that ${a} does not have.`,
  /** Sides are null where they are not known. */
  compareMobility: (name: string, into: string | null, out: string | null): string =>
    `${into ?? 'an unknown number'} to ${name} and ${out ?? 'an unknown number'} from it`,
  compareMobilityIn: (period: string, list: string): string => `Migration events in ${period}: ${list}.`,
  compareMobilityNone: (name: string): string => `not known for ${name}`,
  compareMembers: (a: string, countA: string, b: string, countB: string, when: string): string =>
    `The data list ${countA} in ${a} and ${countB} in ${b} (${when}).`,
  compareBoth: (n: number, number: string): string =>
    `${n === 0 ? 'Nobody is in both' : `${number} ${verb(n, 'is', 'are')} in both`}`,
  compareAlongside: (list: string): string => `In ${list} each works with the hub, not with the other.`,
  compareAgencies: (list: string): string => `Agencies in both: ${list}.`,
  aspects: {
    groups: 'Frameworks and programmes',
    calls: 'Joint calls',
    alongside: 'Each with the hub, not with each other',
    projects: 'Projects',
    partners: 'Partners',
    members: 'Members',
    agencies: 'Agencies',
    topics: 'Topics',
  },

  // Joined.
  joinedQuestion: (list: string): string => (list ? `Who joined ${list} when?` : 'Who joined which framework when?'),
  joinedOne: (group: string, countries: string, when: string): string =>
    `The data list ${countries} in ${group} (${when}).`,
  joinedOverview: (n: number, number: string, groups: string, dated: string, when: string): string =>
    `The data list ${number} ${verb(n, 'membership', 'memberships')} in ${groups} (${when}); a date is known for ${dated}.`,
  /** Of several frameworks: whose date is the first known, and whose the last. */
  joinedSpan: (first: string, last: string): string =>
    `The earliest date known is that of ${first}, the latest that of ${last}.`,
  joinedIn: (names: string, group: string): string => `${names} in ${group}`,
  joinedAccessions: (list: string): string => `Joined: ${list}.`,
  joinedSeen: (list: string): string => `First seen in a source, and possibly taking part earlier: ${list}.`,
  joinedAnnounced: (list: string): string => `Announced: ${list}.`,
  joinedStated: (list: string): string => `With a date of which the data do not say what it means: ${list}.`,
  joinedUnknown: (_n: number, list: string): string => `The date is unknown for ${list}.`,
  joinedMaybe: (list: string): string => `Perhaps in it, for the dates do not say, and not counted: ${list}.`,
  joinedBefore: (group: string, when: string, seen: string): string =>
    `No source says that ${group} existed ${when}: it is first seen in ${seen}.`,
  /** Where all dates are one, `last` is empty. */
  joinedFirstLast: (group: string, countries: string, first: string, last: string, unknown: string): string =>
    `${group} (${countries}): ${[last ? `earliest ${first}, latest ${last}` : first, unknown ? `date unknown for ${unknown}` : ''].filter(Boolean).join('; ')}.`,
  joinedNone: (group: string): string => `None: the data list no member of ${group} under the filters of the view.`,
  joinedAt: (names: string, date: string): string => `${names} (${date})`,
  noteSeen: '“First seen” is the first source that shows a member: it may have joined before.',

  // Tables.
  columns: {
    rank: 'Rank',
    partner: 'Partner',
    mobility: 'Migration events, both ways',
    coauthorship: 'Co-authored publications',
    weakTies: 'Ties that do not count',
    in: 'In',
    out: 'Out',
    net: 'Balance',
    before: (period: string): string => `Balance ${period}`,
    beforePerYear: (period: string): string => `Balance per year ${period}`,
    change: 'Change',
    changePerYear: 'Change per year',
    window: 'Window',
    yearsOfWindow: 'Years',
    perYear: (column: string): string => `${column} per year`,
    a: 'Framework',
    b: 'Framework',
    shared: 'Shared',
    names: 'Countries and regions',
    country: 'Country or region',
    count: 'Number',
    groups: 'Frameworks and programmes',
    step: 'Step',
    from: 'From',
    to: 'To',
    tie: 'Through',
    since: 'Since',
    confidence: 'Confidence',
    aspect: 'Aspect',
    both: 'Both',
    only: (name: string): string => `Only ${name}`,
    date: 'Date',
    how: 'Known as',
    group: 'Framework or programme',
  },
  unknown: 'unknown',
  perhaps: 'perhaps',
  kinds: { joined: 'joined', founded: 'set up', first_seen: 'first seen', announced: 'announced' },
  confidences: { verified: 'verified', reported: 'reported', unverified: 'unverified' },

  // The menu and the card.
  menu: 'Questions',
  menuTitle: 'Questions and answers',
  menuHint:
    'Choose a question: the picture follows, and the answer stands above it in words, with numbers and sources.',
  ask: 'Answer',
  card: 'Answer',
  subjectFocus: 'Country or region',
  subjectOther: 'Other country or region',
  subjectA: 'First',
  subjectB: 'Second',
  subjectGroup: 'Framework or programme',
  all: 'all',
  anyGroup: 'Those of the view',
  choose: 'Choose …',
  optionCountries: 'Countries and regions',
  optionGroups: 'Frameworks and programmes',
  copy: 'Copy text',
  copied: 'Answer copied.',
  copyFailed: 'The browser refused to copy.',
  close: 'Close the answer',
  showPicture: 'Show its picture',
  notes: 'What is not counted or not known',
  table: 'Table behind the answer',
  sources: (n: number): string => (n === 1 ? 'The source of the answer' : `${n} sources of the answer`),
  sourceRows: (n: number): string => `${n} ${verb(n, 'statement', 'statements')}`,
  sourcesHeading: 'Sources',
  link: 'View: ',
  waiting: 'Loading the details for the answer …',
};

/** Every language has these keys. */
export type AnswerWords = typeof answerEn;
