/**
 * Arabic text → how its letters join: joining type and group of every Arabic letter (Unicode 15.0, ArabicShaping.txt),
 * and where a group of joined letters ends.
 */

import { CONTROLS } from '../../controls.ts'

/** Letters that join on both sides, by joining group. */
const DUAL_JOINING = {
  yeh: 'ؠئىيٸېۑݷࢨࢩࢺ',
  beh: 'بتثٮٹٺٻټٽپٿڀݐݑݒݓݔݕݖࢠࢡࢶࢷࢸࢾࢿࣀ',
  hah: 'جحخځڂڃڄڅچڇڿݗݘݮݯݲݼࢊࢢࣁࣅࣆ',
  seen: 'سشښڛڜۺݜݭݰݽݾ',
  sad: 'صضڝڞۻࢯ',
  tah: 'طظڟࢋࢌࢣ',
  ain: 'عغڠۼݝݞݟࢳࣃ',
  gaf: 'ػؼکګگڰڱڲڳڴݢݣݤࢍࢰࣂࣈ',
  'farsi yeh': 'ؽؾؿیێݵݶ',
  feh: 'فڡڢڣڤڥڦݠݡࢤ',
  qaf: 'قٯڧڨࢥࢵ',
  kaf: 'كڬڭڮݿࢴ',
  lam: 'لڵڶڷڸݪࢦࣇ',
  meem: 'مݥݦࢧ',
  noon: 'نڹںڻڼݧݨݩࢉ',
  heh: 'ه',
  'swash kaf': 'ڪ',
  nya: 'ڽ',
  'knotted heh': 'ھۿ',
  'heh goal': 'ہۂ',
  'burushaski yeh barree': 'ݺݻ',
  'thin yeh': 'ࢆ',
  'african feh': 'ࢻ',
  'african qaf': 'ࢼࣄ',
  'african noon': 'ࢽ',
} as const

/** Letters that join only to the letter before them, by joining group. */
const RIGHT_JOINING = {
  alef: 'آأإاٱٲٳٵݳݴࡰࡱࡲࡳࡴࡵࡶࡷࡸࡹࡺࡻࡼࡽࡾࡿࢀࢁࢂ',
  waw: 'ؤوٶٷۄۅۆۇۈۉۊۋۏݸݹࢫ',
  'teh marbuta': 'ةۀە',
  dal: 'دذڈډڊڋڌڍڎڏڐۮݙݚࢮ',
  reh: 'رزڑڒړڔڕږڗژڙۯݛݫݬݱࢪࢲࢹ',
  'teh marbuta goal': 'ۃ',
  'yeh with tail': 'ۍ',
  'yeh barree': 'ےۓ',
  'vertical tail': 'ࢎ',
  'rohingya yeh': 'ࢬ',
  'straight waw': 'ࢱ',
} as const

export type JoiningGroup = keyof typeof DUAL_JOINING | keyof typeof RIGHT_JOINING

/** How a letter joins: `dual` to both sides, `right` to the letter before it alone. */
export interface Joining {
  readonly type: 'dual' | 'right'
  readonly group: JoiningGroup
}

export const TATWEEL = '\u0640'

/** Tatweel and zero-width joiner, to which everything joins and which join to everything. */
const JOIN_CAUSING = /[\u0640\u0883-\u0885\u200D]/

const joinings = new Map<string, Joining>()
for (const [type, groups] of [
  ['dual', DUAL_JOINING],
  ['right', RIGHT_JOINING],
] as const)
  for (const [group, letters] of Object.entries(groups))
    for (const letter of letters) joinings.set(letter, { type, group: group as JoiningGroup })

/** How a character joins; nothing for what is no joining letter. */
export function joiningOf(character: string): Joining | undefined {
  return joinings.get(character)
}

/** Marks and format characters that joining looks through (joining type T); a joiner or non-joiner is none. */
const TRANSPARENT = new RegExp(`[\\p{Mn}\\p{Me}${CONTROLS}]`, 'u')

/** A letter of a word as joining sees it, marks left aside. */
export interface JoinedLetter {
  /** UTF-16 offset in the word. */
  readonly offset: number
  readonly character: string
  readonly joining?: Joining
  /** Joined to the letter after it. */
  readonly joinsNext: boolean
}

/** The letters of a word in logical order, and which of them are joined. */
export function joinLetters(word: string): JoinedLetter[] {
  const bases: { offset: number; character: string }[] = []
  for (let offset = 0; offset < word.length; offset++) {
    const character = word[offset] as string
    if (!TRANSPARENT.test(character)) bases.push({ offset, character })
  }
  return bases.map(({ offset, character }, index) => {
    const joining = joiningOf(character)
    const next = bases[index + 1]?.character
    return {
      offset,
      character,
      ...(joining && { joining }),
      joinsNext: joinsOn(character) && joinsBack(next),
    }
  })
}

/** Whether the letters on either side of a place in a text join, though a style or a control should part them. */
export function joinsAt(text: string, offset: number): boolean {
  let before = offset - 1
  while (before >= 0 && TRANSPARENT.test(text[before] as string)) before--
  let after = offset
  while (after < text.length && TRANSPARENT.test(text[after] as string)) after++
  return before >= 0 && joinsOn(text[before] as string) && joinsBack(text[after])
}

function joinsOn(character: string): boolean {
  return joiningOf(character)?.type === 'dual' || JOIN_CAUSING.test(character)
}

function joinsBack(character: string | undefined): boolean {
  return character !== undefined && (joiningOf(character) !== undefined || JOIN_CAUSING.test(character))
}

/** Offsets at which a letter stands beside the letter before it without joining it: where a word is open. */
export function groupStarts(word: string): number[] {
  const letters = joinLetters(word)
  return letters
    .filter(({ joining }, index) => {
      const before = letters[index - 1]
      return joining !== undefined && before?.joining !== undefined && !before.joinsNext
    })
    .map(({ offset }) => offset)
}
