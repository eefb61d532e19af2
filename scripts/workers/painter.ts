/** The program of a thread that helps to print: it loads what paints, is given a job, and paints what it is asked. */

import { on } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import type { PaintHere } from '../../src/assist.ts'
import type { Asked, StorePlace, Told } from './messages.ts'

/** Ends when nothing is left to paint. */
export async function help({ store, port }: { store: StorePlace; port: MessagePort }): Promise<void> {
  const tell = (told: Told) => port.postMessage(told)
  const [{ assistKept }] = await Promise.all([
    import('./kept-assist.ts'),
    import('../../src/paint/pdf.ts'),
    import('pdfkit'),
  ])
  const asked = on(port, 'message')
  tell({ kind: 'ready' })
  let paint: PaintHere | undefined
  for await (const [message] of asked) {
    const next = message as Asked
    if (next.kind === 'leave') return
    if (next.kind === 'job') paint = assistKept(next.packed, store)
    else tell(await answer(paint, next.work, tell))
  }
}

async function answer(paint: PaintHere | undefined, work: number, tell: (told: Told) => void): Promise<Told> {
  try {
    if (!paint) throw new Error('A thread was asked to paint before it was given a job.')
    return { kind: 'painted', painted: await paint(work, (...said) => tell({ kind: 'said', said })) }
  } catch (error) {
    return { kind: 'failed', error }
  }
}
