/** The functions of the Python package, one a query, with types and docstrings from the library's own descriptions. */
import type { Description, ToolDescription } from './describe.ts';

type Schema = ToolDescription['schema']['properties'][string];

/** Words of Python that are names of ours. */
const RESERVED: ReadonlySet<string> = new Set(['from', 'in', 'is', 'as', 'with', 'for', 'class']);

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const argument = (name: string): string => (RESERVED.has(name) ? `${name}_` : snake(name));

export function pythonQueries({ tools }: Description): string {
  return [
    '"""The queries. Written by the build from the descriptions of the command line: do not edit."""',
    'from __future__ import annotations',
    '',
    'from collections.abc import Sequence',
    'from typing import Any, Literal, Optional, Union',
    '',
    'from .._answers import Answer, query as _query',
    'from .._networks import Network',
    '',
    `__all__ = ${JSON.stringify(tools.map(({ name }) => name))}`,
    '',
    ...tools.map(functionOf),
  ].join('\n');
}

function functionOf({ name, summary, details, positionals, schema }: ToolDescription): string {
  const options = Object.entries(schema.properties).filter(([key]) => !positionals.includes(key));
  const places = positionals.map((key) => {
    const type = typeOf(key, schema.properties[key]!);
    return schema.required.includes(key) ? `${argument(key)}: ${type}` : `${argument(key)}: Optional[${type}] = None`;
  });
  const named = options.map(([key, property]) => `${argument(key)}: Optional[${typeOf(key, property)}] = None`);
  const signature = [...places, '*', ...named, 'data: Optional[Network] = None'];
  const all = [...positionals.map((key) => [key, schema.properties[key]!] as const), ...options];
  const lines = all.map(([key, { description }]) => `        ${argument(key)}: ${description}.`);
  const given = all.map(([key]) => `        ${JSON.stringify(key)}: ${argument(key)},`);
  return `
def ${name}(
${signature.map((line) => `    ${line},`).join('\n')}
) -> Answer:
    """${sentence(summary)}
${details === undefined ? '' : `\n    ${escaped(details)}\n`}
    Args:
${lines.map(escaped).join('\n')}
        data: a network of one's own, from \`\`read\`\` or \`\`Graph.network\`\`; the built-in one without it.

    Returns:
        What \`\`collab-graph ${name}\`\` answers.

    Raises:
        CollabGraphError: for a value that is not understood, with the valid ones.
    """
    given: dict[str, Any] = {
${given.join('\n')}
    }
    return _query(${JSON.stringify(name)}, data, given)
`;
}

/** Kinds of a network of one's own are words that no list has. */
const OPEN: ReadonlySet<string> = new Set(['edges', 'kinds', 'order']);

function typeOf(name: string, { type, enum: values, items }: Schema): string {
  if (OPEN.has(name)) return type === 'array' ? 'Union[str, Sequence[str]]' : 'str';
  if (type === 'array') return `Union[str, Sequence[${items?.enum ? literal(items.enum) : 'str'}]]`;
  if (values) return literal(values);
  return { string: 'str', number: 'float', boolean: 'bool' }[type];
}

const literal = (values: readonly string[]): string =>
  `Literal[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
/** Options are arguments here. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replace(/--([a-z][a-z-]*)/g, (_all, name: string) => `\`\`${name.replaceAll('-', '_')}\`\``);
const sentence = (text: string): string => `${text[0]!.toUpperCase()}${escaped(text.slice(1))}.`;
