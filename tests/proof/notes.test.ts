/** Notes of a live page: where they lead. */

import { expect, test } from 'vitest'
import type { Page, TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { liveNotes } from '../../src/proof/notes.ts'
import { openHouse } from '../support/house.ts'
import { a, interview, issueOf, p, q } from '../support/issues.ts'

const at = (line: number, file = 'talk.yaml') => ({ file, line, column: 7 })

async function pagesOf(): Promise<readonly Page[]> {
  const { style, typesetter } = await openHouse()
  const answer = a({ ...p('أول الكلام.'), span: at(10) }, { ...p('وآخره.'), span: at(20) })
  return paginate(issueOf(interview(q('ماذا؟'), answer)), style, typesetter).value ?? []
}

const noted = (code: string, line: number, file?: string) =>
  ({ severity: 'warning', code, message: 'Unexpected word.', span: at(line, file) }) as const

test('what an earlier stage says of words leads to the paragraph that they stand in', async () => {
  const pages = await pagesOf()
  const lineOf = (text: string) =>
    pages
      .flatMap(({ number, items }) => items.map((item) => ({ number, item })))
      .find(({ item }) => item.kind === 'text' && item.source.text.includes(text))
  const [first, last] = [lineOf('أول'), lineOf('وآخره')]
  const notes = await liveNotes([noted('issue/slip', 12), noted('issue/slip', 25)], pages)
  expect(notes.map(({ places }) => places[0]?.page)).toEqual([first?.number, last?.number])
  for (const [index, found] of [first, last].entries()) {
    const { at: start, line } = found?.item as TextItem
    const box = notes[index]?.places[0]?.box
    expect(box?.x).toBeCloseTo(start.x + (line.runs[0]?.x ?? 0), 0)
    expect(box?.y).toBeLessThan(start.y)
  }
})

test('what stands before all words, in another file, or in none of a stage that reads has no place', async () => {
  const pages = await pagesOf()
  const said = [
    noted('issue/slip', 3),
    noted('issue/slip', 12, 'other.yaml'),
    noted('preflight/unplaced', 12),
  ]
  const notes = await liveNotes(said, pages)
  expect(notes.map(({ places }) => places)).toEqual([[], [], []])
})

test('a file that is gone has no lines around the place', async () => {
  const [note] = await liveNotes([noted('issue/slip', 3, 'nowhere.yaml')])
  expect(note?.source).toEqual({ ...at(3, 'nowhere.yaml'), around: [] })
})

test('an error that an earlier stage tells in English stands before what the checks say, with its gist in Arabic', async () => {
  const notes = await liveNotes([
    { severity: 'warning', code: 'preflight/wide-line', message: 'Unexpected gap.', arabic: 'مسافة واسعة.' },
    { severity: 'error', code: 'issue/unknown-key', message: 'Unexpected key "kiker", expected "kicker".' },
  ])
  expect(notes.map(({ code }) => code)).toEqual(['issue/unknown-key', 'preflight/wide-line'])
  expect(notes[0]).toMatchObject({ title: 'مفتاح غير معروف', brief: true })
  expect(notes[0]?.arabic).toContain('«kiker»')
  expect(notes[1]).not.toHaveProperty('brief')
})
