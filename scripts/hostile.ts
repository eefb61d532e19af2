/**
 * `npm run hostile [-- <words of a kind or a name>]`: lays every hostile input of `tests/hostile` into a folder of its own
 * and prints it, one of each kind and fate by the built command too; shows by kind what became of them, and each that came to an end it should not. Exit code 1 where one did.
 */

import { chalk } from 'zx/core'
import { tryCommand } from '../tests/hostile/command.ts'
import type { HostileInput } from '../tests/hostile/input.ts'
import { hostileInputs } from '../tests/hostile/inputs.ts'
import { type Trial, tryInputs } from '../tests/hostile/judge.ts'

/** The texts and the archive show most of an issue's files; plates and the e-book open its pictures in other ways. */
const EDITIONS_TRIED = ['text', 'archive', 'print', 'epub'] as const
const ENDS = ['refused', 'printed', 'leaked', 'hung', 'crashed'] as const
const WIDTH = 9
/** Signs of a fault that are shown. */
const SHOWN = 600

const wanted = process.argv.slice(2).join(' ')
const all = await hostileInputs()
const inputs = all.filter(({ kind, name }) => `${kind}: ${name}`.includes(wanted))
const trials = [...(await tryInputs(inputs, EDITIONS_TRIED, tellTrial))]
for (const input of inputs.filter(goesThroughCommand)) {
  const trial = await tryCommand(input)
  tellTrial(trial)
  trials.push(trial)
}
showTable(trials)
process.exitCode = inputs.length > 0 && trials.every(({ faults }) => faults.length === 0) ? 0 : 1

/** One of each kind and fate, which the built command is given as well. */
function goesThroughCommand(
  { kind, fate, folderName }: HostileInput,
  index: number,
  all: readonly HostileInput[],
): boolean {
  const first = all.findIndex((other) => other.kind === kind && other.fate === fate)
  return folderName === undefined && first === index
}

function tellTrial({ input, faults, said, milliseconds }: Trial): void {
  if (faults.length === 0) return
  const time = `${(milliseconds / 1000).toFixed(1)} s`
  console.log(chalk.red(`${input.kind}: ${input.name} (${time})`))
  for (const fault of faults) console.log(`  ${fault.slice(0, SHOWN)}`)
  for (const line of said.slice(0, 2)) console.log(chalk.grey(`  ${line.slice(0, SHOWN)}`))
}

function showTable(trials: readonly Trial[]): void {
  const kinds = [...new Set(trials.map(({ input }) => input.kind))]
  const wide = Math.max(...kinds.map((kind) => kind.length), 'in all'.length)
  const row = (name: string, cells: readonly (string | number)[]) =>
    console.log(`${name.padEnd(wide)}${cells.map((cell) => String(cell).padStart(WIDTH)).join('')}`)
  const count = (own: readonly Trial[]) => [
    own.length,
    ...ENDS.map((end) => own.filter((trial) => trial.end === end).length),
    own.filter(({ faults }) => faults.length > 0).length,
    `${(Math.max(0, ...own.map(({ milliseconds }) => milliseconds)) / 1000).toFixed(1)} s`,
  ]
  row('', ['tried', ...ENDS, 'wrong', 'longest'])
  for (const kind of kinds) row(kind, count(trials.filter(({ input }) => input.kind === kind)))
  row('in all', count(trials))
}
