/** What an interview's file says of who was asked, who asks and who answers, each as a zod schema. */

import { z } from 'zod'
import { nearest, quote } from '../source/complaint.ts'
import { readInline } from './inline.ts'
import { complain, line, markedLine, prose, titleLine } from './line-schema.ts'
import { picture } from './picture-schema.ts'
import { plainText } from './plain-text.ts'
import { BLOCK_DEPENDENCIES, blockList, blockShape, blocks, checkBlock, KINDS } from './text-schema.ts'
import { filedName } from './trade-schema.ts'

export const portrait = z.strictObject({
  picture: picture.describe('The picture, with its words for readers who cannot see it.'),
})

export const guest = z
  .strictObject({
    name: titleLine.describe("The guest's name in full."),
    shortName: line.describe(
      'The part of the name that may be set large, and that stands before what one of several guests says: a whole word or words of it.',
    ),
    role: titleLine.optional().describe('Who the guest is, for example المهندس والمؤثر.'),
    ...filedName,
    portrait: portrait
      .optional()
      .describe('A picture of the guest, for the page that opens the interview; its focus is kept in sight.'),
  })
  .superRefine(({ name, shortName }, context) => {
    const plain = plainText(readInline(name).content)
    if (` ${plain} `.includes(` ${shortName} `)) return
    const hint = 'Write one or more words of the name, letter for letter.'
    const expected = `whole words of ${quote(plain)}`
    complain(context, { rule: 'short-name', found: quote(shortName), expected, hint }, 'shortName')
  })
  .meta({ id: 'Guest' })

export type GuestSource = z.infer<typeof guest>

const by = line.describe('Who of the guests says it, by the short name or the whole one.')

const answerBlock = z
  .strictObject({
    ...blockShape,
    by: by.optional(),
    speaker: line
      .optional()
      .describe('Who says it, where that is neither who asks nor a guest: a reader, the photographer.'),
    says: blocks.optional().describe('What is said by whom by: or speaker: names.'),
    narration: prose
      .optional()
      .describe('What the journalist tells between the words of the guest, in the magazine’s own words.'),
    direction: markedLine
      .optional()
      .describe(
        'What somebody does while speaking, in a word or two, for example يضحك; it is set in brackets.',
      ),
    editorNote: markedLine
      .optional()
      .describe('What the editor adds to the words of the guest; it is set in brackets and signed.'),
  })
  .superRefine((block, context) => {
    checkBlock(block, [...KINDS, 'says', 'narration', 'direction', 'editorNote'], context)
    const { by, speaker, says } = block
    const named = [by, speaker].filter((name) => name !== undefined)
    if (named.length === (says === undefined ? 0 : 1)) return
    complain(context, {
      rule: 'block',
      found: foundOf(named.length, says !== undefined),
      expected: 'one name beside the words',
      hint: 'Write by: with the name of a guest, or speaker: with that of another, and says: with the words.',
    })
  })
  .meta({
    id: 'AnswerBlock',
    minProperties: 1,
    dependencies: { ...BLOCK_DEPENDENCIES, by: ['says'], speaker: ['says'] },
  })

function foundOf(names: number, hasWords: boolean): string {
  if (names > 1) return 'by and speaker at once'
  return hasWords ? 'says without by or speaker' : 'by or speaker without says'
}

/** Kinds of block that somebody says; others the magazine shows. */
const SPOKEN = ['list', 'numbered', 'verse', 'quotation', 'says'] as const

function nameOfSpeaker(block: AnswerBlockSource): string | undefined {
  return typeof block === 'string' ? undefined : (block.by ?? block.speaker)
}

export function isSpoken(block: AnswerBlockSource): boolean {
  return typeof block === 'string' || SPOKEN.some((kind) => block[kind] !== undefined)
}

const answer = z
  .union([prose, blockList(answerBlock)])
  .meta({ id: 'Answer', description: 'Paragraphs with a blank line between two, or a list of blocks.' })

export type AnswerSource = z.infer<typeof answer>
export type AnswerBlockSource = string | z.infer<typeof answerBlock>

export const exchange = z
  .strictObject({
    asker: line
      .optional()
      .describe('Who asks, where several do: initials or a name, as they stand before the question.'),
    question: markedLine.describe('What the magazine asked, without its name before it.'),
    by: by.optional().describe('Who of several guests answers first, by the short name or the whole one.'),
    answer: answer.describe("What the guest answered, without the guest's name before it."),
  })
  .meta({ id: 'Exchange' })

export type ExchangeSource = z.infer<typeof exchange>

interface TalkSource {
  readonly guest?: GuestSource | undefined
  readonly guests?: readonly GuestSource[] | undefined
  readonly exchanges: readonly ExchangeSource[]
}

/** Who was asked, one or several. */
export function guestsOf({ guest, guests }: Pick<TalkSource, 'guest' | 'guests'>): readonly GuestSource[] {
  return guests ?? (guest ? [guest] : [])
}

/** The guest whom `by` names. */
export function guestNamed(guests: readonly GuestSource[], name: string): GuestSource | undefined {
  return guests.find((each) => each.shortName === name || nameOf(each) === name)
}

function nameOf({ name }: GuestSource): string {
  return plainText(readInline(name).content)
}

/** Guests are named once and one way; every `by` is one of them, and of several each answer says who speaks first. */
export function checkTalk(talk: TalkSource, context: z.core.$RefinementCtx): void {
  const { guest, guests: several } = talk
  if (guest && several) {
    const hint = 'Write guest: for one, guests: with a hyphen before each for several.'
    complain(
      context,
      { rule: 'guests', found: 'guest and guests at once', expected: 'one of them', hint },
      'guests',
    )
    return
  }
  const guests = guestsOf(talk)
  if (guests.length === 0) {
    const hint = 'Add "guest: …" with name and shortName, or "guests: …" with a list of them.'
    complain(context, {
      rule: 'missing-key',
      found: 'absence of the key "guest"',
      expected: 'it here',
      hint,
    })
    return
  }
  // Who speaks is known by the names: one mistake at a time.
  if (!checkGuests(guests, context)) return
  for (const [index, exchange] of talk.exchanges.entries())
    checkSpeakers(guests, exchange, ['exchanges', index], context)
}

/** Whether their short names tell them apart. */
function checkGuests(guests: readonly GuestSource[], context: z.core.$RefinementCtx): boolean {
  const again = guests.findIndex(({ shortName }, index) =>
    guests.slice(0, index).some((other) => other.shortName === shortName),
  )
  if (again >= 0) {
    const hint = 'Let the short names differ: they say who speaks.'
    const found = `short name ${quote(guests[again]?.shortName ?? '')} of a second guest`
    const at = ['guests', again, 'shortName']
    complain(context, { rule: 'guests', found, expected: 'another', hint }, ...at)
  }
  const [, second] = guests.flatMap(({ portrait }, index) => (portrait ? [index] : []))
  if (second !== undefined) {
    const hint = 'Keep the picture that the interview opens with; another stands in an answer, as a picture.'
    const found = 'portrait of a second guest'
    const expected = 'one picture to open with'
    complain(context, { rule: 'guests', found, expected, hint }, 'guests', second, 'portrait')
  }
  return again < 0
}

function checkSpeakers(
  guests: readonly GuestSource[],
  { by, answer }: ExchangeSource,
  path: readonly (string | number)[],
  context: z.core.$RefinementCtx,
): void {
  const names = guests.map(({ shortName }) => quote(shortName)).join(' or ')
  const complainOf = (name: string, ...at: (string | number)[]) => {
    if (guestNamed(guests, name)) return
    const near = nearest(
      name,
      guests.map(({ shortName }) => shortName),
    )
    const hint = near
      ? `Write "by: ${near}".`
      : 'Write the short name or the whole name of a guest, letter for letter.'
    complain(context, { rule: 'speaker', found: quote(name), expected: names, hint }, ...path, ...at)
  }
  if (by !== undefined) complainOf(by, 'by')
  const blocks = typeof answer === 'string' ? [answer] : answer
  for (const [index, block] of blocks.entries())
    if (typeof block !== 'string' && block.by !== undefined) complainOf(block.by, 'answer', index, 'by')
  const unnamed = blocks.findIndex((block) => isSpoken(block) && nameOfSpeaker(block) === undefined)
  if (guests.length === 1 || by !== undefined || unnamed === -1) return
  complain(
    context,
    {
      rule: 'speaker',
      found: 'words that no guest is named for',
      expected: names,
      hint: 'Write by: beside the answer, or by: and says: in it.',
    },
    ...path,
    'answer',
    ...(typeof answer === 'string' ? [] : [unnamed]),
  )
}
