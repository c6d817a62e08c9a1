/**
 * Completion scripts, made from the descriptions of the commands. Codes and
 * ids are those of the data at the time: a script that asked the program at
 * every key press would be slower than typing.
 */
import type { Dataset } from '../data/dataset.ts';
import { PROGRAM, type Command, type OptionSpec, type Values } from './command.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

interface Completion {
  readonly commands: readonly Command[];
  readonly common: readonly OptionSpec[];
  readonly words: (values: Values | undefined) => readonly string[];
}

export function writeCompletion(
  shell: Shell,
  commands: readonly Command[],
  common: readonly OptionSpec[],
  dataset: Dataset,
): string {
  const countries = dataset.countries.map(({ id }) => id);
  const groups = dataset.groups.map(({ id }) => id);
  const words = (values: Values | undefined): readonly string[] => {
    if (values === undefined || values === 'path') return [];
    if (values === 'country') return countries;
    if (values === 'group') return groups;
    if (values === 'node') return [...countries, ...groups];
    if (values === 'command') return commands.map(({ name }) => name);
    return values;
  };
  const completion = { commands, common, words };
  switch (shell) {
    case 'bash':
      return writeBash(completion);
    case 'zsh':
      return writeZsh(completion);
    case 'fish':
      return writeFish(completion);
  }
}

/** Names that select a command. */
function namesOf({ name, aliases }: Command): string[] {
  return [name, ...(aliases ?? [])];
}

/** Every word is an id, a code or a word of ours; anything else would be code in the user's shell. */
function safe(words: readonly string[]): string {
  return words.filter((word) => /^[\w./:-]+$/.test(word)).join(' ');
}

/**
 * What bash and zsh share: two `case` statements that set `kind` (`list`,
 * `text`, `path` or nothing) and `values`, by command and option or position.
 */
function writeCases({ commands, common, words }: Completion): string {
  const set = (values: Values | undefined, type: 'list' | 'text'): string =>
    `kind=${values === 'path' ? 'path' : type}; values="${safe(words(values))}"`;
  // The first case that fits counts: an option of a command goes before the common one of its name.
  const optionCases = [
    ...commands.flatMap((command) =>
      command.options.map(
        (option) =>
          `    ${namesOf(command)
            .map((name) => `${name}:--${option.name}`)
            .join('|')}) ${set(option.values, option.type === 'list' ? 'list' : 'text')} ;;`,
      ),
    ),
    ...common
      .filter(({ type }) => type !== 'flag')
      .map((option) => `    *:--${option.name}) ${set(option.values, 'text')} ;;`),
  ];
  const optionNames = (options: readonly OptionSpec[]): string =>
    [...new Set(options.map(({ name }) => `--${name}`))].join(' ');
  const wordCases = [
    `    :*) options="${optionNames(common)}"; values="${commands.flatMap(namesOf).join(' ')}" ;;`,
    ...commands.flatMap((command) =>
      command.arguments.map(
        (argument, i) =>
          `    ${namesOf(command)
            .map((name) => `${name}:${i}`)
            .join('|')}) ${set(argument.values, 'text')} ;;`,
      ),
    ),
  ];
  const optionsByCommand = commands.map(
    (command) => `    ${namesOf(command).join('|')}) options="${optionNames([...command.options, ...common])}" ;;`,
  );
  return `  case "$command:$previous" in
${optionCases.join('\n')}
    *:--*) previous="" ;;
    *) previous="" ;;
  esac
  case "$command" in
${optionsByCommand.join('\n')}
  esac
  if [ -z "$previous" ]; then
    case "$command:$position" in
${wordCases.map((line) => `  ${line}`).join('\n')}
    esac
  fi`;
}

function withValue({ commands, common }: Completion): string {
  const all = [...common, ...commands.flatMap(({ options }) => options)];
  return [...new Set(all.filter(({ type }) => type !== 'flag').map(({ name }) => `--${name}`))].join('|');
}

function writeBash(completion: Completion): string {
  return `# bash completion for ${PROGRAM}; made by: ${PROGRAM} completion bash
_collab_graph() {
  local current previous command="" position=0 kind="" values="" options="" word skip="" i
  current="\${COMP_WORDS[COMP_CWORD]}"
  previous="\${COMP_WORDS[COMP_CWORD-1]}"
  # bash splits --format=csv into three words.
  if [ "$current" = "=" ]; then current=""
  elif [ "$previous" = "=" ]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [ "$word" = "=" ]; then skip=1; continue; fi
    if [ -n "$skip" ]; then skip=""; continue; fi
    case "$word" in
      ${withValue(completion)}) skip=1 ;;
      -*) ;;
      *) if [ -z "$command" ]; then command="$word"; else position=$((position + 1)); fi ;;
    esac
  done
${writeCases(completion)}
  if [ "$kind" = path ]; then
    COMPREPLY=($(compgen -f -- "$current"))
    compopt -o filenames 2>/dev/null
  elif [ "$kind" = list ]; then
    local before=""
    case "$current" in *,*) before="\${current%,*}," ;; esac
    COMPREPLY=($(compgen -P "$before" -W "$values" -- "\${current##*,}"))
    compopt -o nospace 2>/dev/null
  elif [ -z "$previous" ] && [ "\${current#-}" != "$current" ]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$values" -- "$current"))
  fi
}
complete -F _collab_graph ${PROGRAM}
`;
}

function writeZsh(completion: Completion): string {
  return `#compdef ${PROGRAM}
# zsh completion for ${PROGRAM}; made by: ${PROGRAM} completion zsh
_collab_graph() {
  local current previous command="" position=0 kind="" values="" options="" word skip="" i
  current="\${words[CURRENT]}"
  previous="\${words[CURRENT-1]}"
  case "$current" in
    --*=*) previous="\${current%%=*}"; compset -P '*=' ;;
  esac
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
    if [ -n "$skip" ]; then skip=""; continue; fi
    case "$word" in
      ${withValue(completion)}) skip=1 ;;
      -*) ;;
      *) if [ -z "$command" ]; then command="$word"; else position=$((position + 1)); fi ;;
    esac
  done
${writeCases(completion)}
  if [ "$kind" = path ]; then
    _files
  elif [ "$kind" = list ]; then
    compset -P '*,'
    compadd -S '' -- \${=values}
  elif [ -z "$previous" ] && [ "\${current#-}" != "$current" ]; then
    compadd -- \${=options}
  else
    compadd -- \${=values}
  fi
}
compdef _collab_graph ${PROGRAM}
`;
}

function writeFish({ commands, common, words }: Completion): string {
  const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
  const names = commands.flatMap(namesOf).join(' ');
  const option = ({ name, type, values, summary }: OptionSpec, condition: string): string => {
    const list = safe(words(values));
    const value =
      type === 'flag'
        ? ''
        : values === 'path'
          ? ' -r -F'
          : ` -x${list === '' ? '' : ` -a ${type === 'list' ? `"(__fish_append , ${list})"` : quote(list)}`}`;
    return `complete -c ${PROGRAM}${condition} -l ${name}${value} -d ${quote(summary.en)}`;
  };
  return [
    `# fish completion for ${PROGRAM}; made by: ${PROGRAM} completion fish`,
    `complete -c ${PROGRAM} -f`,
    ...commands.flatMap((command) =>
      namesOf(command).map(
        (name) =>
          `complete -c ${PROGRAM} -n "not __fish_seen_subcommand_from ${names}" -a ${name} -d ${quote(command.summary.en)}`,
      ),
    ),
    ...common.map((spec) => {
      const others = commands
        .filter((command) => command.options.some(({ name }) => name === spec.name))
        .flatMap(namesOf);
      return option(spec, others.length === 0 ? '' : ` -n "not __fish_seen_subcommand_from ${others.join(' ')}"`);
    }),
    ...commands.flatMap((command) => {
      const condition = ` -n "__fish_seen_subcommand_from ${namesOf(command).join(' ')}"`;
      const values = [...new Set(command.arguments.map((argument) => argument.values))];
      return [
        ...values.map(
          (value) =>
            `complete -c ${PROGRAM}${condition} ${value === 'path' ? '-F' : `-a ${quote(safe(words(value)))}`}`,
        ),
        ...command.options.map((spec) => option(spec, condition)),
      ];
    }),
    '',
  ].join('\n');
}
