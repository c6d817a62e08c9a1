/** The functions of the R package, one a query, from the library's own descriptions. */
import type { Description, ToolDescription } from './describe.ts';
import { snake } from './python-queries.ts';

/** Words of R that no argument can be called. */
const RESERVED: ReadonlySet<string> = new Set(['for', 'in', 'if', 'function']);
const argument = (name: string): string => (RESERVED.has(name) ? `${name}_` : snake(name));

export function rQueries({ tools }: Description): string {
  return [
    '# The queries. Written by the build from the descriptions of the command line: do not edit.',
    ...tools.map(functionOf),
  ].join('\n');
}

export function rNamespace({ tools }: Description): string {
  return [
    '# Written by the build: do not edit.',
    ...['collab_graph', 'cg_read', 'cg_svg', 'cg_save', ...tools.map(({ name }) => `cg_${name}`)].map(
      (name) => `export(${name})`,
    ),
    'S3method(as.data.frame, collab_graph_answer)',
    'S3method(print, collab_graph_answer)',
    '',
  ].join('\n');
}

function functionOf({ name, summary, positionals, schema }: ToolDescription): string {
  const keys = [...positionals, ...Object.keys(schema.properties).filter((key) => !positionals.includes(key))];
  const signature = keys.map((key) => (schema.required.includes(key) ? argument(key) : `${argument(key)} = NULL`));
  const docs = keys.map((key) => `#' @param ${argument(key)} ${words(schema.properties[key]!.description)}.`);
  const given = keys.map((key) => `${key} = ${argument(key)}`);
  return `
#' ${summary[0]!.toUpperCase()}${words(summary.slice(1))}
#'
${docs.join('\n')}
#' @param data A network of one's own, from cg_read(); the built-in one without it.
#' @return What \`collab-graph ${name}\` answers: $json, $csv and $markdown, to the byte; as.data.frame() gives its rows.
#' @export
cg_${name} <- function(${[...signature, 'data = NULL'].join(', ')}) {
  query(${JSON.stringify(name)}, list(${given.join(', ')}), data)
}
`;
}

const words = (text: string): string =>
  text.replace(/--([a-z][a-z-]*)/g, (_all, name: string) => `\`${name.replaceAll('-', '_')}\``).replaceAll('%', '\\%');
