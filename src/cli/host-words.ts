/**
 * Sentences of the command line name an option as it is typed there
 * (`--at all`). Where it is an argument of a function or of a tool, they name
 * that: a reader of a notebook has no command line to type it on.
 */

/** Where an answer is read. */
export type AnswerHost = 'chat' | 'python' | 'r';

/** The words that sentences give an option; lists of kinds are told by their comma. */
const VALUE = String.raw`all|now|verified|reported|unverified|markdown|csv|json|[a-z-]+(?:,[a-z-]+)+`;
const OPTION = new RegExp(String.raw`--([a-z][a-z-]*)(?:[ =](${VALUE})(?![\w-]))?`, 'g');

/** How a host writes an argument by its option's name. */
const WRITTEN: Readonly<Record<AnswerHost, (name: string, value: string | undefined) => string>> = {
  chat: (name, value) => argument(camel(name), ': ', value),
  python: (name, value) => argument(snake(name), '=', value),
  r: (name, value) => argument(snake(name), ' = ', value),
};

/** The same sentence, with the options as arguments of the host. Names of data have no dashes before them, and stay. */
export function inWordsOf(host: AnswerHost, sentence: string): string {
  return sentence.replace(OPTION, (_option, name: string, value: string | undefined) => WRITTEN[host](name, value));
}

function argument(name: string, between: string, value: string | undefined): string {
  return value === undefined ? name : `${name}${between}"${value}"`;
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
}

function snake(name: string): string {
  return name.replaceAll('-', '_');
}
