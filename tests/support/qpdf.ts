/**
 * A PDF's objects as qpdf reads them, which shares no line of code with what wrote them.
 */

import { runOn } from './programs.ts'

export type PdfValue = string | number | boolean | null | readonly PdfValue[] | PdfDictionary
export interface PdfDictionary {
  readonly [key: string]: PdfValue
}

export interface PdfFile {
  readonly root: PdfDictionary
  readonly pages: readonly PdfDictionary[]
  /** Follows a reference as far as it leads. */
  readonly follow: (value: PdfValue | undefined) => PdfValue
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary
}

/** What `qpdf --json` (version 2) says of a file. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const { qpdf, pages } = JSON.parse(
    runOn(bytes, 'qpdf', ['--json=2', '--json-key=qpdf', '--json-key=pages', 'FILE']),
  ) as {
    readonly qpdf: readonly [
      unknown,
      Readonly<
        Record<string, { readonly value?: PdfValue; readonly stream?: { readonly dict: PdfDictionary } }>
      >,
    ]
    readonly pages: readonly { readonly object: string }[]
  }
  const objects = qpdf[1]
  const follow = (value: PdfValue | undefined): PdfValue => {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null
    const object = objects[`obj:${value}`]
    return follow(object?.stream ? object.stream.dict : object?.value)
  }
  const dictionary = (value: PdfValue | undefined) => {
    const followed = follow(value)
    if (typeof followed !== 'object' || followed === null || Array.isArray(followed))
      throw new Error('No dictionary here.')
    return followed as PdfDictionary
  }
  const trailer = objects.trailer?.value as PdfDictionary
  return {
    root: dictionary(trailer['/Root']),
    pages: pages.map(({ object }) => dictionary(object)),
    follow,
    dictionary,
  }
}

/** A text string without qpdf's own prefix. */
export function textOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'string' && value.startsWith('u:') ? value.slice(2) : undefined
}

export interface StructureElement {
  readonly type: string
  readonly text?: string
  readonly language?: string
  readonly alternative?: string
  readonly children: readonly StructureElement[]
}

/** The structure tree, from the document element down; content and object references left out. */
export function readStructure({ root, dictionary, follow }: PdfFile): readonly StructureElement[] {
  const read = (value: PdfValue): StructureElement | undefined => {
    const element = follow(value)
    if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined
    const entry = element as PdfDictionary
    if (typeof entry['/S'] !== 'string') return undefined
    return {
      type: entry['/S'].slice(1),
      ...optional('text', textOf(entry['/ActualText'])),
      ...optional('language', textOf(entry['/Lang'])),
      ...optional('alternative', textOf(entry['/Alt'])),
      children: kids(entry['/K']).flatMap((kid) => read(kid) ?? []),
    }
  }
  const kids = (value: PdfValue | undefined): readonly PdfValue[] => {
    const followed = follow(value)
    return Array.isArray(followed) ? followed : followed === null ? [] : [value as PdfValue]
  }
  return kids(dictionary(root['/StructTreeRoot'])['/K']).flatMap((kid) => read(kid) ?? [])
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>)
}

/** What a listener hears of an element: its own text, else that of what it holds, one after another. */
export function heardText({ text, children }: StructureElement): string {
  return text ?? children.map(heardText).join('')
}

/** Every element of the given types, in reading order. */
export function elementsOf(tree: readonly StructureElement[], type: RegExp): StructureElement[] {
  return tree.flatMap((element) => [
    ...(type.test(element.type) ? [element] : []),
    ...elementsOf(element.children, type),
  ])
}
