/** A publisher's own folder → its house, as its file says; or what is wrong with the file. */

import path from 'node:path'
import type { Checked } from '../src/diagnostic.ts'
import { HOME_FILE, type House, houseAt, publisherAt, type TerminalLanguage } from '../src/house.ts'
import { isThere } from '../src/source/disk.ts'
import { houseSchema, spokenSchema } from '../src/source/house-schema.ts'
import { readSource } from '../src/source/read.ts'
import { checkShape, conform } from '../src/source/shape.ts'

/** With the language that a file with mistakes in it asks for: they are told in it. */
export interface ReadHouse extends Checked<House> {
  readonly language?: TerminalLanguage
}

export async function readHome(home: string, root: string): Promise<ReadHouse> {
  const source = await readSource(path.join(home, HOME_FILE), 'house')
  // A file without a key says that the folder is one, and nothing else.
  const isEmpty = source.diagnostics.every(({ code }) => code === 'house/empty-file')
  const { value, diagnostics } = checkShape(
    houseSchema,
    isEmpty ? { ...source, value: source.value ?? {} } : source,
  )
  const said = [...(isEmpty ? [] : source.diagnostics), ...diagnostics]
  if (!value || said.length > 0) {
    const language = conform(spokenSchema, source.value)?.lang
    return { diagnostics: said, ...(language && { language }) }
  }
  const house = publisherAt(home, root)
  const { archive, shelf, lang } = value
  const own = {
    houseStyle: (await isThere(house.houseStyle)) ? house.houseStyle : houseAt(root).houseStyle,
    archive: archive === undefined ? house.archive : placeOf(home, archive),
    ...(shelf !== undefined && { address: shelf.endsWith('/') ? shelf : `${shelf}/` }),
    ...(lang !== undefined && { language: lang }),
  }
  return { value: { ...house, ...own }, diagnostics: [] }
}

function placeOf(home: string, archive: string): string {
  return /^[a-z0-9]+:\/\//i.test(archive) ? archive : path.resolve(home, archive)
}
