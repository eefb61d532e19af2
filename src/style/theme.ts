/** A theme file of the right shape → a `Style`, and every mistake that only shows once the whole theme is read. */

import type { FacePair } from '../text/faces/font.ts'
import { channelsOf } from './hex.ts'
import type { ColourSource, TintSource } from './palette-schema.ts'
import { USUAL_PRESS } from './press.ts'
import type { BlockStyle, Ink, Style } from './style.ts'
import type { ThemeMistake } from './theme-mistake.ts'
import { checkTheme } from './theme-mistakes.ts'
import { NO_RULE, type ThemeSource } from './theme-schema.ts'
import { resolveText } from './theme-text.ts'
import { resolvePage } from './type-area.ts'

/**
 * Pixels to the inch: twice those of a desk's screen, which shows a page at its own size, and those of a good print, for
 * who prints from the archive one day.
 */
const USUAL_PICTURES = { screen: 220, archive: 300 }

/** What machines read is black on white, whatever the theme. */
const CODE_COLOURS = { codeGround: '#FFFFFF', codeInk: '#000000' }

/**
 * Resolves a theme that has its right shape. First the text styles, each completed by what it borrows: a style is like
 * one other at the most, so borrowing is a chain, which ends at a style that is like none, or at the first that comes a
 * second time; that is a mistake, and no style. Then the page, the inks and the forms: the foot margin is solved, per
 * cents become parts, and what is left out has its usual value. Last the whole is checked, as most mistakes lie between
 * two keys.
 */
export function resolveTheme(source: ThemeSource): {
  readonly style: Style
  readonly mistakes: readonly ThemeMistake[]
} {
  const { text, mistakes } = resolveText(source)
  const style: Style = {
    name: source.name,
    ...resolvePage(source),
    ...resolveForms(source),
    ...resolveInks(source),
    emphasis: source.emphasis,
    text,
  }
  return { style, mistakes: [...mistakes, ...checkTheme(style, source, mistakes)] }
}

function resolveForms(source: ThemeSource) {
  const { numerals, opener, contents, band, pullQuotes, furniture, cover, firstWords } = source
  return {
    opener,
    contents,
    band,
    pullQuotes,
    furniture,
    cover,
    backCover: source.backCover ?? false,
    firstWords,
    dropLines: source.dropLines ?? 1,
    ...(numerals && numerals !== 'as-written' && { numerals }),
  }
}

function resolveInks({ press, palette, columnRule, pictureInks, pictures }: ThemeSource) {
  return {
    press: press
      ? { ...press, inkLimit: press.inkLimit / 100, intent: press.intent ?? USUAL_PRESS.intent }
      : USUAL_PRESS,
    palette: resolvePalette({ ...CODE_COLOURS, ...palette }),
    ...(columnRule !== undefined && columnRule !== NO_RULE && { columnRule }),
    ...(typeof pictureInks === 'object' && { pictureInks }),
    pictures: {
      screen: pictures?.screen ?? USUAL_PICTURES.screen,
      archive: pictures?.archive ?? USUAL_PICTURES.archive,
    },
  }
}

/** First the colours that say themselves what they are, then the tints of those that are mixed. */
function resolvePalette(source: Readonly<Record<string, ColourSource>>): Style['palette'] {
  const solid = new Map<string, Ink>()
  for (const [role, colour] of Object.entries(source)) if (!isTint(colour)) solid.set(role, parseInk(colour))
  const paper = solid.get('paper')?.screen ?? channelsOf('#FFFFFF')
  return Object.fromEntries(
    Object.entries(source).map(([role, colour]) => [
      role,
      isTint(colour) ? tintOf(colour, [...solid.values()], paper) : (solid.get(role) as Ink),
    ]),
  )
}

function isTint(source: ColourSource): source is TintSource {
  return typeof source !== 'string' && 'tint' in source
}

function parseInk(source: Exclude<ColourSource, TintSource>): Ink {
  if (typeof source === 'string') return { screen: channelsOf(source) }
  const [cyan, magenta, yellow, black] = source.press
  const press = [cyan / 100, magenta / 100, yellow / 100, black / 100] as const
  return {
    screen: channelsOf(source.screen),
    press,
    ...(source.spot !== undefined && { spot: { name: source.spot, solid: press, tint: 1 } }),
  }
}

/** A part of a mixed ink. Of one that no colour is mixed as it is a part of nothing: a mistake, which is told. */
function tintOf({ spot, tint, screen }: TintSource, solids: readonly Ink[], paper: Ink['screen']): Ink {
  const whole = solids.find((ink) => ink.spot?.name === spot)
  const [solid, part] = [whole?.press ?? ([0, 0, 0, 0] as const), tint / 100]
  const [red, green, blue] = whole?.screen ?? paper
  const [cyan, magenta, yellow, black] = solid
  const between = (dark: number, light: number) => light + (dark - light) * part
  return {
    screen: screen
      ? channelsOf(screen)
      : [between(red, paper[0]), between(green, paper[1]), between(blue, paper[2])],
    press: [cyan * part, magenta * part, yellow * part, black * part],
    spot: { name: spot, solid, tint: part },
  }
}

/** Every face a style asks for, each once, in the order it first does. */
export function facesOf(style: {
  readonly text: Readonly<Record<string, BlockStyle>>
  readonly emphasis: FacePair
}): string[] {
  const pairs = [...Object.values(style.text).map(({ text }) => text.faces), style.emphasis]
  return [...new Set(pairs.flatMap(({ arabic, latin }) => [arabic, latin]))]
}
