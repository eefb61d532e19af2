/** An advert that came as PDF, and its place → what of it would not be printed as it was made. */

import { type Pt, type Size, toMillimetres } from '../geometry.ts'
import type { ArtworkShape } from '../images/artwork.ts'
import { partOver, SMALL_PART } from '../images/artwork-ink.ts'
import type { Advert, AdvertArtwork } from '../issue/issue.ts'
import { ADVERTS_ON_PAGE } from '../layout/templates/advert.ts'
import { isMadeFor } from '../layout/templates/filling-advert.ts'
import { inDigits, quote } from './arabic.ts'
import type { Evidence } from './evidence.ts'

/** Pixels to the inch: what a screen of 60 lines to the centimetre needs at the least, one and a half for each line. */
const COARSE_PPI = 225
/** By how much a bleed may differ from the one that is asked: what programs round. */
const BLEED_TOLERANCE: Pt = 0.5
export interface Booked {
  readonly artwork: AdvertArtwork
  readonly size: Advert['size']
}

/** What is wrong with an artwork, in both languages. */
export interface ArtworkFault {
  readonly found: string
  readonly expected: string
  readonly arabic: { readonly found: string; readonly expected: string }
}

function millimetres(length: Pt): number {
  return Math.round(toMillimetres(length))
}

/** The part of the page that is the advert's, to its edges; nothing of one that stands in a column. */
function placeOf({ style }: Evidence, { size }: Booked): Size | undefined {
  if (size === 'column' || size === 'double-column') return undefined
  return { width: style.trim.width, height: style.trim.height / ADVERTS_ON_PAGE[size] }
}

function isAsLarge(evidence: Evidence, booking: Booked): boolean {
  const place = placeOf(evidence, booking)
  return place !== undefined && isMadeFor(booking.artwork.shape.size, place)
}

export function judgeSize(evidence: Evidence, booking: Booked): ArtworkFault | undefined {
  const place = placeOf(evidence, booking)
  if (!place || isAsLarge(evidence, booking)) return undefined
  const { size } = booking.artwork.shape
  const say = ({ width, height }: typeof place, by: string, dress: (figure: number) => string) =>
    `${dress(millimetres(width))} ${by} ${dress(millimetres(height))}`
  return {
    found: `size of ${say(size, '×', String)} mm`,
    expected: `${say(place, '×', String)} mm, those of its place, or a frame round it`,
    arabic: {
      found: `مقاس ${say(size, 'في', inDigits)} مم`,
      expected: `${say(place, 'في', inDigits)} مم، مقاس مكانه`,
    },
  }
}

/** The narrowest of its four edges of bleed. */
function narrowestBleed({ size, trim }: ArtworkShape): Pt {
  const [width, height] = [size.width / trim.width, size.height / trim.height]
  return Math.min(
    trim.x * width,
    trim.y * height,
    (1 - trim.x - trim.width) * width,
    (1 - trim.y - trim.height) * height,
  )
}

export function judgeBleed(evidence: Evidence, booking: Booked): ArtworkFault | undefined {
  const [bleed, asked] = [narrowestBleed(booking.artwork.shape), evidence.style.bleed]
  if (!isAsLarge(evidence, booking) || bleed >= asked - BLEED_TOLERANCE) return undefined
  const tenth = (length: Pt) => Math.round(toMillimetres(length) * 10) / 10
  return {
    found: `bleed of ${tenth(bleed)} mm`,
    expected: `${tenth(asked)} mm round its trim`,
    arabic: { found: `زيادة قص ${inDigits(tenth(bleed))} مم`, expected: `${inDigits(tenth(asked))} مم` },
  }
}

export function judgeColours(_: Evidence, { artwork: { shape } }: Booked): ArtworkFault | undefined {
  const [first] = shape.screenColours
  if (first === undefined) return undefined
  return {
    found: `colours of a screen (${shape.screenColours.join(', ')})`,
    expected: 'those of the plates alone; it is printed from its picture, of 300 pixels to the inch',
    arabic: { found: 'ألوان شاشة', expected: 'ألوان الطباعة وحدها، وهو يُطبع من صورة له' },
  }
}

export function judgeFaces(_: Evidence, { artwork: { shape } }: Booked): ArtworkFault | undefined {
  if (shape.missingFaces.length === 0) return undefined
  return {
    found: `faces that do not travel with it (${shape.missingFaces.join(', ')})`,
    expected: 'every face embedded; it is printed from its picture, in whatever face stood in',
    arabic: {
      found: `خطوط غير مضمّنة ${shape.missingFaces.map(quote).join('، ')}`,
      expected: 'أن تأتي معه كلها',
    },
  }
}

export function judgeInk({ style }: Evidence, { artwork: { shape } }: Booked): ArtworkFault | undefined {
  const [ink, limit] = [Math.round(shape.greatestInk * 100), Math.round(style.press.inkLimit * 100)]
  if (ink <= limit) return undefined
  return {
    found: `ink of ${ink} per cent`,
    expected: `${limit} at the most`,
    arabic: { found: `حبر مجموعه ${inDigits(ink)}٪`, expected: `${inDigits(limit)}٪ على الأكثر` },
  }
}

/** The picture of which most has too much. */
export function judgePictureInk(
  { style }: Evidence,
  { artwork: { shape } }: Booked,
): ArtworkFault | undefined {
  const limit = style.press.inkLimit
  const heavy = (shape.heavyPictures ?? []).map((ink) => ({ most: ink.most, part: partOver(ink, limit) }))
  const worst = heavy.reduce((one, other) => (other.part > one.part ? other : one), { most: 0, part: 0 })
  if (worst.part < SMALL_PART) return undefined
  const [ink, part, most] = [worst.most, worst.part, limit].map((value) => value * 100) as [
    number,
    number,
    number,
  ]
  const share = part < 1 ? Math.round(part * 10) / 10 : Math.round(part)
  return {
    found: `picture with ink of up to ${Math.round(ink)} per cent, too much on ${share} per cent of it,`,
    expected: `${Math.round(most)} at the most`,
    arabic: {
      found: `صورة يبلغ حبرها ${inDigits(Math.round(ink))}٪، ويزيد عن الحد في ${inDigits(share)}٪ من مساحتها،`,
      expected: `${inDigits(Math.round(most))}٪ على الأكثر`,
    },
  }
}

export function judgePictures(_: Evidence, { artwork: { shape } }: Booked): ArtworkFault | undefined {
  const { coarsest } = shape
  if (coarsest === undefined || coarsest >= COARSE_PPI) return undefined
  return {
    found: `${Math.round(coarsest)} pixels to the inch`,
    expected: `${COARSE_PPI} or more`,
    arabic: {
      found: `صورة دقتها ${inDigits(Math.round(coarsest))} نقطة في البوصة`,
      expected: `${inDigits(COARSE_PPI)} أو أكثر`,
    },
  }
}

export function judgeSpots({ style }: Evidence, { artwork: { shape } }: Booked): ArtworkFault | undefined {
  const known = new Set(Object.values(style.palette).flatMap(({ spot }) => spot?.name ?? []))
  const others = shape.spots.filter((name) => !known.has(name))
  if (others.length === 0) return undefined
  return {
    found: `inks of its own (${others.join(', ')})`,
    expected: 'the four of the press, and those of the theme; each other one is a plate more',
    arabic: { found: `أحبار خاصة ${others.map(quote).join('، ')}`, expected: 'أحبار العدد وحدها' },
  }
}
