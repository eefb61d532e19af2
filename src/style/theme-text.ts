/** The text styles of a theme file → a `BlockStyle` for every role: what `like` borrows is filled in. */

import type { Pt } from '../geometry.ts'
import type { JoinLimits, Justification, Means } from '../text/paragraph.ts'
import { JUSTIFICATIONS } from './justification.ts'
import { castOnBody } from './running.ts'
import { type BlockStyle, TEXT_ROLES, type TextRole } from './style.ts'
import type { BlockStyleSource } from './text-schema.ts'
import type { ThemeMistake } from './theme-mistake.ts'
import { unknownColour } from './theme-mistakes.ts'
import type { ThemeSource } from './theme-schema.ts'

export function resolveText(source: ThemeSource): {
  readonly text: Readonly<Record<TextRole, BlockStyle>>
  readonly mistakes: readonly ThemeMistake[]
} {
  const borrowings = TEXT_ROLES.map((role) => borrow(role, source.text))
  const blocks = borrowings.map(({ role, block = {} }) => [
    role,
    castOnBody(role, resolveBlock(role, block, source)),
  ])
  return {
    text: Object.fromEntries(blocks),
    mistakes: [
      ...borrowings.flatMap(({ role, block, mistakes }) => [
        ...mistakes,
        ...(block ? checkBlock(role, block, source) : []),
      ]),
      ...checkColours(source),
    ],
  }
}

/** A role's style with all that it borrows; none where the borrowing goes round in a circle. */
interface Borrowing {
  readonly role: TextRole
  readonly block?: BlockStyleSource
  readonly mistakes: readonly ThemeMistake[]
}

/** What a style says itself, over what the one it is like says, and so on along the chain. */
function borrow(role: TextRole, text: ThemeSource['text']): Borrowing {
  const chain = [role]
  for (let like = text[role].like; like; like = text[like].like) {
    if (chain.includes(like)) return { role, mistakes: circleOf(chain, like) }
    chain.push(like)
  }
  const block: BlockStyleSource = Object.assign({}, ...chain.toReversed().map((each) => text[each]))
  return { role, block, mistakes: [] }
}

/** A circle is told once for all whose chains come by: at the style of it that stands first. */
function circleOf(chain: readonly TextRole[], again: TextRole): readonly ThemeMistake[] {
  const [start, last] = [chain[0], chain.at(-1)]
  if (again !== start || TEXT_ROLES.find((each) => chain.includes(each)) !== start) return []
  const complaint = {
    rule: 'circle',
    found: `circle (${[...chain, again].join(' like ')})`,
    expected: 'styles that borrow from one another in one direction',
    hint: 'Let one of them stand on its own.',
  }
  return [{ path: ['text', last ?? again, 'like'], complaint }]
}

const REQUIRED = ['arabic', 'latin', 'size', 'colour'] as const

function checkBlock(role: TextRole, block: BlockStyleSource, source: ThemeSource): readonly ThemeMistake[] {
  const path = ['text', role]
  const { like } = source.text[role]
  // What the style that it is like lacks as well is told there.
  const lacksToo = like && borrow(like, source.text).block
  const missing = REQUIRED.filter(
    (key) => block[key] === undefined && (!lacksToo || lacksToo[key] !== undefined),
  )
  const complaint = {
    rule: 'missing-key',
    found: `end of the style ${role}`,
    expected: missing.join(', '),
    hint: 'Give it here, or borrow it: like: body.',
  }
  return [...(missing.length > 0 ? [{ path, complaint }] : []), ...checkLeading(role, block, source)]
}

/** Colours that the palette has not: each once, where the first style says it, with all that say it. */
function checkColours(source: ThemeSource): readonly ThemeMistake[] {
  const said = new Map<string, { readonly path: readonly string[]; readonly roles: Set<TextRole> }>()
  for (const role of TEXT_ROLES)
    for (const key of ['colour', 'emphasisColour'] as const) {
      const colour = source.text[role][key]
      if (colour === undefined || colour in source.palette) continue
      const known = said.get(colour)
      if (known) known.roles.add(role)
      else said.set(colour, { path: ['text', role, key], roles: new Set([role]) })
    }
  return [...said].map(([colour, { path, roles }]) =>
    unknownColour(colour, { path, roles: [...roles] }, source),
  )
}

/** Lines nearer than this, in sizes of their type, are printed one over the other. */
const LEAST_LEADING = 1

/** Told where the style itself says its size or its leading, but where the one it is like has the same fault. */
function checkLeading(
  role: TextRole,
  { size = 0, leading }: BlockStyleSource,
  { text, baseline }: ThemeSource,
): readonly ThemeMistake[] {
  const own = text[role]
  const key = own.leading === undefined ? 'size' : 'leading'
  const isTight = (block: BlockStyleSource) => (block.leading ?? baseline) < LEAST_LEADING * (block.size ?? 0)
  const like = own.like && borrow(own.like, text).block
  if (own[key] === undefined || !isTight({ size, leading })) return []
  if (own.leading === undefined && like && isTight(like)) return []
  const complaint = {
    rule: 'leading',
    found: `leading of ${inPoints(leading ?? baseline)} under type of ${inPoints(size)}`,
    expected: `${inPoints(size)} or more, or its lines stand one over the other`,
    hint: 'Give the style more leading, or a smaller size.',
  }
  return [{ path: ['text', role, key], causes: [['text', role], ['baseline']], complaint }]
}

function inPoints(length: Pt): string {
  return `${Number(length.toFixed(2))} pt`
}

/** In sizes of the type: readers take lines that are farther apart for separate blocks, and their columns for none. */
const WIDEST_LEADING = 1.4

function resolveBlock(role: TextRole, block: BlockStyleSource, source: ThemeSource): BlockStyle {
  const { size = 0, leading = source.baseline } = block
  return {
    text: {
      faces: { arabic: block.arabic ?? '', latin: block.latin ?? '' },
      size,
      ...(leading > WIDEST_LEADING * size && { body: leading / WIDEST_LEADING }),
      colour: block.colour ?? 'ink',
      rise: 0,
      ...(block.wordSpace !== undefined && { wordSpace: block.wordSpace }),
    },
    align: block.align ?? 'start',
    leading,
    indent: block.indent ?? 0,
    before: block.before ?? 0,
    ...(block.emphasisColour !== undefined && { emphasisColour: block.emphasisColour }),
    balance: block.balance ?? false,
    justification: limit(role, JUSTIFICATIONS[block.justification ?? 'sober'], source),
    hang: source.hang ?? true,
  }
}

type Limits = Pick<ThemeSource, 'limits' | 'joins'>

/** A way to justify, within the theme's own limits. No letter of the Quran is drawn wider unless the theme asks for it. */
function limit(role: TextRole, way: Justification, source: Limits): Justification {
  return { wide: limitMeans(role, way.wide, source), narrow: limitMeans(role, way.narrow, source) }
}

function limitMeans(role: TextRole, { joins, ...means }: Means, source: Limits): Means {
  const { letterGap = means.letterGap, expansion = means.expansion * 100, spaces } = source.limits ?? {}
  const [narrowest, widest] = spaces ?? [1 - means.spaceShrink, 1 + means.spaceStretch]
  return {
    spaceStretch: widest - 1,
    spaceShrink: 1 - narrowest,
    letterGap,
    expansion: expansion / 100,
    wideForms: means.wideForms && (role !== 'quran' || joins !== undefined),
    ...(joins && { joins: limitJoins(joins, source) }),
  }
}

function limitJoins(joins: JoinLimits, { limits = {}, joins: places = joins.places }: Limits): JoinLimits {
  const { longestJoin = joins.longest, joinsPerLine = joins.perLine } = limits
  const perLine = Math.min(joins.perLine, joinsPerLine)
  return { ...joins, places, longest: Math.min(joins.longest, longestJoin), perLine }
}
