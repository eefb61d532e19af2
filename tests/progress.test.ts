/** What a stage says of itself while it works. */

import { expect, test } from 'vitest'
import { allDone, beginStage } from '../src/progress.ts'

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
