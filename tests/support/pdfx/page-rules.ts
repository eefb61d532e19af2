/**
 * Rules of a printer's file that ask where its pages are cut.
 */

import type { PdfValue } from '../qpdf.ts'
import type { PdfObjects } from './objects.ts'
import { on, pages, type Rule } from './rule.ts'

type Box = readonly [left: number, foot: number, right: number, head: number]

function boxOf({ list }: PdfObjects, value: PdfValue | undefined): Box | undefined {
  const numbers = list(value)
  return numbers.length === 4 ? (numbers as unknown as Box) : undefined
}

/** A box's rounding, in points. */
const ROUNDING = 0.001

function within(inner: Box, outer: Box): boolean {
  return (
    inner[0] >= outer[0] - ROUNDING &&
    inner[1] >= outer[1] - ROUNDING &&
    inner[2] <= outer[2] + ROUNDING &&
    inner[3] <= outer[3] + ROUNDING
  )
}

export const PAGE_RULES: readonly Rule[] = [
  {
    name: 'trim box',
    clause: '14.11.2',
    of: 'PDF/X-4',
    says: 'Each page has a TrimBox or an ArtBox, and not both.',
    broken: (file) =>
      pages(file, (page) => on('/TrimBox' in page === '/ArtBox' in page, 'it has neither or both')),
  },
  {
    name: 'boxes',
    clause: '14.11.2',
    of: 'PDF/X-4',
    says: 'The MediaBox holds the BleedBox, and that the TrimBox.',
    broken: (file) =>
      pages(file, (page) => {
        const [media, bleed, trim] = ['/MediaBox', '/BleedBox', '/TrimBox'].map((key) =>
          boxOf(file, page[key]),
        )
        if (!media || !trim) return ['a box is missing']
        return [
          ...on(!within(trim, bleed ?? media), 'the trim lies outside the bleed'),
          ...on(!within(bleed ?? trim, media), 'the bleed lies outside the sheet'),
        ]
      }),
  },
  {
    name: 'bleed',
    clause: '14.11.2',
    of: 'house',
    says: 'The bleed is three millimetres or more on every side, with room for marks round it.',
    broken: (file) =>
      pages(file, (page) => {
        const [media, bleed, trim] = ['/MediaBox', '/BleedBox', '/TrimBox'].map((key) =>
          boxOf(file, page[key]),
        )
        if (!media || !bleed || !trim) return ['a box is missing']
        const least = (3 * 72) / 25.4 - ROUNDING
        const room = (inner: Box, outer: Box) =>
          Math.min(inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3])
        return [
          ...on(room(trim, bleed) < least, 'it is narrower'),
          ...on(room(bleed, media) < least, 'no slug'),
        ]
      }),
  },
  {
    name: 'crop box',
    clause: '14.11.2',
    of: 'house',
    says: 'No page is cropped: a press would lose the marks.',
    broken: (file) => pages(file, (page) => on('/CropBox' in page, 'it has a CropBox')),
  },
  {
    name: 'annotations',
    clause: '12.5',
    of: 'PDF/X-4',
    says: 'No annotation touches the bleed.',
    broken: (file) =>
      pages(file, (page) => {
        const bleed = boxOf(file, page['/BleedBox']) ?? boxOf(file, page['/TrimBox'])
        if (!bleed) return []
        return file
          .list(page['/Annots'])
          .map(file.dictionary)
          .flatMap((annotation) => {
            const box = boxOf(file, annotation['/Rect'])
            const touches =
              !box || (box[0] < bleed[2] && box[2] > bleed[0] && box[1] < bleed[3] && box[3] > bleed[1])
            return on(touches, `an annotation of the kind ${String(annotation['/Subtype'])}`)
          })
      }),
  },
]
