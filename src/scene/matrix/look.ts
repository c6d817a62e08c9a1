/** How a cell looks: the same in the still picture and in the grid. */
import { matrixMessagesFor } from '../../locales/matrix.ts';
import type { Locale } from '../../model/graph.ts';
import { formatFor } from '../format.ts';
import { mix } from '../contrast.ts';
import type { CellStyle } from '../scene.ts';
import type { Theme } from '../theme.ts';
import type { Matrix, MatrixCell, MatrixHead, MemberCell } from './model.ts';
import { stepColours, type StepColour } from './scale.ts';

export interface CellLook extends CellStyle {
  /** What may be written into it, longest first: the first that fits is. */
  readonly texts: readonly string[];
}

export interface MatrixLook {
  /** Undefined for a cell of which nothing is drawn. */
  cell(cell: MatrixCell, column: MatrixHead): CellLook | undefined;
  readonly steps: readonly StepColour[];
}

/** How much of the colour of a group is in the ground of a cell of it. */
const TINT = 0.26;

export type Standing = 'member' | 'hub' | 'unverified' | 'planned' | 'ended' | 'maybe';

export function standingOf({ status, confidence, isHub, maybe }: MemberCell): Standing {
  if (maybe) return 'maybe';
  if (status === 'ended') return 'ended';
  if (status !== 'active') return 'planned';
  return confidence === 'unverified' ? 'unverified' : isHub ? 'hub' : 'member';
}

export function lookOf(matrix: Matrix, theme: Theme): MatrixLook {
  const steps = matrix.name === 'groups' ? [] : flowColours(matrix, theme);
  const { number } = formatFor(matrix.lang);
  return {
    steps,
    cell: (cell, column) => {
      switch (cell.state) {
        case 'none':
          return undefined;
        case 'self':
          return { fill: mix(theme.background, theme.ink, 0.14), ink: theme.ink, sign: 'self', texts: [] };
        case 'missing':
          return { fill: theme.background, ink: theme.muted, sign: 'missing', texts: [] };
        case 'number': {
          if (cell.value < 0)
            return { fill: theme.background, ink: theme.ink, stroke: theme.rule, texts: [number(cell.value)] };
          if (cell.value === 0)
            return { fill: theme.background, ink: theme.ink, stroke: theme.rule, sign: 'zero', texts: ['0'] };
          const { fill, ink } = steps[matrix.scale!.step(cell.value)]!;
          return { fill, ink, texts: [number(cell.value), ...shorter(cell.value, matrix.lang, number)] };
        }
        case 'member':
          return memberLook(standingOf(cell), theme.group(column.id), theme.groupText(column.id), theme, textsOf(cell));
      }
    },
  };
}

/** In thousands, where the number itself finds no room. */
function shorter(value: number, lang: Locale, number: (value: number) => string): string[] {
  return value < 1000 ? [] : [number(Math.round(value / 1000)) + matrixMessagesFor(lang).thousand];
}

function flowColours({ name, measure, scale }: Matrix, theme: Theme): readonly StepColour[] {
  return stepColours(name, scale?.bounds.length ?? 0, theme, measure?.colour);
}

export function memberLook(
  standing: Standing,
  colour: string,
  textColour: string,
  theme: Theme,
  texts: readonly string[] = [],
): CellLook {
  switch (standing) {
    case 'hub':
      return { fill: textColour, ink: theme.background, stroke: textColour, texts };
    case 'member':
      return { fill: mix(theme.background, colour, TINT), ink: theme.ink, stroke: colour, texts };
    default:
      return {
        fill: theme.background,
        ink: theme.ink,
        stroke: colour,
        dash: ({ ended: 'solid', unverified: 'dashed', planned: 'dotted', maybe: 'faint' } as const)[standing],
        texts,
      };
  }
}

function textsOf(cell: MemberCell): string[] {
  const since = sinceShort(cell);
  const agencies = cell.agencies.join(', ');
  return [...(agencies ? [`${since} ${agencies}`] : []), since];
}

/** `2012`; `~2015` first seen or announced then; `+` where the beginning is not known. */
export function sinceShort({ from, fromKind, status, to }: MemberCell): string {
  const year =
    from === undefined ? '+' : `${fromKind === 'first_seen' || fromKind === 'announced' ? '~' : ''}${from.slice(0, 4)}`;
  return status === 'ended' ? `${year}–${to?.slice(0, 4) ?? ''}` : year;
}
