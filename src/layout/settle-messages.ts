/** What the page and its layout worker say to each other. */
import type { ArrangeOptions } from './arrange.ts';
import type { Arrangement } from './frame-network.ts';
import type { LabelPlacement } from './labels.ts';
import type { LayoutEdge, LayoutNode, Point, Positions, Size } from './types.ts';
import { CollabGraphError, type ErrorCode } from '../model/errors.ts';

export type ToWorker =
  | {
      readonly type: 'start';
      readonly nodes: readonly LayoutNode[];
      readonly edges: readonly LayoutEdge[];
      readonly size: Size;
      readonly options: ArrangeOptions;
    }
  | { readonly type: 'pause' | 'resume' | 'stop' };

/** `places`: x and y by turns in the order of `start`'s nodes, transferred rather than copied. */
export type FromWorker =
  | { readonly type: 'progress'; readonly iterations: number; readonly places: Float32Array }
  | {
      readonly type: 'done';
      readonly places: Float64Array;
      readonly labels: LabelPlacement;
      readonly iterations: number;
      readonly settled: boolean;
    }
  | {
      readonly type: 'failed';
      readonly code: ErrorCode | undefined;
      readonly message: string;
      readonly suggestions: readonly string[];
    };

/** Writes places in the order of `nodes`. */
export function packPlaces<A extends Float32Array | Float64Array>(
  nodes: readonly LayoutNode[],
  positions: Positions,
  into: A,
): A {
  nodes.forEach(({ id }, i) => {
    const { x, y } = positions.get(id)!;
    into[2 * i] = x;
    into[2 * i + 1] = y;
  });
  return into;
}

export function unpackPlaces(nodes: readonly LayoutNode[], places: ArrayLike<number>): Map<string, Point> {
  return new Map(nodes.map(({ id }, i) => [id, { x: places[2 * i]!, y: places[2 * i + 1]! }]));
}

export function doneMessage(
  nodes: readonly LayoutNode[],
  { positions, labels, iterations, settled }: Arrangement,
): FromWorker & { type: 'done' } {
  return {
    type: 'done',
    places: packPlaces(nodes, positions, new Float64Array(nodes.length * 2)),
    labels,
    iterations,
    settled,
  };
}

/** Errors lose their class on the way between threads. */
export function failedMessage(error: unknown): FromWorker {
  const isOurs = error instanceof CollabGraphError;
  return {
    type: 'failed',
    code: isOurs ? error.code : undefined,
    message: error instanceof Error ? error.message : String(error),
    suggestions: isOurs ? error.suggestions : [],
  };
}

export function errorOf({ code, message, suggestions }: FromWorker & { type: 'failed' }): Error {
  return code ? new CollabGraphError(code, message, { suggestions }) : new Error(message);
}
