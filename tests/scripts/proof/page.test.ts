/** The proof in a browser: its pages, both tongues, keyboard, its token, narrow windows, no barriers. */

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { judge } from '../../support/axe.ts'
import { needing } from '../../support/needing.ts'
import { DESK, isSeen, openDesk, type ProofDesk, READY, scrolled, textAt } from './proof-desk.ts'

const TELEPHONE = { width: 390, height: 844 }

needing('Chromium').describe('the proof in a browser', () => {
  let desk: ProofDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterEach(() => desk?.clear())
  afterAll(() => desk?.close())

  test('pages lie open from the right: the cover alone on the left, the second page on the right of the third', async () => {
    const tab = await desk.open()
    const left = async (page: number) => (await tab.locator(`#page-${page} .paper`).boundingBox())?.x ?? 0
    expect(await left(2)).toBeGreaterThan(await left(3))
    expect(await left(1)).toBe(await left(3))
    expect(await tab.locator('.drawing').count()).toBeGreaterThan(2)
  })

  test('a note leads to its place on the page, and its mark there to the note', async () => {
    const tab = await desk.open()
    const index = await tab
      .locator('#notes-list li')
      .evaluateAll((all) => all.findIndex((each) => each.querySelector('.place')))
    expect(index).toBeGreaterThanOrEqual(0)
    await tab
      .locator(`#note-${index + 1} .place`)
      .first()
      .click()
    expect(await isSeen(tab, '.mark.current')).toBe(true)
    expect(await tab.locator('#notes-list .current').getAttribute('id')).toBe(`note-${index + 1}`)
  })

  test('everything is said in the other tongue, and remembered', async () => {
    const tab = await desk.open()
    expect(await textAt(tab, '#grid')).toBe('الشبكة')
    await tab.click('#tongue')
    expect(await tab.locator('html').getAttribute('dir')).toBe('ltr')
    const words = await tab.locator('header, #notes-title, #notes-list h3').allInnerTexts()
    expect(words.join(' ').replace(/دفتر القوالب|العدد ٧|العربية/g, '')).not.toMatch(/\p{Script=Arabic}/u)
    await tab.reload()
    await tab.waitForSelector(READY)
    expect(await textAt(tab, '#grid')).toBe('Grid')
  })

  test('everything is done by the keyboard, wherever an Arabic keyboard has its letters', async () => {
    const tab = await desk.open()
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
    expect(await scrolled(tab)).toBeGreaterThan(0)
    await press('Home', 'Home')
    await press('KeyT', 'ف')
    await tab.keyboard.type('٣')
    await tab.keyboard.press('Enter')
    expect(await isSeen(tab, '#page-3')).toBe(true)
    await press('Home', 'Home')
    await tab.keyboard.press('PageDown')
    expect(await scrolled(tab)).toBeGreaterThan(0)
    await press('Home', 'Home')
    await press('Slash', '؟', true)
    expect(await tab.locator('#help[open] kbd').count()).toBeGreaterThan(15)
    await tab.keyboard.press('Escape')
    expect(await tab.locator('#help[open]').count()).toBe(0)
    await press('KeyP', 'ح')
    expect(await tab.locator('#view').inputValue()).toBe('cyan')
    expect(await textAt(tab, '#legend')).toContain('groundText')
  })

  test('without the token nothing is shown but where it is', async () => {
    const context = await desk.browser.newContext()
    const tab = await context.newPage()
    await tab.goto(desk.proof.address.replace(/#.*/, ''))
    await tab.waitForSelector('.state.noToken')
    expect(await tab.locator('.page').count()).toBe(0)
  })

  test('the token leaves the address, and nothing is asked of any other place', async () => {
    const tab = await desk.open()
    expect(new URL(tab.url()).hash).toBe('')
    const asked: string[] = []
    tab.on('request', (request) => asked.push(request.url()))
    const said: string[] = []
    tab.on('console', (message) => said.push(message.text()))
    await tab.reload()
    await tab.waitForSelector(READY)
    await tab.selectOption('#view', 'magenta')
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.filter((address) => new URL(address).port !== String(desk.proof.port))).toEqual([])
    expect(said).toEqual([])
  })

  test.each([
    ['at a desk', { viewport: DESK }],
    ['at night, in English', { viewport: DESK, colorScheme: 'dark', locale: 'en' }],
    ['on a telephone', { viewport: TELEPHONE }],
  ] as const)('has no barriers that axe-core knows %s', async (_, looks) => {
    const tab = await desk.open(looks)
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
