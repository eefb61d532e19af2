/** Commands → a script by which bash completes them, their flags and what follows those; files it completes itself. */

import { groupBy } from '../../src/desk/group-by.ts'
import type { Command, ValueKind } from '../commands.ts'
import { PROGRAM } from './program.ts'
import { FIXED, isFixed, valuedFlags } from './values.ts'

export function bashScript(commands: readonly Command[]): string {
  const lines = (words: readonly string[]) => `$'${words.join('\\n')}'`
  const flags = commands.map(
    ({ name, flags: own }) => `            ${name}) words=${lines(own.map((flag) => `--${flag.name}`))} ;;`,
  )
  const following = groupBy(valuedFlags(commands), ({ flag }) => flag.values)
  const valued = [...following].map(([kind, own]) => {
    const places = own.map(({ command, flag }) => `'${command} --${flag.name}'`).join('|')
    return `      ${places}) ${kind === undefined ? 'return' : wordsOf(kind)} ;;`
  })
  const operands = commands.flatMap(({ name, operand }) =>
    operand?.values ? [`            ${name}) ${wordsOf(operand.values)} ;;`] : [],
  )
  return [
    `_${PROGRAM}() {`,
    `  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" head="" words="" each`,
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    words=${lines([...commands.map(({ name }) => name), '--help', '--version'])}`,
    '  else',
    `    case "\${COMP_WORDS[1]} $before" in`,
    ...valued,
    '      *)',
    '        case "$word" in',
    '        -*)',
    `          case "\${COMP_WORDS[1]}" in`,
    ...flags,
    '          esac',
    `          words="$words"$'\\n--help' ;;`,
    '        *)',
    `          case "\${COMP_WORDS[1]}" in`,
    ...operands,
    '          esac ;;',
    '        esac ;;',
    '    esac',
    '  fi',
    '  while IFS= read -r each; do',
    '    case "$each" in',
    '    "") ;;',
    // A space within a name is no end of it.
    `    "$word"*) COMPREPLY+=("$head\${each// /\\\\ }") ;;`,
    '    esac',
    '  done <<< "$words"',
    '}',
    `complete -o default -F _${PROGRAM} ${PROGRAM}`,
  ].join('\n')
}

/** What gives the words that may follow. The press may be an alias: that is known to `eval` alone. */
function wordsOf(kind: ValueKind): string {
  if (!isFixed(kind)) return `words="$(eval '${PROGRAM} completion values ${kind}' 2>/dev/null)"`
  const fixed = `words=$'${FIXED[kind].join('\\n')}'`
  return kind === 'editions'
    ? `${fixed}; case "$word" in *,*) head="\${word%,*}," word="\${word##*,}" ;; esac`
    : fixed
}
