/**
 * A document in ZIP → its parts, by name, none of which is unpacked before it is known how large all of them are. The
 * adapter of yauzl, which reads the sizes that the directory states, and counts while it unpacks.
 */

import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { MOST_MARKUP, MOST_PARTS, MOST_UNPACKED } from './limits.ts'
import { type RefusedKind, refuseKind } from './refusals.ts'

export interface DocumentPackage {
  readonly names: readonly string[]
  /** Nothing where there is none of that name. */
  readonly read: (name: string) => Promise<Buffer | undefined>
}

const MARKUP = /\.(?:xml|rels)$/i

/** Names of the parts; nothing where it is no package that can be read. */
export async function partsIn(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  return listed(bytes).then(
    ({ parts }) => parts.map(([name]) => name),
    () => undefined,
  )
}

/** Throws `ManuscriptRefused` where it is broken or would unpack to more than a document ever holds. */
export async function openPackage(bytes: Uint8Array, file: string): Promise<DocumentPackage> {
  const { zip, parts } = await listed(bytes).catch((cause) => refuseKind(file, 'broken package', cause))
  const swollen = swollenKind(parts)
  if (swollen) return refuseKind(file, swollen)
  const entries = new Map(parts)
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      const part = await unpack(zip, entry).catch((cause) => refuseKind(file, 'broken package', cause))
      return isHidden(name, part) ? refuseKind(file, 'swollen markup') : part
    },
  }
}

function swollenKind(parts: ListedParts['parts']): RefusedKind | undefined {
  const sizeOf = (some: typeof parts) =>
    some.reduce((sum, [, { uncompressedSize }]) => sum + uncompressedSize, 0)
  if (parts.length > MOST_PARTS || sizeOf(parts) > MOST_UNPACKED) return 'swollen package'
  return sizeOf(parts.filter(([name]) => MARKUP.test(name))) > MOST_MARKUP ? 'swollen markup' : undefined
}

interface ListedParts {
  readonly zip: yauzl.ZipFile
  readonly parts: readonly (readonly [name: string, entry: yauzl.Entry])[]
}

async function listed(bytes: Uint8Array): Promise<ListedParts> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    decodeStrings: false,
  })
  const parts: [string, yauzl.Entry][] = []
  for await (const entry of zip.eachEntry()) {
    const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry
    const name = yauzl.getFileNameLowLevel(flags, fileNameRaw, extraFields, false)
    if (!name.endsWith('/')) parts.push([name, entry])
  }
  return { zip, parts }
}

/** What unpacks to more than its directory says is broken off there. */
async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  return buffer(await zip.openReadStreamPromise(entry))
}

/** Markup under the name of a picture. */
function isHidden(name: string, bytes: Buffer): boolean {
  return (
    !MARKUP.test(name) && bytes.length > MOST_MARKUP && /^\uFEFF?\s*</.test(bytes.toString('utf8', 0, 64))
  )
}
