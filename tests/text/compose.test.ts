/** Whole paragraphs: every line as wide as it must be, and not a letter lost or set twice. */

import { describe, expect, test } from 'vitest'
import { withoutControls } from '../../src/controls.ts'
import { composeParagraph } from '../../src/text/compose.ts'
import { isolate } from '../../src/text/letters/bidi.ts'
import { TIGHTEST } from '../../src/text/lines/line-cost.ts'
import {
  type Composed,
  type LineBox,
  type ParagraphStyle,
  type StyledText,
  wholeSpan,
} from '../../src/text/paragraph.ts'
import { openChance } from '../support/chance.ts'
import { openHouse } from '../support/house.ts'
import { manuscriptWords, sampleIssue } from '../support/issues.ts'
import { stand, testPress, words } from '../support/letters.ts'
import { VOWELLED_TEXT } from '../support/vowelled.ts'

const house = await openHouse('plain')
const MEASURE = 238

/** Set in the body face of the plain theme. */
function set(text: string, style: ParagraphStyle = stand(), measure = MEASURE): Composed {
  return composeParagraph(house.typesetter, bodyText(text), style, measure)
}

function bodyText(text: string): StyledText {
  return wholeSpan(text, house.style.text.body.text, 'ar-EG')
}

/** Set in letters of ten points. */
function setLetters(text: string, measure: number, style: ParagraphStyle = stand()): Composed {
  return composeParagraph(testPress, words(text), style, measure)
}

function widthOf({ runs }: LineBox): number {
  return runs.reduce((sum, { advance }) => sum + advance, 0)
}

/** The text the lines say they hold; what stands between two lines may only be a space or a control. */
function textOf({ lines }: Composed, text: string): string {
  let read = ''
  lines.forEach(({ start, end }, index) => {
    read += text.slice(start, end)
    read += text.slice(end, lines[index + 1]?.start ?? text.length)
  })
  return read
}

/** What is drawn: the text of every run, put back into logical order. */
function drawnText({ lines }: Composed): string {
  return lines
    .flatMap(({ runs }) => [...runs].sort((a, b) => a.start - b.start))
    .map(({ run }) => run.text)
    .join('')
}

/** A text without its controls and without the spaces that lines may end at. */
function letters(text: string): string {
  return withoutControls(text).replaceAll(' ', '')
}

async function answers(): Promise<string[]> {
  const { articles } = await sampleIssue()
  return articles.flatMap((article) =>
    article.kind === 'interview'
      ? article.exchanges.flatMap(({ answer }) =>
          answer.flatMap((block) =>
            block.kind === 'paragraph'
              ? block.content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
              : [],
          ),
        )
      : [],
  )
}

describe('a justified paragraph', () => {
  test('fills its measure in every line but the last', async () => {
    let lines = 0
    for (const text of [...(await answers()), VOWELLED_TEXT]) {
      const composed = set(text)
      expect(composed.faults).toEqual([])
      for (const line of composed.lines.slice(0, -1)) {
        expect(widthOf(line)).toBeCloseTo(MEASURE, 6)
        expect(line.runs[0]?.x).toBeCloseTo(0, 6)
        lines++
      }
      expect(widthOf(composed.lines.at(-1) as LineBox)).toBeLessThanOrEqual(MEASURE + 1e-6)
      expect(composed.lines.at(-1)?.gapRatio).toBeLessThanOrEqual(1)
    }
    expect(lines).toBeGreaterThan(100)
  })

  test('keeps word spaces within what the eye forgives, in an ordinary column', async () => {
    const ratios = (await answers()).flatMap((text) =>
      set(text)
        .lines.slice(0, -1)
        .map(({ gapRatio }) => gapRatio)
        .sort((a, b) => a - b),
    )
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1 + TIGHTEST * 0.2 - 1e-9)
    expect(Math.max(...ratios)).toBeLessThan(2.2)
  })

  test('loses no letter and sets none twice', async () => {
    for (const text of [...(await answers()), VOWELLED_TEXT]) {
      const composed = set(text)
      expect(textOf(composed, text)).toBe(text)
      expect(letters(drawnText(composed))).toBe(letters(text))
    }
  })

  test('leaves out only the space it ends a line at', () => {
    const text = 'ااا ااا ااا ااا'
    const { lines } = setLetters(text, 70)
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 7],
      [8, 15],
    ])
  })

  test('begins an indented first line that much in from the right', () => {
    const [first, second] = setLetters('ااا ااا ااا ااا ااا', 90, stand('justify', { indent: 20 })).lines
    const right = (line: LineBox | undefined) => {
      const last = line?.runs.at(-1)
      return (last?.x ?? 0) + (last?.advance ?? 0)
    }
    expect([right(first), right(second)]).toEqual([70, 90])
  })

  test('is the same lines at every setting', () => {
    expect(set(VOWELLED_TEXT).lines).toEqual(set(VOWELLED_TEXT).lines)
  })

  test('holds to all this in any measure, whatever words it is made of', () => {
    const chance = openChance(2)
    const vocabulary = manuscriptWords()
    for (let round = 0; round < 40; round++) {
      const text = Array.from({ length: chance.number(1, 60) }, () => chance.pick(vocabulary)).join(' ')
      const measure = chance.number(90, 400)
      const composed = set(text, stand(chance.pick(['justify', 'start', 'centre', 'end'])), measure)
      expect(textOf(composed, text)).toBe(text)
      expect(letters(drawnText(composed))).toBe(letters(text))
      expect(composed.faults).toEqual([])
      for (const line of composed.lines) expect(widthOf(line)).toBeLessThanOrEqual(measure + 1e-6)
    }
  })
})

describe('what is not a paragraph', () => {
  test('an empty text is one empty line', () => {
    expect(set('')).toMatchObject({ lines: [{ runs: [], start: 0, end: 0 }], faults: [] })
  })

  test('spaces alone are one empty line', () => {
    expect(set('   ')).toMatchObject({ lines: [{ runs: [] }], faults: [] })
  })

  test('controls alone are one empty line', () => {
    expect(set('\u200F\u2067\u2069')).toMatchObject({ lines: [{ runs: [] }], faults: [] })
  })

  test.each(['', '\u2069'])('spaces at the end of a text are not set and take no room', (control) => {
    const { lines, faults } = setLetters(`ااا ااا   ${control}`, 70)
    expect(faults).toEqual([])
    expect(lines).toHaveLength(1)
    expect(lines[0]?.runs.map(({ run }) => run.text)).toEqual(['ااا', ' ', 'ااا'])
  })

  test('a word of five thousand letters overhangs whole, and is a fault', () => {
    const text = `قبل ${'ب'.repeat(5000)} بعد`
    const composed = set(text)
    expect(composed.faults).toMatchObject([{ kind: 'overfull', text: 'ب'.repeat(5000), measure: MEASURE }])
    expect(letters(drawnText(composed))).toBe(letters(text))
    expect(composed.lines).toHaveLength(3)
  })

  test('a character no face has is a fault where it stands', () => {
    expect(set('نجمة 💛 هنا').faults).toEqual([{ kind: 'uncovered', character: '💛', offset: 5 }])
  })
})

describe('lines end', () => {
  const linesOf = (text: string, measure: number) =>
    setLetters(text, measure).lines.map(({ start, end }) => text.slice(start, end))

  test('at a zero-width space, which is not drawn', () => {
    const text = `${'ا'.repeat(8)}\u200B${'ب'.repeat(8)}`
    const { lines, faults } = setLetters(text, 100)
    expect(lines.map(({ runs }) => runs.map(({ run }) => run.text).join())).toEqual([
      'ا'.repeat(8),
      'ب'.repeat(8),
    ])
    expect(faults).toEqual([])
  })

  test('after a hyphen in a Latin word, where nothing better is near', () => {
    expect(linesOf('multi-tasking', 80)).toEqual(['multi-', 'tasking'])
  })

  test('never at a no-break space, whose width is its own', () => {
    expect(linesOf('ااا ااا\u00A0ااا', 80)).toEqual(['ااا', 'ااا\u00A0ااا'])
  })

  test('never before a closing bracket, a comma or a question mark', () => {
    for (const sign of [')', '،', '؟', '»', '.', '؛', '!'])
      for (let measure = 30; measure <= 90; measure += 10)
        for (const line of linesOf(`ااا ااا${sign} ااا`, measure)) expect(line.startsWith(sign)).toBe(false)
  })

  test('where the text itself ends them, as naturally as a paragraph does', () => {
    const { lines } = setLetters('ااا ااا\u2028ااا ااا ااا', 200)
    expect(lines.map(({ gapRatio }) => gapRatio)).toEqual([1, 1])
  })
})

describe('a line of two directions', () => {
  const visual = ({ lines }: Composed) => lines[0]?.runs.map(({ run }) => run.text)

  test('holds Latin words in their own order among Arabic ones', () => {
    expect(visual(set('هو old school جدا', stand('start')))).toEqual([
      'جدا',
      ' ',
      'old',
      ' ',
      'school',
      ' ',
      'هو',
    ])
  })

  test('holds digits read from the left, and brackets on the outer sides of what they hold', () => {
    expect(visual(set('سنة 1998 (قبل 20) م', stand('start')))).toEqual([
      'م',
      ' ',
      ')',
      '20',
      ' ',
      '(قبل',
      ' ',
      '1998',
      ' ',
      'سنة',
    ])
  })

  test('parts letters of two scripts that are written without a space between them', () => {
    const gapOf = (text: string) => {
      const { lines } = set(text, stand('start'))
      const runs = (lines[0]?.runs ?? []).map(({ run }) => run).filter(({ space }) => !space)
      const alone = (part: string) => set(part, stand('start')).lines[0]?.runs[0]?.advance ?? 0
      return runs.reduce((sum, { text: part, advance }) => sum + advance - alone(part), 0) / 10.5
    }
    expect(gapOf('الcoaching')).toBeCloseTo(0.12, 2)
    expect(gapOf('PDFات')).toBeCloseTo(0.12, 2)
    expect(gapOf('ال coaching')).toBeCloseTo(0, 2)
  })

  test('parts an isolated insertion over two lines and keeps the order of each part', () => {
    const [open, close] = isolate('ltr')
    const { lines } = setLetters(`ااا ${open}one two six${close} ااا`, 110, stand('start'))
    expect(lines.map((line) => line.runs.map(({ run }) => run.text).join(''))).toEqual([
      'one two ااا',
      'ااا six',
    ])
  })

  test('keeps no space that it ends with, whichever way the words around it run', () => {
    // UAX #9, L1: such a space would stand at the wrong end of its line, between Latin and Arabic.
    const [open, close] = isolate('ltr')
    const text = `ااا ${open}one two   six ten${close} ااا 12 15 ااا`
    for (let measure = 30; measure <= 200; measure += 10)
      for (const { start, end, runs } of setLetters(text, measure, stand('start')).lines) {
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        expect([runs[0]?.run.space, runs.at(-1)?.run.space]).toEqual([false, false])
      }
  })

  test('turns a bracket to face what it holds', () => {
    const { runs } = set('(كلمة)', stand('start')).lines[0] as LineBox
    const { run } = runs[0] as (typeof runs)[number]
    const face = house.typesetter.book.get('amiri/regular') ?? run.face
    const drawn = (bracket: string) =>
      house.typesetter.shape({ text: bracket, face, rightToLeft: false, script: 'Arab', language: 'ar-EG' })
        .glyphs[0]?.id
    // The text's first character stands at the right and opens to the left: the drawing of a closing one.
    expect(run.glyphs.at(-1)).toMatchObject({ cluster: 0, id: drawn(')') })
    expect(run.glyphs[0]).toMatchObject({ cluster: 5, id: drawn('(') })
  })
})
