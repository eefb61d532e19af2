/** Objects of a PDF as plain data (ISO 32000-1, 7.3), and how they are written. */

export interface PdfName {
  readonly kind: 'name'
  /** Without its slash, as it is meant. */
  readonly name: string
}

/** A string: its bytes as characters of Latin 1. */
export interface PdfText {
  readonly kind: 'text'
  readonly latin1: string
}

/** To an object of the file, by its number. */
export interface PdfReference {
  readonly kind: 'reference'
  readonly id: number
}

export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

/** Its bytes as they stand in the file, packed by the filters that its dictionary names. */
export interface PdfStream {
  readonly kind: 'stream'
  readonly dictionary: PdfDictionary
  readonly bytes: Uint8Array
}

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfReference
  | PdfDictionary
  | readonly PdfValue[]

export type PdfObject = PdfValue | PdfStream

export function nameOf(name: string): PdfName {
  return { kind: 'name', name }
}

export function dictionaryOf(entries: Readonly<Record<string, PdfValue | undefined>>): PdfDictionary {
  const given = Object.entries(entries).filter((entry): entry is [string, PdfValue] => entry[1] !== undefined)
  return { kind: 'dictionary', entries: new Map(given) }
}

export function isList(value: PdfObject | undefined): value is readonly PdfValue[] {
  return Array.isArray(value)
}

export function isDictionary(value: PdfObject | undefined): value is PdfDictionary {
  return isOfKind(value, 'dictionary')
}

export function isStream(value: PdfObject | undefined): value is PdfStream {
  return isOfKind(value, 'stream')
}

/** What a name says; nothing of anything else. */
export function saidBy(value: PdfObject | undefined): string | undefined {
  return isOfKind(value, 'name') ? (value as PdfName).name : undefined
}

function isOfKind(value: PdfObject | undefined, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind
}

/** As it stands in a file; `referTo` gives what stands for a reference. */
export function spellValue(value: PdfValue, referTo: (id: number) => string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return spellNumber(value)
  if (isList(value)) return `[${value.map((part) => spellValue(part, referTo)).join(' ')}]`
  const object = value as PdfName | PdfText | PdfReference | PdfDictionary
  switch (object.kind) {
    case 'name':
      return spellName(object.name)
    case 'text':
      return `<${Buffer.from(object.latin1, 'latin1').toString('hex')}>`
    case 'reference':
      return referTo(object.id)
    case 'dictionary': {
      const entries = [...object.entries].map(
        ([key, part]) => `${spellName(key)} ${spellValue(part, referTo)}`,
      )
      return `<<${entries.join(' ')}>>`
    }
  }
}

/** Never in the form 1e-7, which PDF does not know. */
function spellNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(DIGITS).replace(/\.?0+$/, '')
}

const DIGITS = 8

/** Spaces and signs by number (ISO 32000-1, 7.3.5); a character beyond ASCII byte by byte. */
function spellName(name: string): string {
  const bytes = [...Buffer.from(name, 'utf8')]
  const spelt = bytes.map((byte) => {
    const sign = String.fromCharCode(byte)
    return /[A-Za-z0-9+.,_*:=@^~`|?!$&;"'\\-]/.test(sign) ? sign : `#${byte.toString(16).padStart(2, '0')}`
  })
  return `/${spelt.join('')}`
}
