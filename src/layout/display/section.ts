/** A compositor and a section → the compositor in whose style what bears the section's colour has it. */

import type { Section } from '../../issue/running-order.ts'
import { roleOfSection } from '../../style/section-colours.ts'
import type { TextRole } from '../../style/style.ts'
import { type Compositor, restyle } from '../set/compositor.ts'

/** What is set in a section's colour. */
const COLOURED: readonly TextRole[] = ['section', 'kicker', 'folio']

export function inSection(
  compositor: Compositor,
  section: Section | undefined,
  roles: readonly TextRole[] = COLOURED,
): Compositor {
  if (!section) return compositor
  const colour = colourOf(compositor, section)
  return restyle(compositor, roles, (block) => ({ ...block, text: { ...block.text, colour } }))
}

/** Its own, or that in which the theme sets the names of sections: a role of the palette. */
export function colourOf({ style }: Compositor, { colour }: Section): string {
  return colour === undefined ? style.text.section.text.colour : roleOfSection(colour)
}
