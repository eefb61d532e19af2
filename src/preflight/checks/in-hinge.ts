/** The inside of a glued cover and the leaves that it is glued onto → words and faces that stand under the glue. */

import { mm, type Pt, type Rect, toMillimetres } from '../../geometry.ts'
import { carry, focusZone } from '../../images/crop.ts'
import type { Picture } from '../../issue/block.ts'
import type { Article, Issue } from '../../issue/issue.ts'
import { picturesOf } from '../../issue/parts.ts'
import type { Page, PictureItem } from '../../layout/page/frame.ts'
import { partAtCover, partPage } from '../../layout/sheets/parting.ts'
import { inDigits, quote, quoteLineInArabic } from '../arabic.ts'
import { boxOfLine, isRead, itemsOf, quoteLine } from '../boxes.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import {
  EXAMPLE_PAGE,
  evidenceOf,
  issueOf,
  letterOf,
  lineOf,
  pageOf,
  pictureOf,
  styleOf,
} from '../example.ts'
import { distanceToSpine } from './near-spine.ts'

/** Pages of the cover at either end of an issue; of the inside one meets the glue there. */
const COVER_PAGES = 2
/** Of the zone round a focus: the face in it. */
const FACE = 0.5

/** The inside of the cover, and the first page and the last that lie on it. */
function gluedPages(pages: readonly Page[]): readonly Page[] {
  const [second, third] = [pages[COVER_PAGES - 1], pages[COVER_PAGES]]
  const last = pages.slice(COVER_PAGES + 1).slice(-COVER_PAGES - 1, -1)
  return [second, third, ...last].flatMap((page) => page ?? [])
}

function check({ issue, style, pages }: Evidence): readonly Finding[] {
  const hinge = issue.binding.kind === 'perfect' ? issue.binding.hinge : undefined
  if (hinge === undefined || !style.backCover) return []
  const glued = gluedPages(pages)
  return [
    ...findWords(glued, hinge),
    ...findFaces(
      issue,
      glued.map((page) => partPage(page, partAtCover(issue.binding))),
      hinge,
    ),
  ]
}

/** A page is told once, at its nearest line. */
function findWords(pages: readonly Page[], hinge: Pt): readonly Finding[] {
  return pages.flatMap((page): Finding[] => {
    const near = itemsOf([page], 'text').flatMap(({ item }) => {
      const box = isRead(item) ? boxOfLine(item) : undefined
      const distance = box && distanceToSpine(box, page.side, page.size.width)
      return box && distance !== undefined && distance < hinge ? [{ item, box, distance }] : []
    })
    const [nearest] = near.toSorted((one, other) => one.distance - other.distance)
    if (!nearest) return []
    const { item, box } = nearest
    const least = millimetres(hinge)
    return [
      {
        message: `Unexpected words ${quoteLine(item)} under the glue of the cover on page ${page.number}, expected them ${least} mm or more from the spine.`,
        arabic: `النص ${quoteLineInArabic(item)} تحت غراء الغلاف، والمطلوب أن يبعد عن الكعب ${inDigits(least)} مم أو أكثر.`,
        page: page.number,
        box,
      },
    ]
  })
}

function findFaces(issue: Issue, pages: readonly Page[], hinge: Pt): readonly Finding[] {
  const least = millimetres(hinge)
  return itemsOf(pages, 'picture').flatMap(({ page, item }): Finding[] => {
    const focus = focusOf(issue, item.path)
    const box = focus && faceIn(item, focus)
    if (!box || !meets(box, item.box) || distanceToSpine(box, page.side, page.size.width) >= hinge) return []
    const name = 'alternative' in item.tag ? (item.tag.alternative ?? '') : ''
    return [
      {
        message: `Unexpected focus of the picture “${name}” under the glue of the cover on page ${page.number}, expected what must be seen ${least} mm or more from the spine.`,
        arabic: `ما يجب أن يُرى في الصورة ${quote(name)} تحت غراء الغلاف، والمطلوب أن يبعد عن الكعب ${inDigits(least)} مم أو أكثر.`,
        page: page.number,
        box,
      },
    ]
  })
}

function focusOf({ cover, articles }: Issue, path: string): Picture['focus'] {
  const pictures = [...(cover.picture ? [cover.picture] : []), ...articles.flatMap(picturesOf)]
  return pictures.find((picture) => picture.path === path && picture.focus)?.focus
}

const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 }

/** Where the face lies on the page. */
function faceIn({ pixels, crop = WHOLE, box }: PictureItem, focus: NonNullable<Picture['focus']>): Rect {
  const { x, y, width, height } = carry(focusZone(pixels, focus), crop, box)
  const edge = (1 - FACE) / 2
  return { x: x + edge * width, y: y + edge * height, width: FACE * width, height: FACE * height }
}

function meets(one: Rect, other: Rect): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width
  return across && one.y < other.y + other.height && other.y < one.y + one.height
}

function millimetres(length: Pt): number {
  return Math.round(toMillimetres(length) * 10) / 10
}

const HINGE: Pt = mm(6)
const PAGES = 8
const SPAN = { file: 'example.yaml', line: 1, column: 1 }

/** Something on the page of a number, of eight. */
function glued(number: number, item: Page['items'][number], focus = 0.5): Evidence {
  const pages = Array.from({ length: PAGES }, (_, index) =>
    index + 1 === number ? pageOf(number, item) : pageOf(index + 1),
  )
  const shown = pictureOf({ x: 0, y: 0, ...EXAMPLE_PAGE })
  const picture = {
    kind: 'picture',
    path: shown.path,
    width: 100,
    height: 100,
    format: 'jpeg',
    alternative: 'وجه',
    focus: { x: focus, y: 0.5 },
    span: SPAN,
  } as unknown as Picture
  return evidenceOf({
    issue: issueOf({
      binding: { kind: 'perfect', caliper: 0.3, hinge: HINGE },
      articles: [{ ...letterOf(), blocks: [picture] } as Article],
    }),
    style: styleOf({ backCover: true }),
    pages,
  })
}

const whole = pictureOf({ x: 0, y: 0, ...EXAMPLE_PAGE })

export const inHinge: Check = {
  code: 'preflight/in-hinge',
  trade: 'pages',
  severity: 'warning',
  title: 'كلام أو وجه تحت غراء الغلاف',
  about: 'لا كلام ولا وجه حيث يُلصق الغلاف بأول ورقة وآخر ورقة.',
  remedy: 'أبعده عن الكعب، أو انقله إلى صفحة أخرى.',
  hint: 'Move it away from the spine, or to another page: the cover is glued there (binding: hinge).',
  asked: ({ issue }) => issue.binding.kind === 'perfect',
  check,
  good: [
    { name: 'words that stand clear of the glue', evidence: glued(3, lineOf({ text: 'كلام' })) },
    {
      name: 'words near the spine of a page within',
      evidence: glued(5, lineOf({ text: 'كلام', x: EXAMPLE_PAGE.width - mm(9) })),
    },
    { name: 'a face in the middle of its page', evidence: glued(2, whole) },
  ],
  bad: [
    {
      name: 'words under the glue of a first page',
      evidence: glued(3, lineOf({ text: 'كلام', x: EXAMPLE_PAGE.width - mm(9) })),
    },
    { name: 'words under the glue of the cover', evidence: glued(2, lineOf({ text: 'كلام', x: mm(3) })) },
    { name: 'a face under the glue of the cover', evidence: glued(2, whole, 0.02) },
    { name: 'a face under the glue of the last page', evidence: glued(6, whole, 0.02) },
  ],
}
