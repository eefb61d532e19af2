/** Who makes which work. Works are words, of which those of capital letters are drawn. */

import { performance } from 'node:perf_hooks'
import { describe, expect, test, vi } from 'vitest'
import { type GiveWork, type Helper, shareWorks } from '../../src/editions/helpers.ts'

type Give = GiveWork<string, string>

/** Makes works when it is told, and says which it was given. */
function helper() {
  let giving: Give = () => undefined
  let die: (error: Error) => void = () => {}
  const packed: (() => Uint8Array)[] = []
  const ended = new Promise<void>((_, reject) => {
    die = reject
  })
  const own: Helper<string, string> = {
    help: (pack, give) => {
      packed.push(pack)
      giving = give
      return ended
    },
  }
  const take = () => {
    const open = giving()
    open?.begin(async () => `${open.work} by a helper`)
    return open?.work
  }
  return { own, packed, take, die }
}

/** What this thread makes, work by work, as long as each is let go on. */
function workshop(works: readonly string[], helpers: readonly Helper<string, string>[] = []) {
  const begun: string[] = []
  const ends = new Map<string, (failure?: Error) => void>()
  const heard: string[] = []
  const made = shareWorks(works, {
    announce: (stage) => heard.push(stage),
    isDrawn: (work) => work === work.toUpperCase(),
    isShared: (work) => !work.includes('+'),
    make: (work, { announce }) => {
      begun.push(work)
      announce(work)
      return new Promise((resolve, reject) => {
        ends.set(work, (failure) => (failure ? reject(failure) : resolve(`${work} here`)))
      })
    },
    pack: () => Uint8Array.of(1),
    helpers,
  })
  // Whoever fails is asked for later.
  made.catch(() => undefined)
  const end = async (work: string, failure?: Error) => {
    ends.get(work)?.(failure)
    await settled()
  }
  return { made, begun, heard, end }
}

/** When everything that waits for nothing has gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

describe('what is drawn', () => {
  /** Whether the first of these works gives way, when so many milliseconds have gone by. */
  async function givesWay(works: readonly string[], milliseconds: number) {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    try {
      const gaps: unknown[] = []
      await shareWorks(works, {
        announce: () => {},
        isDrawn: (work) => work === work.toUpperCase(),
        isShared: () => true,
        make: async (work, { pause }) => {
          clock.mockReturnValue(milliseconds)
          if (work === works[0]) gaps.push(pause())
          return work
        },
        pack: () => Uint8Array.of(),
        helpers: [],
      })
      return gaps[0] !== undefined
    } finally {
      clock.mockRestore()
    }
  }

  test('gives way to what is made beside it, when it has been drawn for a while', async () => {
    expect(await givesWay(['A', 'b'], 1000)).toBe(true)
    expect(await givesWay(['A', 'b'], 1)).toBe(false)
  })

  test('goes on without a pause where nothing is made beside it', async () => {
    expect(await givesWay(['A', 'B'], 1000)).toBe(false)
  })
})

describe('this thread', () => {
  test('takes works from the first on: one that is drawn, and one that is not beside it', async () => {
    const { made, begun, heard, end } = workshop(['A', 'B', 'c', 'D', 'e'])
    await settled()
    expect(begun).toEqual(['A', 'c'])
    await end('c')
    expect(begun).toEqual(['A', 'c', 'e'])
    await end('A')
    expect(begun).toEqual(['A', 'c', 'e', 'B'])
    await end('B')
    await end('e')
    await end('D')
    expect(await made).toEqual(['A here', 'B here', 'c here', 'D here', 'e here'])
    expect(heard).toEqual(['A', 'B', 'c', 'D', 'e'])
  })

  test('makes the others where one fails, and tells of the first that failed', async () => {
    const { made, begun, end } = workshop(['A', 'B', 'c'])
    await settled()
    await end('c', new Error('The later.'))
    await end('A', new Error('The earlier.'))
    expect(begun).toEqual(['A', 'c', 'B'])
    await end('B')
    await expect(made).rejects.toThrow('The earlier.')
  })
})

describe('a helper', () => {
  test('takes works from the last on, as long as there are some', async () => {
    const { own, take } = helper()
    const { made, end } = workshop(['A', 'B', 'c', 'd', 'e'], [own])
    await settled()
    expect([take(), take(), take(), take()]).toEqual(['e', 'd', 'B', undefined])
    await end('A')
    await end('c')
    expect(await made).toEqual(['A here', 'B by a helper', 'c here', 'd by a helper', 'e by a helper'])
  })

  test('gets no work that it has nothing to make from', async () => {
    const { own, take } = helper()
    const { end, made } = workshop(['A', 'B', 'C+'], [own])
    await settled()
    expect([take(), take()]).toEqual(['B', undefined])
    await end('A')
    await end('C+')
    expect(await made).toEqual(['A here', 'B by a helper', 'C+ here'])
  })

  test('is given what works are made from, which is packed once for all of them', async () => {
    const [one, other] = [helper(), helper()]
    const { made, end } = workshop(['A'], [one.own, other.own])
    const [first, again, second] = [one, one, other].map(({ packed }) => packed[0]?.())
    expect(first).toEqual(Uint8Array.of(1))
    expect(again).toBe(first)
    expect(second).toBe(first)
    await settled()
    await end('A')
    await made
  })

  test('that is not ready in time is not waited for', async () => {
    const { own } = helper()
    const { made, end } = workshop(['A', 'B'], [own])
    await settled()
    await end('A')
    await end('B')
    expect(await made).toEqual(['A here', 'B here'])
  })

  test('that dies ends it all', async () => {
    const { own, take, die } = helper()
    const { made } = workshop(['A', 'B'], [own])
    await settled()
    take()
    die(new Error('It is gone.'))
    await expect(made).rejects.toThrow('It is gone.')
  })
})
