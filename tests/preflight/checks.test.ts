/** Every check on its own examples, the table they stand in, and one broken issue that most of them have a word for. */

import { describe, expect, test } from 'vitest'
import { hasErrors } from '../../src/diagnostic.ts'
import { CHECKS, inspect, LAST_CHECKS } from '../../src/preflight/checks.ts'

const ALL = [...CHECKS, ...LAST_CHECKS]

import { emptyPages, evidenceOf, lineOf, pageOf, pictureOf } from '../../src/preflight/example.ts'

describe.each(ALL)('$code', ({ code, check, asked, good, bad }) => {
  test.each(good)('is silent about $name', ({ evidence }) => {
    expect((asked?.(evidence) ?? true) ? check(evidence) : []).toEqual([])
  })

  test.each(bad)('has one thing to say of $name', ({ evidence }) => {
    expect(asked?.(evidence) ?? true).toBe(true)
    const findings = check(evidence)
    expect(findings).toHaveLength(1)
    for (const { message, arabic, page, box } of findings) {
      expect(message).toMatch(/^Unexpected .+, expected .+\.$/s)
      for (const words of [message, arabic]) expect(words).not.toMatch(/undefined|NaN/)
      // What is quoted is the issue's own; the rest is Arabic, digits too.
      const own = arabic.replace(/«[^»]*»/g, '').replaceAll('RGB', '')
      expect(own).toMatch(/^\p{Script=Arabic}.+، والمطلوب .+\.$|^\p{Script=Arabic}.+: المطلوب .+\.$/su)
      expect(own).not.toMatch(/[A-Za-z\d“”"]/)
      if (box) expect(evidence.pages.map(({ number }) => number)).toContain(page)
    }
  })

  test('finds nothing else in its bad examples that an error would stop', () => {
    const others = bad.flatMap(({ evidence }) =>
      inspect(evidence).findings.filter((found) => found.code !== code && found.severity === 'error'),
    )
    expect(others).toEqual([])
  })
})

describe('the table of checks', () => {
  test('has each code once, with examples of both kinds, and words in Arabic', () => {
    const codes = ALL.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { good, bad, title, about, remedy, hint } of ALL) {
      expect(good.length).toBeGreaterThan(0)
      expect(bad.length).toBeGreaterThan(0)
      for (const words of [title, about, remedy]) expect(words).toMatch(/\p{Script=Arabic}/u)
      expect(hint).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('says of every check how often it found something, and of those not asked for that they were not made', () => {
    const { made } = inspect(evidenceOf())
    const found = Object.fromEntries(made.map((check) => [check.code, check.found]))
    expect(found['preflight/coarse-picture']).toBe(0)
    expect(found['preflight/soft-picture']).toBeUndefined()
    expect(found['preflight/heavy-ink']).toBeUndefined()
    expect(found['layout/overset']).toBe(0)
  })

  test('counts what earlier stages said, and does not say it again', () => {
    const overset = {
      severity: 'error',
      code: 'layout/overset-cover',
      message: 'Unexpected a, expected b.',
    } as const
    const { made, findings } = inspect(evidenceOf({ said: [overset] }))
    expect(made.find(({ code }) => code === 'layout/overset')?.found).toBe(1)
    expect(findings).toEqual([])
  })

  test('lets a screen pass with what stops a print', () => {
    const coarse = pictureOf({ x: 50, y: 50, width: 144, height: 72 }, { wide: 200 })
    const pages = [pageOf(1, coarse), ...emptyPages(4).slice(1)]
    expect(hasErrors(inspect(evidenceOf({ pages, editions: ['screen', 'epub'] })).findings)).toBe(false)
    expect(hasErrors(inspect(evidenceOf({ pages, editions: ['screen', 'print'] })).findings)).toBe(true)
  })

  test('says where on the page a finding is', () => {
    const { findings } = inspect(evidenceOf({ pages: [pageOf(1, lineOf({ text: 'كلام', x: 3, y: 400 }))] }))
    expect(findings).toMatchObject([
      { code: 'preflight/text-near-trim', severity: 'warning', page: 1, box: { x: 3, y: 392.5, height: 10 } },
    ])
  })
})
