/** What a stage says of itself while it works. */

import { describe, expect, test } from 'vitest'
import { allDone, allInOrder, beginInTurn, beginStage } from '../src/progress.ts'

test('a stage is told by its name first, and then with how far it is', () => {
  const heard: unknown[] = []
  const advance = beginStage((stage, reached) => heard.push([stage, reached]), 'screen')
  advance(1, 2)
  expect(heard).toEqual([
    ['screen', undefined],
    ['screen', { done: 1, of: 2 }],
  ])
})

test('works are counted as they end, and handed on in their own order', async () => {
  const heard: string[] = []
  const { promise: slow, resolve: endSlow } = deferred<string>()
  const works = [slow, Promise.resolve('quick')]
  const made = await allDone(works, (done, of) => {
    heard.push(`${done}/${of}`)
    endSlow('slow')
  })
  expect(heard).toEqual(['1/2', '2/2'])
  expect(made).toEqual(['slow', 'quick'])
})

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((keep) => {
    resolve = keep
  })
  return { promise, resolve }
}

describe('works that go on at once', () => {
  test('are heard one after another, in the order in which they were begun', async () => {
    const heard: string[] = []
    const begin = beginInTurn((stage, reached) => heard.push(reached ? `${stage} ${reached.done}` : stage))
    const { promise: slow, resolve: endSlow } = deferred<string>()
    const first = begin(async (announce) => {
      announce('screen')
      await slow
      announce('screen', { done: 1, of: 1 })
      return 'slow'
    })
    const second = begin(async (announce) => {
      announce('print')
      announce('print', { done: 1, of: 1 })
      return 'quick'
    })
    expect(await second).toBe('quick')
    expect(heard).toEqual(['screen'])
    endSlow('')
    expect(await first).toBe('slow')
    expect(heard).toEqual(['screen', 'screen 1', 'print', 'print 1'])
  })

  test('are not heard behind one that fails', async () => {
    const heard: string[] = []
    const begin = beginInTurn((stage) => heard.push(stage))
    const failing = begin(async (announce) => {
      announce('screen')
      throw new Error('No ink.')
    })
    const other = begin(async (announce) => announce('print'))
    await expect(failing).rejects.toThrow('No ink.')
    await other
    expect(heard).toEqual(['screen'])
  })

  test('fail by the first of them that fails, whichever is quicker', async () => {
    const { promise: slow, resolve: endSlow } = deferred<void>()
    const first = slow.then(() => {
      throw new Error('The first.')
    })
    const second = Promise.reject(new Error('The second.'))
    setTimeout(endSlow)
    await expect(allInOrder([first, second])).rejects.toThrow('The first.')
    expect(await allInOrder([Promise.resolve(1), Promise.resolve(2)])).toEqual([1, 2])
  })
})
