/**
 * The package's declarations, as the compiler wrote one for every file of the press → those alone that its door leads
 * to, which ask nobody for Node's own types. Run by `prepack`. Plain JavaScript, as all that makes the package.
 */

import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** `from './one.ts'` and `import('./one.ts')`, which declarations keep as they are written. */
const IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)\.ts['"]/g

/** Told as the array of bytes that it is. */
const NODES_OWN = /\bBuffer(?:<\w+>)?/g

const types = join(import.meta.dirname, '../dist/types')
const reached = new Set([join(types, 'index.d.ts')])
// A set that grows while it is walked is walked to its end.
for (const path of reached) {
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replaceAll(NODES_OWN, 'Uint8Array'))
  for (const [, to] of text.matchAll(IMPORT)) reached.add(`${resolve(dirname(path), to)}.d.ts`)
}
for (const entry of await readdir(types, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  if (entry.isFile() && !reached.has(path)) await rm(path)
}
