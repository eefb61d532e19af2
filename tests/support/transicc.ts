/** Colours in, the same through profiles out, as LittleCMS's own program converts them; and how far two colours are apart. */

import { execFileSync } from 'node:child_process'

/** Rendering intents of transicc; those over ten keep black. */
export const TRANSICC_INTENTS = {
  perceptual: 0,
  relative: 1,
  perceptualKeepingBlack: 13,
  relativeKeepingBlack: 14,
} as const

export interface Way {
  /** Paths of profiles, or `*sRGB` and `*Lab`. */
  readonly from: string
  readonly to: string
  readonly intent: keyof typeof TRANSICC_INTENTS
  readonly compensated?: boolean
}

/** Colours as transicc counts them: RGB to 255, plates in per cent, CIE L*a*b*. */
export function transicc(
  colours: readonly (readonly number[])[],
  { from, to, intent, compensated }: Way,
): number[][] {
  const options = [`-i${from}`, `-o${to}`, `-t${TRANSICC_INTENTS[intent]}`, ...(compensated ? ['-b'] : [])]
  const input = colours.map((colour) => `${colour.join(' ')}\n`).join('')
  const said = execFileSync('transicc', ['-n', ...options], { input, stdio: ['pipe', 'pipe', 'ignore'] })
  return said
    .toString()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, colours.length)
    .map((line) => line.trim().split(/\s+/).map(Number))
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** CIEDE2000 between two colours of CIE L*a*b* (ISO/CIE 11664-6). */
export function deltaE00(one: readonly number[], other: readonly number[]): number {
  const [[l1 = 0, a1 = 0, b1 = 0], [l2 = 0, a2 = 0, b2 = 0]] = [one, other]
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const stretch = 1 + 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)))
  const polar = (a: number, b: number) => ({
    chroma: Math.hypot(a * stretch, b),
    hue: ((Math.atan2(b, a * stretch) * 180) / Math.PI + 360) % 360,
  })
  const [first, second] = [polar(a1, b1), polar(a2, b2)]
  const isGrey = first.chroma * second.chroma === 0
  const turn = second.hue - first.hue
  const hueStep = isGrey ? 0 : turn - 360 * Math.round(turn / 360)
  const lightness = (l1 + l2) / 2
  const chroma = (first.chroma + second.chroma) / 2
  const hue = isGrey ? first.hue + second.hue : first.hue + hueStep / 2
  const weight =
    1 -
    0.17 * Math.cos(radians(hue - 30)) +
    0.24 * Math.cos(radians(2 * hue)) +
    0.32 * Math.cos(radians(3 * hue + 6)) -
    0.2 * Math.cos(radians(4 * hue - 63))
  const light = (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2))
  const chromatic = (second.chroma - first.chroma) / (1 + 0.045 * chroma)
  const turned =
    (2 * Math.sqrt(first.chroma * second.chroma) * Math.sin(radians(hueStep / 2))) /
    (1 + 0.015 * chroma * weight)
  const spread = 30 * Math.exp(-(((((hue + 360) % 360) - 275) / 25) ** 2))
  const rotation = -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * Math.sin(radians(2 * spread))
  return Math.sqrt(light ** 2 + chromatic ** 2 + turned ** 2 + rotation * chromatic * turned)
}
