/** A story that opens with a name or a picture at the head of its page: the name whole, headline and columns under it. */

import { describe, expect, test } from 'vitest'
import type { Item } from '../../../src/layout/page/frame.ts'
import { openWithPlate } from '../../../src/layout/templates/head-plate.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { inline, interview, picture } from '../../support/issues.ts'
import { boundsOf, drawn, inkOf, linesOf } from '../../support/placed.ts'

const talk = { ...interview(), kicker: 'حوار' }
const at = { runningHead: { magazine: 'مجلة' }, parent: { role: 'article' } as const }
const RIGHT = 4
const filledWith = (colour: string) => (item: Item) => item.kind === 'path' && item.fill === colour

describe.each(['contemporary', 'classical'])('a plate in %s', async (theme) => {
  const compositor = openCompositor(await openHouse(theme))
  const { trim } = compositor.style
  const open = (own: Partial<Parameters<typeof openWithPlate>[3]> = {}, article = talk) =>
    drawn(openWithPlate(compositor, article, RIGHT, { subject: 'name', isPage: false, ...at, ...own }))

  test('holds all parts of the name, whole and in the order in which they are read', () => {
    for (const name of ['سلمى بنت أحمد', 'الدكتورة سلمى بنت أحمد العبد الله', 'سلمى']) {
      const { items } = open({}, { ...talk, guests: [{ name, shortName: 'سلمى' }] as const })
      const plate = boundsOf(items.find(filledWith('ground')))
      expect(plate.foot).toBeLessThan(0.4 * trim.height)
      const words = items.flatMap((item) =>
        item.kind === 'text' && item.tag.role === 'artifact' ? [item] : [],
      )
      const named = words.filter(({ source }) => name.includes(source.text)).map(inkOf)
      expect(named).toHaveLength(name.split('سلمى').filter(Boolean).length + 1)
      named.forEach(({ left, right, top, foot }, index) => {
        expect(top).toBeGreaterThan(named[index - 1]?.foot ?? 0)
        expect(foot).toBeLessThan(plate.foot)
        expect(left).toBeGreaterThan(0)
        expect(right).toBeLessThan(trim.width)
      })
    }
  })

  test('is a picture from trim to trim where the story opens on that', () => {
    const article = { ...talk, guests: [{ ...talk.guests[0], portrait: picture(1200, 1200) }] as const }
    const { items } = open({ subject: 'picture' }, article)
    expect(items.find(({ kind }) => kind === 'picture')).toMatchObject({
      box: { x: 0, y: 0, width: trim.width },
    })
    expect(items.some(filledWith('ground'))).toBe(false)
  })

  test('has headline and columns under it, and at least eight lines of these', () => {
    for (const words of [2, 20]) {
      const title = inline('عنوان '.repeat(words).trim())
      const { items, regions } = open({}, { ...talk, title })
      const plate = boundsOf(items.find(filledWith('ground')))
      const heading = linesOf(items, 'عنوان').map(inkOf)
      expect(heading[0]?.top).toBeGreaterThan(plate.foot)
      expect(regions[0]?.y).toBeGreaterThan(heading.at(-1)?.foot ?? 0)
      expect(regions[0]?.lines).toBeGreaterThanOrEqual(8)
    }
  })

  test('takes all that the headline leaves of a page that it has for itself', () => {
    const { items, regions } = open({ isPage: true })
    expect(regions).toEqual([])
    expect(boundsOf(items.find(filledWith('ground'))).foot).toBeGreaterThan(0.5 * trim.height)
  })
})
