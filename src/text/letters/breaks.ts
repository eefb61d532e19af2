/**
 * Text → the offsets where Unicode lets or makes a line end (UAX #14, by linebreak, with what it lacks). The trade's
 * own rules are in `line-ends.ts`.
 */

import LineBreaker from 'linebreak'

export interface Break {
  /** The next line's first character, a UTF-16 offset. */
  readonly offset: number
  readonly required: boolean
}

/** In rising order; the end of the text is not among them. */
export function unicodeBreaks(text: string): Break[] {
  const breaker = new LineBreaker(text)
  const found: Break[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position >= text.length) break
    found.push({ offset: next.position, required: next.required === true })
  }
  const missed = TAILORED.test(text) ? missedBreaks(text, new Set(found.map(({ offset }) => offset))) : []
  return missed.length === 0 ? found : [...found, ...missed].sort((a, b) => a.offset - b.offset)
}

/** Line breaking classes of UAX #14 that the tailorings ask about; marks stand with what is before them. */
const OPENING = '[\\p{Ps}¡¿]'
const CLOSING = '[\\p{Pe}。、]'
const INFIX = '[,.:;\\u037E\\u0589\\u060C\\u060D\\u07F8\\u2044]'
const DIGIT = '[\\p{Nd}\\u066B\\u066C]'
const PREFIX = '[$+\\\\£-¥±\\u058F\\u20AC\\u2116\\u2212]'
const POSTFIX = '[%¢°‰\\u0609-\\u060B\\u066A\\u2031-\\u2037\\uFDFC]'
/** Opening brackets of East Asian width, which LB30 leaves to the rule that breaks between any two. */
const WIDE_OPENING =
  '[\\u2329\\u3008\\u300A\\u300C\\u300E\\u3010\\u3014\\u3016\\u3018\\u301A\\uFF08\\uFF3B\\uFF5B]'

/** Most texts hold nothing of what is tailored. */
const TAILORED = new RegExp(
  `${WIDE_OPENING}|(?:${CLOSING})\\p{M}*(?:${PREFIX}|${POSTFIX})|(?:${INFIX}|/)\\p{M}*${DIGIT}|(?:${PREFIX}|${POSTFIX})\\p{M}*${OPENING}`,
  'u',
)

/** A number as LB25's regular expression has it (UAX #14, 8.2, example 7): it is never broken. Found at every place. */
const NUMBER = new RegExp(
  `(?=((?:(?:${PREFIX}|${POSTFIX})\\p{M}*)?(?:(?:${OPENING}|-)\\p{M}*)?${DIGIT}\\p{M}*(?:(?:${DIGIT}|${INFIX}|/)\\p{M}*)*(?:${CLOSING}\\p{M}*)?(?:${PREFIX}|${POSTFIX})?))`,
  'gu',
)

/** Between these two LB31 breaks, and the package's pair table does not. Outside numbers only. */
const PARTED = [
  new RegExp(`(?<=(?:${CLOSING})\\p{M}*)(?=${PREFIX}|${POSTFIX})`, 'gu'),
  new RegExp(`(?<=(?:${INFIX}|/)\\p{M}*)(?=${DIGIT})`, 'gu'),
  new RegExp(`(?<=(?:${PREFIX}|${POSTFIX})\\p{M}*)(?=${OPENING})`, 'gu'),
]
/** After a letter or a sign and its marks, or after marks that stand alone. */
const BEFORE_WIDE = new RegExp(
  `(?<=[^\\s\\p{M}\\p{Ps}\\p{Pi}\\p{Pf}"'\u00B4\u2060\uFEFF\u200D-]\\p{M}*|(?:^|[\\t-\\r \u0085\u200B\u200D])\\p{M}+)(?=${WIDE_OPENING})`,
  'gu',
)

function missedBreaks(text: string, known: ReadonlySet<number>): Break[] {
  const numbers = [...text.matchAll(NUMBER)].map(
    ({ 1: number = '', index }) => [index, index + number.length] as const,
  )
  const isInNumber = (offset: number) => numbers.some(([from, to]) => offset > from && offset < to)
  const parted = PARTED.flatMap((between) => [...text.matchAll(between)].map(({ index }) => index)).filter(
    (offset) => !isInNumber(offset),
  )
  const wide = [...text.matchAll(BEFORE_WIDE)].map(({ index }) => index)
  return [...new Set([...parted, ...wide])]
    .filter((offset) => offset > 0 && !known.has(offset))
    .map((offset) => ({ offset, required: false }))
}
