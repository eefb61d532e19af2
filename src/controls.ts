/**
 * The characters that are never drawn, by what they are for, as ranges of a regular expression's class: one list for
 * all stages. What of them an author may write is for `source` to say.
 */

/** Say which way the text around them runs (UAX #9, 2.6). */
export const BIDI_MARKS = '\\u061C\\u200E\\u200F'
/** Embed text in another direction, or override its own; obsolete (UAX #9, 2.1 and 2.2). */
export const BIDI_EMBEDDINGS = '\\u202A-\\u202E'
/** Isolate an insertion from what is around it (UAX #9, 2.4). */
export const BIDI_ISOLATES = '\\u2066-\\u2069'
/** Let a line end, or keep it from ending: soft hyphen, zero-width space, word joiner (UAX #14). */
const BREAK_CONTROLS = '\\u00AD\\u200B\\u2060'
/** A place where a line may end. */
export const ZERO_WIDTH_SPACE = '\u200B'
/** Marks where a word may be divided; it shows as a hyphen where it is. */
export const SOFT_HYPHEN = '\u00AD'
export const BYTE_ORDER_MARK = '\\uFEFF'

/**
 * What else a program draws nothing for (Unicode, Default_Ignorable_Code_Point): joiners of graphemes, signs between
 * factors, fillers, variation selectors, tags. A joiner and a non-joiner of letters are none of them: they shape.
 */
const OTHER_IGNORABLES =
  '\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2061-\\u2064\\u206A-\\u206F\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}'

/** Those that are told to an algorithm, and may part what stands around them. */
export const STEERING_CONTROLS = BIDI_MARKS + BIDI_EMBEDDINGS + BIDI_ISOLATES + BREAK_CONTROLS
/** All of them, for an expression that reads code points (`u`). */
export const CONTROLS = STEERING_CONTROLS + BYTE_ORDER_MARK + OTHER_IGNORABLES

const EVERY_CONTROL = new RegExp(`[${CONTROLS}]`, 'gu')

/** The text without them: what a reader sees of it. */
export function withoutControls(text: string): string {
  return text.replace(EVERY_CONTROL, '')
}

const UNSEEN = new RegExp(`^[\\s\\u200C\\u200D${CONTROLS}]*$`, 'u')

/** Whether a text shows nothing: spaces, joiners and controls alone. */
export function isUnseen(text: string): boolean {
  return UNSEEN.test(text)
}
