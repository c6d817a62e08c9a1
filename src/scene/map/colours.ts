import { mix } from '../contrast.ts';
import type { Theme } from '../theme.ts';

export interface MapColours {
  readonly sea: string;
  readonly land: string;
  /** Between countries, and about the land: thin, of the colour of the sea. */
  readonly border: string;
  readonly rim: string;
  readonly focusLand: string;
  /** Land of a member: of one framework in its colour, of several in a grey of its own; paler where it is one only perhaps, or is only announced. */
  memberLand(groups: readonly string[], isPaler: boolean): string;
}

/** What the colour of a member has of its strength where nobody knows, or it is only announced. */
const PALER = 0.4;

/** A quiet ground: what is drawn on it keeps the contrast that it has on the theme's own. */
export function mapColours(theme: Theme): MapColours {
  const isDark = theme.name === 'dark';
  const sea = theme.name === 'contrast' ? theme.background : mix(theme.background, '#7fa3c7', isDark ? 0.06 : 0.07);
  const land = mix(theme.background, theme.ink, isDark ? 0.15 : theme.name === 'contrast' ? 0.14 : 0.1);
  return {
    sea,
    land,
    border: theme.background,
    rim: mix(theme.background, theme.ink, isDark ? 0.24 : 0.2),
    focusLand: mix(land, theme.focus, 0.38),
    memberLand: (groups, isPaler) => {
      const share = isPaler ? PALER : 1;
      return groups.length === 1
        ? mix(land, theme.group(groups[0]!), 0.34 * share)
        : mix(land, theme.ink, (isDark ? 0.17 : 0.2) * share);
    },
  };
}
