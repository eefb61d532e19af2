/** `specimen`: sets the specimen of the press's faces, a PDF and a picture a page. */

import path from 'node:path'
import { showPath } from '../src/source/disk.ts'
import { printSpecimen } from '../src/specimen.ts'
import { red } from './colour.ts'
import type { Call } from './commands.ts'
import { writePrinting } from './output/write.ts'
import { ENGLISH } from './words/voice.ts'

export async function run({ house, flags, voice = ENGLISH }: Call): Promise<number> {
  const { value, diagnostics } = await printSpecimen(house)
  const order = value && { id: 'specimen', inputs: '', files: value }
  const written =
    order && (await writePrinting(house.output, order, path.join(house.root, 'assets', 'specimen')))
  const said = [...diagnostics, ...(written?.diagnostics ?? [])]
  const folder = written?.value
  const files = folder === undefined ? [] : (value ?? []).map(({ name }) => path.join(folder, name))
  if (flags['json']) console.log(JSON.stringify({ files, diagnostics: said }, null, 2))
  else {
    for (const diagnostic of said) console.error(red(voice.tell(diagnostic)))
    for (const file of files) console.log(showPath(file))
  }
  return files.length > 0 ? 0 : 1
}
