/**
 * A serial number or an address → the bars or squares that a scanner reads, in modules: the adapter of bwip-js. Codes
 * are drawn as paths like all else, and only issues that have one load the library.
 */

/** A barcode in modules, the width of its thinnest bar; y grows downwards from the head of the tallest bar. */
export interface Barcode {
  readonly width: number
  readonly height: number
  readonly bars: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
  /** What people read: each digit with the middle of its baseline, under its own bars. */
  readonly digits: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

/** A square of modules, row by row from the top left; true is dark. */
export interface QrCode {
  readonly address: string
  readonly side: number
  readonly dark: readonly boolean[]
}

/** What bwip-js gives of bars: lengths in modules across and in inches at 72 modules upwards. */
interface RawBars {
  readonly sbs: readonly number[]
  readonly bhs: readonly number[]
  readonly bbs: readonly number[]
  readonly txt: readonly (readonly [text: string, x: number, y: number, font: string, size: number])[]
}

interface RawSquares {
  readonly pixs: readonly number[]
  readonly pixx: number
}

const UPWARDS = 72

/** A digit's bars are seven modules wide (GS1 General Specifications, 5.2.1); its first one has none, and stands before them. */
const DIGIT = 7
const halfFrom = (start: number, digits: number) =>
  Array.from({ length: digits }, (_, index) => start + DIGIT * (index + 0.5))
/** Middles of the digits: the first, six after the first guard of three modules, six after the middle one of five; the add-on's. */
const MIDDLES = [-DIGIT, ...halfFrom(3, 6), ...halfFrom(50, 6), 114.5, 123.5]

/** The EAN-13 of a serial with its two-digit add-on (ISO 3297, GS1); throws where the check digit is wrong. */
export async function issnBarcode(issn: string, number: number): Promise<Barcode> {
  const addOn = String(number % 100).padStart(2, '0')
  const { sbs, bhs, bbs, txt } = await encode<RawBars>({
    bcid: 'issn',
    text: `${issn} 00 ${addOn}`,
    includetext: true,
  })
  const tops = bhs.map((height, index) => (height + (bbs[index] ?? 0)) * UPWARDS)
  const head = Math.max(...tops)
  let x = 0
  const bars = sbs.flatMap((width, index) => {
    const at = x
    x += width
    if (index % 2 === 1) return []
    const bar = index / 2
    return [{ x: at, y: head - (tops[bar] ?? 0), width, height: (bhs[bar] ?? 0) * UPWARDS }]
  })
  const digits = txt.map(([text, , baseline], index) => ({
    text,
    x: MIDDLES[index] ?? 0,
    y: head - baseline,
  }))
  const foot = Math.max(...bars.map(({ y, height }) => y + height), ...digits.map(({ y }) => y))
  return { width: x, height: foot, bars, digits }
}

/** The address as a QR code that still reads where an eighth of it is worn off (ISO/IEC 18004, level M). */
export async function qrCode(address: string): Promise<QrCode> {
  const { pixs, pixx } = await encode<RawSquares>({ bcid: 'qrcode', text: address, eclevel: 'M' })
  return { address, side: pixx, dark: pixs.map((pixel) => pixel === 1) }
}

async function encode<T>(options: Record<string, unknown>): Promise<T> {
  const { default: bwip } = await import('bwip-js/node')
  const [code] = bwip.raw(options as never) as unknown as readonly T[]
  if (!code) throw new Error('The barcode library drew nothing.')
  return code
}
