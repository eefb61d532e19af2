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
