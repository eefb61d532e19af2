/**
 * `npm run manual`: prints the sample issues as each board of the manual asks for, and writes the pictures of their pages
 * into the manual's folder. The same press makes the same pictures.
 */

import './patience.ts'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { path } from 'zx/core'
import { houseAt } from '../src/house.ts'
import { BOARDS, SCREENS } from './manual/boards.ts'
import { drawFaces } from './manual/faces.ts'
import { mountBoard, mountGreys, mountScreen } from './manual/mount.ts'
import { openPages } from './manual/pages.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const house = houseAt(ROOT)
const folder = path.join(house.issues, 'manual', 'pictures')
const only = process.argv.slice(2)
const isAsked = (name: string) => only.length === 0 || only.includes(name)

await mkdir(folder, { recursive: true })
const pages = await openPages(house)
try {
  for (const { name, rows, share } of BOARDS) {
    if (!isAsked(name)) continue
    const shown = []
    for (const row of rows) shown.push(await pages.read(row))
    await put(`${name}.jpg`, await mountBoard(shown, share))
  }
  for (const { name, file } of SCREENS)
    if (isAsked(name)) await put(`${name}.jpg`, await mountScreen(path.join(ROOT, file)))
  if (isAsked('faces')) await put('faces.png', await mountGreys(await drawFaces(house)))
  if (isAsked('justification')) await put('justification.png', await mountGreys(await pages.specimen()))
} finally {
  await pages.close()
}

async function put(name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name)
  await rm(file, { force: true })
  await writeFile(file, bytes)
  console.log(`${path.relative(ROOT, file)}  ${Math.round(bytes.length / 1000)} kB`)
}
