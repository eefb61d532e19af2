/** What one reader alone is told: where it stands in the file, and that no one else hears it. */

import { describe, expect, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { print } from '../support/printing.ts'
import { runOn } from '../support/programs.ts'
import { READERS } from '../support/readers.ts'

const COPIED = `${HOUSE}/tests/fixtures/copied`
const MARKS = /[\u061C\u200E]/gu

const [screen] = await print(COPIED, ['screen'], 'plain')
const [printed] = await print(COPIED, ['print'], 'plain')
if (!screen || !printed) throw new Error('The press printed no file.')

/** Operators of marked content on a file's pages, each with what it is nested in. */
function marked(bytes: Uint8Array): string[][] {
  const text = runOn(bytes, 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'])
  const open: string[] = []
  return [...text.matchAll(/\/(\w+) <<([^>]*(?:<[0-9a-f]*>)?[^>]*)>> BDC|^EMC$/gm)].flatMap(
    ([, tag, own = '']) => {
      if (tag === undefined) {
        open.pop()
        return []
      }
      open.push(`${tag} ${own.includes('<feff>') ? 'of nothing' : ''}`.trim())
      return [[...open]]
    },
  )
}

needing('qpdf').describe('what PDFium is told', () => {
  test('stands under a text of nothing, in an artifact, which no listener hears', () => {
    const told = marked(screen.bytes).filter((nested) => nested.at(-1) === 'Span of nothing')
    expect(told.length).toBeGreaterThan(50)
    expect(new Set(told.map(([outmost]) => outmost))).toEqual(new Set(['Artifact']))
  })
})

describe('a line with a bracket', () => {
  const readers = Object.entries(READERS).filter(([name]) => !name.startsWith('PDFium'))

  for (const [name, { needs, read }] of readers)
    needing(
      ...needs.read,
    ).test(`has no mark within it to ${name}, but where signs meet spaces in poppler`, async () => {
      const lines = (await read(screen.bytes)).join('\n').split('\n')
      const line = lines.find((each) => each.includes('وسكت')) ?? ''
      const words = line.replace(/[\u202A-\u202E]/gu, '').trim()
      expect(words.replace(/[\u061C\u200E\s]+$/u, '').match(MARKS)?.length ?? 0).toBe(
        name === 'poppler' ? 2 : 0,
      )
    })
})

needing('poppler').test('the printer’s file copies as the screen’s does', async () => {
  const [onScreen, inPrint] = await Promise.all(
    [screen, printed].map(({ bytes }) => READERS.poppler.read(bytes)),
  )
  const words = (pages: readonly string[] = []) => pages.join(' ').split(/\s+/)
  const found = new Set(words(inPrint))
  expect(words(onScreen).filter((word) => !found.has(word))).toEqual([])
})
