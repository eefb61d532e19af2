/** `themes preview`: sets a sheet of a theme, or of all that an issue may name: one PDF each, in `output/themes`. */

import path from 'node:path'
import { type Checked, hasErrors, proceed } from '../src/diagnostic.ts'
import type { House } from '../src/house.ts'
import { printSheet } from '../src/preview/print-sheet.ts'
import { nearest } from '../src/source/complaint.ts'
import { showPath } from '../src/source/disk.ts'
import { listThemes } from '../src/style/design.ts'
import { red } from './colour.ts'
import type { Call } from './commands.ts'
import { openFile } from './open-file.ts'
import { writePrinting } from './output/write.ts'
import { refuse } from './refuse.ts'
import { themeWords } from './words/of-printing.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

/** `named`: the themes that are asked for; all where there are none. */
export async function previewThemes(call: Call, named: readonly string[]): Promise<number> {
  const { house, flags, voice = ENGLISH } = call
  const known = await listThemes(house)
  const stranger = named.find((name) => !known.includes(name))
  if (stranger !== undefined) return refuseStranger(stranger, known, voice)
  const made: Checked<string>[] = []
  for (const theme of named.length > 0 ? named : known) made.push(await preview(house, theme))
  const files = made.flatMap(({ value }) => value ?? [])
  const said = made.flatMap(({ diagnostics }) => diagnostics)
  if (flags['json']) console.log(JSON.stringify({ files, diagnostics: said }, null, 2))
  else {
    for (const diagnostic of said) console.error(red(voice.tell(diagnostic)))
    for (const file of files) console.log(showPath(file))
  }
  const [first] = files
  if (flags['open'] && first !== undefined) await openFile(first)
  return hasErrors(said) ? 1 : 0
}

/** The path of its sheet. */
async function preview(house: House, theme: string): Promise<Checked<string>> {
  return proceed(await printSheet(house, theme), async (file) => {
    const order = { id: 'themes', inputs: '', files: [file] }
    const from = path.join(house.root, 'assets', 'themes')
    const { value: folder, diagnostics } = await writePrinting(house.output, order, from)
    return { ...(folder !== undefined && { value: path.join(folder, file.name) }), diagnostics }
  })
}

function refuseStranger(name: string, known: readonly string[], voice: Voice): number {
  const words = themeWords(voice)
  const near = nearest(name, known)
  return refuse(words.noTheme(name, known), near && words.near(near), voice)
}
