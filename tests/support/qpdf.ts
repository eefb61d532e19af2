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
  const trailer = objects['trailer']?.value as PdfDictionary
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
  readonly id?: string
  readonly text?: string
  readonly language?: string
  readonly alternative?: string
  /** Its attributes, of one class. */
  readonly attributes?: PdfDictionary
  /** Where its annotations lead: an address, or a name inside the file. */
  readonly leads?: readonly string[]
  readonly children: readonly StructureElement[]
}

/** The structure tree, from the document element down; content and object references left out. */
export function readStructure({ root, dictionary, follow }: PdfFile): readonly StructureElement[] {
  const read = (value: PdfValue): StructureElement | undefined => {
    const element = follow(value)
    if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined
    const entry = element as PdfDictionary
    if (typeof entry['/S'] !== 'string') return undefined
    const leads = kids(entry['/K']).flatMap(targetsOf)
    return {
      type: entry['/S'].slice(1),
      ...optional('id', textOf(entry['/ID'])),
      ...optional('text', textOf(entry['/ActualText'])),
      ...optional('language', textOf(entry['/Lang'])),
      ...optional('alternative', textOf(entry['/Alt'])),
      ...(entry['/A'] !== undefined && { attributes: dictionary(entry['/A']) }),
      ...(leads.length > 0 && { leads }),
      children: kids(entry['/K']).flatMap((kid) => read(kid) ?? []),
    }
  }
  const targetsOf = (value: PdfValue): string[] => {
    const kid = follow(value)
    if (typeof kid !== 'object' || kid === null || !('/Obj' in kid)) return []
    const action = dictionary(dictionary(kid['/Obj'])['/A'])
    return [textOf(action['/URI'] ?? action['/D']) ?? '']
  }
  const kids = (value: PdfValue | undefined): readonly PdfValue[] => {
    const followed = follow(value)
    return Array.isArray(followed) ? followed : followed === null ? [] : [value as PdfValue]
  }
  return kids(dictionary(root['/StructTreeRoot'])['/K']).flatMap((kid) => read(kid) ?? [])
}

/** What the tree holds of the pages themselves: annotations, and of each page the numbers of its marked contents. */
export interface Held {
  readonly annotations: readonly PdfDictionary[]
  readonly contents: ReadonlyMap<PdfDictionary, readonly number[]>
}

export function readHeld({ root, dictionary, follow, pages }: PdfFile): Held {
  const annotations: PdfDictionary[] = []
  const contents = new Map<PdfDictionary, number[]>(pages.map((page) => [page, []]))
  const walk = (value: PdfValue | undefined, on: PdfValue | undefined): void => {
    const kid = follow(value)
    if (typeof kid === 'number') contents.get(dictionary(on))?.push(kid)
    else if (Array.isArray(kid)) for (const each of kid as readonly PdfValue[]) walk(each, on)
    else if (typeof kid === 'object' && kid !== null) {
      const entry = kid as PdfDictionary
      const page = entry['/Pg'] ?? on
      if (entry['/Obj'] !== undefined) annotations.push(dictionary(entry['/Obj']))
      else if (typeof entry['/MCID'] === 'number') contents.get(dictionary(page))?.push(entry['/MCID'])
      else walk(entry['/K'], page)
    }
  }
  walk(dictionary(root['/StructTreeRoot'])['/K'], undefined)
  return { annotations, contents }
}

/** What a page marks: the number of each content, or what it marks as none; and what it draws outside of both. */
export interface Marked {
  readonly numbers: readonly number[]
  readonly artifacts: number
  readonly unmarked: number
}

/** The marks of every page's content, in order, as qpdf lays it open. */
export function readMarks(bytes: Uint8Array): Marked[] {
  const laidOpen = runOn(bytes, 'qpdf', [
    '--qdf',
    '--object-streams=disable',
    '--normalize-content=y',
    'FILE',
    '-',
  ])
  const headed = [...laidOpen.matchAll(/^%% Contents for page (\d+)$/gm)].sort(
    (one, other) => Number(one[1]) - Number(other[1]),
  )
  return headed.map(({ index }) => {
    const page = laidOpen.slice(index)
    const content = page.slice(page.indexOf('stream\n'), page.indexOf('\nendstream'))
    const numbers: number[] = []
    let [depth, artifacts, unmarked] = [0, 0, 0]
    for (const [token, number] of content.matchAll(
      /\/MCID (\d+)|\/Artifact\b|\b(?:BDC|BMC|EMC|TJ|Tj|Do)\b|(?<=\s)[fSB](?=\s)/g,
    )) {
      if (number !== undefined) numbers.push(Number(number))
      else if (token === '/Artifact') artifacts++
      else if (token === 'BDC' || token === 'BMC') depth++
      else if (token === 'EMC') depth--
      else if (depth === 0) unmarked++
    }
    return { numbers, artifacts, unmarked }
  })
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>)
}

/** What a listener hears of an element: its own text, else that of what it holds; notes inside it are heard apart. */
export function heardText({ text, children }: StructureElement): string {
  return text ?? children.flatMap((child) => (child.type === 'Note' ? [] : [heardText(child)])).join('')
}

/** Every element of the given types, in reading order. */
export function elementsOf(tree: readonly StructureElement[], type: RegExp): StructureElement[] {
  return tree.flatMap((element) => [
    ...(type.test(element.type) ? [element] : []),
    ...elementsOf(element.children, type),
  ])
}
