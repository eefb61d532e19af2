/** The sample shelf, printed and archived once, as it lies in its folder and as Chromium shows it. */

import { afterAll, beforeAll } from 'vitest'
import { needing } from '../support/needing.ts'
import { type ShownShelf, showSampleShelf } from '../support/shelf-tab.ts'
import { tryBudgets } from './in-browser/budgets.ts'
import { tryScreens } from './in-browser/screens.ts'
import { tryWays } from './in-browser/ways.ts'
import { tryWebReader } from './in-browser/web-reader.ts'

needing('Chromium').describe('a shelf of both samples', () => {
  let shown: ShownShelf
  beforeAll(async () => {
    shown = await showSampleShelf()
  })
  afterAll(() => shown.close())

  tryWays(() => shown)
  tryScreens(() => shown)
  tryWebReader(() => shown)
  tryBudgets(() => shown)
})
