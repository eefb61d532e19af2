/** From a manuscript to the article's file: nothing is lost, the issue takes it, and the same manuscript gives the same bytes. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { passagesOf } from '../../src/desk/passages.ts'
import { fold } from '../../src/fold/fold.ts'
import { type Desked, deskFile, lettered, SHAPES, wordsInFile } from '../support/desked.ts'
import { HOUSE } from '../support/house.ts'
import { lineOf } from '../support/manuscripts.ts'

const OMAR = join(HOUSE, 'assets/issues/001/manuscripts/omar-aliskandarani.txt')
const FILES = [
  OMAR,
  ...['', 'trials', 'more'].flatMap((folder) =>
    readdirSync(join(SHAPES, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(json|md)$/.test(entry.name))
      .map(({ name }) => join(SHAPES, folder, name)),
  ),
  join(SHAPES, '06-hugo-numbered-headings.md'),
]

const lettersOf = ({ draft }: Desked) =>
  passagesOf(draft).passages.map(({ text }) => fold(text).text.replace(/\P{L}/gu, ''))

describe.each(FILES.map((file) => [file.slice(HOUSE.length + 1), file]))('%s', (_, file) => {
  const delivered = deskFile(file)
  const mended = deskFile(file, { fixes: true })

  test('loses no word', async () => {
    const { text, lost, draft, manuscript } = await delivered
    expect(lost).toEqual([])
    // As they lie in the file, whatever readers made of them; when it was said is no word.
    const times = manuscript.paragraphs.flatMap(({ time = '' }) => lettered(time))
    const there = new Set([...lettered(text), ...times])
    const raw = await wordsInFile(file)
    expect(raw.length).toBeGreaterThan(20)
    expect(raw.filter((word) => !there.has(word))).toEqual([])
    // As often as they are there; a label stands once.
    const counts = new Map<string, number>()
    for (const word of [...lettered(text), ...draft.leads.flatMap(lettered)])
      counts.set(word, (counts.get(word) ?? 0) + 1)
    const said = [...manuscript.paragraphs.map(lineOf), ...manuscript.leftOut.map((each) => each.text)]
    for (const word of said.flatMap(lettered)) counts.set(word, (counts.get(word) ?? 0) - 1)
    expect([...counts].filter(([, count]) => count < 0)).toEqual([])
  })

  test('loses no word where it is mended either', async () => {
    expect((await mended).lost).toEqual([])
    expect(lettersOf(await mended)).toEqual(lettersOf(await delivered))
  })

  test('is taken by the issue', async () => {
    for (const { judged, article } of [await delivered, await mended]) {
      expect(judged.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(article).toBeDefined()
    }
  })

  test('gives the same bytes twice', async () => {
    expect((await deskFile(file)).text).toBe((await delivered).text)
  })
})
