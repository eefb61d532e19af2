/**
 * `npm run kills [-- <number>]`: kills a process that writes output so often, at random moments, and shows what was
 * found each time: whole generations, and nothing left over after the next command.
 */

import { killWriters } from '../tests/scripts/output/kills.ts'

const KILLS = 200
/** Milliseconds: some ten generations. */
const LONGEST = 400

const kills = Number(process.argv[2] ?? KILLS)
const { faults, ...found } = await killWriters(kills, { longest: LONGEST, chance: Math.random })
for (const [name, count] of Object.entries(found))
  console.log(`${name.padEnd(10)} ${String(count).padStart(5)}`)
console.log(`${'faults'.padEnd(10)} ${String(faults.length).padStart(5)}`)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
