/** A few edits at random, each built with what is at hand and with nothing. Three hundred of them: `npm run edits`. */

import { expect, test } from 'vitest'
import type { Outcome } from '../../src/press.ts'
import { openChance } from '../support/chance.ts'
import { sampleOf } from '../support/samples.ts'
import { editOnce } from './edits.ts'
import { openGround } from './ground.ts'
import { firstDifference, tryEdits } from './trial.ts'

test('after an edit every file is what it would be had nothing been made before', async () => {
  const steps = await tryEdits(sampleOf(3, 6), 20, () => {})
  expect(
    steps.flatMap(({ seed, edit, faults }) => faults.map((fault) => `${seed}, ${edit}: ${fault}`)),
  ).toEqual([])
  expect(steps.some(({ isPrinted }) => isPrinted)).toBe(true)
})

test('edits are of every kind, and the same for the same seed', async () => {
  const said: string[][] = []
  for (let time = 0; time < 2; time++) {
    const ground = openGround()
    const edits: string[] = []
    for (let seed = 0; seed < 80; seed++) {
      edits.push(await editOnce({ ground, issue: '002', theme: 'classical', chance: openChance(seed) }))
      ground.restore()
    }
    ground.leave()
    said.push(edits)
  }
  expect(said[1]).toEqual(said[0])
  expect(new Set(said[0]?.map((edit) => edit.split(':')[0])).size).toBe(12)
})

test('the first difference is told, of a byte, of a file and of what is said', () => {
  const outcome = (files: Record<string, string>, message = 'so'): Outcome => ({
    value: {
      id: '1',
      inputs: 'x',
      pages: 1,
      files: Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    },
    diagnostics: [{ severity: 'warning', code: 'a/b', message }],
  })
  const cold = outcome({ a: 'abc', b: 'abc' })
  expect(firstDifference(outcome({ a: 'abc', b: 'abc' }), cold)).toBeUndefined()
  expect(firstDifference(outcome({ a: 'abc', b: 'abd' }), cold)).toBe('b differs from byte 2 on, of 3 and 3')
  expect(firstDifference(outcome({ a: 'abc', b: 'ab' }), cold)).toBe('b differs from byte 2 on, of 2 and 3')
  expect(firstDifference(outcome({ a: 'abc' }), cold)).toBe('b is missing')
  expect(firstDifference(cold, outcome({ a: 'abc' }))).toBe('b is there, and should not be')
  expect(firstDifference(outcome({ a: 'abc', b: 'abc' }, 'otherwise'), cold)).toMatch(/^what is said differs/)
})
