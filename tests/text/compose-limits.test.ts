/** The numbers a paragraph is composed by: how narrow a column is, how short a last line, what lines that touch may cost. */

import { describe, expect, test } from 'vitest'
import { composeParagraph } from '../../src/text/compose.ts'
import type { ShapeRequest } from '../../src/text/faces/shape.ts'
import type { Typesetter } from '../../src/text/faces/typesetter.ts'
import type { BreakItem, BreakOptions } from '../../src/text/lines/breakable.ts'
import type { Alignment, LineBox, Means, ParagraphStyle } from '../../src/text/paragraph.ts'
import { openChance } from '../support/chance.ts'
import { cheaper, everyWay, priceOf } from '../support/endings.ts'
import { inkedFace, joinedRun, lineOf, shapeJoined } from '../support/joined.ts'
import { stand, TEN_POINTS, testFace, testPress, words } from '../support/letters.ts'

const SPACES: Means = {
  spaceStretch: 0.5,
  spaceShrink: 0.2,
  letterGap: 0,
  expansion: 0,
  wideForms: false,
}

const alike = (means: Means) => ({ justification: { wide: means, narrow: means } })

/** The text of each line. */
function linesOf(
  text: string,
  measure: number,
  style: ParagraphStyle = stand(),
  press = testPress,
): string[] {
  return composeParagraph(press, words(text), style, measure).lines.map(({ start, end }) =>
    text.slice(start, end),
  )
}

describe('a column of fewer than eighteen ems is narrow', () => {
  test('and its lines are filled by the means of a narrow one', () => {
    const justification = { wide: SPACES, narrow: { ...SPACES, letterGap: 0.02 } }
    const gapAt = (measure: number) =>
      composeParagraph(
        testPress,
        words('ااا ااا ااا ااا ااا ااا'),
        stand('justify', { justification }),
        measure,
      ).lines[0]?.letterGap
    expect(gapAt(179)).not.toBeCloseTo(0)
    expect(gapAt(180)).toBeCloseTo(0)
  })

  test('and its Latin words are divided, with a hyphen that has room', () => {
    const text = 'ااا communication ااا'
    const { lines } = composeParagraph(testPress, words(text), stand(), 110)
    const parts = lines.flatMap(({ runs }) => runs.filter(({ run }) => /[a-z]/.test(run.text)))
    expect(parts.map(({ run }) => [run.text, run.advance])).toEqual([
      ['commu\u00AD', 60],
      ['nication', 80],
    ])
    expect(lines.map(({ runs }) => runs.map(({ run }) => run.text))).toEqual([
      ['commu\u00AD', ' ', 'ااا'],
      ['nication'],
      ['ااا'],
    ])
    const wide = composeParagraph(testPress, words(`${'ااا '.repeat(4)}${text}`), stand(), 180)
    expect(wide.lines.some(({ runs }) => runs.some(({ run }) => run.text.endsWith('\u00AD')))).toBe(false)
  })

  test('but a word that is parted at a sign of its own gets none', () => {
    expect(linesOf('كتابة/قراءة', 70)).toEqual(['كتابة/', 'قراءة'])
    const { lines } = composeParagraph(testPress, words('كتابة/قراءة'), stand(), 70)
    expect(lines.map(({ runs }) => runs.map(({ run }) => run.text))).toEqual([['كتابة/'], ['قراءة']])
  })

  test('by the size of most of its text', () => {
    const small = { ...TEN_POINTS, size: 5 }
    const text = 'ااا ااا ااا communication'
    const spans = [
      { start: 0, end: 4, style: small, language: 'ar' },
      { start: 4, end: text.length, style: TEN_POINTS, language: 'ar' },
    ]
    const divided = (own: typeof spans) =>
      composeParagraph(testPress, { text, spans: own }, stand(), 110).lines.some(({ runs }) =>
        runs.some(({ run }) => run.text.endsWith('\u00AD')),
      )
    expect(divided(spans)).toBe(true)
    // Of half the size the same column has twenty-two ems.
    expect(divided(spans.map((span) => ({ ...span, style: small })))).toBe(false)
  })
})

describe('a last line of less than a fifth of its measure is stranded', () => {
  // Full with its last word of one letter; without it the five words before give all their gaps have.
  const FULL = 'ااا ااا ااا ااا اا'

  test('and a looser line before it is the lesser evil', () => {
    expect(linesOf(`${FULL} ا ب`, 200)).toEqual([FULL, 'ا ب'])
  })

  test('but not where it is a tenth: half as short as it may be', () => {
    expect(linesOf(`${FULL} ا بب`, 200)).toEqual([`${FULL} ا`, 'بب'])
  })
})

describe('lines end where that costs least', () => {
  /** Words of three letters or more, which lean on nothing; a ragged line may end three tenths short. */
  const letters = (align: Alignment) => {
    const chance = openChance(5)
    for (let round = 0; round < 40; round++) {
      const lengths = Array.from({ length: chance.number(5, 11) }, () => chance.number(3, 7))
      const measure = chance.number(120, 200)
      const style = stand(align, {
        indent: chance.pick([0, 15]),
        ...(chance.number(1, 3) === 1 && { beside: { lines: 2, width: 20 } }),
        ...(align === 'justify' && chance.number(1, 3) === 1 && { fillsLast: true }),
      })
      const text = lengths.map((length) => 'ا'.repeat(length)).join(' ')
      const give = align === 'justify' ? { stretch: 5, shrink: 2 } : { stretch: 0, shrink: 0 }
      const items: BreakItem[] = [{ kind: 'box', width: style.indent }]
      lengths.forEach((length, index) => {
        if (index > 0) items.push({ kind: 'glue', width: 10, ...give })
        items.push({ kind: 'box', width: 10 * length })
      })
      const options: BreakOptions = {
        measure,
        joinReserve: 0,
        oneJoin: 0,
        gapStretch: give.stretch,
        shortest: 0.2 * measure,
        ragged: align === 'justify' ? 0 : 0.3 * measure,
        ...(style.beside && { beside: style.beside }),
        ...(style.fillsLast && { fillsLast: true }),
      }
      const offsets = lengths.map((_, index) =>
        lengths.slice(0, index + 1).reduce((sum, length) => sum + length + 1, -1),
      )
      const found = composeParagraph(testPress, words(text), style, measure).lines.map(
        ({ end }) => 2 * offsets.indexOf(end) + 2,
      )
      const least = everyWay(items)
        .map((ends) => priceOf(items, options, ends))
        .reduce(cheaper)
      expect(priceOf(items, options, found).excess).toBeCloseTo(least.excess, 6)
      expect(priceOf(items, options, found).cost / least.cost).toBeLessThan(1 + 1e-9)
    }
  }

  test('in a justified paragraph', () => letters('justify'))
  test.each(['start', 'centre', 'end'] as const)('in one that stands at its %s', (align) => letters(align))
})

test('a ragged line that ends three tenths short is as uneven as one whose gaps give all they have', () => {
  // Two tenths or four, and the second line would have two words.
  const lengths = [...'37645566454'].map(Number)
  const text = lengths.map((length) => 'ا'.repeat(length)).join(' ')
  const counts = linesOf(text, 120, stand('start')).map((line) => line.split(' ').length)
  expect(counts).toEqual([2, 1, 2, 2, 2, 2])
})

describe('a line wider than its measure is a fault', () => {
  test('and told with its text and both widths, and lines that fit are none', () => {
    const { faults } = composeParagraph(testPress, words('ااا اااااااا ااا'), stand(), 50)
    expect(faults).toEqual([{ kind: 'overfull', text: 'اااااااا', width: 80, measure: 50 }])
    expect(composeParagraph(testPress, words('ااا ااا'), stand(), 50).faults).toEqual([])
  })

  test('told after the characters that no face has', () => {
    const faces = [testFace('test/arabic', (code) => code !== 0x628), testFace('test/latin', () => false)]
    const press = { ...testPress, book: new Map(faces.map((face) => [face.name, face])) }
    const { faults } = composeParagraph(press, words('ب اااااااا'), stand(), 50)
    expect(faults.map(({ kind }) => kind)).toEqual(['uncovered', 'overfull'])
  })
})

test('a paragraph of nothing is one empty line', () => {
  expect(linesOf('', 200)).toEqual([''])
})

test('a half-line that is to be filled is broken and set as any other line', () => {
  const { lines } = composeParagraph(testPress, words('ااا ااا'), stand('justify', { fillsLast: true }), 75)
  expect(lines.map(({ flush, gapRatio }) => [flush, gapRatio])).toEqual([[true, 1.5]])
})

describe('words are shaped in wide forms as well', () => {
  const asked = (align: Alignment, wideForms: boolean) => {
    const features: (string | undefined)[] = []
    const face = { ...testFace('test/arabic'), wide: 'jalt' }
    const press: Typesetter = {
      book: new Map([
        [face.name, face],
        ['test/latin', testFace('test/latin')],
      ]),
      shape: (request: ShapeRequest) => {
        features.push(request.feature)
        return shapeJoined(request)
      },
    }
    composeParagraph(press, words('ااا ااا'), stand(align, alike({ ...SPACES, wideForms })), 200)
    return features.includes('jalt')
  }

  test('where lines are justified, and by wide forms too', () => {
    expect(asked('justify', true)).toBe(true)
    expect(asked('justify', false)).toBe(false)
    expect(asked('start', true)).toBe(false)
  })
})

test('a line draws on as many of its longest joins as it may have, and on no more', () => {
  const press = { ...testPress, shape: shapeJoined }
  const joins = { places: 'simple' as const, longest: 0.5, perLine: 2, share: 1 }
  const style = stand('justify', alike({ ...SPACES, expansion: 0.001, joins }))
  // Seventeen letters and gaps, and thirty points to fill: five of each gap, and half of ten points of each join.
  const { lines } = composeParagraph(press, words('جميلة تعليم كتابة طويييييلة'), style, 200)
  const drawn = lines[0]?.runs.flatMap(({ run }) => run.lengthened?.by ?? [])
  expect(drawn).toEqual([5, 5])
  expect(lines[0]?.runs).toHaveLength(5)
})

describe('lines that touch are ended elsewhere', () => {
  const faces = [inkedFace('test/arabic', { ج: [0, 900], أ: [1000, 0] }), testFace('test/latin')]
  const press: Typesetter = { ...testPress, book: new Map(faces.map((face) => [face.name, face])) }
  const stiff: Means = { ...SPACES, spaceStretch: 0.1, spaceShrink: 0.05 }

  /** A full line of so many gaps and one more, its last word of one letter; its tail over the hamza of the next line. */
  const columnOf = (gaps: number, word = 'ا') => `جاا${` ${word}`.repeat(gaps)} ا أاا ااا ااا ااا`
  const measureOf = (text: string) => 10 * text.indexOf(' أ')

  function linesAt(gaps: number, means: Means, word = 'ا', leading = 18): number {
    const text = columnOf(gaps, word)
    const style = stand('justify', { leading, ...alike(means) })
    const [first = ''] = linesOf(text, measureOf(text), style, press)
    return first.split(' ').length - 1
  }

  test('where they do not, they end where that is cheapest, however loose they are', () => {
    const text = columnOf(4, 'ااا')
    const apart = stand('justify', { leading: 30, ...alike(SPACES) })
    expect(linesOf(text, measureOf(text), apart, press)).toHaveLength(2)
    const loose = 'اااااااا ااا أاااااااااااا'
    expect(linesOf(loose, 180, stand('justify', { leading: 18, ...alike(SPACES) }), press)).toHaveLength(2)
  })

  test('where that costs less than a hundred and twenty more at the end that led to it, and again, four times', () => {
    // Thirty gaps take twenty points easily, twenty are stretched to their limit, those that follow beyond it, the last too far.
    expect([30, 20, 12, 11].map((gaps) => linesAt(gaps, stiff))).toEqual([30, 20, 12, 12])
    expect([30, 20, 12, 11].map((gaps) => linesAt(gaps, stiff, 'ا', 30))).toEqual([31, 21, 13, 12])
  })

  test('at the end of the very line that has the tail', () => {
    const text = `${'ااااااا '.repeat(7)}ااااااااا ${columnOf(30)}`
    const style = stand('justify', { leading: 18, ...alike(stiff) })
    const countsAt = (leading: number) =>
      linesOf(text, measureOf(columnOf(30)), { ...style, leading }, press).map(
        (line) => line.split(' ').length,
      )
    expect(countsAt(30)).toEqual([8, 32, 4])
    expect(countsAt(18)).toEqual([8, 31, 5])
  })

  test('unless that leaves a gap wider than a third and a little', () => {
    expect([6, 5].map((gaps) => linesAt(gaps, SPACES, 'ااا'))).toEqual([6, 6])
    expect([6, 5].map((gaps) => linesAt(gaps, SPACES, 'ااا', 30))).toEqual([7, 6])
  })

  test('as well where the first touches the line over the paragraph', () => {
    const run = { ...joinedRun('ج'), face: faces[0] as (typeof faces)[number] }
    const above: LineBox = lineOf([{ x: 0, advance: 10, run }])
    const text = `ااا${' ا'.repeat(30)} أ ااا ااا ااا ااا`
    const style = stand('justify', { leading: 18, ...alike(stiff) })
    const measure = measureOf(text) + 20
    expect(linesOf(text, measure, style, press)[0]).toMatch(/أ$/)
    expect(linesOf(text, measure, { ...style, above }, press)[0]).toMatch(/ا$/)
  })

  test('and stay where they are in a paragraph of one line', () => {
    const run = { ...joinedRun('ج'), face: faces[0] as (typeof faces)[number] }
    const above: LineBox = lineOf([{ x: 190, advance: 10, run }])
    const style = stand('justify', { leading: 18, above, ...alike(stiff) })
    expect(linesOf('أاا ااا', 200, style, press)).toEqual(['أاا ااا'])
  })
})
