/** A theme file of the right shape → a `Style`, and every mistake that only shows once the whole theme is read. */

import { mm } from '../geometry.ts'
import { channelsOf } from './hex.ts'
import { USUAL_PRESS } from './press.ts'
import type { Ink, Style } from './style.ts'
import { checkTheme, type ThemeMistake } from './theme-mistakes.ts'
import type { ColourSource, ThemeSource } from './theme-schema.ts'
import { resolveText } from './theme-text.ts'

/** In millimetres. */
const USUAL_BLEED = 3

/** What machines read is black on white, whatever the theme. */
const CODE_COLOURS = { codeGround: '#FFFFFF', codeInk: '#000000' }

/**
 * Resolves a theme that has its right shape. First the text styles, each completed by what it borrows: a style is like
 * one other at the most, so borrowing is a chain, which ends at a style that is like none, or at the first that comes a
 * second time; that is a mistake, and no style. Then the page, the inks and the forms: millimetres become points, per
 * cents parts, and what is left out has its usual value. Last the whole is checked, as most mistakes lie between two
 * keys.
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

function resolvePage(source: ThemeSource) {
  const { top, bottom, inside, outside } = source.margins
  const [width = 0, height = 0] = source.trim
  return {
    trim: { width: mm(width), height: mm(height) },
    bleed: mm(source.bleed ?? USUAL_BLEED),
    margins: { top: mm(top), bottom: mm(bottom), inside: mm(inside), outside: mm(outside) },
    columns: source.columns,
    gutter: mm(source.gutter),
    baseline: source.baseline,
    rows: source.rows ?? 1,
  }
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

function resolveInks({ press, palette, columnRule, pictureInks }: ThemeSource) {
  const colours = Object.entries({ ...CODE_COLOURS, ...palette })
  return {
    press: press
      ? { ...press, inkLimit: press.inkLimit / 100, intent: press.intent ?? USUAL_PRESS.intent }
      : USUAL_PRESS,
    palette: Object.fromEntries(colours.map(([role, colour]) => [role, parseInk(colour)])),
    ...(columnRule !== undefined && { columnRule }),
    ...(pictureInks && { pictureInks }),
  }
}

function parseInk(source: ColourSource): Ink {
  if (typeof source === 'string') return { screen: channelsOf(source) }
  const [cyan, magenta, yellow, black] = source.press
  return {
    screen: channelsOf(source.screen),
    press: [cyan / 100, magenta / 100, yellow / 100, black / 100],
    ...(source.spot !== undefined && { spot: source.spot }),
  }
}

/** Every face a style asks for, each once, in the order it first does. */
export function facesOf(style: Style): string[] {
  const pairs = [...Object.values(style.text).map(({ text }) => text.faces), style.emphasis]
  return [...new Set(pairs.flatMap(({ arabic, latin }) => [arabic, latin]))]
}
