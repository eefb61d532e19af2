/** The stretches of a draft that copy rules read, and the draft with others in their place. */

import { describe, expect, test } from 'vitest'
import type { ArticleDraft } from '../../src/desk/draft.ts'
import { interpret } from '../../src/desk/interpret.ts'
import { textOfRuns } from '../../src/desk/manuscript.ts'
import { passagesOf, withPassages } from '../../src/desk/passages.ts'
import { deskFile } from '../support/desked.ts'
import { readText } from '../support/manuscripts.ts'

const TALK =
  'حوار مع سلمى\n\nكلام قبله.\n\nسؤال: متى بدأت؟\n\nسلمى: أمس.\n\nسؤال: وأين؟\n\nسلمى: هنا.\n\nنُشر هذا الحوار في العدد الرابع.'
const draftOf = async (text = TALK): Promise<ArticleDraft> => interpret(await readText('talk.txt', text))

test('stand in the order of the text, each with what it is and where', async () => {
  const { passages } = passagesOf(await draftOf())
  expect(passages.map(({ role, text, exchange, span }) => [role, text, exchange, span.line])).toEqual([
    ['title', 'حوار مع سلمى', undefined, 1],
    ['narration', 'كلام قبله.', undefined, 3],
    ['question', 'متى بدأت؟', 0, 5],
    ['answer', 'أمس.', 0, 7],
    ['question', 'وأين؟', 1, 9],
    ['answer', 'هنا.', 1, 11],
    ['other', 'نُشر هذا الحوار في العدد الرابع.', undefined, 13],
  ])
})

describe.each([
  '02-label-own-line.txt',
  '04-dashes-narrated.txt',
  '05-saved-page-bold-questions.html',
  '09-two-guests-editor-note.odt',
  'trials/t04-twins-swimmers.odt',
  'more/n03-rescue-panel.docx',
  'trials/d18-project-proposal.docx',
])('of %s', (file) => {
  test('put back as they are, they give the same draft', async () => {
    const { draft } = await deskFile(file)
    const { runs } = passagesOf(draft)
    // Marks of notes are empty there, so that no rule reads them as text.
    expect(passagesOf(withPassages(draft, runs)).runs).toEqual(runs)
    expect(withPassages(draft, [])).toEqual(draft)
  })
})

test('the mark of a note is no text of its passage', async () => {
  const { draft } = await deskFile('02-label-own-line.txt')
  const { passages } = passagesOf(draft)
  expect(passages.some(({ text }) => text.includes('الحبل ولا الدلو'))).toBe(true)
})

test('others in their place stand where these stood', async () => {
  const draft = await draftOf()
  const { runs } = passagesOf(draft)
  const changed = withPassages(
    draft,
    runs.map((_, at) => [{ text: `${at}` }]),
  )
  expect(changed.title?.text).toBe('0')
  expect(changed.exchanges.map(({ question }) => textOfRuns(question))).toEqual(['2', '4'])
  expect(changed.closing).toMatchObject([{ runs: [{ text: '6' }] }])
})
