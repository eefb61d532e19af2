/** The sheet of a manuscript that was brought in and that nobody has edited marks nothing: all of it is its author's. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isSheetArticle } from '../../../src/desk/proofsheet/article-texts.ts'
import { makeSheet, type ProofSheet } from '../../../src/desk/proofsheet/make-sheet.ts'
import { type ArticleFile, judgeArticle } from '../../../src/issue/articles.ts'
import { readText } from '../../../src/source/read.ts'
import { type Desked, deskBytes, deskFile, SHAPES } from '../../support/desked.ts'
import { docxOf, WORD_PICTURE, wordNote, wordNoteMark, wordParagraph } from '../../support/documents.ts'

const ISSUE = { masthead: 'القلم', date: '2032-01-01', language: 'ar' }
const FILES = ['', 'trials', 'more', 'ordinary'].flatMap((folder) =>
  readdirSync(join(SHAPES, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/(?:\.json|README\.md)$/.test(entry.name))
    .map(({ name }) => join(folder, name)),
)

function sheetOf(article: ArticleFile | undefined, manuscript: Desked['manuscript']): ProofSheet {
  if (!article || !isSheetArticle(article)) throw new Error('no article')
  return makeSheet(article, ISSUE, manuscript)
}

const marksOf = ({ paragraphs }: ProofSheet) =>
  paragraphs.flatMap(({ role, runs }) =>
    runs.flatMap(({ text, change }) => (change === undefined ? [] : [[role, change, text.trim()]])),
  )

test.each(FILES)('%s', async (file) => {
  const { article, manuscript, draft } = await deskFile(file)
  // A question that its answer has at its head again is taken out by the desk, and shown there.
  const taken = draft.leftOut.flatMap(({ text, reason }) =>
    reason === 'repeated' ? [['answer', 'gone', text.trim()]] : [],
  )
  expect(marksOf(sheetOf(article, manuscript))).toEqual(taken)
})

describe('a talk with a table, a note and a picture', async () => {
  const said = (name: string, words: string, more = '') =>
    `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${name}: </w:t></w:r><w:r><w:t xml:space="preserve">${words}</w:t></w:r>${more}</w:p>`
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`
  const bytes = await docxOf(
    [
      wordParagraph('حوار مع النجار ناصر الدرفيل'),
      said('هدى', 'متى بدأت العمل في هذا الدكان؟'),
      said('ناصر', 'بدأت صغيرًا، وكان الخشب يأتي من مخزن الحي', wordNoteMark(2)),
      wordParagraph('هذه أثمان الأبواب كما أذكرها:'),
      `<w:tbl>${row('السنة', 'الثمن')}${row('1980', '12')}${row('2000', '70')}</w:tbl>`,
      said('هدى', 'وما الذي بقي منها عندك اليوم؟'),
      said('ناصر', 'باب واحد لا أبيعه لأحد مهما دفع.'),
      WORD_PICTURE,
      wordParagraph('باب الدكان. تصوير: ليلى المرعي', '<w:pStyle w:val="Caption"/>'),
      said('هدى', 'ولمن تتركه بعدك في النهاية؟'),
      said('ناصر', 'لمن يفتحه كل صباح قبل الشمس.'),
    ].join(''),
    wordNote(2, 'مخزن قديم على النهر أغلقه أصحابه قبل سنين طويلة ولم يبق منه اليوم إلا باب واحد.'),
  )
  const { text, manuscript } = await deskBytes('a.docx', bytes)
  const judge = (yaml: string) => judgeArticle(readText(yaml, 'a.yaml', 'issue')).article

  test('has nothing marked, and nothing of it is told to be left out', () => {
    const sheet = sheetOf(judge(text), manuscript)
    expect(marksOf(sheet)).toEqual([])
    expect(sheet.paragraphs.filter(({ role }) => role === 'leftOut')).toEqual([])
    expect(sheet.paragraphs.filter(({ role }) => role === 'cell')).toHaveLength(6)
  })

  test('has a word marked that was changed, in a cell too, and no other', () => {
    const edited = text.replace('"70"', '"75"').replaceAll('لا أبيعه لأحد', 'لن أبيعه لأحد')
    expect(edited).not.toBe(text)
    expect(marksOf(sheetOf(judge(edited), manuscript))).toEqual([
      ['cell', 'gone', '70'],
      ['cell', 'new', '75'],
      ['answer', 'gone', 'لا'],
      ['answer', 'new', 'لن'],
    ])
  })
})
