/** The line of a bar, column by column. */

import { expect, test } from 'vitest'
import { drawBar } from '../../scripts/bar.ts'

const COLUMNS = [1, 5, 12, 20, 24, 40, 80, 300]

test('a bar is as full as its stage has come', () => {
  const fullAt = (done: number) => drawBar({ stage: 'screen', done, of: 8 }, 80).split('=').length - 1
  expect([0, 2, 4, 8].map(fullAt)).toEqual([0, 10, 20, 40])
})

test('a line is never as wide as the terminal, and grows no longer than a bar is read at a glance', () => {
  for (const columns of COLUMNS) {
    for (const of of [0, 7, 1000]) {
      const line = drawBar({ stage: 'lay out', done: of, of }, columns)
      expect(line.length).toBeLessThan(columns)
      expect(line.length).toBeLessThanOrEqual(62)
    }
  }
})

test('a stage that does not say how far it is shows its name alone', () => {
  expect(drawBar({ stage: 'dress', done: 0, of: 0 }, 80)).toBe('dress    ...')
})

test('where a terminal has no room for a bar the count stands', () => {
  expect(drawBar({ stage: 'plates', done: 3, of: 5 }, 16)).toBe('plates   3/5')
})
