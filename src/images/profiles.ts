/**
 * Pixels in the colours of one ICC profile → the same in those of another: the adapter of LittleCMS, and the one place
 * where a colour goes through a profile.
 */

import { createHash } from 'node:crypto'

/**
 * What becomes of colours that the other side cannot show. `relative`: all others stay as they are (relative
 * colorimetric with black point compensation). `perceptual`: all give way alike, as the profile's maker saw fit.
 */
type Intent = 'relative' | 'perceptual'

/** Bytes of an ICC profile, or the colours of screens, which need none. */
export type IccProfile = Uint8Array | 'sRGB'

export interface Conversion {
  readonly from: IccProfile
  readonly to: IccProfile
  readonly intent: Intent
}

/** Channels of a colour in each of the colour spaces that pictures come in. */
export const CHANNELS = { grey: 1, rgb: 3, cmyk: 4 } as const
export type ColourSpace = keyof typeof CHANNELS

type Engine = import('lcms-wasm').Engine

/** Numbers of LittleCMS 2.16, `lcms2.h`: the colour space of pixels of a byte a channel, by its PT_ constant. */
const PIXEL_TYPES: Readonly<Record<ColourSpace, number>> = { grey: 3, rgb: 4, cmyk: 6 }
const SPACES: Readonly<Record<string, ColourSpace>> = { GRAY: 'grey', RGB: 'rgb', CMYK: 'cmyk' }
/** INTENT_…; between plates those that keep the black plate, by which text and shadows stay in one ink. */
const INTENTS: Readonly<Record<Intent, number>> = { perceptual: 0, relative: 1 }
const KEEPING_BLACK: Readonly<Record<Intent, number>> = { perceptual: 13, relative: 14 }
/** cmsFLAGS_… */
const BLACK_POINT_COMPENSATION = 0x2000
const COPY_ALPHA = 0x04000000

/** Pixels handed over at once: as many as leave the engine's memory small. */
const BATCH = 2 ** 20

/** ICC.1:2022, 7.2: a profile's header, and what of it is no part of the profile's identity (7.2.18). */
const HEADER_BYTES = 128
const NOT_IDENTITY = [
  [44, 48],
  [64, 68],
  [84, 100],
] as const

/** A way from one profile to another, ready to be gone. */
interface Table {
  readonly engine: Engine
  readonly from: ColourSpace
  readonly to: ColourSpace
  readonly transform: number
}

let running: Promise<Engine> | undefined
/** A table says nothing but what its two profiles say, and is kept as long as the process lives. */
const tables = new Map<string, Promise<Table>>()

/**
 * Pixels of a byte a channel, converted; where they have a channel more it says how clear they are, and is kept. Throws
 * an Error, in a sentence, where a profile cannot be read.
 */
export async function convertPixels(
  pixels: Uint8Array,
  conversion: Conversion,
  { hasAlpha = false } = {},
): Promise<Buffer> {
  const { engine, from, to, transform } = await openTable(conversion, hasAlpha)
  const [width, made] = [CHANNELS[from], CHANNELS[to]].map((channels) => channels + Number(hasAlpha)) as [
    number,
    number,
  ]
  const count = pixels.length / width
  const converted = Buffer.alloc(count * made)
  const [given, taken] = [engine._malloc(BATCH * width), engine._malloc(BATCH * made)]
  for (let at = 0; at < count; at += BATCH) {
    const size = Math.min(BATCH, count - at)
    engine.HEAPU8.set(pixels.subarray(at * width, (at + size) * width), given)
    call(engine, 'cmsDoTransform', [transform, given, taken, size])
    converted.set(engine.HEAPU8.subarray(taken, taken + size * made), at * made)
  }
  engine._free(given)
  engine._free(taken)
  return converted
}

/** The colour space of a profile that can be converted from; nothing where it is broken, or of another kind. */
export async function spaceOf(profile: Uint8Array): Promise<ColourSpace | undefined> {
  try {
    const { from } = await openTable({ from: profile, to: 'sRGB', intent: 'relative' }, false)
    return from
  } catch {
    return undefined
  }
}

/** Whether two profiles are the same to all that convert with them (ICC.1:2022, 7.2.18). */
export function isSameProfile(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(identityOf(one), identityOf(other)) === 0
}

function identityOf(profile: Uint8Array): Buffer {
  const bytes = Buffer.from(profile)
  for (const [from, to] of NOT_IDENTITY) bytes.fill(0, from, Math.min(to, HEADER_BYTES, bytes.length))
  return bytes
}

function openTable(conversion: Conversion, hasAlpha: boolean): Promise<Table> {
  const nameOf = (profile: IccProfile) =>
    profile === 'sRGB' ? profile : createHash('sha256').update(profile).digest('hex')
  const { from, to, intent } = conversion
  const name = [nameOf(from), nameOf(to), intent, hasAlpha].join(' ')
  const table = tables.get(name) ?? makeTable(conversion, hasAlpha)
  tables.set(name, table)
  return table
}

async function makeTable({ from, to, intent }: Conversion, hasAlpha: boolean): Promise<Table> {
  const engine = await startEngine()
  try {
    const [source, target] = [openProfile(engine, from), openProfile(engine, to)]
    const intents = source.space === 'cmyk' && target.space === 'cmyk' ? KEEPING_BLACK : INTENTS
    const transform = call(engine, 'cmsCreateTransform', [
      source.address,
      pixelType(source.space, hasAlpha),
      target.address,
      pixelType(target.space, hasAlpha),
      intents[intent],
      (intent === 'relative' ? BLACK_POINT_COMPENSATION : 0) + (hasAlpha ? COPY_ALPHA : 0),
    ])
    if (transform === 0) throw new Error('The ICC profile lacks what colours are converted by.')
    engine.cmsCloseProfile(source.address)
    engine.cmsCloseProfile(target.address)
    return { engine, from: source.space, to: target.space, transform }
  } catch (error) {
    // An engine that gave up on a broken profile is of no more use, nor is what was made in it.
    if ((error as Error).name === 'RuntimeError') {
      running = undefined
      tables.clear()
    }
    throw error
  }
}

function startEngine(): Promise<Engine> {
  running ??= import('lcms-wasm').then(({ instantiate }) =>
    instantiate({ print: () => undefined, printErr: () => undefined }),
  )
  return running
}

function openProfile(engine: Engine, profile: IccProfile) {
  const address = profile === 'sRGB' ? engine.cmsCreate_sRGBProfile() : readProfile(engine, profile)
  if (address === 0) throw new Error('The bytes are no ICC profile.')
  const space = SPACES[engine.cmsGetColorSpaceASCII(address) ?? '']
  if (!space) throw new Error('The ICC profile is not one of grey, RGB or CMYK.')
  return { address, space }
}

/** The engine keeps a copy of the bytes. */
function readProfile(engine: Engine, profile: Uint8Array): number {
  const bytes = engine._malloc(profile.length)
  engine.HEAPU8.set(profile, bytes)
  const address = call(engine, 'cmsOpenProfileFromMem', [bytes, profile.length])
  engine._free(bytes)
  return address
}

/** `lcms2.h`: the colour space, whether a channel is left alone, how many are not, and their bytes. */
function pixelType(space: ColourSpace, hasAlpha: boolean): number {
  return (PIXEL_TYPES[space] << 16) | (Number(hasAlpha) << 7) | (CHANNELS[space] << 3) | 1
}

function call(engine: Engine, name: string, values: readonly number[]): number {
  return engine.ccall(
    name,
    'number',
    values.map(() => 'number'),
    values,
  )
}
