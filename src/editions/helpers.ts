/**
 * Works → who makes them: this thread takes them from the first on, what is drawn beside what is not; helpers take from
 * the last, each when it is free. Whoever makes it, a work is the same.
 */

import { performance } from 'node:perf_hooks'
import { setImmediate as turnOfOthers } from 'node:timers/promises'
import { type Announce, allInOrder, beginInTurn, type Pause } from '../progress.ts'

/** Milliseconds that are drawn before others have a turn: a picture of a page takes as long. */
const TURN = 40

/** A work that nobody has taken yet. */
export interface OpenWork<Work, Made> {
  readonly work: Work
  /** Begins it. What it makes comes to those who opened the works. */
  readonly begin: (make: (announce: Announce) => Promise<Made>) => void
}

/** Gives away the next work, if there is one that helpers can make. */
export type GiveWork<Work, Made> = () => OpenWork<Work, Made> | undefined

/** Another thread, which asks for works when it is ready. */
export interface Helper<Work, Made> {
  /** `pack` gives what works are made from. Rejects where the helper was ended by what nobody foresaw. */
  readonly help: (pack: () => Uint8Array, give: GiveWork<Work, Made>) => Promise<void>
}

export interface Sharing<Work, Made> {
  readonly announce: Announce
  /** Whether a work keeps this thread busy, and not what stands beside it. */
  readonly isDrawn: (work: Work) => boolean
  /** Whether helpers have what it is made from. */
  readonly isShared: (work: Work) => boolean
  readonly make: (work: Work, heard: { readonly announce: Announce; readonly pause: Pause }) => Promise<Made>
  /** What works are made from, for helpers. */
  readonly pack: () => Uint8Array
  readonly helpers: readonly Helper<Work, Made>[]
}

/** What was made, in the order of the works. They are heard in it too. */
export async function shareWorks<Work, Made>(
  works: readonly Work[],
  { announce, isDrawn, isShared, make, pack, helpers }: Sharing<Work, Made>,
): Promise<Made[]> {
  const begin = beginInTurn(announce)
  const opened = works.map((work) => openWork<Work, Made>(work, begin))
  const waiting = new Set(opened)
  const take = (open: (typeof opened)[number] | undefined) => {
    if (open) waiting.delete(open)
    return open
  }
  // A turn of the loop is not free: the collector of garbage takes it too.
  let isAlone = helpers.length === 0 && works.every(isDrawn)
  let since = performance.now()
  const pause: Pause = () => {
    if (isAlone || performance.now() - since < TURN) return undefined
    return turnOfOthers().then(() => {
      since = performance.now()
    })
  }
  const makeAll = async (drawn: boolean) => {
    const next = () => take([...waiting].find(({ work }) => isDrawn(work) === drawn))
    for (let open = next(); open; open = next()) {
      const { work, made } = open
      open.begin((heard) => make(work, { announce: heard, pause }))
      // Who fails is told in the order of works, when all are made.
      await made.catch(() => undefined)
    }
  }
  void makeAll(true)
  void makeAll(false).then(() => {
    isAlone = helpers.length === 0
  })
  const give = () => take([...waiting].findLast(({ work }) => isShared(work)))
  let packed: Uint8Array | undefined
  const packOnce = () => {
    packed ??= pack()
    return packed
  }
  const broken = new Promise<never>((_, reject) => {
    for (const { help } of helpers) help(packOnce, give).catch(reject)
  })
  return Promise.race([allInOrder(opened.map(({ made }) => made)), broken])
}

function openWork<Work, Made>(work: Work, begin: ReturnType<typeof beginInTurn>) {
  let start: (make: (announce: Announce) => Promise<Made>) => void = () => {}
  const taken = new Promise<(announce: Announce) => Promise<Made>>((resolve) => {
    start = resolve
  })
  const made = begin(async (announce) => (await taken)(announce))
  return { work, begin: start, made }
}
