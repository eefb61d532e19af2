/**
 * How long an edit takes to the screen: the sample in a proof of its own, opened in headless Chromium; one word of the
 * interview written anew, then a colour of the theme. From the moment before the file is written to the frame after the
 * pages are in the browser.
 */

import { cp, readFile, writeFile } from 'node:fs/promises'
import type { Browser, Page as Tab } from 'playwright-core'
import { fs, path } from 'zx'
import { houseAt } from '../../src/house.ts'
import { openBrowser } from '../../tests/support/browser.ts'
import { openProof } from '../proof/proof.ts'
import { describeMachine } from './machine.ts'
import { type EditMoments, type EditRecord, formatProof, formatProofSummary } from './proof-report.ts'
import { writeBetween } from './report.ts'
import { ROOT } from './workloads.ts'

const THEMES = ['contemporary', 'plain']
/** Edits that are not counted. */
const WARM = 5
/** Milliseconds between two edits, as between two words of a quick writer. */
const PAUSE = 400
const READY = '.state.ready, .state.readyFailed'

/** `write` puts what was measured between the marks of the page that keeps it. */
export async function showProof(scratch: string, edits: number, write: boolean): Promise<void> {
  const browser = await openBrowser()
  const records: EditRecord[] = []
  try {
    for (const theme of THEMES) records.push(...(await timeTheme(browser, theme, { scratch, edits })))
  } finally {
    await browser.close()
  }
  const table = formatProof({ machine: describeMachine(), browser: browser.version(), records })
  console.log(table)
  if (!write) return
  const file = path.join(ROOT, 'BENCHMARKS.md')
  const timed = writeBetween(await fs.readFile(file, 'utf8'), table, 'bench proof')
  await fs.writeFile(file, writeBetween(timed, formatProofSummary(records), 'bench proof brief'))
}

async function timeTheme(
  browser: Browser,
  theme: string,
  { scratch, edits }: { readonly scratch: string; readonly edits: number },
): Promise<readonly EditRecord[]> {
  const folder = path.join(scratch, `${theme}-issue`)
  const themes = path.join(scratch, `${theme}-themes`)
  const house = { ...houseAt(ROOT), themes: [themes] as const }
  await cp(path.join(houseAt(ROOT).issues, '001'), folder, { recursive: true })
  await cp(houseAt(ROOT).themes[0], themes, { recursive: true })
  const proof = await openProof({ house, folder, theme }, 0)
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await tab.goto(proof.address)
    await tab.waitForSelector(READY)
    const word = await wordsOf(path.join(folder, 'interviews', 'omar-aliskandarani.yaml'))
    const colour = await coloursOf(path.join(themes, `${theme}.yaml`))
    return [
      { theme, edited: 'word', moments: await timeEdits(tab, edits, word) },
      { theme, edited: 'colour', moments: await timeEdits(tab, edits, colour) },
    ]
  } finally {
    await tab.close()
    await proof.close()
  }
}

/** A file, and its text with the edit of each turn. */
interface Edits {
  readonly file: string
  readonly text: (turn: number) => string
}

/** One word of an answer is another, of another length. */
async function wordsOf(file: string): Promise<Edits> {
  const text = await readFile(file, 'utf8')
  const words = ['والكتابة', 'قصيدة', 'والمؤتمرات', 'حكاية', 'مهندسين', 'صورة', 'واجتهاد']
  const place = / الكتابة /
  if (!place.test(text)) throw new Error('The sample interview has no word to be edited.')
  return { file, text: (turn) => text.replace(place, ` ${words[turn % words.length]} `) }
}

async function coloursOf(file: string): Promise<Edits> {
  const text = await readFile(file, 'utf8')
  const accent = /(\n {2}accent: (?:\{ screen: )?'#)[0-9A-Fa-f]{6}/
  if (!accent.test(text)) throw new Error('The theme has no accent to be edited.')
  return { file, text: (turn) => text.replace(accent, `$1${(0xd04020 + turn * 3).toString(16)}`) }
}

async function timeEdits(tab: Tab, edits: number, { file, text }: Edits): Promise<EditMoments[]> {
  const timed: EditMoments[] = []
  for (let turn = 0; turn < WARM + edits; turn++) {
    const shown = tab.evaluate(
      `new Promise((done) => document.addEventListener('proof-shown', ({ detail }) => requestAnimationFrame(() =>
        done({ ...detail.times, shown: performance.timeOrigin + performance.now() })), { once: true }))`,
    )
    const write = performance.timeOrigin + performance.now()
    await writeFile(file, text(turn))
    const times = (await shown) as EditMoments
    if (turn >= WARM) timed.push({ ...times, write })
    await tab.waitForSelector(READY)
    await tab.waitForTimeout(PAUSE)
  }
  return timed
}
