import { distance } from 'fastest-levenshtein';

/** The kind of mistake; tests and callers check this, never the sentence. */
export type ErrorCode = 'unknown' | 'missing' | 'invalid' | 'duplicate' | 'unsupported';

/** Where a mistake is, as far as it is known. */
export interface ErrorPlace {
  readonly file?: string;
  /** Line of the file, the header being line 1. */
  readonly row?: number;
  readonly column?: string;
}

/** An error that names the value, the place, the rule and the way out. */
export class CollabGraphError extends Error {
  override readonly name = 'CollabGraphError';
  readonly code: ErrorCode;
  readonly place: ErrorPlace | undefined;
  /** Valid values nearest to the one given, best first. */
  readonly suggestions: readonly string[];

  constructor(code: ErrorCode, message: string, details: { place?: ErrorPlace; suggestions?: readonly string[] } = {}) {
    super(message);
    this.code = code;
    this.place = details.place;
    this.suggestions = details.suggestions ?? [];
  }
}

/** Case, accents, kana and character width make no difference to a reader who types a name. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])\p{Mn}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3041-\u3096]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
    .replace(/[\s\-‐-―_.,'’()（）・･]+/gu, '');
}

/**
 * The valid values nearest to `value`, best first: those within two edits, or
 * a third of its length for long ones, and those that begin with it.
 */
export function nearest(value: string, valid: Iterable<string>, limit = 3): string[] {
  // No name that people know is longer, and a comparison takes the product of the lengths.
  const folded = foldText(value.slice(0, 500));
  const reach = Math.max(2, Math.floor(folded.length / 3));
  const scored: { value: string; score: number }[] = [];
  for (const candidate of valid) {
    const key = foldText(candidate);
    const edits = distance(folded, key);
    const score = folded.length > 1 && key.startsWith(folded) ? Math.min(edits, 1) : edits;
    if (score <= reach && score < Math.max(folded.length, 2)) scored.push({ value: candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.value < b.value ? -1 : 1));
  return [...new Set(scored.map((s) => s.value))].slice(0, limit);
}

/** `unknown country "GEM" (did you mean "DEU" or "GMB"?)` */
export function unknownValue(
  what: string,
  value: string,
  suggestions: readonly string[],
  details: { place?: ErrorPlace; valid?: readonly string[] } = {},
): CollabGraphError {
  const quoted = suggestions.map((s) => `"${s}"`);
  const hint =
    quoted.length > 0
      ? ` (did you mean ${quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}` : quoted[0]}?)`
      : details.valid
        ? ` (expected one of ${details.valid.join(', ')})`
        : '';
  return new CollabGraphError('unknown', `unknown ${what} "${value}"${hint}`, {
    suggestions,
    ...(details.place ? { place: details.place } : {}),
  });
}
