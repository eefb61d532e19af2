/**
 * A text in Rich Text Format, as TextEdit, WordPad and old Word save it → a manuscript, by the specification 1.9.1: its
 * paragraphs, bold and italic words, tables, notes; its pictures and its lists of faces and colours are not carried.
 */

import type { Manuscript } from '../manuscript.ts'
import { decode } from './encoding.ts'
import { gather, type ReadPiece } from './pieces.ts'
import { refuseKind } from './refusals.ts'
import { type RtfToken, readRtfTokens } from './rtf-tokens.ts'

export async function readRtf(bytes: Uint8Array, file: string): Promise<Manuscript> {
  const tokens = await readRtfTokens(bytes).catch((cause: unknown) =>
    refuseKind(file, 'broken package', cause),
  )
  return { facts: [], remarks: [], ...gather(piecesOf(tokens), file) }
}

/** What holds within a group. */
interface GroupState {
  /** Its words are none of the text; or they are left out and told. */
  readonly aside?: 'silent' | 'head' | 'comment' | 'note' | 'mark' | undefined
  readonly bold: boolean
  readonly italic: boolean
  /** The same of words that run from right to left. */
  readonly boldAlso: boolean
  readonly italicAlso: boolean
  readonly deleted: boolean
  readonly codePage: string
  /** Bytes that stand behind a character of Unicode for programs that know none. */
  readonly spare: number
}

const PLAIN = { bold: false, italic: false, boldAlso: false, italicAlso: false, deleted: false }
/** Groups that say how the text looks, or hold what is no text. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet info pict object listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl filetbl revtbl fldinst bkmkstart bkmkend pntxta pntxtb pn expandedcolortbl nonshppict shppict atnid atnauthor atnref'.split(
    ' ',
  ),
)
/** A backslash at the end of a line is one too. */
const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page', '\n', '\r'])
const HEADS = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '))
/** Of the face tables, by the number of a character set (RTF 1.9.1, font table). */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  204: 'windows-1251',
}
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00a0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  zwj: '\u200d',
  zwnj: '\u200c',
}

interface Reading {
  state: GroupState
  readonly outer: GroupState[]
  /** Bytes that wait until all of a character has come. */
  bytes: number[]
  /** Bytes still to be skipped behind a character of Unicode. */
  toSkip: number
  /** Words of a group that stands aside. */
  asideText: string
  noteCount: number
  isRow: boolean
  isItem: boolean
  /** By the number of a face: what its bytes mean. */
  readonly faces: Map<number, string>
  face: number
}

function* piecesOf(tokens: readonly RtfToken[]): Generator<ReadPiece> {
  const state = { ...PLAIN, codePage: 'windows-1252', spare: 1 }
  const reading: Reading = {
    state,
    outer: [],
    bytes: [],
    toSkip: 0,
    asideText: '',
    noteCount: 0,
    isRow: false,
    isItem: false,
    faces: new Map(),
    face: 0,
  }
  for (const token of tokens) {
    if (token.kind !== 'text' && !(token.kind === 'control' && token.word === "'")) yield* flush(reading)
    if (token.kind === 'open') {
      reading.outer.push(reading.state)
      reading.toSkip = 0
    } else if (token.kind === 'close') yield* closeGroup(reading)
    else if (token.kind === 'text') addBytes(reading, token.bytes)
    else if (token.word === "'") addBytes(reading, token.bytes ?? new Uint8Array())
    else yield* control(reading, token.word, token.number)
  }
  yield* flush(reading)
  yield { kind: 'end', as: 'text' }
}

function addBytes(reading: Reading, bytes: Uint8Array): void {
  for (const byte of bytes) {
    // Line ends of the file are none of the text.
    if (byte === 10 || byte === 13) continue
    if (reading.toSkip > 0) reading.toSkip -= 1
    else reading.bytes.push(byte)
  }
}

function* flush(reading: Reading): Generator<ReadPiece> {
  if (reading.bytes.length === 0) return
  const { text } = decode(Uint8Array.from(reading.bytes), reading.state.codePage)
  reading.bytes = []
  yield* say(reading, text)
}

function* say(reading: Reading, text: string): Generator<ReadPiece> {
  const { aside, deleted } = reading.state
  const bold = reading.state.bold || reading.state.boldAlso
  const italic = reading.state.italic || reading.state.italicAlso
  if (aside === 'silent') return
  if (aside !== undefined) reading.asideText += text
  else if (deleted) yield { kind: 'left', text, reason: 'deleted' }
  else
    yield {
      kind: 'run',
      run: { text, ...(bold && { bold: true as const }), ...(italic && { italic: true as const }) },
    }
}

function* closeGroup(reading: Reading): Generator<ReadPiece> {
  const own = reading.state
  const outer = reading.outer.pop()
  if (outer) reading.state = outer
  if (own.aside === outer?.aside || own.aside === undefined || own.aside === 'silent') return
  const text = reading.asideText.replace(/\s+/g, ' ').trim()
  reading.asideText = ''
  if (own.aside === 'mark') {
    reading.isItem = true
    yield { kind: 'mark', text: /\d/.test(text) ? `${text} ` : '• ' }
  } else if (own.aside === 'note') yield { kind: 'note', mark: String(++reading.noteCount), text }
  else yield { kind: 'left', text, reason: own.aside === 'head' ? 'running head' : 'comment' }
}

function* control(reading: Reading, word: string, number: number | undefined): Generator<ReadPiece> {
  const sign = SIGNS[word]
  if (sign !== undefined) yield* say(reading, sign)
  else if (word === 'u') yield* unicode(reading, number ?? 0)
  else if (PARAGRAPH_ENDS.has(word)) yield* endParagraph(reading)
  else if (word === 'cell') yield* say(reading, '\t')
  else if (word === 'row') yield* endRow(reading)
  else reading.state = stateAfter(reading, word, number)
}

function* unicode(reading: Reading, number: number): Generator<ReadPiece> {
  const code = number < 0 ? number + 0x1_0000 : number
  yield* say(reading, String.fromCharCode(code))
  reading.toSkip = reading.state.spare
}

function* endParagraph(reading: Reading): Generator<ReadPiece> {
  if (reading.state.aside !== undefined) reading.asideText += ' '
  else if (reading.isRow) yield { kind: 'run', run: { text: '\n' } }
  else {
    yield { kind: 'end', as: reading.isItem ? 'item' : 'text' }
    reading.isItem = false
  }
}

function* endRow(reading: Reading): Generator<ReadPiece> {
  reading.isRow = false
  yield { kind: 'end', as: 'row' }
}

/** Words that hold from here to the end of their group. */
function stateAfter(reading: Reading, word: string, number: number | undefined): GroupState {
  const { state, faces } = reading
  const isOn = number !== 0
  switch (word) {
    case 'b':
      return { ...state, bold: isOn }
    case 'i':
      return { ...state, italic: isOn }
    case 'ab':
      return { ...state, boldAlso: isOn }
    case 'ai':
      return { ...state, italicAlso: isOn }
    case 'deleted':
      return { ...state, deleted: isOn }
    case 'plain':
      return { ...state, ...PLAIN }
    case 'uc':
      return { ...state, spare: number ?? 1 }
    case 'ansicpg':
      return { ...state, codePage: `windows-${number ?? 1252}` }
    case 'mac':
      return { ...state, codePage: 'macintosh' }
    case 'f':
      reading.face = number ?? 0
      return { ...state, codePage: faces.get(reading.face) ?? state.codePage }
    case 'fcharset':
      setFace(reading, number ?? 0)
      return state
    case 'intbl':
      reading.isRow = state.aside === undefined
      return state
    case 'pard':
      reading.isRow = false
      return state
    default:
      return { ...state, aside: state.aside ?? asideOf(word) }
  }
}

function setFace({ faces, face }: Reading, charset: number): void {
  const codePage = CHARSETS[charset]
  // The first one names what the file says of itself.
  if (codePage !== undefined && charset !== 0) faces.set(face, codePage)
}

function asideOf(word: string): GroupState['aside'] {
  if (SILENT.has(word) || word === '*') return 'silent'
  if (HEADS.has(word)) return 'head'
  if (word === 'annotation') return 'comment'
  if (word === 'listtext' || word === 'pntext') return 'mark'
  return word === 'footnote' ? 'note' : undefined
}
