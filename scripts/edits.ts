/**
 * `npm run edits [-- <number> [<seed>]]`: edits the sample issues at random so often, and compares each build that has
 * something at hand with one that has nothing, byte for byte. A seed makes three edits, one upon another; a fault is had
 * again from its own: `npm run edits -- 3 <seed>`. Exit code 1 where there was one.
 */

import './patience.ts'
import { chalk } from 'zx/core'
import { tryEdits } from '../tests/edits/trial.ts'

const EDITS = 300

const [edits = EDITS, seed = 1] = process.argv.slice(2).map(Number)
let done = 0
const steps = await tryEdits(edits, seed, ({ seed: own, issue, edit, isPrinted, faults }) => {
  const line = `${String(done++).padStart(3)}  seed ${own}  ${issue}  ${edit}${isPrinted ? '' : '  (refused)'}`
  console.log(faults.length > 0 ? chalk.red(line) : line)
  for (const fault of faults) console.log(chalk.red(`     ${fault}`))
})
const wrong = steps.filter(({ faults }) => faults.length > 0)
const printed = steps.filter(({ isPrinted }) => isPrinted)
console.log(
  `${steps.length} builds compared, ${printed.length} of them printed, ${wrong.length} not the same`,
)
process.exitCode = wrong.length > 0 ? 1 : 0
