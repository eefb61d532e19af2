/** Where an interview's pull quotes stand in the book: near their words, never among them, never crowded. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placePullQuotes } from '../../src/epub/pull-quotes.ts'
import type { Block } from '../../src/issue/block.ts'
import type { Exchange, Extract } from '../../src/issue/issue.ts'
import { exchange, extract, paragraph, span } from './sample-issue.ts'

/** Words that an answer has once, so that a quote is of one place. */
const SAID = 'وهذا ما قيل'
const filler = (length: number) => 'كلام '.repeat(Math.ceil(length / 5)).slice(0, length)

/** An answer of paragraphs so long; the quoted words begin the one at `quoted`. */
function answerOf(lengths: readonly number[], quoted?: number): Block[] {
  return lengths.map((length, index) => paragraph((index === quoted ? SAID : '') + filler(length)))
}

function place(pullQuotes: readonly Extract[], ...answers: readonly Block[][]) {
  return placeBefore([], pullQuotes, answers)
}

function placeBefore(
  closing: readonly Block[],
  pullQuotes: readonly Extract[],
  answers: readonly (readonly Block[])[],
) {
  const exchanges = answers.map((answer, index): Exchange => exchange(index + 1, 'ما هذا؟', ...answer))
  const placed = placePullQuotes({ pullQuotes, exchanges, closing })
  return [...placed].map(([block, { text }]) => {
    const within = exchanges.findIndex(({ answer }) => answer.includes(block))
    return { text, exchange: within + 1, after: (exchanges[within]?.answer.indexOf(block) ?? -1) + 1 }
  })
}

describe('a pull quote', () => {
  test('stands in its own answer, a screen from its words', () => {
    const quotes = [extract(SAID, 2)]
    const answers = [answerOf([500]), answerOf([500, 300, 300], 0), answerOf([500])]
    expect(place(quotes, ...answers)).toEqual([{ text: SAID, exchange: 2, after: 1 }])
  })

  test('is near to no words of the desk’s own', () => {
    const told: Block = {
      ...paragraph(SAID + filler(300)),
      kind: 'paragraph',
      content: [{ kind: 'text', text: SAID + filler(300) }],
      voice: 'narration',
    }
    const said = answerOf([500, 300, 300, 300], 1)
    expect(place([extract(SAID, 1)], [told, ...said], answerOf([500]))).toEqual([
      { text: SAID, exchange: 1, after: 1 },
    ])
  })

  test('does not repeat what was just read', () => {
    const [{ exchange: where, after } = { exchange: 0, after: 0 }] = place(
      [extract(SAID, 1)],
      answerOf([200, 20, 500], 1),
      answerOf([500]),
    )
    expect([where, after]).toEqual([1, 3])
  })

  test('stands in no answer but its own, and is left out where its words end it', () => {
    expect(place([extract(SAID, 2)], answerOf([450]), answerOf([30], 0), answerOf([450]))).toEqual([])
    expect(place([extract(SAID, 2)], answerOf([450]), answerOf([400], 0), answerOf([450]))).toEqual([
      { text: SAID, exchange: 2, after: 1 },
    ])
  })

  test('keeps away from pictures, boxes and verse', () => {
    const verse: Block = { kind: 'verse', stanzas: [], span }
    const [first, second] = answerOf([500, 60], 0) as [Block, Block]
    const answers = [[first, verse, second, ...answerOf([300])], answerOf([500])]
    expect(place([extract(SAID, 1)], ...answers)).toEqual([{ text: SAID, exchange: 1, after: 3 }])
  })

  test('never has the last word', () => {
    expect(place([extract(SAID, 1)], answerOf([900], 0))).toEqual([])
    expect(placeBefore(answerOf([30]), [extract(SAID, 1)], [answerOf([900], 0)])).toEqual([
      { text: SAID, exchange: 1, after: 1 },
    ])
    expect(place([extract(SAID, 1)], answerOf([500, 500], 0))).toEqual([
      { text: SAID, exchange: 1, after: 1 },
    ])
  })

  test('is left out where nothing is near', () => {
    expect(place([extract(SAID, 1)], answerOf([9000], 0), answerOf([500]), answerOf([500]))).toEqual([])
  })
})

describe('pull quotes', () => {
  test('that crowd one another give way to those with a page of their own in print', () => {
    const [small, large] = [extract('كلام', 1), { ...extract(SAID, 1), wholePage: true as const }]
    const answers = [answerOf([500, 500], 0), answerOf([500])]
    expect(place([small, large], ...answers).map(({ text }) => text)).toEqual([SAID])
  })

  test('are each placed at most once, apart from one another, whatever the talk', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(lengths, { minLength: 1, maxLength: 12 }), (talk) => {
        const exchanges = talk.map((each, index) => exchange(index + 1, 'ما؟', ...answerOf(each, 0)))
        const pullQuotes = exchanges.map(({ number }) => extract(SAID, number))
        const blocks = exchanges.flatMap(({ answer }) => answer)
        const placed = placePullQuotes({ pullQuotes, exchanges, closing: [] })
        expect(new Set(placed.values()).size).toBe(placed.size)
        for (const [block, { from }] of placed) expect(exchanges[from - 1]?.answer).toContain(block)
        expect(placed.has(blocks.at(-1) as Block)).toBe(false)
        const ends = blocks.map((_, index) =>
          blocks
            .slice(0, index + 1)
            .reduce((sum, { kind, ...block }) => sum + (kind === 'paragraph' ? lengthOf(block) : 0), 0),
        )
        const at = [...placed.keys()].map((block) => ends[blocks.indexOf(block)] ?? 0).sort((a, b) => a - b)
        // Questions count as well, and make it more.
        for (const [index, end] of at.slice(1).entries())
          expect(end - (at[index] ?? 0)).toBeGreaterThan(APART - QUESTIONS)
      }),
    )
  })
})

const APART = 1800
/** What questions and the ends of blocks may add between two quotes. */
const QUESTIONS = 12 * 6 * 6

function lengthOf(block: object): number {
  const { content = [] } = block as { content?: readonly { text?: string }[] }
  return content.reduce((sum, { text = '' }) => sum + text.length, 0)
}
