/** A small issue, the proof of it and a browser: opened together, edited as a writer does it, and looked at. */

import type { Browser, Page as Tab } from 'playwright-core'
import { expect } from 'vitest'
import { type OpenProof, openProof } from '../../../scripts/proof/proof.ts'
import { openBrowser } from '../../support/browser.ts'
import { copyIssue, type EditedIssue } from '../../support/edited.ts'

/** When the state of the proof says that all is laid and judged. */
export const READY = '.state.ready, .state.readyFailed'
export const DESK = { width: 1440, height: 900 }
/** Milliseconds: a busy machine lays its pages late, and not wrong. */
export const PATIENCE = 90_000

export interface ProofDesk {
  readonly browser: Browser
  readonly edited: EditedIssue
  readonly proof: OpenProof
  /** A tab with the whole proof in it. */
  readonly open: (looks?: Parameters<Browser['newContext']>[0]) => Promise<Tab>
  /** The edit, and the numbers of the pages that are seen to be other after it. */
  readonly see: (tab: Tab, from: string | RegExp, to: string, file?: string) => Promise<number[]>
  /** Closes every tab, and gives the issue its first words again. */
  readonly clear: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openDesk(): Promise<ProofDesk> {
  const [browser, edited] = await Promise.all([openBrowser(), copyIssue()])
  const { house, folder, files } = edited
  const proof = await openProof({ house, folder }, 0)
  return {
    browser,
    edited,
    proof,
    async open(looks = {}) {
      const context = await browser.newContext({
        viewport: DESK,
        locale: 'ar',
        reducedMotion: 'reduce',
        ...looks,
      })
      context.setDefaultTimeout(PATIENCE)
      const tab = await context.newPage()
      await tab.goto(proof.address)
      await tab.waitForSelector(READY)
      return tab
    },
    async see(tab, from, to, file = files.interview) {
      // Heard before anything is edited: a busy browser may take its time to listen.
      await tab.evaluate(
        `document.addEventListener('proof-shown', ({ detail }) => (window.seen = detail.changed), { once: true })`,
      )
      await edited.edit(file, from, to)
      const isShown = () => tab.evaluate('window.seen ?? null')
      await expect.poll(isShown, { timeout: PATIENCE, interval: 20 }).not.toBeNull()
      const numbers = (await tab.evaluate('window.seen')) as number[]
      await tab.evaluate('delete window.seen')
      await tab.waitForSelector(READY)
      return numbers
    },
    async clear() {
      await Promise.all(browser.contexts().map((context) => context.close()))
      await edited.restore()
    },
    async close() {
      await Promise.all([browser.close(), proof.close()])
      await edited.clear()
    },
  }
}

/** Whether some of it stands in the part of the table that is in view. */
export function isSeen(tab: Tab, selector: string): Promise<boolean> {
  return tab.evaluate(
    `(() => { const [box, table] = ['${selector}', 'main'].map((each) => document.querySelector(each).getBoundingClientRect())
      return box.bottom > table.top && box.top < table.bottom })()`,
  )
}

/** Pixels. */
export function scrolled(tab: Tab): Promise<number> {
  return tab.evaluate(`document.querySelector('main').scrollTop`)
}

export function textAt(tab: Tab, selector: string): Promise<string> {
  return tab.locator(selector).first().innerText()
}
