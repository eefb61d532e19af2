/** The thread that lays the pages of a proof: what the desk asks comes in, work goes out. */

import { parentPort, workerData } from 'node:worker_threads'
import { openSession, type ProofOrder } from '../../src/proof/session.ts'
import type { DeskOrder } from '../../src/proof/work.ts'
import { workOn } from '../../src/proof/work-on.ts'
import { loadPlugIns } from '../plug-ins.ts'

const port = parentPort
if (!port) throw new Error('The thread of a proof was started as a program.')

const order = workerData as ProofOrder
const session = openSession(order, () => loadPlugIns(order.house))
const ask = workOn(session, (work) => port.postMessage(work))
port.on('message', (asked: DeskOrder) => {
  void ask(asked)
})
