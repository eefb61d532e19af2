/** Latin words among Arabic ones: matched in size, kept together, divided where a column is narrow. */

import { describe, expect, test } from 'vitest'
import { JUSTIFICATIONS } from '../../../src/style/justification.ts'
import { composeParagraph } from '../../../src/text/compose.ts'
import { isolate } from '../../../src/text/letters/bidi.ts'
import { type LineBox, wholeSpan } from '../../../src/text/paragraph.ts'
import { hyphenPoints } from '../../../src/text/words/latin.ts'
import { openHouse } from '../../support/house.ts'
import { stand } from '../../support/letters.ts'

const { style, typesetter } = await openHouse('contemporary')
const body = style.text.body.text

function set(text: string, measure: number): readonly LineBox[] {
  const justified = stand('justify', { justification: JUSTIFICATIONS.sober })
  return composeParagraph(typesetter, wholeSpan(text, body, 'ar-EG'), justified, measure).lines
}

const latinOf = (lines: readonly LineBox[]) =>
  lines.flatMap(({ runs }) =>
    [...runs]
      .sort((a, b) => a.start - b.start)
      .map(({ run }) => run)
      .filter(({ text }) => /[a-z]/i.test(text)),
  )

describe('a companion face', () => {
  test('is set so that its x stands a little higher than the Arabic dal', () => {
    const [run] = latinOf(set('كلمة performance هنا', 300))
    const arabic = typesetter.book.get(body.faces.arabic)
    const x = ((run?.face.heightOf('x') ?? 0) * (run?.size ?? 0)) / (run?.face.unitsPerEm ?? 1)
    const dal = ((arabic?.heightOf('د') ?? 0) * body.size) / (arabic?.unitsPerEm ?? 1)
    expect(x / dal).toBeCloseTo(1.05, 6)
  })

  test('of the same family keeps its size', () => {
    const { text } = style.text.question
    const { lines } = composeParagraph(
      typesetter,
      wholeSpan('كلمة coaching', text, 'ar'),
      stand('start'),
      300,
    )
    expect(latinOf(lines)[0]?.size).toBe(text.size)
  })
})

describe('a Latin word', () => {
  test('may be divided at its syllables, two letters or more at either side', () => {
    expect(hyphenPoints('performance', 'en')).toEqual([3, 6])
    expect(hyphenPoints('Kommunikation', 'de').length).toBeGreaterThan(2)
    expect(hyphenPoints('school', 'en')).toEqual([])
    // Neither two letters before nor two after: ty-po-graphic, typograph-ic.
    expect(hyphenPoints('typographic', 'en').every((offset) => offset >= 3 && offset <= 7)).toBe(true)
    expect(hyphenPoints('a communication b', 'en').every((offset) => offset > 3 && offset < 14)).toBe(true)
  })

  test('that is a name is not, but in a language that gives every noun a capital', () => {
    expect(hyphenPoints('Greenwich', 'en')).toEqual([])
    expect(hyphenPoints('Communication', 'ar')).toEqual([])
    expect(hyphenPoints('Kommunikation', 'de-AT')).not.toEqual([])
  })

  test('in Arabic text is divided as English is, and in a language without patterns not at all', () => {
    expect(hyphenPoints('performance', 'ar-EG')).toEqual(hyphenPoints('performance', 'en'))
    expect(hyphenPoints('performance', 'sw')).toEqual([])
  })

  const narrow = 'انعكاسات communication على internationalization كلها وبعدها representation ثم'

  test('is divided in a narrow column, with a hyphen that reads as a soft one', () => {
    const lines = set(narrow, 84)
    const divided = latinOf(lines).filter(({ text }) => text.endsWith('\u00AD'))
    expect(divided.length).toBeGreaterThan(0)
    const hyphen = divided[0]?.face.heightOf('-')
    expect(hyphen).toBeDefined()
    const read = latinOf(lines)
      .map(({ text }) => text.replace('\u00AD', ''))
      .join('')
    expect(read).toBe('communicationinternationalizationrepresentation')
  })

  test('that is not divided is shaped in one piece', () => {
    expect(latinOf(set(narrow, 150)).map(({ text }) => text)).toContain('communication')
  })

  test('is whole in a column of ordinary width', () => {
    for (const measure of [200, 211, 230, 260])
      expect(latinOf(set(narrow.repeat(4), measure)).every(({ text }) => !text.includes('\u00AD'))).toBe(true)
  })
})

test('the words of an insertion keep together where another line end is as good', () => {
  const [open, close] = isolate('ltr')
  const text = `قرأ الناس في تلك السنوات كتاب ${open}The Old School${close} وما كتب بعده من كتب كثيرة عن الصحافة والنشر`
  const parted = [180, 190, 200, 210, 220, 230, 240, 250].filter((measure) => {
    const lines = set(text, measure)
    return new Set(lines.flatMap((line, index) => (latinOf([line]).length > 0 ? [index] : []))).size > 1
  })
  expect(parted.length).toBeLessThanOrEqual(2)
})
