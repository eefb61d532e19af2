/** Lines of text and drawn lines → those too small or too thin to be printed soundly, at any design. */

import { countOf, POINTS, quoteLineInArabic } from '../arabic.ts'
import { shownBelow } from '../below.ts'
import { boxOfLine, boxOfPath, isRead, itemsOf, quoteLine } from '../boxes.ts'
import type { Check, Finding } from '../evidence.ts'
import { evidenceOf, lineOf, pageOf, strokeOf } from '../example.ts'

/** Points: what readers of print still read without a glass. */
const SMALLEST_TEXT = 6
/** Points: presses promise no line that is thinner. */
const THINNEST_LINE = 0.25
/** What rounding does to a size that was meant to be the least. */
const SLACK = 0.001

export const smallText: Check = {
  code: 'preflight/small-text',
  trade: 'pages',
  severity: 'warning',
  title: 'نص أصغر من أن يُقرأ',
  about: 'لا يقل حجم أي نص يُقرأ عن ٦ نقاط.',
  remedy: 'كبّر نمطه في القالب، أو قصّر الكلام الذي صُغِّر ليسع مكانه.',
  hint: 'Give its style a larger size, or shorten the words that were made smaller to fit.',
  check: ({ pages }) => {
    // A paragraph is told once, at its first line.
    const told = new Set<unknown>()
    return itemsOf(pages, 'text').flatMap(({ page, item }): Finding[] => {
      const size = Math.min(...item.line.runs.filter(({ run }) => !run.space).map(({ run }) => run.size))
      const box = boxOfLine(item)
      if (!box || !isRead(item) || size >= SMALLEST_TEXT - SLACK || told.has(item.source)) return []
      told.add(item.source)
      const message = `Unexpected text of ${shownBelow(size, 1)} pt, ${quoteLine(item)}, on page ${page.number}, expected ${SMALLEST_TEXT} pt or more.`
      const arabic = `حجم النص ${quoteLineInArabic(item)} ${countOf(shownBelow(size, 1), POINTS)}، والمطلوب ${countOf(SMALLEST_TEXT, POINTS)} أو أكثر.`
      return [{ message, arabic, page: page.number, box }]
    })
  },
  good: [
    { name: 'text of 6 pt', evidence: evidenceOf({ pages: [pageOf(1, lineOf({ text: 'صغير', size: 6 }))] }) },
    {
      name: 'digits under a barcode',
      evidence: evidenceOf({
        pages: [pageOf(1, lineOf({ text: '9', size: 5, tag: { role: 'artifact', type: 'Layout' } }))],
      }),
    },
  ],
  bad: [
    { name: 'text of 5 pt', evidence: evidenceOf({ pages: [pageOf(1, lineOf({ text: 'صغير', size: 5 }))] }) },
    {
      name: 'a folio of 5 pt',
      evidence: evidenceOf({
        pages: [pageOf(1, lineOf({ text: '١', size: 5, tag: { role: 'artifact', type: 'Pagination' } }))],
      }),
    },
  ],
}

export const hairline: Check = {
  code: 'preflight/hairline',
  trade: 'press',
  severity: 'warning',
  title: 'سطر رفيع أدق من أن يُطبع',
  about: 'لا يقل سُمك أي سطر رفيع أو إطار مرسوم عن ربع نقطة.',
  remedy: 'اجعله أثخن.',
  hint: 'Draw it with 0.25 pt or more.',
  check: ({ pages }) =>
    itemsOf(pages, 'path').flatMap(({ page, item }): Finding[] => {
      const box = boxOfPath(item)
      if (!box) return []
      const filled = item.fill === undefined ? Infinity : Math.min(box.width, box.height)
      const width = Math.min(item.stroke?.width ?? Infinity, filled > 0 ? filled : Infinity)
      if (width >= THINNEST_LINE - SLACK) return []
      const message = `Unexpected line of ${shownBelow(width, 2)} pt on page ${page.number}, expected ${THINNEST_LINE} pt or more.`
      const arabic = `سُمك السطر الرفيع ${countOf(shownBelow(width, 2), POINTS)}، والمطلوب ${countOf(THINNEST_LINE, POINTS)} أو أكثر.`
      return [{ message, arabic, page: page.number, box }]
    }),
  good: [{ name: 'a line of a quarter point', evidence: evidenceOf({ pages: [pageOf(1, strokeOf(0.25))] }) }],
  bad: [
    { name: 'a line of a tenth of a point', evidence: evidenceOf({ pages: [pageOf(1, strokeOf(0.1))] }) },
  ],
}
