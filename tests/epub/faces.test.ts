/** The faces of a book: no more of them than it uses, whole where their makers ask for it. */

import { describe, expect, test } from 'vitest'
import { listFaceFiles, type PackedFace, packFaces } from '../../src/epub/faces.ts'
import { openFace } from '../../src/text/faces/font.ts'
import { openShaper } from '../../src/text/faces/shape.ts'
import { sampleParts } from './sample-issue.ts'

const WORDS = 'بِسْمِ اللهِ، لا إله إلا الله: SEO ٣٥ «نعم»'
const { faces } = await sampleParts()
const [regular] = faces
if (!regular) throw new Error('The sample has no face.')

const bytesOf = ({ file }: PackedFace) => Buffer.from(file.bytes)

describe('a face in a book', async () => {
  const [packed] = (await packFaces([regular], WORDS)) as [PackedFace]
  const ttf = bytesOf(packed)

  test('is TrueType, and nothing else', () => {
    expect(packed.file.href).toBe('fonts/NotoNaskhArabic-regular.ttf')
    expect(ttf.readUInt32BE(0)).toBe(0x00010000)
    expect(listFaceFiles([packed]).map(({ mediaType }) => mediaType)).toEqual(['font/ttf', 'text/plain'])
  })

  test('weighs a part of the whole', () => {
    expect(ttf.length).toBeLessThan(regular.bytes.length / 2)
  })

  test('shapes the words of the book as the whole face does', () => {
    const shapes = [regular.bytes, ttf].map((bytes) => {
      const face = openFace('face', Buffer.from(bytes))
      const shape = openShaper(new Map([['face', face]]))
      return shape({
        text: WORDS,
        face,
        script: 'Arab',
        rightToLeft: true,
        language: 'ar',
      }).glyphs.map(({ advance, dx, dy }) => [advance, dx, dy])
    })
    expect(shapes[1]).toEqual(shapes[0])
    expect(shapes[0]?.length).toBeGreaterThan(20)
  })

  test('has every character of the book, and not those of others', () => {
    const face = openFace('face', ttf)
    for (const character of WORDS) expect(face.covers(character.codePointAt(0) as number)).toBe(true)
    expect(openFace('face', Buffer.from(regular.bytes)).covers('ژ'.codePointAt(0) as number)).toBe(true)
    expect(face.covers('ژ'.codePointAt(0) as number)).toBe(false)
  })

  test('has the same bytes whenever it is packed', async () => {
    const [again] = (await packFaces([regular], WORDS)) as [PackedFace]
    expect(Buffer.compare(bytesOf(again), bytesOf(packed))).toBe(0)
  })
})

describe('beside a face of Latin', async () => {
  const [text, latin] = (await packFaces(
    [regular, { ...regular, fileName: 'latin.ttf', role: 'latin' }],
    WORDS,
  )) as [PackedFace, PackedFace]
  const covers = (packed: PackedFace, character: string) =>
    openFace('face', bytesOf(packed)).covers(character.codePointAt(0) as number)

  test('that of the text says no Latin letter, and keeps digits and signs', () => {
    expect([...'Sن٣:'].map((character) => covers(text, character))).toEqual([false, true, true, true])
  })

  test('it has letters, digits and signs of Latin, and no Arabic', () => {
    expect([...'Sن٣:'].map((character) => covers(latin, character))).toEqual([true, false, false, true])
  })
})

describe('a face travels whole', () => {
  const whole = async (changes: Partial<typeof regular>) => {
    const [packed] = (await packFaces([{ ...regular, ...changes }], WORDS)) as [PackedFace]
    return Buffer.compare(bytesOf(packed), Buffer.from(regular.bytes)) === 0
  }
  const licence = (text: string) => ({ licence: { fileName: 'a.txt', text } })

  test('where its licence reserves its name', async () => {
    const own = licence('Copyright © 2017 A Corp. with Reserved Font Name "Naskh"')
    expect(await whole({ ...own, family: 'Noto Naskh Arabic' })).toBe(true)
  })

  test('not where another name is reserved', async () => {
    const other = licence('Copyright 2015 The Authors, with Reserved Font Name EURM10.')
    expect(await whole({ ...other, family: 'Noto Naskh Arabic' })).toBe(false)
  })

  test('where its maker lets nobody cut it', async () => expect(await whole({ rights: 0x0100 })).toBe(true))
})

test('a face of two roles, and a licence of two faces, are in the book once', async () => {
  const packed = await packFaces([...faces, { ...regular, role: 'display' }], WORDS)
  const hrefs = listFaceFiles(packed).map(({ href }) => href)
  expect(new Set(hrefs).size).toBe(hrefs.length)
  expect(hrefs.filter((href) => href.endsWith('.ttf'))).toHaveLength(3)
  expect(hrefs.filter((href) => href.endsWith('.txt'))).toHaveLength(2)
})
