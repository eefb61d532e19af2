/**
 * `npm run prove`: prints both sample issues and shows, as tables, what independent programs say of the files:
 * veraPDF of the standards, the rules of PDF/X-4, Ghostscript of ink and plates, and five readers of the text that
 * copies out. Draws pages of the printer's files with their marks into `output/prove`.
 */

import { houseAt } from '../src/house.ts'
import './patience.ts'
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { chalk, path } from 'zx/core'
import { formatDiagnostic } from '../src/diagnostic.ts'
import type { PrintedFile } from '../src/editions/edition.ts'
import { mm } from '../src/geometry.ts'
import { SLUG } from '../src/layout/sheets/marks.ts'
import { press } from '../src/press.ts'
import { openObjects, readJson } from '../tests/support/pdfx/objects.ts'
import { faultsOf, RULES } from '../tests/support/pdfx/rules.ts'
import { inkIn, separatePages } from '../tests/support/plates.ts'
import { hasProgram, tellMissing } from '../tests/support/programs.ts'
import { checkStandard } from '../tests/support/verapdf.ts'
import { showExtraction } from './extraction-table.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const ISSUES = ['001', '002']
const SHOWN = path.join(ROOT, 'output', 'prove')
/** Dots to the inch of the pages that are drawn. */
const PPI = 60
/** Points round the bleed, and the narrowest bleed there is. */
const BLEED = mm(3)

let sound = true

for (const issue of ISSUES) {
  const files = await printIssue(issue)
  const named = (name: string) => files.filter((file) => file.name.endsWith(name))
  await judgeStandards([...named('.screen.pdf'), ...named('.archive.pdf')])
  const sheets = files.filter(({ name }) => /\.(print.*|cover)\.pdf$/.test(name))
  judgeRules(sheets)
  await measureInk(named('.print.pdf'))
  await drawSheets(sheets)
}
await showExtraction()
console.log(sound ? chalk.green('All of it holds.') : chalk.red('Not all of it holds.'))
process.exitCode = sound ? 0 : 1

async function printIssue(issue: string): Promise<readonly PrintedFile[]> {
  const folder = path.join(ROOT, 'assets', 'issues', issue)
  const orders = [
    { editions: ['screen', 'archive', 'print', 'cover'] },
    { editions: ['print'], imposition: 'spreads' },
    { editions: ['print'], imposition: 'stitched' },
  ] as const
  const printings = []
  for (const order of orders) {
    const { value, diagnostics } = await press({ house: houseAt(ROOT), folder, ...order })
    if (!value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
    printings.push(...value.files.filter(({ name }) => name.endsWith('.pdf')))
  }
  return printings
}

async function judgeStandards(files: readonly PrintedFile[]): Promise<void> {
  if (!hasProgram('veraPDF')) {
    console.log(chalk.yellow(tellMissing('veraPDF')))
    return
  }
  for (const flavour of ['ua1', '3a'] as const) {
    const asked = files.filter(({ name }) => flavour === 'ua1' || name.endsWith('.archive.pdf'))
    const verdicts = await checkStandard(
      asked.map(({ bytes }) => bytes),
      flavour,
    )
    asked.forEach(({ name }, index) => {
      const { passedChecks = 0, failedChecks = 0, broken = [] } = verdicts[index] ?? {}
      say(
        failedChecks === 0 && passedChecks > 0,
        name,
        `veraPDF ${flavour}: ${passedChecks} checks held, ${failedChecks} failed`,
      )
      for (const rule of broken) console.log(`    ${rule}`)
    })
  }
}

function judgeRules(files: readonly PrintedFile[]): void {
  for (const { name, bytes } of files) {
    const faults = faultsOf(openObjects(readJson(bytes)))
    say(faults.length === 0, name, `PDF/X-4: ${RULES.length} rules, ${faults.length} faults`)
    for (const fault of faults) console.log(`    ${fault}`)
  }
}

async function measureInk(files: readonly PrintedFile[]): Promise<void> {
  for (const { name, bytes } of files) {
    const { pages, list } = openObjects(readJson(bytes))
    const plates = await separatePages(bytes, { first: 1, last: pages.length })
    const inks = plates.map((page, index) => {
      const [left = 0, foot = 0, right = 0, head = 0] = list(pages[index]?.['/TrimBox']) as number[]
      const box = { x: SLUG, y: SLUG, width: right - left + 2 * BLEED, height: head - foot + 2 * BLEED }
      return inkIn(page, box).most
    })
    const per = (ink: number) => `${Math.round(100 * ink)}`
    say(Math.max(...inks) <= 3.01, name, `ink by page, per cent: ${inks.map(per).join(' ')}`)
    const others = [...new Set(plates.flatMap((page) => Object.keys(page.inks)))].sort()
    console.log(`    plates: ${others.join(', ')}`)
  }
}

async function drawSheets(files: readonly PrintedFile[]): Promise<void> {
  await mkdir(SHOWN, { recursive: true })
  for (const { name, bytes } of files) {
    const file = path.join(SHOWN, name)
    await writeFile(file, bytes)
    execFileSync('pdftoppm', ['-r', String(PPI), '-png', file, file.replace(/\.pdf$/, '')])
  }
}

function say(held: boolean, name: string, words: string): void {
  if (!held) sound = false
  console.log(`${held ? chalk.green('✓') : chalk.red('✗')} ${name.padEnd(24)} ${words}`)
}
