/** A fixed sample of all hostile inputs, some of every kind: each ends as it must. All of them: `npm run hostile`. */

import { expect, test } from 'vitest'
import { sampleOf } from '../support/samples.ts'
import type { HostileInput } from './input.ts'
import { hostileInputs } from './inputs.ts'
import { judge, tryInputs } from './judge.ts'

const inputs = await hostileInputs()
/** So many of each kind, evenly over its length. */
const OF_EACH = sampleOf(3, 4)

function sample(all: readonly HostileInput[]): readonly HostileInput[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const own = all.filter((input) => input.kind === kind)
    const step = Math.max(1, Math.floor(own.length / OF_EACH))
    return own.filter((_, index) => index % step === 0).slice(0, OF_EACH)
  })
}

test('there are four hundred of them at least, each with a name of its own', () => {
  expect(inputs.length).toBeGreaterThanOrEqual(400)
  expect(new Set(inputs.map(({ kind, name }) => `${kind}: ${name}`)).size).toBe(inputs.length)
})

test('none leaks, hangs, crashes, or ends otherwise than it must', async () => {
  const trials = await tryInputs(sample(inputs), ['text', 'archive'])
  expect(trials.length).toBeGreaterThan(50)
  const wrong = trials.flatMap(({ input: { kind, name }, faults }) =>
    faults.map((fault) => `${kind}: ${name}: ${fault}`),
  )
  expect(wrong).toEqual([])
  expect(trials.some(({ end }) => end === 'printed')).toBe(true)
  expect(trials.some(({ end }) => end === 'refused')).toBe(true)
})

test('the judge hears what leaks, what hangs and what is thrown', () => {
  const answer = { printed: true, leaked: false, said: [], placed: true }
  const input: HostileInput = { kind: 'a', name: 'b', fate: 'refused', lay: () => {} }
  expect(judge(input, { ...answer, leaked: true }, []).end).toBe('leaked')
  expect(judge(input, 'hung', []).faults).toEqual(['hung'])
  expect(judge(input, { ...answer, thrown: 'so' }, []).end).toBe('crashed')
  expect(judge(input, answer, []).faults).toEqual(['printed, and should be refused'])
  expect(judge({ ...input, fate: 'printed' }, answer, ['draft']).faults).toEqual(['left behind: draft'])
  expect(judge({ ...input, fate: 'printed' }, answer, []).faults).toEqual([])
})
