/** `completion`: commands and their flags → a script by which bash, zsh or fish completes them. */

import { type Call, COMMANDS, type Command } from './commands.ts'
import { helpOf, refuse } from './refuse.ts'
import { completionWords } from './words/of-command-lines.ts'
import { ENGLISH } from './words/voice.ts'

/** How the press is called. */
const PROGRAM = 'warraq'

const SHELLS: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
}

export async function run({ operands: [shell = ''], voice = ENGLISH }: Call): Promise<number> {
  const write = SHELLS[shell]
  if (!write)
    return refuse(
      completionWords(voice).shell(shell, Object.keys(SHELLS).join(', ')),
      helpOf('completion', voice),
      voice,
    )
  console.log(write(COMMANDS))
  return 0
}

/** Files are completed by bash itself. */
export function bashScript(commands: readonly Command[]): string {
  const flags = commands.map(
    ({ name, flags: own }) => `        ${name}) words="${own.map((flag) => `--${flag.name}`).join(' ')}" ;;`,
  )
  return [
    `_${PROGRAM}() {`,
    `  local word="\${COMP_WORDS[COMP_CWORD]}" words=""`,
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words="${commands.map(({ name }) => name).join(' ')} --help --version"`,
    '  else',
    '    case "$word" in',
    `      -*) case "\${COMP_WORDS[1]}" in`,
    ...flags,
    '      esac',
    '      words="$words --help" ;;',
    '    esac',
    '  fi',
    '  [ -n "$words" ] && COMPREPLY=($(compgen -W "$words" -- "$word"))',
    '}',
    `complete -o default -F _${PROGRAM} ${PROGRAM}`,
  ].join('\n')
}

export function zshScript(commands: readonly Command[]): string {
  const named = commands.map(({ name, about }) => `    '${name}:${inZsh(about)}'`)
  const own = commands.map(({ name, flags }) => {
    const words = flags.map((flag) => {
      const value = flag.value === undefined ? '' : `:${inZsh(flag.value)}:_files`
      return `'--${flag.name}[${inZsh(flag.about)}]${value}'`
    })
    return `    ${name}) _arguments ${[...words, "'*:file:_files'"].join(' ')} ;;`
  })
  return [
    `#compdef ${PROGRAM}`,
    `_${PROGRAM}() {`,
    '  local -a commands',
    '  commands=(',
    ...named,
    '  )',
    '  if (( CURRENT == 2 )); then',
    "    _describe 'command' commands",
    '    return',
    '  fi',
    '  local command=$words[2]',
    '  shift words',
    '  (( CURRENT-- ))',
    '  case $command in',
    ...own,
    '  esac',
    '}',
    // Loaded by its name from a folder of functions, or read at the start of a shell.
    `if [ "$funcstack[1]" = "_${PROGRAM}" ]; then _${PROGRAM} "$@"; else compdef _${PROGRAM} ${PROGRAM}; fi`,
  ].join('\n')
}

/** Within apostrophes, where brackets and colons part what is told. */
function inZsh(words: string): string {
  return words.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&')
}

export function fishScript(commands: readonly Command[]): string {
  const first = commands.map(
    ({ name, about }) =>
      `complete -c ${PROGRAM} -n __fish_use_subcommand -f -a ${name} -d '${inFish(about)}'`,
  )
  const own = commands.flatMap(({ name, flags }) =>
    flags.map((flag) => {
      const value = flag.value === undefined ? '' : ' -r'
      return `complete -c ${PROGRAM} -n '__fish_seen_subcommand_from ${name}' -l ${flag.name}${value} -d '${inFish(flag.about)}'`
    }),
  )
  return [...first, ...own].join('\n')
}

function inFish(words: string): string {
  return words.replace(/[\\']/g, '\\$&')
}
