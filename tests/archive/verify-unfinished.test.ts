/** A deposit that was cut off, or still goes on, is told from damage. */

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { afterAll, describe, expect, test } from 'vitest'
import { flawsIn, openWholeArchive, turnBit } from './spoilt.ts'

const { spoil, remove } = await openWholeArchive()
afterAll(remove)

describe('a deposit that is not finished', () => {
  const DEAD = { host: hostname(), process: 2 ** 30 }
  const LIVING = { host: hostname(), process: process.pid }
  const claim = (at: (path: string) => string, said: object | undefined, note = '001') => {
    if (!said) return
    mkdirSync(at('../extensions/warraq-deposits'), { recursive: true })
    writeFileSync(at('../extensions/warraq-deposits/claim.x'), JSON.stringify({ ...said, note }))
  }
  /** The root says what it said before the second version. */
  const rootOfBefore = (at: (path: string) => string) => {
    for (const name of ['inventory.json', 'inventory.json.sha512']) cpSync(at(`v1/${name}`), at(name))
  }
  const listed = (at: (path: string) => string) => {
    rootOfBefore(at)
    rmSync(at('v2/inventory.json.sha512'))
  }

  test.each([
    ['a version that is whole and not listed', rootOfBefore, DEAD, 'archive/unfinished (error)'],
    ['the same while it is written', rootOfBefore, LIVING, 'archive/unfinished (warning)'],
    ['the same where nobody wrote', rootOfBefore, undefined, 'archive/stale-inventory (error)'],
    ['a version that is not whole', listed, DEAD, 'archive/unfinished (error)'],
    ['the same while it is written', listed, LIVING, 'archive/unfinished (warning)'],
    ['the same where nobody wrote', listed, undefined, 'archive/missing-sidecar (error)'],
    ['nothing but a claim', () => undefined, DEAD, 'archive/unfinished (warning)'],
    ['a claim of one who lives', () => undefined, LIVING, undefined],
  ] as const)('is told once: %s', async (_, act, said, told) => {
    const flaws = await flawsIn(
      spoil((at) => {
        act(at)
        claim(at, said)
      }),
    )
    const found = flaws.map(({ code, severity }) => `${code} (${severity})`)
    expect(found).toEqual(told === undefined ? [] : [told])
  })

  test('does not hide what is damaged in versions before', async () => {
    const flaws = await flawsIn(
      spoil((at) => {
        rootOfBefore(at)
        turnBit(at('v1/content/issue.pdf'))
        claim(at, DEAD)
      }),
    )
    expect(flaws.map(({ code }) => code)).toEqual(['archive/unfinished', 'archive/damaged-file'])
  })
})
