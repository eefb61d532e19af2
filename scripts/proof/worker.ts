/** The thread that lays the pages of a proof: what the desk asks comes in, work goes out. */

import { parentPort, workerData } from 'node:worker_threads'
import { openSession, type ProofOrder } from '../../src/proof/session.ts'
import type { DeskOrder } from '../../src/proof/work.ts'
import { workOn } from '../../src/proof/work-on.ts'

const port = parentPort
if (!port) throw new Error('The thread of a proof was started as a program.')

const ask = workOn(openSession(workerData as ProofOrder), (work) => port.postMessage(work))
port.on('message', (asked: DeskOrder) => {
  void ask(asked)
})
