/**
 * A Word document that came back → its paragraphs as they read when every change in it is accepted, the notes that are
 * called in them, and what its reader has remarked. Who wrote it last does not matter: Word, LibreOffice or Google Docs,
 * with its changes tracked, settled or never tracked (ECMA-376, part 1, 17.13).
 */

import { collapseSpaces } from '../../issue/spaces.ts'
import { type Complaint, quote } from '../../source/complaint.ts'
import { attributeOf, isText, type MarkupNode, parseXml, within } from '../read/dom.ts'
import { openPackage, partsIn } from '../read/package.ts'
import { DIGEST_PROPERTY } from './bookmark.ts'

export interface ReturnedParagraph {
  /** Counts from 1 among all that say something. */
  readonly number: number
  readonly text: string
  /** What of it is bold at its head, where the rest is not. */
  readonly lead?: string
  readonly bookmarks: readonly string[]
  /** Words of the notes that are called in it, in order. */
  readonly notes: readonly string[]
}

/** What somebody wrote in the margin. */
export interface Remark {
  readonly author: string
  readonly words: string
  /** The words that it stands at, and the paragraph that those begin in. */
  readonly quoted: string
  readonly paragraph: number
}

export interface ReturnedSheet {
  /** Of the words that were sent, where the program has kept it. */
  readonly digest?: string
  readonly paragraphs: readonly ReturnedParagraph[]
  readonly remarks: readonly Remark[]
}

const DOCUMENT = 'word/document.xml'

/** Throws `ManuscriptRefused` where it would unpack to more than a document ever holds. */
export async function readReturned(bytes: Uint8Array, file: string): Promise<ReturnedSheet | Complaint> {
  if (!(await partsIn(bytes))?.includes(DOCUMENT)) return noDocument(file)
  const { read } = await openPackage(bytes, file)
  const part = async (name: string) => {
    const xml = await read(name)
    return xml && parseXml(xml.toString('utf8'))
  }
  const [document, notes, comments, properties] = await Promise.all(
    [DOCUMENT, 'word/footnotes.xml', 'word/comments.xml', 'docProps/custom.xml'].map(part),
  )
  if (!document) return noDocument(file)
  const reading: SheetReading = {
    notes: new Map(notes ? entriesOf(notes, 'footnote') : []),
    paragraphs: [],
    draft: undefined,
    isBold: false,
    open: new Set(),
    quoted: new Map(),
  }
  for (const node of within(document)) if (nameOf(node) === 'body') readBlocks(node, reading)
  endParagraph(reading)
  const digest = properties && digestIn(properties)
  return {
    ...(digest !== undefined && { digest }),
    paragraphs: reading.paragraphs,
    remarks: comments ? remarksOf(comments, reading) : [],
  }
}

function digestIn(properties: MarkupNode): string | undefined {
  const own = [...within(properties)].find((node) => attributeOf(node, 'name') === DIGEST_PROPERTY)
  return own?.textContent?.trim()
}

function noDocument(file: string): Complaint {
  return {
    rule: 'not-a-document',
    found: `file ${quote(file)}`,
    expected: 'a Word document (.docx)',
    hint: 'Save it as .docx in the program that opens it.',
  }
}

interface DraftParagraph {
  text: string
  lead: string
  readonly bookmarks: string[]
  readonly notes: string[]
}

interface SheetReading {
  readonly notes: ReadonlyMap<string, string>
  readonly paragraphs: ReturnedParagraph[]
  draft: DraftParagraph | undefined
  isBold: boolean
  /** Remarks whose words are being read, and what those are. */
  readonly open: Set<string>
  readonly quoted: Map<string, { words: string; readonly paragraph: number }>
}

/** Without the prefix of its namespace. */
function nameOf({ localName = '' }: MarkupNode): string {
  return localName.replace(/^.*:/, '')
}

/** Gone when all is accepted, never shown, or shown somewhere else. */
const PASSED_OVER = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
  'drawing',
  'pict',
  'object',
  'rPr',
])

function readBlocks(node: MarkupNode, reading: SheetReading): void {
  for (const child of node.childNodes) {
    const name = nameOf(child)
    if (name === 'p') readParagraph(child, reading)
    else if (!isText(child) && !PASSED_OVER.has(name)) {
      readMark(child, name, reading)
      readBlocks(child, reading)
    }
  }
}

/** One whose end was deleted goes on in the next. */
function readParagraph(paragraph: MarkupNode, reading: SheetReading): void {
  reading.draft ??= { text: '', lead: '', bookmarks: [], notes: [] }
  readInside(paragraph, reading)
  if (!isEndGone(paragraph)) endParagraph(reading)
}

function isEndGone(paragraph: MarkupNode): boolean {
  const own = [...paragraph.childNodes].find((node) => nameOf(node) === 'pPr')
  const mark = [...(own?.childNodes ?? [])].find((node) => nameOf(node) === 'rPr')
  return [...(mark?.childNodes ?? [])].some((node) => ['del', 'moveFrom'].includes(nameOf(node)))
}

function endParagraph(reading: SheetReading): void {
  const { draft, paragraphs } = reading
  reading.draft = undefined
  const text = collapseSpaces(draft?.text ?? '')
  if (!draft || text === '') return
  const lead = collapseSpaces(draft.lead)
  const { bookmarks, notes } = draft
  const number = paragraphs.length + 1
  paragraphs.push({ number, text, bookmarks, notes, ...(lead !== '' && lead !== text && { lead }) })
}

/** What stands for a sign. */
const SIGNS: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', noBreakHyphen: '-' }

function readInside(node: MarkupNode, reading: SheetReading): void {
  for (const child of node.childNodes) {
    const name = nameOf(child)
    if (isText(child) || PASSED_OVER.has(name) || name === 'pPr') continue
    if (name === 't') say(child.textContent ?? '', reading)
    else if (SIGNS[name] !== undefined) say(SIGNS[name], reading)
    else {
      readMark(child, name, reading)
      if (name === 'r') reading.isBold = isBold(child)
      readInside(child, reading)
    }
  }
}

function isBold(run: MarkupNode): boolean {
  const looks = [...run.childNodes].find((node) => nameOf(node) === 'rPr')
  return [...(looks?.childNodes ?? [])].some(
    (node) => /^b(?:Cs)?$/.test(nameOf(node)) && !/^(?:0|false|off)$/.test(attributeOf(node, 'w:val') ?? ''),
  )
}

function say(words: string, { draft, isBold: isStrong, open, quoted }: SheetReading): void {
  if (draft && isStrong && draft.lead === draft.text) draft.lead += words
  if (draft) draft.text += words
  for (const id of open) {
    const remark = quoted.get(id)
    if (remark) remark.words += words
  }
}

/** What stands in the text and says nothing in it. */
function readMark(
  node: MarkupNode,
  name: string,
  { draft, notes, open, quoted, paragraphs }: SheetReading,
): void {
  const id = attributeOf(node, 'w:id') ?? ''
  if (name === 'bookmarkStart') draft?.bookmarks.push(attributeOf(node, 'w:name') ?? '')
  if (name === 'footnoteReference') draft?.notes.push(notes.get(id) ?? '')
  if (name === 'commentRangeEnd') open.delete(id)
  const begins = name === 'commentRangeStart' || (name === 'commentReference' && !quoted.has(id))
  if (!begins) return
  quoted.set(id, { words: '', paragraph: paragraphs.length + 1 })
  if (name === 'commentRangeStart') open.add(id)
}

/** Notes or remarks by their numbers, each on one line. */
function entriesOf(document: MarkupNode, name: string): [id: string, words: string][] {
  return [...within(document)]
    .filter((node) => nameOf(node) === name)
    .map((node) => [attributeOf(node, 'w:id') ?? '', collapseSpaces(wordsIn(node))])
}

function wordsIn(node: MarkupNode): string {
  const name = nameOf(node)
  if (PASSED_OVER.has(name)) return ''
  if (name === 't') return node.textContent ?? ''
  if (SIGNS[name] !== undefined) return SIGNS[name]
  const words = [...node.childNodes].map(wordsIn).join('')
  return name === 'p' ? `${words} ` : words
}

function remarksOf(comments: MarkupNode, { quoted }: SheetReading): Remark[] {
  const authors = new Map(
    [...within(comments)].map((node) => [
      attributeOf(node, 'w:id') ?? '',
      attributeOf(node, 'w:author') ?? '',
    ]),
  )
  return entriesOf(comments, 'comment').map(([id, words]) => {
    const { words: at = '', paragraph = 1 } = quoted.get(id) ?? {}
    return { author: authors.get(id) ?? '', words, quoted: collapseSpaces(at), paragraph }
  })
}
