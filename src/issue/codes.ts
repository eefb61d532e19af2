/**
 * An issue's serial number and its link → the codes of its back cover, or what is wrong with them. An issue without
 * codes loads no library.
 */

import type { Diagnostic } from '../diagnostic.ts'
import type { Barcode, QrCode } from '../images/barcode.ts'
import type { Darkroom } from '../images/darkroom.ts'
import { diagnose, quote } from '../source/complaint.ts'
import type { Source } from '../source/read.ts'
import { conform } from '../source/shape.ts'
import { fieldOf } from './fields.ts'
import { codedAddress, issn } from './line-schema.ts'

export interface Codes {
  readonly barcode?: Barcode
  readonly qr?: QrCode
}

/** Only what has its right form is drawn; the schema has told the rest. */
export async function drawCodes(
  source: Source,
  { issnBarcode, qrCode }: Pick<Darkroom, 'issnBarcode' | 'qrCode'>,
): Promise<{ readonly codes: Codes; readonly diagnostics: readonly Diagnostic[] }> {
  const serial = conform(issn, fieldOf(source.value, 'issn'))
  const number = fieldOf(source.value, 'number')
  const link = conform(codedAddress, fieldOf(fieldOf(source.value, 'back'), 'link'))
  const qr = link === undefined ? undefined : await qrCode(link)
  if (serial === undefined || typeof number !== 'number')
    return { codes: { ...(qr && { qr }) }, diagnostics: [] }
  if (checkDigit(serial) === serial.at(-1))
    return { codes: { barcode: await issnBarcode(serial, number), ...(qr && { qr }) }, diagnostics: [] }
  const complaint = {
    rule: 'issn',
    found: `ISSN ${quote(serial)}`,
    expected: `${serial.slice(0, -1)}${checkDigit(serial)}, by its check digit`,
    hint: 'Copy the number anew from its certificate.',
  }
  return { codes: {}, diagnostics: [diagnose('issue', complaint, source.locate(['issn']))] }
}

/** The eighth sign of a serial number, from the seven before it (ISO 3297, annex A). */
export function checkDigit(serial: string): string {
  const digits = [...serial.replace('-', '').slice(0, 7)].map(Number)
  const sum = digits.reduce((total, digit, index) => total + digit * (8 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
