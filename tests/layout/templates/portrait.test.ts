/** An interview whose guest has a portrait: it opens the story, cut round its focus, in themes of either kind. */

import { expect, test } from 'vitest'
import type { Picture } from '../../../src/issue/block.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { openHouse } from '../../support/house.ts'
import { a, interview, issueOf, picture, q } from '../../support/issues.ts'

const portrait: Picture = { ...picture(1200, 1600), alternative: 'سلمى عند الباب', focus: { x: 0.5, y: 0.3 } }

function openingOf(theme: Awaited<ReturnType<typeof openHouse>>) {
  const talk = interview(q('سؤال؟'), a('جواب طويل يكفي سطرًا أو سطرين في أي عمود من أعمدة المجلة.'))
  const shown = { ...talk, guests: [{ ...talk.guests[0], portrait }] as const }
  const { value: pages = [], diagnostics } = paginate(issueOf(shown), theme.style, theme.typesetter)
  expect(diagnostics).toEqual([])
  // The contents before it show it as well, small.
  return pages
    .slice(2)
    .flatMap((page) => page.items.map((item) => ({ page, item })))
    .filter(({ item }) => item.kind === 'picture')
}

test.each(['contemporary', 'classical'])('in the theme %s', async (name) => {
  const theme = await openHouse(name)
  const [shown, ...others] = openingOf(theme)
  expect(others).toEqual([])
  if (shown?.item.kind !== 'picture') throw new Error('The portrait is not on a page.')
  const { item, page } = shown
  expect(page.opens).toBe('talk')
  expect(item.tag).toMatchObject({ role: 'figure', alternative: portrait.alternative })
  // From trim to trim, and what must be seen is in it.
  expect(item.box.width).toBe(theme.style.trim.width)
  const crop = item.crop ?? { x: 0, y: 0, width: 1, height: 1 }
  expect(crop.y).toBeLessThan(0.3)
  expect(crop.y + crop.height).toBeGreaterThan(0.3)
  const shape = (crop.width * portrait.width) / (crop.height * portrait.height)
  expect(shape).toBeCloseTo(item.box.width / item.box.height, 6)
})
