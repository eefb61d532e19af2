import { expect, test } from 'vitest'
import { operationsOf } from '../../src/artwork/content.ts'

const read = (content: string) =>
  [...operationsOf(Buffer.from(content, 'latin1'))].map(({ operator, operands }) => [operator, ...operands])

test('operands stand before their operator', () => {
  expect(read('q 1 0 0 -1 0 810.7 cm /Fm1 Do Q')).toEqual([
    ['q'],
    ['cm', 1, 0, 0, -1, 0, 810.7],
    ['Do', '/Fm1'],
    ['Q'],
  ])
})

test('what stands in a text or a comment is no operator', () => {
  expect(read('(k (rg\\) ) k) Tj % 0 0 0 1 k\n<6B> Tj [(a)-3(b)] TJ')).toEqual([
    ['Tj', '(k (rg\\) ) k)'],
    ['Tj', '<6B>'],
    ['TJ', '[', '(a)', -3, '(b)', ']'],
  ])
})

test('the bytes of a picture in the content are passed over', () => {
  const picture = 'BI /W 2 /H 1 /CS /G /BPC 8 ID \x00k rg EIx\xff EI\n0 g'
  expect(read(picture).map(([operator]) => operator)).toEqual(['BI', 'ID', 'g'])
})

test('each says where it stands', () => {
  const content = '0 g\n0 0 0 1 k f'
  const [, black] = [...operationsOf(Buffer.from(content))]
  expect(content.slice(black?.from, black?.to)).toBe('0 0 0 1 k')
})

test('content that is cut off is read to its end', () => {
  expect(read('q (cut')).toEqual([['q']])
  expect(read('BI ID abc')).toEqual([['BI'], ['ID']])
})
