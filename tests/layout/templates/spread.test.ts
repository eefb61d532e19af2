/** A guest with a lying picture: it opens the story over both pages of a spread. */

import { describe, expect, test } from 'vitest'
import type { PictureItem, Tag } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { openHouse } from '../../support/house.ts'
import { a, interview, issueOf, picture, q } from '../../support/issues.ts'

const portrait = { ...picture(3600, 1560), alternative: 'مدينة عند الغروب', focus: { x: 0.5, y: 0.05 } }

describe.each(['contemporary', 'classical'])('in %s', async (name) => {
  const { style, typesetter } = await openHouse(name)
  const talk = interview(q('سؤال؟'), a('جواب يكفي سطرًا أو سطرين في أي عمود من أعمدة المجلة. '.repeat(420)))
  const shown = { ...talk, guests: [{ ...talk.guests[0], portrait }] as const }
  const { value: pages = [], diagnostics } = paginate(issueOf(shown), style, typesetter)
  // The contents before it show it as well, small.
  const halves = pages
    .slice(2)
    .flatMap((page) => page.items.flatMap((item) => (item.kind === 'picture' ? [{ page, item }] : [])))

  test('the picture runs from page to page, on the right-hand one first', () => {
    expect(diagnostics).toEqual([])
    expect(halves.map(({ page }) => page.side)).toEqual(['right', 'left'])
    const [right, left] = halves.map(({ item }) => item) as [PictureItem, PictureItem]
    expect(right.box).toEqual({ ...left.box })
    expect(right.box).toMatchObject({ x: 0, y: 0, width: style.trim.width })
    // The left half ends where the right one begins.
    expect((left.crop?.x ?? 0) + (left.crop?.width ?? 0)).toBeCloseTo(right.crop?.x ?? 0, 9)
    // The head of the picture is in sight.
    expect(right.crop?.y).toBe(0)
  })

  test('it is described once', () => {
    const [right, left] = halves.map(({ item }) => item.tag)
    expect(right).toMatchObject({ role: 'figure', alternative: portrait.alternative })
    expect(left).toMatchObject({ role: 'artifact' })
  })

  test('the title stands under its right half, and the text begins under its left', () => {
    const [right, left] = halves.map(({ page }) => page)
    const has = (page: typeof right, role: string) =>
      page?.items.some(
        (item) => item.kind === 'text' && (item.tag as Tag).role === role && (item.tag as Tag).parent,
      )
    expect(right?.opens).toBe('talk')
    expect(has(right, 'heading')).toBe(true)
    const under = left?.items.filter((item) => item.kind === 'text') ?? []
    expect(under.some(({ source }) => source.text.startsWith('سؤال'))).toBe(true)
    for (const { at } of under) expect(at.y).toBeGreaterThan(halves[1]?.item.box.height ?? 0)
  })

  test('a title too long for it is told', () => {
    const long = { ...shown, title: q('عنوان طويل جدًا لا ينتهي '.repeat(20)) }
    const told = paginate(issueOf(long), style, typesetter).diagnostics
    expect(told.map(({ code }) => code)).toContain('layout/overset-headline')
  })
})
