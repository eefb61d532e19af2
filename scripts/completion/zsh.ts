/** Commands → a script by which zsh completes them, their flags and what follows those, each with what it is for. */

import type { Command, Flag, ValueKind } from '../commands.ts'
import { PROGRAM } from './program.ts'
import { FIXED, isFixed } from './values.ts'

export function zshScript(commands: readonly Command[]): string {
  const named = commands.map(({ name, about }) => `    '${name}:${inZsh(about)}'`)
  const own = commands.map(({ name, operand, flags }) => {
    const words = flags.map((flag) => `'--${flag.name}[${inZsh(flag.about)}]${followingOf(flag)}'`)
    const files = operand?.values ? `{${actionOf(operand.values)} || _files}` : '_files'
    return `    ${name}) _arguments ${[...words, `'*:${inZsh(operand?.name ?? 'file')}:${files}'`].join(' ')} ;;`
  })
  return [
    `#compdef ${PROGRAM}`,
    `_${PROGRAM}_values() {`,
    '  local -a found',
    `  found=("\${(@f)$(eval "${PROGRAM} completion values $1" 2>/dev/null)}")`,
    '  compadd -a found',
    '}',
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

function followingOf({ value, values }: Flag): string {
  if (value === undefined) return ''
  return `:${inZsh(value)}:${values === undefined ? '_files' : `{${actionOf(values)}}`}`
}

function actionOf(kind: ValueKind): string {
  if (!isFixed(kind)) return `_${PROGRAM}_values ${kind}`
  return `_values ${kind === 'editions' ? '-s , ' : ''}${kind} ${FIXED[kind].join(' ')}`
}

/** Within apostrophes, where brackets and colons part what is told. */
function inZsh(words: string): string {
  return words.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&')
}
