/**
 * A version in the archive → a house of its own on disk, from which the issue can be printed again: the issue's files, its
 * theme, and its faces where the catalogues of their families look for them. Nothing comes from anywhere else.
 */

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix, resolve, sep } from 'node:path'
import { YAML } from 'zx'
import type { StoredFile, StoredVersion } from '../../src/archive/ocfl/object.ts'
import { KEPT } from '../../src/archive/record/version-paths.ts'
import { readAll } from '../../src/archive/storage.ts'
import { type House, houseAt } from '../../src/house.ts'

/** `root` is an empty folder. The plug-ins of then are put there, and not run: that is for the caller to say. */
export async function unpackIssue(root: string, id: string, { files }: StoredVersion): Promise<House> {
  const house = houseAt(root)
  const pressed = new Map<string, StoredFile>()
  for (const file of files) {
    const issue = below(KEPT.issue, file.path)
    const press = below(KEPT.press, file.path)
    if (issue !== undefined) await put(join(house.issues, id), issue, file)
    if (press === undefined) continue
    pressed.set(press, file)
    if (!isFace(press)) await put(root, press, file)
  }
  await placeFaces(house, pressed)
  return house
}

function below(folder: string, path: string): string | undefined {
  return path.startsWith(folder) ? path.slice(folder.length) : undefined
}

/** Faces and licences lie in the folder of their family. */
function isFace(path: string): boolean {
  return posix.dirname(posix.dirname(path)) === 'fonts'
}

/** Where the catalogue of its family says that a face lies, it is put: in a package, or beside the catalogue. */
async function placeFaces({ root }: House, pressed: ReadonlyMap<string, StoredFile>): Promise<void> {
  for (const [path, catalogue] of pressed) {
    if (!/^fonts\/[^/]+\.yaml$/.test(path)) continue
    const family = YAML.parse((await readAll(catalogue.read())).toString('utf8')) as FamilyFile
    const folder = family.package ? posix.join('node_modules', family.package) : 'fonts'
    if (family.package)
      await write(root, posix.join(folder, 'package.json'), JSON.stringify({ name: family.package }))
    for (const name of [family.licence, ...Object.values(family.weights)]) {
      const file = pressed.get(posix.join('fonts', posix.basename(path, '.yaml'), posix.basename(name)))
      if (file) await put(root, posix.join(folder, name), file)
    }
  }
}

/** What of a catalogue says where faces lie. */
interface FamilyFile {
  readonly package?: string
  readonly licence: string
  readonly weights: Readonly<Record<string, string>>
}

async function put(folder: string, path: string, file: StoredFile): Promise<void> {
  await write(folder, path, await readAll(file.read()))
}

/** Throws where a path would lead out of the folder. */
async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const place = resolve(folder, path)
  if (!place.startsWith(resolve(folder) + sep)) throw new Error(`The path ${path} leads out of its folder.`)
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, content)
}
