import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';

import { ROW_COLUMNS, type RowFile } from '../engine/engine.ts';
import type { WorkRecord } from './record.ts';

/** Works whose identifiers are kept to find duplicates; later ones are not looked at, and do no harm. */
const MOST_REMEMBERED = 3_000_000;

/** Writes works as rows of a plain table, for an engine to read. */
export class RowWriter {
  readonly #stream: WriteStream;
  readonly #seen = new Set<string>();
  readonly #names = new Map<string, string>();
  readonly #byName: boolean;
  readonly path: string;
  #buffer: string[] = [];
  works = 0;
  rows = 0;

  /** @param byName takes the name for an author without an identifier */
  constructor(path: string, byName: boolean) {
    this.path = path;
    this.#byName = byName;
    this.#stream = createWriteStream(path);
    this.#buffer.push(`${ROW_COLUMNS.join(',')}\n`);
  }

  /** Names of institutions that are known by an identifier. */
  get institutionNames(): ReadonlyMap<string, string> {
    return this.#names;
  }

  get file(): RowFile {
    return { path: this.path, format: 'csv', columns: ROW_COLUMNS };
  }

  /** False for a work that was written before: the first one counts. */
  add(work: WorkRecord): boolean {
    if (work.id !== undefined) {
      if (this.#seen.has(work.id)) return false;
      if (this.#seen.size < MOST_REMEMBERED) this.#seen.add(work.id);
    }
    this.works += 1;
    const start = `${cell(work.id)},${cell(work.year)}`;
    const unassigned = work.unassigned ?? [];
    work.authors.forEach(({ id, name, affiliations }, index) => {
      const author = `${start},${cell(id ?? (this.#byName ? name : undefined))},${index + 1}`;
      // Where addresses are of the whole work, an author without one is no gap.
      if (affiliations.length === 0 && unassigned.length === 0) this.#push(`${author},,,\n`);
      affiliations.forEach((place, rank) => {
        this.#push(`${author},${rank + 1},${cell(place.country)},${cell(place.institution)}\n`);
        this.#remember(place.institution, place.name);
      });
    });
    for (const place of unassigned) {
      this.#push(`${start},,,,${cell(place.country)},${cell(place.institution)}\n`);
      this.#remember(place.institution, place.name);
    }
    return true;
  }

  /** A row as it stands in a plain table. */
  addRow(cells: readonly (string | undefined)[]): void {
    this.#push(`${cells.map(cell).join(',')}\n`);
  }

  /** Waits until what was written so far is on its way. */
  async drain(): Promise<void> {
    if (this.#buffer.length < 2000) return;
    await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#stream.end();
    await finished(this.#stream);
  }

  #push(line: string): void {
    this.rows += 1;
    this.#buffer.push(line);
  }

  #remember(id: string | undefined, name: string | undefined): void {
    if (id !== undefined && name !== undefined && id !== name && !this.#names.has(id)) this.#names.set(id, name);
  }

  async #flush(): Promise<void> {
    const text = this.#buffer.join('');
    this.#buffer = [];
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}

/** A cell of one line: engines split files at line ends to read them in parallel. */
function cell(value: string | undefined): string {
  if (value === undefined) return '';
  const text = value.replace(/[\r\n\u2028\u2029]+/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
