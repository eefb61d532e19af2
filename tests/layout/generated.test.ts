/** Issues no editor wrote: any blocks in any order and length keep what a set page promises. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Inline, Issue, List, Paragraph } from '../../src/issue/issue.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { type Chance, openChance } from '../support/chance.ts'
import { breaches } from '../support/guarantees.ts'
import { openHouse } from '../support/house.ts'
import {
  a,
  emphasis,
  english,
  infobox,
  inline,
  interview,
  issueOf,
  letter,
  link,
  list,
  manuscriptWords,
  note,
  numbered,
  p,
  picture,
  q,
  quotation,
  sideNote,
  verse,
} from '../support/issues.ts'

const VOCABULARY = manuscriptWords().filter((word) => /^[\p{Script=Arabic}،؟.]{1,12}$/u.test(word))
const RUNS = { plain: 70, contemporary: 65, classical: 65 }
/** Of the generator: the same issues each time, until somebody looks for others. */
const SEED = 20_261_101

describe.each(['plain', 'contemporary', 'classical'] as const)('generated issues, %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)

  test(`keep every promise, ${RUNS[theme]} of them`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const issue = generateIssue(openChance(seed))
        const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
        expect(diagnostics).toEqual([])
        expect(breaches({ issue, style, pages })).toEqual([])
      }),
      // A smaller seed makes no smaller issue: the first that fails is told.
      { numRuns: RUNS[theme], seed: SEED, endOnFailure: true },
    )
  }, 300_000)
})

function generateIssue(chance: Chance): Issue {
  const words = (least: number, most: number) =>
    Array.from({ length: chance.number(least, most) }, () => chance.pick(VOCABULARY)).join(' ')
  const blocks = (most: number) => Array.from({ length: chance.number(1, most) }, () => block(chance, words))
  const talk = Array.from({ length: chance.number(1, 14) }, () => [
    q(words(3, 40)),
    a(words(1, 160), ...(chance.number(0, 1) ? blocks(4) : [])),
  ]).flat()
  const opening = letter(words(20, 60), ...blocks(3), words(5, 40))
  const story = interview(...talk)
  const profile = infobox(words(1, 5), list(words(2, 12), words(2, 12)))
  return issueOf(...(chance.number(0, 1) ? [{ ...opening, signature: 'المحرر' }] : []), {
    ...story,
    kicker: 'حوار',
    ...(chance.number(0, 2) === 0 && {
      guest: { ...story.guest, portrait: picture(chance.number(500, 2500), 1200) },
    }),
    closing: chance.number(0, 1) ? a(words(4, 20)) : [],
    ...(chance.number(0, 1) && { profile }),
    pullQuotes: [1, 2, 3].map((place) => ({
      text: words(5, 14),
      from: chance.number(1, story.exchanges.length),
      span: story.span,
      ...(place === 3 && chance.number(0, 1) && { wholePage: true as const }),
    })),
  })
}

type Words = (least: number, most: number) => string

function block(chance: Chance, words: Words): Block {
  switch (chance.number(1, 8)) {
    case 1:
      return chance.pick([list, numbered])(
        ...Array.from({ length: chance.number(1, 6) }, () => content(chance, words)),
      )
    case 2:
      return verse(
        ...Array.from({ length: chance.number(1, 4) }, () => [words(2, 6), words(2, 6)] as [string, string]),
      )
    case 3:
      return quotation(chance.number(0, 1) ? words(1, 4) : undefined, words(4, 60))
    case 4:
      return infobox(words(1, 4), boxed(chance, words))
    case 5:
      return {
        ...picture(
          chance.number(400, 1600),
          chance.number(300, 1000),
          chance.number(0, 1) ? words(2, 14) : undefined,
        ),
        ...chance.pick([{}, { across: true } as const, { beside: true } as const]),
      }
    case 6:
      return sideNote(words(3, 30))
    default:
      return p(content(chance, words))
  }
}

function boxed(chance: Chance, words: Words): Paragraph | List {
  return chance.number(0, 2) === 0 ? list(words(2, 8), words(2, 8)) : p(content(chance, words))
}

/** Plain words first, so that a paragraph's style shows; then, as it falls, one of each mark. */
function content(chance: Chance, words: Words): readonly Inline[] {
  const mark = chance.pick<() => readonly Inline[]>([
    () => [],
    () => [emphasis(` ${words(1, 3)}`)],
    () => [link(` ${words(1, 3)}`, 'https://example.org')],
    () => [note(words(2, 20))],
    () => [...inline(' '), english('old school, 1998'), ...inline(' ')],
  ])
  return [...inline(words(3, 70)), ...mark(), ...inline(` ${words(1, 30)}`)]
}
