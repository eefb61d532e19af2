/** Commands → a script by which fish completes them, their flags and what follows those, each with what it is for. */

import type { Command, Flag, ValueKind } from '../commands.ts'
import { PROGRAM } from './program.ts'
import { FIXED, isFixed } from './values.ts'

export function fishScript(commands: readonly Command[]): string {
  const first = commands.map(
    ({ name, about }) =>
      `complete -c ${PROGRAM} -n __fish_use_subcommand -f -a ${name} -d '${inFish(about)}'`,
  )
  const own = commands.flatMap(({ name, operand, flags }) => {
    const behind = `complete -c ${PROGRAM} -n '__fish_seen_subcommand_from ${name}'`
    return [
      ...flags.map((flag) => `${behind} -l ${flag.name}${followingOf(flag)} -d '${inFish(flag.about)}'`),
      ...(operand?.values ? [`${behind} -a '${inFish(wordsOf(operand.values))}'`] : []),
    ]
  })
  return [...first, ...own].join('\n')
}

function followingOf({ value, values }: Flag): string {
  if (value === undefined) return ''
  return values === undefined ? ' -r' : ` -x -a '${inFish(wordsOf(values))}'`
}

/** As a call, where the press is asked; editions stand in one list. */
function wordsOf(kind: ValueKind): string {
  if (!isFixed(kind)) return `(${PROGRAM} completion values ${kind} 2>/dev/null)`
  const words = FIXED[kind].join(' ')
  return kind === 'editions' ? `(__fish_complete_list , "printf '%s\\n' ${words}")` : words
}

function inFish(words: string): string {
  return words.replace(/[\\']/g, '\\$&')
}
