/** A package that was dated by the clock → the same one dated as it is told, its files by name: the same words, the same bytes. */

import JSZip from 'jszip'

const CORE = 'docProps/core.xml'

/** `date` is a moment, ISO 8601. */
export async function datePackage(bytes: Uint8Array, date: string): Promise<Uint8Array> {
  const written = await JSZip.loadAsync(bytes)
  const dated = new JSZip()
  const names = Object.keys(written.files).sort(
    (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1),
  )
  for (const name of names) {
    const entry = written.files[name]
    if (!entry || entry.dir) continue
    const content =
      name === CORE ? dateFacts(await entry.async('string'), date) : await entry.async('uint8array')
    dated.file(name, content, { date: new Date(date), createFolders: false })
  }
  return dated.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}

/** Readers of packages look for their table of contents first (ECMA-376, part 2). */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1
}

/** When the document was made and changed (Dublin Core terms). */
function dateFacts(xml: string, date: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}`)
}
