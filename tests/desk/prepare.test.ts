/** From a manuscript to the article's file: nothing is lost, the issue takes it, and the same manuscript gives the same bytes. */

import { isUtf8 } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MANUSCRIPT_SETS } from '../../scripts/trials.ts'
import { passagesOf } from '../../src/desk/passages.ts'
import { foldText } from '../../src/fold/fold.ts'
import { type Chance, openChance } from '../support/chance.ts'
import { type Desked, deskFile, deskText, lettered, wordsInFile } from '../support/desked.ts'
import { HOUSE } from '../support/house.ts'
import { lineOf } from '../support/manuscripts.ts'

const OMAR = join(HOUSE, 'assets/issues/001/manuscripts/omar-aliskandarani.txt')
const FILES = [
  OMAR,
  ...MANUSCRIPT_SETS.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.json$|^README/.test(entry.name))
      .map(({ name }) => join(folder, name)),
  ),
]

/** A word of the list of spellings that is mended by a letter, and no fold makes one of the two. */
const MISSPELT = /لاكن/gu
const lettersOf = ({ draft }: Desked) =>
  passagesOf(draft).passages.map(({ text }) => foldText(text).replace(/\P{L}/gu, '').replace(MISSPELT, 'لكن'))

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

/** What a slip of the hand, a broken program or a hurried paste may leave anywhere in a text. */
const SCRAPS = [
  ...[': ', ' :', 'س: ', 'ج: ', 'س.ر: ', 'د. ', 'صورة: ', 'حوار: ', 'ملاحظة: ', '(ضاحكة) ', '[ضحك]', 'ﻻ'],
  ...['**', '*', '•', '- ', '– ', '؟', '!', '«', '»', '^[', '[1]', '\t', '\n', '1. ', '٣) ', '12:30 ', '---'],
  ...['https://a.b/c ', '\\', '#', '{', '}', '@', '|', '"', "'", '%', '&', '>', '\u200F', '\u0000', '\uFFFD'],
]

/** The text with a few lines lost, doubled, moved in from another, or with such a scrap in them. */
function mangled(text: string, other: string, chance: Chance): string {
  const lines = text.split('\n')
  const from = other.split('\n')
  for (let left = chance.number(1, 12); left > 0; left--) {
    const at = chance.number(0, lines.length - 1)
    const line = lines[at] ?? ''
    const within = chance.number(0, line.length)
    const changes: readonly (() => void)[] = [
      () => lines.splice(at, lines.length > 1 ? 1 : 0),
      () => lines.splice(at, 0, chance.pick(lines)),
      () => lines.splice(at, 0, chance.pick(from)),
      () => lines.splice(at, 1, line.replace(/^[^:]{1,20}:\s*/u, '')),
      () => lines.splice(at, 1, line.slice(0, within) + chance.pick(SCRAPS) + line.slice(within)),
      () => lines.splice(at, 1, chance.pick(SCRAPS) + line),
    ]
    chance.pick(changes)()
  }
  return lines.join('\n')
}

test('a manuscript that is mangled anyhow loses no word, and the issue takes it', async () => {
  const chance = openChance(22)
  const texts = FILES.filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(file))
    .filter(isUtf8)
    .map((bytes) => bytes.toString('utf8'))
  for (let round = 0; round < 80; round++) {
    const text = mangled(chance.pick(texts), chance.pick(texts), chance)
    const { judged, lost } = await deskText(text)
    expect(lost, text).toEqual([])
    expect(
      judged.filter(({ severity }) => severity === 'error'),
      text,
    ).toEqual([])
  }
})

test('a slip in a footnote is told at its line', async () => {
  const { slips } = await deskText(
    ['حوار مع سلمى', 'س: كيف بدأت يا سلمى؟', 'ج: بدأت من الحبل[^1] وحده.', '[^1]: الحبل  القديم .'].join(
      '\n\n',
    ),
    {},
    'talk.md',
  )
  expect(slips.map(({ rule, diagnostic }) => [rule, diagnostic.span?.line])).toContainEqual([
    'doubled-spaces',
    7,
  ])
})

test('mending leaves every footnote where it was', async () => {
  const text = `# حوار مع سلمى الراوي\n\n**س:** متى بدأت ؟\n\n**ج:** بدأت سنة الثلج[^1] وما زلت .\n\n**س:** ومن علّمك؟\n\n**ج:** أبي[^2].\n\n[^1]: شتاء 1950\n[^2]: كان نجارا\n`
  const { text: written } = await deskText(text, { fixes: true }, 'talk.md')
  expect(written).toContain('سنة الثلج^[شتاء 1950] وما زلت.')
  expect(written).toContain('أبي^[كان نجارا].')
})
