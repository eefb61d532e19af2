/** Characters that the theme's faces have not: another form of them, another family, or a word to the editor. */

import { describe, expect, test } from 'vitest'
import { openShaper } from '../../../src/text/faces/shape.ts'
import type { Typesetter } from '../../../src/text/faces/typesetter.ts'
import { type Word, wholeSpan } from '../../../src/text/paragraph.ts'
import { openPair } from '../../../src/text/words/choose-face.ts'
import { unusualGraphemes, withoutFace } from '../../../src/text/words/coverage.ts'
import { itemise } from '../../../src/text/words/itemise.ts'
import { mainStyle, shapeWords } from '../../../src/text/words/shape-words.ts'
import { openCatalogueFace, openHouse } from '../../support/house.ts'

const { typesetter: own, style } = await openHouse('plain')
const SPARE = ['noto-sans', 'noto-sans-math', 'noto-sans-symbols', 'noto-sans-symbols-2', 'noto-emoji']
const spare = await Promise.all(
  SPARE.map(async (family) => (await openCatalogueFace(`${family}/regular`)).face),
)
const typesetter: Typesetter = { ...own, shape: openShaper([...own.book.values(), ...spare]), spare }
const body = style.text.body.text

function runsOf(text: string) {
  const { runs, faults } = itemise(wholeSpan(text, body, 'ar'), 'rtl', typesetter)
  return { runs: runs.map((run) => ({ ...run, text: text.slice(run.start, run.end) })), faults }
}

const faceOf = (text: string, part: string) =>
  runsOf(text).runs.find((run) => run.text.includes(part))?.face.name

describe('a character that the faces of the theme have not', () => {
  test.each([
    ['شربنا H₂O', '₂', '2', -0.15],
    ['وحسبنا aⁿ', 'ⁿ', 'n', 0.35],
  ])('in “%s” is made of the face’s own figures, small and off the line', (text, sign, shown, rise) => {
    const run = runsOf(text).runs.find((each) => each.text === sign)
    expect(run).toMatchObject({ shown, face: { name: 'amiri/regular' } })
    expect(run?.size).toBeCloseTo(0.6 * body.size, 6)
    expect(run?.span.style.rise).toBeCloseTo(rise * body.size, 6)
  })

  test('is its own letters, where it is only several typed as one', () => {
    const [run] = runsOf('ﬃ').runs
    expect(run).toMatchObject({ shown: 'ffi', size: body.size, face: { name: 'amiri/regular' } })
  })

  test.each([
    ['ثلث ⅓ منه', '⅓', 'noto-sans/regular'],
    ['و№ ٧', '№', 'noto-sans/regular'],
    ['ثمنه ₪', '₪', 'noto-sans/regular'],
    ['قال Ωμέγα', 'Ωμέγα', 'noto-sans/regular'],
    ['قال Живот', 'Живот', 'noto-sans/regular'],
    ['من ← إلى', '←', 'noto-sans-math/regular'],
    ['اتصل ☎ الآن', '☎', 'noto-sans-symbols-2/regular'],
    ['انطلق 🚀 الآن', '🚀', 'noto-emoji/regular'],
  ])('in “%s” is set in another family: %s in %s', (text, sign, face) => {
    expect(faceOf(text, sign)).toBe(face)
  })

  test.each([
    ['a key', 'زر 1️⃣ هنا', '1️⃣'],
    ['a family', 'عائلة 👨‍👩‍👧 هنا', '👨‍👩‍👧'],
    ['a flag', 'علم 🇪🇬 هنا', '🇪🇬'],
    ['a heart with its selector', 'حب ❤️ هنا', '❤️'],
  ])('is one grapheme in one face: %s', (_, text, grapheme) => {
    const { runs } = runsOf(text)
    expect(runs.filter((run) => run.text === grapheme)).toHaveLength(1)
  })

  test('is as high in another family as the letters of the theme beside it', () => {
    const run = runsOf('قال Живот').runs.find(({ text }) => text === 'Живот')
    const face = run?.face
    const latin = own.book.get(body.faces.latin)
    const height = ((face?.heightOf('x') ?? 0) / (face?.unitsPerEm ?? 1)) * (run?.size ?? 0)
    expect(height).toBeCloseTo(((latin?.heightOf('x') ?? 0) / (latin?.unitsPerEm ?? 1)) * body.size, 3)
  })

  test('is told with the family that sets it, or as another form', () => {
    expect(runsOf('و№ ثم ₂').faults).toEqual([
      { kind: 'borrowed', character: '№', offset: 1, from: 'Noto Sans' },
      { kind: 'borrowed', character: '₂', offset: 6 },
    ])
  })

  test('is uncovered where nothing has it, and passed over where a reader has faces of its own', () => {
    expect(runsOf('كلام 漢 هنا').faults).toEqual([{ kind: 'uncovered', character: '漢', offset: 5 }])
    const lenient = { ...typesetter, lenient: true }
    expect(itemise(wholeSpan('كلام 漢 هنا', body, 'ar'), 'rtl', lenient).faults).toEqual([])
  })

  test('leaves a text without such characters as it was', () => {
    expect(runsOf('كلام Latin ١٢').faults).toEqual([])
    expect(runsOf('كلام Latin ١٢').runs.every(({ face }) => face.name === 'amiri/regular')).toBe(true)
  })
})

describe('what a program draws nothing for', () => {
  test.each([
    ['a joiner of graphemes', 'كل\u034Fمة'],
    ['a variation selector behind a letter', 'كلمة\uFE0F'],
    ['a sign of multiplication that is not seen', 'x\u2062y'],
    ['a selector of two units', 'كلمة\u{E0100}'],
  ])('is passed over without a word: %s', (_, text) => {
    const { runs, faults } = itemise(wholeSpan(text, body, 'ar'), 'rtl', typesetter)
    expect(faults).toEqual([])
    const cutting = {
      opportunities: [],
      hyphens: false,
      wideForms: false,
      places: undefined,
      main: mainStyle([]),
    }
    const shown = shapeWords(text, runs, cutting, typesetter.shape)
    const seen = text.replace(/\u034F|\uFE0F|\u2062|\u{E0100}/gu, '')
    const plain = itemise(wholeSpan(seen, body, 'ar'), 'rtl', typesetter)
    const width = (words: readonly Word[]) => words.reduce((sum, { run }) => sum + run.advance, 0)
    expect(width(shown)).toBeCloseTo(width(shapeWords(seen, plain.runs, cutting, typesetter.shape)), 6)
    expect(shown.flatMap(({ run }) => run.glyphs).map(({ id }) => id)).not.toContain(0)
  })
})

describe('before a line is broken it is known', () => {
  const atHand = { faces: openPair(body.faces, own.book), others: undefined, spare: [] }

  test('which characters of a text a face may lack, by graphemes, each once', () => {
    expect(unusualGraphemes(['كلام H₂O و₂', 'plain words', 'حب ❤️!'])).toEqual(['₂', '❤️'])
  })

  test('which of them only another family has, and which nothing has', () => {
    const graphemes = ['₂', '№', '漢', '\uFE0F', 'é']
    expect(withoutFace(graphemes, atHand, 'itself')).toEqual(['№', '漢'])
    expect(withoutFace(graphemes, atHand, 'likeness')).toEqual(['漢'])
    expect(withoutFace(graphemes, { ...atHand, spare }, 'itself')).toEqual(['漢'])
  })
})
