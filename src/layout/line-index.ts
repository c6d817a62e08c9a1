/** Which lines pass through a box. */
import { BoxIndex } from './box-index.ts';
import type { Box } from './boxes.ts';

type Pair = readonly [x: number, y: number];

/** A quadratic curve as drawn: a tie or flow of a picture. */
export interface Stroke {
  readonly from: Pair;
  readonly control: Pair;
  readonly to: Pair;
  readonly width: number;
}

interface Chord {
  readonly line: number;
  readonly a: Pair;
  readonly b: Pair;
  readonly half: number;
}

/** A curve is looked at by its chords, of about this length, scene units: they bow little. */
const CHORD = 24;
const MOST_CHORDS = 16;

export class LineIndex {
  readonly #boxes = new BoxIndex();
  readonly #chords: Chord[] = [];

  constructor(lines: readonly Stroke[]) {
    lines.forEach((stroke, line) => {
      const { from, control, to, width } = stroke;
      const count = Math.min(MOST_CHORDS, Math.max(2, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / CHORD)));
      let a = from;
      for (let i = 1; i <= count; i++) {
        const t = i / count;
        const b: Pair = [onCurve(from[0], control[0], to[0], t), onCurve(from[1], control[1], to[1], t)];
        const half = width / 2;
        this.#boxes.add(String(this.#chords.length), {
          left: Math.min(a[0], b[0]) - half,
          top: Math.min(a[1], b[1]) - half,
          right: Math.max(a[0], b[0]) + half,
          bottom: Math.max(a[1], b[1]) + half,
        });
        this.#chords.push({ line, a, b, half });
        a = b;
      }
    });
  }

  /** How many lines pass through a box. */
  countIn(box: Box): number {
    const lines = new Set<number>();
    for (const id of this.#boxes.touching(box)) {
      const chord = this.#chords[Number(id)]!;
      if (!lines.has(chord.line) && passes(chord, box)) lines.add(chord.line);
    }
    return lines.size;
  }
}

function onCurve(from: number, control: number, to: number, t: number): number {
  const u = 1 - t;
  return u * u * from + 2 * u * t * control + t * t * to;
}

/** Whether a chord enters a box (Liang and Barsky's clipping), half its width beside it counted. */
function passes({ a, b, half }: Chord, { left, top, right, bottom }: Box): boolean {
  let [first, last] = [0, 1];
  for (const [start, end, low, high] of [
    [a[0], b[0], left - half, right + half],
    [a[1], b[1], top - half, bottom + half],
  ] as const) {
    const way = end - start;
    if (way === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [enter, leave] = [(low - start) / way, (high - start) / way];
    first = Math.max(first, Math.min(enter, leave));
    last = Math.min(last, Math.max(enter, leave));
    if (first >= last) return false;
  }
  return true;
}
