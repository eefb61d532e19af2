/**
 * An EPUB's bytes → its entries and pages, as a reading system opens them.
 * Most tests of the e-book look inside one.
 */

import JSZip from 'jszip'
import sharp from 'sharp'

export interface OpenedBook {
  /** In the order of the zip. */
  readonly names: readonly string[]
  readonly read: (name: string) => Promise<string>
  readonly readBytes: (name: string) => Promise<Uint8Array>
}

export async function openBook(epub: Uint8Array): Promise<OpenedBook> {
  const zip = await JSZip.loadAsync(epub)
  const entry = (name: string): JSZip.JSZipObject => {
    const found = zip.file(name)
    if (!found) throw new Error(`The book has no ${name}.`)
    return found
  }
  return {
    names: Object.keys(zip.files),
    read: (name) => entry(name).async('string'),
    readBytes: (name) => entry(name).async('uint8array'),
  }
}

/**
 * Nothing where the text is well-formed XML with its namespaces declared, else what libxml2 says of it: it sits
 * inside librsvg inside sharp, and reads any XML that stands within an SVG.
 */
export async function complaintOfXml(document: string): Promise<string | undefined> {
  const root = document.replace(/^<\?xml[^>]*\?>\s*(<!DOCTYPE[^>]*>\s*)?/, '')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${root}</svg>`
  try {
    await sharp(Buffer.from(svg), { unlimited: true }).metadata()
    return undefined
  } catch (error) {
    return String(error)
  }
}

/** The `id` of every element, in order. */
export function idsOf(document: string): readonly string[] {
  return [...document.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '')
}
