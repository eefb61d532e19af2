/** Stories of many pictures: each stands on the spread of its text, and none behind the end, in every theme of columns. */

import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/issue/block.ts'
import type { Interview } from '../../src/issue/issue.ts'
import type { Item, Page } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { breaches } from '../support/guarantees.ts'
import { openHouse } from '../support/house.ts'
import { a, interview, issueOf, letter, picture, q } from '../support/issues.ts'

const SENTENCE = 'كل سؤال جيد يفتح بابًا لسؤال آخر. '
const SHAPES = [
  [1500, 1000],
  [1600, 1200],
  [1200, 1500],
] as const

interface Illustrated {
  readonly answers: number
  readonly each: number
  readonly sentences: number
  readonly across: boolean
}

/** Every answer with as many pictures, each behind a paragraph and before another. */
function illustrated({ answers, each, sentences, across }: Illustrated): Interview {
  const talk = Array.from({ length: answers }, (_, answer) => {
    const shown = Array.from({ length: each }, (_, index): (string | Block)[] => {
      const [width, height] = SHAPES[(answer * each + index) % SHAPES.length] ?? SHAPES[0]
      const path = `/pictures/${answer}-${index}.jpg`
      return [
        `فقرة ${answer}-${index}: ${SENTENCE.repeat(sentences)}`.trim(),
        { ...picture(width, height, 'شرح الصورة'), path, ...(across && { across }) },
      ]
    })
    return [q(`وما السؤال رقم ${answer}؟`), a(...shown.flat(), `فقرة ${answer}-${each}: ${SENTENCE}`.trim())]
  })
  return interview(...talk.flat())
}

const spreadOf = (page: Page) => Math.floor(page.number / 2)
const pagesWith = (pages: readonly Page[], holds: (item: Item) => boolean) =>
  pages.filter(({ items }) => items.some(holds))
const says = (words: string) => (item: Item) => item.kind === 'text' && item.source.text.startsWith(words)

/** Pictures that are on no spread of the paragraphs round them, and those behind the last page with text. */
function astray(pages: readonly Page[], { answers, each }: Illustrated): string[] {
  const last = pagesWith(pages, says('فقرة ')).at(-1)?.number ?? 0
  return Array.from({ length: answers * each }, (_, at) => [Math.floor(at / each), at % each]).flatMap(
    ([answer = 0, index = 0]) => {
      const path = `/pictures/${answer}-${index}.jpg`
      const [shown] = pagesWith(
        pages,
        (item) => item.kind === 'picture' && item.path === path && item.tag?.role !== 'artifact',
      )
      const beside = [index, index + 1].flatMap((own) => pagesWith(pages, says(`فقرة ${answer}-${own}:`)))
      const near = shown && shown.number <= last && beside.some((page) => spreadOf(page) === spreadOf(shown))
      return near ? [] : [path]
    },
  )
}

describe.each(['contemporary', 'classical'])('in %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const lay = (own: Illustrated) => {
    const issue = issueOf(letter('نص قصير'), illustrated(own))
    const { value: pages = [] } = paginate(issue, style, typesetter)
    return { pages, broken: breaches({ issue, style, pages }) }
  }

  test('six pictures in three answers stand by their text, over all columns or in one', () => {
    for (const sentences of [3, 6, 10, 16, 24])
      for (const across of [true, false]) {
        const own = { answers: 3, each: 2, sentences, across }
        const { pages, broken } = lay(own)
        expect(astray(pages, own)).toEqual([])
        expect(broken).toEqual([])
      }
  })

  test('of many pictures in many answers hardly one is a spread late, and none is behind the end', () => {
    const trials = [4, 8].flatMap((sentences) =>
      [1, 2, 3].map((each) => ({ answers: 6, each, sentences, across: each === 2 })),
    )
    const late = trials.flatMap((own) => astray(lay(own).pages, own))
    expect(late.length).toBeLessThanOrEqual(2)
  })

  test('a picture over all columns that has its place keeps its size', () => {
    const own = { answers: 1, each: 1, sentences: 200, across: true }
    const [shown] = lay(own).pages.flatMap(({ items }) =>
      items.filter(({ kind, tag }) => kind === 'picture' && tag?.role !== 'artifact'),
    )
    if (shown?.kind !== 'picture') throw new Error('The picture is on no page.')
    const { margins, trim } = style
    expect(shown.box.width).toBeCloseTo(trim.width - margins.inside - margins.outside, 6)
  })
})
