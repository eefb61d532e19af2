/** Sheets of articles with every mark, voice and kind of block, changed and taken back: the file then says what the sheet says. */

import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleTexts, type SheetArticle } from '../../../src/desk/proofsheet/article-texts.ts'
import { layPieces } from '../../../src/desk/proofsheet/laid-pieces.ts'
import { judgeArticle } from '../../../src/issue/articles.ts'
import { readText } from '../../../src/source/read.ts'
import { documentOf, editDocx, editPart, retyped, textOfXml, tracked } from '../../support/edited-docx.ts'
import { HOUSE } from '../../support/house.ts'
import { changedLines, sendSheet } from '../../support/proofsheets.ts'

const talks = await sendSheet(join(HOUSE, 'tests/fixtures/talks/bindery.yaml'))

describe('a talk of two, with notes, directions and voices', () => {
  test('comes back as it was sent, and has not changed', async () => {
    const { changes, text } = await talks.back(talks.bytes)
    expect([changes, text]).toEqual([[], talks.text])
  })

  test('is changed in every voice, and keeps its marks', async () => {
    const edited = await editDocx(
      talks.bytes,
      tracked('ويكتب لها البرامج', 'ويكتب لها كل البرامج'),
      tracked('صدق، وإن كان', 'صدق والله، وإن كان'),
      retyped('تضحك', 'تبتسم'),
      retyped('أن الحبر يكذب وهو رطب', 'أن الحبر يكذب دائمًا'),
      retyped('يهزّ كريم رأسه', 'يبتسم كريم'),
      retyped('ورشة مجاورة', 'ورشة قريبة'),
    )
    const { changes, text, slips } = await talks.back(edited)
    expect(changes.every(({ isTaken }) => isTaken)).toBe(true)
    expect(slips).toEqual([])
    expect(changedLines(talks.text, text).filter((line) => line.startsWith('+'))).toEqual([
      '+ هي تخيط الكتب منذ كانت في السابعة، وهو يرسم لها الحروف ويكتب لها كل البرامج^[أولها برنامج يعد الملازم، وقد كتبه في ليلة',
      '+ says: صدق والله، وإن كان خيطه بلا عقدة [تبتسم]{direction}، والعقدة نصف الكتاب.',
      '+ - list: [أن الورق له اتجاه كالخشب, أن الحبر يكذب دائمًا, أن الهامش ليس فراغًا]',
      '+ - direction: يبتسم كريم',
      '+ - editorNote: أُغلقت آخر ورشة قريبة قبل نشر هذا الحوار بأسبوع.',
    ])
  })

  test('has its notes changed where they are written, and one that was put in is told', async () => {
    const noted = await editPart(talks.bytes, 'word/footnotes.xml', (xml) =>
      xml.replace('في ليلة', 'في ليلتين'),
    )
    const { changes, text } = await talks.back(noted)
    expect(changes.map(({ kind, isTaken }) => [kind, isTaken])).toEqual([['note', true]])
    expect(text).toBe(talks.text.replace('وقد كتبه في ليلة', 'وقد كتبه في ليلتين'))
    const called = (xml: string) =>
      xml.replace(
        '</w:t></w:r><w:bookmarkEnd',
        '</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:bookmarkEnd',
      )
    const more = await talks.back(await editDocx(talks.bytes, called))
    expect(more.changes.every(({ isTaken }) => !isTaken)).toBe(true)
  })

  test('has one speaker’s words under another’s name told, and nothing of it written', async () => {
    const { changes, text } = await talks.back(await editDocx(talks.bytes, retyped('كريم: ', 'نادية: ')))
    expect(changes.map(({ kind, isTaken, because }) => [kind, isTaken, because?.slice(0, 10)])).toEqual([
      ['speaker', false, 'Who speaks'],
    ])
    expect(text).toBe(talks.text)
  })
})

/** What a sheet says of the article, line by line. */
function linesOf(article: SheetArticle, sheet: typeof talks): string[] {
  return articleTexts(article, sheet.opened.issue).map((paragraph) => layPieces([paragraph]).words.trim())
}

describe.each([
  ['a talk', 'talks/bindery.yaml'],
  ['a report with tables and boxes', 'monthly/library.yaml'],
  ['an interview with every block', 'blocks/interview.yaml'],
])('%s', async (_, path) => {
  const sheet = path.startsWith('talks') ? talks : await sendSheet(join(HOUSE, 'tests/fixtures', path))
  const xml = await documentOf(sheet.bytes)
  const words = [
    ...new Set(linesOf(sheet.opened.article, sheet).flatMap((line) => line.split(/[\s،.؟:()[\]—•*]+/))),
  ]
  const known = words.filter((word) => /^\p{Script=Arabic}{4,}$/u.test(word) && xml.split(word).length === 2)

  test('then says what the sheet says, whichever words were changed', async () => {
    const change = fc.tuple(
      fc.constantFrom(...known),
      fc.constantFrom('كلمة', 'كلمتان معًا', '*نجمة* [قوس]', ''),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(change, { selector: ([word]) => word, minLength: 1, maxLength: 4 }),
        async (edits) => {
          const edited = await editDocx(sheet.bytes, ...edits.map(([word, now]) => retyped(word, now)))
          const { changes, text } = await sheet.back(edited)
          const { article } = judgeArticle(readText(text, sheet.opened.source.path, 'issue'))
          if (changes.some(({ isTaken }) => !isTaken)) return
          const said = linesOf(article as SheetArticle, sheet)
            .join('\n')
            .replace(/\s+/g, ' ')
          const meant = edits.reduce(
            (all, [word, now]) => all.replace(word, now),
            linesOf(sheet.opened.article, sheet).join('\n'),
          )
          expect(said).toBe(meant.replace(/\s+/g, ' ').replace(/ (?=\n|$)/g, ''))
        },
      ),
      { seed: 11, numRuns: 25 },
    )
  })

  test('has a sheet that says every word of it', () => {
    const shown = textOfXml(xml).replace(/\s+/g, '')
    for (const word of words) expect(shown).toContain(word.replace(/\s+/g, ''))
  })
})
