/**
 * A style and the sections of an issue → the style with their colours in its palette: those of the issue's own, and
 * those that the theme has.
 */

import type { Checked, Diagnostic, Span } from '../diagnostic.ts'
import { type Complaint, diagnose, nearest, quote } from '../source/complaint.ts'
import { contrastOf, TEXT_CONTRAST } from './contrast.ts'
import { channelsOf } from './hex.ts'
import type { Ink, Style } from './style.ts'

/** A section as an issue has it. */
interface ColouredSection {
  readonly name: string
  /** A role of the palette, or `#rrggbb`. */
  readonly colour?: string
  readonly span: Span
}

/** The role of the palette that a section's colour has. */
export function roleOfSection(colour: string): string {
  return colour.startsWith('#') ? `section${colour.slice(1).toLowerCase()}` : colour
}

/** Small text is set in the colour of a section, on paper: what is too pale for that is told. */
export function dressSections(style: Style, sections: readonly ColouredSection[]): Checked<Style> {
  const coloured = sections.flatMap(({ name, colour, span }) =>
    colour === undefined ? [] : [{ name, colour, span }],
  )
  const own = coloured.flatMap(({ colour }): [string, Ink][] =>
    colour.startsWith('#') ? [[roleOfSection(colour), { screen: channelsOf(colour) }]] : [],
  )
  const palette = own.length > 0 ? { ...style.palette, ...Object.fromEntries(own) } : style.palette
  const diagnostics = coloured.flatMap(({ name, colour, span }): Diagnostic[] => {
    const ink = palette[roleOfSection(colour)]
    const complaint = ink ? pale(name, ink, palette) : unknown(colour, Object.keys(style.palette))
    return complaint ? [diagnose('style', complaint, span)] : []
  })
  return { value: palette === style.palette ? style : { ...style, palette }, diagnostics }
}

function unknown(colour: string, known: readonly string[]): Complaint {
  const near = nearest(colour, known)
  return {
    rule: 'section-colour',
    found: `colour ${quote(colour)} of a section`,
    expected: 'a colour of the palette of the theme, or one such as #0B6E69',
    hint: `${near ? `Did you mean ${near}? ` : ''}The palette has ${known.join(', ')}.`,
  }
}

function pale(name: string, ink: Ink, { paper }: Style['palette']): Complaint | undefined {
  const contrast = paper ? contrastOf(ink, paper) : TEXT_CONTRAST
  if (contrast >= TEXT_CONTRAST) return undefined
  return {
    rule: 'section-colour',
    found: `contrast of ${contrast.toFixed(2)} between the colour of section ${quote(name)} and the paper`,
    expected: `${TEXT_CONTRAST} or more, as its folios and kickers are small`,
    hint: 'Make the colour darker.',
  }
}
