/**
 * What copies out of our files in five readers, and which phrases they find, of the issues and a vowelled interview in
 * every theme, as a table.
 */

import { path } from 'zx/core'
import { phrasesOf } from '../tests/support/phrases.ts'
import { printScreen, SAMPLE, VOWELLED } from '../tests/support/printing.ts'
import { hasProgram, tellMissing } from '../tests/support/programs.ts'
import { READERS, type Reader } from '../tests/support/readers.ts'
import { judgeReading, type Reading, setIssue } from '../tests/support/readings.ts'

const FOLDERS = [SAMPLE, path.join(SAMPLE, '../002'), VOWELLED]
const THEMES = ['plain', 'contemporary', 'classical']
/** Phrases that are looked for in each file, where it has as many. */
export const PHRASES = 150

const COLUMNS: readonly (readonly [name: string, figure: (row: Row) => string])[] = [
  ['errors', ({ reading: { errors } }) => String(errors)],
  ['characters', ({ reading: { characters } }) => String(characters)],
  ['lost', ({ reading: { lost } }) => String(lost.length)],
  ['words', ({ reading: { words } }) => String(words)],
  ['whole', ({ reading: { blocks, broken } }) => String(blocks - broken.length)],
  ['blocks', ({ reading: { blocks } }) => String(blocks)],
  ['found', ({ found }) => String(found.filter(Boolean).length)],
  ['phrases', ({ found }) => String(found.length)],
]

interface Row {
  readonly reading: Reading
  /** Of each phrase, whether it was. */
  readonly found: readonly boolean[]
}

/** PDFium gives two marks of one letter in another order, which Unicode holds for the same. */
export const compose = (text: string) => text.normalize('NFC')
const WIDTH = 12
const READER_WIDTH = 12

export async function showExtraction(): Promise<void> {
  const readers = readersHere()
  console.log(`${COLUMNS.map(([name]) => name.padStart(WIDTH)).join('')}   reader      issue, theme`)
  for (const theme of THEMES) {
    for (const folder of FOLDERS) {
      const { pages } = await setIssue(folder, theme)
      const pdf = await printScreen(folder, theme)
      const phrases = phrasesOf(pages, PHRASES)
      for (const [name, { read, find }] of readers) {
        const reading = judgeReading(pages, (await read(pdf)).map(compose), compose)
        const row = { reading, found: await find(pdf, phrases) }
        const figures = COLUMNS.map(([, figure]) => figure(row).padStart(WIDTH)).join('')
        console.log(`${figures}   ${name.padEnd(READER_WIDTH)}${path.basename(folder)}, ${theme}`)
      }
    }
  }
}

/** The readers that are installed, by name; of others it is told what brings them. */
export function readersHere(): readonly (readonly [name: string, reader: Reader])[] {
  return Object.entries<Reader>(READERS).filter(([, { needs }]) => areHere(needs))
}

function areHere({ read, find }: Reader['needs']): boolean {
  const missing = [...read, ...find].filter((program) => !hasProgram(program))
  for (const program of missing) console.error(tellMissing(program))
  return missing.length === 0
}
