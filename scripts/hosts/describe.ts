/** Queries and fields of the view as data, from which the build writes the functions of Python and R. */
import { FIELD_HELP } from '../../src/view/field-help.ts';
import { FIELDS } from '../../src/view/fields.ts';
import { defaultView } from '../../src/view/defaults.ts';
import { TOOLS } from './offered.ts';
import type { Served } from './served.ts';

/** Lists of the view grammar: they take several values. */
const LISTS: ReadonlySet<string> = new Set(['edges', 'through', 'kinds', 'status']);
/** Fields whose valid words are the data's, too many or too changeable for a type. */
const OF_DATA: ReadonlySet<string> = new Set(['through', 'period', 'matrix', 'edges', 'kinds']);

export interface FieldDescription {
  readonly key: string;
  readonly name: string;
  readonly isList: boolean;
  readonly isNumber: boolean;
  readonly values: readonly string[] | undefined;
  readonly summary: string;
  readonly placeholder: string;
}

export interface ToolDescription {
  readonly name: string;
  readonly summary: string;
  readonly details: string | undefined;
  readonly positionals: readonly string[];
  readonly schema: (typeof TOOLS)[number]['schema'];
}

export interface Description {
  readonly fields: readonly FieldDescription[];
  readonly tools: readonly ToolDescription[];
  readonly edition: { readonly name: string; readonly version: string; readonly date: string };
}

export function describe({ dataset }: Served): Description & Readonly<Record<string, unknown>> {
  const usual = defaultView(dataset);
  return {
    fields: FIELDS.map(({ key, name, valid }) => ({
      key,
      name,
      isList: LISTS.has(key),
      isNumber: typeof usual[key] === 'number',
      values: OF_DATA.has(key) ? undefined : valid?.({ dataset }),
      summary: FIELD_HELP[key].description.en,
      placeholder: FIELD_HELP[key].placeholder,
    })),
    tools: TOOLS.map(({ command, schema }) => ({
      name: command.name,
      summary: command.summary.en,
      details: command.details?.en,
      positionals: command.arguments.map((argument) => argument.name.toLowerCase()),
      schema,
    })),
    edition: { name: dataset.name, version: dataset.version, date: dataset.date },
  };
}
