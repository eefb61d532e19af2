/**
 * What was asked and answered, as its file has it → exchanges: whoever speaks is named where somebody else spoke before,
 * and of several guests at the head of every answer.
 */

import type { Path } from '../source/yaml.ts'
import type { InterviewSource } from './article-schema.ts'
import { type Block, type Inline, isOfDesk, type Voice } from './block.ts'
import { containsWhole, stretchesOf } from './extracts.ts'
import { given } from './given.ts'
import { direction } from './inline.ts'
import type { Exchange, Guests, Person } from './issue.ts'
import { contentOf, partOf } from './lines.ts'
import { lineOf, marked } from './marked.ts'
import { resolveBlock, resolveBlocks } from './resolve-blocks.ts'
import { type Desk, resolvePicture } from './resolve-picture.ts'
import { filedName } from './resolve-trade.ts'
import {
  type AnswerBlockSource,
  type ExchangeSource,
  type GuestSource,
  guestNamed,
  guestsOf,
  isSpoken,
} from './talk-schema.ts'
import { WORDS } from './words.ts'

export function resolveGuests(article: InterviewSource, desk: Desk): Guests {
  const [first, ...others] = guestsOf(article).map((guest, index) => {
    return resolveGuest(guest, article.guests ? ['guests', index] : ['guest'], desk)
  })
  if (!first) throw new Error('An interview must have been checked to have a guest.')
  return [first, ...others]
}

function resolveGuest(guest: GuestSource, path: Path, desk: Desk): Person {
  const { locate } = desk.source
  const { name, shortName, role, portrait } = guest
  return {
    name: lineOf(name),
    shortName,
    span: locate([...path, 'role']),
    ...filedName(guest),
    ...given({
      role: role === undefined ? undefined : lineOf(role),
      portrait: portrait && resolvePicture(portrait.picture, desk, locate([...path, 'portrait'])),
    }),
  }
}

export function resolveExchanges(article: InterviewSource, desk: Desk): readonly Exchange[] {
  const guests = guestsOf(article)
  return article.exchanges.map((exchange, index) => {
    const { asker, question } = exchange
    const asked = marked(question)
    return {
      number: index + 1,
      question: asker === undefined ? asked : nameBefore(asked, asker),
      answer: resolveAnswer(exchange, guests, ['exchanges', index, 'answer'], desk),
      span: desk.source.locate(['exchanges', index]),
    }
  })
}

function resolveAnswer(
  exchange: ExchangeSource,
  guests: readonly GuestSource[],
  path: Path,
  desk: Desk,
): readonly Block[] {
  const [only, ...others] = guests
  const isOneGuest = others.length === 0
  // The only guest's first words follow the question, and need no name.
  let heard = isOneGuest ? only?.shortName : undefined
  return turnsOf(exchange, guests).flatMap(({ block, speaker, at }) => {
    const place = [...path, ...at]
    const blocks = resolveTurn(block, place, desk)
    // After words of the desk's own, one of several is named again.
    if (!isOneGuest && blocks.some((each) => each.kind === 'paragraph' && isOfDesk(each))) heard = undefined
    if (speaker === undefined || speaker === heard) return blocks
    heard = speaker
    return nameFirst(blocks, speaker, desk.source.locate(place))
  })
}

function resolveTurn(block: AnswerBlockSource, path: Path, desk: Desk): readonly Block[] {
  if (typeof block === 'string') return resolveBlock(block, path, desk)
  const { says, speaker, narration, direction: done, editorNote } = block
  const span = desk.source.locate(path)
  if (says !== undefined) {
    const blocks = resolveBlocks(says, [...path, 'says'], desk)
    return speaker === undefined ? blocks : blocks.map((each) => inVoice(each, 'otherVoice'))
  }
  if (narration !== undefined)
    return resolveBlocks(narration, [...path, 'narration'], desk).map((each) => inVoice(each, 'narration'))
  if (done !== undefined) return [{ kind: 'paragraph', content: [direction(marked(done))], span }]
  if (editorNote !== undefined)
    return [{ kind: 'paragraph', content: signNote(marked(editorNote)), voice: 'editorNote', span }]
  return resolveBlock(block, path, desk)
}

function inVoice(block: Block, voice: Voice): Block {
  return block.kind === 'paragraph' ? { ...block, voice } : block
}

/** In square brackets, as nobody takes it for the guest's. */
function signNote(content: readonly Inline[]): readonly Inline[] {
  return [{ kind: 'text', text: '[' }, ...content, { kind: 'text', text: ` — ${WORDS.editor}]` }]
}

/** A part of an answer, and the name of who says it; what the desk tells or shows in it, nobody says. */
interface SpokenTurn {
  readonly block: AnswerBlockSource
  readonly speaker: string | undefined
  readonly at: Path
}

function turnsOf({ by, answer }: ExchangeSource, guests: readonly GuestSource[]): readonly SpokenTurn[] {
  const first = by === undefined ? guests[0] : guestNamed(guests, by)
  if (typeof answer === 'string') return [{ block: answer, speaker: first?.shortName, at: [] }]
  return answer.map((block, index): SpokenTurn => {
    const own: Exclude<AnswerBlockSource, string> = typeof block === 'string' ? {} : block
    const guest = own.by === undefined ? first : guestNamed(guests, own.by)
    const speaker = own.speaker ?? guest?.shortName
    return { block, speaker: isSpoken(block) ? speaker : undefined, at: [index] }
  })
}

/** Blocks with a name run in before their first words; before others than a paragraph it stands by itself. */
function nameFirst(blocks: readonly Block[], name: string, span: Block['span']): readonly Block[] {
  const [first, ...others] = blocks
  return first?.kind === 'paragraph'
    ? [{ ...first, content: nameBefore(first.content, name) }, ...others]
    : [{ kind: 'paragraph', content: nameBefore([], name), span }, ...blocks]
}

function nameBefore(content: readonly Inline[], name: string): readonly Inline[] {
  const colon: Inline = { kind: 'text', text: ':' }
  const speaker: Inline = { kind: 'speaker', content: [...contentOf(partOf(name)), colon] }
  return content.length === 0 ? [speaker] : [speaker, { kind: 'text', text: ' ' }, ...content]
}

/** Who of several guests says words of an exchange. */
export function speakerOf(
  { text, from }: { readonly text: string; readonly from: number },
  article: InterviewSource,
): string | undefined {
  const guests = guestsOf(article)
  const exchange = article.exchanges[from - 1]
  if (guests.length === 1 || !exchange) return undefined
  const said = stretchesOf(exchange.answer).find(({ words }) => containsWhole(words, text))
  const by = said?.by ?? exchange.by
  return by === undefined ? undefined : guestNamed(guests, by)?.shortName
}
