/** A PDF as qpdf tells it → its objects, to be changed: how tests break a rule on purpose. */

import type { PdfJson, PdfObject } from '../support/pdfx/objects.ts'
import type { PdfDictionary, PdfValue } from '../support/qpdf.ts'

type Changing = { -readonly [K in keyof PdfDictionary]: PdfValue }

export class OpenedPdf {
  readonly #objects: Record<string, PdfObject>
  readonly #json: PdfJson
  constructor(json: PdfJson) {
    this.#json = json
    this.#objects = json.qpdf[1]
  }
  setVersion(version: string): void {
    Object.assign(this.#json.qpdf[0], { pdfversion: version })
  }
  get trailer(): Changing {
    return this.#objects['trailer']?.value as Changing
  }
  get root(): Changing {
    return this.at(this.trailer['/Root'])
  }
  get info(): Changing {
    return this.at(this.trailer['/Info'])
  }
  get page(): Changing {
    return this.every((each) => each['/Type'] === '/Page')[0] as Changing
  }
  get resources(): Changing {
    return this.at(this.page['/Resources'])
  }
  at(value: PdfValue | undefined): Changing {
    if (typeof value === 'string') {
      const object = this.#objects[`obj:${value}`]
      return (object?.stream?.dict ?? object?.value) as Changing
    }
    return value as Changing
  }
  /** Every dictionary that is an object of its own. */
  every(wanted: (dictionary: PdfDictionary) => boolean): Changing[] {
    return Object.values(this.#objects)
      .map(({ stream, value }) => stream?.dict ?? value)
      .filter((each): each is Changing => typeof each === 'object' && each !== null && !Array.isArray(each))
      .filter(wanted)
  }
  /** Changes the text of the stream that a reference leads to. */
  rewrite(reference: PdfValue | undefined, change: (text: string) => string): void {
    const stream = this.#objects[`obj:${reference as string}`]?.stream
    if (!stream?.data) throw new Error('No stream here.')
    const text = Buffer.from(stream.data, 'base64').toString('latin1')
    const changed = change(text)
    if (changed === text) throw new Error('Nothing was changed.')
    stream.data = Buffer.from(changed, 'latin1').toString('base64')
  }
  rewritePage(change: (text: string) => string): void {
    const contents = this.page['/Contents']
    this.rewrite(Array.isArray(contents) ? contents[0] : contents, change)
  }
  rewriteMetadata(from: string | RegExp, to: string): void {
    this.rewrite(this.root['/Metadata'], (text) => text.replace(from, to))
  }
  add(value: PdfValue): string {
    const name = `${Object.keys(this.#objects).length + 900} 0 R`
    this.#objects[`obj:${name}`] = { value }
    return name
  }
}

/** Gives a key of a dictionary another value. */
export function put(
  of: (file: OpenedPdf) => Changing,
  key: string,
  value: PdfValue | ((file: OpenedPdf) => PdfValue),
): (file: OpenedPdf) => void {
  return (file) => {
    of(file)[key] = typeof value === 'function' ? value(file) : value
  }
}

export function drawFirst(operations: string) {
  return (file: OpenedPdf) => file.rewritePage((text) => `${operations}\n${text}`)
}

export function withState(state: PdfDictionary, draw = '/Extra gs 0 0 10 10 re f') {
  return (file: OpenedPdf) => {
    const states = file.at(file.resources['/ExtGState'])
    states['/Extra'] = file.add({ '/Type': '/ExtGState', ...state })
    drawFirst(draw)(file)
  }
}

export const xmp =
  (from: string | RegExp, to = '') =>
  (file: OpenedPdf) =>
    file.rewriteMetadata(from, to)

export function imageOf(file: OpenedPdf): Changing {
  return file.every((each) => each['/Subtype'] === '/Image')[0] as Changing
}

export function intentOf(file: OpenedPdf): Changing {
  const intents = file.root['/OutputIntents']
  return file.at(Array.isArray(intents) ? intents[0] : intents)
}
