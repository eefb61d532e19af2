/** Issues no editor wrote, of every kind of article that a monthly has, in sections, with adverts booked in every way. */

import type { Block, Inline, Picture } from '../../src/issue/block.ts'
import type { Advert, Article, DepartmentItem, Issue, PhotoPlate } from '../../src/issue/issue.ts'
import { OPENINGS } from '../../src/issue/opening.ts'
import type { RunningPlace, Section } from '../../src/issue/running-order.ts'
import type { Chance } from './chance.ts'
import { generateIssue, generateMagazine, VOCABULARY } from './generated.ts'
import { briefs, column, inline, letter, letters, p, photos, picture } from './issues.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const COLOURS = ['accent', undefined, '#1D6F5C', '#7A3B8F']

type Words = (least: number, most: number) => string

/** Two magazines' worth of stories, of any blocks or as magazines have them, and all that stands beside them. */
export function generateMonthly(chance: Chance): Issue {
  const words: Words = (least, most) =>
    Array.from({ length: chance.number(least, most) }, () => chance.pick(VOCABULARY)).join(' ')
  const wild = generateIssue(chance).articles.find(({ kind }) => kind === 'interview') as Article
  const tame = generateMagazine(chance)
  const [talk, report] = tame.articles.slice(1) as [Article, Article]
  const sections = COLOURS.map(
    (colour): Section => ({ name: words(1, 2), span, ...(colour !== undefined && { colour }) }),
  )
  const articles = [
    { ...letter(words(40, 200)), signature: words(2, 3) },
    briefs(...items(chance, words, 'briefs')),
    { ...writerOf(chance, words), slug: 'regular' },
    inSeveralVoices(chance, talk, words),
    {
      ...report,
      ...(chance.number(0, 1) === 0 && { picture: shown(chance) }),
      ...openingOf(chance),
    } as Article,
    photos(plates(chance, words), { standfirst: { text: words(8, 24), span } }),
    { ...wild, slug: 'wild' },
    letters(...items(chance, words, 'letters')),
  ].map((article): Article => {
    const section = chance.pick([undefined, ...sections])
    const placement = placementOf(chance)
    return { ...article, ...(section && { section }), ...(placement && { placement }) } as Article
  })
  const adverts = Array.from({ length: chance.number(0, 6) }, () => advertOf(chance, words, articles))
  const cover = { story: talk.slug, ...(chance.number(0, 1) === 0 && { picture: shown(chance) }) }
  return { ...tame, sections, adverts, articles, cover }
}

function shown(chance: Chance, caption?: string): Picture {
  const made = picture(chance.number(900, 2400), chance.number(900, 2400), caption)
  const focus = { x: chance.number(1, 9) / 10, y: chance.number(2, 8) / 10 }
  return { ...made, path: `/pictures/${chance.number(1, 1e9)}.jpg`, focus }
}

function items(chance: Chance, words: Words, kind: 'briefs' | 'letters'): Partial<DepartmentItem>[] {
  return Array.from({ length: chance.number(3, 14) }, () => ({
    ...(chance.number(0, 5) > 0 && { head: inline(words(1, 5)) }),
    ...(kind === 'briefs' && chance.number(0, 3) === 0 && { picture: shown(chance) }),
    blocks: Array.from({ length: chance.number(1, 2) }, () => p(words(12, 60))),
    source: words(2, 4),
    ...(kind === 'letters' && chance.number(0, 1) === 0 && { answer: [p(words(8, 40))] }),
  }))
}

function writerOf(chance: Chance, words: Words): Article {
  const blocks = Array.from({ length: chance.number(3, 8) }, () => words(20, 90))
  return column(blocks, {
    biography: [p(words(6, 20))],
    pullQuotes: [{ text: words(5, 12), from: 1, span }],
    ...(chance.number(0, 1) === 0 && { portrait: shown(chance) }),
  })
}

/** Two are asked, and here and there somebody else has a word. */
function inSeveralVoices(chance: Chance, talk: Article, words: Words): Article {
  if (talk.kind !== 'interview') throw new Error('A talk is an interview.')
  const named = (name: string): Inline => ({ kind: 'speaker', content: inline(`${name}: `) })
  const voice = () => chance.pick(['narration', 'editorNote', 'otherVoice'] as const)
  return {
    ...talk,
    guests: [
      { ...talk.guests[0], ...(chance.number(0, 1) === 0 && { portrait: shown(chance) }) },
      { name: 'ناصر بن حمد', shortName: 'ناصر', role: 'بحّار' },
    ],
    exchanges: talk.exchanges.map((exchange) => ({
      ...exchange,
      answer: exchange.answer.flatMap((block): Block[] => {
        if (block.kind !== 'paragraph' || chance.number(0, 4) > 0) return [block]
        const direction: Inline = { kind: 'direction', content: inline('(يضحك)') }
        const spoken = { ...block, content: [named('ناصر'), ...block.content, ...inline(' '), direction] }
        return [spoken, { ...p(words(6, 30)), voice: voice() }]
      }),
    })),
    ...openingOf(chance),
  }
}

function openingOf(chance: Chance): {
  readonly opener?: { as: (typeof OPENINGS)[number]; span: typeof span }
} {
  return chance.number(0, 2) === 0 ? { opener: { as: chance.pick(OPENINGS), span } } : {}
}

function plates(chance: Chance, words: Words): PhotoPlate[] {
  return Array.from({ length: chance.number(2, 6) }, () => {
    const plate = () => shown(chance, words(3, 16))
    return chance.number(0, 2) === 0 ? ([plate(), plate()] as const) : ([plate()] as const)
  })
}

function placementOf(chance: Chance): RunningPlace | undefined {
  return chance.number(0, 4) === 0 ? { starts: chance.pick(['right', 'left'] as const), span } : undefined
}

function advertOf(chance: Chance, words: Words, articles: readonly Article[]): Advert {
  const { slug } = chance.pick(articles)
  const place = chance.pick([
    undefined,
    { kind: 'after', slug } as const,
    { kind: 'facing', slug } as const,
    { kind: 'on', page: chance.number(4, 40) } as const,
  ])
  return {
    size: chance.pick(['full', 'half', 'third'] as const),
    words: words(1, 6),
    line: words(2, 8),
    span,
    ...(place && { place }),
    ...(!place && chance.number(0, 2) === 0 && { house: true as const }),
  }
}
