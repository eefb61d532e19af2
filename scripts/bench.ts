/**
 * `npm run bench`: what printing costs on this machine. Without flags, stage by stage; `--peers` beside other programs,
 * `--cores` with more and more cores, `--vs <folder>` beside another checkout of this project; `--proof` how long an edit
 * takes to the screen; `--search` how fast a large archive is catalogued and searched; `--desk` how long a manuscript of 5 MB
 * takes on the desk; `--shelf` what an archive of a
 * thousand issues costs, and a shelf of it; `--many` how many are set again in an hour. `--only S,M` takes some of the workloads, `--runs 3` runs each so often,
 * `--write` puts what was measured into the pages that keep it.
 */

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { chalk, path } from 'zx/core'
import { showCores } from './bench/cores.ts'
import { showDesk } from './bench/desk.ts'
import { showMany } from './bench/many.ts'
import { type BenchOrder, readOrder } from './bench/order.ts'
import { showPeers } from './bench/peers.ts'
import { showProfile } from './bench/profile.ts'
import { showProof } from './bench/proof.ts'
import { showSearch } from './bench/search.ts'
import { showShelf } from './bench/shelf.ts'
import { showVersus } from './bench/versus.ts'
import { WORKLOADS, type WorkloadName } from './bench/workloads.ts'

const ALL = Object.keys(WORKLOADS) as WorkloadName[]

/** How often each is run where nothing is said; of a search, how many queries. */
const RUNS = { profile: 7, peers: 5, cores: 5, vs: 5, proof: 40, search: 400, desk: 5, many: 3 }

/** What is asked for by a name of its own; the first that is. */
const BENCHES = {
  proof: (scratch, { runs = RUNS.proof, write }) => showProof(scratch, runs, write),
  shelf: (scratch, { write }) => showShelf(scratch, write),
  many: (scratch, { runs = RUNS.many, write }) => showMany(scratch, { runs, write }),
  desk: (_, { runs = RUNS.desk }) => showDesk(runs),
  search: (scratch, { runs = RUNS.search, write }) => showSearch(scratch, runs, write),
  cores: (scratch, { runs = RUNS.cores, write }) => showCores(scratch, { runs, write }),
  peers: (scratch, { only = ALL, runs = RUNS.peers, write }) =>
    showPeers(scratch, { names: only, runs, write }),
  vs: (scratch, { vs = '', only = ['S', 'M', 'V'], runs = RUNS.vs }) => showVersus(scratch, vs, only, runs),
} as const satisfies Readonly<Record<string, (scratch: string, order: BenchOrder) => Promise<void>>>

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
    '  npm run bench -- [--peers | --cores | --proof | --search | --desk | --shelf | --many [--write] | --vs <folder>] [--only S,M,L,V] [--runs <number>]',
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

function bench(scratch: string, order: BenchOrder): Promise<void> {
  const [name] = (Object.keys(BENCHES) as (keyof typeof BENCHES)[]).filter((each) => order[each])
  if (name) return BENCHES[name](scratch, order)
  return showProfile(scratch, order.only ?? ['S', 'M'], order.runs ?? RUNS.profile)
}
