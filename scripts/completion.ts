/**
 * `completion`: commands and their flags → a script by which bash, zsh or fish completes them; and, for those scripts, the
 * themes or the issues that there are now.
 */

import { type Call, COMMANDS, type Command } from './commands.ts'
import { bashScript } from './completion/bash.ts'
import { fishScript } from './completion/fish.ts'
import { FIXED, valuesNow } from './completion/values.ts'
import { zshScript } from './completion/zsh.ts'
import { helpOf, refuse } from './refuse.ts'
import { completionWords } from './words/of-command-lines.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

type ShellName = (typeof FIXED.shells)[number]

const SHELLS: Readonly<Record<ShellName, (commands: readonly Command[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
}

export async function run(call: Call): Promise<number> {
  const { operands, voice = ENGLISH } = call
  const [named = '', kind] = operands
  const shell = FIXED.shells.find((each) => each === named)
  const said = shell ? [SHELLS[shell](COMMANDS.map((command) => spokenBy(voice, command)))] : undefined
  const lines = said ?? (named === 'values' ? await valuesNow(kind, call) : undefined)
  if (!lines)
    return refuse(
      completionWords(voice).shell(named, FIXED.shells.join(', ')),
      helpOf('completion', voice),
      voice,
    )
  for (const line of lines) console.log(line)
  return 0
}

/** The same command with what it is for in the language of the voice. */
function spokenBy({ language }: Voice, command: Command): Command {
  if (language === 'en') return command
  const flags = command.flags.map((flag) => ({ ...flag, about: flag.arabic }))
  return { ...command, about: command.arabic, flags }
}
