/**
 * An OpenDocument text → a manuscript, by OpenDocument 1.2, part 1: paragraphs and headings, the looks of its automatic
 * styles, notes at the end; deleted text and comments are left out and told.
 */

import JSZip from 'jszip'
import type { Manuscript, ManuscriptKind, ManuscriptRun } from '../manuscript.ts'
import { attributeOf, isText, type MarkupNode, parseXml, within } from './dom.ts'
import { gather, type ReadPiece } from './pieces.ts'

type TextLook = Pick<ManuscriptRun, 'bold' | 'italic'>
type Looks = ReadonlyMap<string, TextLook>

export async function readOdt(bytes: Uint8Array, file: string): Promise<Manuscript> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = await zip.file('content.xml')?.async('string')
  const document = xml === undefined ? undefined : parseXml(xml)
  const body = document && [...within(document)].find(({ localName }) => localName === 'office:text')
  if (!document || !body)
    throw new Error('An OpenDocument text has a body in its content.xml, and this one has none.')
  const pieces = piecesOf(body, { looks: looksOf(document), look: {}, kind: 'text' })
  return { facts: [], remarks: [], ...gather(pieces, file) }
}

/** By their names: what the document's own styles make of words. */
function looksOf(document: MarkupNode): Looks {
  const styles = [...within(document)].filter(({ localName }) => localName === 'style:style')
  return new Map(styles.map((style) => [attributeOf(style, 'style:name') ?? '', lookOf(style)]))
}

function lookOf(style: MarkupNode): TextLook {
  const properties = [...style.childNodes].filter(({ localName }) => localName === 'style:text-properties')
  const says = (name: string, value: RegExp) =>
    properties.some((node) => value.test(attributeOf(node, name) ?? ''))
  const isBold = says('fo:font-weight', /bold|[6-9]00/) || says('style:font-weight-complex', /bold|[6-9]00/)
  return { ...(isBold && { bold: true }), ...(says('fo:font-style', /italic/) && { italic: true }) }
}

interface OdtPlace {
  readonly looks: Looks
  readonly look: TextLook
  readonly kind: ManuscriptKind
}

/** What stands for a character. */
const SIGNS: Readonly<Record<string, string>> = { 'text:line-break': '\n', 'text:tab': '\t', 'text:s': ' ' }

function* piecesOf(node: MarkupNode, place: OdtPlace): Generator<ReadPiece> {
  if (isText(node)) {
    yield { kind: 'run', run: { text: (node.textContent ?? '').replace(/\s+/g, ' '), ...place.look } }
    return
  }
  const name = node.localName ?? ''
  const sign = SIGNS[name]
  const look = { ...place.look, ...place.looks.get(attributeOf(node, 'text:style-name') ?? '') }
  const inner = { ...place, look }
  if (sign !== undefined) yield { kind: 'run', run: { text: sign } }
  else if (name === 'text:tracked-changes') yield left(node, 'deleted')
  else if (name === 'office:annotation') yield left(node, 'comment')
  else if (name === 'text:note') yield noteOf(node)
  else if (name === 'table:table-row') yield* rowOf(node, inner)
  else if (name === 'text:h') yield* [...childrenOf(node, inner), endOf(node)]
  else if (name === 'text:p' && place.kind !== 'row')
    yield* [...childrenOf(node, inner), { kind: 'end', as: place.kind } as const]
  else yield* childrenOf(node, name === 'text:list-item' ? { ...inner, kind: 'item' } : inner)
}

function* childrenOf(node: MarkupNode, place: OdtPlace): Generator<ReadPiece> {
  for (const child of node.childNodes) yield* piecesOf(child, place)
}

function endOf(heading: MarkupNode): ReadPiece {
  return { kind: 'end', as: 'heading', level: Number(attributeOf(heading, 'text:outline-level') ?? 1) }
}

function left({ textContent }: MarkupNode, reason: 'deleted' | 'comment'): ReadPiece {
  return { kind: 'left', text: textContent ?? '', reason }
}

function noteOf(node: MarkupNode): ReadPiece {
  const textIn = (name: string) =>
    [...within(node)].find(({ localName }) => localName === name)?.textContent?.trim() ?? ''
  return { kind: 'note', mark: textIn('text:note-citation'), text: textIn('text:note-body') }
}

function* rowOf(row: MarkupNode, place: OdtPlace): Generator<ReadPiece> {
  for (const cell of row.childNodes) {
    yield { kind: 'run', run: { text: '\t' } }
    yield* piecesOf(cell, { ...place, kind: 'row' })
  }
  yield { kind: 'end', as: 'row' }
}
