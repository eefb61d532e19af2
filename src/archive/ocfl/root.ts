/**
 * The root of an archive as OCFL 1.1 has it (4): what declares it, how objects are laid out in it, and which are there.
 *
 * Objects lie in folders of their own names, right below the root (registered extension 0002): an issue's name is a
 * short one in ASCII, so a person finds an issue without any program, and a folder of thousands of names is nothing to
 * a disk of today. Layouts that hash the name or cut it up answer millions of objects, or names that no disk takes.
 */

import type { Diagnostic } from '../../diagnostic.ts'
import { readWhole, type Storage } from '../storage.ts'

const ROOT_DECLARATION = '0=ocfl_1.1'
const OBJECT_DECLARATION = '0=ocfl_object_1.1'
const LAYOUT = 'ocfl_layout.json'
const EXTENSIONS = 'extensions'

const LAYOUT_TEXT = `${JSON.stringify(
  {
    extension: '0002-flat-direct-storage-layout',
    description: 'Each issue lies in a folder of its own name, right below this one.',
  },
  null,
  2,
)}\n`

/** Bytes of any file that is one of the root's own. */
const MOST_DECLARATION = 2 ** 16

/** A declaration by NAMASTE: the name says it, and the content says it again. */
interface Declaration {
  readonly name: string
  readonly bytes: Uint8Array
}

export const OBJECT: Declaration = declare(OBJECT_DECLARATION)
const ROOT: Declaration = declare(ROOT_DECLARATION)

function declare(name: string): Declaration {
  return { name, bytes: Buffer.from(`${name.slice(2)}\n`) }
}

/** Whether a name can be an object’s: short, in ASCII, and none of the root's own. */
export function isObjectName(id: string): boolean {
  return (
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id) &&
    !id.endsWith('.') &&
    id !== EXTENSIONS &&
    !id.startsWith('0=')
  )
}

/** Names of objects: of every folder that is not the root's own. */
export async function listObjects(storage: Pick<Storage, 'children'>): Promise<string[]> {
  const children = await storage.children('')
  return children.filter(({ kind, name }) => kind === 'folder' && name !== EXTENSIONS).map(({ name }) => name)
}

/** Whether it declares itself an archive. */
export async function isRoot(storage: Pick<Storage, 'children'>): Promise<boolean> {
  return (await storage.children('')).some(({ name }) => name === ROOT.name)
}

/** Makes a root where there is none. Gives what is wrong where something else is there. */
export async function prepareRoot(storage: Storage): Promise<readonly Diagnostic[]> {
  const names = (await storage.children('')).map(({ name }) => name)
  if (names.includes(ROOT.name)) return []
  const strange = names.find((name) => name !== LAYOUT && name !== EXTENSIONS)
  if (strange !== undefined) return [foreignRoot(storage.name, strange)]
  await storage.put(LAYOUT, Buffer.from(LAYOUT_TEXT))
  // What makes it a root comes last.
  await storage.put(ROOT.name, ROOT.bytes)
  return []
}

function foreignRoot(name: string, strange: string): Diagnostic {
  const declared = /^0=ocfl_(.*)$/.exec(strange)?.[1]
  return {
    severity: 'error',
    code: 'archive/foreign-folder',
    message: `Unexpected ${declared ? `archive by OCFL ${declared}` : `“${strange}”`} in ${name}, expected an archive by OCFL 1.1, or an empty folder.`,
    hint: 'Give the archive a folder of its own.',
  }
}

/** What is wrong with a root, besides its objects. */
export async function verifyRoot(storage: Storage): Promise<readonly Diagnostic[]> {
  const children = await storage.children('')
  const files = new Set(children.filter(({ kind }) => kind === 'file').map(({ name }) => name))
  const declarations = [...files].filter((name) => name.startsWith('0=ocfl_'))
  if (declarations.length === 0) return [undeclaredRoot(storage.name)]
  return [
    ...(await verifyDeclaration(storage, '', { names: declarations, wanted: ROOT })),
    ...(await verifyLayout(storage, files.has(LAYOUT))),
    ...children
      .filter(({ kind }) => kind === 'link' || kind === 'other')
      .map(({ name, kind }) => strangeInRoot(`${storage.name}/${name}`, kind)),
  ]
}

/** What is to be said where nothing declares a root. */
export async function missingRoot(
  storage: Pick<Storage, 'name' | 'children'>,
): Promise<Diagnostic | undefined> {
  const names = (await storage.children('')).map(({ name }) => name)
  return names.some((name) => name.startsWith('0=ocfl_')) ? undefined : undeclaredRoot(storage.name)
}

function undeclaredRoot(name: string): Diagnostic {
  return {
    severity: 'error',
    code: 'archive/no-archive',
    message: `Unexpected absence of ${ROOT.name} in ${name}, expected an archive by OCFL 1.1.`,
    hint: 'Name the folder of the archive with --archive; the first issue that is archived makes one.',
  }
}

function strangeInRoot(place: string, kind: string): Diagnostic {
  return {
    severity: 'error',
    code: 'archive/link',
    message: `Unexpected ${kind === 'link' ? 'link' : 'pipe or device'} ${place}, expected files and folders alone.`,
    hint: 'Put what it leads to in its place, or take it away: an archive holds all that is its own.',
  }
}

async function verifyLayout(storage: Storage, isThere: boolean): Promise<readonly Diagnostic[]> {
  const bytes = isThere ? await readWhole(storage, LAYOUT, MOST_DECLARATION) : undefined
  const said = bytes && Buffer.from(bytes).toString('utf8')
  if (said !== undefined && saysSameLayout(said)) return []
  return [
    {
      severity: isThere ? 'error' : 'warning',
      code: 'archive/layout',
      message: `Unexpected ${isThere ? 'content' : 'absence'} of ${storage.name}/${LAYOUT}, expected it to say how objects are laid out.`,
      hint: `Let it say: ${LAYOUT_TEXT.replace(/\s+/g, ' ').trim()}`,
    },
  ]
}

function saysSameLayout(text: string): boolean {
  try {
    const said = JSON.parse(text) as { extension?: unknown; description?: unknown }
    const { extension } = JSON.parse(LAYOUT_TEXT) as { extension: string }
    return said.extension === extension && typeof said.description === 'string'
  } catch {
    return false
  }
}

interface Declarations {
  /** Those that are there. */
  readonly names: readonly string[]
  readonly wanted: Declaration
}

/** Of a root or of an object: the right one, it alone, saying what its name says. `folder` ends with its own slash. */
export async function verifyDeclaration(
  storage: Storage,
  folder: string,
  { names, wanted }: Declarations,
): Promise<readonly Diagnostic[]> {
  const place = `${storage.name}/${folder}${wanted.name}`
  const mistake = async (): Promise<string | undefined> => {
    if (!names.includes(wanted.name))
      return names.length === 0 ? 'absence' : `other version (${names[0]}) in place`
    if (names.length > 1)
      return `second declaration (${names.find((name) => name !== wanted.name)}) beside the one`
    const bytes = await readWhole(storage, folder + wanted.name, MOST_DECLARATION)
    return bytes && Buffer.compare(bytes, wanted.bytes) === 0 ? undefined : 'content'
  }
  const found = await mistake()
  if (found === undefined) return []
  return [
    {
      severity: 'error',
      code: 'archive/declaration',
      message: `Unexpected ${found} of ${place}, expected it alone, saying ${wanted.name.slice(2)}.`,
      hint: `Put a file of this name there that holds the line ${wanted.name.slice(2)}, and no other.`,
    },
  ]
}
