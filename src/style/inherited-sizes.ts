/**
 * A theme on a smaller page than that of the theme it is like → what is said where its pages cannot be laid: the sizes of
 * display type that it has from there, and which would go onto its page.
 */

import type { Diagnostic } from '../diagnostic.ts'
import { type Size, toMillimetres } from '../geometry.ts'
import { diagnose } from '../source/complaint.ts'
import type { Source } from '../source/read.ts'
import { saysItself } from './like.ts'
import { type Style, TEXT_ROLES } from './style.ts'

/** Points from which on type is display type, and how much narrower a page is than the other where that matters. */
const DISPLAY = 16
const NARROWER = 0.85
/** Ems of the running text that a column should have at the least. */
const EMS = 12

/** Nothing where the theme has a page as wide, or sizes of its own. */
export function adviseOnSizes(
  own: Source,
  style: Style,
  like: { readonly name: string; readonly style: Style },
): Diagnostic | undefined {
  const part = style.trim.width / like.style.trim.width
  const path = ['page', 'trim'].find((key) => saysItself(own, [key]))
  if (path === undefined || part > NARROWER) return undefined
  const display = TEXT_ROLES.filter(
    (role) => style.text[role].text.size >= DISPLAY && !saysItself(own, ['text', role]),
  )
  if (display.length === 0) return undefined
  const sizes = display.map((role) => {
    const { text, leading } = style.text[role]
    return `${role}: { size: ${tenths(text.size * part)}, leading: ${tenths(leading * part)} }`
  })
  const most = columnsFor(style)
  const fewer = style.columns > most ? `columns: ${most}, briefColumns: ${most}, and ` : ''
  return diagnose(
    'style',
    {
      rule: 'inherited-sizes',
      found: `display type of ${like.name}, made for a page of ${sayPage(like.style.trim)}, on one of ${sayPage(style.trim)}`,
      expected: 'sizes made for this page',
      hint: `Write ${fewer}under text: ${sizes.join(', ')}.`,
      severity: 'warning',
    },
    own.locate([path]),
  )
}

function tenths(size: number): number {
  return Math.round(size * 10) / 10
}

function sayPage({ width, height }: Size): string {
  return `${toMillimetres(width)} × ${toMillimetres(height)} mm`
}

/** As many as the page holds of a fair width. */
function columnsFor({ trim, margins, gutter, text }: Style): number {
  const across = trim.width - margins.inside - margins.outside
  return Math.max(1, Math.floor((across + gutter) / (EMS * text.body.text.size + gutter)))
}
