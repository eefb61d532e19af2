/**
 * The machine's cores and what the environment says → who helps to print: threads that get ready while the issue is laid
 * here, and then paint what they are asked.
 */

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Painted, Painter } from '../../src/editions/editions.ts'
import type { GiveWork } from '../../src/editions/helpers.ts'
import type { CallHelpers } from '../../src/press.ts'
import { buildWords } from '../words/of-printing.ts'
import { ENGLISH } from '../words/voice.ts'
import type { Asked, StorePlace, Told } from './messages.ts'
import { openPool, type ThreadPool } from './pool.ts'

export interface Crew {
  readonly callHelpers: CallHelpers
  /** Ends the threads, whatever they do; an order is not over before. */
  readonly dismiss: () => Promise<void>
}

interface Given {
  /** How many threads paint, this one among them; as many as pay where it is left out. */
  readonly painters?: number | undefined
  readonly cores: number
  readonly store: StorePlace
  /** The program of a thread. */
  readonly program?: URL
}

/** Bytes of text below which a thread takes longer to get ready than to paint. */
const LONG = 100_000
/** Threads beyond these find nothing left to paint. */
const MOST = 4

/** As compiled, the program lies beside this one; what is not compiled prints alone. */
const PROGRAM = new URL('./painter.mjs', import.meta.url)

/** What WARRAQ_WORKERS says. Throws an Error, in a sentence, where it is no number of threads. */
export function readPainters(said: string, voice = ENGLISH): number {
  if (/^[1-9]\d?$/.test(said)) return Number(said)
  throw new Error(buildWords(voice).painters(said))
}

export function openCrew({ painters, cores, store, program = PROGRAM }: Given): Crew {
  const ends: (() => Promise<void>)[] = []
  return {
    callHelpers: (most, text) => {
      // Pictures are made on the other half of the cores.
      const paying = text < LONG ? 1 : Math.min(Math.floor(cores / 2), MOST)
      const count = Math.min((painters ?? paying) - 1, most)
      if (count < 1 || !existsSync(program)) return []
      const pool = openPool(fileURLToPath(program), count)
      const threads = Array.from({ length: count }, () => openPainter(pool, store))
      ends.push(async () => {
        for (const { leave } of threads) leave()
        await (await pool).end()
      })
      return threads
    },
    dismiss: async () => {
      await Promise.all(ends.splice(0).map((end) => end()))
    },
  }
}

/** One thread, which works through one task: to help with this order. */
function openPainter(pool: Promise<ThreadPool>, store: StorePlace) {
  const { port1: near, port2: far } = new MessageChannel()
  const ended = pool.then((opened) => opened.run('help', { store, port: far }, [far]))
  // Whoever is helped is told.
  ended.catch(() => undefined)
  const help: Painter['help'] = async (pack, give) => {
    serve(near, pack, give)
    await ended.catch((cause: Error) => {
      throw new Error(`A thread that helped to print has ended: ${cause.message}.`, { cause })
    })
  }
  return { help, leave: () => near.close() }
}

/** Gives works to the thread at the other end, one after another. */
function serve(port: MessagePort, pack: () => Uint8Array, give: GiveWork<number, Painted>): void {
  const ask = (asked: Asked) => port.postMessage(asked)
  let hasJob = false
  let hear: (told: Told) => void = () => {}
  const goOn = () => {
    const open = give()
    if (!open) return ask({ kind: 'leave' })
    if (!hasJob) ask({ kind: 'job', packed: pack() })
    hasJob = true
    open.begin(
      (announce) =>
        new Promise((end, fail) => {
          hear = (told) => {
            if (told.kind === 'said') return announce(...told.said)
            if (told.kind === 'painted') end(told.painted)
            if (told.kind === 'failed') fail(told.error)
            goOn()
          }
          ask({ kind: 'paint', work: open.work })
        }),
    )
  }
  port.on('message', (told: Told) => {
    if (told.kind === 'ready') goOn()
    else hear(told)
  })
}
