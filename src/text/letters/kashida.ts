/**
 * A word and where its face lets a join be drawn longer → the places to lengthen it, the best first. Which join an
 * Arabic eye accepts as longer is a table of the trade, and stands here alone.
 */

import { type JoinedLetter, type JoiningGroup, joinLetters, TATWEEL } from './joining.ts'

/** A place where a word may be lengthened. */
export interface KashidaSite {
  /** UTF-16 offset in the word: the tatweel goes before this character. */
  readonly offset: number
  /** Offset of the letter drawn longer, the one before the join. */
  readonly letter: number
  /** 1 is best: the number of its row in the table. */
  readonly priority: number
}

/** Two joined letters, and those around them that they join. */
interface Join {
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

/**
 * The classical places, best first (Microsoft, "Arabic text layout", 1998; W3C, "Text Layout Requirements for the
 * Arabic Script", justification; Benatia, Elyaakoubi and Lazrek, TUGboat 27:2). A letter is final where it joins to
 * nothing after it.
 */
const RULES: readonly JoinRule[] = [
  {
    name: 'where the author has put a tatweel',
    fits: ({ before, after }) => before.character === TATWEEL || after.character === TATWEEL,
  },
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

/** Joins that a reader stumbles over when they are drawn out, whatever stands after them. */
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
]

/** What stands before the article's lam: its alef or a lam, with a conjunction or a preposition before it. */
const ARTICLE_HEAD = /^[وف]?(?:[بك]?[اٱ]|ل)$/

function isOf(letter: JoinedLetter | undefined, ...groups: readonly JoiningGroup[]): boolean {
  return letter?.joining !== undefined && groups.includes(letter.joining.group)
}

function isFinal(letter: JoinedLetter | undefined, ...groups: readonly JoiningGroup[]): boolean {
  return letter !== undefined && !letter.joinsNext && isOf(letter, ...groups)
}

/** Shorter words have one shape in the eye, and a longer join breaks it. */
const FEWEST_LETTERS = 4

/** Tanwin of fatha: it stands on the alef that ends its word, or right before it, and holds the two together. */
const FATHATAN = '\u064B'

/** The name of God is written one way, with or without what is prefixed to it. */
const NAME_OF_GOD = /^[وفبتكأ]*(?:[اٱ]ل|ل)له(?:م)?$/

/**
 * The places to lengthen a word, by the table; of equals the last first, since a line is drawn out towards its end.
 * A tatweel at the end is a prefix reaching for a word of another script, «الـ», and stays as it was typed.
 * `mayPart` holds the offsets before which the face allows a tatweel: none inside a ligature is among them.
 */
export function sitesOf(word: string, mayPart: readonly number[]): KashidaSite[] {
  const letters = joinLetters(word).filter(({ joining, character }) => joining || character === TATWEEL)
  if (letters.length < FEWEST_LETTERS || letters.at(-1)?.character === TATWEEL) return []
  if (NAME_OF_GOD.test(letters.map(({ character }) => character).join(''))) return []
  const sites: KashidaSite[] = []
  letters.forEach((before, index) => {
    const after = letters[index + 1]
    if (!before.joinsNext || !after || !mayPart.includes(after.offset) || isLamAlef(before, after)) return
    const join: Join = {
      before,
      after,
      ...(letters[index - 1]?.joinsNext && { previous: letters[index - 1] as JoinedLetter }),
      ...(after.joinsNext && letters[index + 2] && { next: letters[index + 2] as JoinedLetter }),
      ends: index + 2 === letters.length,
      head: letters
        .slice(0, index)
        .map(({ character }) => character)
        .join(''),
    }
    if (join.ends && isOf(after, 'alef') && word.includes(FATHATAN)) return
    const rule = RULES.findIndex(({ fits }) => fits(join))
    if (rule > 0 && REFUSED.some(({ fits }) => fits(join))) return
    sites.push({ offset: after.offset, letter: before.offset, priority: 1 + rule })
  })
  return sites.reverse().sort((a, b) => a.priority - b.priority)
}

/** Written as one sign, whether its face draws it as one glyph or as two. */
function isLamAlef(before: JoinedLetter, after: JoinedLetter): boolean {
  return isOf(before, 'lam') && isOf(after, 'alef')
}
