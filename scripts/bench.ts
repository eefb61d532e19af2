/**
 * `npm run bench`: what printing costs on this machine. Without flags, stage by stage; `--peers` beside other programs,
 * `--vs <folder>` beside another checkout of this project; `--proof` how long an edit takes to the screen. `--only S,M`
 * takes some of the workloads, `--runs 3` runs each so often, `--write` puts what `--peers` or `--proof` measured into the
 * pages that keep it.
 */

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { chalk, path } from 'zx/core'
import { type BenchOrder, readOrder } from './bench/order.ts'
import { showPeers } from './bench/peers.ts'
import { showProfile } from './bench/profile.ts'
import { showProof } from './bench/proof.ts'
import { showVersus } from './bench/versus.ts'
import { WORKLOADS, type WorkloadName } from './bench/workloads.ts'

/** How often each is run where nothing is said. */
const RUNS = { profile: 7, peers: 5, vs: 5, proof: 40 }

const order = readOrder(process.argv.slice(2), {
  system: platform(),
  // npm runs its scripts in the project's folder, and says where it was called.
  from: process.env['INIT_CWD'] ?? process.cwd(),
  isCheckout: (folder) =>
    ['scripts/bench', 'node_modules'].every((name) => existsSync(path.join(folder, name))),
})
if (typeof order === 'string') {
  console.error(chalk.red(`error: ${order}`))
  console.error(
    '  npm run bench -- [--peers [--write] | --proof [--write] | --vs <folder>] [--only S,M,L,V] [--runs <number>]',
  )
  process.exitCode = 1
} else {
  const scratch = await mkdtemp(path.join(tmpdir(), 'warraq-bench-'))
  try {
    await bench(scratch, order)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function bench(scratch: string, { peers, proof, vs, write, only, runs }: BenchOrder): Promise<void> {
  if (proof) return showProof(scratch, runs ?? RUNS.proof, write)
  const all = Object.keys(WORKLOADS) as WorkloadName[]
  if (peers) return showPeers(scratch, { names: only ?? all, runs: runs ?? RUNS.peers, write })
  if (vs) return showVersus(scratch, vs, only ?? ['S', 'M', 'V'], runs ?? RUNS.vs)
  return showProfile(scratch, only ?? ['S', 'M'], runs ?? RUNS.profile)
}
