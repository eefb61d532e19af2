/** What the printer's files are made of → inks and pictures that a press would refuse. */

import type { Pt, Rect } from '../../geometry.ts'
import type { Item, Page } from '../../layout/page/frame.ts'
import { inkOf } from '../../style/press.ts'
import type { Cmyk } from '../../style/style.ts'
import { inkInArabic, quote } from '../arabic.ts'
import { boxOfLine, boxOfPath, itemsOf } from '../boxes.ts'
import type { Check, Evidence, Finding, Location, PressFacts } from '../evidence.ts'
import { evidenceOf, lineOf, pageOf, pictureOf } from '../example.ts'
import { coloursOf, percent, platesOf } from '../ink-use.ts'
import { nameOfPicture } from '../pictures.ts'

const knowsPress = ({ press }: Evidence) => press !== undefined

/** What rounding does to four parts of ink. */
const SLACK = 0.005

/** Where an ink is seen first. */
function placeOfInk(role: string, pages: readonly Page[]): Location {
  const places = pages.flatMap(({ number, items }) =>
    items
      .filter((item) => coloursOf(item).includes(role))
      .flatMap((item) => {
        const box = boxOfInk(item)
        return box ? [{ page: number, box }] : []
      }),
  )
  return places[0] ?? {}
}

function boxOfInk(item: Item): Rect | undefined {
  if (item.kind === 'picture') return undefined
  return item.kind === 'path' ? boxOfPath(item) : boxOfLine(item)
}

function placeOfPicture(path: string, pages: readonly Page[]): Location {
  const found = itemsOf(pages, 'picture').find(({ item }) => item.path === path)
  return found ? { page: found.page.number, box: found.item.box } : {}
}

const PAGES = [pageOf(1, lineOf({ text: 'كلام' }), pictureOf({ x: 50, y: 200, width: 144, height: 72 }))]
const pressed = (facts: Partial<PressFacts>) =>
  evidenceOf({
    pages: PAGES,
    editions: ['print'],
    press: { inkLimit: 3, inks: [], pictures: [], ...facts },
  })
const path = '/picture.jpg'

export const heavyInk: Check = {
  code: 'preflight/heavy-ink',
  trade: 'press',
  severity: 'warning',
  title: 'حبر أكثر مما يحتمل الورق',
  about: 'لا يزيد مجموع الأحبار في موضع واحد على ما تقبله المطبعة.',
  remedy: 'أنقص من أحبار اللون في القالب، أو فتّح الصورة.',
  hint: 'Give the colour less ink in the theme, or make the picture lighter.',
  asked: knowsPress,
  check: ({ press, pages }) => {
    if (!press) return []
    const most = press.inkLimit + SLACK
    const inks = press.inks.flatMap((pressInk): Finding[] => {
      const { role } = pressInk
      const ink = inkOf(platesOf(pressInk) ?? [])
      if (ink <= most) return []
      const message = `Unexpected ${percent(ink)} of ink in the colour ${role}, expected ${percent(press.inkLimit)} at the most.`
      const arabic = `مجموع الأحبار في اللون ${quote(role)} ${inkInArabic(ink)}، والمطلوب ألا يزيد على ${inkInArabic(press.inkLimit)}.`
      return [{ message, arabic, ...placeOfInk(role, pages) }]
    })
    const pictures = press.pictures.flatMap(({ path, greatestInk = 0 }): Finding[] => {
      if (greatestInk <= most) return []
      const message = `Unexpected ${percent(greatestInk)} of ink in the picture “${nameOfPicture(path, pages)}”, expected ${percent(press.inkLimit)} at the most.`
      const arabic = `مجموع الأحبار في الصورة ${quote(nameOfPicture(path, pages))} ${inkInArabic(greatestInk)}، والمطلوب ألا يزيد على ${inkInArabic(press.inkLimit)}.`
      return [{ message, arabic, ...placeOfPicture(path, pages) }]
    })
    return [...inks, ...pictures]
  },
  good: [
    {
      name: 'an ink of its own that more than three hundred per cent would stand in for',
      evidence: pressed({
        inks: [{ role: 'ink', cmyk: [1, 1, 1, 1], spot: { name: 'Night', solid: [1, 1, 1, 1], tint: 1 } }],
      }),
    },
    {
      name: 'three hundred per cent',
      evidence: pressed({
        inks: [{ role: 'ink', cmyk: [0.75, 0.75, 0.75, 0.75] }],
        pictures: [{ path, space: 'cmyk', greatestInk: 2.9 }],
      }),
    },
  ],
  bad: [
    {
      name: 'a colour of four full inks',
      evidence: pressed({ inks: [{ role: 'ink', cmyk: [1, 1, 1, 1] }] }),
    },
    {
      name: 'a picture of 340 per cent',
      evidence: pressed({ pictures: [{ path, space: 'cmyk', greatestInk: 3.4 }] }),
    },
  ],
}

export const leftRgb: Check = {
  code: 'preflight/left-rgb',
  trade: 'press',
  severity: 'error',
  title: 'لون لم يتحول إلى أحبار المطبعة',
  about: 'كل لون وكل صورة في ملف المطبعة بأحبارها الأربعة أو بالرمادي.',
  remedy: 'أعط اللون قيمة press في القالب.',
  hint: 'Give the colour press: in the theme, or save the picture as a plain JPEG.',
  asked: knowsPress,
  check: ({ press, pages }) => [
    ...(press?.inks ?? [])
      .filter(({ cmyk }) => cmyk === undefined)
      .map(({ role }) => ({
        message: `Unexpected RGB in the colour ${role}, expected cyan, magenta, yellow and black.`,
        arabic: `اللون ${quote(role)} باقٍ على ألوان الشاشة (RGB)، والمطلوب أحبار المطبعة الأربعة.`,
        ...placeOfInk(role, pages),
      })),
    ...(press?.pictures ?? [])
      .filter(({ space }) => space === 'rgb')
      .map(({ path }) => ({
        message: `Unexpected RGB in the picture “${nameOfPicture(path, pages)}”, expected cyan, magenta, yellow and black.`,
        arabic: `الصورة ${quote(nameOfPicture(path, pages))} باقية على ألوان الشاشة (RGB)، والمطلوب أحبار المطبعة الأربعة.`,
        ...placeOfPicture(path, pages),
      })),
  ],
  good: [
    {
      name: 'inks and pictures of the press',
      evidence: pressed({
        inks: [{ role: 'ink', cmyk: [0, 0, 0, 1] }],
        pictures: [{ path, space: 'grey' }],
      }),
    },
  ],
  bad: [
    { name: 'a colour of the screen', evidence: pressed({ inks: [{ role: 'ink' }] }) },
    { name: 'a picture of the screen', evidence: pressed({ pictures: [{ path, space: 'rgb' }] }) },
  ],
}

/** Type below this is of strokes as fine as a press's plates slip against one another. */
const SMALL_TYPE: Pt = 12
/** Plates that show where they slip: yellow on paper does not. */
const MOST_PLATES = 2

const MIXED: Cmyk = [0.6, 0.5, 0.6, 0.4]

export const manyInks: Check = {
  code: 'preflight/many-inks',
  trade: 'press',
  severity: 'warning',
  title: 'حرف صغير من أحبار كثيرة',
  about: 'لا يُطبع الحرف الصغير من أكثر من حبرين غير الأصفر، وإلا ظهرت حواف ملونة كلما انزاح لوح.',
  remedy: 'أعط اللون في القالب قيمة press من حبر أو حبرين، أو من الأسود وحده.',
  hint: 'Give the colour press: of one ink or two in the theme, or of black alone.',
  asked: knowsPress,
  check: ({ press, pages }) =>
    (press?.inks ?? []).flatMap(({ role, cmyk = [0, 0, 0, 0], spot }): Finding[] => {
      if (spot) return []
      const [cyan, magenta, , black] = cmyk
      const plates = [cyan, magenta, black].filter((plate) => plate > 0).length
      if (plates <= MOST_PLATES) return []
      const found = itemsOf(pages, 'text').find(({ item }) =>
        item.line.runs.some(({ run }) => run.span.style.colour === role && run.size < SMALL_TYPE),
      )
      if (!found) return []
      const box = boxOfLine(found.item)
      return [
        {
          message: `Unexpected small type in the colour ${role} of cyan, magenta and black, expected two of them at the most.`,
          arabic: `حرف صغير باللون ${quote(role)} يُطبع من السماوي والأرجواني والأسود معًا، والمطلوب حبران منها على الأكثر.`,
          page: found.page.number,
          ...(box && { box }),
        },
      ]
    }),
  good: [
    { name: 'small type in black', evidence: pressed({ inks: [{ role: 'ink', cmyk: [0, 0, 0, 1] }] }) },
    {
      name: 'small type in two inks and yellow',
      evidence: pressed({ inks: [{ role: 'ink', cmyk: [0, 0.9, 0.8, 0.4] }] }),
    },
    {
      name: 'small type in an ink of its own, whatever stands in for it',
      evidence: pressed({
        inks: [{ role: 'ink', cmyk: MIXED, spot: { name: 'PANTONE 5535 C', solid: MIXED, tint: 1 } }],
      }),
    },
    {
      name: 'a colour of four inks that no type is in',
      evidence: pressed({ inks: [{ role: 'ground', cmyk: [0.9, 0.5, 0.6, 0.5] }] }),
    },
  ],
  bad: [
    {
      name: 'small type in four',
      evidence: pressed({ inks: [{ role: 'ink', cmyk: [0.6, 0.5, 0.6, 0.4] }] }),
    },
  ],
}
