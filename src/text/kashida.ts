/**
 * A word and where its face lets a join be drawn longer in, the best place to lengthen it out.
 * A room of its own because which join an Arabic eye accepts as longer is a table of the trade, and stands here alone.
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

/** Two joined letters, and the one after them where it joins on. */
interface Join {
  readonly before: JoinedLetter
  readonly after: JoinedLetter
  readonly next?: JoinedLetter
}

interface Rule {
  readonly name: string
  readonly fits: (join: Join) => boolean
}

/**
 * The classical places, best first (Microsoft, "Arabic text layout", 1998; W3C, "Text Layout Requirements for the
 * Arabic Script", justification; Benatia, Elyaakoubi and Lazrek, TUGboat 27:2). A letter is final where it joins to
 * nothing after it.
 */
const RULES: readonly Rule[] = [
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

function isOf(letter: JoinedLetter | undefined, ...groups: readonly JoiningGroup[]): boolean {
  return letter?.joining !== undefined && groups.includes(letter.joining.group)
}

function isFinal(letter: JoinedLetter | undefined, ...groups: readonly JoiningGroup[]): boolean {
  return letter !== undefined && !letter.joinsNext && isOf(letter, ...groups)
}

/** Shorter words have one shape in the eye, and a longer join breaks it. */
const FEWEST_LETTERS = 3

/** The name of God is written one way, with or without what is prefixed to it. */
const NAME_OF_GOD = /^[وفبتكأء]*(?:[اٱ]ل|ل)له(?:م)?$/

/**
 * The best place to lengthen a word, by the table; of equals the last, since a line is drawn out towards its end.
 * A tatweel at the end is a prefix reaching for a word of another script, «الـ», and stays as it was typed.
 * `mayPart` holds the offsets before which the face allows a tatweel: none inside a ligature is among them.
 */
export function bestSite(word: string, mayPart: readonly number[]): KashidaSite | undefined {
  const letters = joinLetters(word).filter(({ joining, character }) => joining || character === TATWEEL)
  if (letters.length < FEWEST_LETTERS || letters.at(-1)?.character === TATWEEL) return undefined
  if (NAME_OF_GOD.test(letters.map(({ character }) => character).join(''))) return undefined
  let best: KashidaSite | undefined
  letters.forEach((before, index) => {
    const after = letters[index + 1]
    if (!before.joinsNext || !after || !mayPart.includes(after.offset) || isLamAlef(before, after)) return
    const next = after.joinsNext ? letters[index + 2] : undefined
    const priority = 1 + RULES.findIndex(({ fits }) => fits({ before, after, ...(next && { next }) }))
    if (!best || priority <= best.priority) {
      best = { offset: after.offset, letter: before.offset, priority }
    }
  })
  return best
}

/** Written as one sign, whether its face draws it as one glyph or as two. */
function isLamAlef(before: JoinedLetter, after: JoinedLetter): boolean {
  return isOf(before, 'lam') && isOf(after, 'alef')
}
