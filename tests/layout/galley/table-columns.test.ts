/** How wide the columns of a table are set, by their words and the room there is. */

import { expect, test } from 'vitest'
import { solveColumns } from '../../../src/layout/galley/table-columns.ts'

test('share what is left over by their width, where all cells go on one line', () => {
  const needs = [
    { least: 10, natural: 20 },
    { least: 30, natural: 60 },
  ]
  expect(solveColumns(needs, 160)).toEqual([40, 120])
})

test('have their widest word at least, and share the rest by what they lack', () => {
  const needs = [
    { least: 10, natural: 10 },
    { least: 30, natural: 90 },
    { least: 20, natural: 50 },
  ]
  expect(solveColumns(needs, 90)).toEqual([10, 50, 30])
})

test('are none where not even their widest words go side by side', () => {
  const needs = [
    { least: 40, natural: 40 },
    { least: 50, natural: 80 },
  ]
  expect(solveColumns(needs, 89)).toBeUndefined()
  expect(solveColumns(needs, 90)).toEqual([40, 50])
})
