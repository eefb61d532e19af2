/** Issues no editor wrote: any blocks in any order and length; and stories as a magazine has them. */

import type { Block, Inline, List, Paragraph } from '../../src/issue/block.ts'
import type { Issue } from '../../src/issue/issue.ts'
import type { Chance } from './chance.ts'
import {
  a,
  emphasis,
  english,
  facts,
  feature,
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
  subhead,
  table,
  timeline,
  verse,
} from './issues.ts'

export const VOCABULARY = manuscriptWords().filter((word) => /^[\p{Script=Arabic}،؟.]{1,12}$/u.test(word))

/** Any blocks in any order and length. */
export function generateIssue(chance: Chance): Issue {
  const words = (least: number, most: number) =>
    Array.from({ length: chance.number(least, most) }, () => chance.pick(VOCABULARY)).join(' ')
  const blocks = (most: number) =>
    Array.from({ length: chance.number(1, most) }, () => block(chance, words)).flatMap((one): Block[] =>
      // No subhead stands over nothing: loading sees to it.
      one.kind === 'subhead' ? [one, p(words(1, 60))] : [one],
    )
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
      guests: [{ ...story.guests[0], portrait: picture(chance.number(500, 2500), 1200) }] as const,
    }),
    closing: chance.number(0, 1) ? a(words(4, 20)) : [],
    ...(chance.number(0, 1) && { profile }),
    pullQuotes: [1, 2, 3].map((place) => ({
      text: words(5, 14),
      from: chance.number(1, story.exchanges.length),
      span: story.span,
      ...(place === 3 && chance.number(0, 1) && { wholePage: true as const }),
    })),
    introduction: chance.number(0, 2) === 0 ? a(words(5, 120), ...blocks(1)) : [],
  })
}

type Words = (least: number, most: number) => string

function block(chance: Chance, words: Words): Block {
  switch (chance.number(1, 12)) {
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
    case 8:
      return table(
        [words(1, 2), words(1, 2), words(1, 2)],
        Array.from({ length: chance.number(1, 9) }, () => [
          words(1, 3),
          String(chance.number(0, 5000)),
          words(1, 6),
        ]),
        chance.number(0, 1) ? { caption: words(2, 6), note: words(2, 9) } : {},
      )
    case 10:
      return facts(...Array.from({ length: chance.number(1, 4) }, () => [words(1, 1), words(1, 9)] as const))
    case 9:
      return timeline(
        ...Array.from({ length: chance.number(2, 5) }, () => [words(1, 2), words(2, 30)] as const),
      )
    case 7:
      return subhead(words(1, 7))
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

/** An interview and a feature as a magazine has them: prose, and here and there a picture, a box, a list or a quotation. */
export function generateMagazine(chance: Chance): Issue {
  const words = (least: number, most: number) =>
    Array.from({ length: chance.number(least, most) }, () => chance.pick(VOCABULARY)).join(' ')
  const prose = () => Array.from({ length: chance.number(1, 3) }, () => p(words(25, 110)))
  const now = <T>(often: number, make: () => T): T[] => (chance.number(1, often) === 1 ? [make()] : [])
  const shown = (): Block => ({
    ...picture(chance.number(900, 1600), chance.number(700, 1200), words(4, 12)),
    ...chance.pick([{}, {}, { across: true } as const]),
  })
  const matter = () => [
    ...prose(),
    ...now(4, shown).flatMap((block) => [block, p(words(20, 70))]),
    ...now(7, () => list(...Array.from({ length: chance.number(2, 5) }, () => words(4, 20)))),
    ...now(9, () => quotation(words(1, 4), words(10, 40))),
    ...now(9, () => infobox(words(1, 4), p(words(20, 50)))),
    ...now(9, () => sideNote(words(8, 20))),
  ]
  const quotes = (last: number, span: Parameters<typeof quoteOf>[3]) =>
    [1, 2, 3].flatMap((place) =>
      quoteOf(words(5, 14), chance.number(1, last), place === 3 && chance.number(0, 1) === 0, span),
    )
  const talk = Array.from({ length: chance.number(5, 14) }, () => [q(words(5, 18)), a(...matter())]).flat()
  const story = interview(...talk)
  const blocks = Array.from({ length: chance.number(3, 9) }, () => [subhead(words(2, 4)), ...matter()]).flat()
  const report = feature(blocks.slice(1), { standfirst: { text: words(10, 20), span: story.span } })
  return issueOf(
    letter(words(40, 90)),
    {
      ...story,
      kicker: 'حوار',
      ...(chance.number(0, 2) === 0 && {
        guests: [{ ...story.guests[0], portrait: picture(chance.number(900, 1600), 1200) }] as const,
      }),
      profile: infobox(words(1, 5), list(words(3, 8), words(3, 8), words(3, 8))),
      pullQuotes: quotes(story.exchanges.length, story.span),
    },
    { ...report, pullQuotes: quotes(blocks.length - 1, story.span) },
  )
}

function quoteOf(text: string, from: number, wholePage: boolean, span: Issue['articles'][number]['span']) {
  return [{ text, from, span, ...(wholePage && { wholePage: true as const }) }]
}
