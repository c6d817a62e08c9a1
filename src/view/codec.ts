/**
 * One reading of the view for URLs, element attributes, command line flags and
 * JavaScript options, as `print-view.ts` is their one writing. All four come
 * down to a record of strings under the names in `fields.ts`; a value that
 * cannot be read is reported and the rest of the view still holds.
 */
import type { Dataset } from '../data/dataset.ts';
import type { CollabGraphError } from '../model/errors.ts';
import { nearest, unknownValue } from '../model/errors.ts';
import type { CollabGraph } from '../model/graph.ts';
import { defaultView } from './defaults.ts';
import type { FieldContext } from './field-values.ts';
import type { AnyField, Field } from './fields.ts';
import { fieldNamed, FIELDS } from './fields.ts';
import { joinItems } from './list-syntax.ts';
import type { ViewState } from './view-state.ts';
import { named } from '../model/named.ts';

/** A view as text: names from `FIELDS` to values. */
export type ViewText = Readonly<Record<string, string | null | undefined>>;

/**
 * A view as JavaScript options: any part of a `ViewState`. Lists and numbers
 * may be given as text too, and countries and groups by any name.
 */
export type ViewOptions = { readonly [K in keyof ViewState]?: ViewState[K] | string | undefined };

export interface CodecContext {
  readonly dataset: Dataset;
  /** Where given, a selected edge is checked against it. */
  readonly graph?: CollabGraph;
  /** What holds where the text is silent; by default `defaultView(dataset)`. */
  readonly base?: ViewState;
}

export interface ParsedView {
  readonly state: ViewState;
  /** What could not be read, in the order of the fields; unknown names last. */
  readonly problems: readonly CollabGraphError[];
}

/** The state that a record of strings means. Never throws for a bad name or value. */
export function parseView(source: ViewText, { dataset, graph, base }: CodecContext): ParsedView {
  const problems: CollabGraphError[] = [];
  const context: FieldContext = { dataset, ...(graph ? { hasEdge: (key: string) => graph.hasEdge(key) } : {}) };
  const state: { -readonly [K in keyof ViewState]: ViewState[K] } = { ...(base ?? defaultView(dataset)) };
  for (const field of FIELDS) {
    const text = source[field.name];
    if (text === undefined || text === null) continue;
    assign(state, field as unknown as Field, text, context, problems);
  }
  const names = FIELDS.map((field) => field.name);
  for (const name of Object.keys(source)) {
    if (source[name] === undefined || source[name] === null || fieldNamed(name)) continue;
    problems.push(unknownValue('view option', name, nearest(name, names), { valid: names }));
  }
  return { state, problems };
}

function assign(
  state: Partial<Record<keyof ViewState, unknown>>,
  field: Field,
  text: string,
  context: FieldContext,
  problems: CollabGraphError[],
): void {
  const value = field.parse(text, context, (problem) => problems.push(problem));
  if (value !== undefined) state[field.key] = value;
}

/**
 * Reads the attributes of an element. Only the view's own names are looked at:
 * an element has others (`class`, `style`, `src` …) which are not mistakes.
 */
export function fromAttributes(attributes: ViewText, context: CodecContext): ParsedView {
  const own: Record<string, string> = named();
  for (const { name } of FIELDS) {
    const value = attributes[name];
    if (value !== undefined && value !== null) own[name] = value;
  }
  return parseView(own, context);
}

/** Reads `--name value` and `--name=value`. Words that are no flags are returned as `rest`. */
export function fromFlags(
  args: readonly string[],
  context: CodecContext,
): ParsedView & { readonly rest: readonly string[] } {
  const source: Record<string, string> = named();
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!;
    if (!word.startsWith('--')) {
      rest.push(word);
      continue;
    }
    const at = word.indexOf('=');
    const next = args[i + 1];
    if (at > 0) source[word.slice(2, at)] = word.slice(at + 1);
    else if (next !== undefined && !next.startsWith('--')) {
      source[word.slice(2)] = next;
      i++;
    } else source[word.slice(2)] = '';
  }
  return { ...parseView(source, context), rest };
}

/** `parseArgs` options (node:util) for every field, for a command that has flags of its own too. */
export function flagOptions(): Record<string, { readonly type: 'string' }> {
  return Object.fromEntries(FIELDS.map((field) => [field.name, { type: 'string' as const }]));
}

/** Reads JavaScript options; unknown keys are reported like unknown names. */
export function fromOptions(options: ViewOptions, context: CodecContext): ParsedView {
  const source: Record<string, string> = named();
  for (const [key, value] of Object.entries(options) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    const field = FIELDS.find((candidate) => candidate.key === key);
    source[field?.name ?? key] = optionText(field, value);
  }
  return parseView(source, context);
}

function optionText(field: AnyField | undefined, value: unknown): string {
  if (typeof value === 'string') return value;
  // Lists are read item by item, so that names and aliases work in an array too.
  if (Array.isArray(value))
    return value.length > 0 ? joinItems(value.map(String)) : field?.key === 'through' ? 'core' : 'none';
  return typeof value === 'object' && field ? objectText(field, value) : String(value);
}

/** An object that is none of the field's is refused like any other text. */
function objectText(field: AnyField, value: unknown): string {
  let text: unknown;
  try {
    text = (field as unknown as { print(value: unknown): unknown }).print(value);
  } catch {
    // It is not made as the field's are.
  }
  return typeof text === 'string' ? text : JSON.stringify(value);
}
