/** What was given, by the names of the descriptions. An option that was not given is undefined. */
export interface Arguments {
  readonly positionals: readonly string[];
  has(option: string): boolean;
  text(option: string): string | undefined;
  list(option: string): string[] | undefined;
  /** @throws CollabGraphError `invalid` for what is not a number */
  number(option: string): number | undefined;
}
