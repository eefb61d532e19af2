/** Pages of the sample shelf in Chromium: who reads them by day, by night, large, small, by keyboard, without programs. */

import { expect, test } from 'vitest'
import { judge } from '../../support/axe.ts'
import { enlarge, FOCUS, type Focus, MOVING, OVERFLOW, UNFOLD } from '../../support/shelf-eyes.ts'
import { KINDS, openTab, type ShownShelf } from '../../support/shelf-tab.ts'

export function tryScreens(show: () => ShownShelf): void {
  test.each(
    KINDS,
  )('axe finds nothing wrong by day and by night, nor has the browser a complaint: %s', async (_, path) => {
    const { tab, complaints, close } = await openTab(show(), path)
    await tab.evaluate(UNFOLD)
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme })
      expect(await judge(tab, {}), colorScheme).toEqual([])
    }
    expect(complaints).toEqual([])
    await close()
  })

  /** Width in px, and the size of letters as a part of that of before (WCAG 2.2, 1.4.4 and 1.4.10). */
  const SCREENS = [
    { width: 320, times: 1 },
    { width: 1280, times: 2 },
    { width: 390, times: 1 },
  ]

  test.each(
    KINDS,
  )('nothing stands out at a side, or is cut, small or with letters of twice the size: %s', async (_, path) => {
    const { tab, close } = await openTab(show(), path)
    await tab.evaluate(UNFOLD)
    for (const { width, times } of SCREENS) {
      await tab.setViewportSize({ width, height: 800 })
      await tab.evaluate(enlarge(times))
      expect(await tab.evaluate(OVERFLOW), `${width} px`).toEqual({ scrolls: false, out: [], cut: [] })
    }
    await close()
  })

  /** Where words are sought the field has the focus, and a book has keys of its own. */
  const READ_BY_KEYS = KINDS.filter(([kind]) => kind !== 'search' && kind !== 'web reader')

  test.each(
    READ_BY_KEYS,
  )('who has keys alone skips to the content, and sees where they are: %s', async (_, path) => {
    const options = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const
    const { tab, close } = await openTab(show(), path, options)
    const press = async (key: string): Promise<Focus> => {
      await tab.keyboard.press(key)
      return tab.evaluate(FOCUS)
    }
    expect(await press('Tab')).toMatchObject({ name: 'skip', isSeen: true })
    await press('Enter')
    let stop = await press('Tab')
    expect(stop.isInMain).toBe(true)
    const unseen: Focus[] = []
    while (!stop.isNowhere && stop.name !== 'skip') {
      if (!stop.isSeen || !stop.isOutlined) unseen.push(stop)
      stop = await press('Tab')
    }
    expect(unseen).toEqual([])
    await close()
  })

  test('nothing moves for who wants less of it', async () => {
    const { tab, close } = await openTab(show(), '001/omar-aliskandarani/', { reducedMotion: 'reduce' })
    expect(await tab.evaluate(MOVING)).toBe(0)
    await tab.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await tab.evaluate(MOVING)).toBe(1)
    await close()
  })

  test('without programs all is read; the search and the web reader say that they need one', async () => {
    const options = { javaScriptEnabled: false }
    for (const [kind, path] of KINDS) {
      const { tab, complaints, close } = await openTab(show(), path, options)
      const words = await tab.locator('main').innerText()
      const needs = ['search', 'web reader'].includes(kind)
      expect([kind, words.includes('يحتاجان إلى JavaScript')]).toEqual([kind, needs])
      expect(words.length, kind).toBeGreaterThan(20)
      expect(complaints).toEqual([])
      await close()
    }
    const { tab, close } = await openTab(show(), '', options)
    await tab.getByRole('link', { name: 'العدد ٢' }).first().click()
    await tab.getByRole('link', { name: 'ساعة باب زويلة' }).first().click()
    expect(await tab.locator('h1').innerText()).toContain('ساعة باب زويلة')
    await close()
  })
}
