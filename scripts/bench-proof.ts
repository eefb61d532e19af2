/**
 * How long an edit takes to the screen: the sample in a proof of its own, opened in headless Chromium; one word of the
 * interview written anew, then a colour of the theme, each as often as `--edits` says. From the moment before the file is
 * written to the frame after the pages are in the browser; medians and 95th percentiles, and where the time goes.
 */

import './patience.ts'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import type { Page as Tab } from 'playwright-core'
import { path } from 'zx/core'
import { houseAt } from '../src/house.ts'
import { openBrowser } from '../tests/support/browser.ts'
import { openProof } from './proof/proof.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const THEMES = ['contemporary', 'plain']
/** Edits that are not counted. */
const WARM = 5
/** Milliseconds between two edits, as between two words of a quick writer. */
const PAUSE = 400

/** In the order in which they end; `write` begins each. */
const STAGES = ['write', 'seen', 'read', 'open', 'lay', 'paint', 'send', 'shown'] as const
type Stages = Readonly<Record<string, number>>

const { values } = parseArgs({ options: { edits: { type: 'string', default: '40' } } })
const browser = await openBrowser()
const scratch = await mkdtemp(path.join(tmpdir(), 'warraq-proof-'))
try {
  for (const theme of THEMES) await time(theme, Number(values.edits))
} finally {
  await browser.close()
  await rm(scratch, { recursive: true })
}

async function time(theme: string, edits: number): Promise<void> {
  const folder = path.join(scratch, `${theme}-issue`)
  const themes = path.join(scratch, `${theme}-themes`)
  const house = { ...houseAt(ROOT), themes }
  await cp(path.join(houseAt(ROOT).issues, '001'), folder, { recursive: true })
  await cp(houseAt(ROOT).themes, themes, { recursive: true })
  const proof = await openProof({ house, folder, theme }, 0)
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    await tab.goto(proof.address)
    await tab.waitForSelector('.state.ready, .state.readyFailed')
    const interview = path.join(folder, 'interviews', 'omar-aliskandarani.yaml')
    const word = await timeEdits(tab, edits, await wordsOf(interview))
    report(`${theme}: a word`, word)
    const colour = await timeEdits(tab, edits, await coloursOf(path.join(themes, `${theme}.yaml`)))
    report(`${theme}: a colour`, colour)
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

async function timeEdits(tab: Tab, edits: number, { file, text }: Edits): Promise<Stages[]> {
  const timed: Stages[] = []
  for (let turn = 0; turn < WARM + edits; turn++) {
    const shown = tab.evaluate(
      `new Promise((done) => document.addEventListener('proof-shown', ({ detail }) => requestAnimationFrame(() =>
        done({ ...detail.times, shown: performance.timeOrigin + performance.now() })), { once: true }))`,
    )
    const write = performance.timeOrigin + performance.now()
    await writeFile(file, text(turn))
    const times = (await shown) as Stages
    if (turn >= WARM) timed.push({ write, ...times })
    await tab.waitForSelector('.state.ready, .state.readyFailed')
    await tab.waitForTimeout(PAUSE)
  }
  return timed
}

function report(title: string, edits: readonly Stages[]): void {
  const wholes = edits.map(({ write = 0, shown = 0 }) => shown - write)
  console.log(`\n${title}: ${edits.length} edits, milliseconds`)
  console.log(`  ${''.padEnd(10)}${'median'.padStart(8)}${'p95'.padStart(8)}`)
  row('whole', wholes)
  for (const [index, stage] of STAGES.entries()) {
    const before = STAGES[index - 1]
    if (before === undefined) continue
    row(
      `  ${stage}`,
      edits.map((times) => (times[stage] ?? 0) - (times[before] ?? 0)),
    )
  }
}

function row(name: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
  console.log(`  ${name.padEnd(10)}${at(0.5).toFixed(0).padStart(8)}${at(0.95).toFixed(0).padStart(8)}`)
}
