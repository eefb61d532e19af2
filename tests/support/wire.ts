/** A page of a site as it comes over a line of a certain speed → what it weighs there, how soon it is seen, and how it moves. */

import type { Browser } from 'playwright-core'

export interface Carried {
  /** Bytes over the wire, by what they are for (CDP, Network.ResourceType). */
  readonly bytes: Readonly<Record<string, number>>
  /** Milliseconds to the first words or pictures (W3C Paint Timing). */
  readonly firstPaint: number
  /** Of the page's layout, summed (W3C Layout Instability). */
  readonly shift: number
}

/** Chromium's own preset Slow 4G: 1.6 Mbit/s down and 750 kbit/s up at nine tenths, 150 ms there and back times 3.75. */
const SLOW_4G = {
  offline: false,
  downloadThroughput: ((1.6 * 1000 * 1000) / 8) * 0.9,
  uploadThroughput: ((750 * 1000) / 8) * 0.9,
  latency: 150 * 3.75,
} as const

const WATCH = `
window.moved = 0
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value
}).observe({ type: 'layout-shift', buffered: true })
`

/** Seen on a phone, from its top to its end, so that all pictures are loaded. */
export async function carry(browser: Browser, url: string): Promise<Carried> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
  const tab = await context.newPage()
  const line = await context.newCDPSession(tab)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', SLOW_4G)
  await tab.addInitScript(WATCH)
  const kinds = new Map<string, string>()
  const bytes: Record<string, number> = {}
  line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
  })
  await tab.goto(url, { waitUntil: 'networkidle' })
  await tab.evaluate(`(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' })
      await new Promise((done) => setTimeout(done, 50))
    }
  })()`)
  await tab.waitForLoadState('networkidle')
  const [firstPaint, shift] = (await tab.evaluate(
    `[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity, window.moved]`,
  )) as [number, number]
  await context.close()
  return { bytes, firstPaint, shift }
}
