import type { Dataset } from '../data/dataset.ts';
import { parseView, type CodecContext } from '../view/codec.ts';
import { FIELD_HELP } from '../view/field-help.ts';
import { fieldNamed, FIELDS } from '../view/fields.ts';

/** What of an address could not be read, as facts: the page says it in its own language. */
export interface UrlProblem {
  readonly name: string;
  /** The value; absent where the name itself is not known. */
  readonly value?: string;
  readonly suggestions: readonly string[];
  /** The valid values, where they can be listed; few of many are enough to see what kind they are. */
  readonly valid: readonly string[];
  /** Where they cannot be listed, some that are understood. */
  readonly examples: readonly string[];
  /** It stands more than once, and this one, the last, counts. */
  readonly isRepeated?: true;
}

/** A longer list would bury the message. */
const MOST_VALID = 12;

/** Parameters that other sites add to links, no mistake of the reader; and which data the view is of (UrlSync). */
const FOREIGN = /^(utm_\w+|fbclid|gclid|ref|data)$/;

/** Each name and value of a query string that is none, in the order of the string. */
export function urlProblems(query: string, context: CodecContext): UrlProblem[] {
  const given = ownParameters(query);
  const problems: UrlProblem[] = [];
  for (const [name, value] of given) {
    const field = fieldNamed(name);
    const found = parseView({ [name]: value }, context).problems;
    if (found.length === 0) continue;
    const suggestions = [...new Set(found.flatMap((problem) => problem.suggestions))];
    const valid = field ? validOf(name, context.dataset) : FIELDS.map((one) => one.name);
    problems.push({
      name,
      ...(field ? { value } : {}),
      suggestions,
      valid,
      examples: (field && FIELD_HELP[field.key].examples) ?? [],
    });
  }
  const last = new Map(given);
  for (const [name, value] of last) {
    const values = given.filter(([other]) => other === name).map(([, one]) => one);
    if (values.every((one) => one === value)) continue;
    problems.push({ name, value, suggestions: [], valid: [], examples: [], isRepeated: true });
  }
  return problems;
}

/** The parameters that are meant for us. */
export function ownParameters(query: string): readonly (readonly [name: string, value: string])[] {
  return [...new URLSearchParams(query)].filter(([name]) => !FOREIGN.test(name));
}

function validOf(name: string, dataset: Dataset): readonly string[] {
  const field = fieldNamed(name)!;
  const valid = field.valid?.({ dataset });
  if (!valid) return [];
  return valid.length > MOST_VALID ? [...valid.slice(0, MOST_VALID), '…'] : valid;
}
