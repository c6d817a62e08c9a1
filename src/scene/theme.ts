import { OWN_COLOURS, type ColourRole } from '../model/edge-kinds.ts';
import type { ThemeName } from '../view/view-state.ts';
import { readable } from './contrast.ts';
import { HUES, huesOf } from './group-colours.ts';

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
  /** Colours of the lines of a chart. */
  readonly series: readonly string[];
  /** Colour of a group's mark and edges, grey where eight others have one; at least 3:1 against the ground. */
  group(id: string): string;
  /** The same colour for words; at least 4.5:1. */
  groupText(id: string): string;
}

/** What must hold between a mark or coloured words and the ground (WCAG 2.2, 1.4.11 and 1.4.3). */
export const LEAST_CONTRAST = { mark: 3, text: 4.5 };

/** A sans serif that each system has, then one with Japanese; no web font. */
export const FONT_FAMILY =
  "'Helvetica Neue', Helvetica, Arial, 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP', Meiryo, sans-serif";

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
    grey: '#8a8f96',
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
    grey: '#7d858f',
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
    grey: '#6b6b6b',
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
 * Colours and font. Of the groups only the eight that come first have a colour,
 * and no two the same one (`group-colours.ts`); all others are grey.
 * @param groups ids in the order in which they are given a colour, as `groupsInOrder` has them
 */
export function themeFor(name: PaletteName, groups: readonly string[] = []): Theme {
  const ground = GROUNDS[name];
  const least = CONTRAST_OF[name];
  const hues = huesOf(groups);
  const mark = (colour: string): string => readable(colour, ground.background, least.mark);
  const hueOf = (id: string): string => hues.get(id) ?? ground.grey;
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
    series: [HUES[0], HUES[1], HUES[9]].map(mark),
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
