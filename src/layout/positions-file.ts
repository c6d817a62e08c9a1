/**
 * Places computed at build time and committed with the data: a picture that is
 * there at once, and the same for everybody. Those of one focus and depth serve
 * every selection, time, theme and language; each shape of frame has its own.
 */
import { CollabGraphError } from '../model/errors.ts';
import type { Point, Positions } from './types.ts';

export interface PositionsFile {
  readonly format: 'collab-graph/positions@2';
  /** sha256 of what went in, settings included; empty where it is compiled. */
  readonly sha256: string;
  /** By `atlasKey`. */
  readonly atlases: Readonly<Record<string, CommittedAtlas | CompiledAtlas>>;
}

/** As committed, for people too. */
export interface CommittedPositions extends PositionsFile {
  readonly atlases: Readonly<Record<string, CommittedAtlas>>;
}

/** By node id and shape of frame, in whole pixels of the shape's frame. */
export type CommittedPlaces = Readonly<Record<string, readonly [x: number, y: number]>>;
export type CommittedAtlas = Readonly<Record<string, CommittedPlaces>>;

/** As a first picture loads them: the ids once, x and y by turns for each shape. */
export interface CompiledAtlas {
  readonly ids: string;
  readonly shapes: Readonly<Record<string, readonly number[]>>;
}

/** The name of the places about a focus to a depth. */
export function atlasKey(focus: string, depth: number): string {
  return `${focus} ${depth}`;
}

/** The committed places about a focus for a shape; `undefined` where there are none. */
export function committedPlaces(
  { atlases }: PositionsFile,
  focus: string,
  depth: number,
  shape: string,
): Positions | undefined {
  const found = atlases[atlasKey(focus, depth)];
  if (!found) return undefined;
  if (isCompiled(found)) {
    const places = found.shapes[shape];
    return (
      places &&
      new Map(found.ids.split(' ').map((id, i): [string, Point] => [id, { x: places[2 * i]!, y: places[2 * i + 1]! }]))
    );
  }
  const places = found[shape];
  return places && new Map(Object.entries(places).map(([id, [x, y]]): [string, Point] => [id, { x, y }]));
}

function isCompiled(atlas: CommittedAtlas | CompiledAtlas): atlas is CompiledAtlas {
  return typeof atlas.ids === 'string';
}

/**
 * Checks what JSON.parse gave.
 * @throws CollabGraphError `invalid`
 */
export function checkPositionsFile(data: unknown): PositionsFile {
  const file = data as Partial<PositionsFile> | null;
  if (file?.format !== 'collab-graph/positions@2' || typeof file.atlases !== 'object') {
    throw new CollabGraphError(
      'invalid',
      'invalid positions (expected an object with "format": "collab-graph/positions@2" and "atlases")',
    );
  }
  return file as PositionsFile;
}
