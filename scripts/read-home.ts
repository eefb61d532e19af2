/** A publisher's own folder → its house, as its file says; or what is wrong with the file. */

import path from 'node:path'
import type { Checked } from '../src/diagnostic.ts'
import { HOME_FILE, type House, houseAt, publisherAt } from '../src/house.ts'
import { isThere } from '../src/source/disk.ts'
import { houseSchema } from '../src/source/house-schema.ts'
import { readSource } from '../src/source/read.ts'
import { checkShape } from '../src/source/shape.ts'

export async function readHome(home: string, root: string): Promise<Checked<House>> {
  const source = await readSource(path.join(home, HOME_FILE), 'house')
  // A file without a key says that the folder is one, and nothing else.
  const isEmpty = source.diagnostics.every(({ code }) => code === 'house/empty-file')
  const { value, diagnostics } = checkShape(
    houseSchema,
    isEmpty ? { ...source, value: source.value ?? {} } : source,
  )
  const said = [...(isEmpty ? [] : source.diagnostics), ...diagnostics]
  if (!value || said.length > 0) return { diagnostics: said }
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
