/** Words of a command line → what the bench is asked for, or in a sentence what is wrong with them. */

import { parseArgs } from 'node:util'
import { path } from 'zx/core'
import { WORKLOADS, type WorkloadName } from './workloads.ts'

export interface BenchOrder {
  readonly peers: boolean
  /** How long edits take to the screen. */
  readonly proof?: true
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

export function readOrder(
  words: readonly string[],
  { system, from, isCheckout }: Standing,
): BenchOrder | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        peers: { type: 'boolean', default: false },
        proof: { type: 'boolean', default: false },
        vs: { type: 'string' },
        write: { type: 'boolean', default: false },
        only: { type: 'string' },
        runs: { type: 'string' },
      },
    })
    const { peers, proof, vs, write, only, runs } = values
    const clash = clashOf(values)
    if (clash) return clash
    if ((peers || vs) && system !== 'linux')
      return `Unexpected system ${system}, expected Linux: what a process costs is read from /proc.`
    const other = vs && path.resolve(from, vs)
    if (other && !isCheckout(other))
      return `Unexpected folder “${vs}”, expected a checkout of this project that has this bench, and its node_modules.`
    return {
      peers,
      write,
      ...(proof && { proof }),
      ...(other && { vs: other }),
      ...(only && { only: only.split(',').map(readWorkload) }),
      ...(runs && { runs: readRuns(runs) }),
    }
  } catch (error) {
    return (error as Error).message
  }
}

interface Flags {
  readonly peers: boolean
  readonly proof: boolean
  readonly write: boolean
  readonly vs?: string
  readonly only?: string
}

/** Flags that do not go together. */
function clashOf({ peers, proof, write, vs, only }: Flags): string | undefined {
  if (peers && vs) return 'Unexpected --vs beside --peers, expected one of the two.'
  if (proof && (peers || vs)) return 'Unexpected --proof beside another, expected one of the two.'
  if (proof && only) return 'Unexpected --only beside --proof, expected none: it edits the sample.'
  if (write && !proof && (!peers || only))
    return 'Unexpected --write, expected it beside --proof or --peers, and no --only there.'
  return undefined
}

function readWorkload(name: string): WorkloadName {
  if (name in WORKLOADS) return name as WorkloadName
  throw new Error(`Unexpected workload "${name}", expected some of ${Object.keys(WORKLOADS).join(', ')}.`)
}

function readRuns(runs: string): number {
  if (/^[1-9]\d?$/.test(runs)) return Number(runs)
  throw new Error(`Unexpected number of runs "${runs}", expected 1 to 99.`)
}
