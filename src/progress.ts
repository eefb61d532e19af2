/** What a stage says of itself while it works: its name as it begins, then how far it has come. */

/** So many of so many, which stay the same in one stage. */
interface Progress {
  readonly done: number
  readonly of: number
}

/** Hears the name of every stage as it begins, alone; then the same name with how far that stage is. */
export type Announce = (stage: string, reached?: Progress) => void

/** Hears how far the stage in hand is. */
export type Advance = (done: number, of: number) => void

/** Lets works that go on at the same time have their turn, where there are any; asked between two pages. */
export type Pause = () => Promise<void> | undefined

/** Announces a stage → what hears how far it is. */
export function beginStage(announce: Announce, stage: string): Advance {
  announce(stage)
  return (done, of) => announce(stage, { done, of })
}

/** All of these works, each heard when it is done, in whichever order they end. */
export function allDone<T>(works: readonly Promise<T>[], advance: Advance): Promise<T[]> {
  let done = 0
  return Promise.all(
    works.map(async (work) => {
      const made = await work
      done++
      advance(done, works.length)
      return made
    }),
  )
}

/** Begins a work, which is given what hears its stages. */
type Begin = <T>(work: (announce: Announce) => Promise<T>) => Promise<T>

/**
 * What begins works that go on at once: their stages are heard one work after another, in the order in which they were
 * begun, whichever ends first. What a work says too early is held back; behind one that fails nothing is heard.
 */
export function beginInTurn(announce: Announce): Begin {
  const speakers: { readonly held: Parameters<Announce>[]; hasEnded: boolean }[] = []
  const hear = () => {
    for (let [first] = speakers; first; [first] = speakers) {
      for (const said of first.held.splice(0)) announce(...said)
      if (!first.hasEnded) return
      speakers.shift()
    }
  }
  return async (work) => {
    const speaker = { held: [] as Parameters<Announce>[], hasEnded: false }
    speakers.push(speaker)
    const made = await work((...said) => {
      speaker.held.push(said)
      if (speaker === speakers[0]) hear()
    })
    speaker.hasEnded = true
    hear()
    return made
  }
}

/** Works that go on at once → what they made. Where several fail, the first in this order is told. */
export async function allInOrder<T>(works: readonly Promise<T>[]): Promise<T[]> {
  const ended = await Promise.allSettled(works)
  return ended.map((work) => {
    if (work.status === 'rejected') throw work.reason
    return work.value
  })
}
