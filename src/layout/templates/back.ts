/**
 * An issue and a page number in, its back cover out: the ground of the front, the masthead small, and a last word.
 * A room of its own because a reader who turns the magazine over meets a page of its own, not a leftover.
 */

import { KHATAM_DEPTH, star } from '../../images/pattern.ts'
import { dateline, type Issue } from '../../issue/issue.ts'
import type { Compositor, SetBlock } from '../compositor.ts'
import { closedPath, type Item, type Page, type Tag } from '../frame.ts'
import { sideOf } from '../furniture.ts'
import { barcodeSize, placeBarcode, placeQrCode, qrSize } from './codes.ts'
import { planBack } from './cover-forms.ts'
import { fitWords, inkOf, placeCentred, setSized } from './display.ts'

/** As parts of the page's width and, where they say so, its height. */
const STAR = { radius: 0.13, ofHeight: 0.36 }
const MASTHEAD = { width: 0.34, ofHeight: 0.56 }
const WORDS = { width: 0.56, ofHeight: 0.62 }
const LINE_OF_HEIGHT = 0.7
const LABEL_OF_HEIGHT = 0.74

/** Of the page's width and height, from the trim to the codes. */
const CODES_SIDE = 0.15
const CODES_FOOT = 0.14

export function backPage(compositor: Compositor, issue: Issue, number: number, parent: Tag): Page {
  const { style } = compositor
  const { width, height } = style.trim
  const centre = { x: width / 2, y: height * STAR.ofHeight }
  const ring = (reach: number) => closedPath([star(centre, 8, width * STAR.radius * reach, KHATAM_DEPTH)])
  const paragraph = (): Tag => ({ role: 'paragraph', parent })
  const centred = (set: SetBlock, y: number) => placeCentred(set, { x: width / 2, y }, paragraph())
  const sized = (text: string, role: 'coverWords' | 'coverLabel') =>
    setSized(compositor, text, role, style.text[role].text.size, width * WORDS.width)
  const masthead = fitWords(compositor, issue.masthead, 'coverMasthead', width * MASTHEAD.width)
  const { words, line } = issue.back
  const said = words && sized(words.text, 'coverWords')
  const label = setSized(compositor, dateline(issue), 'coverLabel', style.text.coverLabel.text.size)
  return {
    number,
    side: sideOf(number),
    size: style.trim,
    items: [
      ...planBack(style.cover, style.trim, compositor.pattern),
      { kind: 'path', commands: ring(1), stroke: { colour: 'accent', width: 1.2 } },
      { kind: 'path', commands: ring(0.86), stroke: { colour: 'accent', width: 0.6 } },
      ...centred(masthead, height * MASTHEAD.ofHeight),
      ...(said ? centred(said, height * WORDS.ofHeight + inkOf(said).above) : []),
      ...(line ? centred(sized(line, 'coverWords'), height * LINE_OF_HEIGHT) : []),
      ...centred(label, height * LABEL_OF_HEIGHT),
      ...placeCodes(compositor, issue),
    ],
  }
}

/** Barcode at the foot of the left edge, QR code at the right one: inside the border, where the theme has one. */
function placeCodes(compositor: Compositor, { back: { barcode, qr } }: Issue): Item[] {
  const { width, height } = compositor.style.trim
  const foot = height * (1 - CODES_FOOT)
  const side = width * CODES_SIDE
  return [
    ...(barcode ? placeBarcode(compositor, barcode, { x: side, y: foot - barcodeSize(barcode).height }) : []),
    ...(qr ? placeQrCode(qr, { x: width - side - qrSize(qr), y: foot - qrSize(qr) }) : []),
  ]
}
