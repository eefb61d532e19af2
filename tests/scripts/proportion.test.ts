/** Many findings of one kind: told by the first few, and counted. */

import { expect, test } from 'vitest'
import { inProportion } from '../../scripts/proportion.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'

const said = (count: number, code: string, severity: Diagnostic['severity'] = 'error'): Diagnostic[] =>
  Array.from({ length: count }, (_, index) => ({ severity, code, message: `${index + 1}` }))
const told = (diagnostics: readonly Diagnostic[]) =>
  inProportion(diagnostics).map(({ diagnostic, more }) => [diagnostic.message, more])

test('a handful of a kind is told whole', () => {
  expect(told(said(6, 'a/b'))).toEqual(['1', '2', '3', '4', '5', '6'].map((each) => [each, undefined]))
})

test('of more than a handful three are told, and how many more there are', () => {
  expect(told(said(446, 'a/b'))).toEqual([
    ['1', undefined],
    ['2', undefined],
    ['3', 443],
  ])
})

test('kinds are counted apart, and keep their order', () => {
  const all = [...said(1, 'a/b'), ...said(7, 'c/d'), ...said(1, 'c/d', 'warning')]
  expect(told(all).map(([, more]) => more)).toEqual([undefined, undefined, undefined, 4, undefined])
})
