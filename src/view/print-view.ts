/** One writing of the view for URLs, element attributes, command line flags and JavaScript options; `codec.ts` reads them. */
import type { Dataset } from '../data/dataset.ts';
import type { CodecContext } from './codec.ts';
import { defaultView } from './defaults.ts';
import type { FieldContext } from './field-values.ts';
import { FIELDS, type AnyField } from './fields.ts';
import type { ViewState } from './view-state.ts';
import { named } from '../model/named.ts';

/** The fields of `state` that differ from `base`, as text, in canonical order. */
export function printView(
  state: ViewState,
  { dataset, base }: Pick<CodecContext, 'dataset' | 'base'>,
): Record<string, string> {
  const from = base ?? defaultView(dataset);
  const text: Record<string, string> = named();
  for (const field of FIELDS) {
    const value = printField(field, state, dataset);
    if (value !== undefined && value !== printField(field, from, dataset)) text[field.name] = value;
  }
  return text;
}

function printField(field: AnyField, state: ViewState, dataset: Dataset): string | undefined {
  const value = state[field.key];
  if (value === undefined) return undefined;
  return (field as unknown as { print(value: unknown, context: FieldContext): string }).print(value, { dataset });
}

/** `focus=DEU&through=e-asia,v4-japan`, without a question mark; empty for the default view. */
export function toQuery(state: ViewState, context: Pick<CodecContext, 'dataset' | 'base'>): string {
  return Object.entries(printView(state, context))
    .map(([name, value]) => `${name}=${encodeQueryValue(value)}`)
    .join('&');
}

/** Only what a query must escape: commas, colons and slashes stay readable in a link. */
function encodeQueryValue(value: string): string {
  return encodeURIComponent(value).replace(/%(2C|3A|2F|40|7C)/g, (escaped) => decodeURIComponent(escaped));
}

/** Attributes for `<collab-graph>`: the same names. */
export function toAttributes(
  state: ViewState,
  context: Pick<CodecContext, 'dataset' | 'base'>,
): Record<string, string> {
  return printView(state, context);
}

/** `['--focus=DEU', '--through=e-asia']` */
export function toFlags(state: ViewState, context: Pick<CodecContext, 'dataset' | 'base'>): string[] {
  return Object.entries(printView(state, context)).map(([name, value]) => `--${name}=${value}`);
}

/** The fields that differ from the default, typed. */
export function toOptions(state: ViewState, context: Pick<CodecContext, 'dataset' | 'base'>): Partial<ViewState> {
  const names = Object.keys(printView(state, context));
  return Object.fromEntries(
    FIELDS.filter((field) => names.includes(field.name)).map((field) => [field.key, state[field.key]]),
  );
}
