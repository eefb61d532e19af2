/**
 * A character → what it is sought by, or nothing where it is not sought at all: the table of the fold. What is alike to
 * a reader who types is one; what parts words that are told apart by ear and by every keyboard stays two.
 */

/**
 * What Unicode's own decompositions (NFKD) do not say. Keys are characters as those leave them.
 *
 * Hamza above or below a letter is a mark there, and falls with all marks: who types in haste leaves it out, and أ إ آ ٱ
 * are ا, ؤ is و, ئ is ي. Hamza alone is a letter (ماء is not ما), but for the places named in `fold.ts`.
 */
const LETTERS: Readonly<Record<string, string>> = {
  // Old and joined forms of alef.
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ٵ: 'ا',
  // Feminine endings and alef maqsura: as half of all Arabic keyboards are used.
  ة: 'ه',
  ى: 'ي',
  // Persian, Urdu, Kurdish, Pashto, Uyghur: the same letter in another shape.
  ک: 'ك',
  ڪ: 'ك',
  ی: 'ي',
  ے: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ێ: 'ي',
  ؠ: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ۿ: 'ه',
  ۆ: 'و',
  ۇ: 'و',
  ۈ: 'و',
  ۋ: 'و',
  ۅ: 'و',
  // Letters that Arabic has not: what stands for them on a keyboard without them, by shape.
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  گ: 'ك',
  ݣ: 'ك',
  ڭ: 'ك',
  ڤ: 'ف',
  ڥ: 'ف',
  ڨ: 'ق',
  ٹ: 'ت',
  ڈ: 'د',
  ڑ: 'ر',
  ڕ: 'ر',
  ڵ: 'ل',
  ں: 'ن',
  ڼ: 'ن',
  // The Maghreb's dots of old.
  ڢ: 'ف',
  ڧ: 'ق',
  // Latin letters that no decomposition parts, and Greek's final sigma.
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  // Signs inside numbers.
  '٫': '.',
  '٬': ',',
}

/** Letters of these lose their marks; in other scripts a mark is half of a letter (й, が, vowels of Devanagari). */
const SHEDS_MARKS = /[\p{Script=Arabic}\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Common}]/u
const MARK = /\p{M}/u
/** Controls, letters that stand for marks (of Quran print, of transliteration), apostrophes. */
const UNSOUGHT = /[\p{Cf}\p{Default_Ignorable_Code_Point}ـٴۥۦ\u02B0-\u02FF'’‘`]/u
/** Signs of Arabic that Unicode counts among controls, and that part words: of numbers, of verses. */
const PARTING_SIGN = /[\u0600-\u0605\u06DD\u0890\u0891\u08E2]/u
const DIGIT = /\p{Nd}/u
/** A mark that stands alone in an old code page: a space, or a tatweel, with that mark. */
const LONE_MARK = /^[ ـ]\p{M}/u

/** Facts of characters never change: those met before are known. */
const KNOWN = new Map<string, string>()

/** One character, as it is sought; `letter` is the folded one before it, which says what becomes of a mark. */
export function foldCharacter(character: string, letter: string): string {
  if (MARK.test(character)) return foldMark(character, letter)
  const known = KNOWN.get(character)
  if (known !== undefined) return known
  const folded = PARTING_SIGN.test(character) ? ' ' : foldParts(character, letter)
  KNOWN.set(character, folded)
  return folded
}

export function isMark(character: string): boolean {
  return MARK.test(character)
}

function foldParts(character: string, letter: string): string {
  const parts = character.normalize('NFKD')
  let folded = ''
  for (const part of LONE_MARK.test(parts) ? parts.slice(1) : parts)
    folded += MARK.test(part) ? foldMark(part, folded.at(-1) ?? letter) : foldPart(part.toLowerCase())
  return folded
}

function foldMark(mark: string, letter: string): string {
  return SHEDS_MARKS.test(letter) || letter === '' || UNSOUGHT.test(mark) ? '' : mark
}

function foldPart(part: string): string {
  const known = LETTERS[part]
  if (known !== undefined) return known
  if (UNSOUGHT.test(part)) return ''
  return DIGIT.test(part) ? String(digitOf(part)) : part
}

/** Unicode lays the ten digits of a script in a row from nought, and rows one after another without a gap. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1
  return before % 10
}
