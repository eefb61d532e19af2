/** Lines of an exported chat: who sent what and when, and which of it the program has written itself. */

export interface ChatHead {
  readonly date: string
  readonly time: string
  /** Of whoever sent it; nothing where the program itself speaks. */
  readonly sender?: string
  readonly text: string
}

const DIGIT = '[0-9٠-٩]'
/** Marks of direction, which these programs strew between numbers. */
const MARKS = String.raw`[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]*`
const GAP = String.raw`[\s\u202f\u00a0]*`
/** Telephones of some languages leave the year out. */
const DATE = String.raw`(${DIGIT}{1,4}${MARKS}[/.\-]${MARKS}${DIGIT}{1,2}(?:${MARKS}[/.\-]${MARKS}${DIGIT}{2,4})?)`
const HALF = String.raw`(?:[صم]|صباحًا|صباحا|مساءً|مساء|[AaPp]\.?[Mm]\.?)`
const TIME = `(${DIGIT}{1,2}:${DIGIT}{2}(?::${DIGIT}{2})?(?:${GAP}${HALF})?)`
const WHEN = `${DATE}${MARKS}[,،]?${GAP}${MARKS}${TIME}${MARKS}`
/** «[12/3/2031, 10:04:12 ص] الاسم: …», as iPhones and Telegram write it. */
const BRACKETED = new RegExp(String.raw`^${MARKS}\[${WHEN}\]${GAP}${MARKS}`, 'u')
/** «12/3/2031, 10:04 م - الاسم: …», as Android writes it. */
const DASHED = new RegExp(String.raw`^${MARKS}${WHEN}\s[-–—]\s${MARKS}`, 'u')
/** «الاسم, [12.03.2031 10:04]» over its words, as Telegram copies it. */
const NAMED = new RegExp(String.raw`^${MARKS}(\S[^\[\]]{0,60}?)[,،]${GAP}\[${WHEN}\]:?$`, 'u')
/** Names have dashes, points and pictures in them, and no colon. */
const SENDER = /^([^:\n]{1,60}):(?:\s|$)/u

export function chatHeadOf(line: string): ChatHead | undefined {
  const named = NAMED.exec(line)
  if (named) {
    const [, sender = '', date = '', time = ''] = named
    return { date: bare(date), time: tidy(time), sender: tidy(sender), text: '' }
  }
  const found = BRACKETED.exec(line) ?? DASHED.exec(line)
  if (!found) return undefined
  const [head, date = '', time = ''] = found
  const said = line.slice(head.length)
  const [own, sender] = SENDER.exec(said) ?? []
  const when = { date: bare(date), time: tidy(time) }
  return own === undefined || sender === undefined
    ? { ...when, text: said.trim() }
    : { ...when, sender: tidy(sender), text: said.slice(own.length).trim() }
}

const bare = (text: string): string => text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
const tidy = (text: string): string => bare(text).replace(/\s+/g, ' ').trim()

/** What stands for something that is no text, or says what was done with a message. */
const SYSTEM =
  /^(?:<[^<>]*(?:omitted|استبعاد|ستبعاد)[^<>]*>|(?:image|video|audio|sticker|gif|document|contact card|voice message) omitted|media omitted|تم استبعاد .{1,30}|تم تضمين .{1,30}|(?:this message was deleted|you deleted this message|تم حذف هذه الرسالة|حذفت? هذه الرسالة|لقد حذفت هذه الرسالة)\.?|(?:missed|silenced) (?:voice|video) call.{0,40}|مكالمة .{0,20}فائتة.{0,30}|مكالمة (?:صوتية|فيديو)[^.؟]{0,30}|waiting for this message.{0,60}|في انتظار هذه الرسالة.{0,60}|(?:voice message|video message|photo|video|sticker|gif|audio|location|رسالة صوتية|رسالة فيديو|مقطع صوتي|ملصق)(?:[, ]*[\d:]+)?|\[(?:ملصق|صورة|فيديو|مقطع فيديو|رسالة صوتية|ملف|sticker|photo|video|voice message)[^\]]{0,20}\]|null|.{0,80}(?:end-to-end encrypted|مشفرة تمام|مشفّرة تمام).{0,160}|.{1,60}\((?:file attached|الملف مرفق|ملف مرفق)\)|<(?:attached|مرفق|المرفق): ?[^<>]{1,80}>)$/iu
/** At the end of a message that was changed. */
const EDITED =
  /\s*[\u200e\u200f]*<(?:this message was edited|تم تعديل هذه الرسالة|تم تعديل هذه الرسالة\.)>[\u200e\u200f]*$/iu
const PICTURE = /([^\s<>:()]+\.(?:jpe?g|png|webp|gif|heic))/iu

export function isChatSystem(text: string): boolean {
  return text.length < 300 && SYSTEM.test(bare(text).trim())
}

/** The file of a picture that was exported beside the words. */
export function pictureIn(text: string): string | undefined {
  return PICTURE.exec(bare(text))?.[1]
}

/** A message without what the program says behind it. */
export function splitEdited(text: string): readonly [text: string, edited: string] {
  const tail = EDITED.exec(text.slice(-120))?.[0] ?? ''
  return [text.slice(0, text.length - tail.length), tail.trim()]
}
