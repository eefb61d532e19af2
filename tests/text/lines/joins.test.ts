/** Longer joins in whole paragraphs: what they never do, in every column and every way to justify. */

import { describe, expect, test } from 'vitest'
import { paginate } from '../../../src/layout/paginate.ts'
import { JUSTIFICATIONS } from '../../../src/style/justification.ts'
import { composeParagraph } from '../../../src/text/compose.ts'
import { openShaper } from '../../../src/text/faces/shape.ts'
import {
  type Composed,
  type LineBox,
  type ParagraphStyle,
  type PlacedRun,
  wholeSpan,
} from '../../../src/text/paragraph.ts'
import { openCatalogueFace, openHouse } from '../../support/house.ts'
import { sampleIssue } from '../../support/issues.ts'
import { stand } from '../../support/letters.ts'
import { textsOf } from '../../support/reading.ts'
import { VOWELLED_TEXT } from '../../support/vowelled.ts'

const { style, typesetter } = await openHouse('plain')
const texts = [...textsOf(await sampleIssue()).filter((text) => text.length > 150), VOWELLED_TEXT]

function set(text: string, measure: number, other: Partial<ParagraphStyle> = {}): Composed {
  const paragraph = stand('justify', { justification: JUSTIFICATIONS.sober, hang: true, ...other })
  return composeParagraph(typesetter, wholeSpan(text, style.text.body.text, 'ar-EG'), paragraph, measure)
}

const longer = ({ runs }: LineBox) => runs.filter(({ run }) => run.lengthened)

/** Where a longer join stands, from the left edge of the measure. */
function placeOf({ x, run, advance }: PlacedRun): readonly [left: number, right: number] {
  const { from = 0, to = 0 } = run.lengthened ?? {}
  const expansion = advance / run.advance
  return [x + from * expansion, x + to * expansion]
}

describe.each([
  ['sober', 238],
  ['sober', 153],
  ['naskh', 238],
  ['naskh', 120],
] as const)('%s setting in a column of %d points', (name, measure) => {
  const way = JUSTIFICATIONS[name]
  const composed = texts.map((text) => set(text, measure, { justification: way }))
  const lines = composed.flatMap((own) => own.lines)

  test('lengthens some words, and leaves most as they are', () => {
    const count = lines.flatMap(longer).length
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(lines.length * 2)
  })

  test('lengthens no word of a last line', () => {
    for (const { lines: own } of composed) expect(longer(own.at(-1) as LineBox)).toEqual([])
  })

  test('lengthens a word at one join alone, and no further than its limit', () => {
    const limits = (measure < 18 * 10.5 ? way.narrow : way.wide).joins
    for (const { run } of lines.flatMap(longer)) {
      expect((run.lengthened?.by ?? 0) / run.size).toBeLessThanOrEqual(limits.longest + 0.001)
      const places = run.glyphs.flatMap(({ stretch }, index) => (stretch === undefined ? [] : [index]))
      expect((places.at(-1) as number) - (places[0] as number)).toBe(places.length - 1)
    }
  })

  test('lengthens no more words of a line, and of a paragraph, than it may', () => {
    const limits = (measure < 18 * 10.5 ? way.narrow : way.wide).joins
    for (const { lines: own } of composed) {
      const words = own.flatMap(({ runs }) => runs.filter(({ run }) => !run.space)).length
      expect(own.flatMap(longer).length).toBeLessThanOrEqual(words * limits.share)
      for (const line of own) expect(longer(line).length).toBeLessThanOrEqual(limits.perLine)
    }
  })

  test('sets no longer join above another', () => {
    for (const { lines: own } of composed)
      own.slice(1).forEach((line, index) => {
        for (const [left, right] of longer(line).map(placeOf))
          for (const [above, end] of longer(own[index] as LineBox).map(placeOf))
            expect(right <= above || left >= end).toBe(true)
      })
  })

  test('draws out no neighbouring words of a line, and none that the line above has drawn out', () => {
    for (const { lines: own } of composed)
      own.forEach((line, index) => {
        const words = line.runs.filter(({ run }) => !run.space)
        const drawn = words.flatMap(({ run }, place) => (run.lengthened ? [place] : []))
        for (const [at, place] of drawn.entries())
          expect(place - (drawn[at - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(1)
        const above = index > 0 ? longer(own[index - 1] as LineBox).map(({ run }) => run.text) : []
        for (const { run } of longer(line)) expect(above).not.toContain(run.text)
      })
  })

  test('fills its lines to the measure, but for what hangs', () => {
    for (const { runs } of lines.filter(({ flush }) => flush)) {
      const [first, last] = [runs[0] as PlacedRun, runs.at(-1) as PlacedRun]
      expect(first.x).toBeLessThanOrEqual(1e-6)
      expect(first.x).toBeGreaterThan(-0.35 * first.run.size)
      const right = last.x + last.advance
      expect(right).toBeGreaterThanOrEqual(measure - 1e-6)
      expect(right).toBeLessThan(measure + 0.35 * last.run.size)
    }
  })
})

test('words set in another face or larger than the rest are never lengthened', () => {
  const text = texts[0] as string
  const { text: body } = style.text.body
  const loud = { ...body, size: body.size * 1.2 }
  const until = text.indexOf(' ', 60)
  const spans = [
    { start: 0, end: until, style: loud, language: 'ar-EG' },
    { start: until, end: text.length, style: body, language: 'ar-EG' },
  ]
  const drawn = [90, 100, 110, 120, 130].flatMap((measure) => {
    const way = stand('justify', { justification: JUSTIFICATIONS.naskh })
    return composeParagraph(typesetter, { text, spans }, way, measure).lines.flatMap(longer)
  })
  expect(drawn.length).toBeGreaterThan(0)
  for (const { run } of drawn) expect(run.size).toBe(body.size)
})

test('Latin words and digits are never lengthened', () => {
  const text = 'كان الشغل multi-tasking ١٢٣٤٥٦ يحتاج performance وقت طويل 2026 جدا old school '
    .repeat(6)
    .trim()
  const lines = [90, 120, 153, 238].flatMap(
    (measure) => set(text, measure, { justification: JUSTIFICATIONS.naskh }).lines,
  )
  const drawn = lines.flatMap(longer).map(({ run }) => run.text)
  expect(drawn.length).toBeGreaterThan(0)
  for (const word of drawn) expect(word).toMatch(/^\p{Script=Arabic}+$/u)
})

describe('a face with wide forms of its own', async () => {
  const { face } = await openCatalogueFace('aref-ruqaa/regular')
  const ruqaa = { book: new Map([[face.name, face]]), shape: openShaper(new Map([[face.name, face]])) }
  const text = wholeSpan(
    texts[0] as string,
    { faces: { arabic: face.name, latin: face.name }, size: 11, colour: 'ink', rise: 0 },
    'ar',
  )
  const setWide = (justification: ParagraphStyle['justification']) =>
    composeParagraph(ruqaa, text, stand('justify', { justification }), 238).lines

  test('fills loose lines with them, at most a word a line, and none in the last', () => {
    const lines = setWide(JUSTIFICATIONS.spaces)
    const widened = lines.map(
      ({ runs }) => runs.filter(({ run }) => run.wide && run.glyphs === run.wide.glyphs).length,
    )
    expect(Math.max(...widened)).toBe(1)
    expect(widened.at(-1)).toBe(0)
  })

  test('draws no letter wider that would come off the letter before it', () => {
    const wide = (word: string) =>
      composeParagraph(
        ruqaa,
        {
          ...text,
          text: word,
          spans: [{ ...(text.spans[0] as (typeof text.spans)[number]), end: word.length }],
        },
        stand('justify', { justification: JUSTIFICATIONS.spaces }),
        238,
      ).lines[0]?.runs[0]?.run.wide
    expect(wide('كان')).toBeDefined()
    for (const word of ['حسن', 'مَنْ', 'العين']) expect(wide(word)).toBeUndefined()
  })

  test('sets its lines more evenly for it', () => {
    const plain = { ...face }
    delete (plain as { wide?: string }).wide
    const without = { book: new Map([[face.name, plain]]), shape: openShaper(new Map([[face.name, plain]])) }
    const most = (lines: readonly LineBox[]) =>
      Math.max(...lines.slice(0, -1).map(({ gapRatio }) => gapRatio))
    const composed = composeParagraph(
      without,
      text,
      stand('justify', { justification: JUSTIFICATIONS.spaces }),
      238,
    )
    expect(most(setWide(JUSTIFICATIONS.spaces))).toBeLessThan(most(composed.lines))
  })
})

test('no column of a whole magazine has a ladder of them', async () => {
  const magazine = await openHouse('contemporary')
  const { value: pages = [] } = paginate(await sampleIssue(), magazine.style, magazine.typesetter)
  const ladders = pages.flatMap(({ items }) => {
    const lines = items.filter((item) => item.kind === 'text' && item.tag.role === 'paragraph')
    return lines
      .map((item) => (item.kind === 'text' && longer(item.line).length > 0 ? 'x' : ' '))
      .join('')
      .split(' ')
      .filter((ladder) => ladder !== '')
  })
  expect(ladders.length).toBeGreaterThan(20)
  expect(Math.max(...ladders.map(({ length }) => length))).toBeLessThanOrEqual(4)
})
