/** Generations of a folder whose files all say which they are of, and what a folder says of itself. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PrintedFile } from '../../../src/editions/edition.ts'

const FILES = 12
/** Bytes: enough that the disk is busy for a while. */
const SIZE = 40_000

export function filesOf(generation: number): PrintedFile[] {
  return Array.from({ length: FILES }, (_, index) => ({
    name: index % 3 === 0 ? `text/${index}.txt` : `${index}.pdf`,
    bytes: Buffer.alloc(SIZE, `${generation} `),
  }))
}

/** The generation that a folder is of; 0 where there is no folder. Throws where it is of more than one, or lacks a file. */
export function generationIn(folder: string): number {
  if (!existsSync(folder)) return 0
  const said = filesOf(0).map(({ name }) => {
    const text = readFileSync(join(folder, name), 'latin1')
    if (text.length !== SIZE) throw new Error(`${name} is cut off.`)
    return Number.parseInt(text, 10)
  })
  const [first = 0] = said
  if (said.some((each) => each !== first)) throw new Error(`The folder is of generations ${said.join(', ')}.`)
  return first
}

/** What stands in the output besides the folders that people open. */
export function litterIn(output: string): string[] {
  return readdirSync(output).filter((name) => name.startsWith('.'))
}
