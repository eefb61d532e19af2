/** A story that opens with a title in a frame: where title, standfirst and credits stand by their ink. */

import { describe, expect, test } from 'vitest'
import { mm } from '../../../src/geometry.ts'
import { carry, focusZone } from '../../../src/images/crop.ts'
import { typeArea } from '../../../src/layout/grid/sides.ts'
import { faultsOf } from '../../../src/layout/page/faults.ts'
import { openWithCartouche } from '../../../src/layout/templates/cartouche.ts'
import { inkSlices } from '../../../src/text/lines/ink.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { inline, interview, picture } from '../../support/issues.ts'
import { boundsOf, drawn, fillsOn, inkOf, linesOf } from '../../support/placed.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
const talk = {
  ...interview(),
  kicker: 'حوار',
  standfirst: { text: 'مدخل قصير', from: 1, span },
  credits: [
    { role: 'صحافة', name: 'خالد' },
    { role: 'تصوير', name: 'منى' },
  ],
}
const at = { runningHead: { magazine: 'مجلة' }, parent: { role: 'article' } as const }
const LEFT = 5
const long = { ...talk, title: inline('عنوان طويل جدًا لا ينتهي '.repeat(24)) }

describe('a framed title', async () => {
  const compositor = openCompositor(await openHouse('classical'))
  const { style } = compositor
  const { trim, baseline } = style
  const open = (article: Parameters<typeof openWithCartouche>[1] = talk) =>
    drawn(openWithCartouche(compositor, article, LEFT, at))
  const plate = Math.round((trim.height * 0.36) / baseline) * baseline

  test('stands in the middle of its plate by its ink, under its kicker', () => {
    const { items } = open()
    const [kicker, title] = ['حوار', 'حديث طويل'].map((words) => inkOf(linesOf(items, words)[0]))
    expect(kicker?.foot).toBeLessThan(title?.top ?? 0)
    expect(((kicker?.top ?? 0) + (title?.foot ?? 0)) / 2).toBeCloseTo(plate / 2, 6)
    for (const ink of [kicker, title])
      expect(((ink?.left ?? 0) + (ink?.right ?? 0)) / 2).toBeCloseTo(trim.width / 2, 6)
  })

  test('stands in the middle alone where it has no kicker', () => {
    const { kicker: _, ...bare } = talk
    const [title] = linesOf(open(bare).items, 'حديث طويل').map(inkOf)
    expect(((title?.top ?? 0) + (title?.foot ?? 0)) / 2).toBeCloseTo(plate / 2, 6)
  })

  test('has standfirst and credits under the plate, centred, the credits on one line with a star between', () => {
    const { items } = open()
    const [standfirst, first, second] = ['مدخل قصير', 'صحافة: خالد', 'تصوير: منى'].map((words) =>
      inkOf(linesOf(items, words)[0]),
    )
    expect(standfirst?.top).toBeGreaterThan(plate)
    expect(second?.baseline).toBe(first?.baseline)
    const middle = typeArea(style, 'left').x + typeArea(style, 'left').width / 2
    expect(((standfirst?.left ?? 0) + (standfirst?.right ?? 0)) / 2).toBeCloseTo(middle, 6)
    expect(((first?.right ?? 0) + (second?.left ?? 0)) / 2).toBeCloseTo(middle, 6)
    const between = ((first?.left ?? 0) + (second?.right ?? 0)) / 2
    const stars = items.filter((item) => item.kind === 'path' && item.fill === 'accent').map(boundsOf)
    expect(stars.some(({ left, right }) => Math.abs((left + right) / 2 - between) < 1e-6)).toBe(true)
  })

  test('has what stands under it on the grid of its own gaps, from the rule of the plate down', () => {
    const { items, regions } = open()
    const [standfirst, first, second] = ['مدخل قصير', 'صحافة: خالد', 'تصوير: منى'].map((words) =>
      inkOf(linesOf(items, words)[0]),
    )
    const { leading } = style.text.standfirst
    // A rule of three points, three points, two lines of the grid; baselines at three quarters of their lines.
    const head = plate + 3 + 3 + 2 * baseline
    expect(standfirst?.baseline).toBeCloseTo(head + 0.75 * leading, 6)
    expect(first?.baseline).toBeCloseTo(head + leading + 1.75 * baseline, 6)
    expect((first?.left ?? 0) - (second?.right ?? 0)).toBeCloseTo(2.4 * style.text.credit.text.size, 6)
    // Two lines free under the credits, and what of a line the grid asks for.
    const free = (regions[0]?.y ?? 0) - (head + leading + 2 * baseline)
    expect(free / baseline).toBeGreaterThanOrEqual(2 - 1e-6)
    expect(free / baseline).toBeLessThan(3)
  })

  test('has credits that are too many for one line each on its own', () => {
    const credits = Array.from({ length: 12 }, (_, index) => ({
      role: `كتابة ${index}`,
      name: 'كاتب',
    }))
    const { items } = open({ ...talk, credits })
    const lines = linesOf(items, 'كتابة').map(inkOf)
    expect(lines).toHaveLength(12)
    lines.slice(1).forEach(({ baseline: own }, index) => {
      expect(own - (lines[index]?.baseline ?? 0)).toBeCloseTo(baseline, 6)
    })
  })

  test('has names that are too many for one line of their credit over the next credit', () => {
    const authors = Array.from({ length: 14 }, (_, index) => ({ role: 'بقلم', name: `كاتب ${index}` }))
    const { items } = open({ ...talk, credits: [...authors, { role: 'تصوير', name: 'هدى' }] })
    const own = linesOf(items, 'بقلم').map(inkOf)
    const [next] = linesOf(items, 'تصوير').map(inkOf)
    expect(own.length).toBeGreaterThan(1)
    expect((next?.baseline ?? 0) - (own.at(-1)?.baseline ?? 0)).toBeCloseTo(baseline, 6)
  })

  test('is over pattern, or over the guest’s portrait', () => {
    const patterns = (items: ReturnType<typeof open>['items']) =>
      items.filter((item) => item.kind === 'path' && item.stroke?.colour === 'pattern').length
    expect(patterns(open().items)).toBe(1)
    const guest = { ...talk.guests[0], portrait: picture(1600, 900) }
    const { items } = open({ ...talk, guests: [guest] })
    expect(patterns(items)).toBe(0)
    const shown = items.find((item) => item.kind === 'picture')
    expect(shown).toMatchObject({ box: { x: 0, y: 0, width: trim.width } })
  })

  test('leaves free what must be seen of a portrait, whatever its shape and wherever that is', () => {
    for (const [width, height] of [
      [1200, 1200],
      [1400, 1200],
      [900, 1600],
      [1600, 900],
    ] as const)
      for (const y of [0, 0.15, 0.35, 0.5, 0.7, 1]) {
        const focus = { x: 0.5, y }
        const guest = { ...talk.guests[0], portrait: { ...picture(width, height), focus } }
        const { items, regions } = open({ ...talk, guests: [guest] })
        const shown = items.find((item) => item.kind === 'picture')
        if (!shown?.crop) throw new Error('The portrait is not on the page.')
        const zone = carry(focusZone({ width, height }, focus), shown.crop, shown.box)
        const seen = Math.min(zone.y + zone.height, shown.box.y + shown.box.height)
        const frame = items.find((item) => item.kind === 'path' && item.stroke && item.fill)
        expect(boundsOf(frame).top).toBeGreaterThanOrEqual(seen - 1e-6)
        for (const { top } of linesOf(items, '').map(inkOf)) expect(top).toBeGreaterThan(seen)
        expect(regions[0]?.lines).toBeGreaterThanOrEqual(6)
      }
  })

  test('takes all of the eye that a spread has for one thing', () => {
    expect(open().emphasis).toBe('strong')
    expect(fillsOn(open().items).slice(0, 2)).toEqual(['paper', 'ground'])
  })

  test('is told where its frame cannot hold it at a third of its size', () => {
    expect(faultsOf(open(long).items).map(({ diagnostic }) => diagnostic.code)).toEqual([
      'layout/overset-headline',
    ])
    expect(faultsOf(open().items)).toEqual([])
  })

  test('leaves no columns where what stands under it fills the page', () => {
    const standfirst = { ...talk.standfirst, text: 'مدخل طويل جدًا '.repeat(200) }
    expect(open({ ...talk, standfirst }).regions).toEqual([])
    expect(open().regions).toHaveLength(style.columns)
  })

  test.each([
    'الكثيب يصل من غير أن يمشي',
    'لا أحد يعبر الجسر مرتين ولو مشى عليه كل يوم',
    'جيم',
    'حجّ وحجج وحاجّ ومحجوج ومن يحجّ إليه ويجيء',
    'رأيت ما لا يُرى إلا من هنا',
    'بين بيتين وجسرين وليلين ومدينتين كبيرتين',
  ])('«%s» stands clear of the frame by its ink, on pattern and under a portrait', (title) => {
    const guest = { ...talk.guests[0], portrait: picture(1600, 900) }
    for (const guests of [talk.guests, [guest] as const]) {
      const { items } = open({ ...talk, guests, title: inline(title) })
      expect(faultsOf(items)).toEqual([])
      const [, inner] = items.filter((item) => item.kind === 'path' && item.stroke?.colour === 'accent')
      if (inner?.kind !== 'path') throw new Error('The title has no frame.')
      const corners = inner.commands.flatMap(({ points: [x, y] }) =>
        x === undefined || y === undefined ? [] : [{ x, y }],
      )
      const frame = boundsOf(inner)
      const titled = [...linesOf(items, title), ...linesOf(items, talk.kicker)]
      const inks = titled.flatMap(({ at: { x, y }, line }) =>
        inkSlices(line).flatMap(({ left, right, above, below }) =>
          [x + left, x + right].flatMap((across) => [
            { x: across, y: y - above },
            { x: across, y: y + below },
          ]),
        ),
      )
      expect(inks.length).toBeGreaterThan(0)
      // Of two millimetres along the axes, nine tenths at a slant.
      const gapAt = (x: number, y: number) =>
        Math.min(...corners.map((corner) => Math.hypot(x - corner.x, y - corner.y)))
      expect(Math.min(...inks.map(({ x, y }) => gapAt(x, y)))).toBeGreaterThan(0.9 * mm(2))
      expect(Math.min(...inks.map(({ y }) => y))).toBeGreaterThan(frame.top)
      expect(Math.max(...inks.map(({ y }) => y))).toBeLessThan(frame.foot)
    }
  })
})
