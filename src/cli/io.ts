/** Where text goes: a process stream, or a buffer in a test. */
export interface Output {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  /** Redirected to a file, which a person may open with a double click. */
  readonly isFile?: boolean | undefined;
  /** Width of the terminal; absent where the output is no terminal. */
  readonly columns?: number | undefined;
}

/** Everything that a run takes from outside its arguments. */
export interface Io {
  /** Answers, and nothing else. */
  readonly stdout: Output;
  /** Notes and errors. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day that `now` means, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Columns to fit into, or undefined where whole lines are wanted: in a pipe or a file. */
export function terminalColumns(output: Output): number | undefined {
  return output.isTTY ? (output.columns ?? 80) : undefined;
}
