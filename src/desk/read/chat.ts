/**
 * An exported chat of WhatsApp or Telegram → its paragraphs, one a line of a message. The first of a turn begins with
 * who sent it, and those that follow have no label; what the program itself has written is left out and told.
 */

import type { LeftOut, Manuscript, ManuscriptFact, ManuscriptParagraph } from '../manuscript.ts'
import { type ChatHead, chatHeadOf, isChatSystem, pictureIn, splitEdited } from './chat-lines.ts'
import { type TextLine, writtenLines } from './unwrap.ts'

/** Fewest messages that make a chat, and of its lines how many begin one at the least. */
const FEWEST = 3
const LEAST = 0.25

export function isChat(lines: readonly TextLine[]): boolean {
  const written = writtenLines(lines)
  const heads = written.filter(({ text }) => chatHeadOf(text) !== undefined).length
  return heads >= FEWEST && heads > LEAST * written.length
}

interface OpenChat {
  readonly paragraphs: ManuscriptParagraph[]
  readonly leftOut: LeftOut[]
  /** Whose turn it is, and the head of the message that is open. */
  sender?: string | undefined
  head?: ChatHead | undefined
  /** The turn has begun, and its label is not said yet. */
  isNew: boolean
}

export function readChat(lines: readonly TextLine[], file: string): Omit<Manuscript, 'remarks'> {
  const chat: OpenChat = { paragraphs: [], leftOut: [], isNew: false }
  const facts: ManuscriptFact[] = []
  for (const { text, number } of lines) {
    const span = { file, line: number, column: 1 }
    const head = chatHeadOf(text)
    if (head && facts.length === 0) facts.push({ name: 'date', value: head.date, span })
    if (head) open(chat, head)
    takeIn(chat, head ? head.text : text.trim(), { file, line: number, column: 1 })
  }
  return { facts, paragraphs: chat.paragraphs, leftOut: chat.leftOut }
}

function open(chat: OpenChat, head: ChatHead): void {
  if (head.sender !== undefined && head.sender !== chat.sender) {
    chat.sender = head.sender
    chat.isNew = true
  }
  chat.head = head
}

function takeIn(chat: OpenChat, line: string, span: ManuscriptParagraph['span']): void {
  const { head } = chat
  if (line === '') return
  const isOwn = head === undefined || head.sender !== undefined
  const picture = isOwn && isChatSystem(line) ? pictureIn(line) : undefined
  if (picture !== undefined) {
    chat.paragraphs.push({ kind: 'picture', runs: [{ text: ' ', href: picture }], span })
    return
  }
  if (!isOwn || isChatSystem(line)) {
    chat.leftOut.push({ text: line, reason: 'furniture', span })
    return
  }
  const [words, edited] = splitEdited(line)
  if (edited !== '') chat.leftOut.push({ text: edited, reason: 'furniture', span })
  if (words === '') return
  const label = chat.isNew && head?.sender !== undefined ? `${head.sender}: ` : ''
  const goesOn = !chat.isNew && head?.sender !== undefined
  chat.paragraphs.push({
    kind: 'text',
    runs: [{ text: label + words }],
    span,
    ...(head && { time: head.time }),
    ...(goesOn && { goesOn }),
  })
  chat.isNew = false
}
