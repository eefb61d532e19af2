/** Lines in a light colour on a ground of many inks → those too small and too thin to stay open. */

import type { Pt, Rect } from '../../geometry.ts'
import { type Item, type Page, rectangle, type TextItem } from '../../layout/page/frame.ts'
import { readRectangle } from '../../layout/sheets/bleed.ts'
import { inkOf } from '../../style/press.ts'
import type { Cmyk } from '../../style/style.ts'
import { countOf, type Noun, POINTS, quoteLineInArabic } from '../arabic.ts'
import { shownBelow } from '../below.ts'
import { boxOfLine, boxOfPath, isRead, quoteLine } from '../boxes.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import { EXAMPLE_PAGE, type ExampleLine, evidenceOf, lineOf, pageOf } from '../example.ts'
import { platesOf } from '../ink-use.ts'

/** From here on strokes bear that one plate slips into them. */
const SMALLEST: Pt = 12
/** What rounding does to a size that was meant to be the least. */
const SLACK = 0.001
/** As many plates can hardly be laid exactly on one another. */
const MANY_PLATES = 3
/** A plate with less ink is too pale to be seen in a letter it slips into. */
const PALEST_PLATE = 0.2
/** Of the ground's ink: what has more is not light on it, and is printed rather than left out. */
const LIGHT = 0.5
/** Names of weights whose strokes are thin. */
const THIN: ReadonlySet<string> = new Set(['thin', 'extralight', 'light', 'regular'])

const INKS: Noun = { one: 'حبر واحد', two: 'حبرين', few: 'أحبار', many: 'حبرًا' }

/** The size of a line's thin strokes at their smallest, and the colour they are in. */
function thinType({ line }: TextItem) {
  return line.runs
    .filter(({ run }) => !run.space && THIN.has(run.face.name.split('/').at(-1) ?? ''))
    .map(({ run }) => ({ size: run.size, colour: run.span.style.colour }))
    .toSorted((a, b) => a.size - b.size)[0]
}

/**
 * The plates a line stands on: those of the last thing filled under it, where that is a rectangle that holds it. Of a
 * picture or of a free shape nobody can say what lies just there, and nothing is.
 */
function platesUnder(
  box: Rect,
  under: readonly Item[],
  inks: ReadonlyMap<string, readonly number[]>,
): readonly number[] | undefined {
  const last = under.findLast((item) => touches(box, boxOfGround(item)))
  if (last?.kind !== 'path' || last.fill === undefined) return undefined
  const ground = readRectangle(last.commands)
  return ground && holds(ground, box) ? inks.get(last.fill) : undefined
}

function boxOfGround(item: Item): Rect | undefined {
  if (item.kind === 'picture') return item.box
  return item.kind === 'path' && item.fill !== undefined ? boxOfPath(item) : undefined
}

function touches(a: Rect, b: Rect | undefined): boolean {
  return (
    b !== undefined &&
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  )
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  )
}

function check({ press, pages }: Evidence): Finding[] {
  const inks = new Map(
    (press?.inks ?? []).flatMap((ink) => {
      const plates = platesOf(ink)
      return plates ? [[ink.role, plates] as const] : []
    }),
  )
  return pages.flatMap((page) => {
    // A paragraph is told once, at its first line.
    const told = new Set<unknown>()
    return page.items.flatMap((item, index): Finding[] => {
      if (item.kind !== 'text' || !isRead(item) || told.has(item.source)) return []
      const finding = judge(item, page, page.items.slice(0, index), inks)
      if (finding) told.add(item.source)
      return finding ? [finding] : []
    })
  })
}

function judge(
  item: TextItem,
  { number }: Page,
  under: readonly Item[],
  inks: ReadonlyMap<string, readonly number[]>,
): Finding | undefined {
  const [box, type] = [boxOfLine(item), thinType(item)]
  if (!box || !type || type.size >= SMALLEST - SLACK) return undefined
  const [ground, ink] = [platesUnder(box, under, inks), inks.get(type.colour)]
  if (!ground || !ink || inkOf(ink) > LIGHT * inkOf(ground)) return undefined
  const plates = ground.filter((plate) => plate >= PALEST_PLATE).length
  if (plates < MANY_PLATES) return undefined
  const size = shownBelow(type.size, 1)
  return {
    message: `Unexpected text of ${size} pt in the light colour ${type.colour}, ${quoteLine(item)}, on a ground of ${plates} inks on page ${number}, expected ${SMALLEST} pt or more, or a heavier weight.`,
    arabic: `النص ${quoteLineInArabic(item)} حجمه ${countOf(size, POINTS)} ووزنه خفيف، وهو مفرّغ من أرضية من ${countOf(plates, INKS)}، والمطلوب ${countOf(SMALLEST, POINTS)} أو أكثر، أو وزن أثقل.`,
    page: number,
    box,
  }
}

const GREEN: Cmyk = [0.9, 0.45, 0.65, 0.5]
const WHOLE: Rect = { x: 0, y: 0, ...EXAMPLE_PAGE }
/** A line on a filled ground. */
const onGround = (line: ExampleLine, ground: Cmyk, ink: Cmyk = [0, 0, 0, 0], fill = rectangle(WHOLE)) =>
  evidenceOf({
    pages: [pageOf(1, { kind: 'path', commands: fill, fill: 'ground' }, lineOf(line))],
    editions: ['print'],
    press: {
      inkLimit: 3,
      inks: [
        { role: 'ground', cmyk: ground },
        { role: 'ink', cmyk: ink },
      ],
      pictures: [],
    },
  })
const small: ExampleLine = { text: 'كلام', size: 11.5 }
const triangle = rectangle(WHOLE).filter((_, index) => index !== 2)

export const reversedType: Check = {
  code: 'preflight/reversed-type',
  trade: 'press',
  severity: 'warning',
  title: 'حرف صغير مفرّغ من أحبار كثيرة',
  about:
    'الحرف الفاتح على أرضية من ثلاثة أحبار أو أكثر ١٢ نقطة على الأقل، أو وزنه ثقيل، وإلا سدّه انزياح لوح عن لوح.',
  remedy: 'كبّره إلى ١٢ نقطة، أو اختر له وزنًا أثقل.',
  hint: 'Give its style 12 pt or more, or a heavier weight.',
  asked: ({ press }) => press !== undefined,
  check,
  good: [
    { name: 'light text of 12 pt on four inks', evidence: onGround({ text: 'كلام', size: 12 }, GREEN) },
    { name: 'small light text on two inks', evidence: onGround(small, [0, 0.8, 0.9, 0]) },
    {
      name: 'small dark text on a pale tint of three',
      evidence: onGround(small, [0.06, 0.09, 0.22, 0], [0, 0, 0, 1]),
    },
    {
      name: 'small light text on one ink that three would stand in for',
      evidence: {
        ...onGround(small, GREEN),
        press: {
          inkLimit: 3,
          pictures: [],
          inks: [
            { role: 'ground', cmyk: GREEN, spot: { name: 'Night', solid: GREEN, tint: 1 } },
            { role: 'ink', cmyk: [0, 0, 0, 0] },
          ],
        },
      },
    },
    { name: 'small light text over a free shape', evidence: onGround(small, GREEN, undefined, triangle) },
  ],
  bad: [
    { name: 'small white text on four inks', evidence: onGround(small, GREEN) },
    { name: 'small gold text on four inks', evidence: onGround(small, GREEN, [0, 0.18, 0.6, 0]) },
  ],
}
