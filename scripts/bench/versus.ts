/**
 * This checkout beside another, both compiled: the cost of the same workloads and the rate of composition, in turns, as
 * a table with ratios.
 */

import { $, path } from 'zx'
import { JUSTIFICATION_NAMES } from '../../src/style/justification.ts'
import { COST_NAMES, medianCost, medianOf, ratioOf, roundsOf } from './figures.ts'
import { type MeasuredRun, measureRun } from './measure.ts'
import { pressCommand } from './presses.ts'
import { formatRate, measureRate, writeRateTexts } from './profile.ts'
import { openBench } from './runs.ts'
import { THEME } from './setting.ts'
import { ROOT, WORKLOADS, type WorkloadName, writeWorkload } from './workloads.ts'

interface Checkout {
  readonly name: string
  readonly root: string
}

export async function showVersus(
  scratch: string,
  other: string,
  names: readonly WorkloadName[],
  runs: number,
): Promise<void> {
  await $({ cwd: other })`node scripts/compile.mjs`.quiet()
  const checkouts: readonly Checkout[] = [
    { name: 'this one', root: ROOT },
    { name: path.basename(other), root: other },
  ]
  for (const name of names) await showWorkload(scratch, checkouts, name, runs)
  await showRates(scratch, checkouts, runs)
}

async function showWorkload(
  scratch: string,
  checkouts: readonly Checkout[],
  name: WorkloadName,
  runs: number,
): Promise<void> {
  const { surroundings: environment } = await openBench(scratch)
  const folder = await writeWorkload(name, path.join(scratch, name))
  const costs = new Map<string, MeasuredRun[]>(checkouts.map(({ root }) => [root, []]))
  // The first round warms the disk up, and is not counted.
  for (const [round, order] of roundsOf(checkouts, runs + 1).entries()) {
    for (const { root } of order) {
      const words = [...pressCommand(root, 'bench-run'), folder, THEME]
      const run = await measureRun({ words, folder: scratch, environment })
      if (round > 0) costs.get(root)?.push(run)
    }
  }
  console.log(`\n${name}, ${WORKLOADS[name]}: median of ${runs} runs`)
  console.log(`  ${''.padEnd(20)}${['CPU s', 'wall s', 'MiB'].map((head) => head.padStart(9)).join('')}`)
  const [own = [], others = []] = checkouts.map(({ root }) => costs.get(root) ?? [])
  const units = { cpu: 1000, wall: 1000, memory: 2 ** 20 }
  const row = (title: string, figure: (cost: (typeof COST_NAMES)[number]) => number | undefined) =>
    console.log(
      `  ${title.padEnd(20)}${COST_NAMES.map((cost) => (figure(cost) ?? 0).toFixed(2).padStart(9)).join('')}`,
    )
  for (const { name: title, root } of checkouts)
    row(title, (cost) => (medianCost(costs.get(root) ?? [], cost) ?? 0) / units[cost])
  row('ratio', (cost) => ratioOf(own, others, cost))
}

async function showRates(scratch: string, checkouts: readonly Checkout[], runs: number): Promise<void> {
  const folder = await writeRateTexts(scratch)
  console.log('\ncomposition alone, words shaped before, no paragraph twice: words per second of CPU')
  for (const way of JUSTIFICATION_NAMES) {
    const rates = new Map<string, number[]>(checkouts.map(({ root }) => [root, []]))
    for (const order of roundsOf(checkouts, runs))
      for (const { root } of order) rates.get(root)?.push(await measureRate(root, folder, way))
    const [own = [], others = []] = checkouts.map(({ root }) => rates.get(root) ?? [])
    const ratio = medianOf(own.map((rate, run) => rate / (others[run] as number))) ?? 0
    const figures = [own, others].map((each) => formatRate(medianOf(each) ?? 0)).join('')
    console.log(`  ${way.padEnd(20)}${figures}${ratio.toFixed(2).padStart(9)} times`)
  }
}
