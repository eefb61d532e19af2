/**
 * What lies near the trim → what the knife may spoil: words too near to it, and pictures that stop short of it. No
 * knife cuts exactly on the line.
 */

import { mm } from '../../geometry.ts'
import type { Page } from '../../layout/page/frame.ts'
import { countOf, LINES, lengthInArabic, quoteLineInArabic } from '../arabic.ts'
import { boxOfLine, distancesToTrim, inMillimetres, isRead, itemsOf, quoteLine } from '../boxes.ts'
import { type Check, type Finding, isPrinted } from '../evidence.ts'
import { EXAMPLE_PAGE, evidenceOf, lineOf, pageOf, pictureOf, styleOf } from '../example.ts'

/** How far off its line a knife may cut. */
const KNIFE = mm(3)
/** What rounding does to a sum of lengths. */
const TOUCH = 0.01

export const textNearTrim: Check = {
  code: 'preflight/text-near-trim',
  trade: 'press',
  severity: 'warning',
  title: 'كلام قريب من حد القص',
  about: 'يبعد كل نص يُقرأ عن حواف الصفحة ٣ مم على الأقل.',
  remedy: 'أبعده إلى الداخل، أو وسّع الهوامش.',
  hint: 'Move it inwards, or make the margins wider.',
  check: ({ pages }) => pages.flatMap(nearestLine),
  good: [
    { name: 'a line in its column', evidence: evidenceOf({ pages: [pageOf(1, lineOf({ text: 'كلام' }))] }) },
    {
      name: 'a name drawn as a picture, off the page',
      evidence: evidenceOf({
        pages: [
          pageOf(1, lineOf({ text: 'عمر', x: -40, size: 300, tag: { role: 'artifact', type: 'Layout' } })),
        ],
      }),
    },
  ],
  bad: [
    {
      name: 'a line 2 mm from the edge',
      evidence: evidenceOf({ pages: [pageOf(1, lineOf({ text: 'كلام', x: mm(2) }))] }),
    },
    {
      name: 'a folio beyond the foot',
      evidence: evidenceOf({
        pages: [
          pageOf(
            1,
            lineOf({ text: '١', y: EXAMPLE_PAGE.height + 5, tag: { role: 'artifact', type: 'Pagination' } }),
          ),
        ],
      }),
    },
  ],
}

/** A page is told once, at its nearest line: a margin that is too small would be told of every line of the issue. */
function nearestLine(page: Page): Finding[] {
  const near = itemsOf([page], 'text')
    .flatMap(({ item }) => {
      const box = isRead(item) ? boxOfLine(item) : undefined
      return box ? [{ item, box, distance: Math.min(...distancesToTrim(box, page.size)) }] : []
    })
    .filter(({ distance }) => distance < KNIFE - TOUCH)
    .toSorted((a, b) => a.distance - b.distance)
  const [nearest] = near
  if (!nearest) return []
  const { item, box, distance } = nearest
  const others = near.length > 1 ? `, with ${near.length - 1} more,` : ''
  const found = distance < 0 ? 'beyond the edge of' : `${inMillimetres(distance)} from the edge of`
  const message = `Unexpected words ${quoteLine(item)}${others} ${found} page ${page.number}, expected ${inMillimetres(KNIFE)} or more.`
  const place = distance < 0 ? 'خارج حد القص' : `على بعد ${lengthInArabic(distance)} من حد القص`
  const alike = near.length > 1 ? `، ومثله في الصفحة ${countOf(near.length - 1, LINES)}` : ''
  const arabic = `النص ${quoteLineInArabic(item)} ${place}${alike}، والمطلوب أن يبعد عنه ${lengthInArabic(KNIFE)} أو أكثر.`
  return [{ message, arabic, page: page.number, box }]
}

const WHOLE = { x: 0, y: 0, ...EXAMPLE_PAGE }
const ALMOST = { ...WHOLE, x: mm(1), width: EXAMPLE_PAGE.width - mm(1) }

export const shortOfTrim: Check = {
  code: 'preflight/short-of-trim',
  trade: 'press',
  severity: 'warning',
  title: 'صورة لا تبلغ حد القص',
  about: 'الصورة القريبة من حافة الصفحة تبلغها وتتجاوزها، أو تبعد عنها ٣ مم على الأقل.',
  remedy: 'مدّها إلى الحافة، أو أبعدها عنها.',
  hint: 'Let it reach the edge, or stand away from it.',
  check: ({ pages }) =>
    itemsOf(pages, 'picture').flatMap(({ page, item: { box } }): Finding[] => {
      const short = distancesToTrim(box, page.size).find(
        (distance) => distance > TOUCH && distance < KNIFE - TOUCH,
      )
      if (short === undefined) return []
      const message = `Unexpected picture ${inMillimetres(short)} from the edge of page ${page.number}, expected it at the edge, or ${inMillimetres(KNIFE)} or more from it.`
      const arabic = `الصورة على بعد ${lengthInArabic(short)} من حد القص، والمطلوب أن تبلغه وتتجاوزه، أو تبعد عنه ${lengthInArabic(KNIFE)} أو أكثر.`
      return [{ message, arabic, page: page.number, box }]
    }),
  good: [
    { name: 'a picture from trim to trim', evidence: evidenceOf({ pages: [pageOf(1, pictureOf(WHOLE))] }) },
    {
      name: 'a picture in its column',
      evidence: evidenceOf({ pages: [pageOf(1, pictureOf({ x: 50, y: 50, width: 240, height: 200 }))] }),
    },
  ],
  bad: [
    {
      name: 'a picture that leaves 1 mm of paper',
      evidence: evidenceOf({ pages: [pageOf(1, pictureOf(ALMOST))] }),
    },
  ],
}

export const smallBleed: Check = {
  code: 'preflight/small-bleed',
  trade: 'press',
  severity: 'warning',
  title: 'زيادة القص قليلة',
  about: 'ما يبلغ حافة الصفحة مطبوعًا يتجاوزها ٣ مم على الأقل.',
  remedy: 'اكتب في القالب bleed: 3.',
  hint: 'Write bleed: 3 in the theme, or let nothing reach the edge.',
  asked: isPrinted,
  check: ({ pages, style }) => {
    if (style.bleed >= KNIFE - TOUCH) return []
    const reaching = itemsOf(pages, 'picture').find(({ page, item }) =>
      distancesToTrim(item.box, page.size).some((distance) => distance <= TOUCH),
    )
    if (!reaching) return []
    const { page, item } = reaching
    const message = `Unexpected bleed of ${inMillimetres(style.bleed)} with a picture at the edge of page ${page.number}, expected ${inMillimetres(KNIFE)} or more.`
    const arabic = `زيادة القص ${lengthInArabic(style.bleed)} وهنا صورة تبلغ حافة الصفحة، والمطلوب ${lengthInArabic(KNIFE)} أو أكثر.`
    return [{ message, arabic, page: page.number, box: item.box }]
  },
  good: [
    {
      name: 'a bleed of 3 mm',
      evidence: evidenceOf({ pages: [pageOf(1, pictureOf(WHOLE))], editions: ['print'] }),
    },
    {
      name: 'no bleed, and nothing that needs one',
      evidence: evidenceOf({ pages: [pageOf(1)], style: styleOf({ bleed: 0 }), editions: ['print'] }),
    },
  ],
  bad: [
    {
      name: 'a bleed of 1 mm',
      evidence: evidenceOf({
        pages: [pageOf(1, pictureOf(WHOLE))],
        style: styleOf({ bleed: mm(1) }),
        editions: ['print'],
      }),
    },
  ],
}
