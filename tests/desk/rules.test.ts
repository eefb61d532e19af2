/** Every copy rule on its own examples, and the table they stand in. */

import { describe, expect, test } from 'vitest'
import { readCopy } from '../../src/desk/read-copy.ts'
import { COPY_RULES } from '../../src/desk/rules.ts'
import { mended, pieceOf, SPAN, styleOf, USUAL_COPY as USUAL } from '../support/copy.ts'

describe.each(COPY_RULES)('$name', (rule) => {
  const own = styleOf({ [rule.name]: 'fix' })
  const good = rule.good.map((example) => ({ example, text: pieceOf(example).passages.at(-1)?.text ?? '' }))

  test.each(good)('is silent about $text', ({ example }) => {
    expect(readCopy(pieceOf(example), own)).toEqual([])
  })

  test.each(rule.bad)('has one thing to say of $text', (example) => {
    const piece = pieceOf(example)
    const slips = readCopy(piece, own)
    const said = new Set(slips.map(({ diagnostic }) => diagnostic))
    expect(said.size).toBe(1)
    for (const { message, hint, code, severity, span } of said) {
      expect(message).toMatch(/^Unexpected .+ in ".+", .*expected .+\.$/s)
      expect(message).not.toMatch(/undefined|NaN/)
      expect(hint).toMatch(/^[A-Z].*\.$/s)
      expect({ code, severity, span }).toEqual({ code: `copy/${rule.name}`, severity: 'warning', span: SPAN })
    }
    const last = piece.passages.at(-1)?.text ?? ''
    expect(mended(piece, own)).toBe(example.fixed ?? last)
    if (example.told === undefined) return
    expect(slips.map(({ start, end }) => last.slice(start, end))).toEqual([example.told])
  })

  test('leaves what it has mended', () => {
    const fixed = rule.bad.flatMap((example) => (example.fixed ? [{ ...example, text: example.fixed }] : []))
    for (const example of fixed) expect(readCopy(pieceOf(example), own), example.text).toEqual([])
  })

  test('only tells at the level of a warning', () => {
    const told = styleOf({ [rule.name]: 'warn' })
    for (const example of rule.bad) {
      const slips = readCopy(pieceOf(example), told)
      expect(slips.map(({ level }) => level)).toEqual(['warn'])
    }
  })
})

describe('the table of copy rules', () => {
  test('has each name once, in kebab-case, with words about it and examples of both kinds', () => {
    expect(new Set(COPY_RULES.map(({ name }) => name)).size).toBe(COPY_RULES.length)
    for (const { name, about, good, bad } of COPY_RULES) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(about).toMatch(/^[A-Z].*\.$/)
      expect(good.length, name).toBeGreaterThan(0)
      expect(bad.length, name).toBeGreaterThan(0)
      for (const { fixed, told } of bad) expect((fixed ?? told) !== undefined, name).toBe(true)
    }
  })

  test.each(COPY_RULES)('$name has good examples that no other rule mends but for their quotation marks', ({
    good,
  }) => {
    const style = { ...USUAL, levels: { ...USUAL.levels, quotes: 'off' as const } }
    const changed = good.filter((example) => {
      const piece = pieceOf(example)
      return mended(piece, style) !== piece.passages.at(-1)?.text
    })
    expect(changed).toEqual([])
  })

  test('leaves dialect as it is written', () => {
    const dialect =
      'انا مش عارف ايه اللي حصل، بس إنت عارف ان ده كان جامد أوي ومفيش حد قالي. دي حاجه كويسه جدا جدا، وعشان كده ازيك؟ شو بدك هلأ؟ واش راك؟ هاذا شنو؟ لسه مجاش، وهيا قالتلي تعالي علي البيت.'
    expect(readCopy(pieceOf(dialect), USUAL)).toEqual([])
  })
})
