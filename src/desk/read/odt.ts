/**
 * An OpenDocument text → a manuscript, by OpenDocument 1.2, part 1: paragraphs and headings, the looks of its styles,
 * notes at the end, pictures beside it; deleted text, comments, headers and footers are left out and told.
 */

import type { LeftOut, Manuscript, ManuscriptKind, ManuscriptPart } from '../manuscript.ts'
import { attributeOf, isText, type MarkupNode, parseXml, within } from './dom.ts'
import { type OdtStyles, readStyles } from './odt-styles.ts'
import { type DocumentPackage, openPackage } from './package.ts'
import { gather, type ReadPiece } from './pieces.ts'
import { refuseKind } from './refusals.ts'
import type { TextLook } from './style-sheet.ts'
import { trackedInOdt } from './tracked-changes.ts'

export async function readOdt(bytes: Uint8Array, file: string): Promise<Manuscript> {
  const parts = await openPackage(bytes, file)
  const document = await partOf(parts, 'content.xml')
  const body = document && [...within(document)].find(({ localName }) => localName === 'office:text')
  if (!document || !body) return refuseKind(file, (await isEncrypted(parts)) ? 'encrypted' : 'broken package')
  const named = await partOf(parts, 'styles.xml')
  const names = new Map<string, string>()
  const pieces = piecesOf(body, {
    styles: readStyles(named ? [named, document] : [document]),
    look: {},
    kind: 'text',
    lists: new Map(),
    names,
  })
  const { paragraphs, leftOut } = gather(pieces, file)
  const files = await picturesOf(parts, names)
  return {
    facts: [],
    remarks: trackedInOdt(body, file),
    paragraphs,
    leftOut: [...leftOut, ...(named ? runningHeads(named, file) : [])],
    ...(files.length > 0 && { files }),
  }
}

async function partOf({ read }: DocumentPackage, name: string): Promise<MarkupNode | undefined> {
  const xml = (await read(name))?.toString('utf8')
  return xml?.trimStart().startsWith('<') ? parseXml(xml) : undefined
}

/** Its manifest says of a part how it is locked (part 3, 4.8). */
async function isEncrypted({ read }: DocumentPackage): Promise<boolean> {
  const manifest = (await read('META-INF/manifest.xml'))?.toString('utf8')
  return manifest?.includes('encryption-data') ?? false
}

async function picturesOf(
  { read }: DocumentPackage,
  names: ReadonlyMap<string, string>,
): Promise<readonly ManuscriptPart[]> {
  const found = await Promise.all([...names].map(async ([path, name]) => ({ name, bytes: await read(path) })))
  return found.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : []))
}

function runningHeads(styles: MarkupNode, file: string): readonly LeftOut[] {
  const heads = [...within(styles)].filter(({ localName }) =>
    /^style:(?:header|footer)(?:-|$)/.test(localName ?? ''),
  )
  return heads.flatMap((head): LeftOut[] => {
    const text = [...within(head)]
      .filter(({ localName }) => localName === 'text:p')
      .map(({ textContent }) => textContent?.trim() ?? '')
      .filter((line) => line !== '')
      .join('\n')
    return text === '' ? [] : [{ text, reason: 'running head', span: { file, line: 1, column: 1 } }]
  })
}

interface OdtPlace {
  readonly styles: OdtStyles
  readonly look: TextLook
  readonly kind: ManuscriptKind
  /** The style of the list that it is in. */
  readonly list?: string
  /** The last number of each list, by its style. */
  readonly lists: Map<string, number>
  /** Pictures, by where they lie in the package, and what they are called beside the manuscript. */
  readonly names: Map<string, string>
}

/** What stands for a character. */
const SIGNS: Readonly<Record<string, string>> = { 'text:line-break': '\n', 'text:tab': '\t' }
/** What stands in a paragraph and is none of its words: boxes, drawings. */
const FRAMES = /^draw:(?:frame|custom-shape|rect|g|text-box|ellipse|line)$/
const SILENT = /^(?:text:sequence-decls|text:table-of-content-source|office:forms|text:soft-page-break)$/

function piecesOf(node: MarkupNode, place: OdtPlace): Iterable<ReadPiece> {
  if (isText(node)) return run((node.textContent ?? '').replace(/\s+/g, ' '), place)
  const name = node.localName ?? ''
  const sign = name === 'text:s' ? ' '.repeat(Number(attributeOf(node, 'text:c') ?? 1)) : SIGNS[name]
  const style = attributeOf(node, 'text:style-name')
  const inner = { ...place, look: { ...place.look, ...(style !== undefined && place.styles.lookOf(style)) } }
  if (sign !== undefined) return run(sign, {})
  if (name === '' || SILENT.test(name)) return []
  const read = ELEMENTS[name] ?? (FRAMES.test(name) ? frameOf : childrenOf)
  return read(node, inner)
}

/** Elements that are more than what is in them. */
const ELEMENTS: Readonly<Record<string, (node: MarkupNode, place: OdtPlace) => Iterable<ReadPiece>>> = {
  'text:tracked-changes': (node) => left(node, 'deleted'),
  'office:annotation': (node) => left(node, 'comment'),
  'text:note': noteOf,
  'table:table-row': rowOf,
  'text:list': (node, place) => childrenOf(node, listWithin(node, place)),
  'text:list-item': itemOf,
  'text:h': paragraphOf,
  'text:p': paragraphOf,
}

function run(text: string, { look }: { readonly look?: TextLook }): ReadPiece[] {
  return [{ kind: 'run', run: { text, ...look } }]
}

function* childrenOf(node: MarkupNode, place: OdtPlace): Generator<ReadPiece> {
  for (const child of node.childNodes) yield* piecesOf(child, place)
}

/** Boxes and pictures that hang on a paragraph come behind its words. */
function* paragraphOf(node: MarkupNode, place: OdtPlace): Generator<ReadPiece> {
  const frames: MarkupNode[] = []
  const words = function* (within: MarkupNode, at: OdtPlace): Generator<ReadPiece> {
    for (const child of within.childNodes)
      if (FRAMES.test(child.localName ?? '')) frames.push(child)
      else if (child.localName === 'text:span') {
        const look = at.styles.lookOf(attributeOf(child, 'text:style-name') ?? '')
        yield* words(child, { ...at, look: { ...at.look, ...look } })
      } else yield* piecesOf(child, at)
  }
  yield* words(node, place)
  if (place.kind === 'row') {
    for (const frame of frames) yield* piecesOf(frame, place)
    return
  }
  yield endOf(node, place)
  for (const frame of frames) yield* piecesOf(frame, { ...place, kind: 'text' })
}

function endOf(node: MarkupNode, { kind, styles }: OdtPlace): ReadPiece {
  const own = Number(attributeOf(node, 'text:outline-level') ?? 1)
  const style = attributeOf(node, 'text:style-name') ?? ''
  const level = node.localName === 'text:h' ? own : styles.levelOf(style)
  if (level !== undefined && kind !== 'item') return { kind: 'end', as: 'heading', level }
  return { kind: 'end', as: kind === 'text' && styles.isCaption(style) ? 'caption' : kind }
}

function* frameOf(node: MarkupNode, place: OdtPlace): Generator<ReadPiece> {
  const image = [...node.childNodes].find(({ localName }) => localName === 'draw:image')
  const path = image && attributeOf(image, 'xlink:href')
  if (path === undefined || place.kind === 'row') {
    yield* childrenOf(node, place)
    return
  }
  const [, ending = 'png'] = /\.(\w+)$/.exec(path) ?? []
  const name = place.names.get(path) ?? `image${place.names.size + 1}.${ending}`
  place.names.set(path, name)
  const said = [...node.childNodes].find(({ localName }) => /^svg:(?:title|desc)$/.test(localName ?? ''))
  yield { kind: 'run', run: { text: said?.textContent?.trim() ?? '', href: name } }
  yield { kind: 'end', as: 'picture' }
}

/** A list begins at one, unless it goes on with another of its style (part 1, 19.780). */
function listWithin(node: MarkupNode, place: OdtPlace): OdtPlace {
  const list = attributeOf(node, 'text:style-name') ?? place.list ?? ''
  const goesOn =
    attributeOf(node, 'text:continue-numbering') === 'true' ||
    attributeOf(node, 'text:continue-list') !== undefined
  if (!goesOn) place.lists.set(list, 0)
  return { ...place, list }
}

function* itemOf(node: MarkupNode, place: OdtPlace): Generator<ReadPiece> {
  const { list = '', lists, styles } = place
  const own = attributeOf(node, 'text:start-value')
  const number = own === undefined ? (lists.get(list) ?? 0) + 1 : Number(own)
  lists.set(list, number)
  yield { kind: 'mark', text: styles.isNumbered(list) ? `${number}. ` : '• ' }
  yield* childrenOf(node, { ...place, kind: 'item' })
}

function left(node: MarkupNode, reason: 'deleted' | 'comment'): readonly ReadPiece[] {
  const lines = [...within(node)].filter(({ localName }) => localName === 'text:p' || localName === 'text:h')
  return [{ kind: 'left', text: lines.map(({ textContent }) => textContent ?? '').join('\n'), reason }]
}

function noteOf(node: MarkupNode): readonly ReadPiece[] {
  const partOf = (name: string) => [...within(node)].find(({ localName }) => localName === name)
  const body = partOf('text:note-body')
  const lines = [...(body?.childNodes ?? [])].map(({ textContent }) => textContent?.trim() ?? '')
  const mark = partOf('text:note-citation')?.textContent?.trim() ?? ''
  return [{ kind: 'note', mark, text: lines.filter((line) => line !== '').join('\n') }]
}

/** Cells are parted by tabs, and paragraphs of one cell are lines of it. */
function* rowOf(row: MarkupNode, place: OdtPlace): Generator<ReadPiece> {
  for (const cell of row.childNodes) {
    if (!/^table:(?:covered-)?table-cell$/.test(cell.localName ?? '')) continue
    yield* run('\t', {})
    for (const [index, line] of [...cell.childNodes].entries()) {
      if (index > 0) yield* run('\n', {})
      yield* piecesOf(line, { ...place, kind: 'row' })
    }
  }
  yield { kind: 'end', as: 'row' }
}
