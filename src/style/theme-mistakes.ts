/** A resolved theme → the mistakes that lie between its keys: each part has its right shape, and they do not fit. */

import { nearest } from '../source/complaint.ts'
import { type PaleText, paleTexts } from './contrast.ts'
import { heavyInks, mistakenSpots } from './press.ts'
import type { Style } from './style.ts'
import type { ThemeMistake } from './theme-mistake.ts'
import type { ThemeSource } from './theme-schema.ts'
import { checkPage } from './type-area.ts'

/** `known` are mistakes of its text styles. Contrast is measured where all else is right. */
export function checkTheme(
  style: Style,
  source: ThemeSource,
  known: readonly ThemeMistake[],
): readonly ThemeMistake[] {
  const mistakes = [
    ...checkColours(style, source),
    ...[...heavyInks(style.palette, style.press), ...mistakenSpots(style.palette)].map(
      ({ role, complaint }) => ({ path: ['palette', role], causes: [['press']], complaint }),
    ),
    ...checkPage(style, source),
  ]
  return known.length + mistakes.length > 0 ? mistakes : paleTexts(style).map(paleText)
}

export function unknownColour(
  colour: string,
  { path, roles = [] }: { readonly path: readonly string[]; readonly roles?: readonly string[] },
  { palette }: ThemeSource,
): ThemeMistake {
  const known = Object.keys(palette)
  const near = nearest(colour, known)
  return {
    path,
    complaint: {
      rule: 'unknown-colour',
      found: `colour ${colour}${roles.length > 1 ? ` in ${roles.join(', ')}` : ''}`,
      expected: 'a role of the palette',
      hint: `${near ? `Did you mean ${near}? ` : ''}The palette has ${known.join(', ')}.`,
    },
  }
}

function checkColours({ columnRule, pictureInks = [] }: Style, source: ThemeSource): readonly ThemeMistake[] {
  const asked = [
    ...(columnRule === undefined ? [] : [{ colour: columnRule, key: 'columnRule' }]),
    ...pictureInks.map((colour) => ({ colour, key: 'pictureInks' })),
  ]
  return asked
    .filter(({ colour }) => !(colour in source.palette))
    .map(({ colour, key }) => unknownColour(colour, { path: [key] }, source))
}

function paleText({ role, colour, ground, contrast, least }: PaleText): ThemeMistake {
  return {
    path: ['text', role],
    causes: [
      ['palette', colour],
      ['palette', ground],
    ],
    complaint: {
      rule: 'contrast',
      found: `contrast of ${contrast.toFixed(2)} between ${colour} and ${ground}, which ${role} stands on`,
      expected: `${least} or more`,
      hint: 'Make one of the two darker or the other lighter, or give the style another colour.',
    },
  }
}
