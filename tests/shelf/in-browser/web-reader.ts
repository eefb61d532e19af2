/** The web reader of a shelf in Chromium: it opens the books of both samples, turns to the left, and keeps the place. */

import type { Page as Tab } from 'playwright-core'
import { expect, test } from 'vitest'
import { openTab, type ShownShelf } from '../../support/shelf-tab.ts'

/** Milliseconds that a book may take to be opened or turned. */
const PATIENCE = 90_000
/** Milliseconds after which it has: longer than a turn is drawn. */
const SETTLED = 600

export function tryWebReader(show: () => ShownShelf): void {
  const place = (tab: Tab) => tab.locator('#place').innerText()

  /** Until the place that is shown is another, or is there at all, and stays: a book takes no key while it turns. */
  async function untilMoved(tab: Tab, from = ''): Promise<string> {
    await expect.poll(() => place(tab), { timeout: PATIENCE }).not.toBe(from)
    for (let before = '', now = await place(tab); ; before = now, now = await place(tab)) {
      if (now === before) return now
      await tab.waitForTimeout(SETTLED)
    }
  }

  /** Contrast of the darkest pair: every word of the book in sight against the page (WCAG 2.2, 1.4.3). */
  const CONTRAST = `(() => {
    const light = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * x + 0.7152 * y + 0.0722 * z
    }
    const read = (colour) => colour.match(/[\\d.]+/g).map(Number)
    const paper = light(read(getComputedStyle(document.body).backgroundColor))
    const [{ doc }] = document.querySelector('foliate-view').renderer.getContents()
    const ratios = [...doc.querySelectorAll('h1, h2, p, li, a, b')]
      .filter((element) => element.textContent.trim() !== '')
      .map((element) => {
        const ink = light(read(doc.defaultView.getComputedStyle(element).color))
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)
      })
    return Math.min(...ratios)
  })()`

  test.each(['001', '002'])('opens the book of %s, and turns its pages to the left', async (issue) => {
    const { tab, complaints, close } = await openTab(show(), `read/?issue=${issue}`)
    const first = await untilMoved(tab)
    expect(first).toMatch(/[٠-٩]/)
    await tab.keyboard.press('ArrowLeft')
    const second = await untilMoved(tab, first)
    await tab.keyboard.press('ArrowRight')
    expect(await untilMoved(tab, second)).toBe(first)
    await tab.getByRole('button', { name: 'التالي' }).click()
    expect(await untilMoved(tab, first)).toBe(second)
    await tab.getByRole('button', { name: 'السابق' }).click()
    expect(await untilMoved(tab, second)).toBe(first)
    expect(await tab.evaluate(`document.querySelector('foliate-view').book.dir`)).toBe('rtl')
    expect(complaints).toEqual([])
    await close()
  })

  test('keeps the place and the size of letters when it is opened again', async () => {
    const { tab, close } = await openTab(show(), 'read/?issue=002')
    let at = await untilMoved(tab)
    for (let turn = 0; turn < 4; turn++) {
      await tab.keyboard.press('ArrowLeft')
      at = await untilMoved(tab, at)
    }
    await tab.getByRole('button', { name: 'أكبر' }).click()
    await tab.waitForTimeout(500)
    const size = () =>
      tab.evaluate(`(() => {
        const [{ doc }] = document.querySelector('foliate-view').renderer.getContents()
        return doc.defaultView.getComputedStyle(doc.documentElement).fontSize
      })()`)
    const [before, larger] = [await place(tab), await size()]
    await tab.reload()
    await untilMoved(tab)
    expect([await place(tab), await size()]).toEqual([before, larger])
    await close()
  })

  test.each(['light', 'dark'] as const)('every word of a book can be read: %s', async (colorScheme) => {
    const { tab, close } = await openTab(show(), 'read/?issue=002', { colorScheme })
    const at = await untilMoved(tab)
    expect(await tab.evaluate(CONTRAST)).toBeGreaterThan(4.5)
    await tab.keyboard.press('ArrowLeft')
    await untilMoved(tab, at)
    expect(await tab.evaluate(CONTRAST)).toBeGreaterThan(4.5)
    await close()
  })

  test.each([
    '',
    'none',
    '../002',
    '//evil.test/x',
    '%00',
  ])('an address that names no book is told so: “%s”', async (issue) => {
    const { tab, complaints, close } = await openTab(show(), `read/?issue=${issue}`)
    await expect
      .poll(() => tab.locator('#state').innerText(), { timeout: PATIENCE })
      .toContain('تعذّر فتح الكتاب')
    expect(complaints.filter((complaint) => complaint.startsWith('asked for'))).toEqual([])
    await close()
  })
}
