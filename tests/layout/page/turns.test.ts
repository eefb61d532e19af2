/** Where printed pages begin: the passage of the issue, and how much of it stands on pages before. */

import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../src/issue/block.ts'
import type { Passage } from '../../../src/issue/page-turn.ts'
import { WORDS } from '../../../src/issue/words.ts'
import type { Item, Page, Tag } from '../../../src/layout/page/frame.ts'
import { pageTurns } from '../../../src/layout/page/turns.ts'
import type { StyledText } from '../../../src/text/paragraph.ts'
import { TEN_POINTS } from '../../support/letters.ts'

const PARENT: Tag = { role: 'article', slug: 'talk' }
const PARAGRAPH: Tag = { role: 'paragraph', parent: PARENT }
const CONTENT: readonly Inline[] = [{ kind: 'text', text: 'كلام' }]

/** A text in which stretches between bars are raised, as note marks are. */
function raised(marked: string): StyledText {
  const spans: StyledText['spans'][number][] = []
  let text = ''
  marked.split('|').forEach((piece, index) => {
    const style = index % 2 === 1 ? { ...TEN_POINTS, rise: 3 } : TEN_POINTS
    if (piece) spans.push({ start: text.length, end: text.length + piece.length, style, language: 'ar' })
    text += piece
  })
  return { text, spans }
}

function line(source: StyledText, start: number, passage: Passage | undefined, tag = PARAGRAPH): Item {
  const set = { runs: [], direction: 'rtl', measure: 100, gapRatio: 1, letterGap: 0, expansion: 1 } as const
  return {
    kind: 'text',
    at: { x: 0, y: 0 },
    line: { ...set, start, end: source.text.length, flush: false },
    source,
    tag,
    ...(passage && { passage }),
  }
}

function page(number: number, ...items: readonly Item[]): Page {
  return { number, side: 'left', size: { width: 100, height: 100 }, items }
}

const beginningsOf = (...items: readonly Item[]) => pageTurns([page(3, ...items)])[0]?.begins

describe('a page begins', () => {
  test('in the passage of its first line, after the words before it', () => {
    expect(beginningsOf(line(raised('كلام طويل'), 5, CONTENT))).toEqual({ passage: CONTENT, offset: 5 })
  })

  test('with the word that is parted over the turn, not within it', () => {
    expect(beginningsOf(line(raised('a multitasking'), 7, CONTENT))?.offset).toBe(2)
  })

  test('after as many letters as the author wrote: isolates and note marks are the press’s', () => {
    const source = raised('قال \u2066Ada\u2069 ثم|١| صمت')
    expect(beginningsOf(line(source, source.text.indexOf('صمت'), CONTENT))?.offset).toBe('قال Ada ثم '.length)
  })

  test('after a zero-width space that the author wrote as after any other letter', () => {
    expect(beginningsOf(line(raised('كلمة\u200Bكلمة أخرى'), 10, CONTENT))?.offset).toBe(10)
  })

  test('with the text, whatever stands beside it comes first', () => {
    const aside: Tag = { role: 'paragraph', parent: { role: 'aside', parent: PARENT } }
    const other: readonly Inline[] = [{ kind: 'text', text: 'جانب' }]
    const items = [line(raised('جانب'), 0, other, aside), line(raised('كلام'), 0, CONTENT)]
    expect(beginningsOf(...items)?.passage).toBe(CONTENT)
  })
})

describe('what a page shows before its first line', () => {
  const figure: Tag = { role: 'figure', alternative: 'باب', parent: PARENT }
  const door: Item = {
    kind: 'picture',
    path: '/door.jpg',
    pixels: { width: 2, height: 1 },
    box: { x: 0, y: 0, width: 2, height: 1 },
    tag: figure,
  }
  const aside: Tag = { role: 'aside', parent: PARENT }
  const boxed: readonly Inline[] = [{ kind: 'text', text: 'في الصندوق' }]
  const turnOf = (...items: readonly Item[]) => pageTurns([page(3, ...items)])[0]

  test('is told beside it: a picture by its file', () => {
    expect(turnOf(door, line(raised('كلام'), 0, CONTENT))).toMatchObject({
      begins: { passage: CONTENT },
      floats: [{ picture: '/door.jpg' }],
    })
  })

  test('is a box by the first of its words that are of the issue, and not by its title', () => {
    const title = line(raised('بطاقة'), 0, undefined, { role: 'heading', level: 3, parent: aside })
    const words = line(raised('في الصندوق'), 0, boxed, { role: 'paragraph', parent: aside })
    expect(turnOf(title, words, words)?.floats).toEqual([{ passage: boxed }])
  })

  test('is told where there is no line, and then the page is of its article', () => {
    expect(turnOf(door)).toEqual({ page: 3, article: 'talk', floats: [{ picture: '/door.jpg' }] })
  })

  test('is nothing where it stands behind the line', () => {
    expect(turnOf(line(raised('كلام'), 0, CONTENT), door)?.floats).toBeUndefined()
  })
})

test('pages of no article are known by their part, and those between two of an article are its', () => {
  const cover: Tag = { role: 'section', title: 'الغلاف' }
  const turns = pageTurns([
    page(1, line(raised('غلاف'), 0, undefined, cover)),
    { ...page(2, line(raised('كلام'), 0, CONTENT)), opens: 'talk' },
    page(3),
    page(4, line(raised('كلام'), 0, CONTENT)),
  ])
  expect(turns).toEqual([
    { page: 1, part: 'الغلاف' },
    { page: 2, article: 'talk', opens: true },
    { page: 3, article: 'talk' },
    { page: 4, article: 'talk', begins: { passage: CONTENT, offset: 0 } },
  ])
})

test('an advert amid articles is marked with what is before it, and one after them as a part of its own', () => {
  const ADVERT: Tag = { role: 'paragraph', parent: { role: 'section', title: WORDS.advert } }
  const CONTENTS: Tag = { role: 'paragraph', parent: { role: 'section', title: WORDS.contents } }
  const of = (tag: Tag) => line(raised('كلام'), 0, undefined, tag)
  const opens = (number: number, slug: string): Page => ({ ...page(number), opens: slug })
  const turns = pageTurns([
    page(2, of(CONTENTS)),
    page(3, of(ADVERT)),
    opens(4, 'talk'),
    page(5, of(ADVERT)),
    opens(6, 'report'),
    page(7, of(ADVERT)),
  ])
  expect(turns.map(({ article, part }) => article ?? part)).toEqual([
    WORDS.contents,
    WORDS.contents,
    'talk',
    'talk',
    'report',
    WORDS.advert,
  ])
})
