/**
 * The second sample in a proof of its own, edited as a writer edits → the three pictures of it in `assets/readme`: an
 * edited word, a mistake, and the pages before and after an edit, one over the other.
 */

import './patience.ts'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Page as Tab } from 'playwright-core'
import sharp from 'sharp'
import { path } from 'zx/core'
import { houseAt } from '../src/house.ts'
import { openBrowser } from '../tests/support/browser.ts'
import { openProof } from './proof/proof.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const READY = '.state.ready, .state.readyFailed'
const WINDOW = { width: 1440, height: 900 }
/** Milliseconds in which what comes into view has come. */
const REST = 900

const scratch = await mkdtemp(path.join(tmpdir(), 'warraq-pictures-'))
// Paths are shown from where the program stands.
const folder = path.join(scratch, 'assets/issues/002')
await cp(path.join(houseAt(ROOT).issues, '002'), folder, { recursive: true })
process.chdir(scratch)
const interview = path.join(folder, 'interviews/saat-bab-zuwayla.yaml')
const first = await readFile(interview, 'utf8')
const browser = await openBrowser()
const proof = await openProof({ house: houseAt(ROOT), folder }, 0)
try {
  const tab = await open({ locale: 'ar' })
  await tab.click('#joins')
  await edit(tab, 'كما تحبّون، فأنا', 'كما تحبّونها أنتم، فأنا')
  await take(tab, 'proof-edit')
  await tab.selectOption('#compare', 'opened')
  await tab.click('#joins')
  await edit(tab, 'أما أيام الخدمة', 'أما أيام الخدمة الطويلة التي لا تُنسى')
  await tab.waitForSelector('.fresh', { state: 'detached' })
  await take(tab, 'proof-compare')

  const night = await open({ locale: 'en', colorScheme: 'dark' })
  await writeFile(interview, first.replace('    answer:', '    anser:'))
  await night.waitForSelector('.state.stale')
  await night.click('#notes-list summary')
  await night.click('#notes-list .place')
  await take(night, 'proof-mistake')
} finally {
  await browser.close()
  await proof.close()
  await rm(scratch, { recursive: true })
}

async function open(looks: { locale: string; colorScheme?: 'dark' }): Promise<Tab> {
  const context = await browser.newContext({ viewport: WINDOW, reducedMotion: 'reduce', ...looks })
  const tab = await context.newPage()
  await tab.goto(proof.address)
  await tab.waitForSelector(READY)
  return tab
}

/** What is new is marked for a moment, and seen by then. */
async function edit(tab: Tab, from: string, to: string): Promise<void> {
  const text = await readFile(interview, 'utf8')
  if (!text.includes(from)) throw new Error(`The second sample has no “${from}” to be edited.`)
  await writeFile(interview, text.replace(from, to))
  await tab.waitForSelector('.fresh', { state: 'attached' })
}

async function take(tab: Tab, name: string): Promise<void> {
  await tab.waitForTimeout(REST)
  const png = await sharp(await tab.screenshot())
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()
  await writeFile(path.join(ROOT, 'assets/readme', `${name}.png`), png)
}
