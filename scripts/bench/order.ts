/** Words of a command line → what the bench is asked for, or in a sentence what is wrong with them. */

import { parseArgs } from 'node:util'
import { path } from 'zx/core'
import { WORKLOADS, type WorkloadName } from './workloads.ts'

export interface BenchOrder {
  readonly peers: boolean
  /** How full printings go with more cores. */
  readonly cores?: true
  /** How long edits take to the screen. */
  readonly proof?: true
  /** How fast a large archive is searched. */
  readonly search?: true
  /** How long a long manuscript takes on the desk. */
  readonly desk?: true
  /** What an archive of many issues, and a shelf of it, cost. */
  readonly shelf?: true
  /** How many issues are set in an hour, by threads and by workers at a queue, and in how much memory. */
  readonly many?: true
  /** Absolute. */
  readonly vs?: string
  readonly write: boolean
  readonly only?: readonly WorkloadName[]
  readonly runs?: number
}

interface Standing {
  /** As Node names it. */
  readonly system: string
  /** The folder that names of folders are read from. */
  readonly from: string
  /** Whether a folder has a press that this bench can run. */
  readonly isCheckout: (folder: string) => boolean
}

/** What has workloads of its own. */
const OWN = ['cores', 'proof', 'search', 'desk', 'shelf', 'many'] as const
/** What is measured of processes. */
const OF_PROCESSES = ['peers', 'cores', 'shelf', 'many', 'vs'] as const

export function readOrder(
  words: readonly string[],
  { system, from, isCheckout }: Standing,
): BenchOrder | string {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS })
    const { peers, vs, write, only, runs } = values
    const wrong = clashOf(values) ?? (system === 'linux' ? undefined : refuseSystem(values, system))
    if (wrong) return wrong
    const other = vs && path.resolve(from, vs)
    if (other && !isCheckout(other))
      return `Unexpected folder “${vs}”, expected a checkout of this project that has this bench, and its node_modules.`
    return {
      peers,
      write,
      ...Object.fromEntries(OWN.filter((name) => values[name]).map((name) => [name, true as const])),
      ...(other && { vs: other }),
      ...(only && { only: only.split(',').map(readWorkload) }),
      ...(runs && { runs: readRuns(runs) }),
    }
  } catch (error) {
    return (error as Error).message
  }
}

const OPTIONS = {
  peers: { type: 'boolean', default: false },
  cores: { type: 'boolean', default: false },
  proof: { type: 'boolean', default: false },
  search: { type: 'boolean', default: false },
  desk: { type: 'boolean', default: false },
  shelf: { type: 'boolean', default: false },
  many: { type: 'boolean', default: false },
  vs: { type: 'string' },
  write: { type: 'boolean', default: false },
  only: { type: 'string' },
  runs: { type: 'string' },
} as const

type Flags = Readonly<Record<(typeof OWN)[number] | 'peers' | 'write', boolean>> & {
  readonly vs?: string
  readonly only?: string
}

/** Flags that do not go together. */
function clashOf(flags: Flags): string | undefined {
  const { peers, write, only } = flags
  const [first, ...others] = (['peers', ...OWN, 'vs'] as const).filter((name) => flags[name])
  const hasOwn = OWN.some((name) => flags[name])
  if (others.length > 0) return `Unexpected --${others[0]} beside --${first}, expected one of the two.`
  if (hasOwn && only) return `Unexpected --only beside --${first}, expected none: its workloads are its own.`
  if (write && !hasOwn && (!peers || only))
    return 'Unexpected --write, expected it beside --peers, --cores, --proof, --search, --shelf or --many, and no --only there.'
  return undefined
}

function refuseSystem(flags: Flags, system: string): string | undefined {
  if (!OF_PROCESSES.some((name) => flags[name])) return undefined
  return `Unexpected system ${system}, expected Linux: what a process costs is read from /proc.`
}

function readWorkload(name: string): WorkloadName {
  if (name in WORKLOADS) return name as WorkloadName
  throw new Error(`Unexpected workload "${name}", expected some of ${Object.keys(WORKLOADS).join(', ')}.`)
}

function readRuns(runs: string): number {
  if (/^[1-9]\d?$/.test(runs)) return Number(runs)
  throw new Error(`Unexpected number of runs "${runs}", expected 1 to 99.`)
}
