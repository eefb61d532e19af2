import sharp from 'sharp'
import { expect, test } from 'vitest'
import { surveyArtwork } from '../../src/artwork/facts.ts'
import { readArtwork } from '../../src/artwork/read.ts'
import { mm } from '../../src/geometry.ts'
import { type MadeAdvert, makeAdvert } from '../support/artworks.ts'

const factsOf = async (made: MadeAdvert) => surveyArtwork(await readArtwork(await makeAdvert(made))).facts
const picture = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#336699' } })
  .jpeg()
  .toBuffer()

test('an advert in plates with its face has nothing to be said of', async () => {
  expect(await factsOf({})).toEqual({ screenColours: [], spots: [], greatestInk: 1.1, missingFaces: [] })
})

test('colours of a screen are found, in flat colours and in pictures', async () => {
  expect((await factsOf({ ground: [20, 120, 180] })).screenColours).toEqual(['DeviceRGB'])
  const shown = await factsOf({ draw: (document) => document.image(picture, 0, 0, { width: 72 }) })
  expect(shown.screenColours).toEqual(['DeviceRGB'])
})

test('and in a form within the page', async () => {
  const { screenColours } = await factsOf({
    draw: (document) => {
      const form = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] })
      form.end(Buffer.from('1 0 0 rg 0 0 10 10 re f'))
      document.page.xobjects['Inner'] = form
      document.addContent('/Inner Do')
    },
  })
  expect(screenColours).toEqual(['DeviceRGB'])
})

test('a form that draws itself ends', async () => {
  const { greatestInk } = await factsOf({
    draw: (document) => {
      const form = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] })
      Object.assign(form.data, { Resources: { XObject: { Self: form } } })
      form.end(Buffer.from('1 1 1 1 k 0 0 9 9 re f /Self Do'))
      document.page.xobjects['Self'] = form
      document.addContent('/Self Do')
    },
  })
  expect(greatestInk).toBe(4)
})

test('a face that does not travel with it is named', async () => {
  const { missingFaces } = await factsOf({ draw: (document) => document.font('Helvetica').text('x', 9, 9) })
  expect(missingFaces).toEqual(['Helvetica'])
})

test('a picture is as fine as it is placed, however the page is turned or scaled', async () => {
  const placed = (draw: NonNullable<MadeAdvert['draw']>) => factsOf({ draw })
  expect((await placed((document) => document.image(picture, 0, 0, { width: 72 }))).coarsest).toBeCloseTo(
    200,
    0,
  )
  const scaled = await placed((document) => document.scale(2).image(picture, 0, 0, { width: 72 }))
  expect(scaled.coarsest).toBeCloseTo(100, 0)
  const turned = await placed((document) => document.rotate(90).image(picture, 0, -mm(50), { width: 144 }))
  expect(turned.coarsest).toBeCloseTo(100, 0)
})

/** What pdfkit's types leave out. */
type WithSpots = PDFKit.PDFDocument & {
  addSpotColor: (name: string, cyan: number, magenta: number, yellow: number, black: number) => void
}

test('an ink of its own is named, and a plate of the press is not', async () => {
  const { spots } = await factsOf({
    draw: (given) => {
      const document = given as WithSpots
      document.addSpotColor('Old Gold', 0, 20, 60, 20)
      document.addSpotColor('Black', 0, 0, 0, 100)
      document.rect(0, 0, 9, 9).fill('Old Gold').rect(9, 9, 9, 9).fill('Black')
    },
  })
  expect(spots).toEqual(['Old Gold'])
})
