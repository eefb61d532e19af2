/** Hostile inputs that are pictures: of other kinds, cut off, damaged, too large, or pointing outside. */

import sharp from 'sharp'
import { openChance } from '../support/chance.ts'
import { grain } from '../support/grain.ts'
import { type Fate, type HostileInput, write } from './input.ts'
import { writePng } from './png.ts'

const FILE = 'pictures/a.png'

/** Fine enough for a column in print, and of noise, so that any byte of it counts. */
const SIZE = { width: 720, height: 480 }

const noise = () => grain(SIZE, 80)

/** Of kinds that are refused by their head. */
const spot = () => sharp({ create: { width: 6, height: 4, channels: 3, background: 'teal' } })

const SVG_OUTSIDE = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><image href="../../outside/secret.png"/><text>&x;</text></svg>`

export async function pictureInputs(): Promise<HostileInput[]> {
  const [png, jpeg, webp, tiff, gif, avif, clear, grey, deep, cmyk, palette, long] = await Promise.all([
    noise().png().toBuffer(),
    noise().jpeg().toBuffer(),
    spot().webp().toBuffer(),
    spot().tiff().toBuffer(),
    spot().gif().toBuffer(),
    spot().avif().toBuffer(),
    sharp({ create: { ...SIZE, channels: 4, background: 'teal' } })
      .png()
      .toBuffer(),
    noise().greyscale().jpeg().toBuffer(),
    noise().toColourspace('rgb16').png().toBuffer(),
    noise().toColourspace('cmyk').jpeg().toBuffer(),
    noise().png({ palette: true }).toBuffer(),
    sharp({ create: { width: 8000, height: 1, channels: 3, background: 'teal' } })
      .png()
      .toBuffer(),
  ])
  const kinds: Readonly<Record<string, readonly [bytes: string | Buffer, fate: Fate]>> = {
    'a JPEG called PNG': [jpeg, 'printed'],
    'WebP called PNG': [webp, 'refused'],
    'TIFF called PNG': [tiff, 'refused'],
    'GIF called PNG': [gif, 'refused'],
    'AVIF called PNG': [avif, 'refused'],
    'HEIC called PNG': ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'refused'],
    'SVG called PNG': ['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'refused'],
    'SVG that points outside': [SVG_OUTSIDE, 'refused'],
    'PDF called PNG': ['%PDF-1.7\n1 0 obj', 'refused'],
    'EPS called PNG': ['%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) (r) file', 'refused'],
    'MVG called PNG': ['push graphic-context\nimage over 0,0 0,0 "/etc/passwd"', 'refused'],
    'CSV called PNG': ['a,b\n1,2\n', 'refused'],
    'a matrix of libvips': ['2 2\n1 2\n3 4\n', 'refused'],
    'a portable bitmap': ['P3 1 1 255 0 0 0', 'refused'],
    'a web page': ['<!DOCTYPE html><title>404</title>', 'refused'],
    'a pointer of Git LFS': ['version https://git-lfs.github.com/spec/v1\noid sha256:0', 'refused'],
    words: ['not a picture at all', 'refused'],
    'the head of a PNG alone': [png.subarray(0, 8), 'refused'],
    'the head of a JPEG alone': [jpeg.subarray(0, 3), 'refused'],
    transparency: [clear, 'printed'],
    'a grey JPEG': [grey, 'printed'],
    'sixteen bits': [deep, 'printed'],
    'plates without a profile': [cmyk, 'printed'],
    'a palette': [palette, 'printed'],
    'one line of 8,000 pixels': [long, 'either'],
    'more behind its end': [Buffer.concat([jpeg, Buffer.alloc(5000, 7)]), 'either'],
    '0 × 0 pixels': [writePng(0, 0), 'refused'],
    '60,000 × 60,000 pixels': [writePng(60_000, 60_000), 'refused'],
    '2,147,483,647 × 1 pixels': [writePng(2_147_483_647, 1), 'refused'],
    '1 × 100,000,001 pixels': [writePng(1, 100_000_001), 'refused'],
    '16,000 × 16,000 pixels, and they are there': [
      writePng(16_000, 16_000, new Uint8Array(16_001 * 16_000)),
      'refused',
    ],
    '9,000 × 9,000 pixels that are not there': [writePng(9000, 9000), 'refused'],
  }
  return [
    ...Object.entries(kinds).map(([name, [bytes, fate]]) =>
      write({ kind: 'pictures', name, fate }, FILE, bytes),
    ),
    ...[png, jpeg].flatMap((whole, index) => cutOff(whole, index === 0 ? 'PNG' : 'JPEG')),
    ...[png, jpeg].flatMap((whole, index) => damaged(whole, index === 0 ? 'PNG' : 'JPEG')),
  ]
}

function cutOff(whole: Buffer, kind: string): HostileInput[] {
  return [0.05, 0.2, 0.4, 0.6, 0.8, 0.99].map((part) => {
    const bytes = whole.subarray(0, Math.floor(whole.length * part))
    return write(
      { kind: 'cut pictures', name: `${kind}, ${part * 100} % of it`, fate: 'refused' },
      FILE,
      bytes,
    )
  })
}

function damaged(whole: Buffer, kind: string): HostileInput[] {
  const chance = openChance(whole.length)
  return Array.from({ length: 10 }, (_, index) => {
    const bytes = Buffer.from(whole)
    for (let slip = 0; slip < 5; slip++) bytes[chance.number(12, bytes.length - 1)] = chance.number(0, 255)
    return write({ kind: 'damaged pictures', name: `${kind} ${index + 1}`, fate: 'either' }, FILE, bytes)
  })
}
