/** Adverts that stand in a column → those whose shape is not that of one: they are set smaller, or have room about them. */

import { type Pt, type Size, toMillimetres } from '../../geometry.ts'
import { isInColumn } from '../../issue/advert-places.ts'
import type { Advert, ColumnAdvert } from '../../issue/issue.ts'
import { advertName } from '../../issue/titles.ts'
import { columnWidth } from '../../layout/grid/columns.ts'
import { typeArea } from '../../layout/grid/sides.ts'
import { COLUMNS_OF, mostHeight } from '../../layout/templates/column-advert.ts'
import { inDigits, quote } from '../arabic.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import { EXAMPLE_PAGE, evidenceOf, issueOf } from '../example.ts'

/** By how much a PDF may be narrower or wider than its columns: what programs round. */
const TOLERANCE: Pt = 2.84
/** Of the width of its columns: an advert that is lower than this is a strip. */
const LOWEST = 0.25

function check({ issue, style }: Evidence): readonly Finding[] {
  return issue.adverts.filter(isInColumn).flatMap((advert): Finding[] => {
    const count = Math.min(style.columns, COLUMNS_OF[advert.size])
    const width = count * columnWidth(style, typeArea(style, 'right')) + (count - 1) * style.gutter
    const shown = sizeIn(advert, width)
    const most = mostHeight(style)
    if (!shown) return []
    const isAsWide = !advert.artwork || Math.abs(shown.width - width) <= TOLERANCE
    if (isAsWide && shown.height <= most && shown.height >= LOWEST * width) return []
    const [w, h] = [millimetres(shown.width), millimetres(shown.height)]
    const [wide, high, low] = [width, most, LOWEST * width].map(millimetres) as [number, number, number]
    const name = advertName(advert)
    return [
      {
        message: `Unexpected size of ${w} × ${h} mm of the advert “${name}” in its columns, expected ${wide} mm of width and a height from ${low} to ${high} mm.`,
        arabic: `مقاس الإعلان ${quote(name)} ${inDigits(w)} في ${inDigits(h)} مم، والمطلوب عرض ${inDigits(wide)} مم وارتفاع من ${inDigits(low)} إلى ${inDigits(high)} مم.`,
        span: advert.span,
      },
    ]
  })
}

/** As it was made, a picture as wide as its columns; nothing of words. */
function sizeIn({ picture, artwork }: ColumnAdvert, width: Pt): Size | undefined {
  if (artwork) return artwork.shape.size
  return picture && { width, height: (width * picture.height) / picture.width }
}

function millimetres(length: Pt): number {
  return Math.round(toMillimetres(length))
}

const SPAN = { file: 'example.yaml', line: 1, column: 1 }
const ARTWORK = {
  screenColours: [],
  spots: [],
  greatestInk: 2,
  missingFaces: [],
  hasTrimBox: true as const,
  trim: { x: 0, y: 0, width: 1, height: 1 },
}

function example(shape: Size, kind: 'picture' | 'pdf' = 'picture'): Evidence {
  const shown = {
    path: '/adverts/ink',
    width: shape.width,
    height: shape.height,
    alternative: 'حبر',
    span: SPAN,
  }
  const advert: Advert = {
    size: 'column',
    place: { kind: 'in', slug: 'talk' },
    span: SPAN,
    ...(kind === 'picture'
      ? { picture: { ...shown, kind: 'picture', format: 'jpeg' } as Advert['picture'] & object }
      : { artwork: { ...shown, shape: { ...ARTWORK, size: shape } } }),
  }
  return evidenceOf({ issue: issueOf({ adverts: [advert] }) })
}

export const columnAdverts: Check = {
  code: 'preflight/advert-column',
  trade: 'press',
  severity: 'warning',
  title: 'إعلان بغير مقاس عموده',
  about: 'إعلان العمود بعرض عموده، ولا يعلو أكثر من ثلاثة أخماسه.',
  remedy: 'اطلب الإعلان بعرض العمود، أو احجز له مكانًا آخر.',
  hint: 'Ask for it in the width of its columns, or book another size.',
  asked: ({ editions }) => editions.some((edition) => ['screen', 'print', 'archive'].includes(edition)),
  check,
  good: [
    { name: 'a picture as high as wide', evidence: example({ width: 1000, height: 1000 }) },
    { name: 'no advert of a column', evidence: evidenceOf() },
  ],
  bad: [
    { name: 'a picture that is a strip', evidence: example({ width: 1000, height: 100 }) },
    { name: 'a picture as high as its column', evidence: example({ width: 100, height: 1000 }) },
    { name: 'a PDF as wide as a page', evidence: example({ width: EXAMPLE_PAGE.width, height: 200 }, 'pdf') },
  ],
}
