/**
 * A Word document → a manuscript: its text as it stands when all tracked changes are accepted, notes at its end, its
 * pictures beside it; what was deleted, commented and repeated on every page is left out and told. The adapter of mammoth.
 */

import JSZip from 'jszip'
import mammoth from 'mammoth'
import type { LeftOut, LeftReason, Manuscript, ManuscriptParagraph, ManuscriptPart } from '../manuscript.ts'
import { paragraphsOf } from './blocks.ts'
import { parseFragment, parseXml } from './dom.ts'
import { type DocumentPackage, openPackage } from './package.ts'
import { pictureName } from './picture-name.ts'
import { refuseKind } from './refusals.ts'
import { trackedInWord } from './tracked-changes.ts'
import { commentsInWord } from './word-comments.ts'

/** Word names its own styles in English whatever language it speaks; other programs name them in Arabic. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='العنوان'] => h1:fresh",
  "p[style-name='عنوان'] => h1:fresh",
  "p[style-name='عنوان فرعي'] => h2:fresh",
  "p[style-name='العنوان الفرعي'] => h2:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='عنوان ${level}'] => h${level}:fresh`,
    `p[style-name='العنوان ${level}'] => h${level}:fresh`,
  ]),
  "p[style-name='caption'] => p.image-caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
]

export async function readDocx(bytes: Uint8Array, file: string): Promise<Manuscript> {
  const files: ManuscriptPart[] = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = pictureName(files.length + 1, image.contentType)
    files.push({ name, bytes: new Uint8Array(await image.readAsArrayBuffer()) })
    return { src: name }
  })
  const parts = await openPackage(bytes, file)
  const { value } = await mammoth
    .convertToHtml(
      { buffer: await repack(parts) },
      { convertImage, styleMap: STYLES, ignoreEmptyParagraphs: true },
    )
    .catch((cause: unknown) => refuseKind(file, 'broken package', cause))
  const paragraphs = numberOn(paragraphsOf(parseFragment(value), { file, collapses: false }))
  return {
    facts: [],
    paragraphs,
    ...(await asideOf(parts, file)),
    ...(files.length > 0 && { files }),
  }
}

/** Mammoth unpacks by itself, and counts nothing: it is given what has been counted. */
async function repack({ names, read }: DocumentPackage): Promise<Buffer> {
  const zip = new JSZip()
  for (const name of names) zip.file(name, (await read(name)) ?? '', { compression: 'STORE' })
  return zip.generateAsync({ type: 'nodebuffer' })
}

const FIRST = '1. '
/** Fewest items that stand alone and are numbered: questions, each over its answer. */
const FEWEST_ALONE = 3

/** Items that each stand alone are one list with text between them, and each is numbered as the next one of it. */
function numberOn(paragraphs: readonly ManuscriptParagraph[]): readonly ManuscriptParagraph[] {
  const isItem = (paragraph: ManuscriptParagraph | undefined) => paragraph?.kind === 'item'
  const alone = paragraphs.filter(
    (paragraph, index) =>
      paragraph.runs[0]?.text.startsWith(FIRST) &&
      isItem(paragraph) &&
      !isItem(paragraphs[index - 1]) &&
      !isItem(paragraphs[index + 1]),
  )
  if (alone.length < FEWEST_ALONE) return paragraphs
  const numbers = new Map(alone.map((paragraph, index) => [paragraph, index + 1]))
  return paragraphs.map((paragraph) => {
    const number = numbers.get(paragraph)
    const [first, ...others] = paragraph.runs
    if (number === undefined || !first) return paragraph
    return {
      ...paragraph,
      runs: [{ ...first, text: `${number}. ${first.text.slice(FIRST.length)}` }, ...others],
    }
  })
}

/** Which parts of the package hold what is not printed, and the elements of it there (ECMA-376, part 1). */
const ASIDE: readonly (readonly [part: RegExp, element: string, reason: LeftReason])[] = [
  [/^word\/(?:footnotes|endnotes)\.xml$/, 'w:delText', 'deleted'],
  [/^word\/(?:header|footer)\d*\.xml$/, 'w:p', 'running head'],
  [/^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/, 'a:t', 'picture'],
]

async function asideOf(
  { names, read }: DocumentPackage,
  file: string,
): Promise<Pick<Manuscript, 'leftOut' | 'remarks'>> {
  const [body, comments] = await Promise.all(
    ['word/document.xml', 'word/comments.xml'].map(async (name) => {
      const bytes = await read(name)
      return bytes && parseXml(bytes.toString('utf8'))
    }),
  )
  const tracked = body && trackedInWord(body, file)
  const margin = comments && commentsInWord(comments, body, file)
  const span = { file, line: 1, column: 1 }
  const found = await Promise.all(
    ASIDE.flatMap(([part, element, reason]) =>
      names
        .filter((name) => part.test(name))
        .map(async (name) => {
          const document = parseXml((await read(name))?.toString('utf8') ?? '')
          return [...document.querySelectorAll(element.replace(':', '\\:'))].flatMap((node): LeftOut[] => {
            const text = node.textContent?.trim() ?? ''
            return text === '' ? [] : [{ text, reason, span }]
          })
        }),
    ),
  )
  return {
    leftOut: [...(tracked?.leftOut ?? []), ...(margin?.leftOut ?? []), ...found.flat()],
    remarks: [...(tracked?.remarks ?? []), ...(margin?.remarks ?? [])],
  }
}
