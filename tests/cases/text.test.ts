/** Small inputs with their right outcomes: what strange text comes to, each as one answer of an issue. */

import { describe, expect, test } from 'vitest'
import { openShaper } from '../../src/text/faces/shape.ts'
import { openCatalogueFace } from '../support/house.ts'
import { glyphsOf, printCase, seenOn, setCase, widestGap, wordsOf } from './set-case.ts'

const errorsOf = (said: readonly { severity: string; message: string }[]) =>
  said.filter(({ severity }) => severity === 'error').map(({ message }) => message)

describe.each(['plain', 'classical', 'contemporary'])('in %s', (theme) => {
  test.each([
    ['pause marks after a space', 'لَّهَا ۚ ذَٰلِكَ تَقْدِيرُ ۗ وَٱلشَّمْسُ'],
    ['a style that changes inside a word', 'الكلمة ك*تـ*ب، ثم *كَـ*تَبَ، ثم والـ*فن*ّان'],
    ['a mark before all letters', 'ّكلمة ثم ُ أخرى'],
  ])('no dotted circle reaches a page: %s', async (_, answer) => {
    const { lines, said } = await setCase({ answer: `"${answer}"`, theme })
    expect(errorsOf(said)).toEqual([])
    for (const { line } of lines)
      for (const { run } of line.runs) {
        const circle = openShaper([run.face])({
          text: '\u25CC',
          face: run.face,
          rightToLeft: true,
          script: 'Arab',
          language: 'ar',
        }).glyphs[0]?.id
        if (run.face.covers(0x25cc)) expect(run.glyphs.map(({ id }) => id)).not.toContain(circle)
      }
  })

  test('pause marks stand over the ends of their words', async () => {
    const { lines } = await setCase({ answer: 'قال ثم قال ثم لَّهَا ۚ ذَٰلِكَ تَقْدِيرُ ۗ وَٱلشَّمْسُ', theme })
    const words = lines.flatMap(({ line }) =>
      line.runs.filter(({ run }) => !run.space).map(({ run }) => run.text),
    )
    expect(words).toContain('لَّهَا ۚ')
    expect(words).toContain('تَقْدِيرُ ۗ')
  })
})

test('letters stay joined over a change of style, and marks keep their letter', async () => {
  const { lines } = await setCase({ answer: '"ك*تـ*ب والـ*فن*ّان"' })
  const { face } = await openCatalogueFace('amiri/regular')
  const shape = openShaper([face])
  const isolated = (text: string) =>
    shape({ text, face, rightToLeft: true, script: 'Arab', language: 'ar' }).glyphs.map(({ id }) => id)
  const runs = lines.flatMap(({ line }) => line.runs.map(({ run }) => run))
  const [kaf, beh] = ['ك', 'ب'].map((letter) => runs.find(({ text }) => text === letter))
  expect(kaf?.glyphs.map(({ id }) => id)).not.toEqual(isolated('ك'))
  expect(beh?.glyphs.map(({ id }) => id)).not.toEqual(isolated('ب'))
  expect(runs.map(({ text }) => text)).toContain('فنّ')
})

test('numbers to be dialled are whole, from left to right, in no wide gap', async () => {
  const answer = 'اتصل على 02 2345 6789 و(02) 2345-6789 و+20 100 123 4567 لأي سؤال.'
  for (const column of [45, 55, 84]) {
    const { lines } = await setCase({ answer, column })
    expect(widestGap(lines)).toBeLessThanOrEqual(4)
    for (const number of ['02 2345 6789', '(02) 2345-6789', '+20 100 123 4567']) {
      const line = lines.find((each) => wordsOf(each).includes(number))
      if (!line) throw new Error(`${number} was parted at ${column} mm.`)
      const seen = seenOn(line)
      const groups = number.split(' ')
      const at = groups.map((group) => seen.find(({ text }) => text.includes(group))?.x ?? Number.NaN)
      expect(at).toEqual(at.toSorted((a, b) => a - b))
    }
  }
})

test.each([
  55, 38,
])('an address of mail is whole in a column of %d mm, its full stop outside it', async (column) => {
  const { lines } = await setCase({ answer: 'راسلونا على mona@example.org.', column })
  const line = lines.find((each) => wordsOf(each).includes('mona@example.org.'))
  expect(line).toBeDefined()
  const [stop] = seenOn(line as NonNullable<typeof line>)
  expect(stop?.text).toBe('.')
})

test.each([
  ['Arabic', '١٩٩٠ ١٩٩١ ١٩٩٢ ١٩٩٣ ١٩٩٤ ١٩٩٥ ١٩٩٦ ١٩٩٧ ١٩٩٨ ١٩٩٩ ٢٠٠٠'],
  ['European', '1990 1991 1992 1993 1994 1995 1996 1997 1998 1999 2000'],
])('a row of years in %s digits ends its lines between years, and reads from the right', async (_, years) => {
  const { lines, said } = await setCase({ answer: `السنوات ${years}`, column: 45 })
  expect(errorsOf(said)).toEqual([])
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.flatMap((each) => wordsOf(each).split(' ')).join(' ')).toBe(`السنوات ${years}`)
  for (const line of lines) {
    const seen = seenOn(line).filter(({ text }) => /\d|[٠-٩]/.test(text))
    const inOrder = wordsOf(line)
      .split(' ')
      .filter((word) => /\d|[٠-٩]/.test(word))
    expect(seen.map(({ text }) => text).toReversed()).toEqual(inOrder)
  }
})

test('formulas, fractions, signs of money and old ligatures are set, with one note', async () => {
  const answer = '"شربنا H₂O وحسبنا x² وaⁿ، و⅓ و№ ٧ و₪ و oﬃce"'
  const { lines, said } = await setCase({ answer })
  expect(said.map(({ severity, code }) => [severity, code])).toEqual([
    ['warning', 'layout/borrowed-character'],
  ])
  expect(glyphsOf(lines)).not.toContain(0)
})

test('emoji are set in a monochrome face, with one note', async () => {
  const { lines, said } = await setCase({ answer: '"شكرًا ❤️ 🚀 1️⃣"' })
  expect(said.map(({ code }) => code)).toEqual(['layout/borrowed-character'])
  expect(glyphsOf(lines)).not.toContain(0)
})

test('what is never drawn is passed over in print without a word, and kept in the texts', async () => {
  const answer = '"كل\u034Fمة ثم كلمة\uFE0F ثم x\u2062y"'
  const { lines, said } = await setCase({ answer })
  expect(said).toEqual([])
  expect(glyphsOf(lines)).not.toContain(0)
  const { files } = await printCase({ answer }, 'text')
  const text = files.find(({ name }) => name.endsWith('.txt'))
  expect(Buffer.from(text?.bytes ?? []).toString()).toContain('كل\u034Fمة ثم كلمة\uFE0F ثم x\u2062y')
})

test('an answer in English runs from the left, its full stop at its right end', async () => {
  const { lines } = await setCase({ answer: 'We print Arabic first. Always.' })
  const seen = seenOn(lines[0] as (typeof lines)[number])
  expect(seen.map(({ text }) => text)).toEqual(['We', 'print', 'Arabic', 'first.', 'Always.'])
})

test.each([
  ['an answer of a space without width', '"\\u200B"'],
  ['an answer of a soft hyphen', '"\\u00AD"'],
  ['an item of a word joiner', '\n- list: [كلمة, "\\u2060"]'],
])('%s is an error: nothing can be seen', async (_, answer) => {
  const { said } = await setCase({ answer })
  expect(said).toMatchObject([{ severity: 'error', code: 'issue/empty' }])
  expect(said[0]?.message).toContain('nothing can be seen')
})

test.each([
  '',
  'uncovered: mark\n',
])('a character that no face has is one word for the issue, at its line and column', async (issue) => {
  const { said } = await printCase(
    { answer: 'كلام 漢 هنا', title: 'ساعة 漢', theme: 'classical', issue },
    'screen',
  )
  const told = said.filter(({ code }) => code === 'layout/uncovered-character')
  expect(told).toMatchObject([{ severity: issue ? 'warning' : 'error', span: { line: 3, column: 13 } }])
})

test.each([
  ['words held together by low lines', `${'كلمة_'.repeat(24)}كلمة`],
  [
    'a name of 44 letters in an address',
    `https://docs.example.org/document/${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V2'}/edit`,
  ],
])('%s are broken, never refused', async (_, word) => {
  for (const column of [55, 38]) {
    const { lines, said } = await setCase({ answer: `"انظر ${word} ثم عد."`, column })
    expect(errorsOf(said)).toEqual([])
    expect(lines.map(wordsOf).join('').replaceAll(' ', '')).toContain(word)
    // Of an address every sign is its own: none ends a line with a hyphen.
    expect(lines.flatMap(({ line }) => line.runs.map(({ run }) => run.text)).join('')).not.toContain('\u00AD')
  }
})
