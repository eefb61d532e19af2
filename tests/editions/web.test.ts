/** What a shelf shows of an issue, made when the issue is kept: colours that can be read, faces that have every letter, covers. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { parseHTML } from 'linkedom'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { COVER_WIDTHS } from '../../src/images/web-cover.ts'
import { press } from '../../src/press.ts'
import type { Look } from '../../src/shelf/look.ts'
import { HOUSE } from '../support/house.ts'

const ISSUES = ['001', '002'] as const
const kept = new Map<string, ReadonlyMap<string, Uint8Array>>()
beforeAll(async () => {
  for (const name of ISSUES) {
    const folder = join(HOUSE, 'assets/issues', name)
    const { value } = await press({ house: houseAt(HOUSE), folder, editions: ['epub'], isKept: true })
    kept.set(name, new Map(value?.kept?.files.map((file) => [file.name, file.bytes])))
  }
})

const bytesOf = (issue: string, name: string) => Buffer.from(kept.get(issue)?.get(`web/${name}`) ?? [])
const lookOf = (issue: string): Look => JSON.parse(bytesOf(issue, 'look.json').toString())
const articlesOf = (issue: string) =>
  [...(kept.get(issue)?.keys() ?? [])]
    .filter((name) => name.startsWith('web/articles/'))
    .map((name) => parseHTML(bytesOf(issue, name.slice('web/'.length)).toString()).document)

/** WCAG 2.2, relative luminance. */
function light(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [a, b] = [light(one), light(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

test.each(
  ISSUES,
)('every colour of words of %s can be read on its paper and on boxes, by day and by night', (issue) => {
  const { day, night, cover } = lookOf(issue)
  for (const { paper, tint, ink, quiet, accent } of [day, night]) {
    for (const words of [ink, quiet, accent])
      for (const ground of [paper, tint]) expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5)
  }
  expect(light(night.paper)).toBeLessThan(light(day.paper))
  expect(contrast(cover.words, cover.ground)).toBeGreaterThanOrEqual(4.5)
})

/** Selectors of what each face says in an article. */
const SAID = { body: '*', title: 'h1, h3, .pull-quote, .page', question: '.exchange > h2' } as const

test.each(ISSUES)('every letter of %s is in the face that says it', (issue) => {
  const { faces } = lookOf(issue)
  expect(faces.map(({ use }) => use)).toContain('body')
  for (const { use, file } of faces) {
    const face = create(bytesOf(issue, `faces/${file}`))
    if (!('hasGlyphForCodePoint' in face)) throw new Error('A face is one face.')
    const said = articlesOf(issue).flatMap((article) =>
      [...article.querySelectorAll(SAID[use])].map(({ textContent }) => textContent ?? ''),
    )
    const letters = [...new Set(said.join('').normalize('NFC'))].filter((letter) =>
      /\p{Script=Arabic}|\p{Nd}/u.test(letter),
    )
    expect(letters.length).toBeGreaterThan(20)
    const missing = letters.filter((letter) => !face.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
    expect([use, missing]).toEqual([use, []])
  }
})

test.each(
  ISSUES,
)('the cover of %s is there in every size and form, each as wide as its name says', async (issue) => {
  const { cover } = lookOf(issue)
  for (const width of COVER_WIDTHS)
    for (const type of ['avif', 'webp', 'jpeg']) {
      const facts = await sharp(bytesOf(issue, `cover/${width}.${type}`)).metadata()
      expect([facts.width, facts.format]).toEqual([width, type === 'avif' ? 'heif' : type])
      expect(Math.abs((facts.height ?? 0) - width * cover.shape)).toBeLessThanOrEqual(1)
    }
})

test('pictures of an article keep their room while they are loaded', () => {
  const images = articlesOf('002').flatMap((article) => [...article.querySelectorAll('img')])
  expect(images.length).toBeGreaterThan(3)
  for (const image of images) {
    const [width, height] = ['width', 'height'].map((name) => Number(image.getAttribute(name)))
    expect(Math.min(width ?? 0, height ?? 0)).toBeGreaterThan(100)
    expect(image.getAttribute('alt')?.length).toBeGreaterThan(10)
  }
})

test('the whole face of each use is kept, byte for byte, for pages of the whole shelf', () => {
  for (const { whole } of lookOf('002').faces) {
    const name = whole.split('/').at(-1) ?? ''
    const original = /Amiri/.test(name) ? `amiri/400Regular/${name}` : `aref-ruqaa/700Bold/${name}`
    const bytes = readFileSync(join(HOUSE, 'node_modules/@expo-google-fonts', original))
    expect(bytes.equals(Buffer.from(kept.get('002')?.get(whole) ?? []))).toBe(true)
  }
})
