/** An artwork → a PDF of that page alone, for whoever draws it. */

import { reachable } from './reachable.ts'
import type { Artwork } from './read.ts'
import { PROFILE_ID, throughProfile } from './through-profile.ts'
import { dictionaryOf, isStream, nameOf, type PdfObject, type PdfValue, spellValue } from './values.ts'

/** Its plates are seen through the profile of a press. The bytes of the file hang on both alone. */
export function writeArtwork(given: Artwork, profile: Uint8Array): Uint8Array {
  const artwork = throughProfile(given)
  const { x, y, width, height } = artwork.bleed
  const found = [...reachable(artwork, [artwork.resources])].filter(([id]) => id !== PROFILE_ID)
  const ids = new Map(found.map(([id], index) => [id, index + FIRST]))
  ids.set(PROFILE_ID, PROFILE)
  const referTo = (id: number) => (ids.has(id) ? `${ids.get(id)} 0 R` : 'null')
  const reference = (id: number): PdfValue => ({ kind: 'reference', id: -id })
  const own = (value: PdfObject) => spellObject(value, (id) => (id < 0 ? `${-id} 0 R` : referTo(id)))
  const page = dictionaryOf({
    Type: nameOf('Page'),
    Parent: reference(PAGES),
    MediaBox: [x, y, x + width, y + height],
    Resources: artwork.resources,
    Contents: reference(CONTENT),
  })
  const stream = (bytes: Uint8Array, entries = {}): PdfObject => ({
    kind: 'stream',
    dictionary: dictionaryOf(entries),
    bytes,
  })
  const objects = [
    own(dictionaryOf({ Type: nameOf('Catalog'), Pages: reference(PAGES) })),
    own(dictionaryOf({ Type: nameOf('Pages'), Kids: [reference(PAGE)], Count: 1 })),
    own(page),
    own(stream(artwork.content)),
    own(stream(profile, { N: CHANNELS })),
    ...found.map(([, object]) => own(object)),
  ]
  return joinFile(objects)
}

/** Numbers of the objects that every file has; those of the artwork follow. */
const [PAGES, PAGE, CONTENT, PROFILE, FIRST] = [2, 3, 4, 5, 6]
const CHANNELS = 4

function spellObject(object: PdfObject, referTo: (id: number) => string): Uint8Array {
  if (!isStream(object)) return Buffer.from(spellValue(object, referTo), 'latin1')
  const { dictionary, bytes } = object
  const entries = new Map([...dictionary.entries, ['Length', bytes.length] as const])
  const head = spellValue({ kind: 'dictionary', entries }, referTo)
  return Buffer.concat([Buffer.from(`${head}\nstream\n`, 'latin1'), bytes, Buffer.from('\nendstream')])
}

/** With a table of where each object stands (ISO 32000-1, 7.5.4). */
function joinFile(objects: readonly Uint8Array[]): Uint8Array {
  const pieces: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let length = pieces[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    places.push(length)
    pieces.push(whole)
    length += whole.length
  }
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${lines.join('')}`
  const trailer = `trailer\n<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...pieces, Buffer.from(table + trailer)])
}
