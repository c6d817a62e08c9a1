import type { Dataset } from '../data/dataset.ts';
import { OWN_COLOURS, type ColourRole } from '../model/edge-kinds.ts';
import type { ThemeName } from '../view/view-state.ts';
import { mix, readable } from './contrast.ts';

/** A theme that can be drawn: `auto` is decided by whoever knows the reader's preference. */
export type PaletteName = Exclude<ThemeName, 'auto'>;

export interface Theme {
  readonly name: PaletteName;
  readonly background: string;
  /** Text. */
  readonly ink: string;
  /** Lesser text; at least 4.5:1 too. */
  readonly muted: string;
  /** Hairlines between parts of a figure. */
  readonly rule: string;
  readonly focus: string;
  readonly focusText: string;
  /** Countries and other nodes without a colour of their own. */
  readonly node: string;
  /** Edges that are not of a group. */
  readonly edge: Readonly<Record<Exclude<ColourRole, 'group'>, string>>;
  /** Opacity of edges: of the focus, of others in the colour of a group, of flows. */
  /** `maybe`: the share that what only may hold has of its usual opacity. */
  readonly opacity: { readonly own: number; readonly group: number; readonly flow: number; readonly maybe: number };
  readonly fontFamily: string;
  /** Colour of a group's mark and edges; at least 3:1 against the ground. */
  group(id: string): string;
  /** The same colour for words; at least 4.5:1. */
  groupText(id: string): string;
}

/** What must hold between a mark or coloured words and the ground (WCAG 2.2, 1.4.11 and 1.4.3). */
export const LEAST_CONTRAST = { mark: 3, text: 4.5 };

/** A sans serif that each system has, then one with Japanese; no web font. */
export const FONT_FAMILY =
  "'Helvetica Neue', Helvetica, Arial, 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP', Meiryo, sans-serif";

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
 * Hues of the groups that a reader meets first, so that these differ most: of
 * all seven out of twelve with blue and green, the first seven here are
 * farthest apart for readers of any colour vision, in every theme.
 */
const KNOWN: Readonly<Record<string, number>> = {
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
};

const GROUNDS = {
  light: {
    background: '#ffffff',
    ink: '#1b2430',
    muted: '#55606e',
    rule: '#d5dae0',
    focus: '#bc002d',
    node: '#3b4654',
    flow: '#7c8794',
    authors: '#2c7d8f',
    coauthorship: '#6a5d8f',
    activity: '#5b6673',
    topic: '#5b6673',
    structure: '#5b6673',
    opacity: { own: 1, group: 0.8, flow: 0.6, maybe: 0.6 },
  },
  dark: {
    background: '#10151b',
    ink: '#eef2f6',
    muted: '#a9b4c0',
    rule: '#333d48',
    focus: '#ff4d6d',
    node: '#c3ccd6',
    flow: '#8794a3',
    authors: '#5fb3c4',
    coauthorship: '#a99cd6',
    activity: '#9aa6b3',
    topic: '#9aa6b3',
    structure: '#9aa6b3',
    opacity: { own: 1, group: 0.8, flow: 0.6, maybe: 0.6 },
  },
  contrast: {
    background: '#ffffff',
    ink: '#000000',
    muted: '#2b2b2b',
    rule: '#000000',
    focus: '#a00020',
    node: '#000000',
    flow: '#5a5a5a',
    authors: '#0b5566',
    coauthorship: '#45307a',
    activity: '#333333',
    topic: '#333333',
    structure: '#333333',
    opacity: { own: 1, group: 1, flow: 1, maybe: 1 },
  },
} as const;

/** High contrast asks more of every colour, and thin lines on black more than on white. */
const CONTRAST_OF: Readonly<Record<PaletteName, { readonly mark: number; readonly text: number }>> = {
  light: LEAST_CONTRAST,
  dark: { mark: 3.4, text: 5.5 },
  contrast: { mark: 4.5, text: 7 },
};

/**
 * Colours and font for a dataset. Colours of groups depend on the groups of the
 * dataset alone, never on what is filtered, so a framework keeps its colour
 * through all views. Beyond twelve groups hues repeat; name and shape tell them apart.
 */
export function themeFor(name: PaletteName, dataset: Pick<Dataset, 'groups' | 'relations'>): Theme {
  const ground = GROUNDS[name];
  const least = CONTRAST_OF[name];
  const parents = parentsOf(dataset);
  const hues = assignHues(dataset.groups.map((row) => row.id).filter((id) => !parents.has(id)));
  const mark = (colour: string): string => readable(colour, ground.background, least.mark);
  const hueOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined
      ? HUES[hues.get(id) ?? hash(id) % HUES.length]!
      : mix(hueOf(parent), ground.ink, TYPE_SHADE);
  };
  return {
    name,
    background: ground.background,
    ink: ground.ink,
    muted: ground.muted,
    rule: ground.rule,
    focus: mark(ground.focus),
    focusText: readable(ground.focus, ground.background, least.text),
    node: ground.node,
    edge: {
      flow: mark(ground.flow),
      authors: mark(ground.authors),
      coauthorship: mark(ground.coauthorship),
      activity: mark(ground.activity),
      topic: mark(ground.topic),
      structure: mark(ground.structure),
      ...(Object.fromEntries(OWN_COLOURS.map((role, i) => [role, mark(HUES[i]!)])) as Record<
        (typeof OWN_COLOURS)[number],
        string
      >),
    },
    opacity: ground.opacity,
    fontFamily: FONT_FAMILY,
    group: remember((id) => mark(hueOf(id))),
    groupText: remember((id) => readable(hueOf(id), ground.background, least.text)),
  };
}

/** Each edge asks for the colour of its group: it is worked out once. */
function remember(colourOf: (id: string) => string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    let colour = known.get(id);
    if (colour === undefined) known.set(id, (colour = colourOf(id)));
    return colour;
  };
}

/** A funding type takes a shade of its programme's colour: so much of the ink is in it. */
const TYPE_SHADE = 0.35;

/** Of each funding type the programme that it is part of. */
function parentsOf({ groups, relations }: Pick<Dataset, 'groups' | 'relations'>): ReadonlyMap<string, string> {
  const levels = new Map(groups.map((row) => [row.id, row.level]));
  const parents = new Map<string, string>();
  for (const { kind, subject, object } of relations) {
    if (
      kind === 'part_of' &&
      levels.get(subject) === 'type' &&
      levels.get(object) === 'programme' &&
      !parents.has(subject)
    )
      parents.set(subject, object);
  }
  return parents;
}

/** Known groups keep theirs; the others take, in the order of their ids, the least used hue at or after their hash. */
function assignHues(ids: readonly string[]): ReadonlyMap<string, number> {
  const hues = new Map<string, number>();
  const used = HUES.map(() => 0);
  const take = (id: string, hue: number): void => {
    hues.set(id, hue);
    used[hue]!++;
  };
  const sorted = [...ids].sort();
  for (const id of sorted) if (KNOWN[id] !== undefined) take(id, KNOWN[id]);
  for (const id of sorted) {
    if (hues.has(id)) continue;
    const least = Math.min(...used);
    let hue = hash(id) % HUES.length;
    while (used[hue] !== least) hue = (hue + 1) % HUES.length;
    take(id, hue);
  }
  return hues;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}
