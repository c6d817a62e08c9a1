/** Every row that was read: drawn, or listed with its reason. */
import { REASONS, type Assumption, type ListedRow, type Reason } from './records.ts';

/** Rows of one reason that are shown with line and value; the others are counted. */
const MOST_EXAMPLES = 5;
const LONGEST_VALUE = 160;

export interface Listing {
  readonly reason: Reason;
  readonly count: number;
  readonly examples: readonly { readonly line: number; readonly value: string }[];
}

/** Keeps the account: `read` is always `drawn` + `listed`. */
export class Ledger {
  private readonly rows: ListedRow[] = [];
  private readonly said = new Map<string, Assumption>();
  drawn = 0;

  list(reason: Reason, line: number, value: string): void {
    const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    this.rows.push({ reason, line, value: shown });
  }

  /** A sentence for each thing that was assumed, once. */
  assume(...sentences: readonly Assumption[]): void {
    for (const sentence of sentences) this.said.set(sentence.en, sentence);
  }

  get read(): number {
    return this.drawn + this.rows.length;
  }

  get assumed(): readonly Assumption[] {
    return [...this.said.values()];
  }

  /** All listed rows, in the order of the file. */
  get listedRows(): readonly ListedRow[] {
    return [...this.rows].sort((a, b) => a.line - b.line);
  }

  listings(): readonly Listing[] {
    return REASONS.flatMap((reason) => {
      const rows = this.rows.filter((row) => row.reason === reason).sort((a, b) => a.line - b.line);
      if (rows.length === 0) return [];
      return [
        {
          reason,
          count: rows.length,
          examples: rows.slice(0, MOST_EXAMPLES).map(({ line, value }) => ({ line, value })),
        },
      ];
    });
  }
}
