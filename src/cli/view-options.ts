/** The view grammar as options of a command: one per field, made from `FIELDS`. */
import type { Dataset } from '../data/dataset.ts';
import type { CollabGraph, Locale } from '../model/graph.ts';
import { parseView } from '../view/codec.ts';
import { defaultView } from '../view/defaults.ts';
import { FIELD_HELP } from '../view/field-help.ts';
import { FIELDS, type AnyField, type Field } from '../view/fields.ts';
import type { ViewState } from '../view/view-state.ts';
import type { Arguments } from './given.ts';
import type { OptionSpec, Values } from './command.ts';
import { named } from '../model/named.ts';

/** `--lang` is common to all commands. */
const OWN_FIELDS = FIELDS.filter(({ name }) => name !== 'lang');

/** Lists of names that the data have; completion knows them by these words. */
const FROM_DATA: Readonly<Partial<Record<string, Values>>> = named({
  focus: 'country',
  through: 'group',
  select: 'node',
  compare: 'node',
  path: 'node',
});

const LISTS: ReadonlySet<string> = new Set(['edges', 'through', 'kinds', 'status', 'min-weight']);

/** Help must not wait for data: fields whose values or defaults depend on data show none. */
const NO_DATA = {
  countries: [],
  groups: [],
  mobility: [],
  edges: [],
  coauthorship: [],
  node_kinds: [],
  edge_kinds: [],
} as Partial<Dataset> as Dataset;
const OF_DATA: ReadonlySet<string> = new Set(['focus', 'through', 'period', 'min-mobility', 'colour-by', 'size-by']);

export const VIEW_OPTIONS: readonly OptionSpec[] = OWN_FIELDS.map((field) => {
  const { name } = field;
  const { placeholder, description } = FIELD_HELP[field.key];
  const values = FROM_DATA[name] ?? (OF_DATA.has(name) ? undefined : field.valid?.({ dataset: NO_DATA }));
  const byDefault = OF_DATA.has(name) ? undefined : printDefault(field);
  return {
    name,
    type: LISTS.has(name) ? 'list' : 'text',
    // Where the values are listed behind it, they need not stand before it too.
    placeholder: Array.isArray(values) && !LISTS.has(name) ? name.toUpperCase() : placeholder,
    summary: description,
    ...(values === undefined ? {} : { values }),
    ...(byDefault === undefined ? {} : { default: byDefault }),
  };
});

function printDefault(field: AnyField): string | undefined {
  const value = defaultView(NO_DATA)[field.key];
  return value === undefined ? undefined : (field as unknown as Field).print(value as never, { dataset: NO_DATA });
}

/**
 * The state that the options say.
 * @throws CollabGraphError of the first value that cannot be read
 */
export function viewState(args: Arguments, lang: Locale, dataset: Dataset, graph: CollabGraph): ViewState {
  const source: Record<string, string> = named({ lang });
  for (const { name } of OWN_FIELDS) {
    // Lists given twice add up; an escaped comma is no comma, so splitting and joining changes nothing.
    const text = LISTS.has(name) ? args.list(name)?.join(',') : args.text(name);
    if (text !== undefined) source[name] = text;
  }
  const { state, problems } = parseView(source, { dataset, graph });
  if (problems[0]) throw problems[0];
  return state;
}
