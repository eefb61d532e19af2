/** The proof in a browser: edits seen, mistakes survived, both tongues, keyboard, narrow windows, no barriers. */

import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { MANIFEST, writeManifest } from '../../../scripts/output/manifest.ts'
import { type OpenProof, openProof } from '../../../scripts/proof/proof.ts'
import { press } from '../../../src/press.ts'
import { judge } from '../../support/axe.ts'
import { openBrowser } from '../../support/browser.ts'
import { copyIssue, type EditedIssue } from '../../support/edited.ts'
import { needing } from '../../support/needing.ts'

const READY = '.state.ready, .state.readyFailed'
const DESK = { width: 1440, height: 900 }
const TELEPHONE = { width: 390, height: 844 }

needing('Chromium').describe('the proof in a browser', () => {
  let browser: Browser
  let edited: EditedIssue
  let proof: OpenProof
  let tab: Tab
  beforeAll(async () => {
    ;[browser, edited] = await Promise.all([openBrowser(), copyIssue()])
    const { house, folder } = edited
    proof = await openProof({ house, folder }, 0)
  })
  afterEach(async () => {
    await tab?.context().close()
    await edited.restore()
  })
  afterAll(async () => {
    await Promise.all([browser?.close(), proof?.close()])
    await edited?.clear()
  })

  type Looks = Parameters<Browser['newContext']>[0]

  async function open(looks: Looks = {}): Promise<Tab> {
    const context = await browser.newContext({
      viewport: DESK,
      locale: 'ar',
      reducedMotion: 'reduce',
      ...looks,
    })
    tab = await context.newPage()
    await tab.goto(proof.address)
    await tab.waitForSelector(READY)
    return tab
  }

  /** The edit, and the numbers of the pages that are seen to be other after it. */
  async function see(from: string | RegExp, to: string, file = edited.files.interview): Promise<number[]> {
    // Heard before anything is edited: a busy browser may take its time to listen.
    await tab.evaluate(
      `document.addEventListener('proof-shown', ({ detail }) => (window.seen = detail.changed), { once: true })`,
    )
    await edited.edit(file, from, to)
    const isShown = () => tab.evaluate('window.seen ?? null')
    await expect.poll(isShown, { timeout: 60_000, interval: 20 }).not.toBeNull()
    const numbers = (await tab.evaluate('window.seen')) as number[]
    await tab.evaluate('delete window.seen')
    await tab.waitForSelector(READY)
    return numbers
  }

  const isSeen = (selector: string) =>
    tab.evaluate(
      `(() => { const [box, table] = ['${selector}', 'main'].map((each) => document.querySelector(each).getBoundingClientRect())
        return box.bottom > table.top && box.top < table.bottom })()`,
    ) as Promise<boolean>
  const scrolled = () => tab.evaluate(`document.querySelector('main').scrollTop`) as Promise<number>
  const text = (selector: string) => tab.locator(selector).first().innerText()

  test('pages lie open from the right: the cover alone on the left, the second page on the right of the third', async () => {
    await open()
    const left = async (page: number) => (await tab.locator(`#page-${page} .paper`).boundingBox())?.x ?? 0
    expect(await left(2)).toBeGreaterThan(await left(3))
    expect(await left(1)).toBe(await left(3))
    expect(await tab.locator('.drawing').count()).toBeGreaterThan(2)
  })

  test('an edited word comes into view and is marked, and its page alone is other', async () => {
    await open()
    const numbers = await see('تعود بالقارئ', 'ترجع بالقارئ')
    expect(numbers.length).toBeGreaterThan(0)
    expect(await isSeen('.fresh rect')).toBe(true)
    const place = await scrolled()
    expect(await see('ترجع بالقارئ', 'تعود بالقارئ')).toEqual(numbers)
    expect(await scrolled()).toBe(place)
  })

  test('what changes nothing that is seen moves nothing, and the view stays where following is off', async () => {
    await open()
    expect(await see('# yaml-language-server', '# A comment.\n# yaml-language-server')).toEqual([])
    expect(await scrolled()).toBe(0)
    await tab.click('#follow')
    await see('تعود بالقارئ', 'ترجع بالقارئ')
    expect(await scrolled()).toBe(0)
    await see('ترجع بالقارئ', 'تعود بالقارئ')
  })

  test('a colour and a size of the theme are seen', async () => {
    await open()
    const colour = () =>
      tab.evaluate(`getComputedStyle(document.querySelector('#page-1 path')).fill`) as Promise<string>
    const before = await colour()
    const { theme } = edited.files
    expect(await see("coverGround: { screen: '#F0502A'", "coverGround: { screen: '#20502A'", theme)).toEqual(
      [],
    )
    expect(await colour()).not.toBe(before)
    expect((await see('size: 9.7', 'size: 9.3', theme)).length).toBeGreaterThan(0)
    await see('size: 9.3', 'size: 9.7', theme)
  })

  test('a mistake is shown with its place and its lines, the last good pages stay, and mending it clears it', async () => {
    await open()
    await edited.edit(edited.files.interview, '    answer:', '    anser:')
    await tab.waitForSelector('.state.stale')
    expect(await text('#notes-list .message')).toContain('«anser»')
    expect(await text('#notes-list .original')).toContain('"anser"')
    await tab.click('#notes-list .place')
    expect(await isSeen('.mark.current.error')).toBe(true)
    expect(await text('#notes-list .copy')).toMatch(/interview\.yaml:\d+:\d+$/)
    await tab.click('#notes-list summary')
    expect(await text('.line.here')).toContain('anser:')
    expect(await tab.locator('main.stale .drawing').count()).toBeGreaterThan(2)
    await edited.edit(edited.files.interview, '    anser:', '    answer:')
    await tab.waitForSelector(READY)
    expect(await tab.locator('main.stale, #notes-list .error').count()).toBe(0)
  })

  test('a mistake in the theme, a missing file and a missing folder are survived', async () => {
    await open()
    const { issue, theme } = edited.files
    await edited.edit(theme, 'columns: 3', 'columns: drei')
    await tab.waitForSelector('.state.stale')
    await edited.edit(theme, 'columns: drei', 'columns: 3')
    await tab.waitForSelector(READY)
    await edited.edit(issue, '- letter.yaml', '- leter.yaml')
    await tab.waitForSelector('.state.stale')
    await edited.edit(issue, '- leter.yaml', '- letter.yaml')
    await tab.waitForSelector(READY)
    const kept = join(edited.folder, '../kept')
    await cp(edited.folder, kept, { recursive: true })
    await rm(edited.folder, { recursive: true })
    await tab.waitForSelector('.state.stale')
    await cp(kept, edited.folder, { recursive: true })
    await tab.waitForSelector(READY)
  })

  test('a note leads to its place on the page, and its mark there to the note', async () => {
    await open()
    const index = await tab
      .locator('#notes-list li')
      .evaluateAll((all) => all.findIndex((each) => each.querySelector('.place')))
    expect(index).toBeGreaterThanOrEqual(0)
    await tab
      .locator(`#note-${index + 1} .place`)
      .first()
      .click()
    expect(await isSeen('.mark.current')).toBe(true)
    expect(await tab.locator('#notes-list .current').getAttribute('id')).toBe(`note-${index + 1}`)
  })

  test('everything is said in the other tongue, and remembered', async () => {
    await open()
    expect(await text('#grid')).toBe('الشبكة')
    await tab.click('#tongue')
    expect(await tab.locator('html').getAttribute('dir')).toBe('ltr')
    const words = await tab.locator('header, #notes-title, #notes-list h3').allInnerTexts()
    expect(words.join(' ').replace(/دفتر القوالب|العدد ٧|العربية/g, '')).not.toMatch(/\p{Script=Arabic}/u)
    await tab.reload()
    await tab.waitForSelector(READY)
    expect(await text('#grid')).toBe('Grid')
  })

  test('everything is done by the keyboard, wherever an Arabic keyboard has its letters', async () => {
    await open()
    const press = (code: string, key: string, shiftKey = false) =>
      tab.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ code, key, shiftKey, bubbles: true })}))`,
      )
    const layers = () => tab.locator('#page-1 .overlay svg > g').count()
    for (const [code, key] of [
      ['KeyG', 'ل'],
      ['KeyB', 'لا'],
      ['KeyJ', 'ت'],
      ['KeyO', 'خ'],
    ] as const)
      await press(code, key)
    expect(await layers()).toBe(4)
    expect(await tab.locator('#key li').count()).toBe(10)
    for (const code of ['KeyG', 'KeyB', 'KeyJ', 'KeyO']) await press(code, '')
    expect(await layers()).toBe(0)
    await press('ArrowLeft', 'ArrowLeft')
    expect(await scrolled()).toBeGreaterThan(0)
    await press('Home', 'Home')
    await press('KeyT', 'ف')
    await tab.keyboard.type('٣')
    await tab.keyboard.press('Enter')
    expect(await isSeen('#page-3')).toBe(true)
    await press('Home', 'Home')
    await tab.keyboard.press('PageDown')
    expect(await scrolled()).toBeGreaterThan(0)
    await press('Home', 'Home')
    await press('Slash', '؟', true)
    expect(await tab.locator('#help[open] kbd').count()).toBeGreaterThan(15)
    await tab.keyboard.press('Escape')
    expect(await tab.locator('#help[open]').count()).toBe(0)
    await press('KeyP', 'ح')
    expect(await tab.locator('#view').inputValue()).toBe('cyan')
    expect(await text('#legend')).toContain('groundText')
  })

  test('pages are compared with those of before, of the beginning, and of a mark', async () => {
    await open()
    await see('تعود بالقارئ', 'ترجع بالقارئ')
    const differ = async (compared: string) => {
      await tab.selectOption('#compare', compared)
      await tab.waitForSelector('.verdict')
      return tab.locator('.verdict.differs').count()
    }
    expect(await differ('before')).toBeGreaterThan(0)
    expect(await tab.locator('.earlier').count()).toBe(await tab.locator('.verdict.differs').count())
    const marked = tab.waitForResponse(/\/mark/)
    await tab.click('#mark')
    await marked
    await tab.selectOption('#compare', 'none')
    expect(await tab.locator('.verdict').count()).toBe(0)
    expect(await differ('marked')).toBe(0)
    await see('ترجع بالقارئ', 'تعود بالقارئ')
    await tab.waitForSelector('.verdict.differs')
    await tab.selectOption('#compare', 'none')
    expect(await differ('opened')).toBe(0)
    await see("coverGround: { screen: '#F0502A'", "coverGround: { screen: '#20502A'", edited.files.theme)
    await tab.waitForSelector('#page-1 .verdict.differs')
    expect(await tab.locator('.verdict:not(.differs)').count()).toBeGreaterThan(0)
  })

  test('pages are compared with those that were printed last, once they are known', async () => {
    await open()
    await tab.selectOption('#compare', 'printed')
    await tab.locator('#state').filter({ hasText: 'آخر طباعة' }).waitFor()
    expect(await tab.locator('.verdict').count()).toBe(0)
    const { house, folder } = edited
    const { value } = await press({ house, folder, editions: ['text'] })
    const output = join(house.output, basename(folder))
    const manifest = { issue: folder, inputs: value?.inputs ?? '', files: ['report.json'], older: [] }
    await mkdir(output, { recursive: true })
    await writeFile(join(output, MANIFEST), writeManifest(manifest))
    const verdicts = async () => {
      await tab.selectOption('#compare', 'none')
      await tab.selectOption('#compare', 'printed')
      return tab.locator('.verdict').count()
    }
    await expect.poll(verdicts, { timeout: 10_000, interval: 200 }).toBeGreaterThan(0)
    await see('تعود بالقارئ', 'ترجع بالقارئ')
    await tab.waitForSelector('.verdict.differs')
    expect(await tab.locator('.verdict:not(.differs)').count()).toBeGreaterThan(0)
  })

  test('without the token nothing is shown but where it is', async () => {
    const context = await browser.newContext()
    tab = await context.newPage()
    await tab.goto(proof.address.replace(/#.*/, ''))
    await tab.waitForSelector('.state.noToken')
    expect(await tab.locator('.page').count()).toBe(0)
  })

  test('the token leaves the address, and nothing is asked of any other place', async () => {
    await open()
    expect(new URL(tab.url()).hash).toBe('')
    const asked: string[] = []
    tab.on('request', (request) => asked.push(request.url()))
    const said: string[] = []
    tab.on('console', (message) => said.push(message.text()))
    await tab.reload()
    await tab.waitForSelector(READY)
    await tab.selectOption('#view', 'magenta')
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.filter((address) => new URL(address).port !== String(proof.port))).toEqual([])
    expect(said).toEqual([])
  })

  test.each([
    ['at a desk', { viewport: DESK }],
    ['at night, in English', { viewport: DESK, colorScheme: 'dark', locale: 'en' }],
    ['on a telephone', { viewport: TELEPHONE }],
  ] as const)('has no barriers that axe-core knows %s', async (_, looks) => {
    await open(looks)
    expect(await judge(tab, {})).toEqual([])
    if (looks.viewport === TELEPHONE) {
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(TELEPHONE.width)
      await tab.click('#tools-switch')
      await tab.click('#notes-switch')
    } else await tab.selectOption('#compare', 'opened')
    await tab.click('#help-switch')
    expect(await judge(tab, {})).toEqual([])
  })
})
