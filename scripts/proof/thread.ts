/**
 * The thread of a proof, and the desk over it: orders go in, work comes out, and a thread that ends by a fault of the
 * press's own is begun anew by the next change.
 */

import { Worker } from 'node:worker_threads'
import { openDesk, type ProofDesk } from '../../src/proof/desk.ts'
import type { ProofOrder } from '../../src/proof/session.ts'
import type { DeskOrder, Work } from '../../src/proof/work.ts'

export interface Bench {
  readonly desk: ProofDesk
  /** Lays what the files are now. `seen`: when their change was seen, in milliseconds since 1970. */
  readonly lay: (seen: number) => void
  /** Lays it with the code as it is now. */
  readonly renew: (seen: number) => void
  readonly close: () => Promise<void>
}

/** Of the thread's new objects: most live no longer than one laying. */
const YOUNG_MIB = 96

const PROGRAM = new URL('./worker.mjs', import.meta.url)

/** `program` is what the thread runs: read anew, with all the code that it loads, whenever a thread begins. */
export function openBench(order: ProofOrder, program = PROGRAM): Bench {
  const desk = openDesk()
  let thread: Worker | undefined
  let [asked, settled] = [0, 0]
  let seenAt = 0

  const begin = (): Worker => {
    const worker = new Worker(program, {
      workerData: order,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
    })
    worker.on('message', (work: Work) => {
      if (thread === worker) take(work)
    })
    worker.on('error', (error) => {
      if (thread !== worker) return
      thread = undefined
      settled = asked
      desk.fail(reasonOf(error))
    })
    thread = worker
    return worker
  }
  const ask = (what: DeskOrder) => thread?.postMessage(what)
  const take = (work: Work) => {
    if (work.kind === 'settled') settled = work.revision
    const timed = work.kind === 'pages' ? { ...work, times: { seen: seenAt, ...work.times } } : work
    const gone = desk.take(timed, settled === asked)
    if (gone.length > 0) ask({ kind: 'forget', names: gone })
  }
  const lay = (seen: number) => {
    if (!thread) begin()
    seenAt = seen
    asked += 1
    ask({ kind: 'lay', revision: asked })
  }
  const end = async () => {
    const ending = thread
    thread = undefined
    await ending?.terminate()
  }
  return {
    desk,
    lay,
    renew: (seen) => {
      void end()
      settled = asked
      lay(seen)
    },
    close: end,
  }
}

/** Signs of an error's own words that a page shows. */
const LONGEST_REASON = 200

function reasonOf({ message }: Error): string {
  const reason = message.replace(/\s+/g, ' ').trim()
  return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason
}
