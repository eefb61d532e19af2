/**
 * A sheet → a Word document (ECMA-376): paragraphs from right to left in styles with names, what the editor has changed as
 * tracked changes of the magazine's on the day of its issue. The adapter of docx, which would date and number by the clock;
 * `dated-package.ts` puts that right.
 */

import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  InsertedTextRun,
  type IParagraphStyleOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { bookmarkOf, DIGEST_PROPERTY, digestOfSheet } from './bookmark.ts'
import { datePackage } from './dated-package.ts'
import type { MarkedParagraph, ProofSheet } from './make-sheet.ts'
import type { SheetRun } from './runs.ts'
import type { SheetRole } from './sheet.ts'

/** Faces that Word brings, for Arabic letters and for Latin ones. */
const FONT = {
  cs: 'Sakkal Majalla',
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: 'Times New Roman',
}
/** In half-points. */
const SIZE = 28

/** How a kind of paragraph is set: its style's name is what Word shows. */
interface RoleStyle {
  readonly id: string
  readonly name: string
  readonly run?: IRunOptions
  readonly before?: number
  readonly indent?: number
  readonly level?: number
  readonly framed?: true
}

const QUIET = '595959'
const STYLES: Readonly<Record<SheetRole, RoleStyle>> = {
  kicker: { id: 'Kicker', name: 'Kicker', run: { size: 24, color: QUIET }, before: 240 },
  title: { id: 'Title', name: 'Title', run: { bold: true, size: 44 } },
  guide: { id: 'Guide', name: 'Guide', run: { size: 24, color: QUIET }, framed: true },
  standfirst: { id: 'Subtitle', name: 'Subtitle', run: { size: 32 } },
  body: { id: 'BodyText', name: 'Body Text' },
  question: { id: 'Question', name: 'Question', run: { bold: true, color: '8E2F2A' }, before: 240, level: 1 },
  answer: { id: 'Answer', name: 'Answer' },
  narration: { id: 'Narration', name: 'Narration', run: { color: QUIET }, indent: 400 },
  editorNote: { id: 'EditorNote', name: 'Editor Note', run: { size: 24, color: QUIET }, indent: 400 },
  subhead: { id: 'Heading2', name: 'heading 2', run: { bold: true, size: 32 }, before: 240, level: 1 },
  item: { id: 'ListParagraph', name: 'List Paragraph', indent: 400 },
  quotation: { id: 'Quote', name: 'Quote', indent: 600 },
  source: { id: 'Source', name: 'Source', run: { size: 24, color: QUIET }, indent: 600 },
  verse: { id: 'Verse', name: 'Verse', indent: 600 },
  cell: { id: 'TableText', name: 'Table Text', run: { size: 24 } },
  caption: { id: 'Caption', name: 'caption', run: { size: 24, color: QUIET } },
  listing: { id: 'Listing', name: 'Listing', run: { size: 20 } },
  box: { id: 'Box', name: 'Box', run: { size: 26 }, indent: 400 },
  leftOut: { id: 'LeftOut', name: 'Left Out', run: { size: 24, color: QUIET }, before: 120 },
}

export async function writeDocx(sheet: ProofSheet): Promise<Uint8Array> {
  const { title, issue, paragraphs } = sheet
  const notes: (readonly SheetRun[])[] = []
  const setting: SheetWriting = { sheet, notes, changes: 0, bookmarks: 0 }
  const children = writeParagraphs(paragraphs, setting)
  const document = new Document({
    title,
    creator: issue.masthead,
    lastModifiedBy: issue.masthead,
    revision: 1,
    customProperties: [{ name: DIGEST_PROPERTY, value: digestOfSheet(paragraphs) }],
    // What its author changes is marked as well.
    features: { trackRevisions: true },
    styles: stylesOf(issue.language),
    footnotes: Object.fromEntries(
      notes.map((runs, index) => [index + 1, { children: [noteParagraph(runs, setting)] }]),
    ),
    sections: [{ footers: { default: new Footer({ children: [pageNumber()] }) }, children }],
  })
  return datePackage(await Packer.toBuffer(document), `${issue.date}T00:00:00Z`)
}

interface SheetWriting {
  readonly sheet: ProofSheet
  readonly notes: (readonly SheetRun[])[]
  /** How many have a number. */
  changes: number
  bookmarks: number
}

function stylesOf(language: string) {
  const text = { font: FONT, size: SIZE, language: { value: 'en-US', bidirectional: language } }
  const paragraphStyles = Object.values(STYLES).map(
    ({ id, name, run, before = 0, indent, level, framed }): IParagraphStyleOptions => {
      const border = { style: BorderStyle.SINGLE, size: 4, space: 6, color: 'BFBFBF' }
      return {
        id,
        name,
        basedOn: 'Normal',
        next: id,
        quickFormat: true,
        run: run ?? {},
        paragraph: {
          spacing: { before, after: 120 },
          ...(indent !== undefined && { indent: { start: indent } }),
          ...(level !== undefined && { keepNext: true, outlineLevel: level }),
          ...(framed && { border: { top: border, bottom: border, left: border, right: border } }),
        },
      }
    },
  )
  return {
    default: { document: { run: text, paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO } } } },
    paragraphStyles,
  }
}

/** Cells of a table that follow one another are one. */
function writeParagraphs(
  paragraphs: readonly MarkedParagraph[],
  setting: SheetWriting,
): (Paragraph | Table)[] {
  const written: (Paragraph | Table)[] = []
  for (let index = 0; index < paragraphs.length; ) {
    const paragraph = paragraphs[index] as MarkedParagraph
    const table = paragraph.cell ? cellsFrom(paragraphs, index) : []
    written.push(table.length > 0 ? writeTable(table, setting) : writeParagraph(paragraph, setting))
    index += Math.max(1, table.length)
  }
  return written
}

function cellsFrom(paragraphs: readonly MarkedParagraph[], from: number): readonly MarkedParagraph[] {
  const end = paragraphs.findIndex(
    ({ cell }, index) => index > from && (!cell || (cell.row === 0 && cell.column === 0)),
  )
  return paragraphs.slice(from, end < 0 ? paragraphs.length : end)
}

function writeTable(cells: readonly MarkedParagraph[], setting: SheetWriting): Table {
  const rows = Math.max(...cells.map(({ cell }) => cell?.row ?? 0)) + 1
  return new Table({
    visuallyRightToLeft: true,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: Array.from({ length: rows }, (_, row) => {
      const own = cells.filter(({ cell }) => cell?.row === row)
      return new TableRow({
        tableHeader: row === 0,
        children: own.map((cell) => new TableCell({ children: [writeParagraph(cell, setting)] })),
      })
    }),
  })
}

function writeParagraph(paragraph: MarkedParagraph, setting: SheetWriting): Paragraph {
  const { role, runs } = paragraph
  setting.bookmarks += 1
  // The library would count on from one document to the next.
  const children: ParagraphChild[] = [
    new BookmarkStart(bookmarkOf(paragraph), setting.bookmarks) as unknown as ParagraphChild,
    ...runs.flatMap((run) => writeRun(run, { isListing: role === 'listing' }, setting)),
    new BookmarkEnd(setting.bookmarks) as unknown as ParagraphChild,
  ]
  return new Paragraph({
    style: STYLES[role].id,
    bidirectional: role !== 'listing',
    children,
  })
}

interface RunSetting {
  readonly isListing?: boolean
  /** In half-points, where it is not that of its paragraph's style. */
  readonly size?: number
}

function writeRun(
  { text, look, language, change, note }: SheetRun,
  { isListing = false, size }: RunSetting,
  setting: SheetWriting,
): ParagraphChild[] {
  const isLatin = isListing || (language !== undefined && !/^(ar|fa|he|ur)/.test(language))
  const options: IRunOptions = {
    text,
    rightToLeft: !isLatin,
    ...(size !== undefined && { size }),
    ...(look === 'strong' && { bold: true }),
    ...(look === 'link' && { underline: {} }),
    ...(language !== undefined && { language: isLatin ? { value: language } : { bidirectional: language } }),
  }
  const called = note === undefined ? [] : [new FootnoteReferenceRun(setting.notes.push(note))]
  if (!change) return [new TextRun(options), ...called]
  setting.changes += 1
  const { masthead, date } = setting.sheet.issue
  const marked = { ...options, id: setting.changes, author: masthead, date: `${date}T00:00:00Z` }
  return [change === 'new' ? new InsertedTextRun(marked) : new DeletedTextRun(marked), ...called]
}

/** In half-points. */
const NOTE_SIZE = 22

function noteParagraph(runs: readonly SheetRun[], setting: SheetWriting): Paragraph {
  return new Paragraph({
    bidirectional: true,
    children: runs.flatMap((run) => writeRun(run, { size: NOTE_SIZE }, setting)),
  })
}

function pageNumber(): Paragraph {
  return new Paragraph({
    bidirectional: true,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ rightToLeft: true, children: [PageNumber.CURRENT] })],
  })
}
