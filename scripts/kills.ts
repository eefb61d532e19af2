/**
 * `npm run kills [-- <number>]`: kills a process that writes output so often, at random moments, and shows what was
 * found each time: whole generations, and nothing left over after the next command. `npm run kills -- archive` kills one
 * that archives a first and a second version, at every act of it on the disk.
 */

import { countActs, killAt, openKills } from '../tests/archive/kills.ts'
import { killWriters } from '../tests/scripts/output/kills.ts'
import { besidesNames, checkOcfl } from '../tests/support/check-ocfl.ts'
import { hasProgram, tellMissing } from '../tests/support/programs.ts'

const KILLS = 200
/** Milliseconds: some ten generations. */
const LONGEST = 400

const [what] = process.argv.slice(2)
const { faults, ...found } = await (what === 'archive'
  ? killArchivers()
  : killPrinters(Number(what ?? KILLS)))
for (const [name, count] of Object.entries(found))
  console.log(`${name.padEnd(20)} ${String(count).padStart(5)}`)
console.log(`${'faults'.padEnd(20)} ${String(faults.length).padStart(5)}`)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0

function killPrinters(kills: number) {
  return killWriters(kills, { longest: LONGEST, chance: Math.random })
}

async function killArchivers() {
  if (!hasProgram('ocfl-py')) console.error(`${tellMissing('ocfl-py')} Until then no other program judges.`)
  const kills = await openKills()
  const counts: Record<string, number> = {}
  const faults: string[] = []
  const archives: string[] = []
  try {
    for (const order of ['first', 'second'] as const) {
      const acts = await countActs(kills, order)
      for (let act = 1; act <= acts; act++) {
        const killed = await killAt(kills, order, act)
        const name = `${order}, ${killed.outcome}`
        counts[name] = (counts[name] ?? 0) + 1
        faults.push(...killed.faults.map((fault) => `${order} version, act ${act}: ${fault}`))
        archives.push(killed.archive)
      }
    }
    if (hasProgram('ocfl-py')) faults.push(...judge(archives))
    return { kills: archives.length, ...counts, faults }
  } finally {
    kills.close()
  }
}

/** What an independent program says of all archives after the next command. */
function judge(archives: readonly string[]): readonly string[] {
  return checkOcfl(archives).flatMap((verdict, index) => {
    const said = besidesNames(verdict)
    return verdict.valid && said.length === 0 ? [] : [`${archives[index]}: ${said.join(' ') || 'not valid'}`]
  })
}
