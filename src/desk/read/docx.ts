/**
 * A Word document → a manuscript: its text as it stands when all tracked changes are accepted, notes at its end; what was
 * deleted, commented and repeated on every page is left out and told. The adapter of mammoth.
 */

import JSZip from 'jszip'
import mammoth from 'mammoth'
import type { LeftOut, LeftReason, Manuscript } from '../manuscript.ts'
import { paragraphsOf } from './blocks.ts'
import { parseFragment, parseXml } from './dom.ts'

export async function readDocx(bytes: Uint8Array, file: string): Promise<Manuscript> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      // Pictures are named, not carried: an editor puts the files beside the manuscript.
      convertImage: mammoth.images.imgElement(async (image) => ({ src: image.contentType })),
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      ignoreEmptyParagraphs: true,
    },
  )
  const paragraphs = paragraphsOf(parseFragment(value), { file, collapses: false })
  return { facts: [], paragraphs, leftOut: await leftOutOf(bytes, file), remarks: [] }
}

/** Which parts of the package hold what is not printed, and the elements of it there (ECMA-376, part 1). */
const ASIDE: readonly (readonly [part: RegExp, element: string, reason: LeftReason])[] = [
  [/^word\/document\.xml$/, 'w:delText', 'deleted'],
  [/^word\/comments\.xml$/, 'w:p', 'comment'],
  [/^word\/(?:header|footer)\d*\.xml$/, 'w:p', 'running head'],
]

async function leftOutOf(bytes: Uint8Array, file: string): Promise<readonly LeftOut[]> {
  const zip = await JSZip.loadAsync(bytes)
  const span = { file, line: 1, column: 1 }
  const found = await Promise.all(
    ASIDE.flatMap(([part, element, reason]) =>
      zip.file(part).map(async (entry) => {
        const document = parseXml(await entry.async('string'))
        return [...document.querySelectorAll(element.replace(':', '\\:'))].flatMap((node): LeftOut[] => {
          const text = node.textContent?.trim() ?? ''
          return text === '' ? [] : [{ text, reason, span }]
        })
      }),
    ),
  )
  return found.flat()
}
