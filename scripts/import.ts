/**
 * `import`: manuscripts as their authors sent them → articles as YAML, with a table of what the desk has read, what it
 * found, and a diff of what it mended. Exit code 1 where one could not be read or put in its place.
 */

import { loadHouseStyle } from '../src/desk/house-style.ts'
import { isEncoding } from '../src/desk/read/encoding.ts'
import { formatDiagnostic } from '../src/diagnostic.ts'
import { quote } from '../src/source/complaint.ts'
import { showPath } from '../src/source/disk.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { type Imported, importOne } from './desk/import-one.ts'
import { reportOf } from './desk/report.ts'
import { diffOf, findingsOf, tableOf } from './desk/show.ts'
import { helpOf, refuse } from './refuse.ts'

export async function run(call: Call): Promise<number> {
  const { operands, flags, house } = call
  const wrong = refusal(call)
  if (wrong !== undefined) return refuse(wrong, helpOf('import'))
  const { value: style, diagnostics } = await loadHouseStyle(house.houseStyle)
  for (const diagnostic of diagnostics) console.error(yellow(formatDiagnostic(diagnostic)))
  if (!style) return 1
  const isAsked = process.stdin.isTTY && process.stdout.isTTY && !flags['json'] && !flags['dry-run']
  const all: Imported[] = []
  for (const named of operands) {
    const imported = await importOne(named, { call, style, isAsked })
    if (!flags['json']) tell(imported, flags['fix'] === true)
    all.push(imported)
  }
  if (flags['json']) console.log(JSON.stringify({ manuscripts: all.map(reportOf) }, null, 2))
  return all.every(({ refusals }) => refusals.length === 0) ? 0 : 1
}

function refusal({ operands, flags }: Call): string | undefined {
  if (operands.length === 0)
    return 'Unexpected absence of a manuscript, expected its file, or - for what is pasted.'
  const { out, encoding } = flags
  if (typeof encoding === 'string' && !isEncoding(encoding))
    return `Unexpected encoding ${quote(encoding)}, expected one such as windows-1256, utf-8 or utf-16le.`
  if (typeof out === 'string' && operands.length > 1 && /\.ya?ml$/.test(out))
    return 'Unexpected file behind --out for several manuscripts, expected a folder.'
  return undefined
}

function tell({ manuscript, prepared, written, isListed, refusals }: Imported, isMended: boolean): void {
  console.log(manuscript)
  if (prepared) {
    for (const line of [...tableOf(prepared), '']) console.log(line)
    for (const line of findingsOf(prepared)) console.log(yellow(line))
    const changes = diffOf(prepared)
    if (changes.length > 0) console.log(isMended ? '\nmended:' : '\nwould be mended by --fix:')
    for (const line of changes) console.log(line)
  }
  for (const diagnostic of refusals) console.error(red(formatDiagnostic(diagnostic)))
  if (written === undefined) return
  const added = isListed === false ? ', which its issue does not list yet: add it to articles: there' : ''
  console.log(`\n${showPath(written)}${added}\n`)
}
