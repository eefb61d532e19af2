/** Words drawn out: exactly as far as asked, in their own forms, with the text they had. */

import { describe, expect, test } from 'vitest'
import { openShaper } from '../../../src/text/faces/shape.ts'
import { sitesOf } from '../../../src/text/letters/kashida.ts'
import type { GlyphRun } from '../../../src/text/paragraph.ts'
import { lengthenRun } from '../../../src/text/words/lengthen.ts'
import { openCatalogueFace } from '../../support/house.ts'
import { manuscriptWords } from '../../support/issues.ts'
import { TEN_POINTS } from '../../support/letters.ts'
import { STRESS_WORDS } from '../../support/vowelled.ts'

const FACES = ['amiri/regular', 'noto-naskh-arabic/regular', 'ibm-plex-sans-arabic/regular']
const SIZE = 10

describe.each(FACES)('in %s', async (name) => {
  const { face } = await openCatalogueFace(name)
  const shape = openShaper(new Map([[face.name, face]]))

  function run(text: string): GlyphRun {
    const request = { text, face, rightToLeft: true, script: 'Arab' as const, language: 'ar' }
    const { glyphs, advance, joins } = shape(request)
    const sites = sitesOf(text, joins, 'simple')
    const span = { style: TEN_POINTS, language: 'ar' }
    const width = (advance * SIZE) / face.unitsPerEm
    const common = { text, level: 1, face, span, size: SIZE, space: false }
    return { ...common, glyphs, advance: width, openings: [], sites, wide: undefined }
  }

  const words = manuscriptWords().filter((word) => /^\p{Script=Arabic}+$/u.test(word))

  test('a word grows by what is asked, to half a font unit, from a tenth of an em to one', () => {
    let tried = 0
    let lengthened = 0
    for (const word of [...words, ...STRESS_WORDS]) {
      const natural = run(word)
      const [site] = natural.sites
      if (!site) continue
      for (const extra of [1, 2.345, 6, 10]) {
        tried++
        const longer = lengthenRun(natural, site, extra, shape)
        if (!longer) continue
        lengthened++
        const units = longer.glyphs.reduce((sum, { advance }) => sum + advance, 0)
        expect((units * SIZE) / face.unitsPerEm).toBeCloseTo(longer.advance, 9)
        expect(Math.abs(longer.advance - natural.advance - extra)).toBeLessThanOrEqual(
          (0.5 * SIZE) / face.unitsPerEm + 1e-9,
        )
        expect(longer.text).toBe(word)
      }
    }
    expect(tried).toBeGreaterThan(2500)
    expect(lengthened / tried).toBeGreaterThan(0.98)
  })

  test('its other letters keep their forms and their marks', () => {
    for (const word of ['كتابة', 'الهندسة', 'مَدْرَسَةٌ', 'الصَّغِيرُ']) {
      const natural = run(word)
      const [site] = natural.sites
      if (!site) continue
      const longer = lengthenRun(natural, site, 4, shape)
      const { offset, letter } = site
      const others = (glyphs: GlyphRun['glyphs']) =>
        glyphs
          .filter(({ cluster, stretch }) => stretch === undefined && (cluster < letter || cluster > offset))
          .map(({ id, cluster }) => [id, cluster])
      expect(others(longer?.glyphs ?? [])).toEqual(others(natural.glyphs))
    }
  })

  test('what is added belongs to the letter that is drawn out, and stands in one piece', () => {
    for (const word of words.slice(0, 300)) {
      const natural = run(word)
      const [site] = natural.sites
      const longer = site && lengthenRun(natural, site, 5, shape)
      if (!longer?.lengthened) continue
      const places = longer.glyphs.flatMap(({ stretch }, index) => (stretch === undefined ? [] : [index]))
      expect(places).toEqual(places.map((_, index) => (places[0] as number) + index))
      for (const place of places) expect(longer.glyphs[place]?.cluster).toBe(site?.letter)
      const { from, to } = longer.lengthened
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(longer.advance + 1e-9)
    }
  })
})
