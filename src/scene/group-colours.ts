/** Which groups of a picture have a colour, and which. */
import type { Dataset } from '../data/dataset.ts';
import type { View } from '../view/view.ts';
import { named } from '../model/named.ts';

/** So many colours a reader tells apart and finds again in a legend. */
export const MOST_COLOURS = 8;

/**
 * Okabe and Ito's colours (https://jfly.uni-koeln.de/color/) without yellow,
 * which no shade makes both readable and yellow, then Paul Tol's "muted" ones
 * (https://personal.sron.nl/~pault/). The order is that of first use.
 */
export const HUES = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#e69f00',
  '#cc79a7',
  '#56b4e9',
  '#5b4fc4',
  '#8f8f2a',
  '#882255',
  '#44aa99',
  '#8c5a2b',
  '#cc6677',
] as const;

/**
 * Hues of the groups that a reader meets first, in this order, so that these differ most: of
 * all seven out of twelve with blue and green, the first seven here are
 * farthest apart for readers of any colour vision, in every theme.
 */
const KNOWN: Readonly<Record<string, number>> = named({
  'concert-japan': 0,
  'aj-core': 1,
  'e-asia-jrp': 2,
  ihec: 4,
  sicorp: 5,
  satreps: 8,
  'v4-japan': 10,
  sppexa: 3,
  'jp-us-de-workshop': 6,
  pire: 7,
  'fs-satreps': 9,
});

const ORDER = Object.keys(KNOWN);
const SCOPES = ['first', 'core', 'extra'];

/**
 * The groups of a picture in the order in which they are given a colour: who is
 * selected or compared, then by scope, then as readers meet them. The order says
 * nothing of how much is shown, so that a group keeps its colour while others
 * come and go, as long as eight colours are enough.
 */
export function groupsInOrder({ state, nodes, edges }: View, { groups }: Pick<Dataset, 'groups'>): string[] {
  const shown = new Set([...nodes.map(({ id }) => id), ...edges.map(({ group }) => group)]);
  const chosen = edges.find(({ id }) => id === state.select)?.group;
  const rank = ({ id, scope }: Dataset['groups'][number]): number =>
    [chosen, state.select, state.compare].includes(id)
      ? -1
      : SCOPES.indexOf(scope) * 100 + (Object.hasOwn(KNOWN, id) ? ORDER.indexOf(id) : 99);
  return groups
    .filter(({ id }) => shown.has(id))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Colours of the first eight: known groups have theirs, the others the first that is free at or after their hash. */
export function huesOf(groups: readonly string[]): ReadonlyMap<string, string> {
  const first = groups.slice(0, MOST_COLOURS);
  const taken = new Map(first.flatMap((id) => (KNOWN[id] === undefined ? [] : [[id, KNOWN[id]]])));
  for (const id of [...first].sort()) {
    if (taken.has(id)) continue;
    let hue = hash(id) % HUES.length;
    while ([...taken.values()].includes(hue)) hue = (hue + 1) % HUES.length;
    taken.set(id, hue);
  }
  return new Map([...taken].map(([id, hue]) => [id, HUES[hue]!]));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}
