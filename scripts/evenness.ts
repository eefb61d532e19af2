/**
 * `npm run evenness -- <file.pdf> …`: how evenly the words of a PDF are spaced, ours or another program's, as a
 * table; of ours as its report has it, too.
 */

import { readFile } from 'node:fs/promises'
import { path } from 'zx/core'
import { type Evenness, measureEvenness } from '../src/text/lines/evenness.ts'
import { readParagraphs } from './pdf-lines.ts'

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('npm run evenness -- <file.pdf> …')
  process.exitCode = 1
}

const COLUMNS: readonly (readonly [name: string, figure: (even: Evenness) => string])[] = [
  ['lines', ({ lines }) => String(lines)],
  ['p5', ({ p5 }) => p5.toFixed(2)],
  ['median', ({ median }) => median.toFixed(2)],
  ['p95', ({ p95 }) => p95.toFixed(2)],
  ['max', ({ most }) => most.toFixed(2)],
  ['sd', ({ deviation }) => deviation.toFixed(3)],
  ['step', ({ step }) => step.toFixed(3)],
  ['open', ({ openLines }) => `${(100 * openLines).toFixed(1)} %`],
  ['rivers', ({ rivers }) => String(rivers)],
  ['tatweels', ({ lengthened }) => String(lengthened)],
]
const WIDTH = 9

if (files.length > 0) console.log(`${COLUMNS.map(([name]) => name.padStart(WIDTH)).join('')}   file`)
for (const file of files) {
  const laid = await reportedOf(file)
  if (laid) show(laid, `${path.basename(file)}, as it was laid`)
  try {
    const read = measureEvenness(readParagraphs(await readFile(file)))
    show(read, laid ? `${path.basename(file)}, as it is read` : path.basename(file))
  } catch (error) {
    console.error(`Unexpected bytes in ${file}, expected a PDF: ${(error as Error).message}`)
    process.exitCode = 1
  }
}

function show(even: Evenness, name: string): void {
  console.log(`${COLUMNS.map(([, figure]) => figure(even).padStart(WIDTH)).join('')}   ${name}`)
}

/** Of a file of ours the report beside it knows which lines are justified; of any other edges and widths must tell. */
async function reportedOf(file: string): Promise<Evenness | undefined> {
  try {
    const report = JSON.parse(await readFile(path.join(path.dirname(file), 'report.json'), 'utf8'))
    return path.basename(file).startsWith(`${report.issue}.`) ? (report.evenness as Evenness) : undefined
  } catch {
    return undefined
  }
}
