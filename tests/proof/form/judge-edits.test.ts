/** Edits together: those that leave no new mistake are made, the others are held back with what is wrong. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FormEdit, FormTexts } from '../../../src/proof/form/edits.ts'
import { judgeEdits, mistakesIn } from '../../../src/proof/form/judge-edits.ts'
import { HOUSE } from '../../support/house.ts'

const FOLDER = join(HOUSE, 'tests/fixtures/blocks')
const PLACES = { article: join(FOLDER, 'interview.yaml'), issue: join(FOLDER, 'issue.yaml') }
const TEXTS: FormTexts = {
  article: readFileSync(PLACES.article, 'utf8'),
  issue: readFileSync(PLACES.issue, 'utf8'),
}

const text = (words: string, ...path: (string | number)[]): FormEdit => ({ kind: 'text', path, words })
const TITLE = text('عنوان جديد', 'title')
const BROKEN = text('عنوان *ناقص', 'title')

describe('an edit', () => {
  test('that is sound is made, and nothing is held', () => {
    const { texts, held } = judgeEdits(TEXTS, [TITLE], PLACES)
    expect(held).toEqual([])
    expect(texts.article).toBe(TEXTS.article.replace(/^title: .*$/m, 'title: عنوان جديد'))
  })

  test('with a mistake is held at its field, in both languages, and others are made', () => {
    const { texts, held } = judgeEdits(TEXTS, [text('سطر', 'kicker'), BROKEN], PLACES)
    expect(texts.article).toBe(TEXTS.article.replace(/^kicker: .*$/m, 'kicker: سطر'))
    expect(held).toMatchObject([{ index: 1, mistakes: [{ path: ['title'], severity: 'error' }] }])
    expect(held[0]?.mistakes[0]?.arabic?.says).toMatch(/\p{scx=Arabic}/u)
    expect(held[0]?.mistakes[0]?.english).toMatch(/^Unexpected /)
  })

  test('of words that are set large elsewhere is told there, and on the cover', () => {
    const other = text('كلام آخر.', 'exchanges', 0, 'answer', 0)
    const { texts, held } = judgeEdits(TEXTS, [other], PLACES)
    expect(texts).toEqual(TEXTS)
    const paths = held[0]?.mistakes.map(({ path }) => path.join('/'))
    expect(paths).toEqual(['standfirst/text', 'pullQuotes/0/text', ''])
  })

  test('that mends another beside it is made with it', () => {
    const edits = [
      text('كلام آخر تمامًا.', 'exchanges', 0, 'answer', 0),
      text('كلام آخر', 'standfirst', 'text'),
      text('كلام آخر', 'pullQuotes', 0, 'text'),
      BROKEN,
    ]
    const free = { ...TEXTS, issue: TEXTS.issue.replace('story: blocks', 'story: other') }
    const { texts, held } = judgeEdits(free, edits, PLACES)
    expect(held.map(({ index }) => index)).toEqual([3])
    expect(texts.article).toContain('كلام آخر تمامًا.')
  })

  test('that empties what must be there is held, and the file has its words still', () => {
    const { texts, held } = judgeEdits(TEXTS, [text('  ', 'title')], PLACES)
    expect(texts).toEqual(TEXTS)
    expect(held).toMatchObject([{ mistakes: [{ path: ['title'], arabic: { title: 'لا كلام' } }] }])
  })

  test('is made where the file is wrong already in another place', () => {
    const wrong = { ...TEXTS, article: TEXTS.article.replace('from: 1 }\nclosing', 'from: 2 }\nclosing') }
    expect(mistakesIn(wrong, PLACES)).toMatchObject([{ path: ['pullQuotes', 0, 'text'] }])
    const moved: FormEdit = { kind: 'move', path: ['exchanges'], from: 0, to: 1 }
    expect(judgeEdits(wrong, [TITLE, moved], PLACES).held).toEqual([])
  })
})

test('a file that cannot be read is told as a whole', () => {
  const broken = { ...TEXTS, article: 'title: "x\nkind: interview' }
  expect(mistakesIn(broken, PLACES)).toMatchObject([{ path: [] }])
})
