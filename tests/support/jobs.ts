/**
 * A job of empty pages: what an order makes of one costs no setting and little painting.
 * A room of its own because a test of editions asks which files there are, and not what stands in them.
 */

import { EMPTY_STORE } from '../../src/cache/store.ts'
import type { Job } from '../../src/editions/job.ts'
import { pressOf } from '../../src/editions/sheets.ts'
import { houseAt } from '../../src/house.ts'
import { openDarkroom } from '../../src/images/darkroom.ts'
import { sideOf } from '../../src/layout/grid/sides.ts'
import type { Page } from '../../src/layout/page/frame.ts'
import { openPlateRoom } from '../../src/paint/separate.ts'
import { type Dressing, loadStyle } from '../../src/style/load.ts'
import { HOUSE, openHouse } from './house.ts'
import { issueOf, letter } from './issues.ts'

/** What a theme dresses an issue in. */
async function dressIn(theme: string): Promise<Dressing> {
  const { value } = await loadStyle(houseAt(HOUSE), { name: theme })
  if (!value) throw new Error(`The theme ${theme} must load without errors.`)
  return value
}

/** A job of so many empty pages in a theme, and the stages that it announced. */
export async function openJob(theme: string, pages = 8): Promise<{ job: Job; announced: string[] }> {
  const dressing = await dressIn(theme)
  const { typesetter } = await openHouse(theme)
  const blank = Array.from({ length: pages }, (_, index): Page => {
    const number = index + 1
    return { number, side: sideOf(number), size: dressing.style.trim, items: [] }
  })
  const announced: string[] = []
  const job: Job = {
    issue: issueOf(letter('نص')),
    dressing,
    typesetter,
    store: EMPTY_STORE,
    darkroom: openDarkroom(),
    pages: blank,
    shown: blank,
    grid: false,
    plateRoom: await openPlateRoom(dressing.style, pressOf(dressing)),
    imposition: 'pages',
    photo: undefined,
    sources: [],
    plugIns: [],
    moment: new Date(0),
    announce: (stage, reached) => {
      if (!reached) announced.push(stage)
    },
  }
  return { job, announced }
}
