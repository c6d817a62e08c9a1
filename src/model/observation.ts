import type { Confidence, EdgeRow } from '../data/dataset.ts';

/** One observed number between two nodes, of a built-in measure or of one of the dataset's own. */
export interface Observation {
  readonly ref_area: string;
  readonly counterpart_area: string;
  /** A year or an inclusive window; empty where no period is stated. */
  readonly time_period: string;
  readonly obs_value: number;
  /** Empty where no unit is stated. */
  readonly unit_measure: string;
  /** Empty where no source is given. */
  readonly source: readonly string[];
  readonly locator: string;
  /** Absent where nobody says how well it is known. */
  readonly confidence?: Confidence;
  /** The row of one's own that it comes from. */
  readonly own?: EdgeRow;
  /** What it is the sum of, where it is one. */
  readonly parts?: readonly Observation[];
}
