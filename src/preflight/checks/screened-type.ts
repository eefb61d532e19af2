/** Lines in a colour without a full plate → those so small that the dots of its screen eat their strokes. */

import type { Pt } from '../../geometry.ts'
import type { TextItem } from '../../layout/page/frame.ts'
import type { Cmyk } from '../../style/style.ts'
import { countOf, POINTS, quote, quoteLineInArabic } from '../arabic.ts'
import { shownBelow } from '../below.ts'
import { boxOfLine, isRead, itemsOf, quoteLine } from '../boxes.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import { evidenceOf, lineOf, pageOf } from '../example.ts'
import { platesOf } from '../ink-use.ts'

/** From here on a stroke is wider than a dot of a screen of 60 lines to the centimetre. */
const SMALLEST: Pt = 8
/** What rounding does to a size that was meant to be the least. */
const SLACK = 0.001
/** A plate with so much ink has hardly any holes. */
const FULL_PLATE = 0.85

/** The colour and the size of a line's smallest type. */
function smallestType({ line }: TextItem) {
  return line.runs
    .filter(({ run }) => !run.space)
    .map(({ run }) => ({ size: run.size, colour: run.span.style.colour }))
    .toSorted((a, b) => a.size - b.size)[0]
}

/** Once for each colour, where it is smallest: a theme is mended in one place. */
function check({ press, pages }: Evidence): readonly Finding[] {
  const screened = new Set(
    (press?.inks ?? []).flatMap((ink) => {
      const plates = platesOf(ink)
      return plates?.some((plate) => plate > 0) && Math.max(...plates) < FULL_PLATE ? [ink.role] : []
    }),
  )
  const found = new Map<string, { readonly size: Pt; readonly finding: Finding }>()
  for (const { page, item } of itemsOf(pages, 'text')) {
    const [type, box] = [smallestType(item), boxOfLine(item)]
    if (!type || !box || !isRead(item) || !screened.has(type.colour) || type.size >= SMALLEST - SLACK)
      continue
    if ((found.get(type.colour)?.size ?? Infinity) <= type.size) continue
    const size = shownBelow(type.size, 1)
    const finding: Finding = {
      message: `Unexpected text of ${size} pt in the tint ${type.colour}, ${quoteLine(item)}, on page ${page.number}, expected ${SMALLEST} pt or more, or a colour with a full plate.`,
      arabic: `النص ${quoteLineInArabic(item)} حجمه ${countOf(size, POINTS)} بلون منقّط ${quote(type.colour)}، والمطلوب ${countOf(SMALLEST, POINTS)} أو أكثر، أو لون فيه حبر مصمت.`,
      page: page.number,
      box,
    }
    found.set(type.colour, { size: type.size, finding })
  }
  return [...found.values()].map(({ finding }) => finding)
}

const inTint = (size: Pt, cmyk: Cmyk) =>
  evidenceOf({
    pages: [pageOf(1, lineOf({ text: 'كلام', size }))],
    editions: ['print'],
    press: { inkLimit: 3, inks: [{ role: 'ink', cmyk }], pictures: [] },
  })

export const screenedType: Check = {
  code: 'preflight/screened-type',
  trade: 'press',
  severity: 'warning',
  title: 'حرف صغير بلون منقّط',
  about: 'الحرف الأصغر من ٨ نقاط يُطبع بلون فيه حبر مصمت، وإلا أكلت نقط الشبكة خطوطه.',
  remedy: 'كبّره إلى ٨ نقاط، أو أعطه لونًا فيه حبر مصمت.',
  hint: 'Give its style 8 pt or more, or a colour one of whose plates is full.',
  asked: ({ press }) => press !== undefined,
  check,
  good: [
    { name: 'small text in full black', evidence: inTint(7, [0, 0, 0, 1]) },
    { name: 'small text in a colour with one full plate', evidence: inTint(7, [0, 0.8, 0.88, 0]) },
    { name: 'text of 8 pt in a tint', evidence: inTint(8, [0, 0, 0, 0.5]) },
    { name: 'text that takes no ink', evidence: inTint(7, [0, 0, 0, 0]) },
  ],
  bad: [
    { name: 'small text in half a black', evidence: inTint(7, [0, 0, 0, 0.5]) },
    { name: 'small text in four pale plates', evidence: inTint(7.5, [0.4, 0.3, 0.3, 0.2]) },
  ],
}
