/**
 * A place in which processes say that they write → one of them alone has the right to. Each puts a claim there, whose
 * name is its own, and then looks who else has: it may write where it sees no other that lives. Of two that come at
 * once at least one sees the other, and steps back. Nobody ever takes away a claim but its owner, or who has the right
 * to write and knows its owner for dead: so no claim is mistaken for another. It asks of the place nothing but that who
 * looks sees what was put there before: a disk does that, and S3 does.
 */

import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { Busy, type Lock, type WriteClaim } from '../../src/archive/storage.ts'
import { isAlive } from '../output/draft.ts'

/** What a claim's name begins with. */
export const CLAIM = 'claim.'
/** Milliseconds between two looks, at the most, and between two signs of life. */
const LOOK = 200
const SIGN = 10_000
/** Milliseconds after which a process of another machine is dead that gave no sign. */
const SILENCE = 60_000
/** Milliseconds: longer than an issue takes to be archived, and than a process is given to give a sign. */
const PATIENCE = 90_000

/** Claims as they lie in their place. */
export interface ClaimPlace {
  /** Whole from the moment that it can be seen. */
  readonly write: (name: string, text: string) => Promise<void>
  /** `now` is a claim whose last sign was given this moment, by the place's own clock; this machine's where none is. */
  readonly list: (now?: string) => Promise<readonly LyingClaim[]>
  /** Gives a sign of life. */
  readonly sign: (name: string) => Promise<void>
  readonly drop: (name: string) => Promise<void>
  /** Clears away what the dead have begun. */
  readonly sweep: () => Promise<void>
  /** Does what is to be done when nothing is left to do. */
  readonly leave: () => Promise<void>
}

export interface LyingClaim {
  readonly name: string
  /** Empty where it cannot be read. */
  readonly text: string
  /** Milliseconds since its last sign. */
  readonly age: number
}

interface Said {
  readonly host: string
  readonly process: number
  /** When the process began, as its system counts: another may have its number later. */
  readonly began?: string | undefined
  readonly note: string
}

interface KnownClaim extends WriteClaim {
  readonly name: string
}

export async function claimsIn(place: ClaimPlace, now?: string): Promise<readonly KnownClaim[]> {
  const lying = await place.list(now)
  return Promise.all(
    lying.map(async ({ name, text, age }) => {
      const said = readSaid(text)
      const lives = said ? await isOwnerAlive(said, age) : age < SILENCE
      return { name, note: said?.note ?? '', isAlive: lives }
    }),
  )
}

/** `patience`: milliseconds after which who waits is told. */
export async function lockIn(place: ClaimPlace, note: string, patience = PATIENCE): Promise<Lock> {
  const until = Date.now() + patience
  while (true) {
    const name = `${CLAIM}${randomUUID()}`
    const said: Said = { host: hostname(), process: process.pid, began: await beganAt(process.pid), note }
    await place.write(name, JSON.stringify(said))
    const others = (await claimsIn(place, name)).filter((each) => each.name !== name)
    const living = others.find((each) => each.isAlive)
    if (!living) return hold(place, name, others)
    await place.drop(name)
    if (Date.now() > until) throw new Busy(living.note)
    await wait(LOOK * Math.random())
  }
}

function hold(place: ClaimPlace, name: string, dead: readonly KnownClaim[]): Lock {
  const beat = setInterval(() => {
    place.sign(name).catch(() => undefined)
  }, SIGN).unref()
  return {
    abandoned: dead.map((each) => each.note),
    settle: async () => {
      await place.sweep()
      for (const each of dead) await place.drop(each.name)
    },
    confirm: async () => {
      // Who takes the right from one that seems dead takes away its claim before anything else.
      const isThere = (await place.list()).some((each) => each.name === name)
      if (!isThere) throw new Busy('this one was not heard of for too long')
    },
    release: async () => {
      clearInterval(beat)
      await place.drop(name)
      await place.leave()
    },
  }
}

function readSaid(text: string): Said | undefined {
  try {
    return JSON.parse(text) as Said
  } catch {
    return undefined
  }
}

/** Of processes on this machine it is known; of those on others that share the place, by their signs. */
async function isOwnerAlive({ host, process: id, began }: Said, age: number): Promise<boolean> {
  if (host !== hostname()) return age < SILENCE
  return isAlive(id) && (began === undefined || began === (await beganAt(id)))
}

/** The 22nd field of Linux's own words on a process; other systems do not say it. */
async function beganAt(id: number): Promise<string | undefined> {
  const words = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => undefined)
  // The second field is a name in parentheses, which may hold anything.
  return words?.slice(words.lastIndexOf(')') + 2).split(' ')[19]
}
