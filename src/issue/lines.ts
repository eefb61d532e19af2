/**
 * Names, roles and other words on one line → the same as plain text or as inline content, and several of them as one
 * line in which none turns another round.
 */

import { BOOK_DIRECTION, isMixed } from '../direction.ts'
import type { Inline, Picture, PictureGroup, WordLine } from './block.ts'
import type { Credit, Extract, Interview, Person } from './issue.ts'
import { plainText } from './plain-text.ts'

/** Without its marks, for catalogues and file heads. */
export function plainLine(line: WordLine): string {
  return typeof line === 'string' ? line : plainText(line)
}

export function contentOf(line: WordLine): readonly Inline[] {
  return typeof line === 'string' ? [{ kind: 'text', text: line }] : line
}

/** The language of a line that is wholly in one of its own. */
export function languageOf(line: WordLine): string | undefined {
  const [only, ...others] = contentOf(line)
  return only?.kind === 'language' && others.length === 0 ? only.language : undefined
}

/**
 * Parts with a separator between two. One that holds letters of the other way is isolated: between two Latin names an
 * Arabic comma would else be theirs, and they would change places.
 */
export function joinParts(parts: readonly WordLine[], separator: string): WordLine {
  return joinLines(parts.map(partOf), separator)
}

/** A line to stand among words of the book; what is wholly in a language of its own is isolated by that. */
export function partOf(part: WordLine): WordLine {
  if (languageOf(part) || !isMixed(plainLine(part), BOOK_DIRECTION)) return part
  return [{ kind: 'part', content: contentOf(part) }]
}

function joinLines(lines: readonly WordLine[], separator: string): WordLine {
  const plain = lines.filter((line): line is string => typeof line === 'string')
  if (plain.length === lines.length) return plain.join(separator)
  return lines.flatMap((line, index): readonly Inline[] => [
    ...(index > 0 ? [{ kind: 'text', text: separator } as const] : []),
    ...contentOf(line),
  ])
}

/** A credit on one line. */
export function creditLine({ role, name }: Credit): WordLine {
  return joinParts([role, name], ': ')
}

/** Credits of one role that follow one another, as one: «بقلم: ليلى حسن، كريم سعد». */
export function groupCredits(credits: readonly Credit[]): readonly Credit[] {
  const grouped: Credit[] = []
  for (const credit of credits) {
    const last = grouped.at(-1)
    if (last && plainLine(last.role) === plainLine(credit.role))
      grouped[grouped.length - 1] = { role: last.role, name: joinParts([last.name, credit.name], '، ') }
    else grouped.push(credit)
  }
  return grouped
}

/** Credits on one line. */
export function creditsLine(credits: readonly Credit[], separator: string): WordLine {
  return joinLines(groupCredits(credits).map(creditLine), separator)
}

/** Who made a picture, or the pictures of a group, each named once. */
export function pictureCredit(shown: Picture | PictureGroup): WordLine | undefined {
  const pictures = shown.kind === 'picture' ? [shown] : shown.pictures
  const makers = new Map(pictures.flatMap(({ credit }) => (credit ? [[plainLine(credit), credit]] : [])))
  return makers.size > 0 ? joinParts([...makers.values()], '، ') : undefined
}

/** Names as one: Arabic writes «and» as a letter of the word after it, and before a name in Latin letters no such word is. */
export function joinNames(people: Named): WordLine {
  const names = people.map(({ name }) => name)
  const [, ...others] = names.map(plainLine)
  return others.every((name) => isArabic(name)) ? joinParts(names, AND) : joinParts(names, '، ')
}
const AND = ' و'
type Named = readonly { readonly name: WordLine }[]

/** The names one by one, each but the first with the «and» before it. */
export function listNames(people: Named): readonly string[] {
  return people.map(({ name }, index) => {
    const words = plainLine(name)
    return index > 0 && isArabic(words) ? `${AND}${words}`.trim() : words
  })
}

function isArabic(name: string): boolean {
  return /^\p{Script=Arabic}/u.test(name)
}

/** Words that are set large, with the name of whoever of several guests says them. */
export function quoteLine({ text, by }: Pick<Extract, 'text' | 'by'>): string {
  return by === undefined ? text : `${by}: ${text}`
}

/** What is said of a guest under the title: name and role, but for what the title says already. */
export function guestParts({ title }: Interview, guest: Person) {
  const said = plainText(title)
  const parts = [
    { part: 'name', words: guest.name },
    ...(guest.role ? [{ part: 'role', words: guest.role }] : []),
  ] as const
  return parts.filter(({ words }) => !said.includes(plainLine(words)))
}
