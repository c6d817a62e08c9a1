/** Which edition of which data something was made from. */
export interface Edition {
  readonly name: string;
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** `collab-graph-data 2.0.0 (2026-11-28)`: the same in every file and language, so that it can be searched for. */
export function editionMark({ name, version, date }: Edition): string {
  return `${name} ${version} (${date})`;
}
