/** A matrix as data: sorted rows and columns, and what each cell says. Picture, element and file are made of it. */
import type { Confidence, FromKind, PartialDate, Status } from '../../data/dataset.ts';
import type { Measure } from '../../locales/measure.ts';
import type { Locale } from '../../model/graph.ts';
import { isHope } from '../../model/statuses.ts';
import type { NodeKind } from '../../model/node-kinds.ts';
import type { StatedCount } from '../../query/stated-counts.ts';
import type { MatrixName, SortName } from '../../view/view-state.ts';
import type { ColourScale } from './scale.ts';

export interface MatrixHead {
  readonly id: string;
  readonly kind: NodeKind;
  /** What several of its kind are called. */
  readonly plural: string;
  readonly name: string;
  /** Label for a narrow column. */
  readonly short: string;
  readonly isFocus: boolean;
  /** Of countries: id and name of their region. */
  readonly region?: { readonly id: string; readonly name: string };
  /** Cells of a row or column that are filled; of flows the sum of the numbers shown, outward for rows, inward for columns. */
  readonly total: number;
  /** Nothing was observed on this side: the total is missing, not zero. */
  readonly isUnobserved?: boolean;
  /** Of frameworks and programmes: countries that the data list, whether shown or not. */
  readonly enumerated?: number;
  /** Of frameworks and programmes: names of political regions that take part, beside the number of countries. */
  readonly regions?: readonly string[];
  /** What sources state about the number of members. */
  readonly stated?: readonly StatedCount[];
}

/** A country takes part. */
export interface MemberCell {
  readonly state: 'member';
  /** Edges behind it; none where the programme's own row alone names its hub. */
  readonly ids: readonly string[];
  readonly isHub: boolean;
  /** As the data write them, each once. */
  readonly roles: readonly string[];
  /** Short names of the agencies. */
  readonly agencies: readonly string[];
  readonly from?: PartialDate;
  readonly fromKind?: FromKind;
  readonly to?: PartialDate;
  readonly status: Status;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  /** Nobody knows whether it does at the time of the view. It is in no total. */
  readonly maybe?: true;
}

/** Whether it is counted: not where it may be, or is only announced or planned. */
export function isCountedCell({ maybe, status }: MemberCell): boolean {
  return !maybe && !isHope(status);
}

/** A number was observed; zero is a number. */
export interface NumberCell {
  readonly state: 'number';
  readonly ids: readonly string[];
  readonly value: number;
  readonly sources: readonly string[];
}

/** `none`: does not take part as far as known; `missing`: no number; `self`: a country with itself. */
export interface EmptyCell {
  readonly state: 'none' | 'missing' | 'self';
  readonly ids: readonly string[];
}

export type MatrixCell = MemberCell | NumberCell | EmptyCell;

export interface Matrix {
  readonly name: MatrixName;
  readonly sort: SortName;
  readonly lang: Locale;
  /** Of every matrix but that of groups: what its numbers are. */
  readonly measure?: Measure;
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  /** By row, then column. */
  readonly cells: readonly (readonly MatrixCell[])[];
  /** Of flows. */
  readonly period?: string;
  readonly scale?: ColourScale;
}
