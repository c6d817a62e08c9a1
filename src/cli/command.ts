/**
 * What a command is. Parsing, help, completion and suggestions are all made
 * from these descriptions, so that they cannot disagree.
 */
import type { Dataset } from '../data/dataset.ts';
import type { CollabGraph, Locale, LocalText } from '../model/graph.ts';
import type { Arguments } from './given.ts';
import type { Io } from './io.ts';
import type { Report } from './report.ts';
import type { Words } from './words.ts';

/** Valid values: a fixed list, or what the data or the disk has. */
export type Values = readonly string[] | 'country' | 'group' | 'node' | 'command' | 'path';

export interface OptionSpec {
  /** Without the dashes. One name means the same in every command; its values may differ. */
  readonly name: string;
  /** `flag` takes no value; a `list` is separated by commas. */
  readonly type: 'flag' | 'text' | 'list' | 'number';
  /** Stands for the value in help. Absent for flags. */
  readonly placeholder?: string;
  readonly summary: LocalText;
  readonly values?: Values;
  /** As shown in help; a test compares it with what the queries do. */
  readonly default?: string;
  /** The option without which this one says nothing. */
  readonly needs?: string;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly summary: LocalText;
  readonly values: Values;
  readonly optional?: boolean;
  /** The last argument may be given several times. */
  readonly repeat?: boolean;
}

export interface Context {
  readonly args: Arguments;
  readonly lang: Locale;
  readonly words: Words;
  readonly io: Io;
  readonly commands: readonly Command[];
  /** The data asked for. Read on first use: `--help` needs none. */
  readonly dataset: () => Promise<Dataset>;
  readonly graph: () => Promise<CollabGraph>;
}

/** A report in the format asked for, or a text that has only one form. */
export type Answer =
  | {
      readonly report: Report;
      /** Lines for stderr. */
      readonly notes?: readonly string[];
      /** 1 for a finding: see the exit codes in help. */
      readonly exitCode?: 0 | 1;
    }
  | {
      /** Bytes for a picture; empty where the answer went to a file. */
      readonly text: string | Uint8Array;
      /** Lines for stderr. */
      readonly notes?: readonly string[];
    };

export interface Command {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: LocalText;
  readonly details?: LocalText;
  readonly arguments: readonly ArgumentSpec[];
  /** Beside the common ones; one of the same name goes before the common one. */
  readonly options: readonly OptionSpec[];
  /** What follows the program's name; every one is run by a test. */
  readonly examples: readonly string[];
  readonly run: (context: Context) => Promise<Answer> | Answer;
}

/** Name of the program in help and messages. */
export const PROGRAM = 'collab-graph';
