/**
 * The last paragraphs of a manuscript → what of them surely stands behind the talk: a correction, a note, a signature, a
 * box on the guest's life. A line there opens it, and nothing behind it is a turn.
 */

import { foldText } from '../../fold/fold.ts'
import type { Decision } from '../draft.ts'
import { type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { evidenceOf } from './evidence.ts'
import { headOfText } from './label.ts'
import { isNoteToEditors, isSignature, isTelephone } from './letter.ts'
import { nameIn } from './name-in.ts'

/** Among so many last paragraphs it begins. */
const LAST = 14

export interface FootOrder {
  readonly paragraphs: readonly ManuscriptParagraph[]
  /** Where the guest is named: the title, and what else is told of the piece. */
  readonly told: readonly string[]
}

/** As if a person had said that each of them closes the piece. */
export function footOf({ paragraphs, told }: FootOrder): readonly Decision[] {
  const texts = paragraphs.map(({ runs }) => textOfRuns(runs).trim())
  const labels = labelsIn(texts)
  const names = foldText([...told, ...texts.slice(0, OPENING)].join(' '))
  let start: number | undefined
  for (let at = paragraphs.length - 1; at > 0 && at >= paragraphs.length - LAST; at--) {
    const behind = texts.slice(at + 1)
    const isBox = isBoxHead(texts, at, names) && behind.length > 0 && behind.every(isToldOfAnother)
    if (!isBox && isTurn(paragraphs[at] as ManuscriptParagraph, labels)) break
    if (isBox || opens(texts[at] as string, behind)) start = at
  }
  return start === undefined ? [] : paragraphs.slice(start).flatMap(closes)
}

/** A guest is named in so many first paragraphs. */
const OPENING = 4

/** What stands before a colon more than once, folded. */
function labelsIn(texts: readonly string[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()]
  for (const text of texts) {
    const label = labelOf(text)
    if (once.has(label)) again.add(label)
    once.add(label)
  }
  again.delete('')
  return again
}

function labelOf(text: string): string {
  return foldText(/^([^:：\n]{1,40})[:：]/u.exec(text)?.[1] ?? '')
}

function isTurn({ runs, time, quoted }: ManuscriptParagraph, labels: ReadonlySet<string>): boolean {
  const text = textOfRuns(runs).trim()
  return (
    time !== undefined ||
    quoted !== undefined ||
    /[؟?]["”»)]*$/u.test(text) ||
    labels.has(labelOf(text)) ||
    headOfText({ text, bold: 0 }).labels.some(({ sort }) => sort === 'turn')
  )
}

/** Folded; a word and a colon: what was wrong in the piece, or in a version of it. */
const CORRECTS = /^(?:تصويب|استدراك|اعتذار)(?: (?:واجب|لا بد منه|من التحرير|لازم))?$/u
/** The same by words that a guest may lead with too: of a version, an answer, a number of the piece. */
const MENDS = /^(?:تصحيح|توضيح)(?: (?:واجب|لا بد منه|من التحرير|لازم))?$/u
const WHAT_IS_MENDED =
  /(?:^| )[وفبل]?(?:ال)?(?:ورد|وردت|ذكرنا|ذكر|نشرنا|نسخه|سابقه?|اجابه|اجابتي|جواب|جوابي|سوال|صفحه|خطا|صحيح|صواب|مقابله|حوار|لقاء|عنوان|صوره|سهوا|سقطت?)(?: |$)/u
const NOTES = /^(?:ملاحظه|ملحوظه|ملاحظات|تنبيه|اشاره|هامش)(?: اخيره)?$/u
/** What a note behind a talk is about. */
const OF_THE_PIECE = /(?:^| )(?:ال)?(?:صوره|صور|نشر|حوار|مقابله|لقاء|نص|عنوان|تحرير|ترجمه|نسخه|مجله)(?: |$)/u

function opens(text: string, behind: readonly string[]): boolean {
  const label = labelOf(text)
  if (CORRECTS.test(label) || isNoteToEditors(text)) return true
  if (MENDS.test(label)) return WHAT_IS_MENDED.test(foldText(text))
  if (NOTES.test(label)) return OF_THE_PIECE.test(foldText(text)) && evidenceOf(text).self === 0
  return isTelephone(text) || (isSignature(text) && behind.every(isShort))
}

const MOST_WORDS_OF_SIGNATURE = 8

function isShort(text: string): boolean {
  return text.split(/\s+/u).length <= MOST_WORDS_OF_SIGNATURE
}

/** «من هي سلمى الراوي؟»: of a name that the piece has. */
const WHO = /^من (?:هو|هي|يكون|تكون) (.{3,40})$/u
const LINES = /^(.{3,40}) في (?:سطور|كلمات|ارقام|محطات)$/u
const LIFE =
  /^(?:ال)?(?:سيره(?: (?:ال)?ذاتيه)?|بطاقه(?: تعريف(?:يه)?)?|بطاقه شخصيه|نبذه(?: عن .{3,40})?|محطات(?: (?:في|من) (?:حياه|سيره|مسيره) .{3,40})?|عن (?:ال)?ضيفه?|(?:سيره|مسيره) .{3,40} في سطور)$/u
const MOST_WORDS_OF_HEAD = 7

/** Folded: how a life is told in a few words. */
const TELLS_LIFE =
  /(?:^| )و?(?:ولدت?|مواليد|نشات?|تخرجت?|درست?|تعلمت?|حاصله?|حازت?|نالت?|عملت?|يعمل|تعمل|يقيم|تقيم|يعيش|تعيش|اسست?|صدرت?|له|لها|يكتب|تكتب)(?: |$)/u

/** The line that a box on the guest's life has over it. */
function isBoxHead(texts: readonly string[], at: number, names: string): boolean {
  const text = texts[at] as string
  if (text.split(/\s+/u).length > MOST_WORDS_OF_HEAD || /[.،]$/u.test(text)) return false
  const folded = foldText(text)
  if (LIFE.test(folded)) return true
  const name = WHO.exec(folded)?.[1] ?? LINES.exec(folded)?.[1] ?? nameAlone(texts, at)
  return (
    name !== undefined &&
    ` ${names} `.includes(` ${name} `) &&
    TELLS_LIFE.test(foldText(texts.slice(at + 1).join(' ')))
  )
}

/** Once in the piece, and no answer to the line before it. */
function nameAlone(texts: readonly string[], at: number): string | undefined {
  const text = texts[at] as string
  const isLabel = texts.filter((other) => other === text).length > 1
  const isAnswer = /[؟?]$/u.test(texts[at - 1] ?? '')
  return isLabel || isAnswer || nameIn(text) === undefined ? undefined : foldText(text)
}

function isToldOfAnother(text: string): boolean {
  return evidenceOf(text).self === 0 && !/[؟?]$/u.test(text)
}

const MARK = /^\s*[-–—*•●▪]\s*/u

/** A paragraph may be read line by line, and without its mark. */
function closes({ runs, span }: ManuscriptParagraph): readonly Decision[] {
  const text = textOfRuns(runs)
  const lines = [text, ...text.split('\n')]
  const words = new Set(lines.flatMap((line) => [line, line.trim(), line.replace(MARK, '')]))
  return [...words].map((each) => ({ line: span.line, words: each, is: 'closes' }))
}
