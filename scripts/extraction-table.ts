/**
 * What copies out of our files in four readers, of the issues and a vowelled interview in every theme, as a table.
 */

import { path } from 'zx/core'
import { printScreen, SAMPLE, VOWELLED } from '../tests/support/printing.ts'
import { READERS } from '../tests/support/readers.ts'
import { judgeReading, type Reading, setIssue } from '../tests/support/readings.ts'

const FOLDERS = [SAMPLE, path.join(SAMPLE, '../002'), VOWELLED]
const THEMES = ['plain', 'contemporary', 'classical']

const COLUMNS: readonly (readonly [name: string, figure: (reading: Reading) => string])[] = [
  ['errors', ({ errors }) => String(errors)],
  ['characters', ({ characters }) => String(characters)],
  ['lost', ({ lost }) => String(lost.length)],
  ['words', ({ words }) => String(words)],
  ['whole', ({ blocks, broken }) => String(blocks - broken.length)],
  ['blocks', ({ blocks }) => String(blocks)],
]
/** PDFium gives two marks of one letter in another order, which Unicode holds for the same. */
const compose = (text: string) => text.normalize('NFC')
const WIDTH = 12
const READER_WIDTH = 9

export async function showExtraction(): Promise<void> {
  console.log(`${COLUMNS.map(([name]) => name.padStart(WIDTH)).join('')}   reader   issue, theme`)
  for (const theme of THEMES) {
    for (const folder of FOLDERS) {
      const { pages } = await setIssue(folder, theme)
      const pdf = await printScreen(folder, theme)
      for (const [name, read] of Object.entries(READERS)) {
        const reading = judgeReading(pages, (await read(pdf)).map(compose), compose)
        const figures = COLUMNS.map(([, figure]) => figure(reading).padStart(WIDTH)).join('')
        console.log(`${figures}   ${name.padEnd(READER_WIDTH)}${path.basename(folder)}, ${theme}`)
      }
    }
  }
}
