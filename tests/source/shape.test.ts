/** What is said of a value that none of several forms suits, and of one that its own form does not. */

import { expect, test } from 'vitest'
import { z } from 'zod'
import { readText } from '../../src/source/read.ts'
import { checkShape, type Schema } from '../../src/source/shape.ts'

function saidOf(schema: Schema<unknown>, value: string): string[] {
  const source = readText(`key: ${value}\n`, '/folder/file.yaml', 'issue')
  const { diagnostics } = checkShape(z.strictObject({ key: schema }), source)
  return diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`.trim())
}

const turned = z.string().transform((text) => text.length)

test('forms are told by their sorts, as they are read and not as they are turned', () => {
  expect(saidOf(z.union([z.number(), turned]), 'true')).toEqual([
    'Unexpected true, expected a number or a text.',
  ])
  expect(saidOf(z.union([z.int(), z.array(turned)]), 'true')).toEqual([
    'Unexpected true, expected a whole number or a list.',
  ])
})

test('a number among other forms is told by what is said of numbers', () => {
  const key = z.union([z.number().max(3).describe('Three at the most.'), turned])
  expect(saidOf(key, '4')).toEqual(['Unexpected number 4, expected at most 3. Three at the most.'])
})

test('what a key is for is said of a value that is turned as well', () => {
  expect(saidOf(turned.describe('A word.'), '[7]')).toEqual(['Unexpected list, expected a text. A word.'])
})
