/** English words of the pictures. Every other language has the same keys. */
import { the } from '../model/english.ts';

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const en = {
  /** Title where a few groups are chosen by name; where more are shown; where none is. */
  titleThrough: (focus: string, groups: string): string => `${possessive(focus)} research partners through ${groups}`,
  titleGroups: (focus: string, groups: string): string => `${possessive(focus)} research partners in ${groups}`,
  titleAll: (focus: string): string => `${possessive(focus)} research partners`,
  /** One sentence for those who do not see the picture. `parts` are numbers with their nouns. */
  description: (focus: string, parts: readonly string[]): string =>
    `Network of ${the(focus)} with ${listed(parts.filter(Boolean))}.`,
  counted: (number: string, what: string): string => `${number} ${what}`,
  titleOwn: (focus: string): string => `${possessive(focus)} network`,
  /** A political region as it stands in a sentence. */
  region: the,
  descriptionEmpty: (focus: string): string => `${focus}: nothing matches the filters.`,
  descriptionFlows: (largest: string): string => `Largest flow of researchers: ${largest}.`,
  flow: (from: string, to: string, value: string): string => `${from} → ${to}: ${value}`,
  countries: (n: number, number: string): string =>
    `${number} ${plural(n, 'country or region', 'countries and regions')}`,
  groups: (n: number, number: string): string =>
    `${number} ${plural(n, 'framework or programme', 'frameworks and programmes')}`,
  ties: (n: number, number: string): string => `${number} ${plural(n, 'tie', 'ties')}`,
  count: (nodes: string, allNodes: string, ties: string, allTies: string): string =>
    `${nodes} of ${allNodes} nodes, ${ties} of ${allTies} ties`,
  /** Ties beside those counted. */
  countAnnounced: (number: string): string => `${number} more through what is only announced or planned`,
  nodeTitle: (name: string, kind: string, ties: string): string => `${name}, ${kind}, ${ties}`,
  tieTitle: (a: string, kind: string, b: string): string => `${a} ${kind} ${b}`,
  since: (date: string): string => ` since ${date}`,
  /** Instead of `since`, where the date is that of the first page that shows it. */
  firstSeen: (date: string): string => `, first seen ${date}`,
  ended: ' (ended)',
  /** Of what may hold at the time of the picture. */
  perhaps: 'perhaps: dates do not say',
  countMaybe: (nodes: number, nodeNumber: string, ties: number, tieNumber: string): string =>
    `perhaps ${[
      nodes > 0 ? `${nodeNumber} more ${plural(nodes, 'node', 'nodes')}` : '',
      ties > 0 ? `${tieNumber} more ${plural(ties, 'tie', 'ties')}` : '',
    ]
      .filter(Boolean)
      .join(' and ')}`,
  readingKey: 'How to read:',
  /** `shapes` such as "diamonds are frameworks, circles countries or regions". */
  keyShape: (shape: string, kinds: string, first: boolean): string =>
    first ? `${shape} are ${kinds}` : `${shape} ${kinds}`,
  shapes: {
    circle: 'circles',
    diamond: 'diamonds',
    square: 'squares',
    hexagon: 'hexagons',
    triangle: 'triangles',
    pentagon: 'pentagons',
    ring: 'rings',
    tag: 'tags',
  },
  keyMembership: 'A line in the colour of a framework or programme: takes part in it.',
  keyHub: (focus: string): string => `Heavier lines: ${possessive(the(focus))} own.`,
  keyMobility: (period: string, minimum: string): string =>
    `Grey arrows: moves of researchers, ${period}, width by number${minimum ? `; pairs with at least ${minimum} both ways together` : ''}.`,
  keyOwnFlows: (focus: string): string => `Only those to and from ${the(focus)}.`,
  keyCoauthorship: 'Violet lines: papers written together, width by number; the strongest ties of each country.',
  keyOtherYears: (list: string, year: string): string => `Not known for ${year}, an earlier year instead: ${list}.`,
  keyDashed: 'Dashed: not verified.',
  keyMaybe: 'Faint lines and hollow marks: perhaps at this time, the dates do not say; in no count.',
  keyWay: 'Paler lines: they hold, and are reached only over what is perhaps; in no count.',
  keyDotted: 'Dotted: planned or announced, not yet active.',
  sentenceEnd: '. ',
  sources: 'Sources:',
  moreSources: (n: number, number: string): string => `${number} more ${plural(n, 'source', 'sources')}`,
  listSeparator: '; ',
  dataVersion: (version: string, date: string): string => `Data version ${version}, ${date}.`,
  frameworks: 'Frameworks',
  programmes: 'Programmes',
  edges: 'Ties',
  nodes: 'Nodes',
  widths: 'Migration events',
  papers: 'Papers together',
  cells: 'Cells',
  edgeDashed: 'not verified',
  edgeDotted: 'planned or announced',
  allPeriods: 'all periods',
  period: (from: string, to: string): string => (from === to ? from : `${from}–${to}`),
  parentheses: (text: string): string => ` (${text})`,
};

/** Every language has these keys. */
export type Messages = typeof en;

/** `a, b and c` */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
