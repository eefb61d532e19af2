/**
 * Seeds → edits at random, and after each of them the same build in every way that has something at hand and in the way
 * that has nothing: a sentence on the first file that is not the same to the byte.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDiskStore } from '../../scripts/cache/disk.ts'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import { EDITIONS } from '../../src/editions/edition.ts'
import { type Outcome, type PrintOrder, press } from '../../src/press.ts'
import { openChance } from '../support/chance.ts'
import { editOnce } from './edits.ts'
import { openGround } from './ground.ts'

/** A way to build that may have at hand what it made for an earlier order. */
interface WarmWay {
  readonly name: string
  readonly build: (order: PrintOrder) => Promise<Outcome>
  readonly leave: () => void
}

/** One edit, and what came of it. */
export interface Step {
  readonly seed: number
  readonly issue: string
  readonly edit: string
  /** Whether the issue could be printed. */
  readonly isPrinted: boolean
  /** Sentences, one a way at the most. */
  readonly faults: readonly string[]
}

/** Each issue in its own theme. */
const ISSUES = [
  { issue: '001', theme: 'contemporary' },
  { issue: '002', theme: 'classical' },
] as const
/** Edits on from the first state, one upon another; so that states come back that were left. */
const STEPS = 3

/** Every way that is tried: one that keeps more from build to build is added here. */
function openWays(): readonly WarmWay[] {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-edits-store-'))
  const store = openDiskStore(folder, () => 'this')
  return [
    {
      name: 'a store on disk',
      build: (order) => press({ ...order, store }),
      leave: () => rmSync(folder, { recursive: true, force: true }),
    },
  ]
}

/** So many edits, from a seed on; the issues as they are come first, so that there is something at hand. */
export async function tryEdits(
  edits: number,
  seed: number,
  tell: (step: Step) => void,
): Promise<readonly Step[]> {
  const ground = openGround()
  const ways = openWays()
  const steps: Step[] = []
  const take = async (edited: Pick<Step, 'seed' | 'issue' | 'edit'>) => {
    const folder = join(ground.house.issues, edited.issue)
    const compared = await compareWays({ house: ground.house, folder, editions: EDITIONS }, ways)
    const step = { ...edited, ...compared }
    steps.push(step)
    tell(step)
  }
  try {
    for (const { issue } of ISSUES) await take({ seed, issue, edit: 'as it is' })
    for (let number = 0; number < edits; number++) {
      const own = seed + Math.floor(number / STEPS)
      const chance = openChance(own * STEPS + (number % STEPS))
      const { issue, theme } = ISSUES[own % ISSUES.length] as (typeof ISSUES)[number]
      if (number % STEPS === 0) ground.restore()
      await take({ seed: own, issue, edit: await editOnce({ ground, issue, theme, chance }) })
    }
    return steps
  } finally {
    ground.leave()
    for (const { leave } of ways) leave()
  }
}

async function compareWays(
  order: PrintOrder,
  ways: readonly WarmWay[],
): Promise<Pick<Step, 'isPrinted' | 'faults'>> {
  const cold = await press(order)
  const faults: string[] = []
  for (const { name, build } of ways) {
    const difference = firstDifference(await build(order), cold)
    if (difference) faults.push(`${name}: ${difference}`)
  }
  return { isPrinted: cold.value !== undefined, faults }
}

/** In words; nothing where both are the same. */
export function firstDifference(warm: Outcome, cold: Outcome): string | undefined {
  const [ours, theirs] = [filesOf(warm), filesOf(cold)]
  for (const name of new Set([...theirs.keys(), ...ours.keys()])) {
    const [one, other] = [ours.get(name), theirs.get(name)]
    if (!one) return `${name} is missing`
    if (!other) return `${name} is there, and should not be`
    if (one.equals(other)) continue
    const at = one.findIndex((byte, index) => byte !== other[index])
    return `${name} differs from byte ${at < 0 ? one.length : at} on, of ${one.length} and ${other.length}`
  }
  return undefined
}

/** With what is said, and of which state. */
function filesOf({ value, failure, diagnostics }: Outcome): ReadonlyMap<string, Buffer> {
  const files = [
    ...(value?.files ?? []),
    ...(failure?.files ?? []).map(({ name, bytes }) => ({ name: `failed: ${name}`, bytes })),
    { name: 'what is said', bytes: Buffer.from(diagnostics.map(formatDiagnostic).join('\n')) },
    { name: 'the state', bytes: Buffer.from(`${value?.inputs} ${value?.pages} ${failure?.inputs}`) },
  ]
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes)]))
}
