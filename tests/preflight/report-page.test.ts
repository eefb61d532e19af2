/** The report as its readers open it: in a browser, from a file, at a desk and on a telephone. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import type { Noted } from '../../src/preflight/evidence.ts'
import { press } from '../../src/press.ts'
import { openBrowser } from '../support/browser.ts'
import { needing } from '../support/needing.ts'
import { openBrokenIssue } from './broken-issue.ts'

const broken = await openBrokenIssue()
const shelf = mkdtempSync(join(tmpdir(), 'warraq-report-'))
const address = pathToFileURL(join(shelf, 'report.html')).href

async function print(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { root, folder } = broken
  const { value } = await press({ house: houseAt(root), folder, editions: ['report'] })
  return new Map(value?.files.map(({ name, bytes }) => [name, bytes]))
}

const files = await print()
const html = Buffer.from(files.get('report.html') ?? []).toString()
writeFileSync(join(shelf, 'report.html'), html)
const report = JSON.parse(Buffer.from(files.get('report.json') ?? []).toString()) as {
  readonly diagnostics: readonly Noted[]
}

afterAll(() => {
  broken.remove()
  rmSync(shelf, { recursive: true })
})

const DESK = 1280
const TELEPHONE = 390
/** Points of the theme's page. */
const TRIM = { width: (210 * 72) / 25.4, height: (297 * 72) / 25.4 }

test('is the same to the byte, made anew, and light enough to be sent', async () => {
  expect(Buffer.from((await print()).get('report.html') ?? []).toString()).toBe(html)
  expect(html.length).toBeLessThan(2e6)
})

test('says for shops by which checker e-books are tested, where one is ordered', async () => {
  const { root, folder } = broken
  const { value } = await press({ house: houseAt(root), folder, editions: ['epub', 'report'] })
  const page = value?.files.find(({ name }) => name === 'report.html')
  expect(Buffer.from(page?.bytes ?? []).toString()).toContain('EPUBCheck')
  expect(html).not.toContain('EPUBCheck')
})

test('names nothing beyond itself, but the report for programs beside it', () => {
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"|url\(([^)]*)\)/g)].map(
    ([, own, other]) => own ?? other ?? '',
  )
  const foreign = addresses.filter((own) => !own.startsWith('#') && !own.startsWith('data:'))
  expect(foreign).toEqual(['report.json'])
  expect(html).not.toMatch(/<script/i)
})

test('has every name once, and every link of the page leads to one', () => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
})

needing('Chromium').describe('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  async function open(width: number): Promise<{ tab: Tab; heard: string[]; asked: string[] }> {
    const tab = await browser.newPage({ viewport: { width, height: 844 } })
    const heard: string[] = []
    const asked: string[] = []
    tab.on('console', (message) => heard.push(message.text()))
    tab.on('pageerror', (error) => heard.push(error.message))
    tab.on('request', (request) => asked.push(request.url()))
    await tab.goto(address)
    return { tab, heard, asked: asked.filter((own) => !own.startsWith('data:')) }
  }

  test('reads from the right, says nothing to the console, and asks for nothing', async () => {
    const { tab, heard, asked } = await open(DESK)
    const read = await tab.evaluate(
      '[getComputedStyle(document.body).direction, document.documentElement.lang, document.title]',
    )
    expect(read).toEqual(['rtl', 'ar', expect.stringMatching(/\p{Script=Arabic}/u)])
    expect(heard).toEqual([])
    expect(asked).toEqual([address])
    await tab.close()
  })

  test('stands as it is written: a browser mends nothing in it', async () => {
    const { tab } = await open(DESK)
    const read = await tab.evaluate('document.body.innerHTML')
    // Only what ends an element whose end may be left out would show, and signs that need no escape.
    const count = (text: string) => text.match(/<[a-z]/g)?.length
    expect(count(String(read))).toBe(count(html.slice(html.indexOf('<body>') + 1)))
    expect(await tab.evaluate('document.compatMode')).toBe('CSS1Compat')
    await tab.close()
  })

  test.each([
    ['on a telephone', TELEPHONE],
    ['at a desk', DESK],
  ])('is no wider than the window %s, and set in 16 pixels or more', async (_, width) => {
    const { tab } = await open(width)
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    const sizes = `[...document.querySelectorAll('p, td, th, dd, dt, a, span, figcaption')]
      .filter((own) => own.textContent.trim())
      .map((own) => parseFloat(getComputedStyle(own).fontSize))`
    expect(Math.min(...((await tab.evaluate(sizes)) as number[]))).toBeGreaterThanOrEqual(16)
    await tab.close()
  })

  test('has one heading over all, landmarks, and words for every picture', async () => {
    const { tab } = await open(DESK)
    const counted = await tab.evaluate(`({
      h1: document.querySelectorAll('h1').length,
      main: document.querySelectorAll('main').length,
      header: document.querySelectorAll('body > header').length,
      nav: document.querySelectorAll('nav[aria-label]').length,
      footer: document.querySelectorAll('body > footer').length,
      silent: document.querySelectorAll('img:not([alt]), img[alt=""], a:empty').length,
      nameless: document.querySelectorAll('main > section:not([aria-labelledby])').length,
    })`)
    expect(counted).toEqual({ h1: 1, main: 1, header: 1, nav: 1, footer: 1, silent: 0, nameless: 0 })
    await tab.close()
  })

  test('has an entry for each thing said, and each entry of a page leads to its mark and back', async () => {
    const { tab } = await open(TELEPHONE)
    const entries = await tab.locator('.notes > li').count()
    expect(entries).toBe(report.diagnostics.length)
    const placed = report.diagnostics.filter(({ page }) => page !== undefined)
    const onward = report.diagnostics.filter((own) => own.onward !== undefined)
    expect(await tab.locator('.mark, figcaption .badge').count()).toBe(placed.length + onward.length)
    for (let number = 1; number <= entries; number++) {
      const place = tab.locator(`#note-${number} a.place`)
      if ((await place.count()) === 0) continue
      await place.click()
      expect(new URL(tab.url()).hash).toBe(`#mark-${number}`)
      await tab.locator(`#mark-${number}`).focus()
      await tab.keyboard.press('Enter')
      await tab.waitForURL(`${address}#note-${number}`)
    }
    await tab.close()
  })

  test.each([
    ['on a telephone', TELEPHONE],
    ['at a desk', DESK],
  ])('has badges beside their pages and within the window, none on another, %s', async (_, width) => {
    const { tab } = await open(width)
    type Box = Record<'left' | 'right' | 'top' | 'bottom', number>
    const boxes = `(query) => [...document.querySelectorAll(query)].map((own) => own.getBoundingClientRect().toJSON())`
    const read = (query: string) => tab.evaluate(`(${boxes})('${query}')`) as Promise<Box[]>
    const [badges, sheets] = [await read('.mark .badge'), await read('.sheet img')]
    expect(badges.length).toBeGreaterThan(5)
    const meet = (a: Box, b: Box) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    badges.forEach((badge, index) => {
      expect(sheets.some((sheet) => meet(badge, sheet))).toBe(false)
      expect(badges.slice(0, index).some((other) => meet(badge, other))).toBe(false)
      expect(badge.bottom - badge.top).toBeLessThan(2 * 16)
      expect(badge.left).toBeGreaterThanOrEqual(0)
      expect(badge.right).toBeLessThanOrEqual(width)
    })
    await tab.close()
  })

  test('has each mark where its box is on the page', async () => {
    const { tab } = await open(DESK)
    const marks = (await tab.evaluate(`[...document.querySelectorAll('.mark')].map((mark) => {
      const [own, sheet] = [mark, mark.parentElement.querySelector('img')].map((e) => e.getBoundingClientRect())
      const entry = document.querySelector(mark.getAttribute('href'))
      return {
        page: Number(mark.closest('figure').id.slice('page-'.length)),
        message: entry.querySelector('.message').textContent,
        x: (own.x - sheet.x) / sheet.width, y: (own.y - sheet.y) / sheet.height,
        width: own.width / sheet.width, height: own.height / sheet.height,
      }
    })`)) as readonly (Record<'x' | 'y' | 'width' | 'height' | 'page', number> & {
      readonly message: string
    })[]
    expect(marks.length).toBeGreaterThan(5)
    for (const { page, message, x, y, width, height } of marks) {
      const boxes = report.diagnostics.flatMap((own) =>
        (own.arabic ?? own.message) === message && own.page === page && own.box ? [own.box] : [],
      )
      const near = boxes.some(
        (box) =>
          Math.abs(box.x / TRIM.width - x) < 0.01 &&
          Math.abs(box.y / TRIM.height - y) < 0.01 &&
          Math.abs(box.width / TRIM.width - width) < 0.02 &&
          Math.abs(box.height / TRIM.height - height) < 0.02,
      )
      expect(near, message).toBe(true)
    }
    await tab.close()
  })
})
