import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openIndex } from '../../../src/shelf/search/open-index.ts'
import { searchShelf } from '../../../src/shelf/search/seek.ts'
import { SEARCH_CASES } from '../../archive/search/queries.ts'
import { searchRecords } from '../../archive/search/searched.ts'
import { openBrowser } from '../../support/browser.ts'
import { needing } from '../../support/needing.ts'
import { hasProgram } from '../../support/programs.ts'
import { type ServedSearch, serveSearch } from '../../support/served-search.ts'
import { type IndexFiles, indexOf, loaderOf } from '../../support/shelf-index.ts'

let files: IndexFiles
let browser: Browser | undefined
let served: ServedSearch | undefined

beforeAll(async () => {
  files = await indexOf(await searchRecords())
  if (!hasProgram('Chromium')) return
  browser = await openBrowser()
  served = await serveSearch(browser, files)
})

afterAll(async () => {
  await served?.close()
  await browser?.close()
})

needing(
  'Chromium',
).test('a browser finds what Node finds, and asks for files beside its page alone', async () => {
  const index = await openIndex(loaderOf(files).load)
  for (const { query, filters = {}, about } of SEARCH_CASES) {
    const found = await served?.search(query, filters)
    expect(found?.answer, about).toEqual(await searchShelf(index, query, { filters }))
  }
  const strangers = (served?.asked ?? []).filter(
    (path) => !path.startsWith('/shelf/') && path !== '/favicon.ico',
  )
  expect(strangers).toEqual([])
})
