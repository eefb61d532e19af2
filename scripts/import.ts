/**
 * `import`: manuscripts as their authors sent them → articles as YAML, with a table of what the desk has read, what it
 * found, and a diff of what it mended. Exit code 1 where one could not be read or put in its place, 130 after Ctrl-C.
 */

import { loadHouseStyle } from '../src/desk/house-style.ts'
import { isEncoding } from '../src/desk/read/encoding.ts'
import { catchFault } from '../src/plugins/fault.ts'
import { openPlugIns } from '../src/plugins/open.ts'
import { showPath } from '../src/source/disk.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { AskingEnded, type Person, personAt } from './desk/ask.ts'
import { harmless, harmlessFinding, harmlessJson } from './desk/harmless.ts'
import { type Imported, importOne } from './desk/import-one.ts'
import { reportOf } from './desk/report.ts'
import { diffOf, findingsOf, tableOf } from './desk/show.ts'
import { helpOf, refuse } from './refuse.ts'
import { importWords } from './words/of-copy.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

/** `asked`: who answers, where it is not whoever sits at the terminal. */
export async function run(call: Call, asked = atTerminal(call)): Promise<number> {
  const { operands, flags, house, voice = ENGLISH } = call
  const words = importWords(voice)
  const wrong = refusal(call)
  if (wrong !== undefined) return refuse(wrong, helpOf('import', voice), voice)
  const { value: style, diagnostics } = await loadHouseStyle(
    house.houseStyle,
    openPlugIns(house.plugIns).value?.deskRules,
  )
  for (const diagnostic of diagnostics) console.error(yellow(voice.tell(diagnostic)))
  if (!style) return 1
  const all: Imported[] = []
  for (const named of operands) {
    try {
      const order = { call, style, earlier: all, ...(asked && { person: asked }) }
      const { value, diagnostics: faults } = await catchFault(async () => ({
        value: await importOne(named, order),
        diagnostics: [],
      }))
      const imported = value ?? { manuscript: named, refusals: faults }
      if (!flags['json']) tell(imported, flags['fix'] === true, voice)
      all.push(imported)
    } catch (error) {
      if (!(error instanceof AskingEnded)) throw error
      refuse(words.ended(harmless(named)), words.again, voice)
      return error.exitCode
    }
  }
  if (flags['json']) console.log(harmlessJson({ manuscripts: all.map(reportOf) }))
  return all.every(({ refusals }) => refusals.length === 0) ? 0 : 1
}

function atTerminal({ flags, voice = ENGLISH }: Call): Person | undefined {
  const { stdin, stdout } = process
  const isAsked = stdin.isTTY && stdout.isTTY && !flags['json'] && !flags['dry-run']
  return isAsked ? personAt({ input: stdin, output: stdout }, voice) : undefined
}

/** Flags behind which a name stands: with an empty one the folder of the caller would be taken. */
const NAMING = ['issue', 'out', 'encoding']

function refusal({ operands, flags, voice = ENGLISH }: Call): string | undefined {
  const words = importWords(voice)
  if (operands.length === 0) return words.noManuscript
  const empty = NAMING.find((name) => typeof flags[name] === 'string' && flags[name].trim() === '')
  if (empty !== undefined) return words.nothingBehind(empty)
  if (operands.some((named) => named.trim() === '')) return words.nothingThere
  const { out, encoding } = flags
  if (typeof encoding === 'string' && !isEncoding(encoding)) return words.encoding(encoding)
  if (typeof out === 'string' && operands.length > 1 && /\.ya?ml$/.test(out)) return words.oneFile
  return undefined
}

function tell(imported: Imported, isMended: boolean, voice: Voice): void {
  const { manuscript, prepared, written, warnings = [], refusals } = imported
  const words = importWords(voice)
  console.log(harmless(manuscript))
  if (prepared) {
    for (const line of [...tableOf(prepared, voice), '']) console.log(line)
    for (const line of findingsOf(prepared, voice)) console.log(yellow(line))
    const changes = diffOf(prepared, voice)
    if (changes.length > 0) console.log(isMended ? words.mended : words.mendable)
    for (const line of changes) console.log(line)
  }
  for (const diagnostic of warnings) console.error(yellow(harmlessFinding(diagnostic, voice)))
  for (const diagnostic of refusals) console.error(red(harmlessFinding(diagnostic, voice)))
  if (written !== undefined) console.log(`\n${harmless(showPath(written))}\n`)
}
