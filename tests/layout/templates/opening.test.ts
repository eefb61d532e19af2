/** How a story opens: as large as it is long, unless its data says otherwise; and never over anything. */

import { describe, expect, test } from 'vitest'
import type { Interview } from '../../../src/issue/issue.ts'
import { OPENINGS, type Opening } from '../../../src/issue/opening.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { type ChosenOpening, chooseOpening } from '../../../src/layout/templates/opening.ts'
import { openHouse } from '../../support/house.ts'
import { a, inline, interview, issueOf, letter, picture, q } from '../../support/issues.ts'
import { collisions, outsideColumns, outsideTrim, overlaps } from '../../support/standing.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const RIGHT = 4
const LEFT = 5
const STANDING = picture(1200, 1600)
const LYING = picture(3200, 1600)
const talk = interview(q('سؤال؟'), a('جواب'))
const withPortrait = (portrait: typeof STANDING): Interview => ({
  ...talk,
  guests: [{ ...talk.guests[0], portrait }] as const,
})
const said = (as: Opening, of: Interview = talk): Interview => ({ ...of, opener: { as, span } })
const opens = (form: Parameters<typeof chooseOpening>[0], of: Interview, pages: number, from = RIGHT) =>
  chooseOpening(form, of, { pages, from, isFixed: false })
const as = (size: ChosenOpening['size'], subject: ChosenOpening['subject']) => ({ size, subject })

describe('a story of which nothing is said', () => {
  test('opens quietly where it would else be shorter than two pages, on half a page, then on a spread', () => {
    const sizes = [0.3, 1.2, 1.4, 2.1, 2.3, 6].map((pages) => opens('split', talk, pages).size)
    expect(sizes).toEqual(['quiet', 'quiet', 'half', 'half', 'spread', 'spread'])
  })

  test('opens on no more than half a page in a theme of framed titles', () => {
    const sizes = [0.3, 1.2, 1.4, 6].map((pages) => opens('cartouche', talk, pages))
    expect(sizes).toEqual([
      as('quiet', 'title'),
      as('quiet', 'title'),
      as('half', 'title'),
      as('half', 'title'),
    ])
  })

  test('opens on a spread with a lying picture in either, and shows a standing one however short it is', () => {
    for (const form of ['split', 'cartouche'] as const)
      expect(opens(form, withPortrait(LYING), 3)).toEqual(as('spread', 'picture'))
    expect(opens('split', withPortrait(STANDING), 0.3)).toEqual(as('half', 'picture'))
    expect(opens('cartouche', withPortrait(STANDING), 6)).toEqual(as('half', 'picture'))
  })

  test('has no page of pattern before its spread, unless it is long', () => {
    expect(opens('split', talk, 3, RIGHT).size).toBe('spread')
    expect(opens('split', talk, 3, LEFT).size).toBe('half')
    expect(opens('split', talk, 4, LEFT).size).toBe('spread')
  })

  test('has its headline over the text in a theme that opens all so', () => {
    expect(opens('heading', withPortrait(LYING), 9)).toEqual(as('quiet', 'title'))
  })
})

describe('a story whose data says how it opens', () => {
  test('opens so, on its picture or, without one, on what its theme has', () => {
    expect(opens('split', said('page'), 4)).toEqual(as('page', 'name'))
    expect(opens('cartouche', said('page'), 4)).toEqual(as('page', 'title'))
    expect(opens('cartouche', said('half', withPortrait(STANDING)), 4)).toEqual(as('half', 'picture'))
    expect(opens('cartouche', said('spread'), 4)).toEqual(as('spread', 'name'))
    expect(opens('split', said('quiet', withPortrait(STANDING)), 9)).toEqual(as('quiet', 'title'))
  })

  test('opens on the name or the picture as large as it is long, and on its title alone', () => {
    expect(opens('split', said('name', withPortrait(STANDING)), 0.5)).toEqual(as('half', 'name'))
    expect(opens('split', said('name', withPortrait(STANDING)), 5)).toEqual(as('spread', 'name'))
    expect(opens('split', said('picture', withPortrait(STANDING)), 5)).toEqual(as('spread', 'picture'))
    expect(opens('split', said('text', withPortrait(STANDING)), 5)).toEqual(as('half', 'title'))
    expect(opens('split', said('text'), 0.5)).toEqual(as('quiet', 'title'))
  })
})

const SIX_WORDS = { name: 'الدكتورة سلمى بنت أحمد العبد الله', shortName: 'سلمى' }
const TWENTY_WORDS =
  'عنوان طويل من عشرين كلمة يقول كل شيء عن المدينة والساعة والطريق وعن الذين يمرون كل صباح ولا يلتفتون'
const SENTENCE = 'كل سؤال جيد يفتح بابًا لسؤال آخر. '

/** So many questions, each answered in so many sentences. */
function story(questions: number, sentences: number, own: Partial<Interview> = {}): Interview {
  const talk = Array.from({ length: questions }, (_, index) => [
    q(`وما السؤال رقم ${index + 1}؟`),
    a(SENTENCE.repeat(sentences).trim()),
  ])
  const standfirst = { text: SENTENCE.trim(), from: 1, span }
  return { ...interview(...talk.flat()), kicker: 'حوار', standfirst, guests: [SIX_WORDS], ...own }
}

describe.each(['plain', 'contemporary', 'classical'])('in %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const lay = (of: Interview) => {
    const issue = { ...issueOf(letter('نص قصير'), of), masthead: 'ق' }
    const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
    const printing = { issue, style, pages }
    const breaches = [outsideTrim, overlaps, collisions, outsideColumns].flatMap((rule) => rule(printing))
    return { pages, codes: diagnostics.map(({ code }) => code), breaches }
  }

  test('five short questions, a masthead of a letter, a name of six words, a title of twenty: one page, in order', () => {
    for (const title of ['حديث', TWENTY_WORDS])
      for (const portrait of [undefined, { ...STANDING, focus: { x: 0.5, y: 0.3 } }, LYING]) {
        const guest = { ...SIX_WORDS, ...(portrait && { portrait }) }
        const { pages, codes, breaches } = lay(story(5, 1, { title: inline(title), guests: [guest] }))
        expect(codes).toEqual([])
        expect(breaches).toEqual([])
        const at = pages.findIndex((page) => page.opens === 'talk')
        const answers = pages.flatMap(({ items }, index) =>
          items.some((item) => item.kind === 'text' && item.source.text.startsWith('وما السؤال'))
            ? [index]
            : [],
        )
        // Title, name and all five answers on the page it opens on.
        expect(answers).toEqual([at])
      }
  })

  test('stories of every length, opened in every way: nothing over anything, and all set', () => {
    for (const [questions, sentences] of [
      [6, 12],
      [12, 14],
      [16, 30],
    ] as const)
      for (const portrait of [STANDING, LYING])
        for (const as of [undefined, ...OPENINGS]) {
          const guest = { ...SIX_WORDS, portrait }
          const opener = as && { opener: { as, span } }
          const { codes, breaches } = lay(story(questions, sentences, { guests: [guest], ...opener }))
          expect(codes.filter((code) => code !== 'layout/opener')).toEqual([])
          expect(breaches).toEqual([])
        }
  })

  test('a spread or a page before a story that is shorter is told, with its place', () => {
    for (const as of ['spread', 'page'] as const)
      expect(lay(story(3, 1, { opener: { as, span } })).codes).toEqual(['layout/opener'])
    for (const as of ['half', 'quiet', 'name', 'text'] as const)
      expect(lay(story(3, 1, { opener: { as, span } })).codes).toEqual([])
  })
})
