/**
 * Which joins an Arabic eye accepts as longer: two tables of the trade, the best places first. The classical one is a
 * calligrapher's, for naskh that is drawn as it is written; the simple one is the typewriter's and the screen's, for
 * faces that draw every join as a straight stroke.
 */

import { type JoinedLetter, type JoiningGroup, TATWEEL } from './joining.ts'

/** A theme names one of them. */
export type JoinPlaces = 'classical' | 'simple'

/** Two joined letters, and those around them that they join. */
export interface Join {
  readonly previous?: JoinedLetter
  readonly before: JoinedLetter
  readonly after: JoinedLetter
  readonly next?: JoinedLetter
  /** Letters of the word before the first of the two. */
  readonly head: string
  /** Whether the second is the word's last. */
  readonly ends: boolean
}

interface JoinRule {
  readonly name: string
  readonly fits: (join: Join) => boolean
}

const TYPED: JoinRule = {
  name: 'where the author has put a tatweel',
  fits: ({ before, after }) => before.character === TATWEEL || after.character === TATWEEL,
}

/** Letters by their bare form: teeth are one family wherever they join on, whatever their dots. */
type LetterFamily =
  | 'beh'
  | 'hah'
  | 'seen'
  | 'sad'
  | 'tah'
  | 'ain'
  | 'feh'
  | 'kaf'
  | 'lam'
  | 'meem'
  | 'noon'
  | 'heh'
  | 'alef'
  | 'dal'
  | 'reh'
  | 'waw'
  | 'yeh'

const FAMILIES: Partial<Record<JoiningGroup, LetterFamily>> = {
  qaf: 'feh',
  'african feh': 'feh',
  'african qaf': 'feh',
  gaf: 'kaf',
  'swash kaf': 'kaf',
  'heh goal': 'heh',
  'knotted heh': 'heh',
  'teh marbuta': 'heh',
  'teh marbuta goal': 'heh',
  'straight waw': 'waw',
}
/** Teeth within a word, bowls at its end. */
const TEETH: Partial<Record<JoiningGroup, LetterFamily>> = {
  beh: 'beh',
  noon: 'noon',
  'african noon': 'noon',
  nya: 'noon',
  yeh: 'yeh',
  'farsi yeh': 'yeh',
  'thin yeh': 'yeh',
}

function familyOf({ joining, joinsNext }: JoinedLetter): LetterFamily | undefined {
  if (!joining) return undefined
  const { group } = joining
  const tooth = TEETH[group]
  return tooth ? (joinsNext ? 'beh' : tooth) : (FAMILIES[group] ?? (group as LetterFamily))
}

/** A row for letters that are drawn out, with what they may be drawn out before. */
type MatrixRow = readonly [drawn: readonly LetterFamily[], before: readonly LetterFamily[]]

/**
 * The matrix of Benatia, Elyaakoubi and Lazrek ("Arabic text justification", TUGboat 27:2, 2006, figure 25), less what
 * calligraphers refuse below: what it recommends, what it leaves free, what it advises against and still allows. An
 * empty cell is no place.
 */
const MATRIX: Readonly<Record<'recommended' | 'free' | 'discouraged', readonly MatrixRow[]>> = {
  recommended: [[['beh', 'hah', 'ain', 'feh'], ['tah']]],
  free: [
    [['beh'], ['alef', 'meem', 'noon', 'heh']],
    [
      ['seen', 'sad', 'tah'],
      ['alef', 'beh', 'reh', 'seen', 'tah', 'kaf', 'lam', 'noon'],
    ],
    [['feh'], ['alef']],
    [['meem'], ['tah', 'dal', 'reh']],
    [['heh'], ['beh']],
  ],
  discouraged: [
    [['beh'], ['dal', 'reh', 'lam']],
    [['hah'], ['alef', 'dal', 'reh', 'kaf', 'lam', 'meem', 'noon', 'heh']],
    [['ain'], ['alef', 'dal', 'reh', 'lam', 'meem', 'noon', 'heh']],
    [
      ['seen', 'sad', 'tah'],
      ['dal', 'feh', 'meem', 'heh'],
    ],
    [['feh'], ['dal', 'reh', 'lam', 'meem']],
    [['meem'], ['alef', 'kaf', 'lam', 'meem', 'noon', 'heh']],
    [['heh'], ['alef', 'seen', 'reh', 'dal', 'lam', 'heh']],
  ],
}

function isIn(rows: readonly MatrixRow[], { before, after }: Join): boolean {
  const [drawn, follower] = [familyOf(before), familyOf(after)]
  return rows.some(
    ([letters, followers]) =>
      drawn !== undefined &&
      follower !== undefined &&
      letters.includes(drawn) &&
      followers.includes(follower),
  )
}

const CLASSICAL: readonly JoinRule[] = [
  TYPED,
  {
    // Benatia and others, 3.2: a word that ends in the heh of a pronoun is best drawn out right before it.
    name: 'before a final heh or teh marbuta',
    fits: ({ after, ends }) => ends && familyOf(after) === 'heh',
  },
  { name: 'where the matrix recommends it', fits: (join) => isIn(MATRIX.recommended, join) },
  { name: 'where the matrix leaves it free', fits: (join) => isIn(MATRIX.free, join) },
  { name: 'where the matrix allows it', fits: (join) => isIn(MATRIX.discouraged, join) },
]

/**
 * Microsoft, "Arabic text layout", 1998; W3C, "Text Layout Requirements for the Arabic Script", justification. A letter
 * is final where it joins to nothing after it.
 */
const SIMPLE: readonly JoinRule[] = [
  TYPED,
  { name: 'after seen and sad', fits: ({ before }) => isOf(before, 'seen', 'sad') },
  {
    name: 'before final teh marbuta, heh and dal',
    fits: ({ after }) => isFinal(after, 'teh marbuta', 'teh marbuta goal', 'heh', 'heh goal', 'dal'),
  },
  {
    name: 'before final alef, tah, lam, kaf and gaf',
    fits: ({ after }) => isFinal(after, 'alef', 'tah', 'lam', 'kaf', 'swash kaf', 'gaf'),
  },
  {
    name: 'at a medial ba followed by final ra, ya or alef maqsura',
    fits: ({ after, next }) => isOf(after, 'beh') && isFinal(next, 'reh', 'yeh', 'farsi yeh'),
  },
  {
    name: 'before final waw, ain, qaf and feh',
    fits: ({ after }) => isFinal(after, 'waw', 'ain', 'qaf', 'feh'),
  },
  { name: 'at any other join', fits: () => true },
]

/** Joins that a reader stumbles over when they are drawn out, in either table. */
const REFUSED: readonly JoinRule[] = [
  {
    name: 'after the lam of the article, which is written close to its word',
    fits: ({ before, head }) => isOf(before, 'lam') && ARTICLE_HEAD.test(head),
  },
  {
    name: 'after an initial letter too slight to carry a stroke, unless the join ends the word',
    fits: ({ before, previous, ends }) =>
      !previous && !ends && !isOf(before, 'seen', 'sad', 'tah', 'kaf', 'ain'),
  },
  {
    // Benatia and others, 3.2.
    name: 'before a final yeh',
    fits: ({ after }) => isFinal(after, 'yeh', 'farsi yeh'),
  },
]

/** And what a calligrapher refuses: Fawzi Salim Afifi, "Learning Arabic Calligraphy", part 3. */
const REFUSED_BY_HAND: readonly JoinRule[] = [
  {
    // Page 5; a hah is joined from above, where no stroke can lie.
    name: 'before sad, ain, waw and hah',
    fits: ({ after }) => isOf(after, 'sad', 'ain', 'waw', 'hah'),
  },
  { name: 'before a final feh or qaf', fits: ({ after }) => isFinal(after, 'feh', 'qaf') }, // pages 5 and 12
  { name: 'after lam and kaf', fits: ({ before }) => isOf(before, 'lam', 'kaf', 'gaf', 'swash kaf') }, // 12, 14
]

const TABLES: Readonly<
  Record<JoinPlaces, { readonly rules: readonly JoinRule[]; readonly refused: readonly JoinRule[] }>
> = {
  classical: { rules: CLASSICAL, refused: [...REFUSED, ...REFUSED_BY_HAND] },
  simple: { rules: SIMPLE, refused: REFUSED },
}

/** The row of a table by which a join may be drawn longer, 1 the best; nothing where it may not. */
export function rowOf(join: Join, places: JoinPlaces): number | undefined {
  const { rules, refused } = TABLES[places]
  const row = rules.findIndex(({ fits }) => fits(join))
  // What the author has drawn out may be drawn out further.
  if (row < 0 || (row > 0 && refused.some(({ fits }) => fits(join)))) return undefined
  return 1 + row
}

/** What stands before the article's lam: its alef or a lam, with a conjunction or a preposition before it. */
const ARTICLE_HEAD = /^[وف]?(?:[بك]?[اٱ]|ل)$/

export function isOf(letter: JoinedLetter | undefined, ...groups: readonly JoiningGroup[]): boolean {
  return letter?.joining !== undefined && groups.includes(letter.joining.group)
}

function isFinal(letter: JoinedLetter | undefined, ...groups: readonly JoiningGroup[]): boolean {
  return letter !== undefined && !letter.joinsNext && isOf(letter, ...groups)
}
