/** The three ways to justify, by name, in numbers. */

import type { JoinPlaces } from '../text/letters/kashida-places.ts'
import type { Justification } from '../text/paragraph.ts'

export const JOIN_PLACES = ['classical', 'simple'] as const satisfies readonly JoinPlaces[]
/** Where a theme names none: what a hand would do in naskh. */
const places: JoinPlaces = 'classical'

/** What all ways share: nobody sees these. */
const UNSEEN = {
  spaceStretch: 0.1,
  spaceShrink: 0.16,
  letterGap: 0.01,
  expansion: 0.015,
  wideForms: true,
} as const
/** A narrow column closes its spaces further: the word that fits in is a gap less to fill. */
const UNSEEN_NARROW = { ...UNSEEN, spaceShrink: 0.2 } as const

export const JUSTIFICATIONS = {
  /** No join is lengthened. */
  spaces: { wide: UNSEEN, narrow: UNSEEN_NARROW },
  /** A longer join where a line would else show its gaps, seldom and short. */
  sober: {
    wide: { ...UNSEEN, joins: { places, longest: 0.6, perLine: 2, share: 0.1 } },
    narrow: { ...UNSEEN_NARROW, joins: { places, longest: 0.9, perLine: 2, share: 0.2 } },
  },
  /** Longer joins readily, as a calligrapher's naskh has them. */
  naskh: {
    wide: { ...UNSEEN, spaceStretch: 0.05, joins: { places, longest: 1, perLine: 3, share: 0.2 } },
    narrow: { ...UNSEEN_NARROW, spaceStretch: 0.05, joins: { places, longest: 1.2, perLine: 2, share: 0.3 } },
  },
} as const satisfies Readonly<Record<string, Justification>>

export type JustificationName = keyof typeof JUSTIFICATIONS
export const JUSTIFICATION_NAMES = [
  'spaces',
  'sober',
  'naskh',
] as const satisfies readonly JustificationName[]
