/** `bag`: packs a version of an issue in the archive for handing over, by BagIt 1.0: a folder, a .zip or a .tar. */

import { checkBag } from '../src/archive/bag/check-bag.ts'
import { type Bag, type BagFacts, makeBag } from '../src/archive/bag/make-bag.ts'
import { Damaged, openObject, type StoredVersion } from '../src/archive/ocfl/object.ts'
import { isObjectName } from '../src/archive/ocfl/root.ts'
import { readRecord } from '../src/archive/record/read-record.ts'
import { RECORD } from '../src/archive/record/version-paths.ts'
import { Missing, readAll, readWhole, type Storage } from '../src/archive/storage.ts'
import { type Checked, type Diagnostic, hasErrors } from '../src/diagnostic.ts'
import { showPath } from '../src/source/disk.ts'
import { openBag, writeBag } from './archive/bag-files.ts'
import { openFolder } from './archive/folder.ts'
import { archiveName, openArchive } from './archive/open.ts'
import { PACKINGS, type Packing } from './archive/packings.ts'
import { refusedArchive } from './archive/refusal.ts'
import { red } from './colour.ts'
import type { Call } from './commands.ts'
import { helpOf, refuse } from './refuse.ts'
import { spoken } from './spoken.ts'
import { bagWords } from './words/of-keeping.ts'
import { ENGLISH } from './words/voice.ts'

interface BagOrder {
  readonly id: string
  /** `v1` and so on; the newest where it is left out. */
  readonly version?: string
  readonly packing?: Packing
  readonly folder: string
}

export async function run(call: Call): Promise<number> {
  const { voice = ENGLISH } = call
  const order = readOrder(call)
  if (typeof order === 'string') return refuse(order, helpOf('bag', voice), voice)
  const { value: place, diagnostics } = await bagFrom(call, order)
  if (call.flags['json'])
    console.log(
      JSON.stringify({ ok: place !== undefined, ...(place && { bag: place }), diagnostics }, null, 2),
    )
  else {
    for (const each of diagnostics) console.error(red(voice.tell(each)))
    if (place !== undefined) console.log(`  ${showPath(place)}`)
  }
  return hasErrors(diagnostics) ? 1 : 0
}

function readOrder({ operands: [id], flags, house, voice = ENGLISH }: Call): BagOrder | string {
  const words = bagWords(voice)
  const { version, as: packing, out } = flags
  if (id === undefined) return words.noName
  if (typeof version === 'string' && !/^v?[1-9]\d*$/.test(version)) return words.version(version)
  const known = PACKINGS.find((each) => each === packing)
  if (packing !== undefined && !known) return words.packing(String(packing), PACKINGS.join(', '))
  return {
    id,
    folder: out === undefined ? house.bags : house.output,
    ...(typeof version === 'string' && { version: `v${version.replace('v', '')}` }),
    ...(known && { packing: known }),
  }
}

async function bagFrom(call: Call, order: BagOrder): Promise<Checked<string>> {
  try {
    const { storage } = await openArchive(call)
    return await bagIssue(storage, order)
  } catch (error) {
    const refused = refusedArchive(archiveName(call), error)
    if (!refused) throw error
    return { diagnostics: [refused] }
  }
}

/** Gives the bag's place. */
async function bagIssue(storage: Storage, order: BagOrder): Promise<Checked<string>> {
  const { id, version } = order
  const object = isObjectName(id) ? await openObject(storage, id) : undefined
  const names = object?.versions.map(({ name }) => name) ?? []
  if (!object || (version !== undefined && !names.includes(version)))
    return { diagnostics: [notThere(storage.name, order, names)] }
  try {
    const stored = object.version(version)
    const bag = await makeBag(object, stored, await factsOf(stored))
    return await putBag(bag, order)
  } catch (error) {
    if (!(error instanceof Damaged || error instanceof Missing)) throw error
    return { diagnostics: [damaged(id, error)] }
  }
}

async function putBag(bag: Bag, { folder, packing }: BagOrder): Promise<Checked<string>> {
  try {
    if (packing === undefined && (await isThere(folder, bag))) return await judgeThere(folder, bag)
    return { value: await writeBag(folder, bag, packing), diagnostics: [] }
  } catch (error) {
    // What is wrong with the archive is not told of the place of bags.
    const refused = error instanceof Missing ? undefined : refusedArchive(showPath(folder), error)
    if (!refused) throw error
    return { diagnostics: [refused] }
  }
}

async function isThere(folder: string, { name }: Bag): Promise<boolean> {
  return (await openFolder(folder).children('')).some((each) => each.name === name)
}

/** The same version makes the same bag: one that is there and whole is left as it is. */
async function judgeThere(folder: string, bag: Bag): Promise<Checked<string>> {
  const place = `${folder}/${bag.name}`
  const [file] = bag.files.filter(({ path }) => path === 'tagmanifest-sha512.txt')
  const there = await readWhole(openFolder(folder), `${bag.name}/tagmanifest-sha512.txt`, 2 ** 20)
  const wanted = file && (await readWhole({ read: () => file.open() }, file.path, 2 ** 20))
  const isSame = there && wanted && Buffer.compare(there, wanted) === 0
  const { flaws } = await checkBag(await openBag(place))
  if (isSame && flaws.length === 0) return { value: place, diagnostics: [] }
  return {
    diagnostics: [
      {
        severity: 'error',
        code: 'archive/bag-in-place',
        message: `Unexpected folder ${showPath(place)} that is not this bag, expected room for it.`,
        hint: 'Move it away, or put the bag elsewhere with --out.',
      },
    ],
  }
}

function notThere(name: string, { id, version }: BagOrder, names: readonly string[]): Diagnostic {
  const isKnown = names.length > 0
  return {
    severity: 'error',
    code: isKnown ? 'archive/missing-version' : 'archive/missing-object',
    message: `Unexpected absence of ${id}${isKnown ? `’s version ${version}` : ''} in ${name}, expected an issue that was archived.`,
    hint: isKnown ? `It has ${names.join(', ')}.` : 'Archive it, or correct the name.',
  }
}

function damaged(id: string, { message }: Error): Diagnostic {
  return {
    severity: 'error',
    code: 'archive/damaged',
    message: `Unexpected damage in the archive, expected what was archived. ${message}`,
    hint: `No bag was made; ${spoken('verify', id)} says all that is wrong.`,
  }
}

/** What the record of the version says of it; nothing for a version that has none. */
async function factsOf({ files }: StoredVersion): Promise<BagFacts> {
  const recorded = files.find(({ path }) => path === RECORD)
  if (!recorded) return {}
  const { masthead, labels, publisher, description, names, isbn, issn } = readRecord(
    await readAll(recorded.read()),
  )
  const title = `${masthead}، ${labels.number}، ${labels.date}`
  return {
    organisation: publisher ?? masthead,
    description: description ? `${title}. ${description}` : title,
    identifiers: [
      names.print,
      names.book,
      ...(isbn ? [`urn:isbn:${isbn}`] : []),
      ...(issn ? [`urn:issn:${issn}`] : []),
    ],
  }
}
