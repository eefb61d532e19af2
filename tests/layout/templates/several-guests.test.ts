/** An interview of two: all names on covers, cards, spines and openers, alike; who they are under the headline; who speaks. */

import { describe, expect, test } from 'vitest'
import type { Interview } from '../../../src/issue/issue.ts'
import type { Item } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { cardPage, iconPage } from '../../../src/layout/templates/card.ts'
import { coverPage } from '../../../src/layout/templates/cover.ts'
import { openWithPlate } from '../../../src/layout/templates/head-plate.ts'
import { spinePage } from '../../../src/layout/templates/spine.ts'
import { facePage } from '../../../src/layout/templates/split.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { a, interview, issueOf, q } from '../../support/issues.ts'
import { drawn, inkOf, linesOf } from '../../support/placed.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const FIRST = 'نور'
const SECOND = 'وعبد الرحمن الشرقاوي'
const speaker = { kind: 'speaker', content: [{ kind: 'text', text: 'نور:' }] } as const
const talk: Interview = {
  ...interview(
    [
      { ...speaker, content: [{ kind: 'text', text: 'خ. إ:' }] },
      { kind: 'text', text: ' متى؟' },
    ],
    [
      { kind: 'paragraph', content: [speaker, { kind: 'text', text: ' في الصباح الباكر كل يوم.' }], span },
      ...a('ثم بعد الظهر.'),
    ],
    q('وأين؟'),
    a('هنا.'),
  ),
  guests: [
    { name: FIRST, shortName: FIRST },
    { name: 'عبد الرحمن الشرقاوي', shortName: 'الشرقاوي', role: 'رسّام' },
  ],
  standfirst: { text: 'في الصباح الباكر', by: 'نور', from: 1, span },
  pullQuotes: [{ text: 'في الصباح الباكر كل يوم', by: 'نور', from: 1, span }],
}
const issue = issueOf(talk)
const worded = { ...issue, cover: { ...issue.cover, words: { text: 'الباكر', by: 'نور', from: 1, span } } }

const sizeOf = (items: readonly Item[], text: string) => linesOf(items, text)[0]?.line.runs[0]?.run.size

describe.each(['plain', 'contemporary', 'classical'])('two guests in %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const compositor = openCompositor({ style, typesetter })
  const cover = coverPage(compositor, worded, {
    size: style.trim,
    parent: { role: 'document' },
    firstPages: new Map(),
  }).items

  test('stand whole on the cover, of one size, one under the other, over words with their name', () => {
    expect(sizeOf(cover, FIRST)).toBeCloseTo(sizeOf(cover, SECOND) ?? 0, 6)
    const [first, second, words] = [FIRST, SECOND, 'نور: الباكر'].map((text) =>
      inkOf(linesOf(cover, text)[0]),
    )
    expect(second?.top).toBeGreaterThan(first?.foot ?? 0)
    expect(words?.top).toBeGreaterThan(second?.foot ?? 0)
  })

  test('stand on the card, the icon and the spine', () => {
    const card = cardPage(compositor, worded, { width: 900, height: 472 }).items
    expect(sizeOf(card, FIRST)).toBeCloseTo(sizeOf(card, SECOND) ?? 0, 6)
    const icon = iconPage(compositor, worded, 400).items
    for (const text of [FIRST, 'الشرقاوي']) expect(linesOf(icon, text)).toHaveLength(1)
    expect(linesOf(spinePage(compositor, worded, 30).items, `${FIRST} ${SECOND}`)).toHaveLength(1)
  })

  test('stand large on what they open, none larger than the other', () => {
    const plate = drawn(
      openWithPlate(compositor, talk, 3, {
        subject: 'name',
        isPage: false,
        runningHead: { magazine: 'مجلة' },
        parent: { role: 'article' },
      }),
    ).items
    const face = facePage(compositor, { guests: talk.guests, picture: undefined }, 4, {
      role: 'article',
    }).items
    for (const items of [plate, face]) {
      expect(sizeOf(items, FIRST)).toBeCloseTo(sizeOf(items, SECOND) ?? 0, 6)
      const { left, right } = inkOf(linesOf(items, SECOND)[0])
      expect(left).toBeGreaterThan(0)
      expect(right).toBeLessThan(style.trim.width)
    }
  })

  test('are each told under the headline, with and without a role, and in the running head together', () => {
    const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
    expect(diagnostics).toEqual([])
    const items = pages.flatMap((page) => page.items)
    const said = items.flatMap((item) => (item.kind === 'text' ? [item.source.text] : []))
    expect(said).toContain('عبد الرحمن الشرقاوي، رسّام')
    expect(said).toContain(FIRST)
    expect(said).toContain('نور: في الصباح الباكر')
    expect(said.some((text) => text.includes(`${FIRST} ${SECOND}`))).toBe(true)
  })

  test('are named in the face of emphasis, and no first words stand out after a name', () => {
    const { value: pages = [] } = paginate(issue, style, typesetter)
    const items = pages.flatMap((page) => page.items)
    const [line] = linesOf(items, 'نور: في الصباح الباكر كل يوم.')
    const { spans = [], text = '' } = line?.source ?? {}
    const faces = spans.map(({ style: { faces } }) => faces.arabic)
    expect(text.slice(0, spans[0]?.end)).toBe('نور:')
    expect(faces).toEqual([
      style.emphasis.arabic,
      ...faces.slice(1).map(() => style.text.body.text.faces.arabic),
    ])
  })
})
