/**
 * A code in modules and a place → paths and digits, on a ground that a scanner can tell from them, with the quiet
 * zones and sizes that scanners ask for.
 */

import type { Point, Pt } from '../../geometry.ts'
import type { Barcode, QrCode } from '../../images/barcode.ts'
import { WORDS } from '../../issue/words.ts'
import { wholeSpan } from '../../text/paragraph.ts'
import { type Artifact, type Item, rectangle, type Tag } from '../page/frame.ts'
import { placeLines, type SetBlock, setStyled, widthOf } from '../set/block.ts'
import type { Compositor } from '../set/compositor.ts'
import { ONE_LINE } from '../set/opening.ts'
import { fillRect } from './primitives.ts'
import { atLeft } from './sized-words.ts'

/** A module of a barcode: 80 % of the nominal 0.33 mm (GS1 General Specifications, 5.2.6.6); of a QR code, 0.5 mm. */
const MODULE: Pt = (0.8 * 0.33 * 72) / 25.4
const QR_MODULE: Pt = (0.5 * 72) / 25.4
/** Modules kept free: left of a barcode, right of its add-on, over and under it; round a QR code (ISO/IEC 18004, 9.1). */
const QUIET = { left: 12, right: 6, above: 3, below: 3 }
const QR_QUIET = 4
/** Of the digits under the bars, in modules. */
const DIGIT_SIZE = 7.2

/** What no listener needs to hear: the number stands in the metadata. */
const MACHINE: Artifact = { role: 'artifact', type: 'Layout' }

export function barcodeSize({ width, height }: Barcode) {
  return {
    width: (QUIET.left + width + QUIET.right) * MODULE,
    height: (QUIET.above + height + QUIET.below) * MODULE,
  }
}

/** The bars on their ground, with their digits under them, as a listener is told of them. */
export function placeBarcode(compositor: Compositor, code: Barcode, { x, y }: Point, parent: Tag): Item[] {
  const at = (left: number, down: number) => ({
    x: x + (QUIET.left + left) * MODULE,
    y: y + (QUIET.above + down) * MODULE,
  })
  const bars = code.bars.flatMap((bar) =>
    rectangle({ ...at(bar.x, bar.y), width: bar.width * MODULE, height: bar.height * MODULE }),
  )
  const digits = code.digits.flatMap(({ text, x: left, y: down }) => {
    const set = setDigit(compositor, text)
    const middle = at(left, down)
    return placeLines(set, atLeft(set, { x: middle.x - widthOf(set) / 2, y: middle.y }), MACHINE)
  })
  const said = code.digits.map(({ text }) => text).join('')
  const tag: Tag = { role: 'figure', parent, alternative: `${WORDS.barcode} ${said}` }
  return [
    fillRect({ x, y, ...barcodeSize(code) }, 'codeGround'),
    { kind: 'path', commands: bars, fill: 'codeInk', tag },
    ...digits,
  ]
}

function setDigit(compositor: Compositor, text: string): SetBlock {
  const label = compositor.style.text.coverLabel
  const style = {
    ...label,
    align: 'start' as const,
    text: { ...label.text, size: DIGIT_SIZE * MODULE, colour: 'codeInk' },
  }
  return setStyled(compositor, wholeSpan(text, style.text, 'en'), { style, measure: ONE_LINE, indent: 0 })
}

export function qrSize({ side }: QrCode): Pt {
  return (side + 2 * QR_QUIET) * QR_MODULE
}

/** The code with its ground; its squares are a link of its address, for who reads it on a screen. */
export function placeQrCode(code: QrCode, { x, y }: Point, parent: Tag): Item[] {
  const size = qrSize(code)
  const squares = code.dark.flatMap((dark, index) => {
    const [column, row] = [index % code.side, Math.floor(index / code.side)]
    const box = { x: x + (QR_QUIET + column) * QR_MODULE, y: y + (QR_QUIET + row) * QR_MODULE }
    return dark ? rectangle({ ...box, width: QR_MODULE, height: QR_MODULE }) : []
  })
  const link: Tag = { role: 'link', parent, link: code.address }
  const tag: Tag = { role: 'figure', parent: link, alternative: `${WORDS.codeOf} ${code.address}` }
  return [
    fillRect({ x, y, width: size, height: size }, 'codeGround'),
    { kind: 'path', commands: squares, fill: 'codeInk', tag },
  ]
}
