/** Reading JSON whose shape is not known: nothing here throws for what is not there. */
import { ReadError } from './read-error.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** @throws ReadError `invalid` with the place where it stops being JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReadError(
      'invalid',
      `invalid JSON: ${(error as Error).message} (the file may be cut off; save or export it again)`,
      { failure: 'broken-json' },
    );
  }
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An id as text; empty where there is none. */
export function idText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export function textAt(record: JsonRecord, name: string): string | undefined {
  const value = record[name];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** The first field of these names, whatever the case. */
export function firstOf(record: JsonRecord, names: readonly string[]): string | undefined {
  for (const name of names) {
    if (Object.hasOwn(record, name)) return name;
    const found = Object.keys(record).find((key) => key.toLowerCase() === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Fields that hold the weight of a tie, the surest first. */
export const WEIGHTS = ['weight', 'value', 'strength', 'edgeweight', 'edge_weight', 'count'] as const;
/** Fields that name a node. */
export const LABELS = ['label', 'name', 'title', 'shared name'] as const;
