/** The cast font as other programs read it: glyphs, widths and outlines by fontkit and HarfBuzz, sums by hand. */

import * as fontkit from 'fontkit'
import * as hb from 'harfbuzzjs'
import { describe, expect, test } from 'vitest'
import type { Sort } from '../../src/paint/sort.ts'
import { SortCase } from '../../src/paint/sort-case.ts'
import { buildTrueType } from '../../src/paint/truetype.ts'
import { type OutlineCommand, openFace } from '../../src/text/faces/font.ts'
import { openCaster } from '../support/cast.ts'
import { openCatalogueFace } from '../support/house.ts'
import { manuscriptWords } from '../support/issues.ts'
import { STRESS_WORDS, VOWELLED_TEXT } from '../support/vowelled.ts'

const TEXT = `${VOWELLED_TEXT} ${STRESS_WORDS.join(' ')} ${manuscriptWords().slice(0, 200).join(' ')}`

interface TableRecord {
  readonly tag: string
  readonly checksum: number
  readonly offset: number
  readonly length: number
}

function recordsOf(file: Uint8Array): TableRecord[] {
  const view = viewOf(file)
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16
    const tag = String.fromCharCode(...file.subarray(at, at + 4))
    return {
      tag,
      checksum: view.getUint32(at + 4),
      offset: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
    }
  })
}

function recordOf(file: Uint8Array, tag: string): TableRecord {
  const found = recordsOf(file).find((record) => record.tag === tag)
  if (!found) throw new Error(`The font has no ${tag}.`)
  return found
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The sum of a stretch's words (OpenType 1.9, Calculating Checksums). */
function sum(file: Uint8Array, start: number, length: number): number {
  const view = viewOf(file)
  let total = 0
  for (let at = start; at < start + length; at += 4) total = (total + view.getUint32(at)) >>> 0
  return total
}

/** An outline as text, so that two may be held against one another. */
function spell(commands: readonly OutlineCommand[], x = 0, y = 0): string {
  return commands
    .map(({ command, points }) =>
      [command, ...points.map((value, index) => value + (index % 2 === 0 ? x : y))].join(' '),
    )
    .join(' ')
}

describe.each([
  'amiri/regular',
  'noto-naskh-arabic/regular',
  'alexandria/black',
])('cast from %s', async (name) => {
  const { face, cast } = await openCaster(name)
  const sortCase = new SortCase(face, face.unitsPerEm)
  for (const { runs } of cast(TEXT, 240))
    for (const { sorts } of runs) for (const sort of sorts) sortCase.numberOf(sort)
  const sorts: readonly Sort[] = sortCase.sorts
  const file = buildTrueType(face.bytes, sorts, face.unitsPerEm)
  const parsed = fontkit.create(Buffer.from(file)) as fontkit.Font
  const font = new hb.Font(new hb.Face(new hb.Blob(file)))

  test('the font holds an empty glyph, every sort, and each outline they use once', () => {
    const used = new Set(sorts.flatMap(({ components }) => components.map(({ glyph }) => glyph)))
    expect(parsed.numGlyphs).toBeGreaterThanOrEqual(1 + sorts.length + used.size)
    expect(parsed.numGlyphs).toBeLessThan(1 + sorts.length + used.size * 2) // an outline may itself be composed
    expect(parsed.getGlyph(0).path.commands).toEqual([])
  })

  test('fontkit and HarfBuzz read every sort as wide as it was cast', () => {
    sorts.forEach(({ advance }, index) => {
      expect(parsed.getGlyph(index + 1).advanceWidth).toBe(advance)
      expect(font.glyphHAdvance(index + 1)).toBe(advance)
    })
  })

  test('a sort’s outline is that of its shaped glyphs, moved to where they stood', () => {
    sorts.forEach(({ components }, index) => {
      const moved = components.map(({ glyph, x, y }) => spell(face.outline(glyph), x, y)).filter(Boolean)
      expect(spell(openedOutline(index + 1))).toBe(moved.join(' '))
    })
  })

  test('HarfBuzz sees the box of every sort where its header says it is', () => {
    sorts.forEach((_, index) => {
      const xs: number[] = []
      const ys: number[] = []
      for (const { points } of openedOutline(index + 1))
        points.forEach((value, place) => {
          if (place % 2 === 0) xs.push(value)
          else ys.push(value)
        })
      if (xs.length === 0) return
      const extents = font.glyphExtents(index + 1)
      const [left, top] = [extents?.xBearing ?? 0, extents?.yBearing ?? 0]
      // A box may be wider than the curve, whose points lie outside it, and never narrower than its ends.
      expect(left).toBeLessThanOrEqual(Math.max(...xs))
      expect(left).toBeGreaterThanOrEqual(Math.min(...xs))
      expect(left + (extents?.width ?? 0)).toBeLessThanOrEqual(Math.max(...xs))
      expect(top).toBeLessThanOrEqual(Math.max(...ys))
      expect(top + (extents?.height ?? 0)).toBeGreaterThanOrEqual(Math.min(...ys))
    })
  })

  test('the file adds up to what a font must, and so does every table', () => {
    expect(file.length % 4).toBe(0)
    expect(sum(file, 0, file.length)).toBe(0xb1b0afba)
    const { offset } = recordOf(file, 'head')
    const adjustment = viewOf(file).getUint32(offset + 8)
    for (const { tag, checksum, offset: start, length } of recordsOf(file)) {
      const found = sum(file, start, (length + 3) & ~3)
      expect(tag === 'head' ? (found - adjustment) >>> 0 : found).toBe(checksum)
    }
  })

  test('its tables stand in the order of their names, apart from one another, and its offsets fit its glyphs', () => {
    const records = recordsOf(file)
    expect(records.map(({ tag }) => tag)).toEqual(records.map(({ tag }) => tag).sort())
    for (const [index, { offset, length }] of records.entries()) {
      expect(offset % 4).toBe(0)
      expect(offset + length).toBeLessThanOrEqual(records[index + 1]?.offset ?? file.length)
    }
    const loca = recordOf(file, 'loca')
    expect(loca.length).toBe((parsed.numGlyphs + 1) * 4)
    expect(viewOf(file).getUint32(loca.offset + loca.length - 4)).toBe(recordOf(file, 'glyf').length)
  })

  test('the same sorts make the same bytes, and the face’s own are left alone', () => {
    const before = Uint8Array.from(face.bytes)
    expect(Buffer.compare(buildTrueType(face.bytes, sorts, face.unitsPerEm), file)).toBe(0)
    expect(Buffer.compare(face.bytes, before)).toBe(0)
  })

  function openedOutline(glyph: number): OutlineCommand[] {
    const names = {
      moveTo: 'M',
      lineTo: 'L',
      quadraticCurveTo: 'Q',
      bezierCurveTo: 'C',
      closePath: 'Z',
    } as const
    return parsed
      .getGlyph(glyph)
      .path.commands.map(
        ({ command, args }) => ({ command: names[command], points: args }) as unknown as OutlineCommand,
      )
  }
})

test('a font of no sorts is an empty glyph and still a font', async () => {
  const { face } = await openCatalogueFace('amiri/regular')
  const parsed = fontkit.create(Buffer.from(buildTrueType(face.bytes, [], face.unitsPerEm))) as fontkit.Font
  expect(parsed.numGlyphs).toBe(1)
})

describe('rights', async () => {
  const { face } = await openCatalogueFace('amiri/regular')
  const FS_TYPE = 8

  /** The face with its licence bits set so (OpenType 1.9, OS/2, fsType). */
  function withRights(bits: number): Uint8Array {
    const bytes = Uint8Array.from(face.bytes)
    viewOf(bytes).setUint16(recordOf(bytes, 'OS/2').offset + FS_TYPE, bits)
    return bytes
  }

  /** The face with one table's name exchanged for another. */
  function withTable(from: string, to: string): Uint8Array {
    const bytes = Uint8Array.from(face.bytes)
    const index = recordsOf(bytes).findIndex(({ tag }) => tag === from)
    if (index < 0) throw new Error(`The face has no ${from}.`)
    for (const [place, letter] of [...to].entries()) bytes[12 + index * 16 + place] = letter.charCodeAt(0)
    return bytes
  }

  const refusalOf = (bytes: Uint8Array) => openFace('test/face', bytes).refusal

  test.each([
    { rights: 'installable', bits: 0x0000, refusal: undefined },
    { rights: 'restricted', bits: 0x0002, refusal: 'embedding forbidden' },
    { rights: 'preview and print', bits: 0x0004, refusal: undefined },
    { rights: 'editable', bits: 0x0008, refusal: undefined },
    { rights: 'restricted, but preview as well', bits: 0x0006, refusal: undefined },
    { rights: 'no subsetting', bits: 0x0100, refusal: 'subsetting forbidden' },
    { rights: 'preview, no subsetting', bits: 0x0104, refusal: 'subsetting forbidden' },
    { rights: 'restricted, no subsetting', bits: 0x0102, refusal: 'embedding forbidden' },
  ])('of a face that is $rights: $refusal', ({ bits, refusal }) => {
    expect(refusalOf(withRights(bits))).toBe(refusal)
  })

  test('a variable face is refused', () => {
    const spare = recordsOf(face.bytes).find(({ tag }) => !NEEDED.includes(tag))
    expect(refusalOf(withTable(spare?.tag ?? '', 'fvar'))).toBe('variable')
  })

  test('a face without TrueType outlines is refused', () => {
    expect(refusalOf(withTable('glyf', 'CFF '))).toBe('not TrueType')
  })

  test('bytes that are no font are told by the face’s name', () => {
    expect(() => openFace('test/none', new Uint8Array(64))).toThrow(
      'The file of the face test/none is not a font',
    )
  })

  test('a face that lies inside a larger file’s bytes is read from where it begins', () => {
    const large = new Uint8Array(face.bytes.length + 100)
    const moved = large.subarray(60, 60 + face.bytes.length)
    moved.set(withRights(0x0100))
    expect(refusalOf(moved)).toBe('subsetting forbidden')
    const sort = { components: [{ glyph: 55, x: 0, y: 0 }], advance: 300 }
    const [inside, alone] = [moved, withRights(0x0100)].map((bytes) =>
      buildTrueType(bytes, [sort], face.unitsPerEm),
    )
    expect(inside).toEqual(alone)
  })
})

/** Tables that opening a face reads. */
const NEEDED = ['head', 'hhea', 'maxp', 'OS/2', 'hmtx', 'cmap', 'loca', 'glyf', 'name', 'post']
