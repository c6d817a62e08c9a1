import type { Count, Counts } from '../count/shown.ts';
import type { NodeAttributes } from '../model/graph.ts';
import type { Candidate } from './candidate.ts';
import type { ViewState } from './view-state.ts';

export interface ViewNode {
  readonly id: string;
  readonly attributes: NodeAttributes;
  /** 0 (least) to 1 (the focus): decides size and which labels come first. */
  readonly importance: number;
  /** Number of edges in the view that surely hold. */
  readonly degree: number;
  /** Whether the view has it only because of what may hold at its time. It is in no count but `counts.maybe`. */
  readonly maybe?: true;
  /** Whether the view has it only because of what is announced, planned or envisaged. It is in no count but `counts.announced`. */
  readonly announced?: true;
  /** How it is drawn where the state asks for a colour or a size (`looks.ts`). */
  readonly look?: NodeLook;
}

/** What `colour-by` and `size-by` make of a node. */
export interface NodeLook {
  readonly fill?: string;
  /** Share of the largest, 0 to 1: the area of the mark. */
  readonly share?: number;
  /** Nothing is known of what was asked for: drawn hollow. */
  readonly isUnknown?: true;
  /** What was asked for, in words. */
  readonly said: string;
}

export interface ViewEdge extends Candidate {
  /** Framework or programme whose colour the edge takes. */
  readonly group?: string;
  /**
   * Absent where it surely holds at the time of the view. `tie`: it may hold,
   * its dates do not say; `way`: it holds, and is reached only over what may.
   * Both are in no count but `counts.maybe`.
   */
  readonly maybe?: 'tie' | 'way';
  /** It is only announced, planned or envisaged, or reached only over what is. It is in no count but `counts.announced`. */
  readonly announced?: true;
}

export type { Count };

/** The part of the graph that a `ViewState` shows, in deterministic order. */
export interface View {
  readonly state: ViewState;
  /** The day that `at: 'now'` means here, `YYYY-MM-DD`. */
  readonly today: string;
  readonly nodes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
  readonly counts: Counts;
  /** Number of nodes that sizes of marks are made for (`crowd.ts`); absent: as many as there are. */
  readonly crowd?: number;
}
