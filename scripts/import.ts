/**
 * `import`: manuscripts as their authors sent them → articles as YAML, with a table of what the desk has read, what it
 * found, and a diff of what it mended. Exit code 1 where one could not be read or put in its place, 130 after Ctrl-C.
 */

import { loadHouseStyle } from '../src/desk/house-style.ts'
import { isEncoding } from '../src/desk/read/encoding.ts'
import { formatDiagnostic } from '../src/diagnostic.ts'
import { catchFault } from '../src/plugins/fault.ts'
import { openPlugIns } from '../src/plugins/open.ts'
import { quote } from '../src/source/complaint.ts'
import { showPath } from '../src/source/disk.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { AskingEnded, type Person, personAt } from './desk/ask.ts'
import { harmless, harmlessFinding, harmlessJson } from './desk/harmless.ts'
import { type Imported, importOne } from './desk/import-one.ts'
import { reportOf } from './desk/report.ts'
import { diffOf, findingsOf, tableOf } from './desk/show.ts'
import { helpOf, refuse } from './refuse.ts'

/** `asked`: who answers, where it is not whoever sits at the terminal. */
export async function run(call: Call, asked = atTerminal(call)): Promise<number> {
  const { operands, flags, house } = call
  const wrong = refusal(call)
  if (wrong !== undefined) return refuse(wrong, helpOf('import'))
  const { value: style, diagnostics } = await loadHouseStyle(
    house.houseStyle,
    openPlugIns(house.plugIns).value?.deskRules,
  )
  for (const diagnostic of diagnostics) console.error(yellow(formatDiagnostic(diagnostic)))
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
      if (!flags['json']) tell(imported, flags['fix'] === true)
      all.push(imported)
    } catch (error) {
      if (!(error instanceof AskingEnded)) throw error
      refuse(
        `Unexpected end of the answers, expected one to every question on ${quote(harmless(named))}: nothing of it is written.`,
        'Call again and press Enter where the answer that is offered is right; with --dry-run nothing is asked.',
      )
      return error.exitCode
    }
  }
  if (flags['json']) console.log(harmlessJson({ manuscripts: all.map(reportOf) }))
  return all.every(({ refusals }) => refusals.length === 0) ? 0 : 1
}

function atTerminal({ flags }: Call): Person | undefined {
  const { stdin, stdout } = process
  const isAsked = stdin.isTTY && stdout.isTTY && !flags['json'] && !flags['dry-run']
  return isAsked ? personAt({ input: stdin, output: stdout }) : undefined
}

/** Flags behind which a name stands: with an empty one the folder of the caller would be taken. */
const NAMING = ['issue', 'out', 'encoding']

function refusal({ operands, flags }: Call): string | undefined {
  if (operands.length === 0)
    return 'Unexpected absence of a manuscript, expected its file, or - for what is pasted.'
  const empty = NAMING.find((name) => typeof flags[name] === 'string' && flags[name].trim() === '')
  if (empty !== undefined) return `Unexpected nothing behind --${empty}, expected a name.`
  if (operands.some((named) => named.trim() === ''))
    return 'Unexpected nothing in place of a manuscript, expected its file, or - for what is pasted.'
  const { out, encoding } = flags
  if (typeof encoding === 'string' && !isEncoding(encoding))
    return `Unexpected encoding ${quote(encoding)}, expected one that is known, for example windows-1256, ISO-8859-6, UTF-8 or UTF-16LE.`
  if (typeof out === 'string' && operands.length > 1 && /\.ya?ml$/.test(out))
    return 'Unexpected file behind --out for several manuscripts, expected a folder.'
  return undefined
}

function tell({ manuscript, prepared, written, warnings = [], refusals }: Imported, isMended: boolean): void {
  console.log(harmless(manuscript))
  if (prepared) {
    for (const line of [...tableOf(prepared), '']) console.log(line)
    for (const line of findingsOf(prepared)) console.log(yellow(line))
    const changes = diffOf(prepared)
    if (changes.length > 0) console.log(isMended ? '\nmended:' : '\nwould be mended by --fix:')
    for (const line of changes) console.log(line)
  }
  for (const diagnostic of warnings) console.error(yellow(harmlessFinding(diagnostic)))
  for (const diagnostic of refusals) console.error(red(harmlessFinding(diagnostic)))
  if (written !== undefined) console.log(`\n${harmless(showPath(written))}\n`)
}
