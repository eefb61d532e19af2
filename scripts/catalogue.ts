/** `catalogue`: makes the catalogue of the archive anew, of what may be said of the issues in it. */

import { stat } from 'node:fs/promises'
import { showPath } from '../src/source/disk.ts'
import { rebuildCatalogue } from './archive/catalogue-file.ts'
import { openExisting } from './archive/open.ts'
import { readRecords } from './archive/recorded.ts'
import { tellRefusal } from './archive/refusal.ts'
import type { Call } from './commands.ts'
import { archiveWords } from './words/of-keeping.ts'
import { ENGLISH } from './words/voice.ts'

export async function run(call: Call): Promise<number> {
  const { house, flags, voice = ENGLISH } = call
  const { value: storage, diagnostics } = await openExisting(call)
  if (!storage) return tellRefusal(diagnostics, voice)
  const issues = await rebuildCatalogue(house.catalogue, readRecords(storage))
  const { size } = await stat(house.catalogue)
  if (flags['json']) console.log(JSON.stringify({ catalogue: house.catalogue, issues, bytes: size }, null, 2))
  else console.log(archiveWords(voice).catalogued(showPath(house.catalogue), issues, (size / 1e6).toFixed(1)))
  return 0
}
