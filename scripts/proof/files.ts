/** The files that a proof's page is made of: its document, its style, its program, the faces its own words are set in. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { House } from '../../src/house.ts'
import { ICON } from '../../src/proof/page/icon.ts'
import { writeShell } from '../../src/proof/page/shell.ts'
import { FACES, writeStyles } from '../../src/proof/page/styles.ts'
import { readCatalogue } from '../../src/style/catalogue.ts'
import { bundlePage } from '../bundle.ts'

export interface ServedFile {
  readonly type: string
  readonly bytes: Uint8Array
}

/** By the paths that they are served under. */
export async function makeFiles(house: House): Promise<ReadonlyMap<string, ServedFile>> {
  const text = (type: string, content: string): ServedFile => ({
    type: `${type}; charset=utf-8`,
    bytes: Buffer.from(content),
  })
  return new Map([
    ['/', text('text/html', writeShell())],
    ['/icon.svg', text('image/svg+xml', ICON)],
    ['/proof.css', text('text/css', writeStyles())],
    ['/proof.js', text('text/javascript', await bundlePage(join(house.root, 'src/proof/browser/main.ts')))],
    ...(await readFaces(house)),
  ])
}

/** One that is missing leaves its words to a face of the machine. */
async function readFaces(house: House): Promise<[string, ServedFile][]> {
  const { faces } = await readCatalogue(house)
  const read = Object.entries(FACES).map(async ([path, name]): Promise<[string, ServedFile][]> => {
    const file = faces.get(name)?.path
    const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined)
    return bytes ? [[path, { type: 'font/ttf', bytes }]] : []
  })
  return (await Promise.all(read)).flat()
}
